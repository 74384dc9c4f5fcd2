"""What content asks of its authors as of a day: texts to look at again, and levels that nothing teaches or coaches yet.

Warnings only: a hub that is behind is still worth publishing. What must be covered is a dated setting of the policy.
"""

from collections.abc import Iterator
from datetime import date

from generator.analysis.coverage import LevelCoverage, cover
from generator.checks.problem import Problem
from generator.model.hub import PublicHub
from generator.model.policy import CoverageTarget


def check_upkeep(hub: PublicHub, day: date) -> Iterator[Problem]:
    """Trainings and guides whose review is due on `day`, then levels that lack what the policy asks."""
    yield from _overdue(hub, day)
    target = hub.policy.cakupan_materi and hub.policy.cakupan_materi.on(day)
    if target:
        for row in cover(hub, day).levels.values():
            yield from _missing(hub, row, target.value)


def _overdue(hub: PublicHub, day: date) -> Iterator[Problem]:
    articles = (
        *((("pelatihan", slug), training.front) for slug, training in hub.trainings.items()),
        *((("mentoring", slug), guide.front) for slug, guide in hub.guides.items()),
    )
    for source, front in articles:
        if front.review_on < day:
            yield Problem(
                "ASN431", hub.sources[source], facts={"tinjau": front.review_on.isoformat()}
            )


def _missing(hub: PublicHub, row: LevelCoverage, target: CoverageTarget) -> Iterator[Problem]:
    wanted = (
        ("pelatihan", target.taught, row.trainings),
        ("panduan mentoring", target.coached, row.guides),
    )
    for noun, levels, offers in wanted:
        if row.level in levels and not offers:
            yield Problem(
                "ASN432",
                hub.sources["kompetensi", row.competency],
                facts={
                    "apa": noun,
                    "nama": row.competency,
                    "level": str(row.level),
                    "jabatan": str(len(row.climbed_by)),
                },
            )
