"""What tests of advice share: the small hub with rules of advice, the real hub, and persons by chance in it."""

import json
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from random import Random
from typing import Any

from generator.analysis.advice.basis import Basis, basis_on
from generator.analysis.facts import Attendance, Facts
from generator.load.public import load_public
from generator.load.roots import find_roots
from generator.model.advice import Advice
from generator.model.assessment import Answer, Assessment
from generator.model.base import CompetencyCode, EventId, JabatanId, PersonId, UnitId
from generator.model.event import Event
from generator.model.hub import PublicHub
from generator.model.learning_form import LearningForm
from generator.model.mentoring_session import MentoringSession
from generator.model.person import EmploymentStatus, Person, Spell
from tests.repository import ROOT
from tests.small_hub import KOE, PENGELOLA, SEKSI, small_hub
from tests.strategies import OTHER, PERSON

DAY = date(2026, 7, 1)

POTENTIAL: dict[str, Any] = {
    "id": "potensi-layanan",
    "kompetensi": "PLP",
    "di_atas": 2,
    "sebutan": "layanan",
    "pelatihan": "standar",
    "kalimat": "Anda jauh di atas yang diminta.",
}


def settings(**changed: object) -> Advice:
    """Rules of advice for the small hub, in force since 2017."""
    values: dict[str, object] = {
        "keyakinan": {
            "lama_sesudah_bulan": 18,
            "mandiri": {"baru": "awal", "lama": "awal"},
            "atasan": {"baru": "cukup", "lama": "awal"},
            "asesor": {"baru": "kuat", "lama": "cukup"},
        },
        "potensi": [POTENTIAL],
        "bobot": {
            "jabatan_dipegang": 4,
            "potensi": 2,
            "jabatan_berikut": 1,
            "keyakinan": {"kuat": 3, "cukup": 2, "awal": 1},
        },
        "urutan": ["jabatan_dipegang", "kesenjangan_terbesar", "kewajiban_jp"],
        "porsi": {
            "per_level": {"10": 1, "20": 1, "70": 1},
            "paling_banyak": 50,
            "jalur_memuat_sekurangnya": 2,
        },
        "penugasan": {"bentuk": "bimbingan-tempat-kerja", "kali": 2},
    }
    dated = {
        "berlaku_sejak": "2017-01-01",
        "berlaku_sampai": None,
        "dasar": "Contoh",
        "verified": True,
    }
    return Advice.model_validate_json(
        json.dumps(
            {
                name: {"satuan": "contoh", "nilai": [{**dated, "nilai": value}]}
                for name, value in {**values, **changed}.items()
            }
        )
    )


def advised_hub(*events: Event, **changed: object) -> PublicHub:
    """The small hub with rules of advice, and with practice at work among its forms."""
    hub = small_hub(*events)
    mentoring = hub.forms["mentoring"]  # type: ignore[index]
    work = LearningForm.model_validate(
        {**mentoring.model_dump(), "code": "bimbingan-tempat-kerja", "share": 70}
    )
    return replace(hub, forms={**hub.forms, work.code: work}, advice=settings(**changed))


def basis_of(hub: PublicHub, day: date = DAY) -> Basis:
    """The basis as of a day on which the rules are in force."""
    basis = basis_on(hub, day)
    assert basis is not None
    return basis


def person(status: EmploymentStatus = "PNS", jabatan: JabatanId = PENGELOLA) -> Person:
    """A person who has held a position since 2020."""
    spell = Spell(jabatan=jabatan, unit=SEKSI, since=date(2020, 1, 1), status=status)
    return Person(id=PERSON, history=(spell,))


def assessed(
    competency: CompetencyCode,
    level: int,
    day: date = date(2026, 5, 4),
    method: Any = "atasan",
    upto: int = 5,
) -> Assessment:
    """An assessment that shows exactly `level`, of all levels up to `upto`."""
    answers: dict[int, tuple[Answer, ...]] = {
        each: ("ya", "ya", "ya") if each <= level else ("ya", "tidak", "ya")
        for each in range(1, upto + 1)
    }
    return Assessment(
        id=f"a-{competency.lower()}{day:%Y%m%d}{level:05d}",
        person=PERSON,
        day=day,
        method=method,
        competency=competency,
        answers=answers,
    )


@cache
def real_hub() -> PublicHub:
    """The hub of this repository, with its own rules of advice and with an event to come for every third training."""
    roots = find_roots(ROOT).value
    assert roots is not None
    hub = load_public(roots).value
    assert hub is not None
    coming = {
        event.id: event
        for number, slug in enumerate(sorted(hub.trainings))
        if number % 3 == 0
        for event in [_event(f"nanti-{slug}", slug, DAY + timedelta(days=20 * (number + 1)), hub)]
    }
    past = {
        event.id: event
        for slug in sorted(hub.trainings)
        for event in [_event(f"dulu-{slug}", slug, DAY - timedelta(days=100), hub)]
    }
    return replace(hub, events={**coming, **past})


def _event(key: str, slug: str, start: date, hub: PublicHub) -> Event:
    front = hub.trainings[slug].front  # type: ignore[index]
    return Event(
        id=EventId(key),
        title=front.title,
        training=slug,  # type: ignore[arg-type]
        form=front.form,
        start=start,
        end=start + timedelta(days=2),
        organiser="BKPSDMD",
        jp=front.jp,
    )


def by_chance(hub: PublicHub, random: Random) -> Facts:
    """Somebody of any position, assessed in some competencies long ago or lately, who learned this or that."""
    jabatan = random.choice(list(hub.jabatan))
    status: EmploymentStatus = random.choice(("PNS", "PNS", "CPNS", "PPPK"))
    unit = UnitId(next(iter(hub.units)))
    spell = Spell(jabatan=jabatan, unit=unit, since=date(2019, 1, 1), status=status)
    seen, able = random.random(), random.choice((0.1, 0.6, 0.9, 1.0))
    return Facts(
        Person(id=PERSON, history=(spell,)),
        attendances=tuple(
            Attendance(event, random.choice(("lulus", "hadir", "tidak_lulus")))
            for event in random.sample(sorted(hub.events), random.randint(0, 5))
        ),
        assessments=tuple(
            chance_assessment(code, number, able, random)
            for number, code in enumerate(hub.competencies)
            if random.random() < seen
        ),
        mentored=tuple(_session(number, random) for number in range(random.randint(0, 4))),
    )


def chance_assessment(code: CompetencyCode, number: int, able: float, random: Random) -> Assessment:
    """An assessment of up to five levels."""
    return Assessment(
        id=f"a-{number:016d}",
        person=PERSON,
        day=DAY - timedelta(days=random.randint(0, 1500)),
        method=random.choice(("mandiri", "atasan", "asesor")),
        competency=code,
        answers={
            level: tuple(
                random.choice(("ya", "tidak")) if random.random() > able else "ya" for _ in range(3)
            )
            for level in range(1, random.randint(1, 5) + 1)
        },
    )


def _session(number: int, random: Random) -> MentoringSession:
    return MentoringSession(
        id=f"m-{number:016d}",
        mentor=OTHER,
        mentee=PersonId(PERSON),
        day=DAY - timedelta(days=random.randint(0, 400)),
        competency=KOE,
        from_level=1,
        to_level=2,
        stages=("tujuan",),
        jp=2,
    )
