"""Preview: what an import would do, for an officer to read before it is written, and for a machine.

Neither repeats the value of a cell.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from generator.audit.identifiers import hide
from generator.checks.report import printable
from generator.hr.importing import Import, Imported
from generator.hr.proposal import Proposal

_MOST = 20
"""Most lines of one list; the rejected rows are all in their own file."""


def told(whole: Import) -> str:
    """The preview as text."""
    return "\n".join(line for file in whole.files for line in _file(file))


def as_object(whole: Import) -> dict[str, Any]:
    """The preview as one object; for several files the rows of all, each with its file."""
    if len(whole.files) == 1:
        (file,) = whole.files
        return {"berkas": shown(file), **_lists(file, {})}
    parts = [_lists(file, {"berkas": shown(file)}) for file in whole.files]
    return {
        "berkas": [shown(file) for file in whole.files],
        "diterima": sum(part["diterima"] for part in parts),
        **{
            key: [each for part in parts for each in part[key]]
            for key in ("ditolak", "duplikat", "ragu")
        },
    }


def shown(file: Imported) -> str:
    """The name of a file, without a NIP that may be in it."""
    return hide(str(file.given.path))


def _lists(file: Imported, more: dict[str, str]) -> dict[str, Any]:
    return {
        "diterima": sum(one.accepted for one in file.proposals),
        "ditolak": [
            {
                **more,
                "baris": each.row,
                "kolom": each.column,
                "kode": each.code,
                "pesan": each.message,
            }
            for each in file.rejected
        ],
        "duplikat": [
            {**more, "baris": each.row, "sama_dengan": each.same_as}
            for one in file.proposals
            for each in one.duplicates
        ],
        "ragu": [{**more, "baris": each.row, "pesan": each.message} for each in file.doubts],
    }


def _file(file: Imported) -> Iterator[str]:
    name = printable(shown(file))
    if file.given.refused is not None:
        yield f"{name}: tidak dapat dipakai"
        yield f"  {file.given.refused.code}: {file.given.refused.message}"
    for table, proposal in zip(file.given.tables, file.proposals, strict=True):
        sheet = f", lembar ke-{table.sheet}" if len(file.given.tables) > 1 else ""
        yield f"{name}{sheet}: {proposal.kind}, {proposal.rows} baris"
        yield from _proposal(proposal)
    for notice in file.given.notices:
        yield f"  Catatan: {notice}"


def _proposal(one: Proposal) -> Iterator[str]:
    counts = {
        "baru": one.new,
        "berubah": one.changed,
        "tetap": one.unchanged,
        "ditolak": len(one.rejected),
        "ragu": len(one.doubts),
        "ganda": len(one.duplicates),
        "dilewati": len(one.skipped),
    }
    yield "  " + ", ".join(f"{name} {count}" for name, count in counts.items())
    yield from _some(
        "Ditolak",
        [
            f"baris {each.row}{f', {each.column}' if each.column else ''}: {each.code} {each.message}"
            for each in one.rejected
        ],
    )
    yield from _some(
        "Ragu", [f"baris {each.row}: {each.code} {each.message}" for each in one.doubts]
    )
    yield from _some(
        "Ganda",
        [
            f"baris {each.row} sama dengan "
            + (f"baris {each.same_as}" if isinstance(each.same_as, int) else each.same_as)
            for each in one.duplicates
        ],
    )
    for why, count in Counter(each.why for each in one.skipped).items():
        first = next(each.row for each in one.skipped if each.why == why)
        yield f"  Dilewati: {count} baris, {why} (yang pertama baris {first})"
    for notice in one.notices:
        yield f"  Catatan: {notice}"


def _some(title: str, lines: Sequence[str]) -> Iterator[str]:
    if not lines:
        return
    yield f"  {title}:"
    yield from _indented(lines[:_MOST])
    if len(lines) > _MOST:
        yield f"    ... dan {len(lines) - _MOST} lagi"


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (f"    {printable(line)}" for line in lines)
