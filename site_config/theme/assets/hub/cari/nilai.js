/**
 * Scores: how well each page answers a query.
 *
 * A page is asked for each group of words (see kueri.js) how strongly it says it, or what means the same; rare groups count for
 * more, and a title that says what was asked counts most, or a question that its author says the page answers. Then pages that
 * belong together lend each other a part: chapters and their training, a competency and what teaches it.
 */

/** What a match counts for. Tuned on the queries of tests/data/pencarian/ that are not held out; see docs/pencarian.md. */
export const WEIGHTS = {
  synonym: 0.7, // what means the same as a word that some page says, less where it is on more pages than the word
  stead: 1, // what means the same as a word that no page says
  beside: 0.7, // the weaker of a word and its synonym, where a page says both
  apart: 0.4, // a phrase whose words stand in different sections
  title: 1.25, // a title that says just what was asked, against the best text
  titleCoverage: 1.4, // how hard a title is punished that lacks words of the query
  titleExcess: 0.7, // what a title loses at most for words that were not asked for
  rootInTitle: 0.8, // a title word of another form
  parentTitle: 0.9, // a word in the title of the training that a chapter is part of
  fromPart: 0.15, // what its best chapter adds to a training
  fromWhole: 0.06, // what its training adds to a chapter
  akin: 1.5, // what the title of a page adds to pages about the same things
  akinTitle: 3, // how hard a title is punished there that says only a part
  behindKin: 0.2, // how far a page comes up behind a better one about the same things
  answer: 1, // a question the page answers that says just what was asked, against the best text
  answerCoverage: 1.4, // how hard a question is punished that lacks words of the query
  second: 0.3, // what the second nearest question of a page adds
  both: 0.75, // the weaker of what a title and a question are worth, where a page has both
  handbook: 0.2, // what a handbook counts more: it is long, and says of each of its many matters but little
  definition: 1, // what the glossary has more than others where it is asked what a word means
};

const GLOSSARY = "panduan/istilah/";
const HANDBOOK = /^(?:panduan|evaluasi)\//;

/** Steps in which the page list has the rarity of questions, for each one of it (generator/site/search/index.py). */
const RARITY_STEPS = 2;

/** What pages say of a root that is on none. */
const NOWHERE = new Map();

export class Scorer {
  #pages;
  #vocabulary;
  #index;

