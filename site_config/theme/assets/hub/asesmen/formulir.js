// The form: competencies that open one after the other, levels as groups, indicators to tick.

import { levelReached } from "./nilai.js";
import { sayLevel } from "./kata.js";
import { button, el, PRIMARY } from "../unsur.js";

/** The form over `answers`, which it changes in place, calling `changed(code)` each time. */
export function createForm(data, answers, changed) {
  const codes = Object.keys(data.kompetensi);
  const now = codes.filter((code) => code in data.diminta);
  const later = codes.filter((code) => !(code in data.diminta));
  const cards = [...now, ...later].map((code) => createCard(data, code, answers, changed));
  const form = el("form", { class: "hub-asesmen__formulir", autocomplete: "off" });
  cards.forEach((card, index) => {
    if (card.group !== cards[index - 1]?.group) form.append(el("h4", {}, card.group));
    form.append(card.element);
    if (cards[index + 1]) card.leadTo(cards[index + 1]);
  });
  return form;
}

/** One competency: its levels up to the one asked, further ones on demand. */
function createCard(data, code, answers, changed) {
  const { nama: name, jenis: kind, level: levels } = data.kompetensi[code];
  const asked = data.diminta[code];
  const goal = asked ?? Math.min(...data.berikut.map(({ diminta }) => diminta[code] ?? Infinity));
  const status = el("span", { class: "hub-asesmen__status" });
  const summary = el(
    "summary",
    {},
    el("span", { class: "hub-asesmen__nama" }, name),
    el("span", { class: "hub-chip" }, asked ? `diminta level ${goal}` : `jabatan berikutnya: level ${goal}`),
    status,
  );
  const none = checkbox("Belum ada yang saya lakukan", setNone);
  const further = button("", showNext);
  const end = el("div", { class: "hub-asesmen__akhir" }, further);
  const element = el("details", { class: "hub-syarat" }, summary, none.row, end);

  const shown = {};
  const waiting = Object.keys(levels);
  const ticked = waiting.filter((level) => answers[code]?.[level]?.some(Boolean));
  while (waiting.length && waiting[0] <= Math.max(goal, ...ticked)) showLevel(waiting.shift());
  tell();

  return {
    element,
    name,
    group: asked ? kind : "Tambahan untuk jabatan berikutnya",
    open() {
      element.open = true;
      summary.focus();
      summary.scrollIntoView({ block: "start" });
    },
    leadTo(following) {
      const next = () => {
        element.open = false;
        following.open();
      };
      end.append(button(`Lanjut: ${following.name}`, next, PRIMARY));
    },
  };

  function showLevel(level) {
    const { deskripsi, indikator } = levels[level];
    const all = checkbox([el("strong", {}, `Level ${level}`), `: ${deskripsi} `, el("small", {}, "(tandai semua)")], () => {
      for (const input of inputs) input.checked = all.input.checked;
      collect();
    });
    const rows = indikator.map((text, index) => checkbox(text, collect, answers[code]?.[level]?.[index]));
    const inputs = rows.map(({ input }) => input);
    shown[level] = { all: all.input, inputs };
    const legend = el("legend", {}, el("span", { class: "hub-baca-layar" }, `${name}, `), all.row);
    none.row.before(el("fieldset", {}, legend, rows.map(({ row }) => row)));
    further.hidden = !waiting.length;
    further.textContent = `Tampilkan level ${waiting[0]}`;
  }

  function showNext() {
    const level = waiting.shift();
    showLevel(level);
    shown[level].all.focus();
  }

  function collect() {
    const ticks = Object.entries(shown).map(([level, { inputs }]) => [level, inputs.map(({ checked }) => checked)]);
    keep(ticks.some(([, each]) => each.some(Boolean)) ? Object.fromEntries(ticks) : null);
  }

  function setNone() {
    for (const input of Object.values(shown).flatMap(({ inputs }) => inputs)) input.checked = false;
    keep(none.input.checked ? {} : null);
  }

  /** Keep what was answered; null where nothing was. */
  function keep(answered) {
    if (answered) answers[code] = answered;
    else delete answers[code];
    tell();
    changed(code);
  }

  function tell() {
    const answered = answers[code];
    for (const { all, inputs } of Object.values(shown)) {
      all.checked = inputs.every(({ checked }) => checked);
      all.indeterminate = !all.checked && inputs.some(({ checked }) => checked);
    }
    none.input.checked = Boolean(answered) && !Object.values(answered).flat().some(Boolean);
    status.textContent = sayLevel(answered ? levelReached(levels, answered) : null);
  }
}

function checkbox(label, changed, checked = false) {
  const input = el("input", { type: "checkbox", autocomplete: "off" });
  input.checked = checked;
  input.addEventListener("change", changed);
  return { input, row: el("label", { class: "hub-asesmen__butir" }, input, el("span", {}, label)) };
}
