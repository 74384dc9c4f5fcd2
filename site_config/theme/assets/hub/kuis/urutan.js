// A list to put in order, with a button up and a button down for each item: by mouse, finger or keyboard alike.

import { button, el } from "../unsur.js";

/** Ready an `<ol>` whose items know their right place. */
export function readyOrder(list) {
  const shown = [...list.children];
  let moved = false;
  const news = el("p", { role: "status", class: "hub-baca-layar" });
  list.after(news);
  for (const item of shown) {
    const name = item.textContent.trim();
    item.append(
      el(
        "span",
        { class: "hub-kuis__geser" },
        arrow("↑", `Naikkan: ${name}`, () => move(item, -1)),
        arrow("↓", `Turunkan: ${name}`, () => move(item, 1)),
      ),
    );
  }

  function arrow(sign, name, action) {
    const made = button(sign, action);
    made.setAttribute("aria-label", name);
    return made;
  }

  function move(item, step) {
    const items = [...list.children];
    const place = items.indexOf(item) + step;
    if (place < 0 || place >= items.length) return;
    moved = true;
    clear();
    const pressed = document.activeElement;
    if (step < 0) items[place].before(item);
    else items[place].after(item);
    pressed.focus();
    news.textContent = `Sekarang urutan ke-${place + 1}.`;
  }

  function clear() {
    for (const item of list.children) {
      item.querySelector("[data-kuis-tanda]")?.remove();
      delete item.dataset.tanda;
    }
  }

  return {
    isAnswered: () => moved,
    mark() {
      clear();
      const right = [...list.children].map((item, index) => Number(item.dataset.tempat) === index + 1);
      [...list.children].forEach((item, index) => {
        const words = right[index] ? "tepat" : `urutan ke-${item.dataset.tempat}`;
        item.dataset.tanda = right[index] ? "tepat" : "belum tepat";
        item.append(el("strong", { "data-kuis-tanda": true, class: "hub-kuis__tanda" }, words));
      });
      return right.every(Boolean);
    },
    reset() {
      clear();
      moved = false;
      list.append(...shown);
    },
  };
}
