"""`asn-hub hr asesmen formulir` and `hr mentoring formulir`, and their way back through `hr import`."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from generator.cli import main
from generator.commands.check import find_problems
from tests.audit.invented import NIP
from tests.commands.hr.test_report import desk as desk
from tests.hr.desk import TODAY, record
from tests.hr.people_of_tests import NAME, OTHER_NAME, OTHER_NIP
from tests.repository import git

FORMS = ".asn-hub/hr/formulir"
DAY = "2026-11-25"


def formulir(repo: Path, *arguments: str) -> int:
    return main(["hr", *arguments, "--repo", str(repo), "--per", DAY])


def test_each_person_of_the_unit_and_below_gets_a_form(desk: Path) -> None:
    assert formulir(desk, "asesmen", "formulir", "kecamatan-siulak") == 0

    names = {load_workbook(path)["AKPK"]["A2"].value for path in (desk / FORMS).iterdir()}
    assert {name.split("    ")[0] for name in names} == {f"Nama: {NAME}", f"Nama: {OTHER_NAME}"}


def test_git_sees_nothing_of_them(desk: Path) -> None:
    formulir(desk, "asesmen", "formulir", "kecamatan-siulak")
    formulir(desk, "mentoring", "formulir")

    assert git(desk, "status", "--porcelain", "--untracked-files=all").stdout == ""


def test_a_unit_without_people_is_told(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["asesmen", "formulir", "kecamatan-siulak", "--repo", str(desk)]

    assert main(["hr", *arguments, "--per", "2019-01-01"]) == 1

    assert "ASN873" in capsys.readouterr().err


def test_what_is_printed_names_nobody(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    formulir(desk, "asesmen", "formulir", "kecamatan-siulak")
    formulir(desk, "mentoring", "formulir", "kecamatan-siulak")

    said = "".join(capsys.readouterr())
    assert not any(each in said for each in (NAME, OTHER_NAME, NIP, OTHER_NIP))


def test_a_form_filled_in_becomes_records_that_are_valid(desk: Path, tmp_path: Path) -> None:
    formulir(desk, "asesmen", "formulir", "kecamatan-siulak")
    form = min((desk / FORMS).glob("*.xlsx"))
    book = load_workbook(form)
    sheet = book["AKPK"]
    sheet["B6"], sheet["C6"] = date(2026, 11, 20), "atasan"
    for number in range(6, sheet.max_row + 1):
        sheet[f"I{number}"] = "Ya"
    filled = tmp_path / "terisi.xlsx"
    book.save(filled)

    assert main(["hr", "import", str(filled), "--repo", str(desk), "--ya"]) == 0

    assert "tanggal: 2026-11-20" in record(desk, "asesmen/2026/kecamatan-siulak.yml")
    assert find_problems(desk, TODAY) == ()


def test_a_log_filled_in_becomes_records_that_are_valid(desk: Path, tmp_path: Path) -> None:
    formulir(desk, "mentoring", "formulir", "kecamatan-siulak")
    (log,) = (desk / FORMS).glob("mentoring-*.xlsx")
    book = load_workbook(log)
    row = (date(2026, 11, 20), NIP, OTHER_NIP, "PLP", 1, 2, "Ya", None, None, "Ya", None)
    for index, value in enumerate(row, start=1):
        book["Catatan sesi"].cell(4, index).value = value
    filled = tmp_path / "terisi.xlsx"
    book.save(filled)

    assert main(["hr", "import", str(filled), "--repo", str(desk), "--ya"]) == 0

    assert "tahap: [tujuan, tindak_lanjut]" in record(desk, "mentoring/2026/kecamatan-siulak.yml")
    assert find_problems(desk, TODAY) == ()
