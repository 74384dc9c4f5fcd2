"""The advice to one person as of a day: gap and certainty, strengths and potential, and what to do next, with its rule.

Deterministic, and never public. In order: learning for the position held, to be assessed where that is needed, learning by
signs of potential and for next positions, a path. There is always at least one thing to do.
"""

from generator.analysis.advice.basis import Basis
from generator.analysis.advice.behind import behind_of
from generator.analysis.advice.beside import assessments, no_further, otherwise, paths
from generator.analysis.advice.goals import goals_of
from generator.analysis.advice.learning import learning
from generator.analysis.advice.needs import certainties, surenesses
from generator.analysis.advice.result import NotChosen, PersonAdvice
from generator.analysis.advice.steps import WHY, PassedOver, choose
from generator.analysis.advice.strengths import Demand, potentials, strengths
from generator.analysis.facts import Facts
from generator.analysis.gap import Gap, Gaps, gaps_of
from generator.analysis.ledger import Ledger, fold_ledger
from generator.analysis.profile import Profile, profile_of
from generator.model.base import JabatanId


def advise(
    facts: Facts, basis: Basis, profile: Profile | None = None, ledger: Ledger | None = None
) -> PersonAdvice | None:
    """The advice to a person; None where they hold no position on the day.

    Args:
        facts: of the person.
        basis: of the day.
        profile, ledger: of the person as of that day and in its year, where they are worked out already.
    """
    hub, day, rules = basis.hub, basis.day, basis.book.rules
    spell = facts.person.spell_on(day)
    if spell is None:
        return None
    profile = profile or profile_of(facts, hub, day)
    ledger = ledger or fold_ledger(facts, hub, day.year, day)
    gaps = gaps_of(facts.person, profile, hub, day)
    known = certainties(profile, rules, day)
    levels = {code: each.level for code, each in profile.standings.items()}
    held, following = demands(gaps)

    goals = goals_of(levels, surenesses(known), held, following, basis.book)
    choice = choose(goals, rules, behind_of(facts, goals, ledger, basis))
    strong = strengths(levels, held, following)
    signs = potentials(levels, held, rules.potential)
    steps = learning(choice.steps, facts, basis)
    urgent = max((i for i, each in enumerate(steps, 1) if each.reason == "dipegang"), default=0)
    path, other_paths = paths(choice.steps, signs, basis)
    found = (
        *steps[:urgent],
        *assessments(gaps, goals, profile, facts, basis),
        *steps[urgent:],
        *path,
    )
    return PersonAdvice(
        person=facts.person.id,
        jabatan=spell.jabatan,
        as_of=day,
        profile=profile,
        gaps=gaps,
        ledger=ledger,
        certainties=known,
        strengths=strong,
        potentials=signs,
        recommendations=found or (otherwise(strong, basis),),
        not_chosen=(
            *map(_said, choice.passed),
            *no_further(signs, choice.steps, basis),
            *other_paths,
        ),
    )


def demands(gaps: Gaps) -> tuple[Demand, tuple[tuple[JabatanId, Demand], ...]]:
    """What the position held asks, and each that may come next."""
    held = {} if gaps.held is None else _asked(gaps.held)
    return held, tuple((gap.jabatan, _asked(gap)) for gap in gaps.next)


def _asked(gap: Gap) -> Demand:
    return {need.competency: need.required for need in gap.needs}


def _said(passed: PassedOver) -> NotChosen:
    way = passed.way
    return NotChosen(
        way.kind, way.title, passed.competency, passed.level, WHY[passed.why], passed.instead
    )
