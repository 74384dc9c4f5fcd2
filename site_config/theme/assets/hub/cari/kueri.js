/**
 * The query: what was typed, read as words with their roots, misspellings mended, and words that have synonyms put in groups.
 */

import { nearestWord } from "./ejaan.js";

const LONGEST_PHRASE = 4;
const SHORTEST_BEGINNING = 3;
const SHORTEST_HALF = 3;
const ONE_SLIP = 0.75;
const DEFINITION = /\b(?:apa(?:kah)? (?:itu|arti|maksud)|(?:arti|maksud)(?:nya)?|pengertian|definisi|singkatan|kepanjangan)\b/i;
/** A word said twice, as typed in messages: "surat2" for "surat-surat". */
const TWICE = /(?<![\p{L}\p{N}])(\p{L}{3,})2(?![\p{L}\p{N}])/gu;
const VERB = /^(?:me|di|ber|ter)/;
/** A word still being typed may become one of these many; the files of their roots are fetched. */
const MOST_BEGINNINGS = 6;

/** The synonyms of phrases: by their words just so, or by the roots that derived words share. */
export class Synonyms {
  #byForms = new Map();
  #byRoots = new Map();
  #byDerived = new Map();

  constructor(vocabulary) {
    for (const row of vocabulary.synonyms) {
      const phrases = row
        .map((phrase) => vocabulary.subjectWords(phrase).map((form) => ({ form, root: vocabulary.root(form) ?? form })))
        .filter((phrase) => phrase.length);
      for (const phrase of phrases) {
        const key = rootsOf(phrase).join(" ");
        const others = phrases.map(rootsOf).filter((other) => other.join(" ") !== key);
        add(this.#byForms, formsOf(phrase).join(" "), others);
        add(this.#byRoots, key, others);
        if (isDerived(phrase)) add(this.#byDerived, key, others);
      }
    }
  }

  /**
   * The phrases (lists of roots) that mean the same as these words; undefined for a phrase of no row.
   *
   * "mengadukan" means what a row says of "pengaduan", and "dipublikasikan" what it says of "publikasi"; but "umum" is another
   * matter than "diumumkan", and "kecamatan" than "camat".
   */
  of(words) {
    const key = rootsOf(words).join(" ");
    const byForms = this.#byForms.get(formsOf(words).join(" "));
    if (byForms || !isDerived(words)) return byForms;
    return this.#byDerived.get(key) ?? (words.some(({ form }) => VERB.test(form)) ? this.#byRoots.get(key) : undefined);
  }
}

function formsOf(words) {
  return words.map(({ form }) => form);
}

function rootsOf(words) {
  return words.map(({ form, root }) => root ?? form);
}

function isDerived(words) {
  return words.some(({ form, root }) => root && form !== root);
}

function add(map, key, values) {
  const known = map.get(key) ?? [];
  for (const value of values) if (!known.some((each) => each.join(" ") === value.join(" "))) known.push(value);
  map.set(key, known);
}

/**
 * Read a query.
 *
 * Returns `groups`: each has `words` ({form, root, roots}: several roots, and then no `root`, where a word still being typed may
 * become several) and `others`, lists of roots that mean the same as the words together; `isDefinition`: whether it is asked what a
 * word means; `corrections`: pairs of what was typed and what it is taken for; `missing`: words that nothing here
 * resembles.
 */
export function readQuery(text, vocabulary, synonyms) {
  const words = [];
  const corrections = [];
  const missing = [];
  const once = vocabulary.subjectWords(text.replace(TWICE, "$1-$1")).filter((typed, at, all) => typed !== all[at - 1]);
  for (const typed of joinHalves(once, vocabulary)) {
    const known = recognise(typed, vocabulary);
    const taken = known ?? mend(typed, vocabulary);
    if (!taken) missing.push(typed);
    else {
      words.push(...taken);
      if (!known) corrections.push([typed, taken.map((word) => word.form).join(" ")]);
    }
  }
  return { groups: [...grouped(words, synonyms)], words, isDefinition: DEFINITION.test(text), corrections, missing };
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
  if (root && !isSlip(typed, root, vocabulary)) return [word(typed, [root])];
  if (root) return undefined;
  if (typed.length < SHORTEST_BEGINNING) return undefined;
  const roots = vocabulary.rootsOf(typed).slice(0, MOST_BEGINNINGS);
  return roots.length ? [word(typed, roots)] : undefined;
}

/** Whether what is left of a word without its affixes is on no page, and it is one slip away from a word of the site: "pengadan". */
function isSlip(typed, root, vocabulary) {
  return !vocabulary.has(typed) && !vocabulary.pageRoots.has(root) && nearestWord(typed, vocabulary.words, ONE_SLIP) !== undefined;
}

/** One light slip is likelier than a missing space ("pngaduan" is no "png aduan"), and that likelier than several slips. */
function mend(typed, vocabulary) {
  const near = nearestWord(typed, vocabulary.words, ONE_SLIP) ?? halves(typed, vocabulary) ?? nearestWord(typed, vocabulary.words);
  return near && [near].flat().map((form) => word(form, [vocabulary.root(form)]));
}

/** The two words of the site that a word is made of, undefined where it is not. */
function halves(typed, vocabulary) {
  for (let at = SHORTEST_HALF; at <= typed.length - SHORTEST_HALF; at++) {
    const both = [typed.slice(0, at), typed.slice(at)];
    if (both.every((half) => vocabulary.has(half))) return both;
  }
  return undefined;
}

function word(form, roots) {
  return { form, root: roots.length === 1 ? roots[0] : undefined, roots };
}

function* grouped(words, synonyms) {
  for (let at = 0; at < words.length; ) {
    let length = Math.min(LONGEST_PHRASE, words.length - at);
    let others;
    for (; length > 0 && !others; length--) {
      others = synonyms.of(words.slice(at, at + length));
    }
    const size = others ? length + 1 : 1;
    yield { words: words.slice(at, at + size), others: others ?? [] };
    at += size;
  }
}
