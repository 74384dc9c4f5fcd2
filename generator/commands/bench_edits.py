"""Edits that `asn-hub bench` makes to a demo, one after the other, each as a person would make it."""

import re
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

from generator.disclosure.shelf import release_text
from generator.load.public import load_public
from generator.load.roots import find_roots
from generator.model.base import ReleaseId
from generator.model.hub import PublicHub

Edit = Callable[[Path], None]

OF_A_PERSON = "satu catatan pegawai diubah"
"""The edit that changes nothing public."""


def _hub(demo: Path) -> PublicHub:
    roots = find_roots(demo).value
    hub = None if roots is None else load_public(roots).value
    assert hub is not None
    return hub


def _replace(file: Path, pattern: str, new: str) -> None:
    """Replace the last place that a pattern matches."""
    text = file.read_text(encoding="utf-8")
    *_, match = re.finditer(pattern, text, re.MULTILINE)
    file.write_text(text[: match.start()] + new + text[match.end() :], encoding="utf-8")


def _change_unit(demo: Path) -> None:
    last = sorted((demo / "records/unit").glob("*.yml"))[-1]
    other = "Lain" if "lokasi: Tempat Baru" in last.read_text(encoding="utf-8") else "Baru"
    _replace(last, r"^  lokasi: .*$", f"  lokasi: Tempat {other}")


def _change_person(demo: Path) -> None:
    last = sorted((demo / "records/pegawai").glob("*.yml"))[-1]
    status = "PPPK" if "status: PNS" in last.read_text(encoding="utf-8") else "PNS"
    _replace(last, rf"status: (?!{status})\w+", f"status: {status}")


def _change_training(demo: Path) -> None:
    first = sorted((demo / "content/pelatihan").glob("*/bab-01.md"))[0]
    with first.open("a", encoding="utf-8") as stream:
        stream.write("\nSatu kalimat lagi tentang pengarsipan.\n")


def _change_position(demo: Path) -> None:
    """Ask another level of the position that most units have, of those that ask something of their own."""
    hub = _hub(demo)
    held = Counter(jabatan for unit in hub.units.values() for jabatan in unit.formation)
    jabatan = max(
        (each for each in hub.jabatan.values() if each.requirements),
        key=lambda each: held[each.id],
    )
    code, level = next(iter(jabatan.requirements.items()))
    file = demo / "site_config/jabatan.yml"
    text = file.read_text(encoding="utf-8")
    start = text.index(f"id: {jabatan.id}\n")
    other = level - 1 if level > 1 else level + 1
    head, tail = text[:start], text[start:]
    file.write_text(
        head + tail.replace(f"{code}: {level}", f"{code}: {other}", 1), encoding="utf-8"
    )


def _add_release(demo: Path) -> None:
    """The newest release once more, as if made half a year later."""
    newest = max(_hub(demo).releases, key=lambda each: each.as_of)
    later = date(newest.as_of.year + 1, 1, 15)
    # Groups may change with the year, so the same ones are allowed.
    release = newest.model_copy(update={"id": ReleaseId(f"{later:%Y-%m}"), "as_of": later})
    release = release.model_copy(update={"digest": release.content_digest()})
    folder = demo / "records/rilis" / release.id
    folder.mkdir()
    (folder / "rilis.yml").write_text(release_text(release), encoding="utf-8")


OF_A_UNIT = "satu unit diubah"

EDITS: tuple[tuple[str, Edit], ...] = (
    # By itself, because it must not cost more than later ones: a full build leaves the spare that they bring up to date.
    ("perubahan pertama sesudah bangun semua (satu unit)", _change_unit),
    (OF_A_UNIT, _change_unit),
    (OF_A_PERSON, _change_person),
    ("satu pelatihan diubah", _change_training),
    ("syarat satu jabatan diubah", _change_position),
    ("satu rilis ditambahkan", _add_release),
)
