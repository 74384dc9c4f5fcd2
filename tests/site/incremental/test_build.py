"""Incremental builds: what is made, what is kept, and what a kill, damage or a second build does (nothing)."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from generator.load.roots import Roots, find_roots
from generator.site.incremental.artifact import Earlier
from generator.site.incremental.build import ProblemsFoundError, build
from generator.site.mkdocs_adapter import build_site
from tests.changes import edit, put
from tests.repository import git
from tests.site.test_privacy import tree_digest

RENAME = edit("records/unit/kecamatan-siulak.yml", "nama: Seksi Pelayanan", "nama: Seksi Layanan")
BUILD = (
    "import sys\nfrom pathlib import Path\nfrom generator.commands import build\n"
    "sys.exit(build.run(Path(sys.argv[1]), Path(sys.argv[2])))"
)

KILLED_BUILD = (
    """
import os, signal, sys
left = int(sys.argv[3])
def count(event, arguments):
    global left
    wrote = event == "open" and isinstance(arguments[1], str) and "w" in arguments[1]
    if wrote or event in ("os.rename", "os.link", "os.remove", "os.mkdir", "os.rmdir", "sqlite3.connect"):
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(count)
"""
    + BUILD
)
"""A build that is killed just before its n-th change of a file or folder."""


@pytest.fixture
def roots(repo: Path) -> Roots:
    git(repo, "init", "-q")
    git(repo, "add", "-A")
    git(repo, "commit", "-qm", "awal")
    found = find_roots(repo).value
    assert found is not None
    return found


def full(roots: Roots, out: Path) -> dict[str, str]:
    """The site of a build from nothing."""
    build_site(roots.base, out, Earlier())
    return tree_digest(out)


def start(roots: Roots, out: Path) -> subprocess.Popen[bytes]:
    """Start a build in a process of its own."""
    command = [sys.executable, "-c", BUILD, str(roots.base), str(out)]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL)


def test_nothing_is_made_where_nothing_changed(roots: Roots, tmp_path: Path) -> None:
    build(roots, tmp_path / "situs")
    os.utime(roots.base / "mkdocs.yml", (0, 0))

    assert build(roots, tmp_path / "situs").made == 0


def test_a_first_build_leaves_a_spare_for_the_next(roots: Roots, tmp_path: Path) -> None:
    out = tmp_path / "situs"

    build(roots, out)

    (spare,) = (roots.base / ".asn-hub").glob("*/cadangan")
    assert tree_digest(spare) == tree_digest(out)


def test_only_what_shows_a_change_is_made(roots: Roots, tmp_path: Path) -> None:
    everything = build(roots, tmp_path / "situs").made
    RENAME(roots.base)

    some = build(roots, tmp_path / "situs").made

    assert 0 < some < everything / 2
    assert tree_digest(tmp_path / "situs") == full(roots, tmp_path / "utuh")


def test_a_record_of_a_person_changes_nothing(roots: Roots, tmp_path: Path) -> None:
    build(roots, tmp_path / "situs")
    edit("records/pegawai/kecamatan-siulak.yml", "sejak: 2024", "sejak: 2023")(roots.base)
    git(roots.base, "commit", "-qam", "pindah")

    assert build(roots, tmp_path / "situs").made == 0


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("site_config/theme/partials/footer.html", "<footer", "<i>baru</i><footer"),
        ("site_config/theme/assets/hub/hub.css", "\n", "\n/* baru */\n"),
        ("mkdocs.yml", "site_name: ", "site_name: Baru "),
        ("content/panduan/kontribusi.md", "judul: ", "judul: Baru "),
        (
            "content/panduan/kontribusi.md",
            "bahasa: id\n",
            "bahasa: id\nmenjawab: [unggah materi]\n",
        ),
        ("site_config/jabatan.yml", "syarat: {PLP: 2}", "syarat: {PLP: 1}"),
        ("site_config/jabatan.yml", "- id: camat\n", "- id: camat\n  menjawab: [pak camat]\n"),
        ("site_config/sinonim.yml", "[bimtek, ", "[bimtek, kursus, "),
    ],
)
def test_a_change_of_what_many_pages_share_reaches_them_all(
    roots: Roots, tmp_path: Path, path: str, old: str, new: str
) -> None:
    build(roots, tmp_path / "situs")
    text = (roots.base / path).read_text()
    assert old in text
    put(path, text.replace(old, new, 1))(roots.base)

    build(roots, tmp_path / "situs")

    assert tree_digest(tmp_path / "situs") == full(roots, tmp_path / "utuh")


def test_questions_of_a_page_made_in_code_come_and_go(roots: Roots, tmp_path: Path) -> None:
    build(roots, tmp_path / "situs")
    before = tree_digest(tmp_path / "situs")
    put("site_config/halaman.yml", "versi: 1\nmenjawab: {kalender/: [kapan bimtek]}\n")(roots.base)

    build(roots, tmp_path / "situs")

    assert tree_digest(tmp_path / "situs") == full(roots, tmp_path / "utuh") != before
    (roots.config / "halaman.yml").unlink()
    build(roots, tmp_path / "situs")
    assert tree_digest(tmp_path / "situs") == before


def test_a_page_whose_source_goes_goes_too(roots: Roots, tmp_path: Path) -> None:
    put("content/panduan/baru.md", (roots.content / "panduan/hr.md").read_text())(roots.base)
    build(roots, tmp_path / "situs")
    (roots.content / "panduan/baru.md").unlink()

    build(roots, tmp_path / "situs")

    assert not (tmp_path / "situs/panduan/baru").exists()
    assert tree_digest(tmp_path / "situs") == full(roots, tmp_path / "utuh")


@pytest.mark.parametrize(
    "name", ["index.html", "unit/seksi-pelayanan-siulak/index.html", "404.html"]
)
def test_a_file_of_the_site_that_was_changed_is_mended(
    roots: Roots, tmp_path: Path, name: str
) -> None:
    build(roots, tmp_path / "situs")
    before = tree_digest(tmp_path / "situs")
    (tmp_path / "situs" / name).write_text("rusak")

    build(roots, tmp_path / "situs")

    assert tree_digest(tmp_path / "situs") == before


def test_a_file_in_the_site_that_is_not_ours_goes(roots: Roots, tmp_path: Path) -> None:
    build(roots, tmp_path / "situs")
    before = tree_digest(tmp_path / "situs")
    (tmp_path / "situs/asing.html").write_text("x")
    (tmp_path / "situs/kosong/lagi").mkdir(parents=True)

    build(roots, tmp_path / "situs")

    assert tree_digest(tmp_path / "situs") == before
    assert not (tmp_path / "situs/kosong").exists()


def test_damage_to_all_that_is_remembered_costs_only_time(roots: Roots, tmp_path: Path) -> None:
    build(roots, tmp_path / "situs")
    RENAME(roots.base)
    build(roots, tmp_path / "situs")
    for file in (roots.base / ".asn-hub").rglob("*"):
        if file.is_file():
            file.unlink()
            file.write_bytes(b"rusak")

    build(roots, tmp_path / "situs")

    assert tree_digest(tmp_path / "situs") == full(roots, tmp_path / "utuh")


def _units(roots: Roots) -> str:
    return (roots.records / "unit/kecamatan-siulak.yml").read_text()


def test_a_problem_leaves_site_and_memory_as_they_were(roots: Roots, tmp_path: Path) -> None:
    build(roots, tmp_path / "situs")
    before = tree_digest(tmp_path / "situs")
    text = _units(roots)
    put("records/unit/kecamatan-siulak.yml", "versi: 1\nunit: {")(roots.base)

    with pytest.raises(ProblemsFoundError):
        build(roots, tmp_path / "situs")

    assert tree_digest(tmp_path / "situs") == before
    put("records/unit/kecamatan-siulak.yml", text)(roots.base)
    assert build(roots, tmp_path / "situs").made == 0


def test_what_was_left_for_a_site_that_is_gone_is_removed(roots: Roots, tmp_path: Path) -> None:
    build(roots, tmp_path / "satu")
    (tmp_path / "satu").rename(tmp_path / "pindah")

    build(roots, tmp_path / "dua")

    assert len(list((roots.base / ".asn-hub").glob("*/keadaan.json"))) == 1


def test_a_hook_of_mkdocs_makes_every_build_full(roots: Roots, tmp_path: Path) -> None:
    settings = (roots.base / "mkdocs.yml").read_text()
    put("mkdocs.yml", f"{settings}\nhooks: [kait.py]\n")(roots.base)
    for mark in ("satu", "dua lagi"):
        hook = f"def on_post_page(output, **_):\n    return output + '<!-- {mark} -->'\n"
        put("kait.py", hook)(roots.base)

        start(roots, tmp_path / "situs").wait()

        assert f"<!-- {mark} -->" in (tmp_path / "situs/index.html").read_text()


def test_a_kill_at_any_time_leaves_a_whole_site_and_the_next_build_is_right(
    roots: Roots, tmp_path: Path
) -> None:
    out = tmp_path / "situs"
    build(roots, out)
    before = tree_digest(out)
    put("site_config/theme/assets/hub/uji.css", "/* baru */")(roots.base)
    RENAME(roots.base)
    after = full(roots, tmp_path / "utuh")
    endings = []
    for changes in (1, 8, 90, 250, 310, 340, 350, 360, 10_000):
        command = [sys.executable, "-c", KILLED_BUILD, str(roots.base), str(out), str(changes)]
        endings.append(subprocess.run(command, stdout=subprocess.DEVNULL, check=False).returncode)

        assert tree_digest(out) in (before, after)

    assert endings[0] == -signal.SIGKILL
    assert endings[-1] == 0
    assert tree_digest(out) == after


def test_two_builds_at_once_do_not_mix(roots: Roots, tmp_path: Path) -> None:
    out = tmp_path / "situs"
    build(roots, out)
    RENAME(roots.base)
    processes = [start(roots, out) for _ in range(2)]

    assert [process.wait() for process in processes] == [0, 0]
    assert tree_digest(out) == full(roots, tmp_path / "utuh")


def test_a_repository_that_cannot_be_written_to_is_built_all_the_same(
    roots: Roots, tmp_path: Path
) -> None:
    (roots.base / ".asn-hub").write_text("bukan folder")

    build(roots, tmp_path / "situs")

    assert tree_digest(tmp_path / "situs") == full(roots, tmp_path / "utuh")
    assert sorted(path.name for path in tmp_path.glob(".*")) == []
