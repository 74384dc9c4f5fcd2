// Signs of potential, and which steps to take in which order: pure functions, no page and no storage.
//
// The rules are those of generator/analysis/advice (goals.py, steps.py), given in `data.saran` and `data.bantuan`; here
// they are only walked. A test walks both over thousands of answers and compares.

const REASONS = ["dipegang", "potensi", "berikut"];

/** The rules of potential that the levels satisfy; as `potentials` of strengths.py. */
export function potentials(data, levels) {
  return data.saran.potensi.filter(
    ({ kompetensi, di_atas }) => isKnown(levels[kompetensi]) && levels[kompetensi] >= (data.diminta[kompetensi] ?? 0) + di_atas,
  );
}

/** The steps towards all goals, in the order to take them; as `choose` of steps.py of one whose learning is not known. */
export function nextSteps(data, levels) {
  const picked = new Map();
  goals(data, levels).forEach((goal, place) => {
    for (const cell of goal.cells) fill(cell, goal, place, picked, data.saran.porsi);
  });
  return inOrder([...picked.values()], data.saran);
}

/** The levels still to reach, the most urgent first; as `goals_of` of goals.py. */
function goals(data, levels) {
  const { saran, diminta, berikut } = data;
  const found = [];
  for (const code of saran.kamus.filter((each) => isKnown(levels[each]))) {
    const level = levels[code];
    const start = Math.max(level, diminta[code] ?? 0);
    if (start > level) found.push(goal(data, code, level, start, "dipegang"));
    for (const next of berikut) {
      if (next.diminta[code] > start) found.push(goal(data, code, start, next.diminta[code], "berikut"));
    }
  }
  for (const rule of potentials(data, levels)) {
    const code = rule.kompetensi;
    const taught = Object.keys(rule.bantuan).map(Number).sort((one, other) => one - other);
    const level = taught.find((each) => each > levels[code]);
    if (level === undefined) continue;
    const cells = [{ level, ways: rule.bantuan[level] }];
    found.push({ code, reason: "potensi", weight: saran.bobot.potensi, cells });
  }
  const order = (each) => [...saran.urutan.map((criterion) => rank(each, criterion)), saran.kamus.indexOf(each.code)];
  return sorted(found, order);
}

function goal(data, code, from, to, reason) {
  const cells = [];
  for (let level = from + 1; level <= to; level += 1) {
    cells.push({ level, ways: [...(data.bantuan[code][level] ?? []), atWork(data, code, level)] });
  }
  return { code, reason, weight: (to - from) * data.saran.bobot[reason], cells };
}

function atWork(data, code, level) {
  const { judul, kalimat, ...rest } = data.saran.tempat_kerja;
  const said = (pattern) =>
    pattern.replace("{nama}", () => data.kompetensi[code].nama).replace("{kode}", () => code).replace("{level}", () => level);
  const kunci = `penugasan/${code.toLowerCase()}-${level}/`;
  return { jenis: "penugasan", judul: said(judul), kalimat: said(kalimat), kunci, sesudah: [], ...rest };
}

/** Take ways to one level until each share has as many as it may. */
function fill({ level, ways }, goal, place, picked, portions) {
  const mains = ways.filter(({ aturan }) => aturan !== "prasyarat");
  const filled = {};
  for (const way of mains.filter((each) => picked.has(key(each)))) {
    take(way);
    filled[way.porsi] = (filled[way.porsi] ?? 0) + 1;
  }
  for (const way of mains) {
    if (picked.has(key(way)) || (filled[way.porsi] ?? 0) >= portions[way.porsi]) continue;
    ways.filter((each) => way.sesudah.includes(each.alamat)).forEach(take);
    take(way);
    filled[way.porsi] = (filled[way.porsi] ?? 0) + 1;
  }

  function take(way) {
    if (!picked.has(key(way))) picked.set(key(way), { way, goal, level, place, number: picked.size, serves: [] });
    const { serves } = picked.get(key(way));
    if (!serves.some((each) => each.code === goal.code && each.level === level)) serves.push({ code: goal.code, level });
  }
}

/** Prerequisites first, then lower levels of the same goal, then by the criteria; as `_in_order` of steps.py. */
function inOrder(picked, saran) {
  const order = ({ goal, place, level, number }) => [...saran.urutan.map((criterion) => rank(goal, criterion)), place, level, number];
  const waiting = sorted(picked, order);
  const kept = [];
  while (waiting.length && kept.length < saran.paling_banyak) {
    const needed = new Set(waiting.map(({ way }) => way.alamat));
    const ready = waiting.filter(({ way }) => !way.sesudah.some((each) => needed.has(each)));
    const lowest = (place) => Math.min(...waiting.filter((each) => each.place === place).map((each) => each.level));
    const following = ready.find(({ place, level }) => level === lowest(place)) ?? ready[0];
    waiting.splice(waiting.indexOf(following), 1);
    kept.push(following);
  }
  return kept.map(({ way, goal, level, serves }) => ({ way, reason: goal.reason, code: goal.code, level, serves }));
}

/** Where a criterion puts a goal; lower comes first. The duty of JP is not known here. */
function rank({ reason, weight }, criterion) {
  if (criterion === "jabatan_dipegang") return REASONS.indexOf(reason);
  return criterion === "kesenjangan_terbesar" ? -weight : 0;
}

/** Sorted by lists of numbers, the first that differs decides; what is alike keeps its place. */
function sorted(items, order) {
  const compare = (one, other) => {
    const at = one.findIndex((each, index) => each !== other[index]);
    return at < 0 ? 0 : one[at] - other[at];
  };
  return items
    .map((item) => ({ item, order: order(item) }))
    .sort((one, other) => compare(one.order, other.order))
    .map(({ item }) => item);
}

function key({ alamat, kunci }) {
  return alamat ?? kunci;
}

function isKnown(level) {
  return level !== null && level !== undefined;
}
