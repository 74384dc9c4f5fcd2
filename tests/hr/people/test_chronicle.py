"""What the records say of a person, line by line."""

from datetime import date
from pathlib import Path

import pytest

from generator.analysis.facts import facts_by_person
from generator.hr.people.chronicle import Line, chronicle
from generator.hr.records import read_records
from generator.model.base import PersonId
from tests.hr.desk import COLLEAGUE, PERSON, TODAY, roots_at

Told = list[tuple[str, str, str]]


def lines(repo: Path, person: str, day: date = TODAY) -> tuple[Line, ...]:
    records = read_records(roots_at(repo), TODAY)
    return chronicle(facts_by_person(records.people)[PersonId(person)], records.hub, day)


def told(repo: Path, person: str, day: date = TODAY) -> Told:
    return [(str(line.day), line.what, line.rule) for line in lines(repo, person, day)]


def test_everything_is_told_in_order_with_its_rule(repo: Path) -> None:
    assert told(repo, COLLEAGUE) == [
        (
            "2025-01-02",
            "Pengelola Layanan, Seksi Pelayanan Kecamatan Siulak (PPPK)",
            "Masih berlaku.",
        ),
        (
            "2026-04-08",
            "Bimtek Layanan (hadir)",
            "24 dari 24 JP, bentuk bimtek. Dihitung penuh.",
        ),
        (
            "2026-05-04",
            f"Sesi m-{'1' * 16} sebagai peserta",
            "2 dari 2 JP, bentuk mentoring. Dihitung penuh.",
        ),
        (
            "2026-06-13",
            f"a-{'2' * 16}: Pelayanan Publik, level 0 menurut diri sendiri",
            "Dibatalkan 20 Juni 2026: salah input.",
        ),
        (
            "2026-06-20",
            f"a-{'2' * 16} dibatalkan: salah input",
            "Sejak hari ini asesmen itu tidak dipakai.",
        ),
    ]


def test_what_came_later_is_not_told(repo: Path) -> None:
    assert [day for day, _, _ in told(repo, COLLEAGUE, date(2026, 6, 15))] == [
        "2025-01-02",
        "2026-04-08",
        "2026-05-04",
        "2026-06-13",
    ]


def test_a_reversal_of_later_does_not_count_yet(repo: Path) -> None:
    assert "bukti level sekarang" in told(repo, COLLEAGUE, date(2026, 6, 15))[-1][2]


def test_a_mentor_is_told_that_it_counts_nothing(repo: Path) -> None:
    assert any("sebagai mentor" in what and "0 dari 2 JP" in rule for _, what, rule in told(repo, PERSON))  # fmt: skip


def test_a_position_lasts_until_the_next_or_until_its_end(repo: Path) -> None:
    rules = [rule for _, _, rule in told(repo, PERSON)]

    assert rules[0] == "Berlaku sampai 29 Februari 2024."
    assert "Masih berlaku." in rules


def test_whoever_left_has_a_last_day(repo: Path) -> None:
    file = repo / "records/pegawai/kecamatan-siulak.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("sejak: 2025-01-02", "sejak: 2025-01-02, sampai: 2026-09-30"))

    assert told(repo, COLLEAGUE)[-1][:2] == ("2026-09-30", "Hari terakhir menjabat.")


@pytest.mark.parametrize("person", [PERSON, COLLEAGUE])
def test_each_line_knows_its_row_again(repo: Path, person: str) -> None:
    for line in lines(repo, person):
        folder = repo / "records" / line.folder
        assert any(
            line.row in path.read_text() and line.said(path.read_text())
            for path in folder.rglob("*.yml")
        )
