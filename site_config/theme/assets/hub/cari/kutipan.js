/**
 * Excerpts: the part of a page's text that says most about the query, and the words in it that matched.
 */

const LENGTH = 32;
const OWN_WORD = 2;
const SYNONYM = 1;

/**
 * Makes a function that tells of a word whether a query (as readQuery gave it) asked for it, in whatever form: the number of
 * the group of words that it answers and how well, {group, value}, or undefined.
 */
export function matcher({ groups }, vocabulary) {
  const byRoot = new Map();
  const beginnings = [];
  groups.forEach(({ words, others }, group) => {
    for (const root of others.flat()) if (!byRoot.has(root)) byRoot.set(root, { group, value: SYNONYM });
    for (const { form, root } of words) {
      if (root) byRoot.set(root, { group, value: OWN_WORD });
      else beginnings.push({ form, hit: { group, value: OWN_WORD } });
    }
  });
  return (word) =>
    byRoot.get(vocabulary.root(word) ?? word) ?? beginnings.find(({ form }) => word.startsWith(form))?.hit;
}

/** Cut a text into pieces {text, hit}: `hit` says what the piece answers, undefined for nothing. */
export function marked(text, match) {
  const pieces = [];
  for (const piece of text.split(/([\p{L}\p{N}]+)/u)) {
    const hit = match(piece.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, ""));
    const last = pieces.at(-1);
    if (last && !last.hit && !hit) last.text += piece;
    else if (piece) pieces.push({ text: piece, hit });
  }
  return pieces;
}

/**
 * The best stretch of a page.
 *
 * `sections` are lists of heading, anchor and passages. Returns `pieces` (see `marked`) and the `anchor` of the section,
 * empty before the first heading.
 */
export function excerpt(sections, match) {
  let best = { value: -1 };
  for (const [heading, anchor, passages] of sections) {
    const bonus = value(hitsOf(heading, match)) / 2;
    for (const text of passages) {
      const stretch = bestStretch(text.split(" "), match);
      if (stretch.value + bonus > best.value) best = { ...stretch, value: stretch.value + bonus, anchor };
    }
  }
  return { pieces: marked(best.text ?? "", match), anchor: best.anchor };
}

/** The part of a passage with most of the query's words, its value and whether it was cut. */
function bestStretch(words, match) {
  const hits = words.map((word) => hitsOf(word, match));
  let best = { value: -1 };
  for (let start = 0; start < words.length; start++) {
    if (start > 0 && !hits[start].length) continue;
    const worth = value(hits.slice(start, start + LENGTH).flat());
    if (worth > best.value) best = { start, value: worth };
  }
  const start = Math.min(best.start, Math.max(0, words.length - LENGTH));
  const text = words.slice(start, start + LENGTH).join(" ");
  const cut = start + LENGTH < words.length;
  return { text: `${start ? "… " : ""}${text}${cut ? " …" : ""}`, value: best.value };
}

function hitsOf(text, match) {
  return marked(text, match)
    .map(({ hit }) => hit)
    .filter(Boolean);
}

/** What a set of hits is worth: different words of the query count, the same again hardly. */
function value(hits) {
  const best = new Map();
  for (const { group, value } of hits) best.set(group, Math.max(best.get(group) ?? 0, value));
  return [...best.values()].reduce((sum, each) => sum + each, 0) + hits.length / 100;
}
