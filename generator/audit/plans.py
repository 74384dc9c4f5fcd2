"""Plans: the figures that published yearly plans hold, by the training that a line is about."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.audit.inputs import Row
from generator.audit.labels import fewest_short

Figures = Mapping[str | None, frozenset[int]]
"""Figures by the slug of a training; under None those of all lines of a plan together."""


@dataclass(frozen=True)
class Plans:
    """What the page of plans may say.

    Attributes:
        years: years that there is a plan for.
        seats: seats of classes and of lines.
        classes: how many classes a line has.
        rupiah: costs of lines; budgets and sums under None.
        at_least: by group and competency, what is said of it; only as far as a label of a release makes sure of it.
    """

    years: frozenset[int]
    seats: Figures
    classes: Figures
    rupiah: Figures
    at_least: Mapping[tuple[str, str], frozenset[int]]


def plans_of(rows: Iterable[Row], cells: Iterable[Row]) -> Plans:
    """The figures of plans.

    Args:
        rows: the lines of all plans, each with `tahun` and `anggaran` of its plan.
        cells: the cells of all releases.
    """
    lines = [row for row in rows if isinstance(row.get("tahun"), int)]
    seats: dict[str | None, set[int]] = defaultdict(set)
    classes: dict[str | None, set[int]] = defaultdict(set)
    rupiah: dict[str | None, set[int]] = defaultdict(set)
    for year in {row["tahun"] for row in lines}:
        own = [row for row in lines if row["tahun"] == year]
        for line in own:
            training = str(line.get("pelatihan"))
            seats[training] |= {*_seats(line), sum(_seats(line))}
            classes[training].add(len(_list(line, "kelas")))
            rupiah[training].add(int(line.get("biaya", 0)))
        seats[None].add(sum(sum(_seats(line)) for line in own))
        classes[None].add(sum(len(_list(line, "kelas")) for line in own))
        rupiah[None] |= {sum(int(line.get("biaya", 0)) for line in own)}
        rupiah[None] |= {int(line.get("anggaran") or 0) for line in own}
    return Plans(
        years=frozenset(row["tahun"] for row in lines),
        seats=_frozen(seats),
        classes=_frozen(classes),
        rupiah=_frozen(rupiah),
        at_least=_statements(lines, cells),
    )


def _statements(
    lines: Iterable[Row], cells: Iterable[Row]
) -> Mapping[tuple[str, str], frozenset[int]]:
    sure = {
        (row.get("rilis"), row.get("kelompok"), row.get("ukuran")): fewest_short(
            row["pita"], row.get("jumlah_pita", 0), _limits(row)
        )
        for row in cells
        if row.get("pita") is not None and not row.get("sejak")
    }
    found: dict[tuple[str, str], set[int]] = defaultdict(set)
    for line in lines:
        for said in _list(line, "kelompok_sasaran"):
            group, code, number = (
                said.get(key) for key in ("kelompok", "kompetensi", "sekurangnya")
            )
            if isinstance(number, int) and number <= sure.get((said.get("rilis"), group, code), 0):
                found[str(group), str(code)].add(number)
    return {key: frozenset(numbers) for key, numbers in found.items()}


def _limits(row: Row) -> tuple[int, int] | None:
    limits = row.get("batas_gerak")
    return (limits[0], limits[1]) if limits else None


def _seats(line: Row) -> list[int]:
    return [int(each.get("kursi", 0)) for each in _list(line, "kelas")]


def _list(row: Row, key: str) -> list[Row]:
    value = row.get(key)
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _frozen(figures: Mapping[str | None, set[int]]) -> Figures:
    return {key: frozenset(found) for key, found in figures.items()}
