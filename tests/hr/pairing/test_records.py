"""The file of a year after a matching: decisions of officers stay, and what did not change stays as it is written."""

from itertools import count

from generator.analysis.matching import Matching, decisions_for
from generator.hr.pairing.records import decide, texts_of
from generator.load.emit import flow_rows
from generator.model.base import UnitId
from generator.model.pairing import Ban, Pair, PairingFile
from tests.analysis.matching.government import YEAR, Somebody, matched
from tests.small_hub import INT, KOE

UTARA = UnitId("utara")
MENTEE, ABLE = Somebody(1, levels={INT: 1, KOE: 1}), Somebody(2, levels={INT: 3, KOE: 3})
BAN = Ban(
    id="g-" + "b" * 16,
    mentee=MENTEE.id,
    mentor=Somebody(9).id,
    reason="permintaan_peserta",
    since=MENTEE.facts().person.history[0].since,
)
LOCK = Pair(
    id="g-" + "k" * 16,
    mentee=MENTEE.id,
    mentor=ABLE.id,
    competency=INT,
    from_level=1,
    to_level=3,
    locked=True,
)


def whole(files: dict[str, str | None]) -> dict[str, str]:
    return {path: text for path, text in files.items() if text is not None}


def new_ids() -> "count[int]":
    return count(1)


def matching(before: PairingFile | None, *people: Somebody) -> Matching:
    files = {} if before is None else {YEAR: before}
    return matched(people or (MENTEE, ABLE), decisions_for(YEAR, files))


def file_after(
    before: PairingFile | None, *people: Somebody
) -> tuple[PairingFile, tuple[int, int, int]]:
    numbers = new_ids()
    change = decide(matching(before, *people), before, lambda: f"g-{next(numbers):016d}")
    return change.file, (change.added, change.same, change.gone)


def test_each_pair_becomes_a_row_with_its_levels() -> None:
    file, counts = file_after(None)

    assert [(each.competency, each.from_level, each.to_level, each.locked) for each in file.pairs] == [
        (INT, 1, 3, False),
        (KOE, 1, 3, False),
    ]  # fmt: skip
    assert counts == (2, 0, 0)


def test_a_second_run_on_the_same_facts_changes_nothing() -> None:
    first, _ = file_after(None)
    files = texts_of(YEAR, first, None, {}, lambda _: UTARA)

    again, counts = file_after(first)

    assert again == first
    assert counts == (0, 2, 0)
    assert list(files) == [f"pasangan/{YEAR}/utara.yml"]
    assert texts_of(YEAR, again, first, whole(files), lambda _: UTARA) == {}


def test_locks_and_bans_stay() -> None:
    before = PairingFile(version=1, decisions=(BAN, LOCK))

    file, counts = file_after(before)

    assert {BAN, LOCK} <= set(file.decisions)
    assert counts == (1, 1, 0)


def test_a_pair_that_no_longer_is_right_goes_and_the_rest_keeps_its_bytes() -> None:
    before, _ = file_after(PairingFile(version=1, decisions=(BAN,)))
    by_hand = flow_rows("pasangan", before.decisions).replace("- {id: g-b", "# kata petugas\n- {id:  g-b")  # fmt: skip
    learned = Somebody(1, levels={INT: 3, KOE: 1})

    file, counts = file_after(before, learned, ABLE)
    (text,) = texts_of(YEAR, file, before, {"pasangan/a.yml": by_hand}, lambda _: UTARA).values()

    assert counts == (0, 1, 1)
    assert text is not None
    assert "# kata petugas\n- {id:  g-b" in text
    assert "kompetensi: INT" not in text
    assert "kompetensi: KOE" in text


def test_a_lock_that_was_dropped_goes() -> None:
    before = PairingFile(version=1, decisions=(LOCK,))

    file, counts = file_after(before, Somebody(1, levels={INT: 3}), ABLE)

    assert file.pairs == ()
    assert counts == (0, 0, 1)
    assert texts_of(YEAR, file, before, {"pasangan/a.yml": flow_rows("pasangan", [LOCK])}, lambda _: UTARA) == {
        "pasangan/a.yml": None
    }  # fmt: skip


def test_each_pair_is_in_the_file_of_the_mentees_branch() -> None:
    other = Somebody(3, "menara", levels={INT: 1})
    file, _ = file_after(None, MENTEE, ABLE, other)
    homes = {MENTEE.id: UTARA, other.id: UnitId("menara")}

    files = whole(texts_of(YEAR, file, None, {}, homes.__getitem__))

    assert {path: text.count("- {") for path, text in files.items()} == {
        f"pasangan/{YEAR}/menara.yml": 1,
        f"pasangan/{YEAR}/utara.yml": 2,
    }
    assert other.id in files[f"pasangan/{YEAR}/menara.yml"]
