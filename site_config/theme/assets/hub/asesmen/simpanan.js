// Keeps the answers on this device (localStorage), and nowhere else.
//
// An answer is kept by the words that were ticked, so that it never outlives its question: where the dictionary has
// changed, an old tick falls away. Whatever else is found under the key (damaged, foreign, older) is passed over.

const VERSION = 1;

/** The store of one position's answers. `works` says whether this browser lets us keep anything. */
export function openStore(data, find = () => window.localStorage) {
  const key = `asn-hub/asesmen/${data.id}`;
  const storage = usable(find, key);
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
function usable(find, key) {
  try {
    const storage = find();
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

export function serialise(data, answers, day) {
  const jawaban = {};
  for (const [code, levels] of Object.entries(answers)) {
    jawaban[code] = Object.entries(levels).flatMap(([level, ticks]) =>
      data.kompetensi[code].level[level].indikator.filter((_, index) => ticks[index]),
    );
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
  for (const [code, { level }] of Object.entries(data.kompetensi)) {
    const ticked = Object.hasOwn(kept.jawaban, code) ? kept.jawaban[code] : null;
    if (!Array.isArray(ticked)) continue;
    const levels = Object.fromEntries(
      Object.entries(level).map(([number, { indikator }]) => [number, indikator.map((each) => ticked.includes(each))]),
    );
    // All words of a competency have changed: what was ticked is unknown now, which is not "none".
    const remains = Object.values(levels).flat().some(Boolean);
    if (remains || ticked.length === 0) answers[code] = levels;
  }
  return Object.keys(answers).length ? { answers, day: kept.tanggal } : null;
}

function isDay(value) {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
}

function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
