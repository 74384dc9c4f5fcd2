"""Choices: bundles are few, worth more together, and fewer where there would be too many."""

from generator.analysis.plan.choices import Pools, pool_up
from generator.analysis.plan.demand import NeedGroup
from generator.analysis.plan.offers import offers_of
from tests.analysis.plan.worlds import ADUAN, LOKET, YEAR, group, need, plan_hub, settings
from tests.small_hub import KOE, PLP


def pools(*groups: NeedGroup, most: int = 1000, per_person: int = 2) -> Pools:
    offers = offers_of(plan_hub(), settings(), YEAR)
    return pool_up(groups, offers, plan_hub(), per_person, 0.01, most)


def test_groups_with_the_same_choices_are_one_pool() -> None:
    found = pools(group("a", 3, need(KOE, 1, 2)), group("b", 4, need(KOE, 1, 2), passed=["tulis"]))

    (pool,) = found.pools
    assert (pool.people, pool.groups) == (7, (("a", 3), ("b", 4)))


def test_a_bundle_credits_a_competency_once() -> None:
    """`standar` leads further in PLP than `tanggap-aduan`; KOE comes from the latter alone."""
    found = pools(group("a", 1, need(KOE, 1, 2), need(PLP, 1, 3), passed=["loket", "tulis"]))

    (pair,) = [bundle for bundle in found.bundles if len(bundle.trainings) == 2]
    steps = sorted(step for own in pair.steps for step in own)
    assert [(step.competency, step.to_level) for step in steps] == [(KOE, 2), (PLP, 3)]
    assert pair.value == 3.0


def test_a_bundle_that_is_worth_no_more_than_a_part_of_it_is_left_out() -> None:
    found = pools(group("a", 1, need(PLP, 1, 2)))

    assert [len(bundle.trainings) for bundle in found.bundles] == [1, 1]


def test_jp_are_worth_something_only_as_far_as_they_are_owed() -> None:
    owing = pools(group("a", 1, need(KOE, 0, 1), jp=4.0))
    free = pools(group("a", 1, need(KOE, 0, 1)))

    assert [bundle.value for bundle in owing.bundles] == [1.04]
    assert [bundle.value for bundle in free.bundles] == [1.0]
    assert [bundle.trainings for bundle in free.bundles] == [(LOKET,)]


def test_where_bundles_are_too_many_the_most_useful_choices_are_kept_and_it_is_said() -> None:
    many = group("a", 1, need(KOE, 1, 2, 1.5), need(PLP, 1, 3), passed=["loket", "tulis"])

    whole, cut = pools(many), pools(many, most=1)

    assert whole.kept is None
    assert cut.kept == 1
    assert [bundle.trainings for bundle in cut.bundles] == [(ADUAN,)]
