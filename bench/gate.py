"""How long the gate takes for a whole government: 5,000 units, 100,000 people, 15 measures, ten releases.

Only the gate and what it needs (answers as tokens, books, histories); no records are read or written. Everybody is
assessed in each measure about every second year, one in twenty leaves a year, one in fifty moves. The aim: five
minutes on two cores for all ten releases.
"""

import argparse
import resource
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date
from random import Random

from generator.disclosure.book import Book, make_book, read_book, write_book
from generator.disclosure.cells import Shown, make_cells
from generator.disclosure.history import Past, history_of
from generator.disclosure.population import Survey
from generator.model.release import Cell
from tests.releases import bare_release

Answers = dict[str, dict[str, bool]]


def main() -> None:
    """Measure and say."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--kelompok", type=int, default=6_000)
    parser.add_argument("--pegawai", type=int, default=100_000)
    parser.add_argument("--ukuran", type=int, default=15)
    parser.add_argument("--rilis", type=int, default=10)
    size = parser.parse_args()
    seconds, cells = 0.0, Counter[str]()
    for number in range(size.ukuran):
        measure = f"K{chr(65 + number // 26)}{chr(65 + number % 26)}"
        past: list[Past] = []
        for turn, answers in enumerate(_rounds(Random(number), size)):
            started = time.process_time()
            past.append(_release(measure, turn, answers, past))
            seconds += time.process_time() - started
            cells.update(map(_state, past[-1].release.cells))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{size.kelompok} kelompok, {size.pegawai} orang, {size.ukuran} ukuran, {size.rilis} rilis"
    )
    print(", ".join(f"{count} {state}" for state, count in cells.most_common()))
    print(f"Gerbang: {seconds:.1f} detik; memori paling banyak {memory:.0f} MB")


def _state(cell: Cell) -> str:
    return cell.withheld or ("diulang" if cell.since else "baru")


def _rounds(chance: Random, size: argparse.Namespace) -> Iterator[Answers]:
    """Answers by group at each release, two a year."""
    groups = [f"k{number}" for number in range(size.kelompok)]
    place = {number: groups[number % len(groups)] for number in range(size.pegawai)}
    answer = {number: (f"{number:010}-0002", chance.random() < 0.5) for number in place}
    for turn in range(size.rilis):
        for number in list(place):
            if chance.random() < 0.025:
                del place[number], answer[number]
                number = len(place) + size.pegawai * (turn + 1) + number
                place[number] = groups[number % len(groups)]
                answer[number] = (f"{number:010}-0002", chance.random() < 0.5)
            elif chance.random() < 0.01:
                place[number] = chance.choice(groups)
            if chance.random() < 0.25:
                answer[number] = (f"{number:010}-{turn + 1:03}2", chance.random() < 0.5)
        found: Answers = {group: {} for group in groups}
        for number, group in place.items():
            token, met = answer[number]
            found[group][token] = met
        yield found


def _release(measure: str, turn: int, answers: Answers, past: list[Past]) -> Past:
    """One measure of one release, as `generator.disclosure.release` makes it."""
    found = Survey(
        asked={(group, measure): len(members) for group, members in answers.items()},
        answers={(group, measure): frozenset(members) for group, members in answers.items()},
        met=frozenset(
            token for members in answers.values() for token, met in members.items() if met
        ),
    )
    last = past[-1].release if past else None
    shown = last and Shown(last.id, {(each.group, measure): each for each in last.cells}, False)
    cells, counted = make_cells(found.answers, found, history_of(measure, past), shown)
    release = bare_release(date(2020 + turn // 2, 1 + 6 * (turn % 2), 1), tuple(cells.values()))
    return Past(release, _kept(make_book(counted)))


def _kept(book: Book) -> Book:
    """The book, once written and read back."""
    again = read_book(write_book(book))
    assert again is not None
    return again


main()
