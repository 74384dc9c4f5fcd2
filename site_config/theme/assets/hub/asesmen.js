// Self-assessment on a position's page: the form, the answers kept on this device, and the result.
// Nothing is fetched and nothing is sent; questions and rules stand in the page.

import { createForm } from "./asesmen/formulir.js";
import { fillSheet, TITLE_ID } from "./asesmen/hasil.js";
import { sayLevel, sayProgress } from "./asesmen/kata.js";
import { sayDate, today } from "./tanggal.js";
import { report } from "./asesmen/laporan.js";
import { assess, progress } from "./asesmen/nilai.js";
import { openStore } from "./asesmen/simpanan.js";
import { button, el, PRIMARY, saveText } from "./unsur.js";

const data = JSON.parse(document.querySelector("[data-asesmen-data]").textContent);
const site = new URL("../../", import.meta.url);
const href = (address) => new URL(address, site).href;

const store = openStore(data);
const kept = store.load();
const answers = kept?.answers ?? {};
let day = kept?.day ?? today();

const heading = el("h3", { tabindex: "-1" }, "Tandai yang sudah Anda lakukan");
const privacy = el(
  "p",
  {},
  store.works
    ? "Jawaban Anda disimpan hanya di peramban ini, pada gawai ini. Bila gawai dipakai bersama, hapus jawaban setelah selesai."
    : "Peramban ini tidak mengizinkan penyimpanan: jawaban hilang bila halaman ditutup. Simpan hasilnya sebagai berkas.",
);
const status = el("p", { role: "status", class: "hub-asesmen__kemajuan" });
const erase = button("Hapus jawaban", eraseAnswers);
const sheet = el("section", { class: "hub-asesmen__hasil", "aria-labelledby": TITLE_ID, hidden: true });
let form = createForm(data, answers, changed);

document
  .querySelector("[data-asesmen]")
  .append(
    heading,
    privacy,
    form,
    status,
    el("div", { class: "hub-asesmen__akhir" }, button("Lihat hasil", showResult, PRIMARY), erase),
    sheet,
  );
tell(kept ? `Jawaban Anda dari ${sayDate(day)} dimuat kembali.` : "");

/** Keep the answers, say how far they go, and bring a result that is shown up to date. */
function changed(code) {
  day = today();
  const done = isEmpty() ? store.clear() : store.save(answers, day);
  const { levels } = assess(data, answers);
  tell(
    done || !store.works
      ? `${data.kompetensi[code].nama}: ${sayLevel(levels[code])}.`
      : "Jawaban terakhir tidak dapat disimpan di peramban ini.",
  );
  if (isEmpty()) sheet.hidden = true;
  if (!sheet.hidden) refresh();
}

function showResult() {
  if (isEmpty()) {
    tell("Buka satu kompetensi dan tandai yang sudah Anda lakukan; hasilnya akan tampil di sini.");
    form.querySelector("summary")?.focus();
    return;
  }
  refresh();
  sheet.hidden = false;
  const title = document.getElementById(TITLE_ID);
  title.focus();
  title.scrollIntoView({ block: "start" });
}

function refresh() {
  const actions = el(
    "div",
    { class: "hub-asesmen__akhir hub-asesmen__layar" },
    button("Cetak hasil", printSheet),
    button("Simpan sebagai berkas", saveFile),
    el("p", {}, "Yang tercetak rinci hanya bagian yang terbuka; berkas memuat semuanya."),
  );
  fillSheet(sheet, data, assess(data, answers), day, href, actions);
}

function eraseAnswers() {
  if (!window.confirm("Hapus semua jawaban Anda untuk jabatan ini dari gawai ini?")) return;
  for (const code of Object.keys(answers)) delete answers[code];
  const gone = store.clear() || !store.works;
  const fresh = createForm(data, answers, changed);
  form.replaceWith(fresh);
  form = fresh;
  sheet.hidden = true;
  sheet.replaceChildren();
  tell(gone ? "Jawaban Anda sudah dihapus dari gawai ini." : "Peramban menolak menghapus; hapus data situs lewat setelan peramban.");
  heading.focus();
}

function saveFile() {
  saveText(report(data, assess(data, answers), day, href), `penilaian-diri-${data.id}-${day}.txt`, "text/plain");
}

/** Print the sheet alone: its ancestors are marked, so that the print style can leave out all beside the way to it. */
function printSheet() {
  for (let each = sheet.parentElement; each; each = each.parentElement) each.dataset.asesmenJalan = "";
  window.print();
}
addEventListener("afterprint", () => {
  for (const each of document.querySelectorAll("[data-asesmen-jalan]")) delete each.dataset.asesmenJalan;
});

/** Say the news and how far the answers go; only what has changed, so that a screen reader does not repeat itself. */
function tell(news) {
  const words = [news, sayProgress(progress(data, answers))].filter(Boolean).join(" ");
  if (status.textContent !== words) status.textContent = words;
  erase.hidden = isEmpty();
}

function isEmpty() {
  return Object.keys(answers).length === 0;
}
