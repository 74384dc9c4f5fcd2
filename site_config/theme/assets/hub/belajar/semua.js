// All progress on this device: in words and a bar, to print, and as a sheet that HR imports like any other.

import { begun, openRecord } from "./catatan.js";
import { openResult } from "../kuis/hasil.js";
import { sayDate } from "../tanggal.js";
import { button, el, PRIMARY, saveText } from "../unsur.js";

const HEADS = ["Tanggal Mulai", "Tanggal Selesai", "Kode Jenis Pengembangan", "Nama Kegiatan", "Penyelenggara", "Total JP", "NIP Peserta"];

const CSV_NOTE =
  "Kolom NIP pada berkas itu kosong: diisi pengelola SDM, supaya NIP tidak tersimpan di gawai ini. " +
  "Yang diakui ditetapkan pengelola SDM menurut bentuk dan batasnya.";

/** Fill the page. */
export function showAll(place, href) {
  const { pelatihan, penyelenggara } = JSON.parse(document.querySelector("[data-belajar-data]").textContent);
  const known = Object.fromEntries(pelatihan.map((each) => [each.slug, each]));
  const mine = begun().filter((slug) => slug in known).map((slug) => standing(known[slug]));
  place.hidden = false;
  if (!mine.length) {
    place.append(el("p", {}, "Belum ada pelatihan yang Anda mulai di gawai ini. ", el("a", { href: href("pelatihan/") }, "Pilih pelatihan")));
    return;
  }
  const complete = mine.filter((each) => each.complete);
  place.append(
    ...mine.map((each) => section(each, href)),
    el(
      "div",
      { class: "hub-tombol-baris" },
      button("Cetak ringkasan", () => window.print(), PRIMARY),
      complete.length ? button("Simpan untuk pengelola SDM (CSV)", () => saveText(sheet(complete, penyelenggara), "belajar-mandiri.csv", "text/csv")) : null,
      button("Hapus kemajuan di gawai ini", () => erase(mine)),
    ),
  );
  if (complete.length) place.append(el("p", {}, CSV_NOTE));
}

/** What the device knows of a training. */
function standing(training) {
  const record = openRecord(training.slug).read();
  const done = training.bab.filter((chapter) => chapter.id in record.bab);
  const days = done.map((chapter) => record.bab[chapter.id]).sort();
  const { answered } = openResult(training.slug, training.kuis).load();
  return {
    training,
    done,
    complete: done.length === training.bab.length,
    minutes: done.reduce((sum, chapter) => sum + chapter.menit, 0),
    from: days[0],
    until: days.at(-1),
    last: record.tanggal,
    able: training.tujuan.filter((each) => record.tujuan.includes(each)),
    asked: Object.keys(answered).length,
    right: Object.values(answered).filter(Boolean).length,
  };
}

function section(mine, href) {
  const { training, done } = mine;
  const row = (name, words) => [el("dt", {}, name), el("dd", {}, words)];
  return el(
    "section",
    {},
    el("h2", {}, el("a", { href: href(training.alamat) }, training.judul)),
    el("label", {}, `${done.length} dari ${training.bab.length} bab selesai `, el("progress", { max: training.bab.length, value: done.length })),
    el(
      "dl",
      { class: "hub-fakta" },
      row("Terakhir dibuka", sayDate(mine.last)),
      mine.from ? row("Bab ditandai selesai", mine.from === mine.until ? sayDate(mine.from) : `${sayDate(mine.from)} sampai ${sayDate(mine.until)}`) : null,
      row("Waktu belajar menurut naskah", `${mine.minutes} menit`),
      row("Naskah", `diperbarui ${sayDate(training.diperbarui)}`),
      row("Kuis", mine.asked ? `${mine.right} dari ${training.kuis.length} soal tepat pada percobaan pertama, ${mine.asked} dijawab` : "belum dikerjakan"),
      mine.able.length ? row("Sudah dapat saya lakukan", el("ul", {}, mine.able.map((each) => el("li", {}, each)))) : null,
      mine.complete ? row("Dapat diajukan sebagai", `${training.bentuk.nama}, ${training.jp} JP${training.bentuk.batas}`) : null,
    ),
  );
}

/** A row a training in the columns that `asn-hub hr import` knows; the learner's NIP is left to HR. */
function sheet(complete, organiser) {
  const rows = complete.map(({ training, from, until }) => [from, until, training.bentuk.kode, training.judul, organiser, training.jp, ""]);
  return `\ufeff${[HEADS, ...rows].map((row) => row.map(cell).join(";")).join("\r\n")}\r\n`;
}

/** A cell that no spreadsheet takes for a formula. */
function cell(value) {
  const text = String(value).replace(/^[=+\-@\t\r]/, "'$&");
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function erase(mine) {
  if (!window.confirm("Hapus semua kemajuan belajar dari gawai ini?")) return;
  for (const { training } of mine) openRecord(training.slug).clear();
  location.reload();
}
