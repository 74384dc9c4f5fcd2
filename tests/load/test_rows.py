"""Rows: what is taken in without YAML says what the full reading says, and nothing that is wrong is taken in."""

import random
from pathlib import Path

import pytest

from generator.load.gist import Gist, gist_of
from generator.load.people_files import PeopleFiles, read_people
from generator.load.reader import Reader
from generator.load.roots import find_roots
from generator.load.rows import gist_of_rows
from tests.changes import edit, put
from tests.checks.cases.files import ASSESSMENTS, PARTICIPANTS, PERSONS, SESSIONS
from tests.load.test_people_check import ROWS, change


def files_of(repo: Path) -> PeopleFiles:
    roots = find_roots(repo).value
    assert roots is not None
    return read_people(roots, Reader(private=True))


def gists_in_full(repo: Path) -> dict[Path, Gist]:
    files = files_of(repo)
    every = (*files.persons, *files.participations, *files.assessments, *files.sessions)
    return {file.found.path: gist_of(file) for file in every}


def gist_at(path: Path, records: Path) -> Gist | None:
    kind = path.relative_to(records).parts[0]
    return gist_of_rows(kind, path.parent.name, path.read_bytes())


@pytest.fixture
def rows(repo: Path) -> Path:
    for path, text in ROWS.items():
        put(path, text)(repo)
    return repo


def test_rows_of_every_kind_have_the_gist_that_the_full_reading_gives(rows: Path) -> None:
    full = gists_in_full(rows)

    # Pairs are read in full each time: they have no gist.
    assert len(full) == sum("pasangan" not in path for path in ROWS)
    assert {path: gist_at(path, rows / "records") for path in full} == full


@pytest.mark.parametrize("seed", range(30))
def test_of_changed_files_only_those_are_taken_in_that_the_full_reading_takes(
    rows: Path, seed: int
) -> None:
    chance = random.Random(seed)
    for _ in range(15):
        change(rows, chance)
    full = gists_in_full(rows)

    for path in (rows / "records").glob("*/**/*.yml"):
        if path.relative_to(rows / "records").parts[0] in (
            "pegawai",
            "peserta",
            "asesmen",
            "mentoring",
        ):
            gist = gist_at(path, rows / "records")
            assert gist is None or gist == full[path]


@pytest.mark.parametrize(
    ("kind", "row"),
    [
        ("asesmen", "pegawai: p-aaaaaaaaaaaaaaaa, tanggal: 2026-02-30, metode: atasan, kompetensi: KOM, indikator: {1: [ya, ya, ya]}"),
        ("asesmen", "pegawai: p-aaaaaaaaaaaaaaaa, tanggal: 2025-02-03, metode: atasan, kompetensi: KOM, indikator: {1: [ya, ya, ya]}"),
        ("asesmen", "pegawai: p-aaaaaaaaaaaaaaaa, tanggal: 2026-02-03, metode: atasan, kompetensi: KOM, indikator: {1: [ya, ya]}"),
        ("asesmen", "pegawai: p-aaaaaaaaaaaaaaaa, tanggal: 2026-02-03, metode: atasan, kompetensi: KOM, indikator: {2: [ya, ya, ya], 1: [ya, ya, ya]}"),
        ("asesmen", "pegawai: p-" + "098765432180"[::-1] + "aaaa, tanggal: 2026-02-03, metode: atasan, kompetensi: KOM, indikator: {1: [ya, ya, ya]}"),
        ("asesmen", "pegawai: p-aaaaaaaaaaaaaaaa, tanggal: 2026-02-03, metode: atasan, kompetensi: KOM, indikator: {1: [ya, ya, ya]}} # Budi {"),
    ],
)  # fmt: skip
def test_a_row_that_could_be_wrong_is_left_to_the_full_reading(kind: str, row: str) -> None:
    text = f"versi: 1\n{kind}:\n- {{id: a-aaaaaaaaaaaaaaaa, {row}}}\n"

    assert gist_of_rows(kind, "2026", text.encode()) is None


def test_windows_line_ends_are_left_to_the_full_reading(rows: Path) -> None:
    for name, text in ROWS.items():
        path = rows / name
        path.write_bytes(text.replace("\n", "\r\n").encode())

        assert gist_at(path, rows / "records") is None


def test_a_gist_comes_back_from_its_text(rows: Path) -> None:
    for gist in gists_in_full(rows).values():
        assert Gist.of_text(gist.as_text()) == gist


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (SESSIONS, "mentor: p-aaaaaaaaaaaaaaaa", "mentor: p-bbbbbbbbbbbbbbbb"),
        (SESSIONS, "ke_level: 2", "ke_level: 1"),
        (SESSIONS, "tanggal: 2026-05-04", "tanggal: 2025-05-04"),
        (SESSIONS, "jp: 2", "jp: 0"),
        (PARTICIPANTS, "p-bbbbbbbbbbbbbbbb, hasil: hadir, dibatalkan: {tanggal: 2026-06-01, alasan: ganda}", "p-aaaaaaaaaaaaaaaa, hasil: hadir"),
        (PERSONS, "sampai: 2024-02-28", "sampai: 2024-03-01"),
        (PERSONS, "sampai: 2024-02-28", "sampai: 2020-02-28"),
        (PERSONS, "sejak: 2024-03-01", "sejak: 2020-03-01"),
        (PERSONS, "unit: seksi-pelayanan-siulak, sejak: 2025", "unit: null, sejak: 2025"),
        (ASSESSMENTS, "tanggal: 2026-06-20", "tanggal: 2025-06-20"),
    ],
)  # fmt: skip
def test_a_record_that_is_wrong_by_itself_is_left_to_the_full_reading(
    rows: Path, path: str, old: str, new: str
) -> None:
    edit(path, old, new)(rows)

    assert gist_at(rows / path, rows / "records") is None
