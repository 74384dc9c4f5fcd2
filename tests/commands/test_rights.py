"""`asn-hub wewenang`: a proposal in a real Git repository is held where it oversteps, by the rules of its base."""

from pathlib import Path

import pytest

from generator.cli import main
from generator.load.rights import FILE, read_rights
from tests.repository import ROOT, git, write

RULES = """versi: 1
peran: {sdm: pengelola data SDM, pengelola: pengelola hub}
wewenang:
  content: [semua]
  records: [sdm]
  site_config/wewenang.yml: [pengelola]
"""
MEMBERS = "sdm: Dinda-Sdm, lain\npengelola: bos\n"


@pytest.fixture
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository whose main branch has rules, on a branch of a proposal."""
    monkeypatch.setenv("ASN_HUB_ANGGOTA", MEMBERS)
    git(tmp_path, "init")
    commit(tmp_path, {FILE: RULES, "records/unit/a.yml": "a\n", "README.md": "Isi.\n"})
    git(tmp_path, "switch", "-c", "usulan")
    return tmp_path


def commit(repo: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        write(repo / name, text)
    git(repo, "add", "--all")
    assert git(repo, "commit", "--allow-empty", "-m", "Ubah").returncode == 0


def judge(repo: Path, account: str = "pelatih", base: str = "main") -> int:
    return main(["wewenang", "--repo", str(repo), "--dasar", base, "--akun", account])


def test_everyone_may_change_content(hub: Path, capsys: pytest.CaptureFixture[str]) -> None:
    commit(hub, {"content/panduan/a.md": "a\n"})

    assert judge(hub) == 0
    assert capsys.readouterr().out == "Usulan ini sesuai wewenang pengusulnya (1 berkas).\n"


def test_a_trainer_who_touches_records_is_held_and_told_who_may(
    hub: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    commit(hub, {"content/panduan/a.md": "a\n", "records/unit/a.yml": "b\n"})

    assert judge(hub) == 1

    told = capsys.readouterr().out
    assert "1 dari 2 berkas di luar wewenang" in told
    assert "- `records/unit/a.yml`: hanya untuk peran sdm (pengelola data SDM)." in told


def test_the_holder_of_a_role_may_whatever_the_capitals_of_the_account(hub: Path) -> None:
    commit(hub, {"records/unit/a.yml": "b\n"})

    assert judge(hub, "dinda-sdm") == 0
    assert judge(hub, "dinda") == 1


def test_no_account_has_no_role(hub: Path) -> None:
    commit(hub, {"records/unit/a.yml": "b\n"})

    assert judge(hub, "") == 1


def test_a_proposal_cannot_widen_its_own_rights(hub: Path) -> None:
    commit(hub, {FILE: RULES.replace("[sdm]", "[semua]").replace("[pengelola]", "[semua]")})
    commit(hub, {"records/unit/a.yml": "b\n"})

    assert judge(hub) == 1
    assert judge(hub, "bos") == 1
    assert judge(hub, "bos", base="usulan") == 0


def test_the_rules_are_those_of_the_target_branch_today(hub: Path) -> None:
    commit(hub, {"content/a.md": "a\n"})
    git(hub, "switch", "main")
    commit(hub, {FILE: RULES.replace("content: [semua]", "content: [sdm]")})
    git(hub, "switch", "usulan")

    assert judge(hub) == 1


def test_changes_of_others_on_the_target_branch_are_not_the_proposals(hub: Path) -> None:
    commit(hub, {"content/a.md": "a\n"})
    git(hub, "switch", "main")
    commit(hub, {"records/unit/a.yml": "b\n"})
    git(hub, "switch", "usulan")

    assert judge(hub) == 0


@pytest.mark.parametrize(
    "step", [["rm", "records/unit/a.yml"], ["mv", "records/unit/a.yml", "content.yml"]]
)
def test_removing_and_moving_away_are_changes_too(hub: Path, step: list[str]) -> None:
    write(hub / "content/a.md", "a\n")
    git(hub, *step)
    commit(hub, {})

    assert judge(hub) == 1


def test_a_path_without_a_rule_is_nobodys(hub: Path, capsys: pytest.CaptureFixture[str]) -> None:
    commit(hub, {"README.md": "Lain.\n"})

    assert judge(hub, "bos") == 1
    assert "`README.md`: tidak ada peran yang boleh mengubahnya." in capsys.readouterr().out


def test_a_name_like_that_of_a_folder_is_not_in_it(hub: Path) -> None:
    commit(hub, {"content-lain/a.md": "a\n"})

    assert judge(hub) == 1


def test_a_name_cannot_break_out_of_its_line(hub: Path, capsys: pytest.CaptureFixture[str]) -> None:
    commit(hub, {"records/a\n::error::`é": "a\n"})

    assert judge(hub) == 1
    assert "- `records/a?::error::?é`: hanya" in capsys.readouterr().out


def test_rules_that_a_proposal_breaks_or_removes_are_held(
    hub: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    commit(hub, {FILE: RULES.replace("[sdm]", "[sdn]")})
    assert judge(hub, "bos") == 1
    assert "tidak ada di daftar `peran`: sdn" in capsys.readouterr().out

    commit(hub, {FILE: RULES.replace("versi: 1", "versi: 9")})
    assert judge(hub, "bos") == 1
    assert f"{FILE}:1" in capsys.readouterr().out

    git(hub, "rm", FILE)
    commit(hub, {})
    assert judge(hub, "bos") == 1
    assert "tidak boleh hilang" in capsys.readouterr().out


def test_a_base_without_rules_holds_nothing(hub: Path) -> None:
    git(hub, "rm", FILE)
    commit(hub, {"records/unit/a.yml": "b\n"})

    assert judge(hub, base="usulan") == 0


@pytest.mark.parametrize("base", ["tidak-ada", "--all"])
def test_a_revision_that_is_not_here_is_told(
    hub: Path, base: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["wewenang", "--repo", str(hub), f"--dasar={base}"]) == 1
    assert f"Tidak ada di repositori ini: {base}." in capsys.readouterr().err


def test_the_rules_of_the_hub_itself_are_sound() -> None:
    rights = read_rights((ROOT / FILE).read_bytes()).value

    assert rights is not None
    assert rights.unknown_roles == ()
    assert not rights.allows("records/unit/a.yml", frozenset())
    assert rights.allows("content/panduan/a.md", frozenset())
    assert not rights.allows(".github/workflows/wewenang.yml", frozenset({"sdm", "materi"}))


def test_both_forges_run_the_check_of_the_target_branch() -> None:
    github = (ROOT / ".github/workflows/wewenang.yml").read_text(encoding="utf-8")
    gitlab = (ROOT / ".gitlab-ci.yml").read_text(encoding="utf-8")

    assert "pull_request_target:" in github
    assert "ref: ${{ github.event.pull_request.base.sha }}" in github
    for text in (github, gitlab):
        assert "asn-hub wewenang --dasar HEAD --usulan" in text
        assert "--akun" in text
