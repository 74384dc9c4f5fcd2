// Keeps the answers on this device (localStorage), and nowhere else.
//
// An answer is kept by the words that were ticked, so that it never outlives its question: where the dictionary has
// changed, an old tick falls away. Whatever else is found under the key (damaged, foreign, older) is passed over.

const VERSION = 1;

/** The store of one position's answers. `works` says whether this browser lets us keep anything. */
export function openStore(data) {
  const key = `asn-hub/asesmen/${data.id}`;
  const storage = usable(key);
  return {
    works: storage !== null,

    /** `{ answers, day }` as kept, or null. */
    load() {
      return storage && parse(data, storage.getItem(key));
    },

    /** Keep the answers; false where that failed (full, or refused meanwhile). */
    save(answers, day) {
      return attempt(storage, () => storage.setItem(key, serialise(data, answers, day)));
    },

    clear() {
      return attempt(storage, () => storage.removeItem(key));
    },
  };
}

/** The storage, if it lets itself be written; private windows and strict settings throw in many ways. */
function usable(key) {
  try {
    const storage = window.localStorage;
    const probe = `${key}/uji`;
    storage.setItem(probe, "");
    storage.removeItem(probe);
    return storage;
  } catch {
    return null;
  }
}

function attempt(storage, action) {
  if (!storage) return false;
  try {
    action();
    return true;
  } catch {
    return false;
  }
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

function isDay(value) {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
}

function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
