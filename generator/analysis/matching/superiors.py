"""Superiors: who is taken as the one who assesses a person, because no assessment says who did.

That is whoever holds the most senior structural position of the person's own unit, if it is above the person's; else of
the nearest unit above that has one. Source: rule of the hub (`atasan_penilai`), after the practice that the direct
superior assesses (`metode: atasan`).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.analysis.matching.rules import Rules
from generator.model.base import JabatanId, PersonId, UnitId
from generator.model.hub import PublicHub
from generator.model.person import Person


class Superiors:
    """The structural positions that are held on the day of the rules, by unit."""

    def __init__(self, persons: Iterable[Person], hub: PublicHub, rules: Rules) -> None:
        self._hub = hub
        self._rules = rules
        self._heads: dict[UnitId, tuple[int, frozenset[PersonId]]] = {}
        self._known: dict[tuple[UnitId, int, bool], frozenset[PersonId]] = {}
        for unit, holders in self._by_unit(persons).items():
            top = max(rank for rank, _ in holders)
            self._heads[unit] = top, frozenset(person for rank, person in holders if rank == top)

    def assessing(self, mentee: PersonId, unit: UnitId, jabatan: JabatanId) -> frozenset[PersonId]:
        """Those who are taken to assess somebody who serves as `jabatan` in `unit`."""
        rank = self._rules.seniority.rank(self._hub.jabatan[jabatan].tier)
        leads = mentee in self._heads.get(unit, (0, frozenset()))[1]
        key = unit, rank, leads
        if key not in self._known:
            lines = self._above(unit, rank, leads=leads)
            nearest = [heads for heads, _ in zip(lines, range(self._rules.superiors), strict=False)]
            self._known[key] = frozenset().union(*nearest)
        return self._known[key]

    def _above(self, unit: UnitId, rank: int, *, leads: bool) -> Iterator[frozenset[PersonId]]:
        """The heads up the line, nearest first."""
        top, heads = self._heads.get(unit, (-1, frozenset()))
        if heads and not leads and top > rank:
            yield heads
        parent = self._hub.units[unit].parent
        while parent is not None:
            if parent in self._heads:
                yield self._heads[parent][1]
            parent = self._hub.units[parent].parent

    def _by_unit(self, persons: Iterable[Person]) -> dict[UnitId, list[tuple[int, PersonId]]]:
        found: defaultdict[UnitId, list[tuple[int, PersonId]]] = defaultdict(list)
        for person in persons:
            spell = person.spell_on(self._rules.day)
            if spell is None:
                continue
            jabatan = self._hub.jabatan[spell.jabatan]
            if jabatan.kind == "struktural":
                found[spell.unit].append((self._rules.seniority.rank(jabatan.tier), person.id))
        return found
