// Elements from data: text always goes in as text, never as markup.

/** An element with attributes (null and false left out) and children (elements or strings; null left out). */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null));
  return element;
}

/** Hand the reader a text as a file to keep. */
export function saveText(text, name, type) {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  el("a", { href: url, download: name }).click();
  // Some browsers read the blob only after this handler has ended.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

export const PRIMARY = "hub-tombol hub-tombol--utama";

/** A button that does `action`. */
export function button(label, action, style = "hub-tombol") {
  const element = el("button", { type: "button", class: style }, label);
  element.addEventListener("click", action);
  return element;
}
