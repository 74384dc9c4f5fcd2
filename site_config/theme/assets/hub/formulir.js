// Forms that make the skeleton of a training or a mentoring guide. Nothing is fetched and nothing is sent.

import { fill } from "./formulir/kerangka.js";
import { findProblems } from "./formulir/periksa.js";
import { today } from "./tanggal.js";
import { button, el, saveText } from "./unsur.js";

const data = JSON.parse(document.querySelector("[data-formulir-isi]").textContent);
const { berkasBaru: newFile } = document.querySelector("[data-formulir]").dataset;

for (const form of document.querySelectorAll("[data-formulir] form")) {
  const result = el("div", { role: "region", tabindex: "-1", "aria-label": "Kerangka", hidden: true });
  form.after(result);
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const given = Object.fromEntries([...new FormData(form)].map(([key, value]) => [key, value.trim()]));
    const problems = findProblems(data, form.dataset.jenis, given);
    const wrong = tell(form, problems);
    result.hidden = Boolean(wrong);
    if (wrong) {
      wrong.focus();
      return;
    }
    result.replaceChildren(...fill(data, form.dataset.jenis, given, today()).map(showFile));
    result.focus();
  });
}

/** Say what is wrong beside each field; the first such field, if any. */
function tell(form, problems) {
  const inputs = [...form.querySelectorAll("input")];
  for (const input of inputs) {
    document.getElementById(`${input.id}-salah`).textContent = problems[input.name] ?? "";
    input.setAttribute("aria-invalid", String(input.name in problems));
  }
  return inputs.find((input) => input.name in problems);
}

function showFile({ path, text }) {
  const name = path.split("/").at(-1);
  const actions = [button(`Unduh ${name}`, () => saveText(text, name, "text/markdown"))];
  if (newFile) {
    const query = new URLSearchParams({ filename: `content/${path}`, value: text });
    actions.push(" ", el("a", { href: `${newFile}?${query}` }, `Buka ${name} di GitHub`));
  }
  return el("div", {}, el("h3", {}, `content/${path}`), el("pre", {}, el("code", { tabindex: "0" }, text)), el("p", {}, actions));
}
