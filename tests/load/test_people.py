"""load_people: records of persons, checked against the hub, and reported without a word of them."""

import random
from datetime import date
from pathlib import Path

import pytest

from generator.checks.report import Format, render
from generator.load.people import load_people
from generator.load.public import load_public
from generator.load.result import Loaded
from generator.load.roots import find_roots
from generator.model.people import People
from tests.changes import edit, move, put
from tests.checks.cases.files import ASSESSMENTS, PARTICIPANTS, PERSONS, SESSIONS

DAY = date(2026, 11, 25)


def load(repo: Path, today: date | None = DAY, *, with_hub: bool = True) -> Loaded[People]:
    roots = find_roots(repo).value
    assert roots is not None
    return load_people(roots, load_public(roots).value if with_hub else None, today)


def people_of(repo: Path) -> People:
    loaded = load(repo)
    assert loaded.value is not None, loaded.problems
    return loaded.value


def test_people_hold_every_record(repo: Path) -> None:
    people = people_of(repo)

    assert list(people.persons) == ["p-aaaaaaaaaaaaaaaa", "p-bbbbbbbbbbbbbbbb"]
    assert [len(parts) for parts in people.participations.values()] == [2]
    assert [entry.id for entry in people.assessments] == [
        "a-1111111111111111",
        "a-2222222222222222",
    ]
    assert [entry.reverses for entry in people.reversals] == ["a-2222222222222222"]
    assert [session.id for session in people.sessions] == ["m-1111111111111111"]


def test_a_repository_of_content_alone_has_no_people(repo: Path) -> None:
    for folder in ("pegawai", "peserta", "asesmen", "mentoring", "pasangan"):
        move(f"records/{folder}", f"lain/{folder}")(repo)

    assert load(repo).problems == ()
    assert people_of(repo).persons == {}


def test_without_a_hub_records_are_checked_by_themselves(repo: Path) -> None:
    edit(PERSONS, "jabatan: kasi-pelayanan", "jabatan: tidak-dikenal")(repo)
    edit(SESSIONS, "ke_level: 2", "ke_level: 1")(repo)

    assert [problem.code for problem in load(repo, with_hub=False).problems] == ["ASN513"]


def test_without_a_day_nothing_lies_in_the_future(repo: Path) -> None:
    edit(ASSESSMENTS, "tanggal: 2026-06-20", "tanggal: 2026-12-20")(repo)

    assert [problem.code for problem in load(repo).problems] == ["ASN508"]
    assert load(repo, None).problems == ()


@pytest.mark.parametrize("written", ["tanggal: 2026-06-12", "tanggal: 2026-06-20"])
def test_today_is_not_the_future(repo: Path, written: str) -> None:
    edit(ASSESSMENTS, written, "tanggal: 2026-11-25")(repo)

    assert load(repo).problems == ()


def test_a_reversal_may_come_before_its_assessment_in_the_file(repo: Path) -> None:
    head, rows = (repo / ASSESSMENTS).read_text(encoding="utf-8").split("asesmen:\n")
    before = people_of(repo)
    put(ASSESSMENTS, head + "asesmen:\n" + "\n".join(reversed(rows.strip().split("\n"))) + "\n")(
        repo
    )

    after = people_of(repo)

    assert sorted(entry.id for entry in after.assessments) == sorted(
        entry.id for entry in before.assessments
    )


def test_the_order_of_files_does_not_matter(repo: Path) -> None:
    text = (repo / ASSESSMENTS).read_text(encoding="utf-8")
    rows = text.split("asesmen:\n")[1].strip().split("\n")
    random.Random(3).shuffle(rows)
    names = ("kabupaten-kerinci", "kecamatan-siulak", "seksi-pelayanan-siulak")
    (repo / ASSESSMENTS).unlink()
    for name, row in zip(names, rows, strict=True):
        put(f"records/asesmen/2026/{name}.yml", f"versi: 1\nasesmen:\n{row}\n")(repo)

    assert {entry.id for entry in people_of(repo).assessments} == {
        "a-1111111111111111",
        "a-2222222222222222",
    }


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (PERSONS, "status: CPNS", "status: Budi Santoso"),
        (PERSONS, "status: CPNS", "status: CPNS, nama: Budi Santoso"),
        (PERSONS, "status: CPNS", "status: CPNS, Budi Santoso: 1"),
        (PERSONS, "jabatan: kasi-pelayanan", "jabatan: Budi Santoso"),
        (PERSONS, "id: p-bbbbbbbbbbbbbbbb", "id: Budi Santoso"),
        (PERSONS, "sejak: 2025-01-02", "sejak: Budi Santoso"),
        (PERSONS, "versi: 1", "versi: Budi Santoso"),
        (PERSONS, "versi: 1", "versi: 1\nversi: Budi Santoso"),
        (PERSONS, "versi: 1", "versi: !Budi-Santoso 1"),
        (PERSONS, "versi: 1", "versi: Budi: Santoso"),
        (PERSONS, "versi: 1", "versi: 1\n# asn-abaikan: ASN410"),
        (PERSONS, "versi: 1", "Budi Santoso: 1\nBudi Santoso: 1\nversi: 1"),
        (PARTICIPANTS, "hasil: lulus", "hasil: Budi Santoso"),
        (PARTICIPANTS, "id: p-bbbbbbbbbbbbbbbb", "id: Budi Santoso"),
        (ASSESSMENTS, "{1: [ya, ya, tidak]}", "{Budi Santoso: [ya, ya, tidak]}"),
        (ASSESSMENTS, "{1: [ya, ya, tidak]}", "{1: [ya, ya, Budi Santoso]}"),
        (ASSESSMENTS, "kompetensi: PLP", "kompetensi: Budi Santoso"),
        (ASSESSMENTS, "alasan: salah_input", "alasan: Budi Santoso"),
        (ASSESSMENTS, "membatalkan: a-2222222222222222", "membatalkan: Budi Santoso"),
        (SESSIONS, "id: m-1111111111111111", "id: Budi Santoso"),
        (SESSIONS, "tahap: [tujuan, realita]", "tahap: [Budi Santoso]"),
    ],
)
def test_no_report_repeats_a_word_of_a_record(repo: Path, path: str, old: str, new: str) -> None:
    edit(path, old, new)(repo)

    problems = load(repo).problems

    assert problems
    styles: tuple[Format, ...] = ("teks", "github", "gitlab", "json")
    for style in styles:
        told = render(problems, style)
        assert "Budi" not in told
        assert "p-aaaa" not in told
        assert "p-bbbb" not in told
