"""The summary of a release for the officer who checks it: what is published, repeated and withheld, and why."""

from collections import Counter
from collections.abc import Iterator, Mapping

from generator.disclosure.release import Draft
from generator.model.hub import PublicHub
from generator.model.release import JP_MEASURE, Cell, Withheld

_MOST_ROWS = 200
"""Groups listed one by one; the release itself lists all."""

WHY: Mapping[Withheld, str] = {
    "tidak_diminta": "Diminta dari kurang dari sepuluh anggota kelompok.",
    "belum_dinilai": "Kurang dari sepuluh anggota punya hasil penilaian yang boleh dihitung.",
    "gerak": "Kurang dari enam hasil penilaian baru sejak label terakhir; belum pernah ada label yang dapat diulang.",
    "gerbang": "Label baru, bersama rilis lain, mungkin menunjuk jawaban seseorang; belum pernah ada label yang dapat "
    "diulang.",
}


def summarise(draft: Draft, hub: PublicHub) -> str:
    """The summary in Markdown; it holds nothing that the release does not."""
    release = draft.release
    states = Counter(map(_state, release.cells))
    lines = [
        f"# Ringkasan rilis {release.id}",
        "",
        f"Keadaan per {release.as_of.isoformat()}. Dibuat asn-hub {release.code_version} dengan metode: {release.method}.",
        "Bacalah sebelum menerbitkan. Yang terbit hanya isi `rilis.yml` di folder ini; tidak ada jumlah orang di dalamnya.",
        "",
        "## Isi",
        "",
        f"- Kelompok: {len(release.groups)}.",
        f"- Label baru: {states['baru']}.",
        f"- Label lama yang diulang: {states['diulang']}. Terlalu sedikit yang berubah, atau perubahannya mungkin "
        "menunjuk seseorang; pembaca melihat label lama beserta rilis asalnya.",
        f"- Ditahan: {sum(states[reason] for reason in WHY)}.",
        *(f"  - {states[reason]} sel: {text}" for reason, text in WHY.items() if states[reason]),
        f"- Label yang memastikan ada pembimbing di kelompoknya: {sum(cell.coaches_to is not None for cell in release.cells)}.",
        f"- Label gabungan untuk unit di atasnya, dihitung hanya dari label kelompok: {len(release.parents)}.",
        "",
        "Yang diulang dan yang ditahan ditentukan oleh siapa yang dihitung dan kapan dinilai, tidak pernah oleh hasilnya.",
        "",
        "## Menurut ukuran",
        "",
        "| Ukuran | Label baru | Diulang | Ditahan |",
        "|---|---|---|---|",
        *_by_measure(release.cells, hub),
        "",
        "## Menurut kelompok",
        "",
        "Unit tiap kelompok dan alasan penggabungannya ada di `rilis.yml`. Yang tidak disebut di sini berlabel baru.",
        "",
        *_by_group(draft),
        *_shrunk(draft),
        *_alone(draft, hub),
    ]
    return "\n".join(lines) + "\n"


def _state(cell: Cell) -> str:
    return cell.withheld or ("diulang" if cell.since else "baru")


def _by_measure(cells: tuple[Cell, ...], hub: PublicHub) -> Iterator[str]:
    names: dict[str, str] = {code: each.name for code, each in hub.competencies.items()}
    for measure in (*names, JP_MEASURE):
        states = Counter(_state(cell) for cell in cells if cell.measure == measure)
        if states:
            name = names.get(measure, "Mencapai JP tahun lalu")
            withheld = states.total() - states["baru"] - states["diulang"]
            yield f"| {name} ({measure}) | {states['baru']} | {states['diulang']} | {withheld} |"


def _by_group(draft: Draft) -> Iterator[str]:
    groups = draft.release.groups
    cells: dict[str, list[Cell]] = {}
    for cell in draft.release.cells:
        cells.setdefault(cell.group, []).append(cell)
    for group in groups[:_MOST_ROWS]:
        parts = [f"- **{group.name}** ({len(group.units)} unit)."]
        for state, words in (
            ("diulang", "Diulang"),
            *((reason, f"Ditahan ({reason})") for reason in WHY),
        ):
            codes = [cell.measure for cell in cells.get(group.id, ()) if _state(cell) == state]
            if codes:
                parts.append(f"{words}: {', '.join(codes)}.")
        yield " ".join(parts)
    if len(groups) > _MOST_ROWS:
        yield f"- Selebihnya, {len(groups) - _MOST_ROWS} kelompok: lihat `rilis.yml`."


def _shrunk(draft: Draft) -> Iterator[str]:
    if draft.shrunk:
        yield from (
            "",
            "## Kelompok yang kini kurang dari sepuluh orang",
            "",
            "Semua ukurannya ditahan sampai kelompok tahun depan dibentuk.",
            "",
            *(f"- {group.name}" for group in draft.shrunk),
        )


def _alone(draft: Draft, hub: PublicHub) -> Iterator[str]:
    if draft.alone:
        yield from (
            "",
            "## Unit tanpa kelompok",
            "",
            "Bersama unit di atasnya pun belum sampai sepuluh orang, atau baru ada setelah kelompok tahun ini dibentuk.",
            "",
            *(f"- {hub.units[unit].name}" for unit in draft.alone),
        )
