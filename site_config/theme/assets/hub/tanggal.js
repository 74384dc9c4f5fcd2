// Days: as a file keeps them, and as a reader reads them.

const DATE = new Intl.DateTimeFormat("id-ID", { dateStyle: "long" });

/** Today on this device, as 2026-03-03. */
export function today(now = new Date()) {
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Whether something kept is a day: what was damaged or is foreign must not be shown as one. */
export function isDay(value) {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
}

/** `3 Maret 2026`. */
export function sayDate(day) {
  return DATE.format(new Date(`${day}T12:00`));
}
