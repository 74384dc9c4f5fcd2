// From answers to a result: pure functions, no page and no storage.
//
// data:    what generator/site/views/assessment.py wrote into the page.
// answers: competency code -> level ("1" to "5") -> ticks in the order of the indicators; a competency that is not
//          in it was not assessed, which is a state of its own and never a level of 0.
// What closes a gap is not decided here: `data.bantuan` is the table of generator/analysis/closing.py, and `data.saran`
// the rules of generator/analysis/advice, null where the hub has none.

import { nextSteps, potentials } from "./langkah.js";

/** The highest level (0-5) all of whose indicators are ticked, with those of every lower level; as profile.py. */
export function levelReached(levels, answered) {
  let reached = 0;
  for (const [level, { indikator }] of Object.entries(levels)) {
    const ticks = answered[level] ?? [];
    if (!indikator.every((_, index) => ticks[index])) break;
    reached = Number(level);
  }
  return reached;
}

/** What leads from a level to another, in order, each the first time it is met; as `closers` of closing.py. */
export function closers(table, from, to) {
  const found = new Map();
  for (const level of span(from, to)) {
    for (const help of table[level] ?? []) {
      if (!found.has(help.alamat)) found.set(help.alamat, help);
    }
  }
  return [...found.values()];
}

/**
 * Strengths and signs of potential, where the answers stand against this position (`now`) and each that may come next
 * (`next`), and the `steps` to take, in order.
 */
export function assess(data, answers) {
  const levels = Object.fromEntries(
    Object.entries(data.kompetensi).map(([code, { level }]) => [
      code,
      Object.hasOwn(answers, code) ? levelReached(level, answers[code]) : null,
    ]),
  );
  return {
    levels,
    strengths: strengths(data, levels),
    now: against(data, answers, levels, data.diminta),
    next: data.berikut.map(({ diminta }) => against(data, answers, levels, diminta)),
    potentials: data.saran ? potentials(data, levels) : [],
    steps: data.saran ? nextSteps(data, levels) : [],
  };
}

/** How many competencies were assessed: of those asked now, and of those that only a next position asks. */
export function progress(data, answers) {
  const count = (codes) => ({
    done: codes.filter((code) => Object.hasOwn(answers, code)).length,
    total: codes.length,
  });
  const codes = Object.keys(data.kompetensi);
  return {
    now: count(codes.filter((code) => code in data.diminta)),
    later: count(codes.filter((code) => !(code in data.diminta))),
  };
}

/** Competencies met, gaps, and competencies not assessed, of what a position asks. */
function against(data, answers, levels, asked) {
  const met = [];
  const gaps = [];
  const unassessed = [];
  for (const code of Object.keys(levels).filter((each) => each in asked)) {
    const from = levels[code];
    const to = asked[code];
    if (from === null) unassessed.push(code);
    else if (from >= to) met.push(code);
    else gaps.push(gap(data, answers, code, from, to));
  }
  return { met, gaps, unassessed };
}

function gap(data, answers, code, from, to) {
  const indicators = span(from, to).flatMap((level) =>
    data.kompetensi[code].level[level].indikator.map((text, index) => ({
      level,
      text,
      ticked: Boolean(answers[code][level]?.[index]),
    })),
  );
  return {
    code,
    from,
    to,
    missing: indicators.filter(({ ticked }) => !ticked).map(({ level, text }) => ({ level, text })),
    total: indicators.length,
    closers: closers(data.bantuan[code], from, to),
  };
}

/**
 * Levels at or above what this position asks, and levels of what it does not ask; the furthest above come first, then in
 * the order of the dictionary; as `strengths` of strengths.py.
 * `fits` are the next positions whose higher demand is already met: potential.
 */
function strengths(data, levels) {
  const codes = data.saran?.kamus ?? Object.keys(levels);
  return codes
    .map((code) => [code, levels[code]])
    .filter(([code, level]) => level !== null && level >= (data.diminta[code] ?? 1))
    .map(([code, level]) => {
      const asked = data.diminta[code] ?? 0;
      const fits = data.berikut.filter(({ diminta }) => diminta[code] > asked && diminta[code] <= level);
      return { code, level, asked, fits: fits.map(({ nama }) => nama) };
    })
    .sort((one, other) => other.level - other.asked - (one.level - one.asked));
}

/** The levels above `from`, up to `to`. */
function span(from, to) {
  return Array.from({ length: to - from }, (_, index) => from + 1 + index);
}
