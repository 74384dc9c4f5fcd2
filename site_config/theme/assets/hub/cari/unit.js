/**
 * Units: found by the words of name, address, place and kind, in the browser, because they are many and their texts few.
 */

import { splitWords } from "./kata.js";

const KIND = "Unit kerja";
/** The score of a unit whose name, or short name, is the query; a page can reach 3 and more. */
const WHOLE_NAME = 2.8;
/** The part of a query that a unit must answer to be listed. */
const LEAST_ASKED = 0.6;

export class UnitIndex {
  #rows;

  constructor({ nama, alamat, jenis, tempat }, vocabulary) {
    const roots = (words) => words.map((word) => vocabulary.root(word) ?? word);
    this.#rows = nama.map((title, at) => {
      const name = splitWords(title);
      const shortName = splitWords(alamat[at]).slice(1); // without the folder
      const words = [...name, ...shortName, ...splitWords(`${tempat[at]} ${jenis[at]}`)];
      return {
        result: { kind: KIND, address: alamat[at], title, place: tempat[at] },
        words,
        roots: roots(words),
        names: [roots(name), roots(shortName)],
      };
    });
  }

  /** Units that answer most of a query, given as groups with the rarity of each: all of it, and by their whole name, is best. */
  search(groups, rarity) {
    const whole = rarity.reduce((sum, each) => sum + each, 0);
    const found = [];
    for (const row of this.#rows) {
      const said = new Set();
      const asked = groups.reduce((sum, group, at) => sum + rarity[at] * answered(group, row, said), 0) / whole;
      if (asked < LEAST_ASKED) continue;
      const precision = Math.max(...row.names.map((name) => name.filter((root) => said.has(root)).length / name.length));
      found.push({ ...row.result, score: WHOLE_NAME * asked ** 2 * precision });
    }
    return found;
  }
}

/** How much of a group a unit answers, 0 to 1; the roots it does so with are added to `said`. */
function answered({ words, others }, row, said) {
  const hits = words.map((word) => row.words.findIndex((own, at) => word.roots.includes(row.roots[at]) || own.startsWith(word.form)));
  if (hits.some((hit) => hit >= 0)) {
    for (const hit of hits) said.add(row.roots[hit]);
    return hits.filter((hit) => hit >= 0).length / words.length;
  }
  const other = others.find((roots) => roots.every((root) => row.roots.includes(root)));
  for (const root of other ?? []) said.add(root);
  return other ? 1 : 0;
}
