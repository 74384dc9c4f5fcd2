// One question made to answer: choices, lists to put in order, pairs; then right or not, and why.

import { button, el, PRIMARY } from "../unsur.js";
import { readyOrder } from "./urutan.js";

/** Ready a question's element; `tell(right)` is called at each check. Returns `{ reset }`. */
export function readyQuestion(item, tell) {
  const key = item.querySelector("[data-kuis-kunci]");
  const parts = [
    ...[...item.querySelectorAll("[data-kuis-pilihan]")].map(readyChoices),
    ...[...item.querySelectorAll("[data-kuis-pasangan]")].map(readyPairs),
    ...[...item.querySelectorAll("[data-kuis-urutan]")].map(readyOrder),
  ];
  const status = el("p", { role: "status", class: "hub-kuis__kabar" });
  const check = button("Periksa jawaban", () => judge(), PRIMARY);
  key.before(el("div", { class: "hub-tombol-baris" }, check), status);
  reset();

  function judge() {
    if (!parts.every((part) => part.isAnswered())) {
      say(parts.length > 1 ? "Jawab dulu semua bagian kasus ini." : "Pilih jawaban dulu.");
      return;
    }
    const right = parts.map((part) => part.mark()).every(Boolean);
    say(right ? "Tepat." : "Belum tepat. Bacalah penjelasannya, lalu coba lagi bila mau.", right);
    key.hidden = false;
    key.open = true;
    tell(right);
  }

  function say(words, right = null) {
    status.textContent = words;
    status.dataset.benar = right === null ? "" : String(right);
  }

  function reset() {
    key.hidden = true;
    key.open = false;
    say("");
    for (const part of parts) part.reset();
  }

  return { reset };
}

/** A fieldset of radio buttons or boxes: right where just the right ones are ticked. */
function readyChoices(fieldset) {
  const inputs = [...fieldset.querySelectorAll("input")];
  return {
    isAnswered: () => inputs.some((input) => input.checked),
    mark() {
      for (const input of inputs) {
        const wanted = "benar" in input.dataset;
        label(input.closest("label"), input.checked ? (wanted ? "tepat" : "belum tepat") : wanted ? "ini juga tepat" : null);
      }
      return inputs.every((input) => input.checked === "benar" in input.dataset);
    },
    reset() {
      for (const input of inputs) {
        input.checked = false;
        label(input.closest("label"), null);
      }
    },
  };
}

/** A list of selects, one a left side. */
function readyPairs(list) {
  const selects = [...list.querySelectorAll("select")];
  return {
    isAnswered: () => selects.every((select) => select.value !== ""),
    mark() {
      for (const select of selects) {
        label(select.closest("li"), select.value === select.dataset.benar ? "tepat" : "belum tepat");
      }
      return selects.every((select) => select.value === select.dataset.benar);
    },
    reset() {
      for (const select of selects) {
        select.value = "";
        label(select.closest("li"), null);
      }
    },
  };
}

/** Say of an answer what it is, in words and not by colour alone. */
function label(element, words) {
  element.querySelector("[data-kuis-tanda]")?.remove();
  delete element.dataset.tanda;
  if (words === null) return;
  element.dataset.tanda = words;
  element.append(el("strong", { "data-kuis-tanda": true, class: "hub-kuis__tanda" }, words));
}
