"""Writing the demo: content and settings copied from the source repository, records made from the seed.

Everything is written to a temporary folder beside the target and renamed into place, so that a demo is whole or not
there at all.
"""

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from generator.analysis.requirements import Asked, asked_by_all
from generator.demo.assessing import assess
from generator.demo.calendar import TODAY, Happening, happenings
from generator.demo.careers import places_needed, staff
from generator.demo.chance import stream
from generator.demo.mentoring import mentor
from generator.demo.release import release_files
from generator.demo.units import formation, grow, widen
from generator.load.emit import block_rows, flow_rows, single, top
from generator.load.roots import Roots
from generator.model.assessment import Assessment, Reversal
from generator.model.base import Record
from generator.model.hub import PublicHub
from generator.model.mentoring_session import MentoringSession
from generator.model.people import People
from generator.model.person import Person
from generator.model.unit import RecordsNote, Unit


class DemoRefusedError(ValueError):
    """The demo cannot be written as asked; the message says why, in Indonesian, for the user."""


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: counts of units, persons and files of records."""

    units: int
    persons: int
    files: int


def write_demo(
    source: Roots, hub: PublicHub, out: Path, *, units: int, persons: int, seed: int
) -> Written:
    """Write a synthetic repository into the new folder `out`.

    Args:
        source: the repository that content, settings and the real units come from.
        hub: its public facts, loaded.
        out: a folder that does not exist yet or is empty.
        units: how many units; the first are those of the source.
        persons: how many people, those who left included.
        seed: the same seed with the same source gives the same bytes.

    Raises:
        DemoRefusedError: `out` is not free, or the numbers do not fit.
    """
    folders = _inside(source, out)
    tree = _tree(hub, units, persons, seed)
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{out.name}-", dir=out.parent) as beside:
        whole = Path(beside) / "demo"
        whole.mkdir()
        shutil.copyfile(source.base / "mkdocs.yml", whole / "mkdocs.yml")
        shutil.copytree(source.content, whole / folders.content, symlinks=True)
        shutil.copytree(source.config, whole / folders.config, symlinks=True)
        files = 0
        for path, text in _records(hub, tree, persons, seed):
            file = whole / folders.records / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
            files += 1
        if out.exists():
            out.rmdir()
        whole.rename(out)
    return Written(sum(map(len, tree)), persons, files)


@dataclass(frozen=True, slots=True)
class _Folders:
    """Where the folders of a repository lie below its base."""

    content: Path
    records: Path
    config: Path


def _inside(source: Roots, out: Path) -> _Folders:
    """The source's folders relative to its base, once it is sure that `out` is free and outside them."""
    if out.is_symlink() or (out.exists() and not out.is_dir()):
        raise DemoRefusedError(f"{out} bukan folder; pilih nama lain untuk --out.")
    if out.exists() and any(out.iterdir()):
        raise DemoRefusedError(
            f"Folder {out} tidak kosong; demo hanya ditulis ke folder baru atau kosong."
        )
    target = out.resolve()
    relative = []
    for folder in (source.content, source.records, source.config):
        inside = Path(os.path.relpath(folder, source.base))
        if ".." in inside.parts:
            raise DemoRefusedError(
                f"Folder {folder} pada mkdocs.yml berada di luar repositori asal; "
                "demo perlu folder di dalamnya."
            )
        if target.is_relative_to(folder.resolve()):
            raise DemoRefusedError(f"{out} berada di dalam {folder}; pilih tempat lain.")
        relative.append(inside)
    return _Folders(*relative)


def _tree(hub: PublicHub, units: int, persons: int, seed: int) -> list[list[Unit]]:
    if not any(unit.kind == "kecamatan" for unit in hub.units.values()):
        raise DemoRefusedError("Repositori asal perlu sekurangnya satu unit berjenis kecamatan.")
    tree = grow(hub.units, hub.jabatan, units, stream(seed, "unit"))
    try:
        return widen(tree, hub.jabatan, places_needed(persons))
    except ValueError as error:
        places = formation(unit for branch in tree for unit in branch)
        raise DemoRefusedError(
            f"{units} unit hanya punya {places} formasi, tidak cukup untuk {persons} pegawai; "
            "tambah --unit atau kurangi --pegawai."
        ) from error


