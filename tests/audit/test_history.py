"""The whole history of a repository is looked through: old versions, names, messages, every branch."""

from pathlib import Path

import pytest

from generator.audit.history import NoRepositoryError, audit_history, audit_message
from generator.audit.names import NameFinder
from generator.audit.waivers import Waivers
from tests.audit.invented import MAIL, NIP, PERSON
from tests.repository import git, write

NOBODY = NameFinder([])


@pytest.fixture
def history(tmp_path: Path) -> Path:
    """A repository with one commit that holds nothing of anybody."""
    git(tmp_path, "init")
    commit(tmp_path, "Awal", {"README.md": "Isi.\n"})
    return tmp_path


def commit(repo: Path, message: str, files: dict[str, str]) -> str:
    """Write files, commit them, and return the commit's short name."""
    for name, text in files.items():
        write(repo / name, text)
    git(repo, "add", "--all")
    assert git(repo, "commit", "--allow-empty", "-m", message).returncode == 0
    return git(repo, "rev-parse", "HEAD").stdout[:12]


def found(repo: Path) -> list[tuple[str, int, str]]:
    """What is found in a history."""
    return [(each.file, each.line, each.kind) for each in audit_history(repo, NOBODY).findings]


def test_a_clean_history_passes(history: Path) -> None:
    report = audit_history(history, NOBODY)

    assert (report.findings, report.objects, report.shallow) == ((), 3, False)


def test_what_was_deleted_later_is_found_with_the_commit_that_brought_it_in(history: Path) -> None:
    guilty = commit(history, "Tambah", {"content/a.md": f"satu\n{NIP}\n"})
    commit(history, "Ubah", {"content/a.md": f"satu\n{NIP}\ntiga\n"})
    commit(history, "Hapus", {"content/a.md": "satu\n"})

    assert found(history) == [(f"{guilty}:content/a.md", 2, "nip")]


def test_another_branch_a_tag_and_a_stash_are_history_too(history: Path) -> None:
    git(history, "checkout", "-b", "samping")
    commit(history, "Samping", {"a.md": f"{NIP}\n"})
    git(history, "checkout", "main")
    git(history, "tag", "-a", "v1", "-m", f"Rilis untuk {MAIL}")
    write(history / "README.md", f"{PERSON}\n")
    git(history, "stash")

    assert {kind for _, _, kind in found(history)} == {"nip", "surel", "id_orang"}


def test_a_message_is_looked_at_but_not_who_signed_it(history: Path) -> None:
    guilty = commit(history, f"Perbaiki data {NIP}\n\nSigned-off-by: Uji <{MAIL}>", {})

    assert found(history) == [(f"{guilty}:pesan commit", 1, "nip")]


def test_a_name_of_a_file_is_looked_at_and_hidden(history: Path) -> None:
    commit(history, "Tambah", {f"content/sk-{NIP}.md": "isi\n"})

    [(file, _, kind)] = found(history)

    assert kind == "nip"
    assert NIP not in file
    assert "nama berkas" in file


def test_records_of_persons_may_hold_the_hubs_own_ids_and_nothing_else(history: Path) -> None:
    commit(history, "Catatan", {"records/pegawai/siulak.yml": f"- id: {PERSON}\n- nip: {NIP}\n"})
    commit(history, "Isi", {"content/mentoring/a.md": f"{PERSON}\n"})

    assert [kind for _, _, kind in found(history)] == ["id_orang", "nip"] or [
        kind for _, _, kind in found(history)
    ] == ["nip", "id_orang"]


def test_a_waiver_of_the_present_holds_for_the_past(history: Path) -> None:
    commit(history, "Uji", {"tests/a.py": f"NIP = '{NIP}'\n"})
    assert len(found(history)) == 1

    waiver = "{jenis: nip, berkas: tests/*, alasan: NIP rekaan untuk uji}"
    commit(
        history,
        "Kecualikan",
        {"site_config/pengecualian.yml": f"versi: 1\npengecualian: [{waiver}]\n"},
    )

    assert found(history) == []


def test_a_shallow_clone_says_so(history: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    commit(history, "Kedua", {"a.md": "a\n"})
    clone = tmp_path_factory.mktemp("salinan")
    git(clone, "clone", "--depth", "1", history.as_uri(), ".")

    assert audit_history(clone, NOBODY).shallow


def test_a_folder_without_a_history_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NoRepositoryError):
        audit_history(tmp_path, NOBODY)


def test_a_message_about_to_be_made_is_looked_at_without_its_comments() -> None:
    message = f"Judul\n\nIsi {NIP}\n# {MAIL}\nCo-authored-by: Uji <{MAIL}>\n"

    assert [(each.line, each.kind) for each in audit_message(message, Waivers())] == [(3, "nip")]
