/**
 * Scores: how well each page answers a query.
 *
 * Pagefind wants every word of a search on a page. So each word is searched for by itself, as typed and by its root, and beside
 * it what means the same; the BM25 scores of words add up. A page whose title says what was asked comes before others.
 * Chapters and their training lend each other a part of their scores.
 */

/** What a match counts for. Tuned on tests/data/pencarian/kueri.yml; see docs/pencarian.md. */
export const WEIGHTS = {
  form: 0.5, // a word just as typed, beside its root
  synonym: 0.8, // what means the same as a word
  title: 2, // a title that says just what was asked, against the best text
  titleCoverage: 2, // how hard a title is punished that lacks words of the query
  titleExcess: 0.6, // what a title loses at most for words that were not asked for
  rootInTitle: 0.8, // a title word of another form
  parentTitle: 0.4, // a word in the title of the training that a chapter is part of
  fromPart: 0.3, // what its best chapter adds to a training
  fromWhole: 0.1, // what its training adds to a chapter
};

/** The letter that stands behind a root in the index. */
const ROOT_MARK = "q";

export class Scorer {
  #pages;
  #vocabulary;
  #find;

  /**
   * `pages` by id, with `address`, `title` and, for chapters, `parent` (the title of their training); `find` gives the BM25
   * scores of pages, by id, for one term.
   */
  constructor(pages, vocabulary, find) {
    this.#vocabulary = vocabulary;
    this.#find = find;
    this.#pages = new Map(
      [...pages].map(([id, { address, title, parent }]) => [
        id,
        { address, whole: parent && parentOf(address), title: this.#titleWords(title), parent: this.#titleWords(parent) },
      ])
    );
  }

  #titleWords(text) {
    return this.#vocabulary.subjectWords(text ?? "").map((form) => ({ form, root: this.#vocabulary.root(form) ?? form }));
  }

  /** For groups of words (see kueri.js): `scores` by page id, and the `rarity` of each group among pages. */
  async score(groups) {
    const scored = await Promise.all(groups.map((group) => this.#group(group)));
    const rarity = scored.map((found) => Math.log(1 + this.#pages.size / (found.size + 0.5)));
    const scores = addUp(scored);
    const best = Math.max(...scores.values());
    for (const [id, score] of scores) scores.set(id, score / best + WEIGHTS.title * this.#title(id, groups, rarity));
    return { scores: this.#shared(scores), rarity };
  }

  /** Scores of a group: of its words together, or of what means the same, whichever is more. */
  async #group({ words, others }) {
    const scores = addUp(await Promise.all(words.map((word) => this.#word(word))));
    for (const roots of others) {
      const same = addUp(await Promise.all(roots.map((root) => this.#root(root))));
      for (const [id, score] of same) {
        const value = (WEIGHTS.synonym * score * words.length) / roots.length;
        if (value > (scores.get(id) ?? 0)) scores.set(id, value);
      }
    }
    return scores;
  }

  async #word({ form, root }) {
    if (form === root) return this.#root(root);
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
    if (!title.length) return 0;
    const said = new Set();
    const asked = total(groups.map((group, at) => rarity[at] * shareInTitle(group, title, parent, said)));
    const excess = 1 - said.size / title.length;
    return (asked / total(rarity)) ** WEIGHTS.titleCoverage * (1 - WEIGHTS.titleExcess * excess);
  }

  #shared(scores) {
    const byAddress = new Map([...scores.keys()].map((id) => [this.#pages.get(id).address, id]));
    const shared = new Map(scores);
    for (const [id, score] of scores) {
      const whole = byAddress.get(this.#pages.get(id).whole);
      if (whole === undefined) continue;
      shared.set(id, score + WEIGHTS.fromWhole * scores.get(whole));
      shared.set(whole, Math.max(shared.get(whole), scores.get(whole) + WEIGHTS.fromPart * score));
    }
    return shared;
  }
}

/** How much of a group a title says, 0 to 1; the title words it is said with are added to `said`. */
function shareInTitle({ words, others }, title, parent, said) {
  const parts = words.map((word) => {
    const same = title.find(({ form }) => form === word.form);
    const akin = same ?? title.find(({ form, root }) => (word.root ? root === word.root : form.startsWith(word.form)));
    if (akin) said.add(akin);
    if (same) return 1;
    if (akin) return WEIGHTS.rootInTitle;
    return parent.some(({ root }) => root === word.root) ? WEIGHTS.parentTitle : 0;
  });
  const share = total(parts) / parts.length;
  if (share >= WEIGHTS.synonym) return share;
  for (const roots of others) {
    const hits = roots.map((other) => title.find(({ root }) => root === other));
    if (hits.every(Boolean)) {
      hits.forEach((hit) => said.add(hit));
      return WEIGHTS.synonym;
    }
  }
  return share;
}

/** Sums of lists of scores. */
function addUp(lists) {
  const sums = new Map();
  for (const scores of lists) for (const [id, score] of scores) sums.set(id, (sums.get(id) ?? 0) + score);
  return sums;
}

function total(numbers) {
  return numbers.reduce((sum, each) => sum + each, 0);
}

function parentOf(address) {
  return address.replace(/[^/]+\/$/, "");
}
