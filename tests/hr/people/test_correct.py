"""Corrections of assessments, mentoring sessions and parts in events."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator.analysis.facts import facts_by_person
from generator.analysis.ledger import fold_ledger
from generator.checks.catalogue import CATALOGUE
from generator.commands.check import find_problems
from generator.commands.hr.desk import write_rows
from generator.hr.journal import Summary
from generator.hr.people.correct import (
    Around,
    Correction,
    Row,
    correct_assessment,
    correct_participation,
    correct_session,
    read_answers,
)
from generator.hr.records import read_records
from generator.hr.refusal import RefusedError
from generator.model.assessment import Assessment, Reversal
from generator.model.base import PersonId
from generator.model.cancellation import Cancellation
from generator.model.mentoring_session import MentoringSession
from generator.model.participation import Participation
from tests.hr.desk import COLLEAGUE, PARTICIPANTS, PERSON, TODAY, record, roots_at

WRONG, REVERSED = "a-" + "1" * 16, "a-" + "2" * 16
SESSION = "m-" + "1" * 16
FILE = "asesmen/2026/kecamatan-siulak.yml"
SESSIONS = "mentoring/2026/kecamatan-siulak.yml"
EVENT = "bimtek-layanan"
ME, OTHER = PersonId(PERSON), PersonId(COLLEAGUE)
LONG_AGO, NEXT_YEAR = date(2001, 1, 1), date(2027, 1, 1)


@pytest.fixture
def around(repo: Path) -> Around:
    return around_at(repo)


def around_at(repo: Path) -> Around:
    records = read_records(roots_at(repo), TODAY)
    return Around(records.files(), records.people, records.hub)


def save(repo: Path, rows: tuple[Row, ...]) -> None:
    write_rows(read_records(roots_at(repo), TODAY), rows, Summary("koreksi", {}))


def total(repo: Path, person: PersonId, day: date = TODAY) -> float:
    """JP that count for a person."""
    around = around_at(repo)
    facts = facts_by_person(around.people)[person]
    return float(fold_ledger(facts, around.hub, 2026, day).total)


def refused(run: Callable[[], object]) -> str:
    with pytest.raises(RefusedError) as error:
        run()
    code = error.value.problems[0].code
    assert code in CATALOGUE
    return code


# assessments


def test_without_a_right_one_there_is_a_reversal_alone(around: Around) -> None:
    ((path, key, reversal),) = correct_assessment(around, WRONG, Correction("salah_orang", TODAY))

    assert path == FILE
    assert isinstance(reversal, Reversal)
    assert (reversal.id, reversal.reverses, reversal.day) == (key, WRONG, TODAY)


def test_the_right_one_is_the_wrong_one_but_for_what_was_wrong(around: Around) -> None:
    correction = Correction("salah_input", TODAY, {"answers": {2: ("ya", "ya", "ya")}})

    _, (_, _, right) = correct_assessment(around, WRONG, correction)

    wrong = next(each for each in around.people.assessments if each.id == WRONG)
    assert isinstance(right, Assessment)
    assert right.id != WRONG
    assert right == wrong.model_copy(
        update={"id": right.id, "answers": {1: ("ya",) * 3, 2: ("ya",) * 3}}
    )


def test_the_right_one_goes_into_the_file_of_its_year(around: Around) -> None:
    correction = Correction("salah_input", TODAY, {"day": date(2025, 6, 12)})

    rows = correct_assessment(around, WRONG, correction)

    assert [path for path, _, _ in rows] == [FILE, "asesmen/2025/kecamatan-siulak.yml"]


def test_what_is_written_adds_lines_only_and_has_no_problem(around: Around, repo: Path) -> None:
    before = record(repo, FILE)

    save(
        repo, correct_assessment(around, WRONG, Correction("salah_orang", TODAY, {"person": OTHER}))
    )

    assert record(repo, FILE).startswith(before)
    assert find_problems(repo, TODAY) == ()


def test_an_assessment_that_is_not_there_is_refused(around: Around) -> None:
    correction = Correction("ganda", TODAY)

    assert refused(lambda: correct_assessment(around, "a-" + "0" * 16, correction)) == "ASN865"


def test_a_second_reversal_is_refused(around: Around) -> None:
    assert (
        refused(lambda: correct_assessment(around, REVERSED, Correction("ganda", TODAY)))
        == "ASN866"
    )


@pytest.mark.parametrize(
    ("correction", "code"),
    [
        (Correction("salah_input", date(2026, 1, 1)), "ASN867"),
        (Correction("salah_input", TODAY, {"day": NEXT_YEAR}), "ASN867"),
        (Correction("salah_input", TODAY, {"day": LONG_AGO}), "ASN867"),
        (Correction("salah_input", TODAY, {"competency": "XXX"}), "ASN864"),
    ],
)
def test_a_right_assessment_that_cannot_be_is_refused(
    around: Around, correction: Correction, code: str
) -> None:
    assert refused(lambda: correct_assessment(around, WRONG, correction)) == code


# mentoring sessions


def test_a_session_is_marked_and_the_right_one_says_what_it_replaces(around: Around) -> None:
    correction = Correction("salah_input", TODAY, {"jp": 1.0})

    (path, key, wrong), (_, _, right) = correct_session(around, SESSION, correction)

    assert (path, key) == (SESSIONS, SESSION)
    assert isinstance(wrong, MentoringSession)
    assert wrong.cancelled == Cancellation(day=TODAY, reason="salah_input")
    assert isinstance(right, MentoringSession)
    assert (right.replaces, right.jp, right.cancelled) == (SESSION, 1.0, None)


def test_of_a_session_and_its_correction_one_counts_on_any_day(around: Around, repo: Path) -> None:
    before = total(repo, OTHER)

    save(
        repo,
        correct_session(around, SESSION, Correction("salah_input", date(2026, 7, 1), {"jp": 1.0})),
    )

    assert find_problems(repo, TODAY) == ()
    assert total(repo, OTHER, date(2026, 6, 30)) == before
    assert total(repo, OTHER, date(2026, 7, 1)) == before - 1


def test_a_session_cancelled_for_good_counts_no_more(around: Around, repo: Path) -> None:
    before = total(repo, OTHER)

    save(repo, correct_session(around, SESSION, Correction("ganda", TODAY)))

    assert total(repo, OTHER) == before - 2
    assert (
        refused(lambda: correct_session(around_at(repo), SESSION, Correction("ganda", TODAY)))
        == "ASN866"
    )


def test_nobody_mentors_themselves_after_a_correction(around: Around) -> None:
    correction = Correction("salah_orang", TODAY, {"mentor": OTHER})

    assert refused(lambda: correct_session(around, SESSION, correction)) == "ASN867"


# parts in events


def test_an_outcome_is_put_right_beside_the_wrong_one(around: Around, repo: Path) -> None:
    correction = Correction("salah_input", TODAY, {"outcome": "tidak_lulus"})

    save(repo, correct_participation(around, EVENT, OTHER, correction))

    assert record(repo, PARTICIPANTS) == (
        "versi: 1\npeserta:\n"
        f"- {{id: {PERSON}, hasil: lulus}}\n"
        f"- {{id: {COLLEAGUE}, hasil: hadir, dibatalkan: {{tanggal: 2026-11-25, alasan: salah_input}}}}\n"
        f"- {{id: {COLLEAGUE}, hasil: tidak_lulus}}\n"
    )
    assert find_problems(repo, TODAY) == ()


def test_of_a_part_and_its_correction_one_counts_on_any_day(around: Around, repo: Path) -> None:
    before = total(repo, OTHER)
    correction = Correction("salah_input", date(2026, 7, 1), {"outcome": "tidak_lulus"})

    save(repo, correct_participation(around, EVENT, OTHER, correction))

    assert total(repo, OTHER, date(2026, 6, 30)) == before
    assert total(repo, OTHER, date(2026, 7, 1)) == before - 24


def test_a_part_can_be_corrected_back_and_forth_on_one_day(around: Around, repo: Path) -> None:
    before = total(repo, OTHER)
    for outcome in ("tidak_lulus", "hadir", "tidak_lulus", "hadir"):
        correction = Correction("salah_input", TODAY, {"outcome": outcome})
        save(repo, correct_participation(around_at(repo), EVENT, OTHER, correction))

    assert find_problems(repo, TODAY) == ()
    assert total(repo, OTHER) == before


def test_a_part_goes_to_the_person_who_took_it(around: Around, repo: Path) -> None:
    save(repo, correct_participation(around, EVENT, OTHER, Correction("salah_orang", TODAY)))
    correction = Correction("salah_orang", TODAY, {"person": OTHER})

    ((_, _, wrong), (_, key, right)) = correct_participation(around_at(repo), EVENT, ME, correction)

    assert isinstance(wrong, Participation)
    assert wrong.cancelled is not None
    assert (key, right) == (OTHER, Participation(person=OTHER, outcome="lulus"))


@pytest.mark.parametrize(
    ("event", "correction", "code"),
    [
        ("tidak-ada", Correction("ganda", TODAY), "ASN865"),
        (EVENT, Correction("ganda", date(2026, 1, 1)), "ASN867"),
        (EVENT, Correction("salah_orang", TODAY, {"person": OTHER}), "ASN867"),
        (EVENT, Correction("salah_input", TODAY, {"outcome": "lulus"}), "ASN867"),
    ],
)
def test_a_part_that_cannot_be_corrected_is_refused(
    around: Around, event: str, correction: Correction, code: str
) -> None:
    assert refused(lambda: correct_participation(around, event, ME, correction)) == code


# answers


def test_answers_are_read_as_they_are_typed() -> None:
    assert read_answers(["2=ya, tidak,ya", "1=ya,ya,ya"]) == {
        2: ("ya", "tidak", "ya"),
        1: ("ya", "ya", "ya"),
    }


@pytest.mark.parametrize("typed", ["2=ya,tidak", "6=ya,ya,ya", "ya,ya,ya", "2=ya,mungkin,ya"])
def test_answers_that_are_no_answers_are_refused(typed: str) -> None:
    with pytest.raises(RefusedError) as error:
        read_answers([typed])

    assert error.value.problems[0].code == "ASN867"
