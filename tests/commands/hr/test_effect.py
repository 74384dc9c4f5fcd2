"""`asn-hub hr dampak` on the demo's six hundred people, in whom trainings change nothing, and on the small repository."""

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from generator.cli import main
from generator.hr.effect.wording import CAVEATS
from tests.hr.desk import under_git
from tests.repository import ROOT, git

DAY = "2026-11-25"
SETTING = """\
  dampak_pelatihan:
    satuan: orang dan persen
    nilai: [{berlaku_sejak: 2026-01-01, berlaku_sampai: null, nilai: {orang_tiap_sisi: 10, keyakinan_persen: 95}, dasar: aturan hub, verified: true}]
"""


@pytest.fixture
def desk(repo: Path) -> Path:
    """The small repository with a rule, under Git."""
    policy = repo / "site_config/kebijakan.yml"
    policy.write_text(policy.read_text(encoding="utf-8") + SETTING, encoding="utf-8")
    return under_git(repo)


def dampak(repo: Path, *arguments: str) -> int:
    return main(["hr", "dampak", "--repo", str(repo), "--per", DAY, *arguments])


def workbook(repo: Path) -> Path:
    return repo / f".asn-hub/hr/dampak/dampak-{DAY}.xlsx"


def test_no_effect_is_found_in_the_demo_where_there_is_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    demo = tmp_path / "demo"
    assert main(["demo", "--repo", str(ROOT), "--out", str(demo)]) == 0
    under_git(demo)

    assert dampak(demo) == 0

    said = capsys.readouterr().out
    book = load_workbook(workbook(demo))
    rows = list(book["Dampak"].values)[4:]
    compared = [row for row in rows if row[12]]
    assert len(compared) >= 5
    assert all(isinstance(row[4], int) and row[4] >= 10 <= row[8] for row in compared)
    assert sum("Belum tampak bedanya" in str(row[14]) for row in compared) >= len(compared) - 1
    assert sum("Terlalu sedikit" in str(row[14]) for row in rows) == len(rows) - len(compared)
    assert all(name in said for name, _ in CAVEATS)
    assert "'p-" not in str([list(sheet.values) for sheet in book])


def test_only_the_officer_may_read_it_and_git_sees_nothing(desk: Path) -> None:
    assert dampak(desk) == 0

    assert workbook(desk).stat().st_mode & 0o077 == 0
    assert git(desk, "status", "--porcelain", "--untracked-files=all").stdout == ""


def test_the_same_records_give_the_same_workbook(desk: Path) -> None:
    dampak(desk)
    first = workbook(desk).read_bytes()

    dampak(desk)

    assert workbook(desk).read_bytes() == first


def test_for_machines_one_object_is_printed_and_nothing_written(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert dampak(desk, "--json") == 0

    told = json.loads(capsys.readouterr().out)
    assert (told["per"], told["sedikitnya"], told["keyakinan"]) == (DAY, 10, 95)
    assert not workbook(desk).exists()


def test_without_a_rule_nothing_is_compared(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert dampak(repo) == 1

    said = capsys.readouterr().err
    assert "ASN470" in said
    assert "kebijakan.yml" in said


def test_a_folder_that_git_would_take_is_refused(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert dampak(desk, "--out", str(desk / "dampak")) == 1

    assert "ASN870" in capsys.readouterr().err
    assert not (desk / "dampak").exists()
