"""`asn-hub audit`: exit codes, one JSON object, and clear words on what to do."""

import json
from datetime import date
from pathlib import Path

import pytest

from generator.cli import main
from generator.commands.audit import what_to_do
from generator.hr.vault.file import VaultFile
from tests.audit.invented import MAIL, NIP
from tests.repository import git, write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one identifier."""
    write(tmp_path / "situs" / "a" / "index.html", f"<p>x</p>\n<p>{NIP[:8]} <b>{NIP[8:]}</b></p>\n")
    return tmp_path / "situs"


def test_nothing_found_is_0(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path / "a.txt", "Isi.\n")

    assert main(["audit", str(tmp_path)]) == 0
    assert capsys.readouterr().out == "1 berkas diperiksa (identitas).\nTidak ada temuan.\n"


def test_something_found_is_1_and_is_told_without_telling_it(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["audit", str(folder)]) == 1
    assert capsys.readouterr().out == (
        "a/index.html:2: NIP: •••••••• <•>••••••••••\n"
        "1 berkas diperiksa (identitas).\n1 temuan.\n"
    )  # fmt: skip


def test_json_is_one_object(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["audit", str(folder), "--json"]) == 1

    said = capsys.readouterr()
    assert said.err == ""
    assert json.loads(said.out) == {
        "temuan": [
            {
                "berkas": "a/index.html",
                "baris": 2,
                "jenis": "nip",
                "cuplikan": "•••••••• <•>••••••••••",
            }
        ]
    }


def test_json_of_nothing_is_an_object_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["audit", str(tmp_path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"temuan": []}


@pytest.mark.parametrize(
    "arguments",
    [[], ["tidak-ada"], [".", "--repo", "tidak-ada"], [".", "--nama", "tidak-ada"]],
)
def test_wrong_use_is_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["audit", *arguments]) == 2

    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1


def test_a_folder_that_is_no_repository_has_no_history(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["audit", "--riwayat", "--repo", str(tmp_path)]) == 2
    assert "bukan repositori Git" in capsys.readouterr().err


def test_a_list_of_names_is_used(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path / "situs" / "a.txt", "oleh BUDI SANTOSO")
    write(tmp_path / "nama.txt", "Budi Santoso, S.Sos.\n")

    assert main(["audit", str(tmp_path / "situs"), "--nama", str(tmp_path / "nama.txt")]) == 1
    assert "nama dari daftar" in capsys.readouterr().out


def test_a_find_in_the_history_comes_with_what_to_do(
    repo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    git(repo, "init")
    git(repo, "add", "--all")
    git(repo, "commit", "-m", f"Kirim ke {MAIL}")

    assert main(["audit", "--riwayat", "--repo", str(repo)]) == 1

    said = capsys.readouterr().out
    assert "pesan commit:1: alamat surel: ••••.•••••••@" in said
    assert "Dalam 3 x 24 jam sejak diketahui" in said
    assert MAIL not in said


def test_what_to_do_follows_the_policy_in_force(repo: Path) -> None:
    policy = repo / "site_config" / "kebijakan.yml"
    policy.write_text(
        policy.read_text(encoding="utf-8").replace("jam: 72", "jam: 30"), encoding="utf-8"
    )

    assert "Dalam 30 jam" in what_to_do(repo, date(2026, 11, 25))
    assert "belum diverifikasi" in what_to_do(repo, date(2026, 11, 25))
    assert "belum diisi" in what_to_do(repo, date(2020, 1, 1))
    assert "belum diisi" in what_to_do(repo / "tidak-ada", date(2026, 11, 25))


@pytest.fixture
def vault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A vault with one person, and its passphrase in a file."""
    phrase = "kata sandi untuk uji"
    path = tmp_path / "brankas.asnhub"
    file = VaultFile(path)
    file.create(phrase, cost=10)
    with file.editing(phrase) as opened:
        opened.vault.add(NIP, "Marhusip Sinambung")
        opened.save()
    write(tmp_path / "frasa", phrase)
    monkeypatch.setenv("ASN_HUB_BRANKAS", str(path))
    monkeypatch.setenv("ASN_HUB_FRASA_FILE", str(tmp_path / "frasa"))
    return path


def test_names_of_the_vault_are_looked_for_where_it_is_at_hand(
    tmp_path: Path, vault: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path / "situs" / "a.html", "<p>Disusun oleh Marhusip <b>Sinambung</b>.</p>\n")

    assert main(["audit", str(tmp_path / "situs")]) == 1

    said = capsys.readouterr()
    assert "a.html:1: nama dari daftar: " in said.out
    assert "1 nama dari brankas ikut dicari." in said.out
    assert "Marhusip" not in said.out + said.err


def test_a_vault_whose_phrase_would_have_to_be_asked_is_left_alone(
    tmp_path: Path, vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ASN_HUB_FRASA_FILE")
    write(tmp_path / "situs" / "a.html", "<p>Marhusip Sinambung</p>\n")

    assert main(["audit", str(tmp_path / "situs")]) == 0


def test_a_wrong_phrase_is_no_clean_site(
    tmp_path: Path, vault: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path / "frasa", "bukan kata sandinya")
    write(tmp_path / "situs" / "a.html", "<p>Isi.</p>\n")

    assert main(["audit", str(tmp_path / "situs")]) == 2
    assert "frasa sandi" in capsys.readouterr().err.lower()


def test_a_second_audit_says_the_same_as_the_first_and_as_a_cold_one(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path / "repo" / "mkdocs.yml", "docs_dir: content\n")
    write(folder / "bersih.html", "<p>Isi.</p>\n")
    command = ["audit", str(folder), "--repo", str(tmp_path / "repo")]

    told = []
    for options in ([], [], ["--tanpa-tembolok"]):
        assert main([*command, *options]) == 1
        told.append(capsys.readouterr().out)

    assert told[0] == told[1] == told[2]
    assert told[0].endswith("2 berkas diperiksa (identitas).\n1 temuan.\n")
