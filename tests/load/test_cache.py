"""The cache: what is kept is found again, and damage costs time and nothing else."""

import re
import sqlite3
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from generator.commands.check import find_problems
from generator.load.cache import OF_PERSONS, OF_SITE, NoCache, key_of, open_cache, prepare, remember
from generator.load.people import load_people
from generator.load.public import load_public
from generator.load.roots import find_roots
from tests.repository import DAY


def test_what_is_put_is_found_by_the_next_run(tmp_path: Path) -> None:
    with open_cache(tmp_path / "c") as cache:
        cache.put("kunci", "teks \U0001f331")

    with open_cache(tmp_path / "c") as cache:
        assert cache.get("kunci") == "teks \U0001f331"
        assert cache.get("lain") is None


def test_keys_tell_their_parts_apart() -> None:
    assert key_of("ab", "c") != key_of("a", "bc")
    assert key_of("a", b"b") == key_of("a", "b")


def test_what_was_kept_is_not_made_again(tmp_path: Path) -> None:
    numbers = TypeAdapter(tuple[int, ...])
    made: list[int] = []

    def make() -> tuple[int, ...]:
        made.append(1)
        return (1, 2)

    for _ in range(2):
        with open_cache(tmp_path / "c") as cache:
            assert remember(cache, "k", numbers, make) == (1, 2)

    assert len(made) == 1


def test_a_text_that_is_not_of_its_kind_is_made_again(tmp_path: Path) -> None:
    with open_cache(tmp_path / "c") as cache:
        cache.put("k", '{"bukan": "angka"}')

        assert remember(cache, "k", TypeAdapter(int), lambda: 7) == 7


def test_what_no_run_asks_for_goes_once_the_file_is_large(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.load.cache._SMALL", 0)
    with open_cache(tmp_path / "c") as cache:
        for number in range(20):
            cache.put(f"lama-{number}", "x")
    with open_cache(tmp_path / "c") as cache:
        cache.put("baru", "y")

    with open_cache(tmp_path / "c") as cache:
        assert cache.get("lama-3") is None
        assert cache.get("baru") == "y"


def test_an_entry_that_was_changed_counts_as_missing(tmp_path: Path) -> None:
    with open_cache(tmp_path / "c") as cache:
        cache.put("k", "benar")
    database = sqlite3.connect(tmp_path / "c")
    database.execute("UPDATE entries SET text = 'salah'")
    database.commit()
    database.close()

    with open_cache(tmp_path / "c") as cache:
        assert cache.get("k") is None


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(where=4054, junk=b"\x80", cut=False)
@given(where=st.integers(0, 20_000), junk=st.binary(min_size=1, max_size=600), cut=st.booleans())
def test_a_damaged_file_gives_what_was_put_or_nothing(
    tmp_path: Path, where: int, junk: bytes, cut: bool
) -> None:
    path = tmp_path / "c"
    path.unlink(missing_ok=True)
    with open_cache(path) as cache:
        for number in range(100):
            cache.put(f"k{number}", f"teks {number}" * 9)
    data = path.read_bytes()
    where %= len(data)
    path.write_bytes(data[:where] + junk + (b"" if cut else data[where + len(junk) :]))

    with open_cache(path) as cache:
        for number in range(100):
            assert cache.get(f"k{number}") in (None, f"teks {number}" * 9)
        cache.put("lagi", "ya")
    with open_cache(path) as cache:
        cache.put("lagi", "ya")
    with open_cache(path) as cache:
        assert cache.get("lagi") in (None, "ya")


def test_a_folder_in_its_place_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "c").mkdir()

    with open_cache(tmp_path / "c") as cache:
        cache.put("k", "x")

        assert isinstance(cache, NoCache)


def test_git_does_not_see_the_folder(tmp_path: Path) -> None:
    folder = prepare(tmp_path)

    assert (folder / ".gitignore").read_text() == "*\n"


def test_a_loaded_repository_is_the_same_with_and_without_the_cache(repo: Path) -> None:
    roots = find_roots(repo).value
    assert roots is not None
    fresh = load_public(roots)
    for _ in range(2):
        with open_cache(repo / "c") as cache:
            assert load_public(roots, cache) == fresh


@pytest.mark.parametrize("name", ["records/unit/kabupaten.yml", "content/panduan/hr.md"])
def test_a_problem_is_told_each_time(repo: Path, name: str) -> None:
    roots = find_roots(repo).value
    assert roots is not None
    file = repo / name
    text = file.read_text()
    told = []
    for content in (text, f"{text}\u200b", f"{text}\u200b", text):
        file.write_text(content)
        with open_cache(repo / "c") as cache:
            told.append([problem.code for problem in load_public(roots, cache).problems])

    assert told == [[], ["ASN117"], ["ASN117"], []]


def test_people_are_the_same_with_and_without_the_cache(repo: Path) -> None:
    roots = find_roots(repo).value
    assert roots is not None
    hub = load_public(roots).value
    fresh = load_people(roots, hub)
    for _ in range(2):
        with open_cache(repo / "c") as cache:
            assert load_people(roots, hub, cache=cache) == fresh


def test_a_check_keeps_no_word_of_persons_in_the_cache_of_the_site(repo: Path) -> None:
    find_problems(repo, DAY)
    ids = re.findall(
        rb"p-[a-z0-9]{16}",
        b"".join(file.read_bytes() for file in (repo / "records/pegawai").glob("*.yml")),
    )

    site, persons = ((repo / ".asn-hub" / name).read_bytes() for name in (OF_SITE, OF_PERSONS))

    assert ids
    assert not any(each in site for each in ids)
    assert ids[0] in persons
