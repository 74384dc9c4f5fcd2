"""Forms read back: filled in, half filled, re-ordered, re-typed, twice, and against what is recorded."""

from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from generator.hr.books import Books
from generator.hr.forms.akpk import Subject, write_form
from generator.hr.forms.assessments import REVERSED, propose_assessments
from generator.hr.forms.kinds import ASSESSMENTS
from generator.hr.proposal import Proposal
from generator.hr.sheets.table import Row, Table
from generator.model.assessment import Assessment, AssessmentFile, Reversal
from generator.model.base import PersonId
from tests.audit.invented import NI_PPPK, NIP
from tests.hr.desk import COLLEAGUE, PERSON, TODAY
from tests.hr.forms.desk import (
    AKPK_HEADINGS,
    DAY,
    assessments_of,
    books_of,
    filled,
    level,
    person_of,
    typed,
)
from tests.hr.people_of_tests import NAME, OTHER_NIP

PATH = "asesmen/2026/kecamatan-siulak.yml"


@pytest.fixture
def books(repo: Path) -> Books:
    return books_of(repo)


def propose(tmp_path: Path, books: Books, *rows: list[Any]) -> Proposal:
    return assessments_of(typed(tmp_path / "akpk.xlsx", AKPK_HEADINGS, rows), books)


def added(proposal: Proposal) -> list[Assessment | Reversal]:
    """What the proposal adds to the file that has three entries already."""
    file = proposal.files[PATH]
    assert isinstance(file, AssessmentFile)
    return list(file.entries[3:])


def codes(proposal: Proposal) -> list[tuple[int | None, str]]:
    return [(each.row, each.code) for each in proposal.rejected]


def test_the_form_comes_back_filled_in(tmp_path: Path, books: Books) -> None:
    subject = Subject(PersonId(PERSON), NAME, NIP, person_of(books, PERSON).history[-1])

    def fill(sheet: Worksheet) -> None:
        sheet["B6"], sheet["C6"] = DAY, "atasan"
        for number in range(6, sheet.max_row + 1):
            sheet[f"I{number}"] = "Ya" if number % 2 else "Tidak"

    path = filled(tmp_path / "isi.xlsx", write_form(subject, books.hub, TODAY), fill)
    proposal = assessments_of(path, books)

    assert (proposal.new, proposal.rejected, proposal.doubts) == (21, (), ())
    made = [each for each in added(proposal) if isinstance(each, Assessment)]
    assert [(each.competency, sorted(each.answers)) for each in made] == [
        ("INT", [1, 2]),
        ("KOM", [1, 2]),
        ("PLP", [1, 2, 3]),
    ]
    assert made[0].answers[1] == ("tidak", "ya", "tidak")
    assert {(each.person, each.day, each.method) for each in made} == {(PERSON, DAY, "atasan")}


def test_a_form_that_nobody_filled_in_changes_nothing(tmp_path: Path, books: Books) -> None:
    subject = Subject(PersonId(PERSON), NAME, NIP, person_of(books, PERSON).history[-1])
    path = filled(tmp_path / "kosong.xlsx", write_form(subject, books.hub, TODAY), lambda _: None)

    proposal = assessments_of(path, books)

    assert (proposal.accepted, proposal.rejected, proposal.files) == (0, (), {})
    assert len(proposal.skipped) == 21


def test_complete_levels_of_a_half_filled_form_are_taken(tmp_path: Path, books: Books) -> None:
    proposal = propose(tmp_path, books, *level(NIP, "INT", 1, "yyy"), *level(NIP, "INT", 2, "y-t"))

    (assessment,) = added(proposal)
    assert isinstance(assessment, Assessment)
    assert assessment.answers == {1: ("ya", "ya", "ya")}
    assert codes(proposal) == [(5, "ASN875"), (7, "ASN875")]
    assert "indikator 2 belum dijawab" in proposal.rejected[0].message


def test_a_level_waits_for_one_below_it_that_is_answered_in_part(
    tmp_path: Path, books: Books
) -> None:
    rows = [*level(NIP, "INT", 1, "t--"), *level(NIP, "INT", 2, "yyy")]

    proposal = propose(tmp_path, books, *rows)

    assert codes(proposal) == [(2, "ASN875"), *((row, "ASN883") for row in (5, 6, 7))]
    assert proposal.files == {}


