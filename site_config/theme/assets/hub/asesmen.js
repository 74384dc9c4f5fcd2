// Self-assessment on a position's page: the form, the answers kept on this device, and the result.
// Nothing is fetched and nothing is sent; questions and rules stand in the page.

import { createForm } from "./asesmen/formulir.js";
import { createResult } from "./asesmen/hasil.js";
import { sayDate, sayProgress, today } from "./asesmen/kata.js";
import { report } from "./asesmen/laporan.js";
import { assess, progress } from "./asesmen/nilai.js";
import { openStore } from "./asesmen/simpanan.js";
import { button, el } from "./asesmen/unsur.js";

const data = JSON.parse(document.querySelector("[data-asesmen-data]").textContent);
const site = new URL("../../", import.meta.url);
const href = (address) => new URL(address, site).href;

const store = openStore(data);
const kept = store.load();
const answers = kept?.answers ?? {};
let day = kept?.day ?? today();

const heading = el("h3", { tabindex: "-1" }, "Tandai yang sudah Anda lakukan");
const place = el(
  "p",
  {},
  store.works
    ? "Jawaban Anda disimpan hanya di peramban ini, pada gawai ini. Bila gawai dipakai bersama, hapus jawaban setelah selesai."
    : "Peramban ini tidak mengizinkan penyimpanan: jawaban hilang bila halaman ditutup. Simpan hasilnya sebagai berkas.",
);
const status = el("p", { role: "status", class: "hub-asesmen__kemajuan" });
const show = button("Lihat hasil", showResult, { class: "hub-asesmen__tombol hub-asesmen__tombol--utama" });
const erase = button("Hapus jawaban", eraseAnswers);
const sheet = el("section", { class: "hub-asesmen__hasil", "aria-labelledby": "hasil-penilaian-diri", hidden: true });
let form = createForm(data, answers, changed);

document
  .querySelector("[data-asesmen]")
  .append(heading, place, form, status, el("p", { class: "hub-asesmen__akhir" }, show, erase), sheet);
tell(kept ? `Jawaban Anda dari ${sayDate(day)} dimuat kembali.` : "");

/** Keep the answers, say how far they go, and bring a shown result up to date. */
function changed() {
  day = today();
  const saved = !isEmpty() ? store.save(answers, day) : store.clear();
  tell(saved || !store.works ? "" : "Jawaban terakhir tidak dapat disimpan di peramban ini.");
  if (isEmpty()) sheet.hidden = true;
  if (!sheet.hidden) fillSheet();
}

function showResult() {
  if (isEmpty()) {
    tell("Buka satu kompetensi dan tandai yang sudah Anda lakukan; hasilnya menyusul.");
    form.querySelector("summary").focus();
    return;
  }
  fillSheet();
  sheet.hidden = false;
  const title = sheet.querySelector("h3");
  title.focus();
  title.scrollIntoView({ block: "start" });
}

function fillSheet() {
  const actions = el(
    "p",
    { class: "hub-asesmen__akhir hub-asesmen__layar" },
    button("Cetak hasil", printSheet),
    button("Simpan sebagai berkas", saveFile),
  );
  sheet.replaceChildren(...createResult(data, assess(data, answers), day, href, actions));
}

function eraseAnswers() {
  if (!window.confirm("Hapus semua jawaban Anda untuk jabatan ini dari gawai ini?")) return;
  store.clear();
  for (const code of Object.keys(answers)) delete answers[code];
  const fresh = createForm(data, answers, changed);
  form.replaceWith(fresh);
  form = fresh;
  sheet.hidden = true;
  tell("Jawaban Anda sudah dihapus dari gawai ini.");
  heading.focus();
}

function saveFile() {
  const text = report(data, assess(data, answers), day, href);
  const url = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  el("a", { href: url, download: `penilaian-diri-${data.id}-${day}.txt` }).click();
  URL.revokeObjectURL(url);
}

/** Print the sheet alone: its ancestors are marked, so that the print style can leave out all beside the way to it. */
function printSheet() {
  for (let each = sheet.parentElement; each; each = each.parentElement) each.dataset.asesmenJalan = "";
  window.print();
}
addEventListener("beforeprint", () => {
  for (const each of sheet.querySelectorAll("details")) each.open = true;
});
addEventListener("afterprint", () => {
  for (const each of document.querySelectorAll("[data-asesmen-jalan]")) delete each.dataset.asesmenJalan;
});

function tell(news) {
  status.textContent = [news, sayProgress(progress(data, answers))].filter(Boolean).join(" ");
  erase.hidden = isEmpty();
}

function isEmpty() {
  return Object.keys(answers).length === 0;
}
