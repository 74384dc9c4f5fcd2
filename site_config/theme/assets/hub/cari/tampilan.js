/**
 * The list of results: what was found, mended spellings, buttons to show one kind only, and links with excerpts.
 *
 * Everything is made as text nodes; nothing of a query or a page is ever read as HTML.
 */

import { excerpt, marked, matcher } from "./kutipan.js";

/**
 * Show results in `panel` and return what a screen reader should say.
 *
 * `found` is the engine's answer, `portion` how many to show at a time, `more` the address of the whole list (or undefined,
 * then a button shows more), `mend` puts another word for a mistyped one, `say` speaks.
 */
export function showResults(panel, options) {
  const { found } = options;
  const match = matcher(found, options.engine.vocabulary);
  const list = make("ol", { className: "hub-cari__daftar" });
  const foot = make("p", { className: "hub-cari__kaki" });
  const show = (kind) => fill(list, foot, ofKind(found.results, kind), match, options);
  panel.replaceChildren(...notices(found, options), ...kindButtons(found.results, show, options.say), list, foot);
  show(undefined);
  return [...spokenNotices(found), counted(found.results.length)].join(" ");
}

function notices({ corrections, missing, results }, { mend }) {
  const parts = corrections.map(([typed, taken]) => {
    const button = make("button", { type: "button", textContent: taken });
    button.addEventListener("click", () => mend(typed, taken));
    return make("p", {}, `“${typed}” tidak ditemukan. Yang ditampilkan hasil untuk `, button, ".");
  });
  for (const typed of missing) parts.push(make("p", {}, `“${typed}” tidak ditemukan, dan tidak ada kata yang mirip.`));
  if (!results.length) parts.push(make("p", {}, "Coba kata lain yang lebih umum, atau telusuri lewat menu."));
  return parts;
}

function spokenNotices({ corrections, missing }) {
  return [
    ...corrections.map(([typed, taken]) => `${typed} tidak ditemukan, hasil untuk ${taken}.`),
    ...missing.map((typed) => `${typed} tidak ditemukan.`),
  ];
}

/** Buttons that show one kind of page only, with how many there are of it. */
function kindButtons(results, show, say) {
  const counts = new Map();
  for (const { kind } of results) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  if (counts.size < 2) return [];
  const group = make("div", { className: "hub-cari__jenis", role: "group", ariaLabel: "Saring menurut jenis halaman" });
  for (const [kind, count] of [[undefined, results.length], ...counts]) {
    const button = make("button", { type: "button", ariaPressed: String(kind === undefined) }, `${kind ?? "Semua"} `, make("small", {}, number(count)));
    button.addEventListener("click", () => {
      for (const other of group.children) other.ariaPressed = String(other === button);
      show(kind);
      say(counted(count));
    });
    group.append(button);
  }
  return [group];
}

function ofKind(results, kind) {
  return kind === undefined ? results : results.filter((result) => result.kind === kind);
}

function fill(list, foot, results, match, options) {
  const shown = results.slice(0, options.portion);
  list.replaceChildren(...shown.map((result) => item(result, match, options)));
  foot.replaceChildren();
  if (results.length <= shown.length) return;
  if (options.more) {
    foot.append(make("a", { href: options.more.href }, `Lihat semua ${number(results.length)} hasil`));
    return;
  }
  const button = make("button", { type: "button" }, "Tampilkan lebih banyak");
  button.addEventListener("click", () => {
    const last = list.children.length;
    fill(list, foot, results, match, { ...options, portion: options.portion + last });
    list.children[last]?.querySelector("a").focus();
  });
  foot.append(button);
}

function item(result, match, { engine, base }) {
  const link = make("a", { href: new URL(result.address, base).href }, ...highlighted(marked(result.title, match)));
  const where = [result.kind, result.parent ?? result.place].filter(Boolean).join(" · ");
  const row = make("li", {}, link, make("p", { className: "hub-cari__tempat" }, where));
  if (!result.hasText) return row;
  const text = make("p", { className: "hub-cari__kutipan" });
  row.append(text);
  const show = (sections) => {
    const { pieces, anchor } = excerpt(sections, match);
    text.append(...highlighted(pieces));
    if (anchor) link.hash = anchor;
  };
  engine.text(result.address).then(show, () => text.remove()); // without a signal it may be missing: the link says enough
  return row;
}

function highlighted(pieces) {
  return pieces.map(({ text, hit }) => (hit ? make("mark", {}, text) : text));
}

function counted(count) {
  return count ? `${number(count)} hasil.` : "Tidak ada hasil.";
}

function number(value) {
  return value.toLocaleString("id");
}

/** An element with properties and children. */
function make(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}
