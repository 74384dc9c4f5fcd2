"""What stands beside learning: to be assessed, to be assessed again, a path that holds one's steps, a strength to share."""

from collections.abc import Mapping, Sequence

from generator.analysis.advice.basis import Basis
from generator.analysis.advice.behind import learned
from generator.analysis.advice.goals import Goal, next_cell
from generator.analysis.advice.result import NotChosen, Recommendation
from generator.analysis.advice.steps import Step
from generator.analysis.advice.strengths import Potential, Strength
from generator.analysis.closing import taught
from generator.analysis.facts import Facts
from generator.analysis.gap import Gaps
from generator.analysis.profile import Profile
from generator.model.base import CompetencyCode, LevelNo, PathSlug
from generator.model.content import LearningPath

ASSESS_FIRST, ASSESS_AGAIN = "asesmen-dulu", "asesmen-ulang"
ON_PATH, SHARE_IT, TALK = "jalur-memuat", "berbagi-kekuatan", "bicara-atasan"

SENTENCES: Mapping[str, str] = {
    ASSESS_FIRST: "Belum ada asesmen yang masih berlaku, jadi belum diketahui apa yang sudah Anda kuasai.",
    ASSESS_AGAIN: "Anda sudah belajar sesudah asesmen terakhir; asesmen baru dapat menampakkan hasilnya.",
    ON_PATH: "Jalur ini memuat paling banyak langkah yang disarankan kepada Anda.",
    SHARE_IT: "Yang diminta sudah terpenuhi menurut asesmen; mendampingi rekan memperdalam kekuatan Anda.",
    TALK: "Aturan belum menemukan langkah khusus; arah berikutnya paling baik dibicarakan bersama.",
}
"""What to tell a reader of the rules that are not of learning."""

OTHER_PATH = "Jalur lain memuat lebih banyak langkah yang disarankan kepada Anda."
NO_FURTHER = "Level yang diajarkannya sudah Anda capai."


def assessments(
    gaps: Gaps, goals: Sequence[Goal], profile: Profile, facts: Facts, basis: Basis
) -> tuple[Recommendation, ...]:
    """To be assessed in what the position held asks and nobody knows; and again in what was learned since."""
    unknown = tuple(
        (need.competency, need.required)
        for need in (() if gaps.held is None else gaps.held.needs)
        if need.met is None
    )
    since = dict.fromkeys(
        (goal.competency, goal.to_level)
        for goal in goals
        if goal.reason == "dipegang" and _learned_since(goal, profile, facts, basis)
    )
    found = (
        _assessment(ASSESS_FIRST, "Lengkapi asesmen", unknown),
        _assessment(ASSESS_AGAIN, "Minta asesmen ulang", tuple(since)),
    )
    return tuple(each for each in found if each.serves)


def paths(
    steps: Sequence[Step], signs: Sequence[Potential], basis: Basis
) -> tuple[tuple[Recommendation, ...], tuple[NotChosen, ...]]:
    """The path to follow, if there is one, and the others that hold some of the steps.

    The path that a sign of potential names comes before the one that holds the most steps.
    """
    keys = {step.way.key for step in steps}
    held = {slug: len(_refs(path) & keys) for slug, path in basis.hub.paths.items()}
    chosen: Recommendation | None = None
    for sign in signs:
        if sign.rule.path is not None and chosen is None:
            chosen = _path(sign.rule.path, sign.rule.id, sign.rule.sentence, basis)
    best = max(held, key=lambda slug: held[slug], default=None)
    enough = best is not None and held[best] >= basis.book.rules.portions.path_at_least
    if chosen is None and best is not None and enough:
        chosen = _path(best, ON_PATH, SENTENCES[ON_PATH], basis)
    others = tuple(
        NotChosen("jalur", basis.hub.paths[slug].front.title, None, None, OTHER_PATH, chosen.title)
        for slug, count in held.items()
        if chosen is not None and count and f"jalur/{slug}" != chosen.key
    )
    return (() if chosen is None else (chosen,)), others


def no_further(
    signs: Sequence[Potential], steps: Sequence[Step], basis: Basis
) -> tuple[NotChosen, ...]:
    """Trainings that signs of potential name, that teach nothing above the level reached and are no step for another reason."""
    taken = {step.way.key for step in steps}
    return tuple(
        NotChosen(
            "pelatihan",
            basis.hub.trainings[sign.rule.training].front.title,
            sign.rule.competency,
            sign.level,
            NO_FURTHER,
        )
        for sign in signs
        if sign.rule.training is not None
        and next_cell(sign, basis.book) is None
        and f"pelatihan/{sign.rule.training}" not in taken
    )


def otherwise(strong: Sequence[Strength], basis: Basis) -> Recommendation:
    """What is left to do where no rule finds a step: to share the greatest strength, or to talk."""
    if not strong:
        title = "Bicarakan arah pengembangan Anda dengan atasan"
        return Recommendation("percakapan", TALK, title, TALK, SENTENCES[TALK])
    best = strong[0]
    name = basis.hub.competencies[best.competency].name
    return Recommendation(
        kind="berbagi",
        key=SHARE_IT,
        title=f"Dampingi seorang rekan dalam {name}",
        rule=SHARE_IT,
        sentence=SENTENCES[SHARE_IT],
        serves=((best.competency, best.level),),
    )


def _assessment(
    rule: str, title: str, serves: tuple[tuple[CompetencyCode, LevelNo], ...]
) -> Recommendation:
    return Recommendation("asesmen", rule, title, rule, SENTENCES[rule], serves=serves)


def _learned_since(goal: Goal, profile: Profile, facts: Facts, basis: Basis) -> bool:
    """Whether a training for a level of the goal ended after the assessment that the goal rests on."""
    evidence = profile.standings[goal.competency].evidence
    wanted = range(goal.from_level + 1, goal.to_level + 1)
    return evidence is not None and any(
        end > evidence.day
        and any(level in wanted for level in taught(basis.hub.trainings[slug], goal.competency))
        for slug, end in learned(facts, basis).items()
    )


def _refs(path: LearningPath) -> set[str]:
    return {f"{step.kind}/{step.ref}" for step in path.front.steps if step.ref is not None}


def _path(slug: PathSlug, rule: str, sentence: str, basis: Basis) -> Recommendation:
    title = basis.hub.paths[slug].front.title
    return Recommendation("jalur", f"jalur/{slug}", title, rule, sentence)
