"""The commands about one person, from the command line, up to the commit and back."""

import json
from pathlib import Path

import pytest

from generator.cli import main
from generator.hr.journal import read_pending
from generator.hr.vault import VaultFile
from generator.model.base import PersonId
from tests.hr.desk import COLLEAGUE, PERSON, PERSONS, record, roots_at, under_git
from tests.hr.people_of_tests import CHEAP, NAME, NIP, OTHER_NAME, OTHER_NIP, PHRASE
from tests.repository import git

GONE = "p-" + "c" * 16


@pytest.fixture
def vault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> VaultFile:
    """A vault that knows the two persons of the small repository."""
    (tmp_path / "frasa").write_text(PHRASE)
    monkeypatch.setenv("ASN_HUB_BRANKAS", str(tmp_path / "brankas"))
    monkeypatch.setenv("ASN_HUB_FRASA_FILE", str(tmp_path / "frasa"))
    made = VaultFile(tmp_path / "brankas")
    made.create(PHRASE, CHEAP)
    with made.editing(PHRASE) as opened:
        opened.vault.add(NIP, NAME, PersonId(PERSON))
        opened.vault.add(OTHER_NIP, OTHER_NAME, PersonId(COLLEAGUE))
        opened.save()
    return made


@pytest.fixture
def clone(repo: Path, vault: VaultFile) -> Path:
    return under_git(repo)


def run(repo: Path, *arguments: str) -> int:
    return main(["hr", *arguments, "--repo", str(repo)])


def told(repo: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, str]]:
    capsys.readouterr()
    assert run(repo, "riwayat", *arguments, "--json") == 0
    lines: list[dict[str, str]] = json.loads(capsys.readouterr().out)["riwayat"]
    return lines


def test_a_move_is_recorded_by_nip_and_by_names_of_unit_and_position(clone: Path) -> None:
    assert run(clone, "pindah", NIP, "--unit", "kecamatan siulak", "--jabatan", "Pengelola Layanan", "--sejak", "2026-10-01") == 0  # fmt: skip

    assert "{jabatan: pengelola-layanan, unit: kecamatan-siulak, sejak: 2026-10-01, status: PNS}" in record(clone, PERSONS)  # fmt: skip
    assert read_pending(roots_at(clone)).paths == (PERSONS,)


def test_a_last_day_is_recorded(clone: Path) -> None:
    assert run(clone, "keluar", COLLEAGUE, "--sampai", "2026-09-30") == 0
    assert "sejak: 2025-01-02, sampai: 2026-09-30" in record(clone, PERSONS)


def test_a_position_that_is_not_there_is_told_with_the_nearest(
    clone: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(clone, "pindah", PERSON, "--jabatan", "pengelola-layana", "--sejak", "2026-10-01") == 1  # fmt: skip
    assert "Mungkin maksud Anda `pengelola-layanan`?" in capsys.readouterr().err
    assert read_pending(roots_at(clone)).paths == ()


def test_an_unknown_person_is_refused_without_repeating_the_nip(
    clone: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    nobody = NIP[:-1] + "9"

    assert run(clone, "riwayat", nobody) == 1
    error = capsys.readouterr().err
    assert "ASN860" in error
    assert nobody not in error


def test_a_nip_can_be_typed_unseen(clone: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("getpass.getpass", lambda _: NIP)

    assert run(clone, "riwayat", "-") == 0


def test_each_line_of_the_history_names_the_commit_that_made_it(
    clone: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = git(clone, "rev-parse", "--short=10", "HEAD").stdout.strip()
    run(clone, "pindah", NIP, "--unit", "kecamatan-siulak", "--sejak", "2026-10-01")
    run(clone, "commit", "--ya")
    second = git(clone, "rev-parse", "--short=10", "HEAD").stdout.strip()
    run(clone, "keluar", NIP, "--sampai", "2026-11-01")

    lines = told(clone, capsys, NIP)

    assert [line["commit"] for line in lines if line["jenis"] == "jabatan"] == [first, first, second]  # fmt: skip
    assert [line["tindakan"] for line in lines if line["jenis"] == "jabatan"] == ["Awal", "Awal", "pindah"]  # fmt: skip
    assert [line["commit"] for line in lines if line["jenis"] == "berhenti"] == [None]


def test_the_history_is_told_as_of_a_day_and_names_nobody(
    clone: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert [line["tanggal"] for line in told(clone, capsys, OTHER_NIP, "--per", "2025-12-31")] == ["2025-01-02"]  # fmt: skip
    run(clone, "riwayat", NIP)
    out = capsys.readouterr().out
    assert NAME not in out
    assert NIP not in out


def test_a_correction_reverses_and_adds(clone: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wrong = "a-" + "1" * 16
    assert run(clone, "koreksi", wrong, "--alasan", "salah_input", "--level", "2=ya,ya,ya") == 0
    assert run(clone, "commit", "--ya") == 0

    lines = told(clone, capsys, PERSON)

    assert next(line["aturan"] for line in lines if wrong in line["apa"]).startswith("Dibatalkan")
    assert any("level 2 menurut atasan" in line["apa"] for line in lines)


def test_a_forgotten_person_is_gone_from_the_vault_and_the_officer_knows_what_stays(
    clone: Path, vault: VaultFile, capsys: pytest.CaptureFixture[str]
) -> None:
    before = record(clone, PERSONS)

    assert run(clone, "lupakan", NIP) == 1
    assert len(vault.read(PHRASE)) == 2
    assert run(clone, "lupakan", NIP, "--ya") == 0

    assert vault.read(PHRASE).id_of(NIP) is None
    assert vault.read(PHRASE).name_of(PersonId(PERSON)) is None
    assert record(clone, PERSONS) == before
    out = capsys.readouterr().out
    assert "musnahkan cadangan brankas yang lama" in out
    assert NAME not in out


def test_two_ids_are_joined_in_records_and_vault(clone: Path, vault: VaultFile) -> None:
    third = NIP[:-1] + "6"
    with vault.editing(PHRASE) as opened:
        opened.vault.add(third, NAME, PersonId(GONE))
        opened.save()
    file = clone / "records" / PERSONS
    file.write_text(file.read_text() + f"- id: {GONE}\n  riwayat_jabatan: [{{jabatan: pengelola-layanan, unit: kecamatan-siulak, sejak: 2018-01-02, status: PPPK}}]\n")  # fmt: skip

    assert run(clone, "gabung", NIP, third, "--ya") == 0

    assert GONE not in record(clone, PERSONS)
    assert "2018-01-02" in record(clone, PERSONS)
    assert vault.read(PHRASE).id_of(third) == PERSON
    assert run(clone, "commit", "--ya") == 0


def test_joining_with_nobody_is_refused(clone: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(clone, "gabung", NIP, GONE, "--ya") == 1
    assert "ASN860" in capsys.readouterr().err


def test_no_name_nip_or_birth_date_is_in_any_file_or_object_of_the_repository(
    clone: Path, vault: VaultFile
) -> None:
    run(clone, "pindah", NIP, "--unit", "kecamatan-siulak", "--sejak", "2026-10-01")
    run(clone, "commit", "--ya")
    run(clone, "keluar", NIP, "--sampai", "2026-11-01")
    run(clone, "lupakan", OTHER_NIP, "--ya")

    held = b"".join(path.read_bytes() for path in clone.rglob("*") if path.is_file())
    held += git(clone, "log", "--all", "--patch").stdout.encode()

    for secret in (NIP, OTHER_NIP, NAME, OTHER_NAME, NIP[:8]):
        assert secret.encode() not in held
