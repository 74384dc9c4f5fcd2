"""Values of files that an earlier run kept: had again for the same bytes, and for no others."""

import json
from pathlib import Path

import pytest

from generator.load.cache import open_cache
from generator.load.digests import Digests
from generator.load.known import Bundle, Singles
from generator.load.public import load_public
from generator.load.roots import Roots, find_roots
from generator.model.unit import RecordsNote
from tests.changes import edit

NOTE = {"versi": 1, "sintetis": True, "catatan": "Contoh"}
UNITS = "records/unit/kecamatan-siulak.yml"


@pytest.mark.parametrize("kind", [Singles, Bundle])
def test_values_are_had_for_the_bytes_they_were_put_for(
    tmp_path: Path, kind: type[Singles[RecordsNote] | Bundle[RecordsNote]]
) -> None:
    for digest in ("d1", "d2"):
        with open_cache(tmp_path / "c") as cache:
            known = kind(cache, "k", RecordsNote)
            assert known.get("a.yml", digest) is None
            known.put("a.yml", digest, json.dumps(NOTE))
            if isinstance(known, Bundle):
                known.save()
        with open_cache(tmp_path / "c") as cache:
            found = kind(cache, "k", RecordsNote).get("a.yml", digest)
            assert found == RecordsNote.model_validate_json(json.dumps(NOTE), by_name=False)
            assert kind(cache, "k", RecordsNote).get("b.yml", digest) is None
            assert kind(cache, "lain", RecordsNote).get("a.yml", digest) is None


def test_a_bundle_forgets_files_that_nobody_asked_for(tmp_path: Path) -> None:
    with open_cache(tmp_path / "c") as cache:
        for asked in (("a.yml", "b.yml"), ("b.yml", "c.yml"), ()):
            bundle = Bundle(cache, "k", RecordsNote)
            for name in asked:
                if bundle.get(name, "d") is None:
                    bundle.put(name, "d", json.dumps(NOTE))
            bundle.save()

        bundle = Bundle(cache, "k", RecordsNote)
        assert [name for name in ("a.yml", "b.yml", "c.yml") if bundle.get(name, "d")] == [
            "b.yml",
            "c.yml",
        ]


@pytest.mark.parametrize("text", ["", "[]", '[["a.yml", "d"]]', '[["a.yml", "d"]]\n{"versi": 2}'])
def test_a_text_that_is_no_bundle_is_an_empty_one(tmp_path: Path, text: str) -> None:
    with open_cache(tmp_path / "c") as cache:
        cache.put("k", text)

        assert Bundle(cache, "k", RecordsNote).get("a.yml", "d") is None


def roots_of(repo: Path) -> Roots:
    found = find_roots(repo).value
    assert found is not None
    return found


def test_a_file_with_a_waiver_or_a_problem_is_told_of_each_time(repo: Path) -> None:
    """A unit whose parent is gone: the problem stands in a file that was not changed, with its line and words."""
    edit(UNITS, "- id: seksi-pelayanan-siulak", "# asn-abaikan: ASN999 tanpa arti\n- id: seksi-pelayanan-siulak")(repo)  # fmt: skip
    told = []
    for _ in range(2):
        with open_cache(repo / "c") as cache:
            told.append(load_public(roots_of(repo), cache).problems)

    assert [problem.code for problem in told[0]] == ["ASN150"]
    assert told[0] == told[1]


@pytest.mark.parametrize(
    ("path", "old", "new", "codes"),
    [
        (UNITS, "id: seksi-pelayanan-siulak", "id: seksi-lain", {"ASN301"}),
        ("site_config/kompetensi.yml", "kode: KOM", "kode: KOX", {"ASN602"}),
        ("records/rilis/2026-07/rilis.yml", "pita: 2", "pita: 1", {"ASN621"}),
    ],
)
def test_a_release_that_was_right_is_looked_at_again_where_ids_or_bytes_are_others(
    repo: Path, path: str, old: str, new: str, codes: set[str]
) -> None:
    roots = roots_of(repo)
    with open_cache(repo / "c") as cache:
        assert load_public(roots, cache).problems == ()
    edit(path, old, new)(repo)

    with open_cache(repo / "c") as cache:
        told = load_public(roots, cache).problems

    assert told == load_public(roots).problems
    assert codes <= {each.code for each in told if each.path.startswith("records/rilis/")}


def test_a_file_that_was_not_opened_can_still_say_where_its_problem_lies(repo: Path) -> None:
    roots = roots_of(repo)
    with open_cache(repo / "c") as cache:
        assert load_public(roots, cache).problems == ()
    edit("site_config/jabatan.yml", "id: kasi-pelayanan", "id: kasi-lain")(repo)
    digests = Digests()

    fresh = load_public(roots).problems
    with open_cache(repo / "c") as cache:
        told = load_public(roots, cache, lambda file: digests.of(file.place)).problems

    assert fresh == told
    assert UNITS in {problem.path for problem in told}
    assert all(problem.excerpt for problem in told if problem.path == UNITS)
