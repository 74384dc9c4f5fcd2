"""The published plan: a function of what was published before, so that it tells nothing of anybody."""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analysis.plan.line import ClassDate, PlanLine, Served, Step
from generator.analysis.plan.line import Plan as PrivatePlan
from generator.disclosure.bands import Label as BandLabel
from generator.disclosure.bands import Limits, band_count, emit, limits_around, meaning
from generator.disclosure.plan import (
    PublicPlan,
    fewest_short,
    public_needs,
    public_plan,
    share_short,
)
from generator.model.base import FormCode, TrainingSlug
from generator.model.hub import PublicHub
from generator.model.plan_settings import PlanSettings
from generator.model.plan_wishes import WantedClasses, WantedUnit
from generator.model.release import Cell, Group, Release
from tests.disclosure.attacker import Clue, clues_of, pinned
from tests.disclosure.office import ARSIP, JANUARY, JULY, LOKET, Office, hub_of, kept
from tests.disclosure.worlds import person_of, play, scripted
from tests.releases import bare_release
from tests.small_hub import KOE

BUDGET = 40_000_000
BEFORE = date(2026, 5, 4)
EVER = {"berlaku_sejak": "2020-01-01", "berlaku_sampai": None, "dasar": "contoh", "verified": False}


@cache
def plan_settings() -> PlanSettings:
    """One room of thirty seats, one institution, and what a course costs."""
    cost = {
        "bentuk": "bimtek",
        "daring": True,
        "per_kelas": 2_000_000,
        "per_peserta": 100_000,
        "peserta": {"paling_sedikit": 5, "paling_banyak": 30},
    }
    weights = {
        "besar_kesenjangan": {"1": 1.0},
        "bukti": {},
        "bukti_lama": {"sesudah_tahun": 2, "bobot": 0.8},
        "jenjang": {},
        "per_jp": 0.0,
    }
    told = {
        "ruang": [{"nama": "Aula", "lokasi": "Siulak", "kursi": 30}],
        "pengajar": [
            {
                "lembaga": "BKPSDMD",
                "kompetensi": ["INT", "KOE", "PLP"],
                "kelas_serentak": 2,
                "hari_per_tahun": 100,
            }
        ],
        "biaya": {"satuan": "rupiah", "nilai": [{**EVER, "nilai": [cost]}]},
        "daring": {"lama_hari": 14, "hari_pendampingan": 1},
        "jp_per_hari": 8,
        "hari_kerja_seminggu": 5,
        "tertutup": [],
        "pelatihan_per_orang": 2,
        "bobot": {"satuan": "poin", "nilai": [{**EVER, "nilai": weights}]},
        "langkah_kurva": 50_000_000,
    }
    return PlanSettings.model_validate_json(json.dumps(told), by_alias=True, by_name=False)


def hub_with(*releases: Release) -> PublicHub:
    return replace(hub_of(), releases=releases, plan_settings=plan_settings())


NOTHING = PrivatePlan(2027, BUDGET, (), 0.0, 0.0, cut=False)


def published(hub: PublicHub, private: PrivatePlan = NOTHING, budget: int = BUDGET) -> PublicPlan:
    return public_plan(hub, plan_settings(), 2027, budget, private)


def cell(band: int, bands: int = 5, group: str = LOKET, **more: object) -> Cell:
    return Cell(group=group, measure=KOE, band=band, bands=bands).model_copy(update=more)


def release_of(*cells: Cell) -> Release:
    groups = tuple(
        Group(id=unit, name=unit.capitalize(), units=(unit,), reason="Cukup besar.")
        for unit in (LOKET, ARSIP)
    )
    return bare_release(JULY, cells, groups)


# What labels say of needs


def labels(people: int) -> Iterator[tuple[int, Limits, Cell]]:
    """Every count and every limits that labels of so many people may have, and the label."""
    bands = band_count(people)
    before = [None, *(BandLabel(band, bands) for band in range(1, bands + 1))]
    for previous, step, count in product(before, (1, 2), range(people + 1)):
        limits = limits_around(previous, step, bands)
        told = None if limits == (1, bands) else limits
        yield count, limits, cell(emit(count, people, limits), bands, limits=told)


