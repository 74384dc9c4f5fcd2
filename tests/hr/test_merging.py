"""Two officers' versions of one file."""

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from generator.hr.merging import WHOLE_FILE, merge_name_maps, merge_texts
from generator.hr.rows import split_rows

HEAD = "versi: 1\npeserta:\n"
ONE, TWO = "p-" + "a" * 16, "p-" + "b" * 16


def file(rows: Mapping[str, str]) -> str:
    return HEAD + "".join(f"- {{id: {key}, hasil: {value}}}\n" for key, value in rows.items())


def person(*spells: tuple[str, str]) -> str:
    history = ", ".join(
        f"{{jabatan: {jabatan}, unit: seksi, sejak: {since}, status: PNS}}"
        for jabatan, since in spells
    )
    return f"versi: 1\npegawai:\n- id: {ONE}\n  riwayat_jabatan: [{history}]\n"


def test_rows_that_both_added_are_all_kept() -> None:
    merged = merge_texts(
        file({"a": "lulus"}),
        file({"a": "lulus", "b": "lulus"}),
        file({"a": "lulus", "c": "hadir"}),
    )

    assert merged.contradictions == ()
    assert merged.text == file({"a": "lulus", "b": "lulus", "c": "hadir"})


def test_a_row_that_both_added_alike_is_there_once() -> None:
    both = file({"a": "lulus", "b": "lulus"})

    assert merge_texts(file({"a": "lulus"}), both, both).text == both


def test_a_file_that_both_made_is_merged_too() -> None:
    merged = merge_texts(None, file({"a": "lulus"}), file({"b": "lulus"}))

    assert merged.text == file({"a": "lulus", "b": "lulus"})


def test_a_row_changed_to_two_ends_is_a_contradiction() -> None:
    merged = merge_texts(file({"a": "hadir"}), file({"a": "lulus"}), file({"a": "tidak_lulus"}))

    assert merged.contradictions == ("a",)


def test_a_row_removed_by_one_and_changed_by_the_other_is_a_contradiction() -> None:
    merged = merge_texts(file({"a": "hadir", "b": "hadir"}), file({"b": "hadir"}), file({"a": "lulus", "b": "hadir"}))  # fmt: skip

    assert merged.contradictions == ("a",)


def test_whose_row_to_take_can_be_said() -> None:
    texts = file({"a": "hadir"}), file({"a": "lulus"}), file({"a": "tidak_lulus"})

    assert merge_texts(*texts, "saya").text == file({"a": "lulus"})
    assert merge_texts(*texts, "rekan").text == file({"a": "tidak_lulus"})


def test_the_same_position_on_two_days_is_held_since_the_earlier() -> None:
    mine, theirs = person(("kasi", "2026-11-05")), person(("kasi", "2026-11-02"))

    assert merge_texts(None, mine, theirs).text == theirs
    assert merge_texts(None, theirs, mine).text == theirs


def test_two_different_positions_are_a_contradiction() -> None:
    mine, theirs = person(("kasi", "2026-11-05")), person(("camat", "2026-11-02"))

    assert merge_texts(None, mine, theirs).contradictions == (ONE,)


def test_a_file_that_is_no_list_is_a_contradiction_as_a_whole() -> None:
    one, other = "versi: 1\nkegiatan: {id: x, jp: 2}\n", "versi: 1\nkegiatan: {id: x, jp: 3}\n"

    assert merge_texts(None, one, other).contradictions == (WHOLE_FILE,)
    assert merge_texts(None, one, other, "saya").text == one


def test_a_file_deleted_by_one_alone_is_deleted() -> None:
    text = file({"a": "lulus"})

    assert merge_texts(text, None, text).text is None
    assert merge_texts(text, None, file({"a": "hadir"})).contradictions == (WHOLE_FILE,)


def name_map(**units: str) -> str:
    rows = "".join(f"- {{tulisan: {written}, id: {key}}}\n" for written, key in units.items())
    return f"versi: 1\nunit:\n{rows}"


def test_names_that_two_officers_confirmed_are_all_kept() -> None:
    merged = merge_name_maps(None, name_map(a="seksi", c="seksi"), name_map(b="seksi") + "bentuk:\n- {tulisan: x, id: bimtek}\n")  # fmt: skip

    assert merged.contradictions == ()
    assert merged.text == name_map(a="seksi", b="seksi", c="seksi") + (
        "bentuk:\n- {tulisan: x, id: bimtek}\n"
    )


def test_a_name_confirmed_to_two_ends_is_a_contradiction() -> None:
    assert merge_name_maps(None, name_map(a="seksi"), name_map(a="bidang")).contradictions == ("a",)
    assert merge_name_maps(None, name_map(a="seksi"), name_map(a="bidang"), "saya").text == name_map(a="seksi")  # fmt: skip


keys = st.dictionaries(st.sampled_from("abcdefgh"), st.sampled_from(("lulus", "hadir")), min_size=1)


@given(keys, keys, keys)
def test_a_merge_keeps_what_one_side_did_and_takes_no_row_from_nowhere(
    base: dict[str, str], mine: dict[str, str], theirs: dict[str, str]
) -> None:
    merged = merge_texts(file(base), file(mine), file(theirs))
    rows = split_rows(merged.text or HEAD + "- {id: x}\n")
    assert rows is not None
    got = {key: item.split("hasil: ")[1][:-2] for key, item in rows.items.items()}

    for key in {**base, **mine, **theirs}:
        was, ours, others = base.get(key), mine.get(key), theirs.get(key)
        if key in merged.contradictions:
            assert ours != others
            assert was not in (ours, others)
        else:
            assert got.get(key) == (ours if others == was else others)


@given(keys, keys, keys)
def test_both_officers_get_the_same_rows(
    base: dict[str, str], mine: dict[str, str], theirs: dict[str, str]
) -> None:
    one = merge_texts(file(base), file(mine), file(theirs))
    other = merge_texts(file(base), file(theirs), file(mine))

    assert set(one.contradictions) == set(other.contradictions)
    if not one.contradictions:
        assert sorted((one.text or "").splitlines()) == sorted((other.text or "").splitlines())
