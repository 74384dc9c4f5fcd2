// Progress of a course on this device: on a chapter, on a training, on the front page, and on the page of all progress.

import { showAll } from "./belajar/semua.js";
import { begun, openRecord } from "./belajar/catatan.js";
import { today } from "./tanggal.js";
import { button, el, PRIMARY } from "./unsur.js";

const site = new URL("../../", import.meta.url);
const href = (address) => new URL(address, site).href;

for (const place of document.querySelectorAll("[data-belajar]")) {
  const show = { bab: showChapter, pelatihan: showTraining, lanjut: showNext, semua: (each) => showAll(each, href) };
  show[place.dataset.belajar](place);
}

/** At the foot of a chapter: mark it done, and how far one is. */
function showChapter(place) {
  const { pelatihan, bab, judul, alamat } = place.dataset;
  const chapters = place.dataset.semua.split(" ");
  const record = openRecord(pelatihan);
  if (!record.works) return;
  record.write({ terakhir: { judul, alamat } });
  const status = el("p", { role: "status" });
  const mark = button("", () => {
    const { [bab]: done, ...others } = record.read().bab;
    record.write({ bab: done ? others : { ...others, [bab]: today() } });
    refresh();
  }, PRIMARY);
  place.append(mark, status);
  place.hidden = false;
  refresh();

  function refresh() {
    const done = record.read().bab;
    mark.textContent = bab in done ? "Batalkan tanda selesai bab ini" : "Tandai bab ini selesai";
    const count = chapters.filter((each) => each in done).length;
    status.textContent = count ? `${count} dari ${chapters.length} bab selesai.` : "";
  }
}

/** On a training: the bar, where to go on, and the objectives to tick. */
function showTraining(place) {
  const chapters = place.dataset.semua.split(" ");
  const record = openRecord(place.dataset.pelatihan);
  const { bab, tujuan } = record.read();
  const done = chapters.filter((each) => each in bab);
  if (!record.works || !done.length) return;
  const next = chapters.find((each) => !(each in bab));
  const link = next && document.querySelector(`.hub-bab a[href*="/${next}/"]`);
  place.append(
    el("label", {}, `${done.length} dari ${chapters.length} bab selesai `, el("progress", { max: chapters.length, value: done.length })),
    link
      ? el("p", {}, "Lanjutkan: ", el("a", { href: link.href }, link.textContent))
      : el("p", {}, "Semua bab selesai. ", el("a", { href: href("belajar/") }, "Ringkasan untuk pengelola SDM")),
  );
  place.hidden = false;
  if (link) return;
  const objectives = [...document.querySelectorAll("#tujuan + ul > li")];
  place.append(
    el("fieldset", {}, el("legend", {}, "Apa yang kini sudah dapat Anda lakukan?"), objectives.map((item) => tick(item.textContent))),
  );

  function tick(words) {
    const box = el("input", { type: "checkbox", checked: tujuan.includes(words) });
    box.addEventListener("change", () => {
      const others = record.read().tujuan.filter((each) => each !== words);
      record.write({ tujuan: box.checked ? [...others, words] : others });
    });
    return el("label", { class: "hub-belajar__tujuan" }, box, el("span", {}, words));
  }
}

/** On the front page: where one was last. */
function showNext(place) {
  const [latest] = begun().map((slug) => openRecord(slug).read().terakhir).filter(Boolean);
  if (!latest) return;
  place.append(
    el("p", {}, "Lanjutkan: ", el("a", { href: href(latest.alamat) }, latest.judul)),
    el("p", {}, el("a", { href: href("belajar/") }, "Kemajuan belajar di gawai ini")),
  );
  place.hidden = false;
}