@pytest.mark.parametrize("people", [*range(10, 31), 60, 200])
def test_a_statement_is_true_and_follows_from_the_label(people: int) -> None:
    for count, limits, label in labels(people):
        assert label.band is not None
        fewest = fewest_short(label)

        assert fewest <= people - count
        assert fewest <= people - meaning(label.band, people, limits).high


@pytest.mark.parametrize(("band", "fewest"), [(1, 5), (2, 0)])
def test_a_statement_says_as_much_as_the_label_does(band: int, fewest: int) -> None:
    """Of ten people the lower band is at most five "yes"."""
    assert fewest_short(cell(band, 2)) == fewest


def test_a_label_that_may_be_more_makes_sure_of_no_need() -> None:
    limited = cell(3, limits=(1, 3))

    assert (fewest_short(limited), share_short(limited)) == (0, 0)


def test_a_withheld_cell_makes_sure_of_no_need() -> None:
    withheld = Cell(group=LOKET, measure=KOE, withheld="gerak")

    assert (fewest_short(withheld), share_short(withheld)) == (0, 0)


def test_needs_are_posts_that_ask_by_the_share_that_is_sure() -> None:
    """Twenty posts ask KOE; band 2 of 5 makes sure of three fifths."""
    release = release_of(cell(2))

    (need,) = public_needs(hub_with(release), plan_settings(), release, 2027)

    assert need.people == 12
    assert [(each.competency, each.from_level, each.to_level) for each in need.needs] == [
        (KOE, 1, 2)
    ]


# The plan


def test_a_plan_is_made_of_rooms_and_costs_of_seats_not_of_people() -> None:
    plan = published(hub_with(release_of(cell(1), cell(2, group=ARSIP)))).plan

    assert plan is not None
    assert plan.cost <= BUDGET
    for line in plan.lines:
        assert all(each.seats == 30 for each in line.classes)
        assert line.cost == len(line.classes) * (2_000_000 + 30 * 100_000)


def test_the_budget_pays_for_all_seats_of_a_class() -> None:
    """Twelve people would cost 3.2 million; the thirty seats of their class cost five."""
    hub = hub_with(release_of(cell(2)))

    assert published(hub, budget=4_900_000).plan is None
    assert published(hub, budget=5_000_000).plan is not None


def test_a_line_says_of_groups_what_their_labels_say() -> None:
    plan = published(hub_with(release_of(cell(1), cell(2, group=ARSIP)))).plan

    assert plan is not None
    said = {
        (each.group, each.at_least, each.release) for line in plan.lines for each in line.statements
    }
    assert said == {(LOKET, 16, "2026-07"), (ARSIP, 12, "2026-07")}
    assert {group.id for group in plan.groups} == {LOKET, ARSIP}


def test_a_repeated_label_speaks_for_the_release_it_was_made_in() -> None:
    plan = published(hub_with(release_of(cell(1, since="2026-01")))).plan

    assert plan is not None
    assert {each.release for line in plan.lines for each in line.statements} == {"2026-01"}


