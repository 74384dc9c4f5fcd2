"""Names in sheets -> ids of units, positions and forms, with what officers have confirmed in records/pemetaan.yml."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.hr.proposal import Choice, DoubtError, Question, RowError
from generator.hr.values.matching import Match, Named, NameIndex
from generator.hr.values.names import normal
from generator.load.layout import PUBLIC_RECORDS
from generator.load.reader import Reader
from generator.load.roots import Roots
from generator.load.tree import scan
from generator.model.base import FormCode, JabatanId, UnitId
from generator.model.hub import PublicHub
from generator.model.jabatan import Jabatan
from generator.model.learning_form import LearningForm
from generator.model.name_map import NameMapFile, NamePair
from generator.model.unit import Unit

PATH = "pemetaan.yml"
"""Below records/."""

_FIELDS: Mapping[Question, str] = {"unit": "units", "jabatan": "jabatan", "bentuk": "forms"}
_AROUND = frozenset({"pada", "di", "kecamatan", "kabupaten"})
_MOST_TOLD = 3


def read_name_map(roots: Roots) -> NameMapFile:
    """What is confirmed; nothing where there is no file. `asn-hub check` tells what is wrong with it."""
    reader = Reader()
    found = scan(roots.records, roots.base, PUBLIC_RECORDS, only=(PATH,))
    files = reader.records(found.of("pemetaan"), NameMapFile)
    return files[0].model if files else NameMapFile(version=1)


def confirm(known: NameMapFile, kind: Question, written: str, meant: str) -> NameMapFile:
    """The table with one more name, or with another meaning of a name that it has."""
    key = normal(written)
    field = _FIELDS[kind]
    others = (pair for pair in getattr(known, field) if pair.written != key)
    pairs = sorted((*others, NamePair(written=key, id=meant)), key=lambda pair: pair.written)
    return known.model_copy(update={field: tuple(pairs)})


@dataclass(frozen=True)
class NameTables:
    """The names of a hub, and what officers have confirmed."""

    hub: PublicHub
    confirmed: NameMapFile

    def unit(self, written: str, column: str, current: UnitId | None = None) -> UnitId:
        """The unit of a name; of several with the same name the one the person is in already.

        Raises:
            RowError: there is none.
            DoubtError: there are several, or one with a name that is only near.
        """
        match = self._units.find(written)
        if current in match.ids and len(match.ids) > 1:
            return UnitId(str(current))
        found = self._sure(match, "unit", written, column)
        if found is None:
            raise RowError("ASN821", column)
        return UnitId(found)

    def position(self, written: str, column: str, unit: UnitId) -> JabatanId | None:
        """The position of a name, which may name the unit too; None where it is not known.

        Raises:
            DoubtError: there are several, or one with a name that is only near.
        """
        match = self._positions.find(written)
        if not match.sure and (shorter := self._without_unit(written, unit)):
            return JabatanId(shorter)
        found = self._sure(match, "jabatan", written, column)
        return None if found is None else JabatanId(found)

    def form(self, written: str, column: str) -> FormCode:
        """The learning form of a name or of a number: its place in bentuk_bangkom.yml, from 1.

        Raises:
            RowError: there is none.
            DoubtError: there is one with a name that is only near.
        """
        match = self._forms.find(written)
        if not match.sure and written.isascii() and written.isdigit():
            forms, number = tuple(self.hub.forms), int(written[:9])
            if not 1 <= number <= len(forms):
                raise RowError("ASN822", column)
            return forms[number - 1]
        found = self._sure(match, "bentuk", written, column)
        if found is None:
            raise RowError("ASN822", column)
        return FormCode(found)

    def _sure(self, match: Match, kind: Question, written: str, column: str) -> str | None:
        if match.sure:
            return match.ids[0]
        names = self._index(kind).names
        if len(match.ids) > 1:
            told = [names[each] for each in match.ids[:_MOST_TOLD]]
            more = ["..."] if len(match.ids) > _MOST_TOLD else []
            raise DoubtError("ASN829", column, kolom=column, pilihan=", ".join(told + more))
        if not match.ids:
            return None
        (near,) = match.ids
        raise DoubtError(
            "ASN828",
            column,
            Choice(kind, written, near, names[near]),
            kolom=column,
            nama=names[near],
            id=near,
            skor=str(match.score),
        )

    def knows(self, kind: Question, meant: str) -> bool:
        """Whether there is a unit, position or form of this id."""
        return meant in self._index(kind).names

    def _index(self, kind: Question) -> NameIndex:
        return {"unit": self._units, "jabatan": self._positions, "bentuk": self._forms}[kind]

    def _without_unit(self, written: str, unit: UnitId) -> str | None:
        """The position that is left when words of the unit are taken off the end: "Camat Siulak"."""
        around = set(_AROUND)
        for each in _line(self.hub, unit):
            around.update(normal(each.name).split())
        words = normal(written).split()
        while len(words) > 1 and words[-1] in around:
            words = words[:-1]
            found = self._positions.exact(" ".join(words))
            if len(found) == 1:
                return found[0]
        return None

    @cached_property
    def _units(self) -> NameIndex:
        units = (_named_unit(self.hub, unit) for unit in self.hub.units.values())
        return NameIndex(units, _meanings(self.confirmed.units), _WITHOUT_KIND)

    @cached_property
    def _positions(self) -> NameIndex:
        positions = map(_named_position, self.hub.jabatan.values())
        return NameIndex(positions, _meanings(self.confirmed.jabatan))

    @cached_property
    def _forms(self) -> NameIndex:
        return NameIndex(map(_named_form, self.hub.forms.values()), _meanings(self.confirmed.forms))


_WITHOUT_KIND = frozenset({"kecamatan", "kabupaten", "pemerintah"})
"""Words that the name of a unit is recognised without."""


def _meanings(pairs: Iterable[NamePair]) -> Mapping[str, str]:
    return {pair.written: pair.id for pair in pairs}


def _line(hub: PublicHub, unit: UnitId) -> Iterator[Unit]:
    """The unit, and those above it up to the root."""
    current: UnitId | None = unit
    while current is not None:
        yield hub.units[current]
        current = hub.units[current].parent


def _named_unit(hub: PublicHub, unit: Unit) -> Named:
    """A unit by its name and id, alone or with the names of units above it."""
    above = [each.name for each in _line(hub, unit.id)][1:]
    with_others = [f"{unit.name} {name}" for name in (*above, unit.place, " ".join(above))]
    words, others = normal(unit.name).split(), set(normal(" ".join(above)).split())
    while len(words) > 1 and words[-1] in others:
        words = words[:-1]
    return Named(unit.id, unit.name, (unit.name, unit.id), tuple(with_others), (" ".join(words),))


def _named_position(position: Jabatan) -> Named:
    return Named(position.id, position.name, (position.name, position.id))


def _named_form(form: LearningForm) -> Named:
    """A form by its name and code, and by what its name says in brackets or with `atau`."""
    bare, _, inside = form.name.partition("(")
    said = [bare, inside.rstrip(") ")]
    said += [part for each in said for part in each.replace(",", " atau ").split(" atau ")]
    return Named(form.code, form.name, (form.name, form.code), tuple(filter(normal, said)))
