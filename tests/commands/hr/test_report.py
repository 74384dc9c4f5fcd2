"""`asn-hub hr laporan` on a real repository and a real vault."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from generator.cli import main
from generator.hr.vault import VaultFile
from generator.model.base import PersonId
from tests.audit.invented import NIP
from tests.hr.desk import COLLEAGUE, PERSON, under_git
from tests.hr.people_of_tests import CHEAP, NAME, OTHER_NAME, OTHER_NIP, PHRASE
from tests.repository import git

DAY = "2026-11-25"


@pytest.fixture
def desk(repo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small repository under Git, with a vault that knows its two persons."""
    vault, phrase = tmp_path / "brankas.asnhub", tmp_path / "frasa"
    phrase.write_text(PHRASE, encoding="utf-8")
    monkeypatch.setenv("ASN_HUB_BRANKAS", str(vault))
    monkeypatch.setenv("ASN_HUB_FRASA_FILE", str(phrase))
    file = VaultFile(vault)
    file.create(PHRASE, CHEAP)
    with file.editing(PHRASE) as opened:
        opened.vault.add(NIP, NAME, PersonId(PERSON))
        opened.vault.add(OTHER_NIP, OTHER_NAME, PersonId(COLLEAGUE))
        opened.save()
    return under_git(repo)


def laporan(repo: Path, *arguments: str) -> int:
    return main(["hr", "laporan", "--repo", str(repo), "--per", DAY, *arguments])


def written(repo: Path, ending: str) -> Path:
    return repo / f".asn-hub/hr/laporan/laporan-{DAY}.{ending}"


def test_the_report_has_the_names_of_the_vault(desk: Path) -> None:
    assert laporan(desk) == 0

    sheet = load_workbook(written(desk, "xlsx"))["Pegawai"]
    assert {sheet["A5"].value, sheet["A6"].value} == {NAME, OTHER_NAME}
    assert {sheet["B5"].value, sheet["B6"].value} == {NIP, OTHER_NIP}
    assert NAME in written(desk, "html").read_text(encoding="utf-8")


def test_git_sees_nothing_of_it(desk: Path) -> None:
    laporan(desk)

    assert git(desk, "status", "--porcelain", "--untracked-files=all").stdout == ""


def test_only_the_officer_may_read_it(desk: Path) -> None:
    laporan(desk)

    assert written(desk, "xlsx").stat().st_mode & 0o077 == 0
    assert written(desk, "xlsx").parent.stat().st_mode & 0o077 == 0


def test_what_is_printed_names_nobody(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    laporan(desk)

    said = "".join(capsys.readouterr())
    assert "2 pegawai" in said
    assert not any(each in said for each in (NAME, OTHER_NAME, NIP, OTHER_NIP, PERSON))


def test_one_unit_alone(desk: Path) -> None:
    assert laporan(desk, "--unit", "Kecamatan  SIULAK") == 0

    assert (desk / f".asn-hub/hr/laporan/laporan-kecamatan-siulak-{DAY}.xlsx").exists()


def test_an_unknown_unit_is_refused_with_the_nearest(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert laporan(desk, "--unit", "kecamatan-siula") == 1

    assert "`kecamatan-siulak`" in capsys.readouterr().err


def test_a_folder_that_git_would_take_is_refused(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert laporan(desk, "--out", str(desk / "laporan")) == 1

    assert "ASN870" in capsys.readouterr().err
    assert not (desk / "laporan").exists()


def test_a_folder_outside_is_taken(desk: Path, tmp_path: Path) -> None:
    assert laporan(desk, "--out", str(tmp_path / "keluar")) == 0

    assert sorted(path.suffix for path in (tmp_path / "keluar").iterdir()) == [".html", ".xlsx"]


def test_a_sheet_for_each_person_is_written_where_asked(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert laporan(desk, "--lembar") == 0

    page = desk / f".asn-hub/hr/laporan/lembar-{DAY}.html"
    text = page.read_text(encoding="utf-8")
    assert text.count('class="lembar"') == 2
    assert NAME in text
    assert "Langkah berikutnya: " in text
    assert page.stat().st_mode & 0o077 == 0
    assert git(desk, "status", "--porcelain", "--untracked-files=all").stdout == ""
    assert NAME not in "".join(capsys.readouterr())


def test_the_words_of_the_officer_are_printed(desk: Path, tmp_path: Path) -> None:
    laporan(desk)
    book = load_workbook(written(desk, "xlsx"))
    sheet = book["Teks saran"]
    row = next(row for row in (5, 6) if sheet.cell(row, 1).value == NAME)
    sheet.cell(row, 4).value = "Selamat bertumbuh, Bu Siti."
    book.save(tmp_path / "disunting.xlsx")

    assert laporan(desk, "--lembar", "--teks", str(tmp_path / "disunting.xlsx")) == 0

    page = (desk / f".asn-hub/hr/laporan/lembar-{DAY}.html").read_text(encoding="utf-8")
    assert "Selamat bertumbuh, Bu Siti." in page
    assert page.count("Langkah berikutnya: ") == 1
    assert load_workbook(written(desk, "xlsx"))["Teks saran"].cell(row, 4).value == (
        "Selamat bertumbuh, Bu Siti."
    )


def test_without_rules_of_advice_the_report_says_so(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "site_config/saran.yml").unlink()

    assert laporan(desk, "--lembar") == 0

    assert "Tanpa saran: site_config/saran.yml" in capsys.readouterr().out
    assert "Teks saran" not in load_workbook(written(desk, "xlsx")).sheetnames


def test_words_of_nobody_are_refused_and_nothing_is_written(
    desk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    laporan(desk, "--out", str(tmp_path / "lama"))
    book = load_workbook(tmp_path / "lama" / f"laporan-{DAY}.xlsx")
    book["Teks saran"]["B5"] = NIP[:-1] + "9"
    book.save(tmp_path / "disunting.xlsx")

    assert laporan(desk, "--lembar", "--teks", str(tmp_path / "disunting.xlsx")) == 1

    assert "ASN446" in capsys.readouterr().err
    assert list((desk / ".asn-hub/hr/laporan").iterdir()) == []


def test_the_same_records_give_the_same_files(desk: Path) -> None:
    laporan(desk)
    first = [written(desk, each).read_bytes() for each in ("xlsx", "html")]

    laporan(desk)

    assert [written(desk, each).read_bytes() for each in ("xlsx", "html")] == first


def test_whoever_was_forgotten_is_told_of_as_a_count(
    desk: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    with VaultFile(tmp_path / "brankas.asnhub").editing(PHRASE) as opened:
        opened.vault.forget(PersonId(COLLEAGUE))
        opened.save()

    assert laporan(desk) == 0

    assert "1 pegawai tanpa nama" in capsys.readouterr().out


def test_a_day_can_be_asked_for(desk: Path) -> None:
    assert main(["hr", "laporan", "--repo", str(desk), "--per", "2026-12-31"]) == 0

    assert date(2026, 12, 31).isoformat() in str(list((desk / ".asn-hub/hr/laporan").iterdir()))
