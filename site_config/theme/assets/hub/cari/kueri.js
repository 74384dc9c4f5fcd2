/**
 * The query: what was typed, read as words with their roots, misspellings mended, and words that have synonyms put in groups.
 */

import { nearestWord } from "./ejaan.js";

const LONGEST_PHRASE = 4;
const SHORTEST_BEGINNING = 3;
const SHORTEST_HALF = 3;

/** The synonyms of phrases, all by their roots. */
export class Synonyms {
  #others = new Map();

  constructor(vocabulary) {
    for (const row of vocabulary.synonyms) {
      const phrases = row.map((phrase) => vocabulary.subjectWords(phrase).map((word) => vocabulary.root(word) ?? word));
      for (const phrase of phrases) {
        const key = phrase.join(" ");
        const others = phrases.filter((other) => other.join(" ") !== key);
        this.#others.set(key, [...(this.#others.get(key) ?? []), ...others]);
      }
    }
  }

  /** The phrases (lists of roots) that mean the same as these roots; undefined for a phrase of no row. */
  of(roots) {
    return this.#others.get(roots.join(" "));
  }
}

/**
 * Read a query.
 *
 * Returns `groups`: each has `words` ({form, root}, no root where a word still being typed may become several) and `others`, lists of
 * roots that mean the same as the words together; `corrections`: pairs of what was typed and what it is taken for;
 * `missing`: words that nothing here resembles.
 */
export function readQuery(text, vocabulary, synonyms) {
  const words = [];
  const corrections = [];
  const missing = [];
  for (const typed of joinHalves(vocabulary.subjectWords(text), vocabulary)) {
    const known = recognise(typed, vocabulary);
    const taken = known ?? mend(typed, vocabulary);
    if (!taken) missing.push(typed);
    else {
      words.push(...taken);
      if (!known) corrections.push([typed, taken.map((word) => word.form).join(" ")]);
    }
  }
  return { groups: [...grouped(words, synonyms)], words, corrections, missing };
}

/** Put together two words that the site writes as one ("musren bang"), unless it knows both by themselves. */
function joinHalves(words, vocabulary) {
  const result = [];
  for (let at = 0; at < words.length; at++) {
    const next = words[at + 1];
    const joined = words[at] + next;
    const strange = next && !(vocabulary.root(words[at]) && vocabulary.root(next));
    if (strange && vocabulary.has(joined)) at++;
    result.push(strange && vocabulary.has(joined) ? joined : words[at]);
  }
  return result;
}

function recognise(typed, vocabulary) {
  const root = vocabulary.root(typed);
  if (root) return [{ form: typed, root }];
  if (typed.length < SHORTEST_BEGINNING) return undefined;
  const [first, ...more] = vocabulary.rootsOf(typed);
  return first && [{ form: typed, root: more.length ? undefined : first }];
}

function mend(typed, vocabulary) {
  for (let at = SHORTEST_HALF; at <= typed.length - SHORTEST_HALF; at++) {
    const halves = [typed.slice(0, at), typed.slice(at)];
    if (halves.every((half) => vocabulary.has(half))) return halves.map((form) => ({ form, root: vocabulary.root(form) }));
  }
  const near = nearestWord(typed, vocabulary.words);
  return near && [{ form: near, root: vocabulary.root(near) }];
}

function* grouped(words, synonyms) {
  for (let at = 0; at < words.length; ) {
    let length = Math.min(LONGEST_PHRASE, words.length - at);
    let others;
    for (; length > 0 && !others; length--) {
      others = synonyms.of(words.slice(at, at + length).map((word) => word.root ?? word.form));
    }
    const size = others ? length + 1 : 1;
    yield { words: words.slice(at, at + size), others: others ?? [] };
    at += size;
  }
}
