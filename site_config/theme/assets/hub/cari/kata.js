/**
 * Words: how a query is cut, and the root of a word.
 *
 * Texts were cut by the same rule when the index was made (generator/site/search/words.py). The vocabulary holds every
 * word of the site with its root; a word that is not in it is stripped of affixes until something known is left.
 */

const SUFFIXES = [/(?:lah|kah|tah|pun)$/, /(?:ku|mu|nya)$/, /(?:kan|an|in|i)$/];
/** Prefixes, and the letter of the root that each has swallowed. */
const PREFIXES = [
  ...["di", "ke", "se", "ter", "te", "ber", "bel", "be", "per", "pel", "pe", "me"].map((prefix) => [prefix, ""]),
  ...["", "me", "pe"].flatMap((before) => [
    [`${before}ng`, ""],
    [`${before}nge`, ""],
    [`${before}ng`, "k"],
    [`${before}ny`, "s"],
    [`${before}n`, "t"],
  ]),
  ...["me", "pe"].flatMap((before) => [
    [`${before}m`, ""],
    [`${before}m`, "p"],
    [`${before}n`, ""],
  ]),
];
const SHORTEST_ROOT = 3;

/** A gift that one brings; of the words that mean something only when said twice, the one that matters here. */
const GIFT = /(?<![\p{L}\p{N}])oleh-oleh(?![\p{L}\p{N}])/gu;

/** The words of a text: lower case, without accents, cut at all that is no letter or digit. */
export function splitWords(text) {
  const plain = text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
  return plain.replace(GIFT, "oleholeh").match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The words of the site and their roots, from `pencarian/kosakata.json.gz`. */
export class Vocabulary {
  #rootOf = new Map();
  #empty;

  constructor({ halaman, lain, padanan, kosong }) {
    this.pageRoots = new Set(Object.keys(halaman));
    this.roots = new Set([...this.pageRoots, ...Object.keys(lain)]);
    for (const [root, form] of pairs(lain)) this.#rootOf.set(form, root);
    for (const [root, form] of pairs(halaman)) this.#rootOf.set(form, root);
    this.words = [...this.#rootOf.keys()];
    this.synonyms = padanan;
    this.#empty = new Set(kosong.split(" "));
  }

  /** The words of a text that say what it is about. */
  subjectWords(text) {
    return splitWords(text).filter((word) => !this.#empty.has(word));
  }

  /** Whether the site knows a word just as it is written. */
  has(word) {
    return this.#rootOf.has(word);
  }

  /** The roots of all words that begin like this, those of the shortest words first. */
  rootsOf(beginning) {
    const words = this.words.filter((word) => word.startsWith(beginning));
    words.sort((a, b) => a.length - b.length);
    return [...new Set(words.map((word) => this.#rootOf.get(word)))];
  }

  /** The root of a word: as the site has it, or by taking affixes off; undefined where neither knows. */
  root(word) {
    return this.#rootOf.get(word) ?? (this.roots.has(word) ? word : this.#rootByRule(word));
  }

  #rootByRule(word) {
    const known = strippedForms(word).filter((form) => this.#rootOf.has(form) || this.roots.has(form));
    const longest = known.reduce((best, form) => (form.length > best.length ? form : best), "");
    return longest ? (this.#rootOf.get(longest) ?? longest) : undefined;
  }
}

/** Pairs of root and form; a list of forms says "=" for the root itself. */
function* pairs(formsByRoot) {
  for (const [root, forms] of Object.entries(formsByRoot)) {
    for (const form of forms.split(" ")) yield [root, form === "=" ? root : form];
  }
}

/** All that is left of a word when Indonesian affixes are taken off, one after another, in any order. */
function strippedForms(word) {
  const found = new Set([word]);
  for (const form of found) {
    const shorter = [
      ...SUFFIXES.map((suffix) => form.replace(suffix, "")),
      ...PREFIXES.filter(([prefix]) => form.startsWith(prefix)).map(([prefix, first]) => first + form.slice(prefix.length)),
    ];
    for (const each of shorter) if (each.length >= SHORTEST_ROOT) found.add(each);
  }
  found.delete(word);
  return [...found];
}
