// The result on the page: strengths, then each position with its gaps and what closes them.

import { KINDS, NO_CLOSER, NOTICE, sayDate, sayGap, sayStanding, sayStrength, sayTicked } from "./kata.js";
import { el } from "./unsur.js";

/** The sheet. `href` turns an address of the site into a link; `actions` are buttons that are not printed. */
export function createResult(data, result, day, href, actions) {
  const competency = (code) => el("a", { href: href(data.kompetensi[code].alamat) }, data.kompetensi[code].nama);
  return [
    el("h3", { tabindex: "-1", id: "hasil-penilaian-diri" }, `Hasil penilaian diri: ${data.jabatan}`),
    el("p", {}, el("strong", {}, `${sayDate(day)}. `), NOTICE),
    actions,
    el("h4", {}, "Kekuatan Anda"),
    result.strengths.length
      ? el("ul", {}, result.strengths.map((each) => el("li", {}, competency(each.code), `: ${sayStrength(each)}`)))
      : el("p", {}, "Setiap perilaku yang Anda tandai menambah bagian ini; selesaikan satu level untuk memulainya."),
    el("h4", {}, `Untuk jabatan ini: ${data.jabatan}`),
    standing(result.now, true),
    data.berikut.flatMap(({ nama, alamat }, index) => [
      el("h4", {}, "Untuk jabatan berikutnya: ", el("a", { href: href(alamat) }, nama)),
      standing(result.next[index], false),
    ]),
  ].flat(Infinity);

  function standing(position, open) {
    const { gaps, unassessed } = position;
    return [
      el("p", {}, sayStanding(position)),
      gaps.map((gap) => gapBlock(gap, open)),
      unassessed.length
        ? el("p", {}, "Belum dinilai: ", unassessed.flatMap((code, at) => (at ? [", ", competency(code)] : [competency(code)])), ".")
        : null,
    ].filter(Boolean);
  }

  function gapBlock(gap, open) {
    return el(
      "details",
      { class: "hub-syarat", open },
      el("summary", {}, el("span", {}, data.kompetensi[gap.code].nama), " ", el("span", { class: "hub-chip" }, sayGap(gap))),
      el("p", {}, sayTicked(gap)),
      el("ul", {}, gap.missing.map(({ text }) => el("li", {}, text))),
      gap.closers.length
        ? [
            el("p", {}, "Langkah belajar, berurutan:"),
            el(
              "ol",
              { class: "hub-bantuan" },
              gap.closers.map((help) =>
                el(
                  "li",
                  {},
                  el("span", { class: "hub-chip" }, KINDS[help.jenis]),
                  " ",
                  el("a", { href: href(help.alamat) }, help.judul),
                  el("small", {}, help.kalimat),
                ),
              ),
            ),
          ]
        : el("p", {}, NO_CLOSER),
    );
  }
}
