// The quiz of a training: tells right from wrong question by question, and at the end what to read again.
// The page is complete without this: questions, answers and explanations stand in it.

import { readyQuestion } from "./kuis/soal.js";
import { openResult } from "./kuis/hasil.js";
import { sayDate, today } from "./tanggal.js";
import { button, el, PRIMARY } from "./unsur.js";

const form = document.querySelector("[data-kuis]");
const items = [...form.querySelectorAll("[data-kuis-soal]")];
const store = openResult(form.dataset.kuis, items.map((item) => item.id));
let { answered, day } = store.load();

const title = el("h2", { tabindex: "-1", id: "hasil-kuis" }, "Hasil Anda");
const words = el("p", { role: "status" });
const again = el("ul");
const actions = el(
  "div",
  { class: "hub-tombol-baris" },
  button("Cetak ringkasan", () => window.print(), PRIMARY),
  button("Ulangi kuis", restart),
);
const summary = el("section", { class: "hub-kuis__hasil", "aria-labelledby": "hasil-kuis" }, title, words, again, actions);
form.after(summary);
form.addEventListener("submit", (event) => event.preventDefault());

const questions = items.map((item) => readyQuestion(item, (right) => answer(item.id, right)));
refresh();

/** Only the first try counts: later ones are for learning. */
function answer(id, right) {
  if (id in answered) return;
  answered = { ...answered, [id]: right };
  day = today();
  store.save(answered, day);
  refresh();
  if (isDone()) title.focus();
}

function restart() {
  answered = {};
  store.clear();
  for (const question of questions) question.reset();
  refresh();
  form.querySelector("h2").scrollIntoView();
  form.querySelector("input, select, button")?.focus();
}

function refresh() {
  const done = Object.keys(answered).length;
  const right = Object.values(answered).filter(Boolean).length;
  summary.hidden = done === 0;
  words.textContent = isDone()
    ? `${right} dari ${items.length} soal tepat pada percobaan pertama (${sayDate(day)}).`
    : `Sudah dijawab ${done} dari ${items.length} soal; ${right} tepat pada percobaan pertama.`;
  const missed = items.filter((item) => answered[item.id] === false);
  const chapters = new Map(
    missed.map((item) => item.querySelector("[data-kuis-kunci] p:last-child a")).map((link) => [link.href, link.textContent]),
  );
  again.replaceChildren(
    ...[...chapters].map(([href, text]) => el("li", {}, "Layak dibaca lagi: ", el("a", { href }, text))),
  );
}

function isDone() {
  return Object.keys(answered).length === items.length;
}
