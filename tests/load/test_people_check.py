"""check_people: whatever is done to the records, it tells what load_people tells, with and without a memory."""

import random
import re
import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.checks.problem import Problem
from generator.load import beside, people_check
from generator.load.cache import open_cache
from generator.load.people import load_people
from generator.load.people_check import check_people
from generator.load.public import load_public
from generator.load.roots import Roots, find_roots
from generator.model.base import EventId, UnitId
from generator.model.hub import PublicHub
from tests.changes import edit, put
from tests.checks.cases.files import ASSESSMENTS, PAIRINGS, PARTICIPANTS, PERSONS, SESSIONS

DAY = date(2026, 11, 25)
SEEDS = range(25)
STEPS = 12

ROWS = {
    PERSONS: """\
versi: 1
pegawai:
- id: p-aaaaaaaaaaaaaaaa
  riwayat_jabatan: [{jabatan: pengelola-layanan, unit: seksi-pelayanan-siulak, sejak: 2020-03-01, sampai: 2024-02-28, status: CPNS}, {jabatan: kasi-pelayanan, unit: seksi-pelayanan-siulak, sejak: 2024-03-01, status: PNS}]
- id: p-bbbbbbbbbbbbbbbb
  riwayat_jabatan: [{jabatan: pengelola-layanan, unit: seksi-pelayanan-siulak, sejak: 2025-01-02, status: PPPK}]
""",
    PARTICIPANTS: """\
versi: 1
peserta:
- {id: p-aaaaaaaaaaaaaaaa, hasil: lulus}
- {id: p-bbbbbbbbbbbbbbbb, hasil: hadir, dibatalkan: {tanggal: 2026-06-01, alasan: ganda}}
""",
    ASSESSMENTS: """\
versi: 1
asesmen:
- {id: a-11111111aaaaaaaa, pegawai: p-aaaaaaaaaaaaaaaa, tanggal: 2026-06-12, metode: atasan, kompetensi: KOM, indikator: {1: [ya, ya, ya], 2: [ya, tidak, ya]}}
- {id: a-22222222aaaaaaaa, pegawai: p-bbbbbbbbbbbbbbbb, tanggal: 2026-06-13, metode: mandiri, kompetensi: PLP, indikator: {2: [ya, ya, tidak]}}
- {id: a-33333333aaaaaaaa, membatalkan: a-22222222aaaaaaaa, alasan: salah_input, tanggal: 2026-06-20}
""",
    "records/asesmen/2025/kecamatan-siulak.yml": """\
versi: 1
asesmen:
- {id: a-44444444aaaaaaaa, pegawai: p-aaaaaaaaaaaaaaaa, tanggal: 2025-06-12, metode: atasan, kompetensi: KOM, indikator: {1: [ya, ya, ya]}}
""",
    SESSIONS: """\
versi: 1
sesi:
- {id: m-11111111aaaaaaaa, mentor: p-aaaaaaaaaaaaaaaa, peserta: p-bbbbbbbbbbbbbbbb, tanggal: 2026-05-04, kompetensi: KOM, dari_level: 1, ke_level: 2, tahap: [tujuan, realita], jp: 2}
""",
    PAIRINGS: """\
versi: 1
pasangan:
- {id: g-11111111aaaaaaaa, peserta: p-bbbbbbbbbbbbbbbb, mentor: p-aaaaaaaaaaaaaaaa, kompetensi: KOM, dari_level: 1, ke_level: 2, kunci: true}
- {id: g-22222222aaaaaaaa, peserta: p-bbbbbbbbbbbbbbbb, mentor: p-aaaaaaaaaaaaaaaa, larangan: lainnya, sejak: 2025-01-01, sampai: 2025-12-31}
""",
}
_ATOM = re.compile(r"[\w-]+")
_OTHERS = (
    "p-9999999999999999", "p-cccccccccccccccc", "a-44444444aaaaaaaa", "a-55555555aaaaaaaa", "2024-02-29", "2023-02-29",
    "2027-01-01", "2025-01-01", "kecamatan-siulak", "tidak-dikenal", "null", "KOM", "XYZ", "098765432180"[::-1], "0", "3", "ya",
)  # fmt: skip


@pytest.fixture
def rows(repo: Path) -> Path:
    """The small repository with its records of persons in the form that the program writes."""
    for path, text in ROWS.items():
        put(path, text)(repo)
    return repo


def roots_of(repo: Path) -> Roots:
    roots = find_roots(repo).value
    assert roots is not None
    return roots


