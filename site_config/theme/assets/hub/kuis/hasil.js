// What became of each question at the first try, kept on this device and nowhere else.

import { openDevice, readJson } from "../gawai.js";
import { isDay } from "../tanggal.js";

const VERSION = 1;

/** The store of one quiz; results of questions that it no longer has fall away. */
export function openResult(slug, ids) {
  const device = openDevice(`asn-hub/kuis/${slug}`);
  return {
    load() {
      const kept = readJson(device, VERSION);
      if (!isDay(kept?.tanggal)) return { answered: {}, day: null };
      const found = Object.entries(kept.hasil ?? {}).filter(([id, right]) => ids.includes(id) && typeof right === "boolean");
      return { answered: Object.fromEntries(found), day: kept.tanggal };
    },
    save: (answered, day) => device.write(JSON.stringify({ versi: VERSION, tanggal: day, hasil: answered })),
    clear: () => device.clear(),
  };
}
