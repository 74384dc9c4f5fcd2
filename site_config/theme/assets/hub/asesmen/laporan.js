// The result as a text file: readable on any phone or computer, with nothing but this page needed to make it.

import {
  KINDS,
  NO_CLOSER,
  NOTICE,
  sayGap,
  sayLevel,
  sayPotential,
  sayStanding,
  sayStrength,
  sayTicked,
  STEPS,
} from "./kata.js";
import { sayDate } from "../tanggal.js";

/** The report. `href` turns an address of the site into a whole one. */
export function report(data, result, day, href) {
  const name = (code) => data.kompetensi[code].nama;
  const lines = [
    `PENILAIAN DIRI: ${data.jabatan}`,
    sayDate(day),
    "",
    NOTICE,
    ...section("KEKUATAN ANDA"),
    ...result.strengths.map((each) => `- ${name(each.code)}: ${sayStrength(each)}`),
    ...(result.strengths.length ? [] : ["Setiap level yang semua perilakunya Anda tandai akan tampil di sini."]),
    ...result.potentials.map((rule) => `- ${sayPotential(rule)}`),
    ...(result.steps.length ? section(STEPS.toUpperCase()) : []),
    ...ways(result.steps.map(({ way }) => way)),
    ...standing(`UNTUK JABATAN INI: ${data.jabatan}`, result.now),
    ...data.berikut.flatMap(({ nama }, index) => standing(`UNTUK JABATAN BERIKUTNYA: ${nama}`, result.next[index])),
    ...section("JAWABAN ANDA"),
    ...Object.entries(result.levels).map(([code, level]) => `- ${name(code)}: ${sayLevel(level)}`),
  ];
  // Old editors on office computers need both the mark at the start and the line ends of Windows.
  return `\uFEFF${lines.join("\r\n")}\r\n`;

  function ways(list) {
    return list.flatMap(({ jenis, judul, kalimat, alamat }, index) => [
      `  ${index + 1}. ${KINDS[jenis]}: ${judul}`,
      `     ${kalimat}`,
      ...(alamat ? [`     ${href(alamat)}`] : []),
    ]);
  }

  function standing(title, position) {
    return [
      ...section(title),
      sayStanding(position),
      ...position.gaps.flatMap((gap) => [
        "",
        `* ${name(gap.code)}: ${sayGap(gap)}`,
        `  ${sayTicked(gap)}`,
        ...gap.missing.map(({ text }) => `  - ${text}`),
        ...(gap.closers.length ? ["  Langkah belajar, berurutan:"] : [`  ${NO_CLOSER}`]),
        ...ways(gap.closers),
      ]),
      ...(position.unassessed.length ? ["", `Belum dinilai: ${position.unassessed.map(name).join(", ")}.`] : []),
    ];
  }
}

function section(title) {
  return ["", title, "-".repeat(title.length)];
}
