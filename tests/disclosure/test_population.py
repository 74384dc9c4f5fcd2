"""Who is counted, and what happens to those who move, come, leave, are reassessed, corrected or forgotten."""

from dataclasses import replace
from datetime import date
from random import Random

from generator.disclosure.answer import assessed, learned
from generator.disclosure.population import survey
from generator.disclosure.release import Draft
from generator.model.release import JP_MEASURE, Cell
from tests.disclosure.office import (
    ARSIP,
    JANUARY,
    JULY,
    KECAMATAN,
    LOKET,
    NEXT_JULY,
    TREE,
    Office,
    bimtek,
    hub_of,
    kept,
    person_id,
)
from tests.small_hub import KASI, KOE, PENGELOLA

BEFORE, BETWEEN, LATE = date(2026, 5, 4), date(2026, 10, 12), date(2027, 5, 3)


def loket(count: int = 12) -> Office:
    """An office whose counter has `count` people, all assessed, every second meets the level."""
    office = Office()
    office.hire(range(count))
    office.assess(range(0, count, 2), BEFORE, meets=True)
    office.assess(range(1, count, 2), BEFORE, meets=False)
    return office


def cell(draft: Draft, group: str = LOKET, measure: str = KOE) -> Cell:
    found = draft.release.cell(group, measure)
    assert found is not None
    return found


def counted(draft: Draft, group: str = LOKET, measure: str = KOE) -> int:
    return len(draft.book.counted((group, measure)))


def test_everybody_assessed_is_counted() -> None:
    draft = loket().release(JULY)

    assert (cell(draft).band, cell(draft).bands, counted(draft)) == (2, 3, 12)


def test_whoever_was_never_assessed_is_not_counted() -> None:
    office = loket()
    office.hire([20, 21])

    assert counted(office.release(JULY)) == 12


def test_an_assessment_whose_form_did_not_ask_the_level_is_not_counted() -> None:
    """Whoever was assessed for a lower position has surely not shown the level: that is known, and no answer."""
    office = loket()
    position = office.hub.jabatan[PENGELOLA]
    raised = position.model_copy(update={"requirements": {**position.requirements, KOE: 3}})
    office.hub = replace(office.hub, jabatan={**office.hub.jabatan, PENGELOLA: raised})

    assert cell(office.release(JULY)).withheld == "belum_dinilai"


def test_an_assessment_counts_for_as_long_as_it_holds() -> None:
    office = loket()

    assert counted(office.release(date(2029, 5, 3))) == 12
    assert cell(office.release(date(2029, 5, 4))).withheld == "belum_dinilai"


def test_a_measure_asked_of_fewer_than_ten_is_withheld() -> None:
    office = loket()
    office.hire(range(4), jabatan=KASI, since=date(2026, 6, 1))

    assert cell(office.release(JULY)).withheld == "tidak_diminta"


def test_a_measure_asked_of_nobody_has_no_cell() -> None:
    office = Office()
    office.hire(range(12), jabatan=KASI)

    assert office.release(JULY).release.cell(LOKET, KOE) is None


def test_one_who_joins_is_counted_once_assessed() -> None:
    office = loket()
    first = office.release(JULY)
    office.hire(range(30, 36), since=BETWEEN)
    office.assess(range(30, 36), BETWEEN, meets=True)

    second = office.release(JANUARY, kept(first))

    assert counted(second) == 18


def test_one_who_leaves_is_counted_no_longer() -> None:
    office = loket()
    first = office.release(JULY)
    office.retire(0, last=BETWEEN)
    office.assess(range(6, 12), BETWEEN, meets=True)

    second = office.release(JANUARY, kept(first))

    assert counted(second) == 11


def test_one_who_moves_is_counted_in_the_new_group_once_assessed_there() -> None:
    office = loket()
    office.hire(range(20, 32), ARSIP)
    office.assess(range(20, 32), BEFORE, meets=True)
    first = office.release(JULY)
    office.hire([0], ARSIP, since=BETWEEN)
    office.assess(range(20, 26), BETWEEN, meets=True)

    second = office.release(JANUARY, kept(first))
    assert counted(second, ARSIP) == 12

    office.assess([0, *range(26, 32)], LATE, meets=True)
    third = office.release(NEXT_JULY, kept(first, second))
    assert counted(third, ARSIP) == 13


def test_one_who_comes_back_is_counted_again_once_assessed_again() -> None:
    office = loket()
    first = office.release(JULY)
    office.hire([0], KECAMATAN, since=date(2026, 8, 1))
    office.assess(range(6, 12), BETWEEN, meets=True)
    second = office.release(JANUARY, kept(first))
    office.hire([0], LOKET, since=LATE)
    office.assess(range(1, 7), LATE, meets=True)

    third = office.release(NEXT_JULY, kept(first, second))

    assert (counted(second), counted(third)) == (11, 11)


