"""The demo's events over three years and a half, and who took part in those that are over.

Most events give a training of the content; the rest are seminars, learning communities and the like, so that every
way of converting to JP occurs. Participants are drawn from people whose position asks what the training teaches.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil
from random import Random

from generator.analysis.requirements import Asked
from generator.demo.chance import day_between, weekday_from
from generator.model.base import (
    EventId,
    FormCode,
    TrainingSlug,
)
from generator.model.event import Event
from generator.model.hub import PublicHub
from generator.model.participation import Participation
from generator.model.person import Person

TODAY = date(2026, 11, 25)
"""The day the demo is told on: nobody has taken part in what comes later."""

_SPANS = (
    (date(2024, 1, 15), date(2024, 12, 6), 1.0),
    (date(2025, 1, 13), date(2025, 12, 5), 1.0),
    (date(2026, 1, 12), date(2026, 11, 13), 0.9),
    (date(2026, 12, 1), date(2026, 12, 11), 0.06),
    (date(2027, 1, 11), date(2027, 2, 1), 0.12),
    (date(2027, 3, 22), date(2027, 6, 18), 0.3),
)
"""First and last starting day, and the share of a full year's events; those ahead lie outside Ramadan 2027."""

_EVENTS_A_PERSON = 2.0
_JP_A_DAY = 8

_OCCASIONS = (
    ("Sosialisasi Disiplin dan Kode Etik Pegawai", "sosialisasi", 1, 4),
    ("Sosialisasi Pengelolaan Kinerja Pegawai", "sosialisasi", 1, 6),
    ("Seminar Pemerintahan Digital Daerah", "seminar", 1, 8),
    ("Lokakarya Penyusunan Rencana Kerja", "lokakarya", 2, 12),
    ("Komunitas Belajar Petugas Loket", "komunitas-belajar", 1, 2),
    ("Komunitas Belajar Pengelola Data", "komunitas-belajar", 1, 2),
    ("Belajar Mandiri Aturan Kepegawaian", "belajar-mandiri", 4, 10),
    ("Patok Banding Pelayanan Terpadu", "patok-banding", 3, 12),
    ("Magang di Kantor Pelayanan Perizinan", "magang", 12, 24),
    ("Penugasan Khusus Penataan Arsip", "penugasan-khusus", 19, 10),
    ("Pelatihan Kepemimpinan Pengawas", "pelatihan-kepemimpinan", 40, 120),
)
"""Events that give no training of the content: title, form, days, and JP as certificates put it."""

_ORGANISERS = ("BKPSDMD Kerinci", "BKPSDMD Kerinci", "BKPSDMD Kerinci", "BPSDM Provinsi Jambi")
_HALLS = ("Aula BKPSDMD Kerinci", "Aula Kantor Camat Siulak", "Ruang Rapat Bappeda Kerinci")


@dataclass(frozen=True, slots=True)
class Happening:
    """An event, and its participants by id; None where it lies ahead."""

    event: Event
    participants: tuple[Participation, ...] | None


@dataclass(frozen=True, slots=True)
class _Offer:
    """What can be given as an event, how many days it may take, and whom it is for."""

    slug: str
    title: str
    training: TrainingSlug | None
    form: FormCode
    jp: float
    days: tuple[int, ...]
    in_class: bool
    pool: Sequence[Person]


