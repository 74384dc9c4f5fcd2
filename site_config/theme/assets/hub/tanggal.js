// Days: as a file keeps them, and as a reader reads them.

const DATE = new Intl.DateTimeFormat("id-ID", { dateStyle: "long" });

/** Today on this device, as 2026-03-03. */
export function today(now = new Date()) {
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** `3 Maret 2026`. */
export function sayDate(day) {
  return DATE.format(new Date(`${day}T12:00`));
}
