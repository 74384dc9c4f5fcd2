// A text kept on this device (localStorage), and nowhere else; the pages work where the browser refuses it.

/** The place of one key. `works` says whether this browser lets us keep anything. */
export function openDevice(key) {
  const storage = usable(key);
  return {
    works: storage !== null,
    read: () => storage && storage.getItem(key),
    /** False where it could not be kept: full, or refused meanwhile. */
    write: (text) => attempt(storage, () => storage.setItem(key, text)),
    clear: () => attempt(storage, () => storage.removeItem(key)),
  };
}

/** What is kept under a key as JSON of this version, or null: damaged, foreign and older things are passed over. */
export function readJson(device, version) {
  try {
    const kept = JSON.parse(device.read());
    return kept?.versi === version ? kept : null;
  } catch {
    return null;
  }
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
