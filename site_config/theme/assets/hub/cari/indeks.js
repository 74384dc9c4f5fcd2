/**
 * The index: which pages say a root, how strongly, and in which of their sections and questions. Fetches the few files that a query needs.
 *
 * The files were made by generator/site/search/postings.py, which says what is in them.
 */

/** The strength of a root that a page could not be more about. */
const FULL = 31;
const LINE_END = 10;

export class Index {
  #names;
  #fetch;
  #files = new Map();

  /** `names` of the files, in order of their numbers; `fetch` gives the bytes of one by its name. */
  constructor(names, fetch) {
    this.#names = names;
    this.#fetch = fetch;
  }

  /** What pages say of some roots: a map by root of maps by number of page, each with
   * {strength, sections, questions}: 0 to 1, and a bit for each section of the page, and each question it answers, that says it. */
  async find(roots) {
    const found = await Promise.all(roots.map(async (root) => [root, (await this.#fileOf(root)).get(root) ?? new Map()]));
    return new Map(found);
  }

  #fileOf(root) {
    const name = this.#names[fileNumber(root, this.#names.length)];
    if (!this.#files.has(name)) {
      const file = this.#fetch(name).then(read);
      file.catch(() => this.#files.delete(name)); // a failed attempt is made again
      this.#files.set(name, file);
    }
    return this.#files.get(name);
  }
}

/** The number of the file that a root is in. */
function fileNumber(root, files) {
  let number = 0;
  for (const letter of root) number = (number * 31 + letter.codePointAt(0)) & 0xffff;
  return number % files;
}

/** What is in a file, by root. */
function read(bytes) {
  const reader = new Reader(bytes);
  const roots = reader.lines();
  const counts = roots.map(() => reader.number());
  const total = counts.reduce((sum, count) => sum + count, 0);
  const steps = reader.numbers(total);
  const strengths = reader.bytes(total);
  const sections = reader.numbers(total);
  const questions = reader.numbers(total);
  let at = 0;
  return new Map(
    roots.map((root, place) => {
      const pages = new Map();
      for (let page = 0, end = at + counts[place]; at < end; at++) {
        page += steps[at];
        pages.set(page, { strength: strengths[at] / FULL, sections: sections[at], questions: questions[at] });
      }
      return [root, pages];
    })
  );
}

class Reader {
  #bytes;
  #at = 0;

  constructor(bytes) {
    this.#bytes = bytes;
  }

  /** Lines, as far as an empty one. */
  lines() {
    let end = 0;
    while (this.#bytes[end] !== LINE_END || (end > 0 && this.#bytes[end - 1] !== LINE_END)) end++;
    this.#at = end + 1;
    return new TextDecoder().decode(this.#bytes.subarray(0, end)).split("\n").filter(Boolean);
  }

  /** A whole number, seven bits a byte. */
  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at++];
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  }

  numbers(count) {
    return Array.from({ length: count }, () => this.number());
  }

  bytes(count) {
    this.#at += count;
    return this.#bytes.subarray(this.#at - count, this.#at);
  }
}
