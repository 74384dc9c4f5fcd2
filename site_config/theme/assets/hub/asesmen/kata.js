// The sentences of the result, said once for the page, the print and the file. "Anda", and never a failing.

const LIST = new Intl.ListFormat("id-ID", { type: "conjunction" });

export const NOTICE =
  "Ini penilaian diri sendiri, bukan penilaian resmi. Diisi sendiri di peramban dan tidak dikirim ke mana pun. " +
  "Bawa ke pembicaraan dengan atasan atau mentor Anda.";
export const NO_CLOSER =
  "Belum ada pelatihan atau panduan mentoring untuk langkah ini di hub. Bicarakan dengan atasan atau BKPSDMD.";
export const KINDS = { pelatihan: "Pelatihan", mentoring: "Mentoring", penugasan: "Penugasan" };
export const STEPS = "Langkah berikutnya, berurutan";
export const STEPS_NOTE =
  "Disusun dari jawaban Anda: yang diminta jabatan ini lebih dulu, lalu yang paling besar selisihnya; prasyarat selalu di depan.";

/** What the answers say of one competency, next to its name in the form. */
export function sayLevel(level) {
  if (level === null) return "belum dinilai";
  return level === 0 ? "menuju level 1" : `level ${level}`;
}

export function sayProgress({ now, later }) {
  const extra = later.total ? `, dan ${later.done} dari ${later.total} yang hanya diminta jabatan berikutnya` : "";
  return `Sudah Anda nilai: ${now.done} dari ${now.total} kompetensi jabatan ini${extra}.`;
}

export function sayStrength({ level, asked, fits }) {
  const place =
    asked === 0
      ? `level ${level}, di luar yang diminta jabatan ini`
      : level > asked
        ? `level ${level}, di atas yang diminta (level ${asked})`
        : `level ${level}, sesuai yang diminta`;
  return fits.length ? `${place}. Potensi: sudah memenuhi yang diminta ${LIST.format(fits)}.` : `${place}.`;
}

/** A sign of potential by a rule of the settings. */
export function sayPotential({ sebutan, kalimat }) {
  return `Tanda potensi dalam ${sebutan}: ${kalimat}`;
}

/** How a position's demand stands, in one sentence. */
export function sayStanding({ met, gaps, unassessed }) {
  const parts = [];
  if (met.length) parts.push(`${met.length} sudah terpenuhi`);
  if (gaps.length) parts.push(`${gaps.length} dapat dikembangkan`);
  if (unassessed.length) parts.push(`${unassessed.length} belum dinilai`);
  return `Dari ${met.length + gaps.length + unassessed.length} kompetensi yang diminta: ${LIST.format(parts)}.`;
}

export function sayGap({ from, to }) {
  if (from === 0) return to === 1 ? "menuju level 1" : `menuju level ${to}, mulai dari level 1`;
  return `dari level ${from} ke level ${to}`;
}

/** What is there already on the way to the level asked. */
export function sayTicked({ missing, total, to }) {
  const ticked = total - missing.length;
  return ticked
    ? `Menuju level ${to}, ${ticked} dari ${total} perilaku sudah Anda lakukan. Yang belum Anda tandai:`
    : "Perilaku yang dapat Anda mulai:";
}
