// What `asn-hub check` would say of the form's fields, in its words and by its limits.

const LEFT_OPEN = ["ringkasan", "penulis_peran", "tujuan"];

/** What is wrong, by field. */
export function findProblems(data, kind, given) {
  const problems = {};
  for (const [key, limits] of Object.entries(data.batas[kind])) {
    const value = given[key];
    if (value === undefined || (value === "" && LEFT_OPEN.includes(key))) continue;
    const found = limits.type === "string" ? ofText(data, key, value, limits) : ofNumber(data, key, value, limits);
    if (found) problems[key] = found;
  }
  if (!problems.nama && data.ada[kind].includes(given.nama)) {
    problems.nama = say(data.pesan.ada, { jenis: kind, nama: given.nama });
  }
  const minutes = ["menit_baca", "menit_latihan", "menit_tatap_muka"];
  if (kind === "pelatihan" && !problems.jp && !minutes.some((key) => problems[key])) {
    const real = minutes.reduce((sum, key) => sum + Number(given[key]), 0);
    const due = Number(given.jp) * data.menit_per_jp;
    const facts = { nyata: real, jp: Number(given.jp), menit: data.menit_per_jp, harus: due };
    if (real !== due) problems.menit_latihan = say(data.pesan.ASN404, facts);
  }
  return problems;
}

function ofText(data, kunci, nilai, { minLength = 0, maxLength = Infinity, pattern }) {
  const length = [...nilai].length;
  const letters = (count) => data.huruf.replace("{}", count);
  if (length < minLength) return say(data.pesan.ASN209, { kunci, batas: letters(minLength) });
  if (length > maxLength) return say(data.pesan.ASN208, { kunci, batas: letters(maxLength) });
  if (pattern && !new RegExp(pattern, "u").test(nilai)) {
    return say(data.pesan.ASN206, { kunci, nilai, pola: data.pola[pattern] ?? pattern });
  }
  return null;
}

function ofNumber(data, kunci, nilai, { type, minimum, exclusiveMinimum, maximum }) {
  if (!(type === "integer" ? /^-?\d{1,9}$/ : /^-?\d{1,9}(\.\d{1,9})?$/).test(nilai)) {
    return say(data.pesan.ASN203, { kunci, harus: data.bilangan[type], nyata: nilai || "kosong" });
  }
  const number = Number(nilai);
  const limit = (batas) => say(data.pesan.ASN204, { kunci, nilai, batas });
  if (number < minimum) return limit(`≥ ${minimum}`);
  if (number <= exclusiveMinimum) return limit(`> ${exclusiveMinimum}`);
  if (number > maximum) return limit(`≤ ${maximum}`);
  return null;
}

function say(words, facts) {
  return words.replace(/\{(\w+)\}/g, (_, name) => facts[name]);
}
