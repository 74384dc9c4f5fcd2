// A skeleton's files: the templates of `asn-hub new` with their names replaced by YAML.

/** Files by their path below content/, from what the form holds. */
export function fill(data, kind, given, today) {
  const values = valuesOf(data, kind, given, today);
  return Object.entries(data.berkas[kind]).map(([name, template]) => ({
    path: name ? `${kind}/${given.nama}/${name}` : `${kind}/${given.nama}.md`,
    text: replace(template, values),
  }));
}

function valuesOf(data, kind, given, today) {
  const words = data.kata[kind];
  const common = {
    title: quote(given.judul),
    summary: quote(given.ringkasan || words.summary),
    author: quote(given.penulis_peran || words.author),
    competency: given.kompetensi,
    today,
    review: yearAfter(today),
  };
  if (kind === "mentoring") {
    const level = Number(given.dari_level) + 1;
    const rows = data.indikator[given.kompetensi][level].map((text, index) =>
      replace(data.baris_rubrik, { text: text.split(/\s+/).join(" "), number: index + 1 }),
    );
    return { ...common, from_level: level - 1, to_level: level, rubric: rows.join("").trimEnd() };
  }
  return {
    ...common,
    level: given.level,
    form: given.bentuk,
    mode: given.moda,
    jp: Number(given.jp),
    minutes_per_jp: data.menit_per_jp,
    minutes: Number(given.jp) * data.menit_per_jp,
    read_minutes: Number(given.menit_baca),
    practice_minutes: Number(given.menit_latihan),
    class_minutes: Number(given.menit_tatap_muka),
    objective: quote(given.tujuan || words.objective),
  };
}

function replace(template, values) {
  return template.replace(/\{\{ (\w+) \}\}/g, (_, name) => values[name]);
}

/** A text as YAML: JSON's quoting is YAML's. */
const quote = (text) => JSON.stringify(text);

function yearAfter(day) {
  const [year, month, date] = day.split("-");
  return `${Number(year) + 1}-${month}-${month === "02" && date === "29" ? "28" : date}`;
}
