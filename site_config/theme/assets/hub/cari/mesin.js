/**
 * The search engine: a query in, ranked pages and units out. Loads what it needs from `pencarian/`.
 */

import { Index } from "./indeks.js";
import { Vocabulary } from "./kata.js";
import { readQuery, Synonyms } from "./kueri.js";
import { Scorer } from "./nilai.js";
import { UnitIndex } from "./unit.js";

/** Beyond the first ten, results that score less than this part of the best are not worth a reader's time. */
const LEAST = 0.25;
const FIRST = 10;

export class SearchEngine {
  #pages;
  #synonyms;
  #scorer;
  #units;
  #base;

  /** Load all that a search needs from the site at `base`, but the files of the index; `cache` is told to `fetch`. */
  static async load(base, cache = "default") {
    const part = (name) => fetchJson(new URL(`pencarian/${name}.json.gz`, base), { cache });
    const [words, pages, units] = await Promise.all(["kosakata", "halaman", "unit"].map(part));
    return new SearchEngine(base, new Vocabulary(words), pages, units);
  }

  constructor(base, vocabulary, { indeks, jenis, halaman }, units) {
    this.#base = base;
    this.vocabulary = vocabulary;
    this.#pages = halaman.map(([kind, address, title, parent, akin, questions]) => ({ hasText: true, kind: jenis[kind], address, title, parent, akin, questions }));
    this.#synonyms = new Synonyms(vocabulary);
    const index = new Index(indeks, (name) => fetchPacked(new URL(`pencarian/indeks/${name}.gz`, base)).then(bytesOf));
    this.#scorer = new Scorer(this.#pages, vocabulary, index);
    this.#units = new UnitIndex(units, vocabulary);
  }

  /**
   * Search.
   *
   * Returns `results`, best first (`kind`, `address`, `title`, for pages `hasText` and perhaps `parent`, for units `place`), and the
   * query as it was read (see readQuery).
   */
  async search(text) {
    const query = readQuery(text, this.vocabulary, this.#synonyms);
    if (!query.groups.length) return { ...query, results: [] };
    const { scores, rarity } = await this.#scorer.score(query);
    const pages = [...scores].map(([page, score]) => ({ ...this.#pages[page], score }));
    const found = [...pages, ...this.#units.search(query.groups, rarity)];
    found.sort((a, b) => b.score - a.score || (a.address < b.address ? -1 : 1));
    return { ...query, results: found.filter(({ score }, at) => at < FIRST || score >= LEAST * found[0].score) };
  }

  /** The text of a page by its address: heading, anchor and passages of each section. */
  text(address) {
    const name = address.slice(0, -1).replaceAll("/", "_") || "_";
    return fetchJson(new URL(`pencarian/teks/${name}.json.gz`, this.#base), { priority: "low" }); // the list is readable without
  }
}

async function fetchJson(url, options) {
  return (await fetchPacked(url, options)).json();
}

/** Fetch a packed file. A host that unpacks it on the way is fine too. */
async function fetchPacked(url, options) {
  const response = await fetch(url, options);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const bytes = await bytesOf(response);
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const stream = new Blob([bytes]).stream();
  return new Response(packed ? stream.pipeThrough(new DecompressionStream("gzip")) : stream);
}

async function bytesOf(response) {
  return new Uint8Array(await response.arrayBuffer());
}
