"""Roles: what a figure may be on a page about units, groups or releases, each checked against the inputs.

A role says where in a block it explains figures. What no role, phrase or passage explains is a finding.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.audit.facts import Facts
from generator.audit.page import Block, Node
from generator.audit.phrases import plain

Span = tuple[int, int]

_MONTHS = {
    name: number
    for number, name in enumerate(
        "januari februari maret april mei juni juli agustus september oktober november desember".split(),
        1,
    )
}
_MONTH = "|".join(_MONTHS)
_DATE = re.compile(
    rf"(?:(?P<day0>[0-9]{{1,2}})(?: (?P<month0>{_MONTH}))?(?: (?P<year0>[0-9]{{4}}))? ?- ?)?"
    rf"(?P<day>[0-9]{{1,2}}) (?P<month>{_MONTH}) (?P<year>[0-9]{{4}})\b"
)
_ISO_DATE = re.compile(r"\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b")
_MONTH_YEAR = re.compile(rf"\b(?:{_MONTH}|tahun) (?P<year>20[0-9]{{2}})\b")
_LEVEL = re.compile(
    r"\blevel [0-5](?:(?:, dan | dan |, | atau |-| sampai | ke (?:level )?)[0-5])*\b(?![.,]?[0-9])"
)
_COACHING = re.compile(r"\bmembimbing sampai (?P<level>level ([0-9]+))")
_BAND = re.compile(r"\bpita ([0-9]+) dari ([0-9]+)\b")
_CELLS = re.compile(r"\b([0-9]+) sel\b")
_LISTED = re.compile(
    r"^\(?([0-9]+) (?:kompetensi|unit|jabatan|kelompok|pelatihan|panduan|kegiatan|rilis)\b"
)
_JP = re.compile(r"\b([0-9]+(?:,[0-9]+)?) jp\b")
_VILLAGES = re.compile(r"\b([0-9]+) desa\b")
_TIMES_A_YEAR = re.compile(r"\b([0-9]+) kali setahun\b")
_LAW = re.compile(
    r"\b(?:uu|pp|perpres|permen\w*|peraturan|perlan|perbkn|perka|kep\w+|perda|perbup|se)\b[^0-9.;]{0,30}"
    r"[0-9]+(?:/[0-9]{4}| tahun [0-9]{4})(?:,? pasal [0-9]+(?: ayat \(?[0-9]+\)?)?)?"
)
_NUMBER = re.compile(r"[0-9]+")
_RELEASE = re.compile(r"(?<![0-9])[0-9]{4}-[0-9]{2}(?![0-9]|-[0-9])")
_METHOD = re.compile(
    r"\b(?:kurang dari|sekurang-kurangnya|sekurangnya|sedikitnya) (?:10|sepuluh) (?:anggota|orang)\b"
)
"""The smallest group that the method publishes, said as a rule. Source: docs/privasi.md (rule of the hub)."""

_VERSION = re.compile(r"\bsidik masukan umum [0-9a-f]{12}\b")

_SEATS = re.compile(r"\b([0-9][0-9.]*) kursi\b")
_CLASSES = re.compile(r"\b([0-9][0-9.]*) kelas\b")
_RUPIAH = re.compile(r"\brp ?([0-9][0-9.]*[0-9])")
_AT_LEAST = re.compile(r"\bsekurangnya ([0-9]+)\b")
_YEAR = re.compile(r"\b20[0-9]{2}\b")
_NOBODY_BORN_SINCE = 2015
"""Dates from this year on may be any: when a page last changed is known to Git alone. Earlier ones must be inputs."""

_JP_MEASURE = "JP"


@dataclass(frozen=True)
class Place:
    """A page as roles see it: its path below the site, and what is known."""

    path: str
    facts: Facts

    @property
    def unit(self) -> str | None:
        """The id of the unit that the page is of."""
        parts = self.path.split("/")
        return parts[1] if parts[0] == "unit" and len(parts) > 2 else None

    @property
    def is_of_plans(self) -> bool:
        """Whether the page is about yearly plans."""
        return self.path.split("/")[0] == "rencana"

    @property
    def competency(self) -> str | None:
        """The code of the competency that the page is of."""
        parts = self.path.split("/")
        return parts[1].upper() if parts[0] == "kompetensi" and len(parts) > 2 else None


Role = Callable[[str, Block, Place], Iterator[Span]]


def _dates(text: str, block: Block, place: Place) -> Iterator[Span]:
    for match in _DATE.finditer(text):
        month, year = match["month"], match["year"]
        ends = [(match["day"], month, year)]
        if match["day0"]:
            ends.append((match["day0"], match["month0"] or month, match["year0"] or year))
        days = [_day(int(year), _MONTHS[month], int(day)) for day, month, year in ends]
        if all(day is not None and _is_known(day, place) for day in days):
            yield match.span()
    for match in _ISO_DATE.finditer(text):
        day = _day(*map(int, match[0].split("-")))
        if day is not None and _is_known(day, place):
            yield match.span()
    yield from (match.span("year") for match in _MONTH_YEAR.finditer(text))


def _levels(text: str, block: Block, place: Place) -> Iterator[Span]:
    """`level 2`, `level 1-3`: any level; up to which level somebody may coach is a figure of a release, not any level."""
    told = {match.start("level") for match in _COACHING.finditer(text)}
    yield from (match.span() for match in _LEVEL.finditer(text) if match.start() not in told)


def _mentors(text: str, block: Block, place: Place) -> Iterator[Span]:
    """`membimbing sampai level 2`: what a release says of the unit's group, for the competency that the row is about."""
    for match in _COACHING.finditer(text):
        if int(match[2]) in place.facts.mentors(place.unit, _measure(block.node)):
            yield match.span()


