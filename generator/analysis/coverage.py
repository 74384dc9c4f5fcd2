"""What the hub offers against what positions ask: per competency and level, who teaches, who coaches, who asks.

Public facts only. A hole is a level that somebody must climb and that nothing in the hub leads to.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from generator.analysis.requirements import asked_by_all
from generator.model.base import CompetencyCode, GuideSlug, JabatanId, LevelNo, TrainingSlug
from generator.model.hub import PublicHub


@dataclass(frozen=True, slots=True)
class LevelCoverage:
    """One level of one competency.

    `required_by` are the positions that ask exactly this level; `climbed_by` those that ask it or a higher one, so
    that whoever holds them has to pass it.
    """

    competency: CompetencyCode
    level: LevelNo
    trainings: tuple[TrainingSlug, ...]
    guides: tuple[GuideSlug, ...]
    required_by: tuple[JabatanId, ...]
    climbed_by: tuple[JabatanId, ...]

    @property
    def is_hole(self) -> bool:
        """Whether positions need this level and nothing leads to it."""
        return bool(self.climbed_by) and not self.trainings and not self.guides

    @property
    def sentence(self) -> str:
        """The state of the level in one Indonesian sentence."""
        where = f"level {self.level} {self.competency}"
        if self.is_hole:
            return (
                f"Belum ada pelatihan atau panduan mentoring menuju {where}, "
                f"padahal {len(self.climbed_by)} jabatan perlu melewatinya."
            )
        if not self.trainings and not self.guides:
            return f"Belum ada pelatihan atau panduan mentoring menuju {where}; belum ada jabatan yang memintanya."
        offer = " dan ".join(
            f"{count} {noun}"
            for count, noun in (
                (len(self.trainings), "pelatihan"),
                (len(self.guides), "panduan mentoring"),
            )
            if count
        )
        return f"Ada {offer} menuju {where}."


@dataclass(frozen=True, slots=True)
class Coverage:
    """Coverage of every level of every competency, in the order of the dictionary."""

    levels: Mapping[tuple[CompetencyCode, LevelNo], LevelCoverage]

    def of(self, competency: CompetencyCode) -> tuple[LevelCoverage, ...]:
        """The levels of one competency, lowest first."""
        return tuple(row for row in self.levels.values() if row.competency == competency)

    @property
    def holes(self) -> tuple[LevelCoverage, ...]:
        """The levels that positions need and that nothing leads to."""
        return tuple(row for row in self.levels.values() if row.is_hole)


def cover(hub: PublicHub, day: date) -> Coverage:
    """What is taught, coached and asked on `day`, level by level."""
    asked = asked_by_all(hub, day)
    return Coverage(
        {
            (code, level.level): LevelCoverage(
                competency=code,
                level=level.level,
                trainings=tuple(
                    slug
                    for slug, training in hub.trainings.items()
                    if any(
                        target.competency == code and target.level == level.level
                        for target in training.front.targets
                    )
                ),
                guides=tuple(
                    slug
                    for slug, guide in hub.guides.items()
                    if guide.front.competency == code and guide.front.to_level == level.level
                ),
                required_by=tuple(
                    key for key, levels in asked.items() if levels.get(code) == level.level
                ),
                climbed_by=tuple(
                    key for key, levels in asked.items() if levels.get(code, 0) >= level.level
                ),
            )
            for code, competency in hub.competencies.items()
            for level in competency.levels
        }
    )