def test_reassessed_people_replace_their_old_answers() -> None:
    office = loket()
    first = office.release(JULY)
    office.assess(range(6), BETWEEN, meets=True)

    second = office.release(JANUARY, kept(first))

    old, new = (draft.book.counted((LOKET, KOE)) for draft in (first, second))
    assert len(new - old) == 6
    assert len(new) == 12


def test_a_reversed_assessment_gives_way_to_the_one_before_which_waits() -> None:
    """The older answer was left out when the wrong one was counted, and is not counted again."""
    office = loket()
    first = office.release(JULY)
    wrong = office.assess(range(6), BETWEEN, meets=True)
    second = office.release(JANUARY, kept(first))
    office.reverse(wrong[0], LATE)
    office.assess(range(6, 12), LATE, meets=True)

    third = office.release(NEXT_JULY, kept(first, second))

    assert (counted(second), counted(third)) == (12, 11)


def test_an_assessment_reversed_before_any_release_leaves_no_trace() -> None:
    office = loket()
    first = office.release(JULY)
    wrong = office.assess([0], BETWEEN, meets=False)
    office.reverse(wrong[0], BETWEEN)

    with_reversal = office.release(JANUARY, kept(first))

    assert cell(with_reversal) == cell(first).model_copy(update={"since": first.release.id})


def test_a_promoted_person_waits_for_an_assessment_at_the_new_level() -> None:
    office = loket()
    first = office.release(JULY)
    position = office.hub.jabatan[PENGELOLA]
    raised = position.model_copy(update={"requirements": {**position.requirements, KOE: 3}})
    office.hub = replace(office.hub, jabatan={**office.hub.jabatan, PENGELOLA: raised})

    second = office.release(JANUARY, kept(first))

    assert cell(second).withheld == "belum_dinilai"


def test_a_forgotten_person_leaves_tokens_that_lead_nowhere_and_still_protect() -> None:
    office = loket(13)
    first = office.release(JULY)
    office.forget(12)
    office.assess(range(6), BETWEEN, meets=True)

    second = office.release(JANUARY, kept(first))

    assert counted(second) == 12
    assert len(first.book.counted((LOKET, KOE)) - second.book.counted((LOKET, KOE))) == 7
    left = {assessed(each, 2) for each in office.assessments}
    assert len(first.book.counted((LOKET, KOE)) - left) == 1


def test_a_late_record_is_an_answer_of_its_own() -> None:
    """An assessment dated before a release and entered after it was not counted then, and is now."""
    office = loket()
    first = office.release(JULY)
    office.assess(range(6), BEFORE, meets=True)

    second = office.release(JANUARY, kept(first))

    assert len(second.book.counted((LOKET, KOE)) - first.book.counted((LOKET, KOE))) == 6


def test_a_changed_record_is_an_answer_of_its_own() -> None:
    (assessment, *_) = loket().assessments
    changed = assessment.model_copy(update={"answers": {1: ("ya", "ya", "tidak")}})

    assert assessed(assessment, 2) != assessed(changed, 2)


def test_jp_is_of_the_last_full_year_and_of_those_who_had_a_duty() -> None:
    event = bimtek(20, date(2025, 3, 3))
    office = Office(hub_of(TREE, event))
    office.hire(range(12))
    office.hire(range(12, 15), status="PPPK")
    office.attend(range(6), event.id)
    draft = office.release(JULY)

    assert cell(draft, measure=JP_MEASURE).band == 2
    assert draft.book.counted((LOKET, JP_MEASURE)) == {
        learned(person_id(number), 2025) for number in range(12)
    }


def test_jp_is_of_those_who_served_the_whole_year() -> None:
    """Whoever came on its last day could not reach the duty: that is known, and no answer."""
    office = Office()
    office.hire(range(12))
    office.hire(range(12, 15), since=date(2025, 1, 2))

    assert counted(office.release(JULY), measure=JP_MEASURE) == 12


def test_jp_of_a_year_is_told_once() -> None:
    """Records that come late change the answer; a second label of it would tell of the change."""
    event = bimtek(20, date(2025, 3, 3))
    office = Office(hub_of(TREE, event))
    office.hire(range(12))
    first = office.release(date(2026, 1, 15))
    office.attend(range(12), event.id)
    office.hire(range(20, 30), since=date(2024, 6, 3))

    second = office.release(JULY, kept(first))

    assert cell(second, measure=JP_MEASURE) == cell(first, measure=JP_MEASURE).model_copy(
        update={"since": first.release.id}
    )
    assert counted(second, measure=JP_MEASURE) == 0


def test_the_order_of_records_carries_no_meaning() -> None:
    office = loket()
    groups = office.release(JULY).release.groups

    assert survey(office.shuffled(Random(1)), office.hub, groups, JULY) == survey(
        office.people, office.hub, groups, JULY
    )
