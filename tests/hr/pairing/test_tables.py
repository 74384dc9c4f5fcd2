"""The officer's workbook: every pair and every need once, with a reason in words, under the names of the moment."""

from generator.analysis.matching import Decisions, Matching
from generator.analysis.matching.matching import Why
from generator.hr.pairing.tables import make_tables
from generator.hr.pairing.wording import REASONS, say_left, say_next_step
from generator.hr.workbook import Table
from generator.model.pairing import Pair
from tests.analysis.matching.government import HEAD, Somebody, government, matched
from tests.hr.names import MadeUpNames
from tests.small_hub import INT, KOE, PLP

MENTEE, ABLE = Somebody(1, levels={INT: 1, KOE: 0}), Somebody(2, "bidang-u", HEAD, levels={INT: 4})
NAMES = MadeUpNames({MENTEE.id: "Peserta Rekaan", ABLE.id: "Mentor Rekaan"})


def sheets(matching: Matching, *people: Somebody) -> dict[str, Table]:
    persons = {each.id: each.facts().person for each in people}
    return {each.name: each for each in make_tables(matching, persons, government(), NAMES)}


def column(table: Table, title: str) -> list[object]:
    place = [each.title for each in table.columns].index(title)
    return [row[place] for row in table.rows]


PEOPLE = (MENTEE, ABLE, Somebody(3, jabatan=HEAD))


def test_a_pair_says_who_in_what_and_why() -> None:
    table = sheets(matched(PEOPLE), *PEOPLE)["Pasangan"]

    assert column(table, "Nama peserta") == ["Peserta Rekaan"]
    assert column(table, "Nama mentor") == ["Mentor Rekaan"]
    assert column(table, "Mengapa pasangan ini") == [
        "Mentor memegang level 4, 3 di atas peserta; sudah di level sasaran. Dinilai asesor pada 1 November 2026. "
        "Unit keduanya berjarak 1 langkah di bagan organisasi. Jenjang mentor lebih senior. "
        "Mentor bukan atasan yang menilai peserta. Satu-satunya calon."
    ]


def test_the_guides_of_the_way_are_named() -> None:
    people = (
        Somebody(1, levels={KOE: 1}),
        Somebody(2, levels={KOE: 4, PLP: 1}),
        Somebody(3, levels={PLP: 4}),
    )

    table = sheets(matched(people), *people)["Pasangan"]

    assert dict(zip(column(table, "Kode"), column(table, "Panduan mentoring"), strict=True)) == {
        KOE: "koe-1-ke-2",
        PLP: "plp-2-ke-3",
    }


def test_each_need_that_is_left_over_says_why_and_what_can_be_done() -> None:
    matching = matched(PEOPLE)
    table = sheets(matching, *PEOPLE)["Belum mendapat mentor"]

    assert len(table.rows) == len(matching.left)
    assert "Belum ada pegawai lain yang memegang level 2 dengan asesmen yang masih berlaku." in column(table, "Mengapa belum")  # fmt: skip
    assert all(column(table, "Yang dapat dilakukan"))


def test_every_reason_can_be_said() -> None:
    (left, *_) = matched(PEOPLE).left
    for why in REASONS:
        told = type(left)(left.need, why, left.funnel)
        words = f"{say_left(told, matched(PEOPLE).rules)} {say_next_step(why)}"
        assert words.endswith(".")
        assert "{" not in words
    assert set(REASONS) == set(Why.__args__)  # type: ignore[attr-defined]


def test_the_load_counts_each_pair_once_and_what_is_left_of_it() -> None:
    table = sheets(matched(PEOPLE), *PEOPLE)["Beban mentor"]

    assert column(table, "Pasangan") == [1]
    assert column(table, "Sisa") == [2]


def test_a_rule_has_its_source() -> None:
    table = sheets(matched(PEOPLE), *PEOPLE)["Aturan"]

    assert len(table.rows) == 11
    assert set(column(table, "Dasar")) == {"aturan hub"}


def test_a_locked_pair_against_the_rules_says_so_and_a_dropped_lock_has_a_sheet() -> None:
    def lock(mentor: Somebody) -> Decisions:
        pair = Pair(
            id="g-" + "1" * 16, mentee=MENTEE.id, mentor=mentor.id, competency=INT, from_level=1, to_level=3, locked=True,
        )  # fmt: skip
        return Decisions(locks={(MENTEE.id, INT): pair})

    head, gone = PEOPLE[2], Somebody(9)
    locked = sheets(matched(PEOPLE, lock(head)), *PEOPLE)
    dropped = sheets(matched(PEOPLE, lock(gone)), *PEOPLE, gone)

    assert "aturan pendampingan sendiri tidak memilih" in str(column(locked["Pasangan"], "Mengapa pasangan ini"))  # fmt: skip
    assert "Kunci yang gugur" not in locked
    assert column(dropped["Kunci yang gugur"], "Mengapa gugur") == [
        "Mentor tidak memegang jabatan pada tanggal ini."
    ]


def test_no_row_lacks_a_cell() -> None:
    for table in sheets(matched(PEOPLE), *PEOPLE).values():
        assert {len(row) for row in table.rows} <= {len(table.columns)}
