"""`asn-hub match` on a demo government with a real vault: the terminal, the workbook, JSON, and the records."""

import json
import os
import shutil
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from generator.cli import main
from generator.hr.vault import VaultFile
from generator.model.base import PersonId
from tests.audit.invented import NIP
from tests.hr.desk import log, under_git
from tests.hr.people_of_tests import CHEAP, NAME, PHRASE
from tests.repository import ROOT, git, write

DAY, YEAR = "2026-11-25", 2027
FOLDER = f"records/pasangan/{YEAR}"


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A government of a hundred people, under Git."""
    folder = tmp_path_factory.mktemp("match") / "demo"
    size = ("--unit", "30", "--pegawai", "120")
    assert main(["demo", "--repo", str(ROOT), "--out", str(folder), *size]) == 0
    return under_git(folder)


@pytest.fixture
def desk(demo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The demo, and a vault that knows one mentee by name."""
    vault, phrase = tmp_path / "brankas.asnhub", tmp_path / "frasa"
    phrase.write_text(PHRASE, encoding="utf-8")
    monkeypatch.setenv("ASN_HUB_BRANKAS", str(vault))
    monkeypatch.setenv("ASN_HUB_FRASA_FILE", str(phrase))
    VaultFile(vault).create(PHRASE, CHEAP)
    return Path(shutil.copytree(demo, tmp_path / "demo"))


@pytest.fixture(scope="module")
def first(demo: Path) -> Any:
    """The pairs of the demo as it is."""
    said = StringIO()
    with redirect_stdout(said):
        assert match(demo, "--json") == 0
    return json.loads(said.getvalue())


def match(repo: Path, *arguments: str) -> int:
    return main(["match", "--repo", str(repo), "--tanggal", DAY, *arguments])


def found(repo: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    capsys.readouterr()
    assert match(repo, "--json", *arguments) == 0
    return json.loads(capsys.readouterr().out)


def know(nip: str, name: str, person: str) -> None:
    with VaultFile(Path(os.environ["ASN_HUB_BRANKAS"])).editing(PHRASE) as opened:
        opened.vault.add(nip, name, PersonId(person))
        opened.save()


def test_the_workbook_has_names_and_the_terminal_has_none(
    desk: Path, first: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    mentee = first["pasangan"][0]["peserta"]
    know(NIP, NAME, mentee)

    assert match(desk) == 0

    said = capsys.readouterr().out
    book = load_workbook(desk / f".asn-hub/hr/pasangan/pasangan-{YEAR}.xlsx")
    assert book.sheetnames == ["Pasangan", "Belum mendapat mentor", "Beban mentor", "Aturan"]
    assert book["Pasangan"]["A5"].value == NAME
    assert "pasangan untuk tahun 2027" in said
    assert not any(each in said for each in (NAME, NIP, "p-" + mentee[2:]))
    assert git(desk, "status", "--porcelain", "--untracked-files=all").stdout == ""


def test_for_machines_there_is_one_object_and_no_vault_is_asked(first: Any) -> None:
    """No vault was made for `first`."""
    paired = [(each["peserta"], each["kompetensi"]) for each in first["pasangan"]]
    left = [(each["peserta"], each["kompetensi"]) for each in first["belum"]]

    assert (first["tahun"], first["tanggal"]) == (YEAR, DAY)
    assert len(paired) > 50
    assert len({*paired, *left}) == len(paired) + len(left)
    assert sum(first["beban"].values()) == len(paired)


def test_what_is_written_can_be_committed_and_stays_the_same(
    desk: Path, first: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    assert match(desk, "--tulis", "--json") == 0
    texts = written(desk)

    assert main(["hr", "commit", "--repo", str(desk), "--ya"]) == 0
    assert "pasangan mentor" in log(desk)[0]
    again = found(desk, capsys, "--tulis")
    next_year = found(desk, capsys, "--tahun", str(YEAR + 1))

    assert len(texts) > 2
    assert written(desk) == texts
    for told in (again, next_year):
        assert pairs(told) == pairs(first)


def written(repo: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in (repo / FOLDER).iterdir()}


def pairs(told: Any) -> set[tuple[str, str, str]]:
    return {(each["peserta"], each["kompetensi"], each["mentor"]) for each in told["pasangan"]}


def test_an_officers_lock_and_ban_are_kept(
    desk: Path, first: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    one, other = first["pasangan"][0], first["pasangan"][-1]
    banned = (one["peserta"], one["mentor"])
    locked = (other["peserta"], one["mentor"])

    assert match(
        desk, "--tulis", "--json", "--larang", *banned, "permintaan_peserta",
        "--kunci", *locked, other["kompetensi"],
    ) == 0  # fmt: skip
    told = found(desk, capsys)

    both = {(each["peserta"], each["mentor"]) for each in told["pasangan"]}
    assert banned not in both
    assert (*locked, "dikunci petugas") in {
        (each["peserta"], each["mentor"], each["keputusan"]) for each in told["pasangan"]
    }
    assert main(["check", "--repo", str(desk)]) == 0


def test_all_that_is_wrong_with_the_wishes_is_told_and_nothing_written(
    desk: Path, first: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    one = first["pasangan"][0]
    two = (one["peserta"], one["mentor"])

    code = match(
        desk, "--tulis", "--json",
        "--larang", *two, "tidak_suka", "--kunci", *two, "XYZ", "--kunci", two[0], two[0], one["kompetensi"],
    )  # fmt: skip

    told = capsys.readouterr().err
    assert code == 1
    assert all(each in told for each in ("ASN457", "ASN303", "ASN451"))
    assert not any(person in told for person in two)
    assert not (desk / FOLDER).exists()


def test_a_lock_on_a_pair_that_is_banned_is_refused(
    desk: Path, first: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    one = first["pasangan"][0]
    two = (one["peserta"], one["mentor"])

    assert (
        match(desk, "--json", "--larang", *two, "lainnya", "--kunci", *two, one["kompetensi"]) == 1
    )

    assert "ASN454" in capsys.readouterr().err


def test_without_rules_in_force_it_is_refused(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "site_config/pendampingan.yml").unlink()

    assert match(desk, "--json") == 1

    assert "ASN456" in capsys.readouterr().err


def test_a_problem_in_the_records_is_told_and_nothing_written(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = desk / FOLDER / "kecamatan-siulak.yml"
    write(file, "versi: 1\npasangan: [rusak]\n")

    assert match(desk, "--json", "--tulis") == 1

    assert FOLDER in capsys.readouterr().err
    assert list(written(desk)) == [file.name]


def test_in_other_months_the_pairs_are_for_the_year_itself(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert main(["match", "--repo", str(desk), "--tanggal", "2026-06-30", "--json"]) == 0

    assert json.loads(capsys.readouterr().out)["tahun"] == 2026


def test_a_year_has_four_digits(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        match(ROOT, "--tahun", "27")

    assert end.value.code == 2
    assert "'27' bukan nilai tahun" in capsys.readouterr().err
