// Progress in one training, kept on this device and nowhere else: chapters done, objectives ticked, where one was last.

import { openDevice, readJson } from "../gawai.js";
import { isDay, today } from "../tanggal.js";

const VERSION = 1;
const PREFIX = "asn-hub/belajar/";
const ADDRESS = /^pelatihan\/[a-z0-9-]+\/([a-z0-9-]+\/)?$/;

/** The record of a training. What the training no longer has stays in it; the pages look only for what they know. */
export function openRecord(slug) {
  const device = openDevice(PREFIX + slug);
  return {
    works: device.works,
    read: () => clean(readJson(device, VERSION)),
    /** Change some fields; the day becomes today. */
    write(changes) {
      const record = { ...this.read(), ...changes, versi: VERSION, tanggal: today() };
      return device.write(JSON.stringify(record));
    },
    clear: () => device.clear(),
  };
}

/** Slugs of all trainings begun on this device, the latest first. */
export function begun() {
  let keys = [];
  try {
    keys = Object.keys(window.localStorage).filter((key) => key.startsWith(PREFIX));
  } catch {
    return [];
  }
  return keys
    .map((key) => key.slice(PREFIX.length))
    .map((slug) => [slug, openRecord(slug).read()])
    .filter(([, record]) => record.tanggal)
    .sort(([, a], [, b]) => b.tanggal.localeCompare(a.tanggal))
    .map(([slug]) => slug);
}

/** A record as it should be, from whatever was found. */
function clean(kept) {
  const days = Object.entries(kept?.bab ?? {}).filter(([, day]) => isDay(day));
  const last = kept?.terakhir;
  return {
    bab: Object.fromEntries(days),
    tujuan: Array.isArray(kept?.tujuan) ? kept.tujuan.filter((each) => typeof each === "string") : [],
    terakhir: typeof last?.judul === "string" && ADDRESS.test(last?.alamat) ? last : null,
    tanggal: isDay(kept?.tanggal) ? kept.tanggal : null,
  };
}
