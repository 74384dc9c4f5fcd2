"""NameIndex: which id a written name means: surely, perhaps, or not at all."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from generator.hr.values.names import normal

NEAR = 80
"""Least likeness (0-100, rapidfuzz' ratio of the normal forms) of a name that is worth asking about."""

_CLEARLY = 3
"""By how much the nearest name must be nearer than the next to be proposed alone."""


@dataclass(frozen=True, slots=True)
class Named:
    """A thing with names.

    Attributes:
        own: its own names.
        also: longer names, good where no other thing has them.
        short: names that leave out what tells it from its like: never sure.
    """

    id: str
    name: str
    own: tuple[str, ...]
    also: tuple[str, ...] = ()
    short: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """What a written name means.

    Attributes:
        ids: what it may mean; a sure name has one.
        score: likeness in percent where it is not sure, 100 where it is.
    """

    ids: tuple[str, ...] = ()
    score: int = 100

    @property
    def sure(self) -> bool:
        """Whether it means one thing and no other."""
        return len(self.ids) == 1 and self.score == 100


class NameIndex:
    """Finds ids by names; answers are kept, since sheets say the same names thousands of times.

    The order of words does not count, nor does a word said twice.
    """

    def __init__(
        self,
        things: Iterable[Named],
        confirmed: Mapping[str, str],
        silent: frozenset[str] = frozenset(),
    ) -> None:
        """Index things.

        Args:
            things: what names may mean.
            confirmed: names, and the ids that an officer said they mean.
            silent: words that a name is the same without.
        """
        self.names: dict[str, str] = {}
        self._silent = silent
        self._own: dict[str, dict[str, None]] = {}
        self._also: dict[str, dict[str, None]] = {}
        self._short: dict[str, dict[str, None]] = {}
        for thing in things:
            self.names[thing.id] = thing.name
            for table, names in (
                (self._own, thing.own),
                (self._also, thing.also),
                (self._short, thing.short),
            ):
                for name in names:
                    table.setdefault(self._key(name), {})[thing.id] = None
        self._confirmed = {
            self._key(name): (meant,) for name, meant in confirmed.items() if meant in self.names
        }
        self._choices = list(dict.fromkeys((*self._own, *self._also)))
        self._answers: dict[str, Match] = {}

    def find(self, written: str) -> Match:
        """What the name means."""
        key = self._key(written)
        if key not in self._answers:
            ids = self._exact(key)
            self._answers[key] = Match(ids) if ids else self._nearest(key)
        return self._answers[key]

    def exact(self, written: str) -> tuple[str, ...]:
        """Ids with just this name."""
        return self._exact(self._key(written))

    def _exact(self, key: str) -> tuple[str, ...]:
        return self._confirmed.get(key) or tuple(self._own.get(key) or self._also.get(key) or ())

    def _nearest(self, key: str) -> Match:
        if key in self._short:
            return Match(tuple(self._short[key]), NEAR)
        found = process.extract(key, self._choices, scorer=fuzz.ratio, score_cutoff=NEAR, limit=10)
        best: dict[str, float] = {}
        for name, score, _ in found:
            for each in self._exact(name):
                best.setdefault(each, score)
        if not best:
            return Match()
        top = max(best.values())
        near = tuple(each for each, score in best.items() if score > top - _CLEARLY)
        return Match(near, min(int(top), 99))

    def _key(self, name: str) -> str:
        """The words of the normal form, each once and in order of letters, without silent ones if others are left."""
        words = set(normal(name).split())
        return " ".join(sorted(words - self._silent or words))