def hubs_of(roots: Roots) -> list[PublicHub | None]:
    """The hub, one in which a unit and an event are other ones, and none."""
    hub = load_public(roots).value
    assert hub is not None
    units = {name: unit for name, unit in hub.units.items() if name != "seksi-pelayanan-siulak"}
    events = {
        name: event.model_copy(update={"start": date(2025, 1, 1)})
        for name, event in hub.events.items()
    }
    return [hub, replace(hub, units=units), replace(hub, events=events), None]


def told(roots: Roots, hub: PublicHub | None) -> tuple[Problem, ...]:
    """What is told with a memory, which must be what is told without, and by the full reading."""
    full = load_people(roots, hub, DAY).problems
    assert check_people(roots, hub, DAY) == full
    with open_cache(roots.base / "c") as cache:
        assert check_people(roots, hub, DAY, cache) == full
    return full


def change(repo: Path, chance: random.Random) -> None:
    """Do one of the things that people do to files."""
    files = sorted(
        path
        for kind in ("pegawai", "peserta", "asesmen", "mentoring", "pasangan")
        for path in (repo / "records" / kind).rglob("*.yml")
    )
    path = chance.choice(files)
    text = path.read_text(encoding="utf-8")
    lines = text.splitlines(keepends=True)
    atoms = list(_ATOM.finditer(text))
    kind = chance.choice(["word", "word", "word", "line", "other line", "drop", "copy", "back"])
    if kind == "word" and atoms:
        old = chance.choice(atoms)
        new = chance.choice([*_OTHERS, chance.choice(atoms)[0]])
        text = text[: old.start()] + new + text[old.end() :]
    elif kind == "line" and lines:
        lines.insert(chance.randrange(len(lines) + 1), chance.choice(lines))
        text = "".join(lines)
    elif kind == "other line":
        text += chance.choice(chance.choice(files).read_text(encoding="utf-8").splitlines(True))
    elif kind == "drop" and lines:
        lines.pop(chance.randrange(len(lines)))
        text = "".join(lines)
    elif kind == "copy":
        path = path.with_name(chance.choice(["kabupaten.yml", "lain.yml", path.name]))
    elif kind == "back":
        name = chance.choice(list(ROWS))
        path, text = repo / name, ROWS[name]
    path.write_text(text or "versi: 1\n", encoding="utf-8")


def test_records_in_the_form_of_the_program_have_no_problem(rows: Path) -> None:
    roots = roots_of(rows)

    assert told(roots, hubs_of(roots)[0]) == ()


@pytest.mark.parametrize("seed", SEEDS)
def test_after_any_changes_the_same_is_told_as_by_a_full_reading(rows: Path, seed: int) -> None:
    roots, chance = roots_of(rows), random.Random(seed)
    hubs = hubs_of(roots)
    for _ in range(STEPS):
        change(rows, chance)
        told(roots, chance.choice(hubs))


@pytest.mark.parametrize("damage", [b"", b"SQLite format 3\0rusak", b"x" * 5_000])
def test_a_damaged_memory_changes_nothing(rows: Path, damage: bytes) -> None:
    roots = roots_of(rows)
    hub = hubs_of(roots)[0]
    edit(ASSESSMENTS, "tanggal: 2026-06-20", "tanggal: 2026-06-01")(rows)
    before = told(roots, hub)
    (rows / "c").write_bytes(damage)

    assert told(roots, hub) == before
    assert [problem.code for problem in before] == ["ASN511"]


def test_an_entry_of_the_memory_that_was_changed_is_not_believed(rows: Path) -> None:
    roots = roots_of(rows)
    hub = hubs_of(roots)[0]
    told(roots, hub)
    with sqlite3.connect(rows / "c") as database:
        database.execute("UPDATE entries SET text = replace(text, '0', '1')")
    edit(PERSONS, "sejak: 2020-03-01", "sejak: 2023-03-01")(rows)
    edit(SESSIONS, "tanggal: 2026-05-04", "tanggal: 2022-05-04")(rows)

    assert {problem.code for problem in told(roots, hub)} == {"ASN507", "ASN316"}