def test_a_level_may_stand_above_one_that_was_not_asked(tmp_path: Path, books: Books) -> None:
    assert propose(tmp_path, books, *level(NIP, "INT", 2, "yyy")).new == 3


def test_importing_twice_changes_nothing(tmp_path: Path, books: Books) -> None:
    rows = level(NIP, "INT", 1, "yty")
    once = propose(tmp_path, books, *rows)

    twice = propose(tmp_path, books.after(once), *rows)

    assert (twice.new, twice.changed, twice.unchanged, twice.files) == (0, 0, 3, {})


def test_a_form_filled_in_further_brings_a_reversal_and_the_whole_anew(
    tmp_path: Path, books: Books
) -> None:
    once = propose(tmp_path, books, *level(NIP, "INT", 1, "yty"))
    after = books.after(once)

    more = propose(tmp_path, after, *level(NIP, "INT", 1, "yty"), *level(NIP, "INT", 2, "ttt"))

    old, reversal, new = added(more)
    assert isinstance(reversal, Reversal)
    assert isinstance(new, Assessment)
    assert (reversal.reverses, reversal.day) == (old.id, TODAY)
    assert new.answers == {1: ("ya", "tidak", "ya"), 2: ("tidak", "tidak", "tidak")}
    assert more.changed == 6


def test_levels_filled_in_later_need_not_come_with_the_earlier_ones(
    tmp_path: Path, books: Books
) -> None:
    after = books.after(propose(tmp_path, books, *level(NIP, "INT", 1, "yty")))

    new = added(propose(tmp_path, after, *level(NIP, "INT", 2, "ttt")))[-1]

    assert isinstance(new, Assessment)
    assert sorted(new.answers) == [1, 2]


def test_an_older_half_filled_form_takes_nothing_back(tmp_path: Path, books: Books) -> None:
    rows = [*level(NIP, "INT", 1, "yty"), *level(NIP, "INT", 2, "ttt")]
    after = books.after(propose(tmp_path, books, *rows))

    assert propose(tmp_path, after, *rows[:3]).unchanged == 3


def test_a_form_against_what_is_recorded_is_doubtful(tmp_path: Path, books: Books) -> None:
    after = books.after(propose(tmp_path, books, *level(NIP, "INT", 1, "yyy")))

    proposal = propose(tmp_path, after, *level(NIP, "INT", 1, "yyt"))

    assert [each.code for each in proposal.doubts] == ["ASN877"] * 3
    assert proposal.files == {}


def test_what_was_taken_back_is_not_brought_back_by_importing_the_form_again(
    tmp_path: Path, books: Books
) -> None:
    """The second person's assessment of 13 June is reversed in the small repository."""
    proposal = propose(tmp_path, books, *of_june("Ya", "Ya", "Tidak"))

    assert [each.same_as for each in proposal.duplicates] == [REVERSED] * 3
    assert proposal.files == {}


def test_a_right_assessment_may_follow_one_that_was_taken_back(
    tmp_path: Path, books: Books
) -> None:
    assert propose(tmp_path, books, *of_june("Ya", "Ya", "Ya")).new == 3


def of_june(*answers: str) -> list[list[Any]]:
    return [
        [OTHER_NIP, date(2026, 6, 13), "mandiri", "PLP", 1, place, answer]
        for place, answer in enumerate(answers, start=1)
    ]


def test_a_printed_form_may_be_typed_in_with_less(tmp_path: Path, books: Books) -> None:
    """NIP, day and method once; other headings, words and capitals; competencies by name; columns anywhere."""
    headings = ("Ya/Tidak", "Ke", "Tingkat", "Kompetensi", "Penilai", "Tgl", "NIP Pegawai")
    name = books.hub.competencies[next(iter(books.hub.competencies))].name
    rows: list[list[Any]] = [
        ["YA", "1", "Level 1", name.upper(), "Atasan Langsung", "12 Oktober 2026", f"'{NIP}"],
        ["y", 2, 1, name, None, None, None],
        ["Tdk", 3.0, 1.0, f" {name} ", None, None, None],
    ]

    proposal = assessments_of(typed(tmp_path / "ketik.xlsx", headings, rows), books)

    (assessment,) = added(proposal)
    assert isinstance(assessment, Assessment)
    assert assessment.answers == {1: ("ya", "ya", "tidak")}
    assert (assessment.day, assessment.method) == (DAY, "atasan")


