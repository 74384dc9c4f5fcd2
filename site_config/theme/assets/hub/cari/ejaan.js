/**
 * Spelling: the word of the site that is nearest to one that is not there.
 *
 * An edit distance in which the slips that Indonesian writers make cost less than others: a vowel for a vowel, letters that
 * sound alike (f/v/p, z/s/j, m/n, ...), a letter doubled or left single, a silent h, two letters in the wrong order.
 */

const VOWELS = "aeiou";
const SOUND_ALIKE = ["fvp", "zsj", "kqc", "dt", "mn", "bp", "iy", "uw", "gk"];
const KEYBOARD = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
const SWAPPED = 0.6;
const FIRST_LETTER = 0.4;

/** Pairs of letters that are cheap to take for each other. */
const SUBSTITUTION = new Map();
for (const row of KEYBOARD) for (let at = 1; at < row.length; at++) pair(row[at - 1], row[at], 0.8);
for (const group of [...SOUND_ALIKE, VOWELS]) for (const a of group) for (const b of group) pair(a, b, 0.5);

function pair(a, b, cost) {
  SUBSTITUTION.set(a + b, cost);
  SUBSTITUTION.set(b + a, cost);
}

/** The greatest distance at which a word of this length is still taken for a misspelling. */
function tolerance(length) {
  if (length <= 3) return 0;
  if (length <= 4) return 0.8;
  if (length <= 6) return 1.1;
  return length <= 9 ? 1.7 : 2.2;
}

/** The word nearest to `word` among `words`, or undefined where none is within `limit` and what a word of its length allows. */
export function nearestWord(word, words, limit = Infinity) {
  let best;
  let least = Math.min(limit, tolerance(word.length));
  for (const candidate of words) {
    if (Math.abs(candidate.length - word.length) > 3) continue;
    const distance = editDistance(word, candidate, least);
    if (distance < least || (distance === least && !best)) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}

/** Weighted edit distance between two words; gives up (Infinity) once it must exceed `limit`. */
export function editDistance(from, to, limit = Infinity) {
  let before;
  let previous = [0];
  for (let j = 1; j <= to.length; j++) previous[j] = previous[j - 1] + gap(to, j - 1);
  for (let i = 1; i <= from.length; i++) {
    const current = [previous[0] + gap(from, i - 1)];
    for (let j = 1; j <= to.length; j++) {
      const a = from[i - 1];
      const b = to[j - 1];
      let cost = Math.min(
        previous[j] + gap(from, i - 1),
        current[j - 1] + gap(to, j - 1),
        previous[j - 1] + replacing(a, b, i === 1 && j === 1)
      );
      if (i > 1 && j > 1 && a !== b && a === to[j - 2] && b === from[i - 2]) cost = Math.min(cost, before[j - 2] + SWAPPED);
      current[j] = cost;
    }
    if (Math.min(...current) > limit) return Infinity;
    [before, previous] = [previous, current];
  }
  return previous[to.length];
}

function replacing(a, b, first) {
  if (a === b) return 0;
  return (SUBSTITUTION.get(a + b) ?? 1) + (first ? FIRST_LETTER : 0);
}

/** What it costs that one word has a letter at `at` which the other has not. */
function gap(word, at) {
  const letter = word[at];
  if (letter === word[at - 1]) return 0.4;
  if (letter === "h") return 0.5;
  return (VOWELS.includes(letter) ? 0.7 : 0.9) + (at === 0 ? FIRST_LETTER : 0);
}
