"""Population: whose answers a release may count on a day, and apart from that, what they are.

Competency: the answer is whether the assessment that holds on the day shows the level that the position held on the
day asks. Whoever has no valid assessment, or one whose form did not ask that level, has no answer: absence of evidence
is not failure. JP: whether the duty of the last full year was reached, for those who served from its first day and
whose status had one. So nobody is counted whose answer follows from what is known of everybody.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from generator.analysis.facts import Facts, facts_by_person
from generator.analysis.ledger import fold_ledger
from generator.analysis.matching.coaches import mentors_on
from generator.analysis.profile import profile_of
from generator.analysis.requirements import required_levels
from generator.disclosure.answer import assessed, learned
from generator.disclosure.mentors import as_if_met
from generator.model.assessment import Assessment
from generator.model.base import CompetencyCode, JabatanId, LevelNo, PersonId
from generator.model.hub import PublicHub
from generator.model.people import People
from generator.model.release import JP_MEASURE, Group

CellKey = tuple[str, str]
"""Group and measure."""


@dataclass(frozen=True, slots=True)
class Survey:
    """What a release is made from.

    Attributes:
        asked: how many members each measure is asked of.
        answers: the answers that hold, as tokens.
        met: those of them that are "yes". The only thing here that is nobody's business; the gate never sees it.
        could_coach: up to which level (1-5) the person could coach if the answer is "yes", by public facts alone; those
            who could not are not in it.
    """

    asked: Mapping[CellKey, int]
    answers: Mapping[CellKey, frozenset[str]]
    met: frozenset[str]
    could_coach: Mapping[str, LevelNo] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Counted:
    """An assessment that a release may count, at the level required, and the token of its answer."""

    assessment: Assessment
    required: LevelNo
    token: str
    met: bool


def survey(people: People, hub: PublicHub, groups: tuple[Group, ...], day: date) -> Survey:
    """All answers of the members of `groups` on `day`."""
    group_of = {unit: group.id for group in groups for unit in group.units}

    @cache
    def required(jabatan: JabatanId) -> Mapping[CompetencyCode, LevelNo]:
        return required_levels(hub.jabatan[jabatan], hub, day)

    asked: Counter[CellKey] = Counter()
    answers: defaultdict[CellKey, set[str]] = defaultdict(set)
    met: set[str] = set()
    counted: dict[PersonId, tuple[Facts, tuple[_Counted, ...]]] = {}
    for facts in facts_by_person(people).values():
        spell = facts.person.spell_on(day)
        group = group_of.get(spell.unit) if spell else None
        if spell is None or group is None:
            continue
        asked.update((group, code) for code in required(spell.jabatan))
        competencies = tuple(_competencies(facts, hub, required(spell.jabatan), day))
        counted[facts.person.id] = facts, competencies
        for measure, token, yes in (
            *((each.assessment.competency, each.token, each.met) for each in competencies),
            *_jp(facts, hub, day),
        ):
            answers[group, measure].add(token)
            if yes:
                met.add(token)
    jp = Counter({key: len(tokens) for key, tokens in answers.items() if key[1] == JP_MEASURE})
    return Survey(
        asked | jp,
        {key: frozenset(tokens) for key, tokens in answers.items()},
        frozenset(met),
        _could_coach(counted, hub, day),
    )


def _competencies(
    facts: Facts, hub: PublicHub, required: Mapping[CompetencyCode, LevelNo], day: date
) -> Iterator[_Counted]:
    standings = profile_of(facts, hub, day).standings
    for code, level in required.items():
        standing = standings[code]
        if standing.level is None or standing.evidence is None:
            continue
        if level in standing.evidence.assessment.answers:
            token = assessed(standing.evidence.assessment, level)
            yield _Counted(standing.evidence.assessment, level, token, standing.level >= level)


def _could_coach(
    counted: Mapping[PersonId, tuple[Facts, tuple[_Counted, ...]]], hub: PublicHub, day: date
) -> Mapping[str, LevelNo]:
    """Who could coach with each answer, were it "yes": asked of records from which the answers are gone."""
    tokens = {
        (person, each.assessment.competency): each.token
        for person, (_, competencies) in counted.items()
        for each in competencies
    }
    blind = (
        as_if_met(facts, ((each.assessment, each.required) for each in competencies))
        for facts, competencies in counted.values()
    )
    return {
        tokens[coach.person, coach.competency]: coach.level
        for coach in mentors_on(blind, hub, day)
        if (coach.person, coach.competency) in tokens
    }


def _jp(facts: Facts, hub: PublicHub, day: date) -> Iterator[tuple[str, str, bool]]:
    year = day.year - 1
    ledger = fold_ledger(facts, hub, year, day)
    if ledger.remaining is not None and facts.person.spell_on(date(year, 1, 1)):
        yield JP_MEASURE, learned(facts.person.id, year), not ledger.remaining
