"""Small worlds in which the gate is tried: people of a few groups, assessed, moving, coming and leaving by chance.

A person's answer is `p03-1/2`: person 3, their second assessment, level 2 required. The worlds go through the same
steps as a release of records, from the survey on.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random

from generator.disclosure.book import make_book
from generator.disclosure.cells import Shown, make_cells
from generator.disclosure.history import Past, history_of
from generator.disclosure.population import Survey
from generator.model.base import LevelNo, UnitId
from generator.model.release import Cell, Group
from tests.releases import bare_release

MEASURE = "KOM"
Round = Mapping[str, Mapping[str, bool]]
"""For each group the answers of its members on the day of a release."""


@dataclass(frozen=True, slots=True)
class World:
    """What is true at each release, and what was published."""

    rounds: tuple[Round, ...]
    past: tuple[Past, ...]


def person_of(token: str) -> str:
    """The person whose answer a token is."""
    return token.partition("-")[0]


def play(rounds: Sequence[Round]) -> World:
    """Make a release of each round, one a year so that nothing but the gate holds it back."""
    past: list[Past] = []
    for number, answers in enumerate(rounds):
        past.append(next_release(past, answers, date(2020 + number, 7, 1)))
    return World(tuple(rounds), tuple(past))


def next_release(
    past: Sequence[Past],
    answers: Round,
    day: date,
    could_coach: Mapping[str, LevelNo] | None = None,
) -> Past:
    """The release of a round and its book; `could_coach` as in a survey, of nobody where it is not given."""
    found = surveyed(answers, could_coach)
    shown = past[-1].release if past else None
    before = shown and Shown(
        shown.id, {(cell.group, cell.measure): cell for cell in shown.cells}, this_year=False
    )
    cells, counted = make_cells(found.answers, found, history_of(MEASURE, past), before)
    made = tuple(cells.values())
    return Past(bare_release(day, made, _groups(made)), make_book(counted))


def surveyed(answers: Round, could_coach: Mapping[str, LevelNo] | None = None) -> Survey:
    """The survey of a round; the measure is asked of everybody."""
    return Survey(
        asked={(group, MEASURE): max(10, len(members)) for group, members in answers.items()},
        answers={(group, MEASURE): frozenset(members) for group, members in answers.items()},
        met=frozenset(
            token for members in answers.values() for token, met in members.items() if met
        ),
        could_coach=could_coach or {},
    )


def _groups(cells: Iterable[Cell]) -> tuple[Group, ...]:
    return tuple(
        Group(id=group, name=group, units=(UnitId(group),), reason="uji")
        for group in sorted({cell.group for cell in cells})
    )


def scripted(*lines: str) -> tuple[Round, ...]:
    """Rounds of one group `a` written as text, a column a person and a line a release.

    `Y` and `N`: newly assessed, yes or no; `y` and `n`: as before; a space: not there. Several groups: separate their
    parts by `|`; whoever moves keeps their column, since all parts number the same people.
    """
    rounds: list[Round] = []
    newest: dict[int, int] = {}
    for line in lines:
        answers: dict[str, dict[str, bool]] = {}
        for group, part in zip("abc", line.split("|"), strict=False):
            answers[group] = {}
            for column, letter in enumerate(part):
                if letter == " ":
                    continue
                newest[column] = newest.get(column, 0) + letter.isupper()
                answers[group][f"p{column:03}-{newest[column]}/2"] = letter in "yY"
        rounds.append(answers)
    return tuple(rounds)


def random_rounds(
    chance: Random, *, releases: int = 3, sizes: tuple[int, int] = (10, 12), groups: int = 1
) -> tuple[Round, ...]:
    """Rounds of one or more groups; how much changes between two differs from world to world."""
    return tuple(_rounds(chance, releases, sizes, groups))


def _rounds(chance: Random, releases: int, sizes: tuple[int, int], groups: int) -> Iterator[Round]:
    names = [f"g{number}" for number in range(groups)]
    place = {
        f"p{number:03}": group
        for number, group in enumerate(
            group for group in names for _ in range(chance.randint(*sizes))
        )
    }
    assessed_often = chance.choice((0.1, 0.4, 0.6, 0.8, 1.0))
    turnover = chance.choice((0.0, 0.0, 0.1, 0.3))
    newest = dict.fromkeys(place, 0)
    answers: dict[tuple[str, int], bool] = {}
    left: dict[str, str] = {}
    for number in range(releases):
        for person, group in list(place.items()):
            if number and chance.random() < turnover:
                left[person] = place.pop(person)
                came = f"p{len(newest):03}"
                place[came], newest[came] = group, 0
            elif number and groups > 1 and chance.random() < turnover:
                place[person] = chance.choice(names)
        for person in [each for each in left if chance.random() < 0.2]:
            place[person] = left.pop(person)
        met_often = {group: chance.choice((0.0, 0.1, 0.4, 0.6, 0.9, 1.0)) for group in names}
        for person, group in place.items():
            if number and chance.random() < assessed_often:
                newest[person] += 1
            if (person, newest[person]) not in answers:
                answers[person, newest[person]] = chance.random() < met_often[group]
        yield {
            name: {
                f"{person}-{newest[person]}/2": answers[person, newest[person]]
                for person, group in place.items()
                if group == name
            }
            for name in names
        }
