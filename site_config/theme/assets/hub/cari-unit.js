/**
 * Units: found by the words of name, address, place and kind, in the browser, because they are many and their texts few.
 */

import { splitWords } from './cari-kata.js';

const KIND = 'Unit kerja';
const MOST = 200;

export class UnitIndex {
  #rows;

  constructor({ nama, alamat, jenis, tempat }, vocabulary) {
    const root = (word) => vocabulary.root(word) ?? word;
    this.#rows = nama.map((title, at) => {
      const name = splitWords(title);
      const more = splitWords(`${alamat[at]} ${tempat[at]} ${jenis[at]}`);
      return {
        title,
        address: alamat[at],
        place: tempat[at],
        size: name.length,
        words: [...name, ...more],
        roots: [...name, ...more].map(root),
        nameRoots: new Set(name.map(root)),
      };
    });
  }

  /** Units that have every word of the query, with a score of 0..1: how much of the unit's name the query says. */
  search(words) {
    if (!words.length) return [];
    const found = [];
    for (const row of this.#rows) {
      if (!words.every((word) => matches(row, word))) continue;
      const said = words.filter((word) => row.nameRoots.has(word.root)).length;
      found.push({ kind: KIND, address: row.address, title: row.title, place: row.place, score: said / row.size });
    }
    return found.sort((a, b) => b.score - a.score).slice(0, MOST);
  }
}

function matches(row, { form, root }) {
  return (root && row.roots.includes(root)) || row.words.some((word) => word.startsWith(form));
}
