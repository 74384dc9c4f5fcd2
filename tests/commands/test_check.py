"""`asn-hub check`: one report of everything, and no damage that makes it fall over."""

import json
from pathlib import Path

import pytest

from generator.cli import main
from generator.load.layout import PERSON_FOLDERS
from tests.changes import edit, put, remove
from tests.checks.cases.files import PAGE, PERSONS, UNIT
from tests.corruptions import SECRET, damage

SEEDS = range(200)


def check(repo: Path, style: str = "teks") -> int:
    return main(["check", "--repo", str(repo), "--format", style])


def test_a_repository_without_problems_is_told_so(
    repo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(repo) == 0
    assert capsys.readouterr().out == "Tidak ada masalah.\n"


def test_problems_of_public_files_and_of_persons_stand_in_one_report(
    repo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(UNIT, "induk: kecamatan-siulak", "induk: kecamatan-siulk")(repo)
    edit(PERSONS, "sampai: 2024-02-29", "sampai: 2019-02-28")(repo)

    assert check(repo) == 1

    told = capsys.readouterr().out
    assert "ASN301" in told
    assert "ASN503" in told
    assert told.endswith("2 galat, 0 peringatan di 2 berkas.\n")


def test_a_warning_alone_does_not_fail(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(PAGE, "Isi halaman.", "Isi <b>halaman</b>.")(repo)

    assert check(repo) == 0
    assert capsys.readouterr().out.endswith("0 galat, 1 peringatan di 1 berkas.\n")


@pytest.mark.parametrize("style", ["teks", "github", "gitlab", "json"])
def test_every_style_fails_alike(
    repo: Path, style: str, capsys: pytest.CaptureFixture[str]
) -> None:
    remove("records/keterangan.yml")(repo)

    assert check(repo, style) == 1
    assert "ASN111" in capsys.readouterr().out


def test_the_working_directory_does_not_matter(
    repo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(UNIT, "induk: kecamatan-siulak", "induk: kecamatan-siulk")(repo)
    reports = set()
    for folder, given in ((repo, Path()), (tmp_path, Path("repo")), (Path("/"), repo)):
        monkeypatch.chdir(folder)
        check(given)
        reports.add(capsys.readouterr().out)

    assert len(reports) == 1


def test_ten_megabytes_of_nesting_are_one_problem_each(
    repo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put("records/unit/dalam.yml", "[" * 10_000_000)(repo)
    put("records/unit/dalam-juga.yml", "versi: " + "[" * 3_000_000)(repo)
    put("records/unit/tangga.yml", "\n".join(" " * depth + "a:" for depth in range(1_500)))(repo)

    assert check(repo) == 1

    told = capsys.readouterr().out
    assert "records/unit/dalam.yml: galat ASN102" in told
    assert "records/unit/dalam-juga.yml:1:1007: galat ASN131" in told
    assert "records/unit/tangga.yml:33:33: galat ASN131" in told
    assert told.endswith("3 galat, 0 peringatan di 3 berkas.\n")


@pytest.mark.parametrize("seed", SEEDS)
def test_any_damage_gives_one_report_and_no_crash(
    repo: Path, seed: int, capsys: pytest.CaptureFixture[str]
) -> None:
    damage(repo, seed)

    code = check(repo, "json")

    captured = capsys.readouterr()
    report = json.loads(captured.out)
    assert captured.err == ""
    assert code == (1 if report["galat"] else 0)
    assert len(report["masalah"]) == report["galat"] + report["peringatan"]


@pytest.mark.parametrize("seed", range(40))
def test_no_report_repeats_what_stands_in_a_record_of_a_person(
    repo: Path, seed: int, capsys: pytest.CaptureFixture[str]
) -> None:
    for number, folder in enumerate(sorted(PERSON_FOLDERS)):
        damage(repo / "records" / folder, 4 * seed + number)

    check(repo)

    assert SECRET not in capsys.readouterr().out
