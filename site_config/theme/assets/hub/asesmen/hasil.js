// The result on the page: strengths, the steps to take, then each position with its gaps and what closes them.

import {
  KINDS,
  NO_CLOSER,
  NOTICE,
  sayGap,
  sayPotential,
  sayStanding,
  sayStrength,
  sayTicked,
  STEPS,
  STEPS_NOTE,
} from "./kata.js";
import { sayDate } from "../tanggal.js";
import { el } from "../unsur.js";

export const TITLE_ID = "hasil-penilaian-diri";

/** Fill `sheet`. `href` turns an address of the site into a link; `actions` is what can be done with the result. */
export function fillSheet(sheet, data, result, day, href, actions) {
  const name = (code) => data.kompetensi[code].nama;
  const link = (code) => el("a", { href: href(data.kompetensi[code].alamat) }, name(code));

  sheet.replaceChildren(
    el("h3", { id: TITLE_ID, tabindex: "-1" }, `Hasil penilaian diri: ${data.jabatan}`),
    el("p", {}, el("strong", {}, sayDate(day)), `. ${NOTICE}`),
    actions,
    el("h4", {}, "Kekuatan Anda"),
    strengths(),
    ...result.potentials.map((rule) => el("p", {}, sayPotential(rule))),
    ...nextSteps(),
    el("h4", {}, `Untuk jabatan ini: ${data.jabatan}`),
    ...standing(result.now, true),
    ...data.berikut.flatMap(({ nama, alamat }, index) => [
      el("h4", {}, "Untuk jabatan berikutnya: ", el("a", { href: href(alamat) }, nama)),
      ...standing(result.next[index], false),
    ]),
  );

  function strengths() {
    if (!result.strengths.length) {
      return el("p", {}, "Setiap level yang semua perilakunya Anda tandai akan tampil di sini.");
    }
    return el("ul", {}, result.strengths.map((each) => el("li", {}, link(each.code), `: ${sayStrength(each)}`)));
  }

  function nextSteps() {
    if (!result.steps.length) return [];
    return [el("h4", {}, STEPS), el("p", {}, STEPS_NOTE), wayList(result.steps.map(({ way }) => way))];
  }

  function standing(position, open) {
    const unassessed = position.unassessed.flatMap((code, index) => (index ? [", ", link(code)] : [link(code)]));
    return [
      el("p", {}, sayStanding(position)),
      ...position.gaps.map((gap) => gapDetails(gap, open)),
      ...(unassessed.length ? [el("p", {}, "Belum dinilai: ", unassessed, ".")] : []),
    ];
  }

  function gapDetails(gap, open) {
    return el(
      "details",
      { class: "hub-syarat", open },
      el("summary", {}, el("span", {}, name(gap.code)), " ", el("span", { class: "hub-chip" }, sayGap(gap))),
      el("p", {}, sayTicked(gap)),
      el("ul", {}, gap.missing.map(({ text }) => el("li", {}, text))),
      gap.closers.length ? steps(gap.closers) : el("p", {}, NO_CLOSER),
    );
  }

  function steps(closers) {
    return [el("p", {}, "Langkah belajar, berurutan:"), wayList(closers)];
  }

  function wayList(ways) {
    return el(
      "ol",
      { class: "hub-bantuan" },
      ways.map(({ jenis, judul, alamat, kalimat }) =>
        el(
          "li",
          {},
          el("span", { class: "hub-chip" }, KINDS[jenis]),
          " ",
          alamat ? el("a", { href: href(alamat) }, judul) : judul,
          " ",
          el("small", {}, kalimat),
        ),
      ),
    );
  }
}
