"""A matching and names -> the sheets of the officer's workbook: pairs, needs left over, load of mentors, rules."""

from collections.abc import Iterator, Mapping

from generator.analysis.matching import Matching
from generator.analysis.matching.needs import CoachingNeed
from generator.hr.names import Names, shown_name
from generator.hr.pairing.wording import (
    DROPPED,
    REASONS,
    say_decision,
    say_left,
    say_next_step,
    say_pair,
)
from generator.hr.report.tables import CONFIDENTIAL
from generator.hr.report.wording import verified
from generator.hr.workbook import Column, Table, Value
from generator.model.base import PersonId
from generator.model.coaching import Coaching, Seniority, Weights
from generator.model.hub import PublicHub
from generator.model.person import Person
from generator.wording import say_date

_CODE, _COMPETENCY = Column("Kode", 7), Column("Kompetensi", 26)
_LEVEL, _TARGET = Column("Level kini", 8, "count"), Column("Sasaran", 9, "count")


def make_tables(
    matching: Matching, persons: Mapping[PersonId, Person], hub: PublicHub, names: Names
) -> tuple[Table, ...]:
    """All sheets; that of locks which were not kept only where there are some."""
    sheets = _Sheets(matching, persons, hub, names)
    dropped = (sheets.dropped(),) if matching.dropped else ()
    return (sheets.pairs(), sheets.left(), sheets.loads(), *dropped, sheets.rules())


class _Sheets:
    """What all sheets are made from."""

    def __init__(
        self,
        matching: Matching,
        persons: Mapping[PersonId, Person],
        hub: PublicHub,
        names: Names,
    ) -> None:
        self._matching = matching
        self._persons = persons
        self._hub = hub
        self._names = names
        self._title = f"tahun {matching.year}, menurut keadaan {say_date(matching.rules.day)}"

    def pairs(self) -> Table:
        columns = (
            *_identity("peserta"), _CODE, _COMPETENCY, _LEVEL, _TARGET, *_identity("mentor"),
            Column("Level mentor", 8, "count"), Column("Keputusan", 16), Column("Mengapa pasangan ini", 80, "wrap"),
            Column("Panduan mentoring", 44, "wrap"), Column("Id peserta", 21), Column("Id mentor", 21),
        )  # fmt: skip
        rows = [
            (
                *self._who(each.need.mentee),
                *self._what(each.need),
                *self._who(each.mentor),
                None if each.candidate is None else each.candidate.coach.level,
                say_decision(each),
                say_pair(each, self._matching.rules, self._hub),
                self._guides(each.need),
                each.need.mentee,
                each.mentor,
            )
            for each in self._matching.pairs
        ]
        return Table("Pasangan", f"Pasangan mentor {self._title}", CONFIDENTIAL, columns, rows)

    def left(self) -> Table:
        columns = (
            *_identity("peserta"), _CODE, _COMPETENCY, _LEVEL, _TARGET, Column("Sebab", 32),
            Column("Mengapa belum", 70, "wrap"), Column("Yang dapat dilakukan", 50, "wrap"), Column("Id peserta", 21),
        )  # fmt: skip
        rows = [
            (
                *self._who(each.need.mentee),
                *self._what(each.need),
                REASONS[each.why],
                say_left(each, self._matching.rules),
                say_next_step(each.why),
                each.need.mentee,
            )
            for each in self._matching.left
        ]
        return Table(
            "Belum mendapat mentor",
            f"Kebutuhan yang belum mendapat mentor {self._title}",
            CONFIDENTIAL,
            columns,
            rows,
        )

    def loads(self) -> Table:
        most = self._matching.rules.pairs_per_mentor
        columns = (
            *_identity("mentor"),
            Column("Pasangan", 10, "count"),
            Column("Batas", 8, "count"),
            Column("Sisa", 8, "count"),
            Column("Id mentor", 21),
        )
        rows = [
            (*self._who(person), count, most, max(0, most - count), person)
            for person, count in self._matching.loads.items()
        ]
        return Table(
            "Beban mentor", f"Beban calon mentor {self._title}", CONFIDENTIAL, columns, rows
        )

    def dropped(self) -> Table:
        columns = (
            *_identity("peserta"), _CODE, _COMPETENCY, *_identity("mentor"), Column("Mengapa gugur", 60, "wrap"),
        )  # fmt: skip
        rows = [
            (
                *self._who(each.pair.mentee),
                each.pair.competency,
                self._hub.competencies[each.pair.competency].name,
                *self._who(each.pair.mentor),
                DROPPED[each.why],
            )
            for each in self._matching.dropped
        ]
        return Table(
            "Kunci yang gugur", f"Kunci yang gugur {self._title}", CONFIDENTIAL, columns, rows
        )

    def rules(self) -> Table:
        columns = (
            Column("Aturan", 26), Column("Nilai", 60, "wrap"), Column("Satuan", 50, "wrap"), Column("Dasar", 30),
            Column("Diverifikasi", 18),
        )  # fmt: skip
        return Table(
            "Aturan",
            f"Aturan pendampingan per {say_date(self._matching.rules.day)}",
            "Diatur di site_config/pendampingan.yml; penjelasannya di docs/mentor.md.",
            columns,
            list(self._settings()),
        )

    def _settings(self) -> Iterator[tuple[Value, ...]]:
        for field, info in Coaching.model_fields.items():
            setting = getattr(self._hub.coaching, field)
            dated = setting.on(self._matching.rules.day)
            yield (
                info.alias,
                _said(dated.value),
                setting.unit,
                dated.basis,
                verified(dated.verified),
            )

    def _who(self, person: PersonId) -> tuple[Value, ...]:
        spell = self._persons[person].spell_on(self._matching.rules.day)
        return (
            shown_name(self._names, person),
            self._names.nip_of(person) or "",
            "" if spell is None else self._hub.jabatan[spell.jabatan].name,
            "" if spell is None else self._hub.units[spell.unit].name,
        )

    def _what(self, need: CoachingNeed) -> tuple[Value, ...]:
        name = self._hub.competencies[need.competency].name
        return need.competency, name, need.level, need.target

    def _guides(self, need: CoachingNeed) -> str:
        """Titles of the guides that lead from the mentee's level to the target, in this order."""
        fronts = sorted(
            (
                guide.front
                for guide in self._hub.guides.values()
                if guide.front.competency == need.competency
                and (need.level or 0) <= guide.front.from_level
                and guide.front.to_level <= need.target
            ),
            key=lambda front: (front.from_level, front.title),
        )
        return "; ".join(front.title for front in fronts)


def _identity(who: str) -> tuple[Column, ...]:
    return (
        Column(f"Nama {who}", 28),
        Column(f"NIP {who}", 21),
        Column(f"Jabatan {who}", 30),
        Column(f"Unit {who}", 34),
    )


def _said(value: object) -> str:
    """A value of a rule as it stands in the settings."""
    match value:
        case bool():
            return "ya" if value else "tidak"
        case Seniority():
            order = ", lalu ".join(" atau ".join(tiers) for tiers in value.order)
            return f"{value.rule}; dari yang paling muda: {order}"
        case Weights():
            return ", ".join(
                f"{key} {number}" for key, number in value.model_dump(by_alias=True).items()
            )
        case tuple():
            return ", ".join(map(str, value))
    return str(value)
