"""A small government for tests of matching: two branches at two places, and people whose levels are given.

kabupaten (A)
  utara (A): bidang-u (A): seksi-u1 (A), seksi-u2 (A)
  selatan (B): seksi-s (B)
  menara (A): a branch of its own at the place of `utara`
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from generator.analysis.facts import Facts
from generator.analysis.matching import Decisions, Matching, Rules, match, rules_on
from generator.load.yaml_reader import read
from generator.model.assessment import Assessment, Method
from generator.model.base import CompetencyCode, JabatanId, PersonId, Tier, UnitId
from generator.model.coaching import Coaching, CoachingFile
from generator.model.hub import PublicHub
from generator.model.jabatan import Jabatan, JabatanKind
from generator.model.person import Person, Spell
from generator.model.unit import Unit
from tests.repository import ROOT
from tests.small_hub import INT, KOE, PLP, small_hub

DAY = date(2026, 12, 1)
YEAR = 2027
CODES = (INT, KOE, PLP)
STAFF, HEAD, CHIEF = JabatanId("staf"), JabatanId("kepala-seksi"), JabatanId("kepala-dinas")
POSITIONS = (STAFF, HEAD, CHIEF)
EXPERT = JabatanId("ahli")
"""A position that leads nobody, of a higher tier than a head of section."""

_UNITS = {
    "kabupaten": (None, "A"),
    "utara": ("kabupaten", "A"),
    "bidang-u": ("utara", "A"),
    "seksi-u1": ("bidang-u", "A"),
    "seksi-u2": ("bidang-u", "A"),
    "selatan": ("kabupaten", "B"),
    "seksi-s": ("selatan", "B"),
    "menara": ("kabupaten", "A"),
}
UNITS = tuple(map(UnitId, _UNITS))


@dataclass(frozen=True)
class Somebody:
    """A person by a number: where they serve, what they hold, and how that was seen, how many days ago."""

    number: int
    unit: str = "seksi-u1"
    jabatan: JabatanId = STAFF
    levels: Mapping[CompetencyCode, int] | None = None
    method: Method = "asesor"
    age: int = 30

    @property
    def id(self) -> PersonId:
        return person_id(self.number)

    def facts(self) -> Facts:
        """What is recorded of them."""
        spell = Spell(
            jabatan=self.jabatan, unit=UnitId(self.unit), since=date(2015, 1, 1), status="PNS"
        )
        assessments = tuple(
            Assessment(
                id=f"a-{self.number:08d}{place:08d}",
                person=self.id,
                day=date.fromordinal(DAY.toordinal() - self.age),
                method=self.method,
                competency=code,
                answers={
                    each: ("ya",) * 3 if each <= level else ("tidak",) * 3
                    for each in range(1, min(5, level + 1) + 1)
                },
            )
            for place, (code, level) in enumerate((self.levels or {}).items())
        )
        return Facts(Person(id=self.id, history=(spell,)), assessments=assessments)


def person_id(number: int) -> PersonId:
    return PersonId(f"p-{number:016d}")


@cache
def coaching() -> Coaching:
    """The rules of the repository itself."""
    text = (ROOT / "site_config/pendampingan.yml").read_text(encoding="utf-8")
    values = json.dumps(read(text).value)
    return CoachingFile.model_validate_json(values, by_alias=True, by_name=False).coaching


def government(asked: int = 3) -> PublicHub:
    """The hub; every position asks `asked` of each competency."""
    return replace(
        small_hub(),
        jabatan={
            STAFF: _jabatan(STAFF, "pelaksana", "pelaksana", asked),
            HEAD: _jabatan(HEAD, "pengawas", "struktural", asked),
            CHIEF: _jabatan(CHIEF, "jpt_pratama", "struktural", asked),
            EXPERT: _jabatan(EXPERT, "administrator", "fungsional", asked),
        },
        tier_competencies=(),
        units={
            UnitId(key): Unit(
                id=UnitId(key),
                name=key,
                kind="seksi",
                parent=None if parent is None else UnitId(parent),
                place=place,
                formation={STAFF: 1},
            )
            for key, (parent, place) in _UNITS.items()
        },
        coaching=coaching(),
    )


def rules(**changed: object) -> Rules:
    """The rules on the day, with some changed."""
    found = rules_on(government(), DAY)
    assert found is not None
    return replace(found, **changed)  # type: ignore[arg-type]


def matched(
    people: Iterable[Somebody],
    decisions: Decisions | None = None,
    asked: int = 3,
    **changed: object,
) -> Matching:
    """The matching of some people."""
    facts = [each.facts() for each in people]
    return match(facts, government(asked), rules(**changed), YEAR, decisions or Decisions())


def pairs_of(matching: Matching) -> dict[tuple[PersonId, CompetencyCode], PersonId]:
    """Who coaches each need."""
    return {(each.need.mentee, each.need.competency): each.mentor for each in matching.pairs}


def _jabatan(key: JabatanId, tier: Tier, kind: JabatanKind, asked: int) -> Jabatan:
    return Jabatan(
        id=key,
        name=key,
        kind=kind,
        tier=tier,
        echelon=None,
        description="Contoh.",
        requirements=dict.fromkeys(CODES, asked),
        next_jabatan=(),
        verified=False,
    )
