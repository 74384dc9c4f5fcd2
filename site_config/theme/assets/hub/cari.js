/**
 * Search as readers meet it: every `[data-cari]` becomes a search box with live results.
 *
 * The forms work without this module: they open the page `cari/`. All but these few lines is loaded when a reader turns to
 * a box, or comes to the page of results.
 */

const base = new URL("../../", import.meta.url);
const elements = [...document.querySelectorAll("[data-cari]")];
const boxes = new Map();

function bringToLife(element) {
  if (!boxes.has(element)) {
    boxes.set(element, import("./cari/kotak.js").then(({ SearchBox }) => new SearchBox(element, base)));
  }
}

/** Put the cursor in the box, which a narrow window does not show before. */
function open(element) {
  element.classList.add("hub-cari--terbuka");
  const input = element.querySelector("input");
  input.focus();
  input.select();
}

/** Leave a box that covers a narrow window. */
function close(element) {
  element.classList.remove("hub-cari--terbuka");
  document.querySelector("[data-cari-buka]").focus();
}

function isEditable(element) {
  return element instanceof HTMLElement && (element.isContentEditable || element.matches("input, textarea, select"));
}

for (const element of elements) {
  element.querySelector("input").addEventListener("focus", () => bringToLife(element));
  element.querySelector("[data-cari-tutup]")?.addEventListener("click", () => close(element));
  if (element.dataset.cari === "lengkap") bringToLife(element);
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isEditable(event.target) || !elements.length) return;
  event.preventDefault();
  open(elements[0]);
});

for (const opener of document.querySelectorAll("[data-cari-buka]")) {
  opener.addEventListener("click", (event) => {
    event.preventDefault();
    open(elements[0]);
  });
}

document.querySelector(".hub-cari__tanpa-skrip")?.remove();