@dataclass(frozen=True, slots=True)
class _Branch:
    """The people of a branch and what was recorded of them."""

    name: str
    members: Sequence[Person]
    assessed: Sequence[Assessment | Reversal]
    sessions: Sequence[MentoringSession]


def _records(
    hub: PublicHub, tree: Sequence[Sequence[Unit]], persons: int, seed: int
) -> Iterator[tuple[str, str]]:
    """Path below records/ and text of every file."""
    asked = asked_by_all(hub, TODAY)
    note = _note(tree, persons, seed)
    yield "keterangan.yml", top(note)
    for branch in tree:
        yield f"unit/{branch[0].id}.yml", block_rows("unit", branch)

    people = staff(tree, hub.jabatan, persons, stream(seed, "pegawai"))
    everybody = [person for branch in people for person in branch]
    happened = list(happenings(hub, asked, everybody, stream(seed, "kegiatan")))
    for happening in happened:
        yield from _event_files(happening)
    branches = [
        _branch(hub, asked, head.id, members, seed)
        for (head, *_), members in zip(tree, people, strict=True)
        if members
    ]
    for each in branches:
        yield from _branch_files(each)
    demo = replace(
        hub,
        note=note,
        units={unit.id: unit for branch in sorted(tree, key=_file_name) for unit in branch},
        events={happening.event.id: happening.event for happening in happened},
        releases=(),
    )
    yield from release_files(demo, _people(happened, branches))


def _file_name(branch: Sequence[Unit]) -> str:
    """Name of a branch's file; records are read in the order of names."""
    return f"{branch[0].id}.yml"


def _note(tree: Sequence[Sequence[Unit]], persons: int, seed: int) -> RecordsNote:
    units = sum(map(len, tree))
    return RecordsNote(
        version=1,
        synthetic=True,
        note="Contoh sintetis: semua pegawai, kegiatan, asesmen, sesi mentoring, dan rilis direka, dan sebagian "
        "unit serta formasi juga direka. Dibuat dengan asn-hub demo "
        f"--unit {units} --pegawai {persons} --seed {seed}.",
    )


def _event_files(happening: Happening) -> Iterator[tuple[str, str]]:
    event = happening.event
    name = f"{event.start.year}/{event.id}.yml"
    yield f"kegiatan/{name}", single("kegiatan", event)
    if happening.participants is not None:
        yield f"peserta/{name}", flow_rows("peserta", happening.participants)


def _branch(
    hub: PublicHub, asked: Asked, name: str, members: Sequence[Person], seed: int
) -> _Branch:
    return _Branch(
        name,
        members,
        list(assess(members, asked, stream(seed, "asesmen", name))),
        list(mentor(hub, members, asked, stream(seed, "mentoring", name))),
    )


def _branch_files(branch: _Branch) -> Iterator[tuple[str, str]]:
    yield f"pegawai/{branch.name}.yml", block_rows("pegawai", branch.members)
    for year, rows in _by_year(branch.assessed):
        yield f"asesmen/{year}/{branch.name}.yml", flow_rows("asesmen", rows)
    for year, rows in _by_year(branch.sessions):
        yield f"mentoring/{year}/{branch.name}.yml", flow_rows("sesi", rows)


def _people(happened: Sequence[Happening], branches: Sequence[_Branch]) -> People:
    assessed = [entry for branch in branches for entry in branch.assessed]
    return People(
        persons={person.id: person for branch in branches for person in branch.members},
        participations={
            each.event.id: each.participants for each in happened if each.participants is not None
        },
        assessments=tuple(entry for entry in assessed if isinstance(entry, Assessment)),
        reversals=tuple(entry for entry in assessed if isinstance(entry, Reversal)),
        sessions=tuple(session for branch in branches for session in branch.sessions),
    )


def _by_year(
    rows: Iterable[Assessment | Reversal | MentoringSession],
) -> Iterator[tuple[int, list[Record]]]:
    """Rows by the year of their day, in the order of day and id."""
    years: dict[int, list[Record]] = {}
    for row in sorted(rows, key=_day_and_id):
        years.setdefault(row.day.year, []).append(row)
    yield from years.items()


def _day_and_id(row: Assessment | Reversal | MentoringSession) -> tuple[date, str]:
    return row.day, row.id