def happenings(
    hub: PublicHub,
    asked: Asked,
    people: Sequence[Person],
    chance: Random,
) -> Iterator[Happening]:
    """Events enough for each person to attend about twice a year; `asked` are the levels of each position."""
    trainings = [offer for offer in _trainings(hub, asked, people) if offer.pool]
    programme = _programme(trainings, [*_occasions(hub, people)], chance)
    cohort = 18 + min(102, len(people) // 400)
    a_year = max(12, round(len(people) * _EVENTS_A_PERSON / cohort))
    batches: Counter[tuple[int, str]] = Counter()
    taken: Counter[str] = Counter()
    for first, last, share in _SPANS:
        days = sorted(day_between(chance, first, last) for _ in range(round(a_year * share)))
        for start, offer in zip(days, programme, strict=False):
            batches[start.year, offer.slug] += 1
            event = _event(offer, start, batches[start.year, offer.slug], taken, chance)
            yield Happening(event, _attend(event, offer.pool, cohort, chance))


def _programme(
    trainings: Sequence[_Offer], occasions: Sequence[_Offer], chance: Random
) -> Iterator[_Offer]:
    """Rounds without end: in each every training once, in some order, and one occasion to three trainings."""
    while trainings or occasions:
        some = chance.choices(occasions, k=1 + len(trainings) // 3) if occasions else []
        yield from chance.sample([*trainings, *some], len(trainings) + len(some))


def _trainings(
    hub: PublicHub,
    asked: Asked,
    people: Sequence[Person],
) -> Iterator[_Offer]:
    """Each training, for the people whose position asks what it teaches."""
    for training in hub.trainings.values():
        front = training.front
        wanted = {
            jabatan
            for jabatan, levels in asked.items()
            if any(target.level <= levels.get(target.competency, 0) for target in front.targets)
        }
        online = front.mode == "daring"
        yield _Offer(
            slug=training.slug,
            title=front.title,
            training=training.slug,
            form=front.form,
            jp=front.jp,
            days=(14, 21, 28) if online else (_calendar_days(ceil(front.jp / _JP_A_DAY)),),
            in_class=not online,
            pool=[each for each in people if each.history[-1].jabatan in wanted],
        )


def _occasions(hub: PublicHub, people: Sequence[Person]) -> Iterator[_Offer]:
    """The occasions whose legal form the repository knows, each for everybody."""
    for title, code, days, jp in _OCCASIONS:
        form = hub.forms.get(FormCode(code))
        if form is not None:
            yield _Offer(
                slug=title.lower().replace(" ", "-"),
                title=title,
                training=None,
                form=form.code,
                jp=jp,
                days=(days,),
                in_class=form.way == "klasikal",
                pool=people,
            )


def _event(offer: _Offer, day: date, batch: int, taken: Counter[str], chance: Random) -> Event:
    """The offer given from `day` on: from the Monday of the week where it fills several days in class."""
    length = chance.choice(offer.days)
    start = (
        day - timedelta(days=day.weekday()) if offer.in_class and length > 1 else weekday_from(day)
    )
    stem = f"{start:%Y-%m}-{offer.slug}"
    taken[stem] += 1
    return Event(
        id=EventId(stem if taken[stem] == 1 else f"{stem}-{taken[stem]}"),
        title=f"{offer.title}, angkatan {batch}" if offer.training else offer.title,
        training=offer.training,
        form=offer.form,
        start=start,
        end=start + timedelta(days=length - 1),
        organiser=chance.choice(_ORGANISERS),
        place=chance.choice(_HALLS) if offer.in_class else None,
        jp=offer.jp,
    )


def _calendar_days(working: int) -> int:
    """Days from a Monday to the end of `working` days of work."""
    weeks, rest = divmod(working - 1, 5)
    return 7 * weeks + rest + 1


def _attend(
    event: Event, pool: Sequence[Person], cohort: int, chance: Random
) -> tuple[Participation, ...] | None:
    """A cohort of the pool in service from first to last day; None where the event is not over."""
    if event.end > TODAY:
        return None
    size = min(len(pool), round(cohort * chance.uniform(0.6, 1.2)))
    present = (
        each
        for each in chance.sample(pool, size)
        if each.spell_on(event.start) and each.spell_on(event.end)
    )
    tested = event.training is not None
    return tuple(
        Participation(
            person=each.id,
            outcome=("tidak_lulus" if chance.random() < 0.05 else "lulus") if tested else "hadir",
        )
        for each in sorted(present, key=lambda person: person.id)
    )
