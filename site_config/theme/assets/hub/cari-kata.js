/**
 * Words: how a query is cut, and the root of a word.
 *
 * Texts were cut by the same rule when the index was made (generator/site/search/words.py). The vocabulary holds every
 * word of the site with its root; a word that is not in it is stripped of affixes until something known is left.
 */

/** Words that carry no subject: question words, particles, pronouns. Dropped from a query unless nothing else is left. */
const EMPTY_WORDS = new Set(
  `ada adalah agar akan aku anda apa apabila apakah atas atau bagaimana bagaimanakah bagi bahwa beberapa belum berapa berapakah
  beda bedanya bikin bila bisa bisakah boleh bolehkah buat cara dalam dan dapat dapatkah dari daripada dengan di dimana dong dulu gimana guna hal
  harus haruskah hendak ia ingin ini itu jadi jika jikalau juga kah kalau kami kan kapan kapankah karena ke kenapa kepada
  kita lagi lah maka mana mau mengapa melakukan membuat menjadi mereka mohon namun nya oleh pada para perbedaan perlu perlukah pun saat saja sama sangat
  saya sebagai sebuah seorang seperti serta siapa siapakah sih sini sudah supaya tahu tanpa tapi tentang terhadap tersebut
  tetapi tidak tolong untuk yaitu yang`.split(/\s+/)
);

const SUFFIXES = [/(?:lah|kah|tah|pun)$/, /(?:ku|mu|nya)$/, /(?:kan|an|in|i)$/];
const PREFIXES = [
  [/^(?:di|ke|se|ter|ber|bel|be|per|pel|pe|me)/, ''],
  [/^(?:me|pe)?nge?/, ''],
  [/^(?:me|pe)?ng/, 'k'],
  [/^(?:me|pe)?ny/, 's'],
  [/^(?:me|pe)m/, ''],
  [/^(?:me|pe)m/, 'p'],
  [/^(?:me|pe)?n/, 't'],
  [/^(?:me|pe)n/, ''],
];
const SHORTEST_ROOT = 3;

/** The words of a text: lower case, without accents, cut at all that is no letter or digit. */
export function splitWords(text) {
  const plain = text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The words of a query that say what it is about. */
export function subjectWords(text) {
  const words = splitWords(text);
  const kept = words.filter((word) => !EMPTY_WORDS.has(word));
  return kept.length ? kept : words;
}

/** The words of the site and their roots, from `pencarian/kosakata.json.gz`. */
export class Vocabulary {
  #rootOf = new Map();
  #pageWords = new Set();

  constructor({ halaman, lain, padanan }) {
    this.pageRoots = new Set(Object.keys(halaman));
    this.roots = new Set([...this.pageRoots, ...Object.keys(lain)]);
    for (const forms of [lain, halaman]) {
      for (const [root, list] of Object.entries(forms)) {
        for (const form of list.split(' ')) this.#rootOf.set(form === '=' ? root : form, root);
      }
    }
    for (const [root, list] of Object.entries(halaman)) {
      for (const form of list.split(' ')) this.#pageWords.add(form === '=' ? root : form);
    }
    this.words = [...this.#rootOf.keys()];
    this.synonyms = padanan;
  }

  /** Whether the site knows a word just as it is written. */
  has(word) {
    return this.#rootOf.has(word);
  }

  /** Whether a word, or one that begins like it, stands on some page. */
  onPages(beginning) {
    if (this.#pageWords.has(beginning)) return true;
    for (const word of this.#pageWords) if (word.startsWith(beginning)) return true;
    return false;
  }

  /** Whether the site knows a word that begins like this. */
  hasBeginning(beginning) {
    return this.words.some((word) => word.startsWith(beginning));
  }

  /** The root of a word: as the site has it, or by taking affixes off; undefined where neither knows. */
  root(word) {
    return this.#rootOf.get(word) ?? (this.roots.has(word) ? word : this.#rootByRule(word));
  }

  #rootByRule(word) {
    const known = strippedForms(word).filter((form) => this.#rootOf.has(form) || this.roots.has(form));
    const longest = known.reduce((best, form) => (form.length > best.length ? form : best), '');
    return longest ? (this.#rootOf.get(longest) ?? longest) : undefined;
  }
}

/** All that is left of a word when Indonesian affixes are taken off, one after another, in any order. */
export function strippedForms(word) {
  const found = new Set([word]);
  for (const form of found) {
    const shorter = [
      ...SUFFIXES.map((suffix) => form.replace(suffix, '')),
      ...PREFIXES.map(([prefix, first]) => form.replace(prefix, first)),
    ];
    for (const each of shorter) if (each.length >= SHORTEST_ROOT) found.add(each);
  }
  found.delete(word);
  return [...found];
}
