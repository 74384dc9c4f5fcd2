"""Dates of files from real Git repositories."""

from datetime import date, datetime
from pathlib import Path

from git import Actor, Repo

from generator.load.history import read_history

AUTHOR = Actor("Petugas", "petugas@contoh.invalid")


def commit(repo: Repo, files: dict[str, str], when: str) -> None:
    root = Path(str(repo.working_tree_dir))
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
        repo.index.add([name])
    stamp = f"{int(datetime.fromisoformat(when).timestamp())} +0000"
    repo.index.commit("ubah", author=AUTHOR, committer=AUTHOR, author_date=stamp, commit_date=stamp)


def test_each_file_has_the_day_of_its_newest_commit(tmp_path: Path) -> None:
    with Repo.init(tmp_path) as repo:
        commit(repo, {"a.md": "1", "b/ü c.md": "1"}, "2026-01-05T10:00:00+07:00")
        commit(repo, {"a.md": "2"}, "2026-03-03T10:00:00+07:00")

    history = read_history(tmp_path)

    assert history.changed == {"a.md": date(2026, 3, 3), "b/ü c.md": date(2026, 1, 5)}
    assert history.head == date(2026, 3, 3)
    assert not history.shallow


def test_days_are_those_of_western_indonesia(tmp_path: Path) -> None:
    with Repo.init(tmp_path) as repo:
        commit(repo, {"a.md": "1"}, "2026-03-03T20:00:00+00:00")

    assert read_history(tmp_path).changed["a.md"] == date(2026, 3, 4)


def test_paths_are_relative_to_the_folder_asked_for(tmp_path: Path) -> None:
    with Repo.init(tmp_path) as repo:
        commit(repo, {"hub/content/a.md": "1", "lain.md": "1"}, "2026-01-05T10:00:00+07:00")

    assert set(read_history(tmp_path / "hub").changed) == {"content/a.md"}


def test_what_a_shallow_clone_cannot_know_is_not_told(tmp_path: Path) -> None:
    origin = tmp_path / "asal"
    with Repo.init(origin) as repo:
        commit(repo, {"a.md": "1", "b.md": "1"}, "2026-01-05T10:00:00+07:00")
        commit(repo, {"c.md": "1"}, "2026-02-05T10:00:00+07:00")
        commit(repo, {"a.md": "2"}, "2026-03-05T10:00:00+07:00")
    Repo.clone_from(f"file://{origin}", tmp_path / "klona", depth=2).close()

    history = read_history(tmp_path / "klona")

    assert history.shallow
    assert history.changed == {"a.md": date(2026, 3, 5)}


def test_without_git_there_are_no_dates(tmp_path: Path) -> None:
    history = read_history(tmp_path)

    assert history.head is None
    assert history.changed == {}


def test_a_repository_without_a_commit_has_no_dates(tmp_path: Path) -> None:
    Repo.init(tmp_path).close()

    assert read_history(tmp_path).head is None


def test_a_commit_to_a_folder_left_out_changes_nothing(tmp_path: Path) -> None:
    apart = [tmp_path / "records" / "pegawai"]
    with Repo.init(tmp_path) as repo:
        files = {"a.md": "1", "records/pegawai/x.yml": "1", "records/unit/x.yml": "1"}
        commit(repo, files, "2026-01-05T10:00:00+07:00")
        before = read_history(tmp_path, apart)
        commit(repo, {"records/pegawai/x.yml": "2"}, "2026-03-03T10:00:00+07:00")

    assert read_history(tmp_path, apart) == before
    assert set(before.changed) == {"a.md", "records/unit/x.yml"}


def test_the_version_is_of_what_is_committed_and_not_of_when(tmp_path: Path) -> None:
    versions = []
    for day, text in ((5, "1"), (6, "1"), (6, "2")):
        with Repo.init(tmp_path / str(len(versions))) as repo:
            commit(repo, {"a.md": text}, f"2026-01-{day:02}T10:00:00+07:00")
        versions.append(read_history(tmp_path / str(len(versions))).version)

    assert versions[0] == versions[1] != versions[2]
