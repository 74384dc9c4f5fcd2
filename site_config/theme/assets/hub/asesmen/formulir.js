// The form: competencies that open one after the other, levels as groups, indicators to tick.

import { levelReached } from "./nilai.js";
import { sayLevel } from "./kata.js";
import { button, el } from "./unsur.js";

/** The form over `answers`, which it changes in place, calling `changed` each time. */
export function createForm(data, answers, changed) {
  const cards = Object.keys(data.kompetensi).map((code) => createCard(data, code, answers, changed));
  cards.forEach((card, index) => {
    const following = cards[index + 1];
    if (following) card.leadTo(following);
  });
  const groups = new Map();
  for (const card of cards) {
    groups.set(card.group, [...(groups.get(card.group) ?? []), card.element]);
  }
  return el(
    "form",
    { class: "hub-asesmen__formulir", autocomplete: "off" },
    [...groups].flatMap(([title, elements]) => [el("h4", {}, title), ...elements]),
  );
}

/** One competency: its levels up to the one asked, further ones on demand. */
function createCard(data, code, answers, changed) {
  const { nama, jenis, level: levels } = data.kompetensi[code];
  const asked = data.diminta[code];
  const firstShown = asked ?? Math.min(...data.berikut.map(({ diminta }) => diminta[code] ?? Infinity));
  const status = el("span", { class: "hub-asesmen__status" });
  const summary = el(
    "summary",
    {},
    el("span", { class: "hub-asesmen__nama" }, nama),
    el("span", { class: "hub-chip" }, asked ? `diminta level ${asked}` : `jabatan berikutnya: level ${firstShown}`),
    status,
  );
  const none = checkbox("Belum ada yang saya lakukan", setNone);
  const further = button("", showNext);
  const end = el("div", { class: "hub-asesmen__akhir" }, further);
  const element = el("details", { class: "hub-syarat hub-asesmen__kompetensi" }, summary, none.row, end);

  const ticks = {};
  const waiting = Object.keys(levels);
  const highestTicked = Math.max(0, ...Object.keys(levels).filter((each) => answers[code]?.[each]?.some(Boolean)));
  while (waiting.length && Number(waiting[0]) <= Math.max(firstShown, highestTicked)) showLevel(waiting.shift());
  tell();

  return {
    group: asked ? jenis : "Tambahan untuk jabatan berikutnya",
    element,
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
      end.append(button(`Lanjut: ${following.name}`, next, { class: "hub-asesmen__tombol hub-asesmen__tombol--utama" }));
    },
    name: nama,
  };

  function showLevel(level) {
    const { deskripsi, indikator } = levels[level];
    const boxes = indikator.map((text, index) => checkbox(text, collect, answers[code]?.[level]?.[index]));
    ticks[level] = boxes.map(({ input }) => input);
    const legend = el(
      "legend",
      {},
      el("span", { class: "hub-baca-layar" }, `${nama}, `),
      el("strong", {}, `Level ${level}`),
      `: ${deskripsi}`,
    );
    none.row.before(el("fieldset", {}, legend, boxes.map(({ row }) => row)));
    further.hidden = !waiting.length;
    further.textContent = `Tampilkan level ${waiting[0]}`;
  }

  function showNext() {
    const level = waiting.shift();
    showLevel(level);
    ticks[level][0].focus();
  }

  function collect() {
    const now = Object.fromEntries(
      Object.entries(ticks).map(([level, inputs]) => [level, inputs.map((input) => input.checked)]),
    );
    if (Object.values(now).flat().some(Boolean)) answers[code] = now;
    else delete answers[code];
    tell();
    changed();
  }

  function setNone() {
    for (const input of Object.values(ticks).flat()) input.checked = false;
    if (none.input.checked) answers[code] = {};
    else delete answers[code];
    tell();
    changed();
  }

  function tell() {
    const answered = answers[code];
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
