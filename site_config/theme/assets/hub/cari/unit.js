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
  #region;

  /** The units, as columns; `wilayah` are the words of the region that all are of. */
  constructor({ wilayah, nama, alamat, jenis, tempat }, vocabulary) {
    const roots = (words) => words.map((word) => vocabulary.root(word) ?? word);
    this.#region = new Set(roots(wilayah));
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
      const asked = groups.reduce((sum, group, at) => sum + rarity[at] * answered(group, row, this.#region, said), 0) / whole;
      if (asked < LEAST_ASKED || !said.size) continue;
      const precision = Math.max(...row.names.map((name) => name.filter((root) => said.has(root)).length / name.length));
      found.push({ ...row.result, score: WHOLE_NAME * asked ** 2 * precision });
    }
    return found;
  }
}

/** How much of a group a unit answers, 0 to 1, the region going without saying; the roots it does so with are added to `said`. */
function answered({ words, others }, row, region, said) {
  const hits = words.map((word) => row.words.findIndex((own, at) => word.roots.includes(row.roots[at]) || own.startsWith(word.form)));
  const isAnswered = words.map((word, at) => hits[at] >= 0 || word.roots.some((root) => region.has(root)));
  if (isAnswered.some(Boolean)) {
    for (const hit of hits) if (hit >= 0) said.add(row.roots[hit]);
    return isAnswered.filter(Boolean).length / words.length;
  }
  const other = others.find((roots) => roots.every((root) => row.roots.includes(root)));
  for (const root of other ?? []) said.add(root);
  return other ? 1 : 0;
}
