"""How much of a government the releases show: cells shown and withheld, groups of one unit, width of the bands.

On a demo of so many units and people. Four releases of two years are made one after the other in memory, each knowing
those before; the demo lies in a temporary folder and is removed.
"""

import argparse
from collections import Counter
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.commands import demo
from generator.disclosure.bands import counts_of
from generator.disclosure.fingerprint import SYNTHETIC_KEY
from generator.disclosure.history import Past
from generator.disclosure.release import Draft, make_release
from generator.load.people import load_people
from generator.load.public import load_public
from generator.load.roots import find_roots

DAYS = (date(2025, 1, 15), date(2025, 7, 15), date(2026, 1, 15), date(2026, 7, 15))


def main() -> None:
    """Measure and say."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--unit", type=int, default=60)
    parser.add_argument("--pegawai", type=int, default=600)
    size = parser.parse_args()
    with TemporaryDirectory() as folder:
        repo = Path(folder) / "demo"
        assert demo.run(Path(), repo, size.unit, size.pegawai, seed=7) == 0
        measure(repo)


def measure(repo: Path) -> None:
    """Make the releases of a repository and say what they show."""
    roots = find_roots(repo).value
    hub = load_public(roots).value if roots else None
    people = load_people(roots, hub).value if roots and hub else None
    assert hub and people
    print(f"{len(hub.units)} unit, {len(people.persons)} orang")
    past: list[Past] = []
    for day in DAYS:
        draft = make_release(hub, people, day, past, SYNTHETIC_KEY)
        past.append(Past(draft.release, draft.book))
        _say(draft)


def _say(draft: Draft) -> None:
    release = draft.release
    states = Counter(
        each.withheld or ("diulang" if each.since else "baru") for each in release.cells
    )
    asked = len(release.cells) - states["tidak_diminta"]
    shown = states["baru"] + states["diulang"]
    alone = sum(len(group.units) == 1 for group in release.groups)
    units = sum(len(group.units) for group in release.groups)
    print(f"\nRilis {release.id}: {len(release.groups)} kelompok dari {units} unit", end="; ")
    print(f"{alone} satu unit saja; {len(draft.alone)} unit tanpa kelompok")
    print(f"{len(release.cells)} sel: ", ", ".join(f"{n} {state}" for state, n in states.items()))
    print(
        f"Tampil {shown / len(release.cells):.0%} dari semua, {shown / asked:.0%} dari yang cukup diminta"
    )
    _say_widths(draft)


def _say_widths(draft: Draft) -> None:
    """Of the labels made for this release: how many bands, and how much of its people a label leaves open."""
    bands: Counter[int] = Counter()
    open_shares: list[float] = []
    for cell in draft.release.cells:
        if cell.band and cell.bands and not cell.since:
            people = len(draft.book.counted((cell.group, cell.measure)))
            span = counts_of(cell.band, people)
            bands[cell.bands] += 1
            open_shares.append((span.high - span.low + 1) / (people + 1))
    if open_shares:
        parts = ", ".join(f"{count} berpita {number}" for number, count in sorted(bands.items()))
        print(
            f"Label baru: {parts}; lebar rata-rata {sum(open_shares) / len(open_shares):.0%} hitungan"
        )


if __name__ == "__main__":
    main()
