"""Trees: what lies in a folder, and folders made to hold exactly what they should."""

import os
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.site.incremental.tree import digest_of, look, settle
from tests.repository import write

names = st.sampled_from(["a", "b", "c"])
paths = st.lists(names, min_size=1, max_size=3).map("/".join)
trees = st.dictionaries(paths, st.sampled_from(["", "satu", "dua"]), max_size=6).map(
    lambda files: {
        path: text
        for path, text in files.items()
        if not any(other.startswith(f"{path}/") for other in files)
    }
)


def fill(folder: Path, files: dict[str, str]) -> None:
    folder.mkdir(exist_ok=True)
    for path, text in files.items():
        write(folder / path, text)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=trees, after=trees)
def test_a_settled_folder_is_like_a_fresh_one(
    tmp_path: Path, before: dict[str, str], after: dict[str, str]
) -> None:
    base = tmp_path / os.urandom(6).hex()
    base.mkdir()
    fill(base / "lama", before)
    fill(base / "baru", after)
    wanted = look(base / "baru", {})

    settle(base / "lama", look(base / "lama", {}), wanted.files, lambda path: base / "baru" / path)

    settled = look(base / "lama", {})
    assert settled.files == wanted.files
    assert settled.holds(wanted.files)


def test_a_file_with_the_stamp_it_had_is_not_read(tmp_path: Path) -> None:
    write(tmp_path / "a", "satu")
    before = look(tmp_path, {})
    known = dict.fromkeys(before.stamps, "ingatan")

    assert look(tmp_path, known).files == {"a": "ingatan"}


def test_a_file_that_was_written_anew_is_read(tmp_path: Path) -> None:
    write(tmp_path / "a", "satu")
    known = dict.fromkeys(look(tmp_path, {}).stamps, "ingatan")
    (tmp_path / "b").write_text("dua!")
    (tmp_path / "b").replace(tmp_path / "a")

    assert look(tmp_path, known).files == {"a": digest_of(tmp_path / "a")}


def test_a_link_is_no_file_and_goes(tmp_path: Path) -> None:
    (tmp_path / "situs").mkdir()
    (tmp_path / "situs" / "a").symlink_to("/etc/passwd")
    tree = look(tmp_path / "situs", {})

    settle(tmp_path / "situs", tree, {}, Path)

    assert tree.files == {"a": ""}
    assert list((tmp_path / "situs").iterdir()) == []


def test_a_folder_that_nothing_lies_in_is_noticed(tmp_path: Path) -> None:
    write(tmp_path / "a", "satu")
    wanted = look(tmp_path, {}).files
    (tmp_path / "kosong").mkdir()

    assert not look(tmp_path, {}).holds(wanted)