def test_many_new_files_are_read_on_two_cores_with_the_same_result(
    rows: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(beside, "_WORTH_A_FORK", 1)
    roots = roots_of(rows)
    hub = hubs_of(roots)[0]
    assert hub is not None
    assert told(roots, hub) == ()

    without = replace(
        hub, units={name: unit for name, unit in hub.units.items() if name == UnitId("kabupaten")}
    )
    assert "ASN301" in {problem.code for problem in told(roots, without)}


def test_an_unknown_person_is_never_answered_with_the_id_of_another(rows: Path) -> None:
    edit(PARTICIPANTS, "p-aaaaaaaaaaaaaaaa", "p-aaaaaaaaaaaaaaab")(rows)
    roots = roots_of(rows)

    (problem,) = told(roots, hubs_of(roots)[0])

    assert problem.code == "ASN308"
    assert "mirip" not in problem.facts


def test_the_day_of_an_event_counts_for_those_who_took_part(rows: Path) -> None:
    roots = roots_of(rows)
    hub = hubs_of(roots)[0]
    assert hub is not None
    name = EventId(Path(PARTICIPANTS).stem)
    moved = hub.events[name].model_copy(update={"start": date(2026, 12, 1)})

    codes = {each.code for each in told(roots, replace(hub, events={**hub.events, name: moved}))}

    assert codes == {"ASN508"}


@pytest.mark.parametrize("seed", range(8))
def test_after_any_change_of_what_was_right_the_same_is_told_as_by_a_full_reading(
    rows: Path, seed: int
) -> None:
    roots, chance = roots_of(rows), random.Random(seed)
    hubs = hubs_of(roots)
    known = sorted((rows / "records").rglob("*.yml"))
    for _ in range(STEPS):
        for path in {*(rows / "records").rglob("*.yml")} - {*known}:
            path.unlink()
        for name, text in ROWS.items():
            put(name, text)(rows)
        assert told(roots, hubs[0]) == ()
        change(rows, chance)
        if chance.random() < 0.3:
            change(rows, chance)
        told(roots, chance.choice(hubs))


HARMLESS = {
    "nothing": lambda repo: None,
    "a status": edit(PERSONS, "status: PPPK", "status: PNS"),
    "an assessment": edit(ASSESSMENTS, "tanggal: 2026-06-12", "tanggal: 2026-06-11"),
    "a participant": edit(PARTICIPANTS, "hasil: lulus", "hasil: hadir"),
    "a session": edit(SESSIONS, "jp: 2", "jp: 3"),
    "a file that goes": lambda repo: (repo / SESSIONS).unlink(),
}


@pytest.mark.parametrize("name", HARMLESS)
def test_what_was_right_together_is_not_gone_through_again(
    rows: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    roots = roots_of(rows)
    hub = hubs_of(roots)[0]
    for _ in range(2):  # the first time the pairs, which have no gist, are read in full
        told(roots, hub)
    HARMLESS[name](rows)
    monkeypatch.delattr(people_check, "doubted")

    with open_cache(rows / "c") as cache:
        assert check_people(roots, hub, DAY, cache) == ()


def test_what_was_right_later_is_not_believed_of_an_earlier_day(rows: Path) -> None:
    roots = roots_of(rows)
    hub = hubs_of(roots)[0]
    told(roots, hub)
    early = date(2026, 6, 15)

    with open_cache(rows / "c") as cache:
        found = check_people(roots, hub, early, cache)

    assert found == load_people(roots, hub, early).problems != ()


EARLIER = "records/asesmen/2025/kecamatan-siulak.yml"
HARMFUL = {
    "an id of another file": (edit(EARLIER, "id: a-44444444aaaaaaaa", "id: a-11111111aaaaaaaa"), "ASN309"),
    "somebody unknown": (edit(EARLIER, "p-aaaaaaaaaaaaaaaa", "p-cccccccccccccccc"), "ASN308"),
    "a day before service": (edit(EARLIER, "pegawai: p-aaaaaaaaaaaaaaaa, tanggal: 2025-06-12", "pegawai: p-bbbbbbbbbbbbbbbb, tanggal: 2025-01-01"), "ASN507"),
    "what was taken back goes": (lambda repo: (repo / EARLIER).unlink(), "ASN509"),
}  # fmt: skip


@pytest.mark.parametrize("name", HARMFUL)
def test_a_change_that_another_file_speaks_against_is_told(rows: Path, name: str) -> None:
    roots = roots_of(rows)
    hub = hubs_of(roots)[0]
    edit(ASSESSMENTS, "membatalkan: a-22222222aaaaaaaa", "membatalkan: a-44444444aaaaaaaa")(rows)
    for _ in range(2):
        assert told(roots, hub) == ()
    do, code = HARMFUL[name]
    do(rows)

    assert code in {problem.code for problem in told(roots, hub)}