def untrue_mentors(text: str, block: Block, place: Place) -> Iterator[Span]:
    """On a competency's page: each `membimbing sampai level 2` that no release says of the group that the row links to."""
    row = block.node.above("li", "tr")
    units = {
        parts[-1]
        for link in (row.below("a") if row else ())
        if "unit" in (parts := link.attributes.get("href", "").rstrip("/").split("/"))[:-1]
    }
    for match in _COACHING.finditer(text):
        said = (place.facts.mentors(unit, place.competency) for unit in units)
        if not any(int(match[2]) in levels for levels in said):
            yield match.span()


def _bands(text: str, block: Block, place: Place) -> Iterator[Span]:
    """`pita 2 dari 5`: the band of the unit's group, for the measure that the row is about."""
    for match in _BAND.finditer(text):
        if (int(match[1]), int(match[2])) in place.facts.bands(place.unit, _measure(block.node)):
            yield match.span()


def _measure(node: Node) -> str | None:
    """The measure that a row of a table or list is about: the competency it links to, or the yearly JP."""
    row = node.above("tr", "li")
    if row is None:
        return None
    for link in row.below("a"):
        parts = link.attributes.get("href", "").rstrip("/").split("/")
        if "kompetensi" in parts[:-1]:
            return parts[-1].upper()
    return _JP_MEASURE if _JP_MEASURE in row.text.split() else None


def _cells(text: str, block: Block, place: Place) -> Iterator[Span]:
    """`300 sel`: published or withheld cells of a release, which anybody can count."""
    yield from (
        match.span() for match in _CELLS.finditer(text) if int(match[1]) in place.facts.cell_counts
    )


def _list_lengths(text: str, block: Block, place: Place) -> Iterator[Span]:
    """`5 kompetensi teknis`: the number of items of the list that the line is the heading of."""
    match = _LISTED.match(text)
    details = block.node.above("details")
    if match is None or details is None or block.node.above("summary") is None:
        return
    lists = [
        child for child in details.children if isinstance(child, Node) and child.tag in ("ul", "ol")
    ]
    items = sum(
        isinstance(child, Node) and child.tag == "li" for each in lists for child in each.children
    )
    if int(match[1]) == items:
        yield match.span()


