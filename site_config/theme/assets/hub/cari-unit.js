/**
 * Units: found by the words of name, address, place and kind, in the browser, because they are many and their texts few.
 */

import { splitWords } from './cari-kata.js';

const KIND = 'Unit kerja';
/** The score of a unit whose name, or short name, is the query; a page can reach 2. */
const WHOLE_NAME = 1.9;

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

  /** Units that have every word of the query; scored by how much of the unit's name the query says. */
  search(words) {
    if (!words.length) return [];
    return this.#rows
      .filter((row) => words.every((word) => matches(row, word)))
      .map((row) => ({ ...row.result, score: WHOLE_NAME * Math.max(...row.names.map((name) => said(name, words))) ** 1.5 }));
  }
}

function matches({ words, roots }, { form, root }) {
  return (root && roots.includes(root)) || words.some((word) => word.startsWith(form));
}

/** The share of a name that the query says. */
function said(name, words) {
  return name.filter((own) => words.some(({ form, root }) => own === root || own === form)).length / name.length;
}
