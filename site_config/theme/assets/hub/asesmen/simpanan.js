// Keeps the answers on this device (localStorage), and nowhere else.
//
// An answer is kept by the words that were ticked, so that it never outlives its question: where the dictionary has
// changed, an old tick falls away. Whatever else is found under the key (damaged, foreign, older) is passed over.

import { openDevice } from "../gawai.js";
import { isDay } from "../tanggal.js";

const VERSION = 1;

/** The store of one position's answers. `works` says whether this browser lets us keep anything. */
export function openStore(data) {
  const device = openDevice(`asn-hub/asesmen/${data.id}`);
  return {
    works: device.works,

    /** `{ answers, day }` as kept, or null. */
    load: () => parse(data, device.read()),

    /** Keep the answers; false where that failed (full, or refused meanwhile). */
    save: (answers, day) => device.write(serialise(data, answers, day)),

    clear: () => device.clear(),
  };
}

/** The kept text: the words ticked, by competency and level. */
export function serialise(data, answers, day) {
  const jawaban = {};
  for (const [code, levels] of Object.entries(answers)) {
    jawaban[code] = {};
    for (const [level, ticks] of Object.entries(levels)) {
      const words = data.kompetensi[code].level[level].indikator.filter((_, index) => ticks[index]);
      if (words.length) jawaban[code][level] = words;
    }
  }
  return JSON.stringify({ versi: VERSION, tanggal: day, jawaban });
}

/** Answers and their day from kept text, or null where it is not ours. */
export function parse(data, text) {
  let kept;
  try {
    kept = JSON.parse(text);
  } catch {
    return null;
  }
  if (kept?.versi !== VERSION || !isDay(kept.tanggal) || !isObject(kept.jawaban)) return null;
  const answers = {};
  for (const [code, { level: levels }] of Object.entries(data.kompetensi)) {
    const words = Object.hasOwn(kept.jawaban, code) ? kept.jawaban[code] : null;
    if (!isObject(words)) continue;
    const ticks = Object.entries(levels).map(([level, { indikator }]) => [
      level,
      indikator.map((each) => Array.isArray(words[level]) && words[level].includes(each)),
    ]);
    // Where all words ticked have changed since, the answer is unknown, which is not "none of them".
    const known = ticks.some(([, each]) => each.includes(true)) || Object.keys(words).length === 0;
    if (known) answers[code] = Object.fromEntries(ticks);
  }
  return Object.keys(answers).length ? { answers, day: kept.tanggal } : null;
}

function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
