"""Context: the public hub as views ask it, with the answers that many pages share worked out once."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from typing import TypeAlias

from pydantic import TypeAdapter

from generator.analysis import closing
from generator.analysis.advice.goals import Rulebook, rulebook
from generator.analysis.requirements import required_levels
from generator.load.cache import Cache, NoCache, key_of, remember
from generator.load.history import History
from generator.model.base import (
    CompetencyCode,
    JabatanId,
    LevelNo,
    ReleaseId,
    TrainingSlug,
    UnitId,
)
from generator.model.content import Article, Guide, Training
from generator.model.event import Event
from generator.model.hub import PublicHub
from generator.model.release import Release
from generator.model.unit import Unit
from generator.site import addresses
from generator.site.glossary import Glossary
from generator.site.page import Ref

GroupLevel: TypeAlias = tuple[str, int]
_WITH_MENTORS = TypeAdapter(dict[str, tuple[GroupLevel, ...]])


@dataclass(frozen=True, slots=True)
class Help:
    """A training or guide that leads to a level, and the rule that picked it."""

    kind: str
    ref: Ref
    sentence: str


class Context:
    """What views need: the hub, Git's dates, and the day the site speaks of.

    `day` is the day of the newest commit, so that the same commit gives the same site. Answers are kept for the
    life of the context; the hub is frozen, so they stay true.
    """

    def __init__(self, hub: PublicHub, history: History, known: Cache | None = None) -> None:
        self.hub = hub
        self.cache = known or NoCache()
        self.history = history
        self.day: date = history.head or _newest_update(hub)
        self.required = cache(self._required)
        self.helps = cache(self._helps)

    def changed(self, *paths: str | None) -> date | None:
        """The newest day Git knows for any of the repository paths."""
        days = [day for path in paths if path and (day := self.history.changed.get(path))]
        return max(days, default=None)

    def source(self, kind: str, identifier: str) -> str | None:
        """The repository path that an object was read from."""
        return self.hub.sources.get((kind, identifier))

    # References

    def training_ref(self, slug: TrainingSlug) -> Ref:
        """Link to a training."""
        return Ref(self.hub.trainings[slug].front.title, addresses.training(slug))

    def competency_ref(self, code: CompetencyCode) -> Ref:
        """Link to a competency."""
        return Ref(self.hub.competencies[code].name, addresses.competency(code))

    def jabatan_ref(self, jabatan: JabatanId) -> Ref:
        """Link to a position."""
        return self._jabatan_refs[jabatan]

    def unit_ref(self, unit: UnitId) -> Ref:
        """Link to a unit."""
        return self._unit_refs[unit]

    def guide_ref(self, guide: Guide) -> Ref:
        """Link to a mentoring guide."""
        return Ref(guide.front.title, addresses.guide(guide.slug))

    @cached_property
    def _jabatan_refs(self) -> Mapping[JabatanId, Ref]:
        return {
            each.id: Ref(each.name, addresses.jabatan(each.id))
            for each in self.hub.jabatan.values()
        }

    @cached_property
    def _unit_refs(self) -> Mapping[UnitId, Ref]:
        """Thousands, each asked for by hundreds of pages."""
        return {
            each.id: Ref(each.name, addresses.unit(each.id)) for each in self.hub.units.values()
        }

    # Answers

    def _required(self, jabatan: JabatanId) -> Mapping[CompetencyCode, LevelNo]:
        """Levels a position asks on the day of the site."""
        return required_levels(self.hub.jabatan[jabatan], self.hub, self.day)

    def _helps(self, code: CompetencyCode, from_level: int, to_level: int) -> tuple[Help, ...]:
        """What leads from a level to another, as links with the rule that picked each."""
        return tuple(
            Help(
                kind=closer.kind,
                ref=Ref(
                    closer.title,
                    addresses.closer(closer.kind, closer.slug),
                ),
                sentence=closer.sentence,
            )
            for closer in closing.closers(self.hub, code, from_level, to_level)
        )

    @cached_property
    def rulebook(self) -> Rulebook | None:
        """The rules of advice on the day of the site; None where none are in force."""
        rules = None if self.hub.advice is None else self.hub.advice.on(self.day)
        return None if rules is None else rulebook(self.hub, rules)

    @cached_property
    def closing_table(self) -> closing.CloserTable:
        """What leads to each level of each competency."""
        return closing.closer_table(self.hub)

    @cached_property
    def glossary(self) -> Glossary:
        """The terms whose meaning prose shows."""
        return Glossary(self.hub.glossary)

    @cached_property
    def children(self) -> Mapping[UnitId | None, tuple[Unit, ...]]:
        """Units by the unit they belong to, in file order."""
        found: dict[UnitId | None, list[Unit]] = defaultdict(list)
        for unit in self.hub.units.values():
            found[unit.parent].append(unit)
        return {parent: tuple(units) for parent, units in found.items()}

    @cached_property
    def holders(self) -> Mapping[JabatanId, tuple[UnitId, ...]]:
        """Units that have a position, by position."""
        found: dict[JabatanId, list[UnitId]] = defaultdict(list)
        for unit in self.hub.units.values():
            for jabatan in unit.formation:
                found[jabatan].append(unit.id)
        return {jabatan: tuple(units) for jabatan, units in found.items()}

    @cached_property
    def askers(self) -> Mapping[tuple[CompetencyCode, LevelNo], tuple[JabatanId, ...]]:
        """Positions that ask exactly a level of a competency."""
        found: dict[tuple[CompetencyCode, LevelNo], list[JabatanId]] = defaultdict(list)
        for jabatan in self.hub.jabatan:
            for code, level in self.required(jabatan).items():
                found[code, level].append(jabatan)
        return {key: tuple(value) for key, value in found.items()}

    @cached_property
    def teaching(self) -> Mapping[tuple[CompetencyCode, LevelNo], tuple[Training, ...]]:
        """Trainings by what they teach."""
        found: dict[tuple[CompetencyCode, LevelNo], list[Training]] = defaultdict(list)
        for training in self.hub.trainings.values():
            for target in training.front.targets:
                found[target.competency, target.level].append(training)
        return {key: tuple(value) for key, value in found.items()}

    @cached_property
    def coaching(self) -> Mapping[CompetencyCode, tuple[Guide, ...]]:
        """Mentoring guides by competency, lowest step first."""
        found: dict[CompetencyCode, list[Guide]] = defaultdict(list)
        for guide in sorted(self.hub.guides.values(), key=lambda each: each.front.from_level):
            found[guide.front.competency].append(guide)
        return {key: tuple(value) for key, value in found.items()}

    @cached_property
    def coming(self) -> tuple[Event, ...]:
        """Events that have not ended on the day of the site, soonest first."""
        return tuple(event for event in self._by_day if event.end >= self.day)

    @cached_property
    def past(self) -> tuple[Event, ...]:
        """Events that have ended, latest first."""
        return tuple(event for event in reversed(self._by_day) if event.end < self.day)

    @cached_property
    def _by_day(self) -> tuple[Event, ...]:
        return tuple(sorted(self.hub.events.values(), key=lambda event: (event.start, event.id)))

    @cached_property
    def release(self) -> Release | None:
        """The newest release."""
        return max(self.hub.releases, key=lambda release: release.as_of, default=None)

    @cached_property
    def with_mentors(self) -> Mapping[str, tuple[GroupLevel, ...]]:
        """Groups of the newest release in which somebody may coach, with the level up to which, by competency."""
        release = self.release
        if release is None:
            return {}
        key = key_of("kelompok dengan pembimbing", release.digest)
        return remember(self.cache, key, _WITH_MENTORS, lambda: _with_mentors(release))

    @cached_property
    def heads(self) -> Mapping[str, UnitId]:
        """The first unit of each group of the newest release, after which the group is called."""
        return {group.id: group.units[0] for group in (self.release.groups if self.release else ())}

    def release_day(self, release: ReleaseId | None) -> date | None:
        """The day that a release speaks of."""
        return next((each.as_of for each in self.hub.releases if each.id == release), None)

    @property
    def synthetic(self) -> bool:
        """Whether the records are invented for demonstration."""
        return self.hub.note.synthetic


def _newest_update(hub: PublicHub) -> date:
    """Without Git: the newest day that content says it was updated."""
    articles: tuple[Article, ...] = (
        *(training.front for training in hub.trainings.values()),
        *(guide.front for guide in hub.guides.values()),
        *(path.front for path in hub.paths.values()),
        *(document.front for document in (*hub.evaluations, *hub.handbooks)),
    )
    return max((article.updated for article in articles), default=date(2026, 1, 1))


def _with_mentors(release: Release) -> dict[str, tuple[GroupLevel, ...]]:
    found: dict[str, list[GroupLevel]] = defaultdict(list)
    for cell in release.cells:
        if cell.coaches_to is not None:
            found[cell.measure].append((cell.group, cell.coaches_to))
    return {measure: tuple(groups) for measure, groups in found.items()}
