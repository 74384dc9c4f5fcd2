"""How much the attacker of tests/disclosure learns from releases, and from the usual rules on the same people.

Random groups of 10 to 12 people and four releases; the attacker keeps everything and knows all answers of 0 or 2
colleagues. Also how often the gate holds back what brute force would allow.
"""

from collections.abc import Callable
from random import Random

from generator.disclosure.gate import STEPS
from tests.disclosure.attacker import Clue, clues_of
from tests.disclosure.test_attack import exactly, rounded, share_pinned, suppressed
from tests.disclosure.test_gate import cases
from tests.disclosure.worlds import Round, play, random_rounds

WORLDS = 200

RULES: dict[str, Callable[[tuple[Round, ...]], list[Clue]]] = {
    "rilis hub": lambda rounds: clues_of(play(rounds).past),
    "angka dihitung ulang": lambda rounds: _shown(rounds, exactly),
    "angka di bawah 5 disembunyikan": lambda rounds: _shown(rounds, suppressed),
    "angka dibulatkan ke kelipatan 5": lambda rounds: _shown(rounds, rounded),
}


def main() -> None:
    """Measure and say."""
    worlds = [random_rounds(Random(seed), releases=4) for seed in range(WORLDS)]
    for name, clues in RULES.items():
        shares = [
            sum(share_pinned(clues(rounds), rounds, colluders) for rounds in worlds) / WORLDS
            for colluders in (0, 2)
        ]
        print(f"{name}: {shares[0]:.1%} tanpa rekan, {shares[1]:.1%} dengan dua rekan")
    allowed, held_back = 0, 0
    for case in cases(range(WORLDS)):
        for step in STEPS:
            if case.may_be_let_through(step):
                allowed += 1
                held_back += not case.is_let_through(step)
    print(f"Gerbang menahan {held_back} dari {allowed} yang diizinkan pemeriksaan menyeluruh")


def _shown(rounds: tuple[Round, ...], rule: Callable[[int, int], tuple[int, int]]) -> list[Clue]:
    return [
        Clue(frozenset(answers), *rule(sum(answers.values()), len(answers)))
        for each in rounds
        for answers in each.values()
    ]


main()
