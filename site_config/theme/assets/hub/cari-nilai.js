/**
 * Scores: how well each page answers a query.
 *
 * Pagefind wants every word of a search on a page. So each word is searched for by itself, as typed and by its root, and beside
 * it what means the same; the BM25 scores of words add up. A page with more of the query's words comes first, and so
 * does one whose title says what was asked.
 */

import { subjectWords } from './cari-kata.js';

/** What a match counts for. Tuned on tests/data/pencarian/kueri.yml; see docs/pencarian.md. */
export const WEIGHTS = {
  form: 0.5, // the word just as typed, beside its root
  synonym: 0.7, // a word that means the same
  coverage: 2, // how hard pages are punished that lack words of the query
  enough: 0.25, // the share of a word's best score from which on a page is about it
  title: 1, // a title that says just what was asked, against the best text
  rootInTitle: 0.8, // a title word of another form
  ofPart: 0.3, // what the best chapter adds to its training
  ofWhole: 0.1, // what the training adds to its chapters
  precision: 0.6,
  titleCoverage: 2,
  parentTitle: 0.4, // a word in the title of the training that a chapter is part of
};

/** The letter that stands behind a root in the index. */
const ROOT_MARK = 'q';

export class Scorer {
  #pages;
  #vocabulary;
  #find;

  /** `pages` by id, with `title` and `parent`; `find` gives the BM25 scores of pages, by id, for one term. */
  constructor(pages, vocabulary, find) {
    this.#vocabulary = vocabulary;
    this.#find = find;
    this.#pages = new Map(
      [...pages].map(([id, page]) => [id, { title: this.#titleWords(page.title), parent: this.#titleWords(page.parent), address: page.address, whole: page.parent && page.address.replace(/[^/]+\/$/, '') }])
    );
  }

  #titleWords(text) {
    return subjectWords(text ?? '').map((form) => ({ form, root: this.#vocabulary.root(form) ?? form }));
  }

  /** Scores by page id for groups of words (see cari-kueri.js): up to 1 for the text and up to 1 for the title. */
  async score(groups) {
    const scored = await Promise.all(groups.map((group) => this.#group(group)));
    const rarity = scored.map((scores) => Math.log(1 + this.#pages.size / (scores.size + 0.5)));
    const texts = this.#texts(scored, rarity);
    const best = Math.max(...texts.values());
    for (const [id, score] of texts) texts.set(id, score / best + WEIGHTS.title * this.#title(id, groups, rarity));
    return this.#withParts(texts);
  }

  /** A training is also about what its chapters are about, and a chapter stands in its training. */
  #withParts(scores) {
    const byAddress = new Map([...scores.keys()].map((id) => [this.#pages.get(id).address, id]));
    const result = new Map(scores);
    for (const [id, score] of scores) {
      const whole = byAddress.get(this.#pages.get(id).whole);
      if (whole === undefined) continue;
      result.set(whole, Math.max(result.get(whole), scores.get(whole) + WEIGHTS.ofPart * score));
      result.set(id, score + WEIGHTS.ofWhole * scores.get(whole));
    }
    return result;
  }

  #texts(scored, rarity) {
    const sums = addUp(scored);
    const covered = addUp(
      scored.map((scores, at) => {
        const enough = WEIGHTS.enough * Math.max(...scores.values());
        return new Map([...scores].map(([id, score]) => [id, rarity[at] * Math.min(1, score / enough)]));
      })
    );
    const whole = total(rarity);
    return new Map([...sums].map(([id, sum]) => [id, sum * (covered.get(id) / whole) ** WEIGHTS.coverage]));
  }

  /** Scores of a group: of its words together, or of what means the same, whichever is more. */
  async #group({ words, others }) {
    const scores = addUp(await Promise.all(words.map((word) => this.#word(word))));
    for (const roots of others) {
      const parts = await Promise.all(roots.map((root) => this.#root(root)));
      const hits = addUp(parts.map((part) => new Map([...part.keys()].map((id) => [id, 1 / roots.length]))));
      for (const [id, sum] of addUp(parts)) {
        const value = WEIGHTS.synonym * words.length * (sum / roots.length) * hits.get(id) ** WEIGHTS.coverage;
        if (value > (scores.get(id) ?? 0)) scores.set(id, value);
      }
    }
    return scores;
  }

  async #word({ form, root }) {
    const byForm = this.#vocabulary.onPages(form) ? await this.#find(form) : new Map();
    if (!root) return byForm;
    const part = new Map([...byForm].map(([id, score]) => [id, score * WEIGHTS.form]));
    return addUp([part, await this.#root(root)]);
  }

  async #root(root) {
    return this.#vocabulary.pageRoots.has(root) ? this.#find(root + ROOT_MARK) : new Map();
  }

  /** How far a page's title and the query say the same: 0 nothing, 1 the very same. */
  #title(id, groups, rarity) {
    const { title, parent } = this.#pages.get(id);
    const said = new Set();
    let asked = 0;
    groups.forEach(({ words, others }, at) => {
      const parts = words.map((word) => {
        const same = title.find(({ form }) => form === word.form);
        const akin = same ?? title.find(({ root }) => root === word.root);
        if (akin) said.add(akin);
        if (same) return 1;
        if (akin) return WEIGHTS.rootInTitle;
        return parent.some(({ root }) => root === word.root) ? WEIGHTS.parentTitle : 0;
      });
      let share = total(parts) / parts.length;
      for (const other of others) {
        const hits = other.map((each) => title.find(({ root }) => root === each));
        if (share < WEIGHTS.synonym && hits.every(Boolean)) {
          share = WEIGHTS.synonym;
          hits.forEach((hit) => said.add(hit));
        }
      }
      asked += share * rarity[at];
    });
    const precision = title.length ? said.size / title.length : 0;
    return (asked / total(rarity)) ** WEIGHTS.titleCoverage * (1 - WEIGHTS.precision + WEIGHTS.precision * precision);
  }
}

function addUp(many) {
  const sums = new Map();
  for (const scores of many) for (const [id, score] of scores) sums.set(id, (sums.get(id) ?? 0) + score);
  return sums;
}

function total(numbers) {
  return numbers.reduce((sum, each) => sum + each, 0);
}
