"""Small worlds for planning: the small hub with settings of planning, and every plan of it by brute force."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import combinations, product

from generator.analysis.plan.demand import Needed, NeedGroup
from generator.analysis.plan.offers import Offer, offers_of
from generator.model.base import CompetencyCode, TrainingSlug
from generator.model.content import Mode, Training
from generator.model.hub import PublicHub
from generator.model.plan_settings import PlanSettings
from tests.small_hub import INT, KOE, PLP, small_hub

YEAR = 2027
LOKET, ADUAN, STANDAR, TULIS = (
    TrainingSlug(each) for each in ("loket", "tanggap-aduan", "standar", "tulis")
)
AULA, BALAI = "Aula", "BKPSDMD Contoh"
JP_WORTH = 0.01
_PERIOD = {
    "berlaku_sejak": "2026-01-01",
    "berlaku_sampai": None,
    "dasar": "Contoh",
    "verified": False,
}


def settings(
    *,
    least: int = 1,
    most: int = 2,
    per_class: int = 4_000_000,
    per_person: int = 500_000,
    days: int = 100,
    at_once: int = 1,
    seats: int = 30,
    per_person_trainings: int = 2,
    closures: Sequence[tuple[str, str, str]] = (),
) -> PlanSettings:
    """One room, one trainer for everything, one cost for the only form; classes online and in the room cost the same."""
    cost = {
        "bentuk": "bimtek",
        "per_kelas": per_class,
        "per_peserta": per_person,
        "peserta": {"paling_sedikit": least, "paling_banyak": most},
    }
    return PlanSettings.model_validate_json(
        json.dumps(
            {
                "ruang": [{"nama": AULA, "lokasi": "Siulak", "kursi": seats}],
                "pengajar": [
                    {
                        "lembaga": BALAI,
                        "kompetensi": ["INT", "KOE", "PLP"],
                        "kelas_serentak": at_once,
                        "hari_per_tahun": days,
                    }
                ],
                "biaya": {
                    "satuan": "rupiah",
                    "nilai": [
                        {**_PERIOD, "nilai": [{**cost, "daring": each} for each in (True, False)]}
                    ],
                },
                "daring": {"lama_hari": 14, "hari_pendampingan": 1},
                "jp_per_hari": 8,
                "hari_kerja_seminggu": 5,
                "tertutup": [
                    {
                        "alasan": reason,
                        "mulai": start,
                        "selesai": end,
                        "dasar": "Contoh",
                        "verified": False,
                    }
                    for reason, start, end in closures
                ],
                "pelatihan_per_orang": per_person_trainings,
                "bobot": {
                    "satuan": "poin",
                    "nilai": [
                        {
                            **_PERIOD,
                            "nilai": {
                                "besar_kesenjangan": {"1": 1.0, "2": 1.3},
                                "bukti": {"mandiri": 0.5},
                                "bukti_lama": {"sesudah_tahun": 2, "bobot": 0.8},
                                "jenjang": {"pengawas": 1.2},
                                "per_jp": JP_WORTH,
                            },
                        }
                    ],
                },
                "langkah_kurva": 5_000_000,
            }
        ),
        by_alias=True,
        by_name=False,
    )


@cache
def plan_hub(mode: Mode = "daring", class_minutes: int = 0) -> PublicHub:
    """The small hub, its trainings given in a mode, with so many minutes face to face."""
    hub = small_hub()
    return replace(
        hub,
        trainings={
            slug: _given(training, mode, class_minutes) for slug, training in hub.trainings.items()
        },
    )


def _given(training: Training, mode: Mode, class_minutes: int) -> Training:
    front = training.front.model_copy(update={"mode": mode, "class_minutes": class_minutes})
    return replace(training, index=replace(training.index, front=front))


def group(
    name: str, people: int, *needs: Needed, jp: float = 0.0, passed: Sequence[str] = ()
) -> NeedGroup:
    """People who need this; JP are owed by those who may learn a level of KOE again."""
    return NeedGroup(
        id=name,
        people=people,
        needs=needs,
        jp=jp,
        refresh=((KOE, 1),) if jp else (),
        passed=frozenset(map(TrainingSlug, passed)),
    )


def need(code: CompetencyCode, start: int, end: int, weight: float = 1.0) -> Needed:
    return Needed(code, start, end, weight)


EVERY_NEED = (
    (),
    (need(KOE, 0, 1),),
    (need(PLP, 0, 2, 1.3),),
    (need(PLP, 1, 3, 1.5),),
    (need(KOE, 1, 2), need(PLP, 1, 2, 0.9)),
    (need(KOE, 0, 1), need(PLP, 0, 1)),
    (need(INT, 0, 1, 0.4), need(PLP, 1, 3)),
)


def brute_force(
    groups: Sequence[NeedGroup], hub: PublicHub, rules: PlanSettings, budget: int
) -> float:
    """The most points of any plan, person by person, over every number of classes and every seat.

    For worlds with one trainer, online classes, and days enough.
    """
    offers = {offer.training: offer for offer in offers_of(hub, rules, YEAR)}
    persons = [each for each in groups for _ in range(each.people)]
    options = [list(_options(each, hub, offers, rules.per_person)) for each in persons]
    best = 0.0
    for chosen in product(*options):
        value = sum(points for _, points in chosen)
        if value <= best:
            continue
        if _cheapest([training for own, _ in chosen for training in own], offers) <= budget:
            best = value
    return best


def _cheapest(seats: Sequence[TrainingSlug], offers: dict[TrainingSlug, Offer]) -> float:
    """What the seats cost in as few classes as they need; infinite where a class would have too few."""
    cost = 0.0
    for training in set(seats):
        offer, people = offers[training], seats.count(training)
        classes = -(-people // offer.most)
        if people < classes * offer.least:
            return float("inf")
        cost += classes * offer.per_class + people * offer.per_person
    return cost


def _options(
    each: NeedGroup, hub: PublicHub, offers: dict[TrainingSlug, Offer], most: int
) -> Iterator[tuple[tuple[TrainingSlug, ...], float]]:
    """Every set of trainings that a person may be sent to, and its points; each of them must add some."""
    open_to = [slug for slug in offers if _may_attend(each, slug, hub)]
    for size in range(most + 1):
        for chosen in combinations(open_to, size):
            points = _points(each, chosen, hub, offers)
            parts = (
                _points(each, part, hub, offers) for part in combinations(chosen, max(0, size - 1))
            )
            if points is not None and all(points > (part or 0.0) for part in parts if size):
                yield chosen, points


def _may_attend(each: NeedGroup, slug: TrainingSlug, hub: PublicHub) -> bool:
    lacks = {
        (need.competency, level)
        for need in each.needs
        for level in range(need.from_level + 1, need.to_level + 1)
    }

    def before(training: TrainingSlug) -> set[TrainingSlug]:
        first = set(hub.trainings[training].front.prerequisites)
        return first.union(*map(before, first)) if first else first

    return not any(
        (target.competency, target.level) in lacks
        for prior in before(slug) - each.passed
        for target in hub.trainings[prior].front.targets
    )


def _points(
    each: NeedGroup,
    chosen: Sequence[TrainingSlug],
    hub: PublicHub,
    offers: dict[TrainingSlug, Offer],
) -> float | None:
    """The points of a set; None where something in it is of no use: nobody is sent to that."""
    total, useful = 0.0, set[TrainingSlug]()
    for own in each.needs:
        gains = []
        for slug in chosen:
            taught = {
                target.level
                for target in hub.trainings[slug].front.targets
                if target.competency == own.competency
            }
            level = own.from_level
            while level + 1 in taught and level < own.to_level:
                level += 1
            if level > own.from_level:
                useful.add(slug)
                gains.append((level - own.from_level) * own.weight)
        total += max(gains, default=0.0)
    for slug in chosen:
        taught = {(each.competency, each.level) for each in hub.trainings[slug].front.targets}
        if each.jp and taught & set(each.refresh):
            useful.add(slug)
    if useful != set(chosen):
        return None
    return total + JP_WORTH * min(each.jp, sum(offers[slug].credited for slug in chosen))
