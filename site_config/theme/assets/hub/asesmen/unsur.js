// Elements from data: text always goes in as text, never as markup.

/** An element with attributes (null and false left out) and children (elements or strings; null left out). */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null));
  return element;
}

/** A button that does `action`. */
export function button(label, action, attributes = {}) {
  const element = el("button", { type: "button", class: "hub-asesmen__tombol", ...attributes }, label);
  element.addEventListener("click", action);
  return element;
}
