/**
 * The search engine: a query in, ranked pages and units out. Loads what it needs from `pagefind/` and `pencarian/`.
 */

import { Vocabulary } from "./kata.js";
import { readQuery, Synonyms } from "./kueri.js";
import { Scorer } from "./nilai.js";
import { UnitIndex } from "./unit.js";

/** A longer word that only begins like the one searched for is hardly a match; short pages gain less. See docs/pencarian.md. */
const RANKING = { termSimilarity: 16, pageLength: 0.6 };
/** Beyond the first ten, results that score less than this part of the best are not worth a reader's time. */
const LEAST = 0.25;
const FIRST = 10;

export class SearchEngine {
  #pagefind;
  #pages;
  #synonyms;
  #scorer;
  #units;
  #terms = new Map();
  #base;

  /** Load all that a search needs from the site at `base`. */
  static async load(base) {
    const part = (name) => fetchPacked(new URL(`pencarian/${name}.json.gz`, base));
    const [pagefind, words, pages, units] = await Promise.all([
      import(new URL("pagefind/pagefind.js", base)),
      part("kosakata"),
      part("halaman"),
      part("unit"),
    ]);
    // Without a worker: a search takes milliseconds, the worker another 40 KB.
    await pagefind.options({ noWorker: true, ranking: RANKING });
    return new SearchEngine(base, pagefind, new Vocabulary(words), pages, units);
  }

  constructor(base, pagefind, vocabulary, pages, units) {
    this.#base = base;
    this.#pagefind = pagefind;
    this.vocabulary = vocabulary;
    this.#pages = new Map(
      Object.entries(pages.halaman).map(([id, [kind, address, title, parent]]) => [
        id,
        { id, kind: pages.jenis[kind], address, title, parent },
      ])
    );
    this.#synonyms = new Synonyms(vocabulary);
    this.#scorer = new Scorer(this.#pages, vocabulary, (term) => this.#find(term));
    this.#units = new UnitIndex(units, vocabulary);
  }

  /**
   * Search.
   *
   * Returns `results`, best first (`kind`, `address`, `title`, for pages `id` and perhaps `parent`, for units `place`), and the
   * query as it was read (see readQuery).
   */
  async search(text) {
    const query = readQuery(text, this.vocabulary, this.#synonyms);
    if (!query.groups.length) return { ...query, results: [] };
    const { scores, rarity } = await this.#scorer.score(query.groups);
    const pages = [...scores].map(([id, score]) => ({ ...this.#pages.get(id), score }));
    const found = [...pages, ...this.#units.search(query.groups, rarity)];
    found.sort((a, b) => b.score - a.score || (a.address < b.address ? -1 : 1));
    return { ...query, results: found.filter(({ score }, at) => at < FIRST || score >= LEAST * found[0].score) };
  }

  /** The text of a page: heading, anchor and passages of each section. */
  text(id) {
    return fetchPacked(new URL(`pencarian/teks/${id}.json.gz`, this.#base));
  }

  /** BM25 scores of pages for a term. Kept: while a reader types, most words stay. */
  #find(term) {
    if (!this.#terms.has(term)) this.#terms.set(term, this.#ask(term));
    return this.#terms.get(term);
  }

  async #ask(term) {
    const { results } = await this.#pagefind.search(term);
    return new Map(results.map(({ id, score }) => [id, score]));
  }
}

/** Fetch a packed JSON file. A host that unpacks it on the way is fine too. */
async function fetchPacked(url) {
  const response = await fetch(url, { cache: "no-cache" });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const stream = new Blob([bytes]).stream();
  return new Response(packed ? stream.pipeThrough(new DecompressionStream("gzip")) : stream).json();
}