@settings(max_examples=30)
@given(st.randoms(use_true_random=False))
def test_the_order_of_rows_carries_no_meaning(tmp_path_factory: Any, random: Random) -> None:
    books = KNOWN.setdefault("kecil", _books(tmp_path_factory))
    rows = [
        *level(NIP, "INT", 1, "yty"),
        *level(NIP, "PLP", 1, "yyy"),
        *level(NIP, "PLP", 2, "tyt"),
        *level(OTHER_NIP, "PLP", 1, "tty"),
    ]
    shuffled = random.sample(rows, len(rows))

    assert meaning(shuffled, books) == meaning(rows, books)


KNOWN: dict[str, Books] = {}


def _books(tmp_path_factory: Any) -> Books:
    import shutil

    from tests.repository import ROOT

    repo = tmp_path_factory.mktemp("akpk") / "repo"
    shutil.copytree(ROOT / "tests/data/kecil", repo)
    return books_of(repo)


def meaning(rows: list[list[Any]], books: Books) -> list[dict[str, Any]]:
    """What the rows bring into the records, without the ids."""
    names = [column.name for column in ASSESSMENTS.columns]
    table = Table(
        ASSESSMENTS,
        tuple(names),
        tuple(
            Row(number, dict(zip(names, map(_cell, row), strict=True)))
            for number, row in enumerate(rows, start=2)
        ),
    )
    entries = added(propose_assessments(table, books))
    return [each.model_dump(exclude={"id"}) for each in entries]


def _cell(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return float(value) if isinstance(value, int) else value


def test_one_indicator_answered_twice_alike_counts_once(tmp_path: Path, books: Books) -> None:
    rows = level(NIP, "INT", 1, "yty")

    proposal = propose(tmp_path, books, *rows, rows[0])

    assert proposal.new == 3
    assert [(each.row, each.same_as) for each in proposal.duplicates] == [(5, 2)]


def test_one_indicator_answered_twice_differently_counts_not_at_all(
    tmp_path: Path, books: Books
) -> None:
    rows = level(NIP, "INT", 1, "yty")

    proposal = propose(tmp_path, books, *rows, [*rows[0][:-1], "Tidak"])

    assert proposal.files == {}
    assert codes(proposal) == [(2, "ASN876"), (3, "ASN875"), (4, "ASN875"), (5, "ASN876")]


@pytest.mark.parametrize(
    ("place", "value", "code"),
    [
        (0, NI_PPPK, "ASN812"),
        (0, "bukan nip", "ASN811"),
        (1, "31 Februari 2026", "ASN817"),
        (1, TODAY + timedelta(days=1), "ASN818"),
        (1, date(2019, 1, 1), "ASN826"),
        (2, "tetangga", "ASN825"),
        (3, "XYZ", "ASN874"),
        (4, 6, "ASN880"),
        (4, 1.5, "ASN880"),
        (5, 0, "ASN880"),
        (6, "mungkin", "ASN825"),
    ],
)
def test_a_row_that_cannot_be_is_rejected_and_the_others_are_taken(
    tmp_path: Path, books: Books, place: int, value: Any, code: str
) -> None:
    wrong: list[Any] = [NIP, DAY, "atasan", "PLP", 1, 1, "Ya"]
    wrong[place] = value

    proposal = propose(tmp_path, books, *level(NIP, "INT", 1, "yyy"), wrong)

    assert codes(proposal) == [(5, code)]
    assert proposal.new == 3


def test_no_message_repeats_who_it_is_about(tmp_path: Path, books: Books) -> None:
    rows = [[NI_PPPK, DAY, "atasan", "INT", 1, 1, "Ya"], *level(NIP, "INT", 1, "y-y")]

    said = str(propose(tmp_path, books, *rows).rejected)

    assert not any(each in said for each in (NI_PPPK, NIP, PERSON, COLLEAGUE))


def test_every_row_ends_up_somewhere(tmp_path: Path, books: Books) -> None:
    rows = [
        *level(NIP, "INT", 1, "yyy"),
        *level(NIP, "INT", 2, "y--"),
        *level(NIP, "KOM", 1, "yyy", date(2026, 6, 12)),
        *level(NIP, "KOM", 2, "yyy", date(2026, 6, 12)),
        *level(NI_PPPK, "PLP", 1, "yyy"),
    ]

    assert propose(tmp_path, books, *rows, rows[0]).rows == len(rows) + 1