  /** `pages` by number, with `address`, `title`, `akin` (numbers of pages), `questions` (of each that the page answers, how rare
   * its roots are together) and, for chapters, `parent` (the title of their training). */
  constructor(pages, vocabulary, index) {
    this.#vocabulary = vocabulary;
    this.#index = index;
    const numbers = new Map(pages.map(({ address }, number) => [address, number]));
    this.#pages = pages.map(({ address, title, parent, akin, questions }) => ({
      akin,
      questions,
      whole: parent ? numbers.get(parentOf(address)) : undefined,
      isGlossary: address === GLOSSARY,
      isHandbook: HANDBOOK.test(address),
      title: this.#titleWords(title),
      parent: this.#titleWords(parent),
    }));
  }

  #titleWords(text) {
    return this.#vocabulary.subjectWords(text ?? "").map((form) => ({ form, root: this.#vocabulary.root(form) ?? form }));
  }

  /** For the groups of a query (see kueri.js): `scores` by number of page, and the `rarity` of each group among pages. */
  async score({ groups, isDefinition }) {
    const roots = rootsIn(groups).filter((root) => this.#vocabulary.pageRoots.has(root));
    const found = await this.#index.find(roots);
    const said = (root) => found.get(root) ?? NOWHERE;
    const rarityOf = (count) => Math.log(1 + this.#pages.length / (count + 0.5));
    const matches = groups.map((group) => matchOf(group, said, rarityOf));
    const rarity = matches.map((match) => match.rarity);
    const numbers = [...new Set(matches.flatMap(({ pages }) => [...pages.keys()]))];
    const texts = numbers.map((page) => textScore(matches.map(({ pages }) => pages.get(page)), rarity));
    const best = Math.max(...texts);
    const titles = new Map(numbers.map((page) => [page, this.#titleScore(page, groups, rarity)]));
    const worth = (root) => rarityOf(said(root).size);
    const answers = numbers.map((page) => WEIGHTS.answer * this.#answerScore(page, groups, rarity, said, worth));
    const scores = new Map(
      numbers.map((page, at) => {
        const { isGlossary, isHandbook } = this.#pages[page];
        const own = texts[at] / best + head(WEIGHTS.title * titles.get(page), answers[at]);
        return [page, own * (1 + (isHandbook ? WEIGHTS.handbook : 0)) + (isDefinition && isGlossary ? WEIGHTS.definition : 0)];
      })
    );
    return { scores: this.#withKin(this.#withParts(scores), titles), rarity };
  }

  /** How far a page's title and the query say the same: 0 nothing, 1 the very same. */
  #titleScore(page, groups, rarity) {
    const { title, parent } = this.#pages[page];
    if (!title.length) return 0;
    const said = new Set();
    const asked = total(groups.map((group, at) => rarity[at] * shareInTitle(group, title, parent, said)));
    const excess = 1 - said.size / title.length;
    return (asked / total(rarity)) ** WEIGHTS.titleCoverage * (1 - WEIGHTS.titleExcess * excess);
  }

  /** How far the questions that a page answers and the query say the same, for the two nearest of them: 0 nothing, 1 where one is
   * the very same; `worth` tells how rare a root is. */
  #answerScore(page, groups, rarity, said, worth) {
    const asks = new Map(rootsIn(groups).map((root) => [root, said(root).get(page)?.questions ?? 0]));
    const any = [...asks.values()].reduce((all, bits) => all | bits, 0);
    const scores = this.#pages[page].questions.map((whole, number) => {
      if (!((any >> number) & 1)) return 0;
      const hits = new Set();
      const has = (root) => (asks.get(root) >> number) & 1;
      const asked = total(groups.map((group, at) => rarity[at] * shareOfQuestion(group, has, hits)));
      const excess = 1 - Math.min(1, (RARITY_STEPS * total([...hits].map(worth))) / whole);
      return (asked / total(rarity)) ** WEIGHTS.answerCoverage * (1 - excess);
    });
    const [nearest = 0, second = 0] = scores.sort((a, b) => b - a);
    return nearest + WEIGHTS.second * second;
  }

  /** Scores, with what trainings and their chapters add to each other. */
  #withParts(scores) {
    const shared = new Map(scores);
    for (const [page, score] of scores) {
      const { whole } = this.#pages[page];
      if (!scores.has(whole)) continue;
      shared.set(page, score + WEIGHTS.fromWhole * scores.get(whole));
      shared.set(whole, Math.max(shared.get(whole), scores.get(whole) + WEIGHTS.fromPart * score));
    }
    return shared;
  }

  /** Scores, with what pages add to those about the same things, which must be found by themselves: by their titles, or a part of
   * what they are better by. */
  #withKin(scores, titles) {
    const gains = new Map();
    const gain = (page, by) => {
      const value = Math.max(WEIGHTS.akin * titles.get(by) ** WEIGHTS.akinTitle, WEIGHTS.behindKin * (scores.get(by) - scores.get(page)));
      gains.set(page, Math.max(gains.get(page) ?? 0, value));
    };
    for (const page of scores.keys()) {
      for (const other of this.#pages[page].akin.filter((each) => scores.has(each))) {
        gain(other, page);
        gain(page, other);
      }
    }
    return new Map([...scores].map(([page, score]) => [page, score + (gains.get(page) ?? 0)]));
  }
}

/** All roots that a query may be found by. */
function rootsIn(groups) {
  return [...new Set(groups.flatMap(({ words, others }) => [...words.flatMap((word) => word.roots), ...others.flat()]))];
}

