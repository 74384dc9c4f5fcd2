"""Digests of files: right after any change that a file system can tell, and read again only then."""

import os
import time
from pathlib import Path

import pytest

from generator.load.cache import open_cache
from generator.load.digests import Digests, digest_of, kept_in, rows_of, seen_from


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.yml"
    path.write_text("satu")
    return path


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the clock say that all files have been there for an hour."""
    then = time.time_ns() + 3_600_000_000_000
    monkeypatch.setattr(time, "time_ns", lambda: then)


def read_by(digests: Digests, *paths: Path) -> list[str]:
    """The files whose bytes are read when their digests are asked for."""
    read: list[str] = []

    def find(path: str) -> str:
        read.append(Path(path).name)
        return digest_of(Path(path).read_bytes())

    digests._find = find
    for path in paths:
        assert digests.of(os.fspath(path)) == digest_of(path.read_bytes())
    return read


@pytest.mark.usefixtures("later")
def test_a_file_that_nobody_touched_is_not_read_again(file: Path) -> None:
    first = Digests()
    first.of(os.fspath(file))

    assert read_by(Digests(first.known), file) == []


@pytest.mark.usefixtures("later")
@pytest.mark.parametrize("back", [False, True])
def test_a_file_of_the_same_size_is_read_again_though_its_time_was_set_back(
    file: Path, *, back: bool
) -> None:
    first = Digests()
    first.of(os.fspath(file))
    status = file.stat()
    file.write_text("dua!")
    if back:
        os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))

    assert read_by(Digests(first.known), file) == ["a.yml"]


@pytest.mark.usefixtures("later")
def test_another_file_in_its_place_is_read(file: Path) -> None:
    first = Digests()
    first.of(os.fspath(file))
    other = file.with_name("b.yml")
    other.write_text("dua!")
    other.replace(file)

    assert read_by(Digests(first.known), file) == ["a.yml"]


def test_a_file_that_was_changed_a_moment_ago_is_read_again(file: Path) -> None:
    first = Digests()
    first.of(os.fspath(file))

    assert first.known == {}
    assert read_by(Digests(first.known), file) == ["a.yml"]


def test_a_file_that_cannot_be_read_has_the_name_of_the_error(tmp_path: Path) -> None:
    assert Digests().of(os.fspath(tmp_path / "hilang")) == "FileNotFoundError"
    assert Digests().of(os.fspath(tmp_path)) == "IsADirectoryError"


@pytest.mark.usefixtures("later")
def test_rows_say_what_is_known(file: Path) -> None:
    digests = Digests()
    digests.of(os.fspath(file))

    assert seen_from(rows_of(digests.known)) == digests.known


@pytest.mark.usefixtures("later")
def test_a_cache_keeps_them_and_what_it_cannot_read_counts_as_nothing(
    file: Path, tmp_path: Path
) -> None:
    with open_cache(tmp_path / "c") as cache, kept_in(cache, "uji") as digests:
        assert read_by(digests, file) == ["a.yml"]
    with open_cache(tmp_path / "c") as cache, kept_in(cache, "uji") as digests:
        assert read_by(digests, file) == []
    with open_cache(tmp_path / "c") as cache:
        cache.get = lambda _: "[[1]]"  # type: ignore[method-assign]
        with kept_in(cache, "uji") as digests:
            assert read_by(digests, file) == ["a.yml"]