def _learning_hours(text: str, block: Block, place: Place) -> Iterator[Span]:
    """`24 JP`: of the event or training that the row names."""
    row = block.node.above("li", "tr", "dl")
    matches = list(_JP.finditer(text))
    if row is None or not matches:
        return
    named = {plain(node.text) for node in row.all() if node.tag in ("a", "strong", "th")}
    hours = {float(str(hours)) for name in named for hours in place.facts.hours(name)}
    yield from (match.span() for match in matches if float(match[1].replace(",", ".")) in hours)


def _unit_facts(text: str, block: Block, place: Place) -> Iterator[Span]:
    """`20 desa`, `15.01.16`: what the page's own unit says of itself."""
    unit = place.facts.unit(place.unit or "")
    for match in _VILLAGES.finditer(text):
        if int(match[1]) == unit.get("jumlah_desa"):
            yield match.span()
    if unit.get("kode_wilayah") and text == plain(str(unit["kode_wilayah"])):
        yield 0, len(text)


def _rules(text: str, block: Block, place: Place) -> Iterator[Span]:
    """Citations of the law, a release's id, the commit, and how many releases a year there may be."""
    for pattern in (_LAW, _METHOD, _VERSION):
        yield from (match.span() for match in pattern.finditer(text))
    figures = place.facts.inputs.figures
    for match in _TIMES_A_YEAR.finditer(text):
        if not figures or float(match[1]) in figures:
            yield match.span(1)
    yield from (
        match.span() for match in _RELEASE.finditer(text) if match[0] in place.facts.releases
    )


def _policy(text: str, block: Block, place: Place) -> Iterator[Span]:
    """Figures of a rule, in a row that names its unit of measure and its basis."""
    row = block.node.above("tr")
    if row is None or place.unit is not None:
        return
    named = plain(row.text)
    figures = {
        figure
        for unit, basis, figures in place.facts.settings
        if unit in named and basis in named
        for figure in figures
    }
    yield from (match.span() for match in _NUMBER.finditer(text) if float(match[0]) in figures)


def _plan(text: str, block: Block, place: Place) -> Iterator[Span]:
    """`60 kursi`, `2 kelas`, `Rp 9.000.000`, the year: of the line whose training the row links to, or of a whole plan."""
    if not place.is_of_plans:
        return
    plans, training = place.facts.plans, _linked(block.node, "pelatihan")
    for pattern, figures in (
        (_SEATS, plans.seats),
        (_CLASSES, plans.classes),
        (_RUPIAH, plans.rupiah),
    ):
        known = figures.get(training, frozenset())
        for match in pattern.finditer(text):
            if int(match[1].replace(".", "")) in known:
                yield match.span()
    yield from (match.span() for match in _YEAR.finditer(text) if int(match[0]) in plans.years)


def _statements(text: str, block: Block, place: Place) -> Iterator[Span]:
    """`sekurangnya 5`: what a plan says of the group and competency that the row links to."""
    if not place.is_of_plans:
        return
    key = str(_linked(block.node, "unit")), str(_linked(block.node, "kompetensi")).upper()
    for match in _AT_LEAST.finditer(text):
        if int(match[1]) in place.facts.plans.at_least.get(key, frozenset()):
            yield match.span()


def _linked(node: Node, folder: str) -> str | None:
    """The last part of the first address in `folder` that the row, or what the row is in, links to."""
    row = node.above("tr", "li")
    while row is not None:
        for link in row.below("a"):
            parts = link.attributes.get("href", "").rstrip("/").split("/")
            if folder in parts[:-1]:
                return parts[-1]
        row = row.parent.above("tr", "li") if row.parent else None
    return None


ROLES: tuple[Role, ...] = (
    _plan,
    _statements,
    _dates,
    _levels,
    _mentors,
    _bands,
    _cells,
    _list_lengths,
    _learning_hours,
    _unit_facts,
    _policy,
    _rules,
)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _is_known(day: date, place: Place) -> bool:
    return day.year >= _NOBODY_BORN_SINCE or day in place.facts.inputs.dates
