"""`asn-hub hr vault` from the command line."""

from pathlib import Path

import pytest

from generator.cli import main
from generator.hr.vault import VaultFile
from tests.hr.people_of_tests import CHEAP, NAME, NIP, PHRASE

NEW_PHRASE = "lampu meja sungai batu"


@pytest.fixture
def vault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> VaultFile:
    """The place of a vault that is not made yet; the phrase is in a file."""
    (tmp_path / "frasa").write_text(PHRASE)
    (tmp_path / "frasa-baru").write_text(NEW_PHRASE)
    monkeypatch.setenv("ASN_HUB_BRANKAS", str(tmp_path / "sdm/brankas"))
    monkeypatch.setenv("ASN_HUB_FRASA_FILE", str(tmp_path / "frasa"))
    monkeypatch.setenv("ASN_HUB_FRASA_BARU_FILE", str(tmp_path / "frasa-baru"))
    return VaultFile(tmp_path / "sdm/brankas")


@pytest.fixture
def filled(vault: VaultFile) -> VaultFile:
    vault.create(PHRASE, CHEAP)
    with vault.editing(PHRASE) as opened:
        opened.vault.add(NIP, NAME)
        opened.save()
    return vault


def run(*arguments: str) -> int:
    return main(["hr", "vault", *arguments])


def test_a_vault_is_made_and_the_officer_told_what_a_lost_phrase_costs(
    vault: VaultFile, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("buat") == 0
    assert len(vault.read(PHRASE)) == 0
    assert "Bila frasa itu hilang" in capsys.readouterr().out


def test_a_second_one_is_refused(filled: VaultFile, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("buat") == 1
    assert "ASN845" in capsys.readouterr().err
    assert len(filled.read(PHRASE)) == 1


def test_checking_counts_and_names_nobody(
    filled: VaultFile, repo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("periksa", "--repo", str(repo)) == 0

    told = capsys.readouterr().out
    assert "1 pegawai di dalamnya" in told
    assert "2 pegawai dalam catatan; 2 di antaranya tanpa nama" in told
    assert "1 pegawai di brankas belum ada dalam catatan" in told
    assert NAME not in told


def test_outside_a_repository_the_vault_alone_is_checked(
    filled: VaultFile, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("periksa", "--repo", str(tmp_path)) == 0
    assert "dalam catatan" not in capsys.readouterr().out


def test_the_phrase_is_changed(filled: VaultFile) -> None:
    assert run("ganti-frasa") == 0
    assert filled.read(NEW_PHRASE).id_of(NIP) is not None


def test_a_wrong_phrase_is_told_with_what_is_lost(
    filled: VaultFile, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "frasa").write_text(NEW_PHRASE)

    assert run("periksa") == 1
    assert "ASN842" in capsys.readouterr().err


def test_a_backup_is_made_and_restored_when_agreed_to(filled: VaultFile, tmp_path: Path) -> None:
    backup = tmp_path / "cadangan"
    assert run("cadangkan", str(backup)) == 0
    filled.path.unlink()

    assert run("pulihkan", str(backup)) == 1
    assert not filled.path.exists()
    assert run("pulihkan", str(backup), "--ya") == 0
    assert filled.read(PHRASE).id_of(NIP) is not None


def test_a_place_in_a_repository_is_refused(
    vault: VaultFile, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    here = Path(__file__).with_name("brankas")
    monkeypatch.setenv("ASN_HUB_BRANKAS", str(here))

    assert run("buat") == 1
    assert "ASN844" in capsys.readouterr().err
    assert not here.exists()
