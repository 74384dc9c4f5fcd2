/**
 * The search engine: a query in, ranked pages and units out.
 *
 * Pagefind wants every word of a query on a page. So each word is searched for by itself, as typed and by its root, and
 * with it the words that mean the same; BM25 scores of words add up, and pages with more of the words come first.
 */

import { subjectWords, splitWords, Vocabulary } from './cari-kata.js';
import { nearestWord } from './cari-ejaan.js';
import { UnitIndex } from './cari-unit.js';

/** What a match counts for. Tuned on tests/data/pencarian/kueri.yml; see docs/pencarian.md. */
export const WEIGHTS = { form: 0.5, root: 1, synonym: 0.7, coverage: 2 };
export const RANKING = { termSimilarity: 4, pageLength: 0.6, termSaturation: 1.2 };

const ROOT_MARK = 'q';
const LONGEST_PHRASE = 4;

/** Fetch a packed JSON file. Hosts that unpack it on the way are fine too. */
async function fetchPacked(url) {
  const response = await fetch(url, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const stream = new Blob([bytes]).stream();
  return new Response(packed ? stream.pipeThrough(new DecompressionStream('gzip')) : stream).json();
}

export class SearchEngine {
  #pagefind;
  #pages;
  #phrases = new Map();

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
    this.#pages = pages;
    this.units = new UnitIndex(units, vocabulary);
    for (const row of vocabulary.synonyms) {
      const phrases = row.map((phrase) => subjectWords(phrase).map((word) => vocabulary.root(word) ?? word));
      for (const phrase of phrases) {
        const key = phrase.join(' ');
        const others = phrases.filter((other) => other !== phrase && other.every((root) => vocabulary.knownRoots.has(root)));
        this.#phrases.set(key, [...(this.#phrases.get(key) ?? []), ...others]);
      }
    }
  }

  /**
   * Search.
   *
   * Returns `results` (best first: kind, address, title, score, and for pages `id`), `roots` (of all words searched for, to
   * mark them in texts), `missing` (words that nothing here resembles), `corrections` (pairs typed -> taken for).
   */
  async search(text) {
    const query = this.parse(text);
    const scores = await this.#score(query.groups);
    const pages = [...scores].map(([id, score]) => {
      const [kind, address, title] = this.#pages.halaman[id];
      return { id, score, kind: this.#pages.jenis[kind], address, title };
    });
    pages.sort((a, b) => b.score - a.score || a.address.localeCompare(b.address));
    const best = pages[0]?.score ?? 1;
    for (const page of pages) page.score /= best;
    const results = [...pages, ...this.units.search(query.words)].sort((a, b) => b.score - a.score);
    return { results, ...query };
  }

  /** Read a query: the words to search for, grouped where several say one thing that other words say too. */
  parse(text) {
    const corrections = [];
    const missing = [];
    const words = [];
    for (const typed of this.#joined(subjectWords(text))) {
      const found = this.#understand(typed);
      if (!found) missing.push(typed);
      else {
        words.push(...found);
        const taken = found.map((word) => word.form).join(' ');
        if (!this.#isSynonym(typed) && !taken.startsWith(typed) && !this.vocabulary.root(typed)) corrections.push([typed, taken]);
      }
    }
    const groups = [];
    for (let at = 0; at < words.length; ) {
      const group = this.#phraseAt(words, at) ?? { words: [words[at]], others: [] };
      groups.push(group);
      at += group.words.length;
    }
    return { words, groups, corrections, missing };
  }

  #isSynonym(word) {
    return this.#phrases.has(this.vocabulary.root(word) ?? word);
  }

  /** Put together words that the site writes as one ("musren bang"). */
  #joined(words) {
    const { vocabulary } = this;
    const result = [];
    for (let at = 0; at < words.length; at++) {
      const both = words[at] + (words[at + 1] ?? '');
      const strange = !vocabulary.root(words[at]) || !vocabulary.root(words[at + 1] ?? words[at]);
      if (at + 1 < words.length && strange && vocabulary.has(both)) {
        result.push(both);
        at++;
      } else result.push(words[at]);
    }
    return result;
  }

  /** What a typed word may mean: one word, or two written as one; undefined where nothing is near. */
  #understand(typed) {
    const { vocabulary } = this;
    const root = vocabulary.root(typed);
    if (root) return [{ form: typed, root }];
    if (this.#isSynonym(typed)) return [{ form: typed, root: typed }];
    if (typed.length >= 3 && vocabulary.hasBeginning(typed)) return [{ form: typed }];
    const halves = this.#halves(typed);
    if (halves) return halves;
    const near = nearestWord(typed, vocabulary.words);
    return near && [{ form: near, root: vocabulary.root(near) }];
  }

  #halves(typed) {
    const { vocabulary } = this;
    for (let at = 3; at <= typed.length - 3; at++) {
      const pair = [typed.slice(0, at), typed.slice(at)];
      if (pair.every((half) => vocabulary.has(half))) return pair.map((form) => ({ form, root: vocabulary.root(form) }));
    }
    return undefined;
  }

  #phraseAt(words, start) {
    for (let length = Math.min(LONGEST_PHRASE, words.length - start); length > 0; length--) {
      const covered = words.slice(start, start + length);
      const others = this.#phrases.get(covered.map((word) => word.root ?? word.form).join(' '));
      if (others) return { words: covered, others };
    }
    return undefined;
  }

  /** Score pages: by group the words' own scores or those of what means the same, then the sum over groups. */
  async #score(groups) {
    const cache = new Map();
    const find = (term) => {
      if (!cache.has(term)) cache.set(term, this.#find(term));
      return cache.get(term);
    };
    const scored = await Promise.all(groups.map((group) => this.#scoreGroup(group, find)));
    const importance = scored.map((scores) => Math.max(0, ...scores.values()));
    const whole = importance.reduce((sum, each) => sum + each, 0);
    const total = new Map();
    scored.forEach((scores, index) => {
      for (const [id, score] of scores) {
        const page = total.get(id) ?? { score: 0, covered: 0 };
        page.score += score;
        page.covered += importance[index];
        total.set(id, page);
      }
    });
    return new Map([...total].map(([id, page]) => [id, page.score * (page.covered / whole) ** WEIGHTS.coverage]));
  }

  async #scoreGroup({ words, others }, find) {
    const own = await Promise.all(words.map((word) => this.#scoreWord(word, find)));
    const scores = own.reduce((sum, each) => add(sum, each), new Map());
    for (const roots of others) {
      const found = await find(roots.map((root) => root + ROOT_MARK).join(' '));
      for (const [id, score] of found) {
        const value = (WEIGHTS.synonym * score * words.length) / roots.length;
        if (value > (scores.get(id) ?? 0)) scores.set(id, value);
      }
    }
    return scores;
  }

  async #scoreWord({ form, root }, find) {
    const byForm = scale(await find(form), root ? WEIGHTS.form : 1);
    return root ? add(byForm, scale(await find(root + ROOT_MARK), WEIGHTS.root)) : byForm;
  }

  async #find(term) {
    const { results } = await this.#pagefind.search(term);
    return new Map(results.map((result) => [result.id, result.score]));
  }
}

function scale(scores, factor) {
  return new Map([...scores].map(([id, score]) => [id, score * factor]));
}

function add(one, other) {
  const sum = new Map(one);
  for (const [id, score] of other) sum.set(id, (sum.get(id) ?? 0) + score);
  return sum;
}