def private(people: int) -> PrivatePlan:
    """A plan made from records: so many people of a group need the training."""
    line = PlanLine(
        id="2027-tanggap-aduan",
        training=TrainingSlug("tanggap-aduan"),
        form=FormCode("bimtek"),
        jp=10,
        provider="BKPSDMD",
        classes=(ClassDate(date(2027, 5, 3), date(2027, 5, 5), "Aula", 30),) * (people // 30 + 1),
        served=(Served("k000001", people, (Step(KOE, 1, 2),)),),
        cost=people,
    )
    return PrivatePlan(2027, BUDGET, (line,), float(people), None, cut=False)


@settings(max_examples=5, deadline=None)
@given(st.integers(1, 500))
def test_the_private_plan_changes_nothing_that_is_published(people: int) -> None:
    hub = hub_with(release_of(cell(1)))

    assert published(hub, private(people)).plan == published(hub).plan


def test_the_officer_is_told_what_is_not_published() -> None:
    hub = hub_with(release_of(cell(1)))

    assert published(hub, private(10)).withheld == ()
    (withheld,) = published(hub, private(200)).withheld
    assert withheld.why.startswith("Terbit dengan")
    (withheld,) = published(hub_with(), private(10)).withheld
    assert "Belum ada rilis" in withheld.why


@pytest.mark.parametrize("hub", [hub_with(), hub_with(release_of(cell(5)))])
def test_without_a_need_that_labels_make_sure_of_there_is_no_plan(hub: PublicHub) -> None:
    found = published(hub, private(10))

    assert found.plan is None
    assert len(found.withheld) == 1


def test_wishes_count_and_where_they_cannot_be_kept_there_is_no_plan() -> None:
    hub = hub_with(release_of(cell(1), cell(1, group=ARSIP)))
    modest = WantedUnit.model_validate_json('{"jenis": "unit", "unit": "arsip", "peserta": 5}')
    vast = WantedClasses.model_validate_json(
        '{"jenis": "kegiatan", "pelatihan": "tanggap-aduan", "kelas": 90}'
    )

    kept_one = public_plan(hub, plan_settings(), 2027, BUDGET, NOTHING, [modest]).plan
    assert kept_one is not None
    assert any(each.group == ARSIP for line in kept_one.lines for each in line.statements)
    assert public_plan(hub, plan_settings(), 2027, BUDGET, NOTHING, [vast]).plan is None


# Nothing of anybody


def office(answers: Sequence[bool]) -> Office:
    """Twelve people at each of two counters, assessed in KOE."""
    made = Office()
    made.hire(range(12), LOKET)
    made.hire(range(12, 24), ARSIP)
    for number, meets in enumerate(answers):
        made.assess([number], BEFORE, meets=meets)
    return made


@cache
def plan_of(cells: tuple[Cell, ...], groups: tuple[Group, ...]) -> str:
    plan = published(hub_with(bare_release(JULY, cells, groups))).plan
    return "" if plan is None else plan.model_dump_json()


def plan_after(made: Office) -> str:
    release = made.release(JULY).release
    return plan_of(release.cells, release.groups)


bits = st.lists(st.booleans(), min_size=24, max_size=24)


@settings(max_examples=20, deadline=None)
@given(bits, st.integers(0, 23))
def test_one_person_changes_the_plan_only_where_a_label_changes(
    answers: list[bool], person: int
) -> None:
    other = [not each if number == person else each for number, each in enumerate(answers)]
    one, two = (office(each).release(JULY).release for each in (answers, other))

    if one.cells == two.cells:
        assert plan_of(one.cells, one.groups) == plan_of(two.cells, two.groups)
    else:
        changed = [a for a, b in zip(one.cells, two.cells, strict=True) if a != b]
        assert len(changed) == 1


def test_every_answer_stays_open_to_whoever_sees_the_plan_and_knows_two_colleagues() -> None:
    """All 1,024 worlds of ten people: for any two of them known, the plan leaves both answers of any other."""
    worlds: defaultdict[str, list[tuple[bool, ...]]] = defaultdict(list)
    for world in product((False, True), repeat=10):
        line = "".join("y" if yes else "n" for yes in world)
        (made,) = play(scripted(line)).past
        cells = tuple(
            each.model_copy(update={"group": LOKET, "measure": KOE}) for each in made.release.cells
        )
        worlds[plan_of(cells, release_of().groups)].append(world)

    assert len(worlds) == 2
    for alike in worlds.values():
        for first, second in combinations(range(10), 2):
            for other in set(range(10)) - {first, second}:
                seen = {(world[first], world[second], world[other]) for world in alike}
                known = {(one, two) for one, two, _ in seen}
                assert seen == {(*each, answer) for each in known for answer in (False, True)}


def test_a_plan_from_true_gaps_would_give_people_away() -> None:
    """A course that is worth holding for ten people: that it is held says that all ten who are asked need it."""
    rounds = scripted("nnnnnnnnnn")
    (made,) = play(rounds).past
    truth = dict(rounds[0]["a"])
    held = Clue(frozenset(truth), 0, len(truth) - 10)

    assert pinned([*clues_of([made]), held], truth, person_of)
    assert pinned(clues_of([made]), truth, person_of) == set()


def test_a_later_release_makes_a_plan_from_its_own_labels() -> None:
    made = office([False] * 24)
    first = made.release(JULY)
    made.assess(range(24), date(2026, 10, 12), meets=True)
    second = made.release(JANUARY, kept(first))

    plans = [
        published(hub_with(*releases)).plan
        for releases in ((first.release,), (first.release, second.release))
    ]

    assert plans[0] is not None
    assert plans[1] is None or plans[1].as_of == JANUARY
