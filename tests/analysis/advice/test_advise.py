"""The advice to one person: there is always a next step, each has its rule, and one fact changes what follows from it."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest

from generator.analysis.advice.advise import advise
from generator.analysis.advice.beside import ASSESS_AGAIN, ASSESS_FIRST, ON_PATH, SHARE_IT
from generator.analysis.advice.goals import Rulebook
from generator.analysis.advice.result import PersonAdvice, Recommendation
from generator.analysis.facts import Attendance, Facts
from generator.model.advice import Advice
from generator.model.assessment import Assessment
from generator.model.base import CompetencyCode, EventId, FormCode, TrainingSlug
from generator.model.event import Event
from generator.model.hub import PublicHub
from generator.model.policy import Policy
from tests.analysis.advice.advised import (
    DAY,
    advised_hub,
    assessed,
    basis_of,
    by_chance,
    chance_assessment,
    person,
    real_hub,
)
from tests.small_hub import CAMAT, INT, KOE, PLP

MET = (assessed(INT, 1), assessed(KOE, 2), assessed(PLP, 2))


def advice_to(facts: Facts, hub: PublicHub | None = None, day: date = DAY) -> PersonAdvice:
    advice = advise(facts, basis_of(hub or advised_hub(), day))
    assert advice is not None
    return advice


def rules(advice: PersonAdvice) -> list[str]:
    return [each.rule for each in advice.recommendations]


def course(key: str, training: str, start: date, form: str = "bimtek") -> Event:
    return Event(
        id=EventId(key), title="Contoh", training=TrainingSlug(training), form=FormCode(form), start=start,
        end=start + timedelta(days=1), organiser="BKPSDMD", jp=6,
    )  # fmt: skip


def test_whoever_holds_no_position_is_not_advised() -> None:
    assert advise(Facts(person()), basis_of(advised_hub()), None, None) is not None
    assert advise(Facts(person()), basis_of(advised_hub(), date(2019, 1, 1))) is None


def test_without_any_evidence_the_next_step_is_to_be_assessed() -> None:
    advice = advice_to(Facts(person()))

    assert rules(advice) == [ASSESS_FIRST]
    assert advice.next_step.serves == ((INT, 1), (KOE, 2), (PLP, 2))


def test_lapsed_evidence_is_a_reason_to_be_assessed_and_never_to_be_trained() -> None:
    facts = Facts(person(), assessments=(assessed(KOE, 0, date(2020, 1, 1)),))

    assert rules(advice_to(facts)) == [ASSESS_FIRST]


def test_a_gap_comes_before_the_assessment_of_what_is_not_known() -> None:
    advice = advice_to(Facts(person(), assessments=(assessed(KOE, 1),)))

    assert rules(advice)[:4] == [
        "pelatihan-level",
        "mentoring-langkah",
        "tempat-kerja",
        ASSESS_FIRST,
    ]


def test_whoever_meets_all_and_has_nowhere_to_go_shares_a_strength() -> None:
    facts = Facts(person(jabatan=CAMAT), assessments=(assessed(INT, 4), assessed(KOE, 5)))

    assert rules(advice_to(facts)) == [SHARE_IT]
    assert advice_to(facts).next_step.serves == ((KOE, 5),)


def test_what_a_next_position_asks_is_advised_after_all_else() -> None:
    advice = advice_to(Facts(person(), assessments=MET))

    assert {each.reason for each in advice.recommendations} == {"berikut"}
    assert {code for each in advice.recommendations for code, _ in each.serves} == {INT, PLP}


def test_whoever_learned_after_the_assessment_is_to_be_assessed_again() -> None:
    event = course("sudah", "tanggap-aduan", date(2026, 6, 1))
    facts = Facts(
        person(), (Attendance(event.id, "lulus"),), (*MET[:1], *MET[2:], assessed(KOE, 1))
    )
    before = replace(facts, attendances=(Attendance(event.id, "tidak_lulus"),))

    again = [
        each
        for each in advice_to(facts, advised_hub(event)).recommendations
        if each.rule == ASSESS_AGAIN
    ]
    assert [each.serves for each in again] == [((KOE, 2),)]
    assert ASSESS_AGAIN not in rules(advice_to(before, advised_hub(event)))


def test_whoever_was_assessed_after_learning_needs_no_second_assessment() -> None:
    event = course("sudah", "tanggap-aduan", date(2026, 3, 2))
    facts = Facts(
        person(), (Attendance(event.id, "lulus"),), (*MET[:1], *MET[2:], assessed(KOE, 1))
    )

    advice = advice_to(facts, advised_hub(event))

    assert ASSESS_AGAIN not in rules(advice)
    assert "pelatihan/tanggap-aduan" not in {each.key for each in advice.recommendations}


def test_the_next_event_is_named_and_counted() -> None:
    soon, later = (
        course("soon", "tanggap-aduan", date(2026, 8, 3)),
        course("later", "tanggap-aduan", date(2026, 9, 7)),
    )
    past = course("past", "tanggap-aduan", date(2026, 5, 1))
    advice = advice_to(
        Facts(person(), assessments=(assessed(KOE, 1),)), advised_hub(later, soon, past)
    )

    (found,) = [each for each in advice.recommendations if each.kind == "pelatihan"]
    assert [event.id for event in found.offers] == ["soon", "later"]
    assert found.hours is not None
    assert (found.hours.last_day, found.hours.scheduled) == (soon.end, True)


def test_a_course_is_counted_after_its_prerequisite() -> None:
    first, clash = (
        course("first", "loket", date(2026, 8, 3)),
        course("clash", "tanggap-aduan", date(2026, 8, 3)),
    )
    after = course("after", "tanggap-aduan", date(2026, 9, 7))
    advice = advice_to(
        Facts(person(), assessments=(assessed(KOE, 0),)), advised_hub(first, clash, after)
    )

    found = {each.key: [event.id for event in each.offers] for each in advice.recommendations}
    assert (found["pelatihan/loket"], found["pelatihan/tanggap-aduan"]) == (["first"], ["after"])


@pytest.fixture(scope="module")
def crowd() -> list[Facts]:
    """Persons by chance, of all positions."""
    random = Random(206)
    return [by_chance(real_hub(), random) for _ in range(200)]


def test_everybody_gets_a_next_step_and_each_step_its_rule_and_sentence(crowd: list[Facts]) -> None:
    basis = basis_of(real_hub())
    told = [advise(facts, basis) for facts in crowd]

    for advice in told:
        assert advice is not None
        assert advice.recommendations[0] == advice.next_step
        assert all(each.rule and each.sentence for each in advice.recommendations)
        assert len({each.key for each in advice.recommendations}) == len(advice.recommendations)
        advised = {each.title for each in advice.recommendations if each.share is not None}
        assert not any(each.title in advised for each in advice.not_chosen if each.kind != "jalur")
    seen = {each.rule for advice in told if advice for each in advice.recommendations}
    assert {ASSESS_FIRST, ASSESS_AGAIN, ON_PATH, "prasyarat", "potensi-manajemen-proyek"} <= seen


def test_the_order_of_facts_changes_nothing(crowd: list[Facts]) -> None:
    basis = basis_of(real_hub())
    for facts in crowd[:60]:
        turned = replace(
            facts,
            attendances=facts.attendances[::-1],
            assessments=facts.assessments[::-1],
            mentored=facts.mentored[::-1],
        )

        assert advise(turned, basis) == advise(facts, basis)


# One fact changed: what may change is what follows from it, and nothing else. So that nothing waits its turn, so many
# steps are allowed as there are.

ROOMY = 500


def roomy(hub: PublicHub) -> PublicHub:
    """The hub with room for all steps."""
    assert hub.advice is not None
    (dated,) = hub.advice.portions.values
    value = dated.value.model_copy(update={"at_most": ROOMY})
    portions = hub.advice.portions.model_copy(
        update={"values": (dated.model_copy(update={"value": value}),)}
    )
    advice: Advice = hub.advice.model_copy(update={"portions": portions})
    return replace(hub, advice=advice)


def said(each: Recommendation) -> object:
    """A recommendation without the JP, which follow from the steps before it."""
    return each.kind, each.key, each.rule, each.sentence, each.reason, each.serves, each.offers


def touched(code: CompetencyCode, book: Rulebook) -> set[CompetencyCode]:
    """The competencies whose ways, at any remove, are also ways of `code` or prerequisites of such."""
    ways = {
        each: {
            slug
            for cell in levels.values()
            for way in cell
            if way.kind == "pelatihan"
            for slug in (way.slug, *way.after)
        }
        for each, levels in book.table.items()
    }
    found = {code}
    while True:
        slugs = {slug for each in found for slug in ways[each]}
        more = {each for each, its in ways.items() if not its.isdisjoint(slugs)}
        if more <= found:
            return found
        found |= more


def test_an_assessment_of_one_competency_changes_nothing_of_the_others(crowd: list[Facts]) -> None:
    basis, random = basis_of(roomy(real_hub())), Random(1)
    compared = 0
    for facts in crowd[:80]:
        code = random.choice(list(real_hub().competencies))
        known = tuple(each for each in facts.assessments if each.competency != code)
        fresh = chance_assessment(code, 99, 0.8, random)
        one = advise(replace(facts, assessments=known), basis)
        two = advise(replace(facts, assessments=(*known, fresh)), basis)
        assert one is not None
        assert two is not None

        for each in set(real_hub().competencies) - {code}:
            assert one.certainties[each] == two.certainties[each]
        assert [each for each in one.strengths if each.competency != code] == [
            each for each in two.strengths if each.competency != code
        ]
        for before, after in zip(
            (one.gaps.held, *one.gaps.next), (two.gaps.held, *two.gaps.next), strict=True
        ):
            assert before is not None
            assert after is not None
            assert [need for need in before.needs if need.competency != code] == [
                need for need in after.needs if need.competency != code
            ]
        assert one.ledger == two.ledger
        others = set(real_hub().competencies) - touched(code, basis.book)
        apart = [
            {
                said(each)
                for each in advice.recommendations
                if each.share is not None and all(served in others for served, _ in each.serves)
            }
            for advice in (one, two)
        ]
        assert apart[0] == apart[1]
        compared += len(apart[0])
    assert compared > 100


def test_an_event_changes_only_the_course_it_offers(crowd: list[Facts]) -> None:
    hub, random = roomy(real_hub()), Random(2)
    basis = basis_of(hub)
    for facts in crowd[:50]:
        slug = random.choice(sorted(hub.trainings))
        event = course("tambahan", slug, DAY + timedelta(days=random.randint(1, 170)))
        more = basis_of(replace(hub, events={**hub.events, event.id: event}))
        one, two = advise(facts, basis), advise(facts, more)
        assert one is not None
        assert two is not None

        def rest(advice: PersonAdvice, slug: TrainingSlug = slug) -> set[object]:
            return {
                said(each)
                for each in advice.recommendations
                if each.key != f"pelatihan/{slug}"
                and (
                    each.kind != "pelatihan"
                    or slug
                    not in hub.trainings[TrainingSlug(each.key.split("/")[1])].front.prerequisites
                )
            }

        assert rest(one) == rest(two)
        assert (one.gaps, one.strengths, one.potentials, one.ledger) == (
            two.gaps, two.strengths, two.potentials, two.ledger,
        )  # fmt: skip
        assert set(one.not_chosen) == set(two.not_chosen)


def test_a_higher_duty_of_jp_changes_the_order_at_most(crowd: list[Facts]) -> None:
    hub = roomy(real_hub())
    (dated,) = hub.policy.jp_minimal_pns.values
    setting = hub.policy.jp_minimal_pns.model_copy(
        update={"values": (dated.model_copy(update={"value": dated.value + 40}),)}
    )
    policy: Policy = hub.policy.model_copy(update={"jp_minimal_pns": setting})
    basis, stricter = basis_of(hub), basis_of(replace(hub, policy=policy))
    reordered = 0
    for facts in crowd[:80]:
        one, two = advise(facts, basis), advise(facts, stricter)
        assert one is not None
        assert two is not None

        assert {said(each)[:5] for each in one.recommendations} == {
            said(each)[:5] for each in two.recommendations
        }  # type: ignore[index]
        assert (one.gaps, one.strengths, one.potentials) == (
            two.gaps,
            two.strengths,
            two.potentials,
        )
        if bool(one.ledger.remaining) == bool(two.ledger.remaining):
            assert one.recommendations == two.recommendations
        else:
            reordered += 1
    assert reordered > 0


def test_what_teaches_nothing_of_a_goal_leaves_the_steps_as_they_are(crowd: list[Facts]) -> None:
    hub = real_hub()
    event = Event(
        id=EventId("lain"), title="Lain", form=FormCode("sosialisasi"), start=date(2026, 3, 2),
        end=date(2026, 3, 2), organiser="BKPSDMD", jp=4,
    )  # fmt: skip
    basis = basis_of(roomy(replace(hub, events={**hub.events, event.id: event})))
    for facts in crowd[:50]:
        attended = replace(facts, attendances=(*facts.attendances, Attendance(event.id, "hadir")))
        one, two = advise(facts, basis), advise(attended, basis)
        assert one is not None
        assert two is not None

        assert {said(each) for each in one.recommendations} == {
            said(each) for each in two.recommendations
        }
        assert two.ledger.total - one.ledger.total in (0, 4)


def test_the_assessment_says_which_it_was() -> None:
    known: Assessment = assessed(KOE, 1)
    advice = advice_to(Facts(person(), assessments=(known,)))

    assert advice.certainties[KOE].assessment == known.id