/**
 * How pages say a group: its words together, or what means the same; `said` tells of a root, `rarityOf` what a
 * number of pages is worth.
 *
 * Returns `pages`, by number ({strength, sections}, see indeks.js), and the `rarity` of the group among all pages.
 */
function matchOf({ words, others }, said, rarityOf) {
  const lists = words.map(({ roots }) => either(roots.map(said)));
  const pages = together(lists, true);
  const own = pages.size;
  for (const roots of others) {
    const found = together(roots.map(said), false);
    const weight = own ? WEIGHTS.synonym * Math.min(1, rarityOf(found.size) / rarityOf(own)) : WEIGHTS.stead;
    for (const [page, same] of found) {
      pages.set(page, joined(pages.get(page), { ...same, strength: weight * same.strength }));
    }
  }
  // A phrase counts for what its words would by themselves: "memimpin rapat" is not as common as its commoner word.
  const rarity = own ? total(lists.map(({ size }) => rarityOf(size))) : rarityOf(pages.size);
  return { pages, rarity };
}

/** How pages say one of several roots. */
function either(lists) {
  if (lists.length === 1) return lists[0];
  const found = new Map();
  for (const list of lists) for (const [page, match] of list) found.set(page, joined(found.get(page), match));
  return found;
}

/** Two ways of saying the same, as one: the stronger, and a part of the other. */
function joined(one, other) {
  if (!one) return other;
  const [weak, strong] = [one.strength, other.strength].sort((a, b) => a - b);
  return { strength: 1 - (1 - strong) * (1 - WEIGHTS.beside * weak), sections: one.sections | other.sections };
}

/** How pages say a phrase: its words on average, less where no section has all; with `some`, pages that lack words count too. */
function together(lists, some) {
  if (lists.length === 1) return new Map(lists[0]);
  const found = new Map();
  for (const page of new Set(lists.flatMap((list) => [...list.keys()]))) {
    const matches = lists.map((list) => list.get(page));
    if (!some && !matches.every(Boolean)) continue;
    const strength = total(matches.map((match) => match?.strength ?? 0)) / lists.length;
    const common = matches.reduce((all, match) => all & (match?.sections ?? 0), ~0);
    const anywhere = matches.reduce((all, match) => all | (match?.sections ?? 0), 0);
    found.set(page, { strength: common ? strength : strength * WEIGHTS.apart, sections: common || anywhere });
  }
  return found;
}

/** How well a page's text answers: how strongly it says each group, rare ones counting for more. */
function textScore(matches, rarity) {
  return total(matches.map((match, at) => rarity[at] * (match?.strength ?? 0))) / total(rarity);
}

/** How much of a group a title says, 0 to 1; the title words it is said with are added to `said`. */
function shareInTitle({ words, others }, title, parent, said) {
  const parts = words.map(({ form, roots }) => {
    const same = title.find((word) => word.form === form);
    const akin = same ?? title.find((word) => roots.includes(word.root));
    if (akin) said.add(akin);
    if (same) return 1;
    if (akin) return WEIGHTS.rootInTitle;
    return parent.some((word) => roots.includes(word.root)) ? WEIGHTS.parentTitle : 0;
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

/** How much of a group a question says, 0 to 1, where `has` tells of a root; the roots it is said with are added to `hits`. */
function shareOfQuestion({ words, others }, has, hits) {
  const own = words.map(({ roots }) => roots.find(has)).filter((root) => root !== undefined);
  own.forEach((root) => hits.add(root));
  if (own.length === words.length) return 1;
  const same = others.find((roots) => roots.every(has));
  if (!same) return own.length / words.length;
  same.forEach((root) => hits.add(root));
  return WEIGHTS.synonym;
}

/** What a page's title and its questions are worth together. */
function head(title, answer) {
  return Math.max(title, answer) + WEIGHTS.both * Math.min(title, answer);
}

function total(numbers) {
  return numbers.reduce((sum, each) => sum + each, 0);
}

function parentOf(address) {
  return address.replace(/[^/]+\/$/, "");
}
