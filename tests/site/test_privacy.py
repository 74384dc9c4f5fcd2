"""The public site is a function of public inputs: the build opens no file about a person, and needs none."""

import hashlib
import shutil
import subprocess
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from git import Actor, Repo
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from generator.analysis.facts import Facts
from generator.commands import build
from generator.load.emit import block_rows, flow_rows
from generator.model.participation import Participation
from tests.changes import edit
from tests.repository import write
from tests.strategies import worlds

PERSON_FOLDERS = ("pegawai", "peserta", "asesmen", "mentoring", "pasangan", "gerbang")

TRACED_BUILD = """
import sys
from pathlib import Path

log = open(sys.argv[3], "w", encoding="utf-8")
sys.addaudithook(
    lambda event, args: log.write(f"{args[0]}\\n")
    if event in ("open", "os.listdir", "os.scandir") and args and not isinstance(args[0], int) else None
)
from generator.commands import build
code = build.run(Path(sys.argv[1]), Path(sys.argv[2]))
log.close()
sys.exit(code)
"""


def tree_digest(folder: Path) -> dict[str, str]:
    """Digest of every file of a folder, by relative path."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def traced_build(repo: Path, out: Path, log: Path) -> list[str]:
    """Build `repo` into `out` in a process of its own; return every path that Python opened or listed."""
    finished = subprocess.run(
        [sys.executable, "-c", TRACED_BUILD, str(repo), str(out), str(log)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 0, finished.stderr
    return log.read_text(encoding="utf-8").splitlines()


def test_the_build_opens_no_file_about_a_person_and_needs_none(repo: Path, tmp_path: Path) -> None:
    records = repo / "records"
    assert any(any((records / folder).rglob("*.yml")) for folder in PERSON_FOLDERS)
    without = tmp_path / "tanpa"
    shutil.copytree(repo, without)
    for folder in PERSON_FOLDERS:
        shutil.rmtree(without / "records" / folder, ignore_errors=True)

    opened = traced_build(repo, tmp_path / "situs-1", tmp_path / "log-1")
    traced_build(without, tmp_path / "situs-2", tmp_path / "log-2")

    assert any(path.startswith(f"{records}/unit") for path in opened), "jejak tidak bekerja"
    private = [
        path
        for path in opened
        if any(path.startswith(f"{records / folder}") for folder in PERSON_FOLDERS)
    ]
    assert private == []
    assert tree_digest(tmp_path / "situs-1") == tree_digest(tmp_path / "situs-2")


@dataclass(frozen=True, slots=True)
class Edit:
    """What happens to the records of persons: somebody is added with all their facts, files change or go."""

    added: Facts
    turned: bool
    removed: tuple[str, ...]

    def apply(self, records: Path) -> None:
        """Change the files."""
        for name in self.removed:
            shutil.rmtree(records / name, ignore_errors=True)
        for file in (records / "asesmen").rglob("*.yml") if self.turned else ():
            turned = file.read_text(encoding="utf-8").replace("tidak", "ya")
            file.write_text(turned, encoding="utf-8")
        facts = self.added
        attended = {
            each.event: Participation(person=facts.person.id, outcome=each.outcome)
            for each in facts.attendances
        }
        write(records / "pegawai/baru.yml", block_rows("pegawai", [facts.person]))
        write(
            records / "asesmen/2026/baru.yml",
            flow_rows("asesmen", [*facts.assessments, *facts.reversals]),
        )
        write(
            records / "mentoring/2026/baru.yml",
            flow_rows("sesi", [*facts.mentored, *facts.mentoring]),
        )
        for event, part in attended.items():
            write(records / f"peserta/2026/{event}.yml", flow_rows("peserta", [part]))
        write(records / "gerbang/2026-07.txt", str(hash(facts.person)))


edits = st.builds(
    Edit,
    added=worlds().map(lambda world: world.facts),
    turned=st.booleans(),
    removed=st.sets(st.sampled_from(PERSON_FOLDERS)).map(lambda names: tuple(sorted(names))),
)


def test_no_change_of_person_records_changes_a_byte_of_the_site(repo: Path, tmp_path: Path) -> None:
    """Whoever is added, changed or removed, and committed on another day."""
    original = tmp_path / "asal"
    commit_all(repo, "2026-07-02T08:00:00+07:00")
    shutil.copytree(repo, original)
    expected = built(original, tmp_path / "situs-asal")

    @settings(max_examples=4, derandomize=True, deadline=None, phases=(Phase.generate,))
    @given(edits)
    def check(change: Edit) -> None:
        shutil.rmtree(repo)
        shutil.copytree(original, repo)
        change.apply(repo / "records")
        commit_all(repo, "2026-10-05T08:00:00+07:00")

        assert built(repo, tmp_path / "situs") == expected

    check()


def test_a_change_of_a_public_record_does_change_the_site(repo: Path, tmp_path: Path) -> None:
    """So that the tests above compare something."""
    before = built(repo, tmp_path / "situs-1")
    edit("records/unit/kecamatan-siulak.yml", "nama: Kecamatan Siulak", "nama: Kecamatan Uji")(repo)

    assert built(repo, tmp_path / "situs-2") != before


def built(repo: Path, out: Path) -> dict[str, str]:
    """Digests of the site of `repo`, built into `out`."""
    assert build.run(repo, out) == 0
    return tree_digest(out)


def commit_all(repo: Path, when: str) -> None:
    """Commit everything in the folder, which becomes a repository if it is none."""
    stamp = f"{int(datetime.fromisoformat(when).timestamp())} +0700"
    author = Actor("Petugas", "petugas@contoh.invalid")
    with Repo.init(repo) as git:
        git.git.add("--all")
        git.index.commit(
            "ubah", author=author, committer=author, author_date=stamp, commit_date=stamp
        )
