/**
 * The search engine: a query in, ranked pages and units out. Loads what it needs from `pagefind/` and `pencarian/`.
 */

import { Vocabulary } from './cari-kata.js';
import { readQuery, Synonyms } from './cari-kueri.js';
import { Scorer, WEIGHTS } from './cari-nilai.js';
import { UnitIndex } from './cari-unit.js';

export { WEIGHTS };
/** Pagefind's own settings; see docs/pencarian.md. */
export const RANKING = { termSimilarity: 4, pageLength: 0.6, termSaturation: 1.2, metaWeights: {} };

export class SearchEngine {
  #pagefind;
  #pages;
  #synonyms;
  #scorer;
  #units;

  /** Load all that a search needs from the site at `base`. */
  static async load(base) {
    const part = (name) => fetchPacked(new URL(`pencarian/${name}.json.gz`, base));
    const [pagefind, words, pages, units] = await Promise.all([
      import(new URL('pagefind/pagefind.js', base)),
      part('kosakata'),
      part('halaman'),
      part('unit'),
    ]);
    await pagefind.options({ noWorker: true, ranking: RANKING });
    return new SearchEngine(pagefind, new Vocabulary(words), pages, units);
  }

  constructor(pagefind, vocabulary, pages, units) {
    this.#pagefind = pagefind;
    this.vocabulary = vocabulary;
    this.#synonyms = new Synonyms(vocabulary);
    this.#units = new UnitIndex(units, vocabulary);
    this.#pages = new Map(
      Object.entries(pages.halaman).map(([id, [kind, address, title, parent]]) => [
        id,
        { id, kind: pages.jenis[kind], address, title, parent },
      ])
    );
    this.#scorer = new Scorer(this.#pages, vocabulary, (term) => this.#find(term));
  }

  /** Search: `results`, best first (kind, address, title, parent, score, and `id` for pages), and the query as it was read. */
  async search(text) {
    const query = readQuery(text, this.vocabulary, this.#synonyms);
    const scores = await this.#scorer.score(query.groups);
    const pages = [...scores].map(([id, score]) => ({ ...this.#pages.get(id), score }));
    const results = [...pages, ...this.#units.search(query.words)].sort((a, b) => b.score - a.score || (a.address < b.address ? -1 : 1));
    return { results, ...query };
  }

  async #find(term) {
    const { results } = await this.#pagefind.search(term);
    return new Map(results.map((result) => [result.id, result.score]));
  }
}

/** Fetch a packed JSON file. A host that unpacks it on the way is fine too. */
async function fetchPacked(url) {
  const response = await fetch(url, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const stream = new Blob([bytes]).stream();
  return new Response(packed ? stream.pipeThrough(new DecompressionStream('gzip')) : stream).json();
}
