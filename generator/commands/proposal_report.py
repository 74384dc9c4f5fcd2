"""`asn-hub laporan-usulan`: what a proposal changes for readers, as Markdown for the forge and for a file.

Both revisions are taken out of Git into a folder of their own, so the working tree does not matter.
"""

import sys
import tempfile
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from generator.analysis.changes import Change, find_changes
from generator.analysis.coverage import cover
from generator.analysis.reading import lix
from generator.analysis.upkeep import check_upkeep
from generator.audit.identifiers import hide
from generator.checks.catalogue import is_error
from generator.checks.problem import Problem
from generator.checks.report import render
from generator.commands.links import check_links, read_site
from generator.load.proposal import NoRevisionError, find_proposal
from generator.load.public import load_public
from generator.load.roots import find_roots
from generator.model.hub import PublicHub

_LIX_NOTE = (
    "Keterbacaan diukur dengan LIX (Björnsson, 1968): kata per kalimat ditambah persen kata lebih dari enam huruf; "
    "makin kecil makin mudah. Ukuran ini belum diuji untuk bahasa Indonesia: pakailah untuk membandingkan sebelum "
    "dan sesudah, bukan untuk menilai mutu."
)
_MOST = 5
"""Most positions or units of a change that are named."""


def run(repo: Path, base: str, head: str, site: Path | None) -> int:
    """Report on standard output; 1 where the proposal has an error or a dead link, else 0.

    Args:
        repo: a Git repository.
        base: revision of the branch that is to take the proposal in.
        head: revision of the proposal.
        site: the built site of the proposal, whose links are looked at; where it is not there, the report says so.
    """
    today = date.today()
    try:
        proposal = find_proposal(repo, base, head)
        with tempfile.TemporaryDirectory() as scratch:
            old, new = Path(scratch, "dasar"), Path(scratch, "usulan")
            proposal.extract(proposal.parted, old)
            proposal.extract(proposal.head, new)
            before, _ = _load(old, today)
            after, problems = _load(new, today)
    except NoRevisionError as error:
        print(f"Tidak ada di repositori ini: {error}. Ambil riwayat lengkapnya.", file=sys.stderr)
        return 1
    built = site if site and (site / "index.html").is_file() else None
    dead = tuple(map(str, check_links(read_site(built)))) if built else None
    parts = (
        "# Laporan usulan\n",
        *(_readers(before, after, today) if before and after else _unread(after)),
        *_problems(problems),
        *_links(dead),
    )
    print(hide("\n".join(parts)))
    return 1 if dead or any(map(is_error, problems)) else 0


def _load(folder: Path, day: date) -> tuple[PublicHub | None, tuple[Problem, ...]]:
    roots = find_roots(folder)
    if roots.value is None:
        return None, roots.problems
    public = load_public(roots.value)
    upkeep = check_upkeep(public.value, day) if public.value else ()
    return public.value, (*public.problems, *upkeep)


def _unread(after: PublicHub | None) -> Iterator[str]:
    whose = "Cabang tujuan" if after else "Usulan ini"
    yield f"{whose} punya galat, jadi perubahan bagi pembaca belum dapat dibandingkan.\n"


def _readers(before: PublicHub, after: PublicHub, day: date) -> Iterator[str]:
    changes = find_changes(before, after, day)
    yield "## Yang berubah bagi pembaca\n"
    if not changes:
        yield "Tidak ada halaman isi atau unit yang berubah.\n"
    else:
        yield "| Perubahan | Jenis | Judul | LIX sebelum | LIX sesudah | Jabatan yang berkepentingan | Unit kerja yang berkepentingan |"
        yield "|---|---|---|---|---|---|---|"
        yield from (_row(change, before, after) for change in changes)
        yield f"\n{_LIX_NOTE}\n"
    yield "## Cakupan materi\n"
    yield from _coverage(before, after, day)


def _row(change: Change, before: PublicHub, after: PublicHub) -> str:
    jabatan = {**before.jabatan, **after.jabatan}
    units = {**before.units, **after.units}
    cells = (
        change.way,
        change.item.kind,
        change.item.title,
        *(_level(item.text if item else "") for item in (change.before, change.after)),
        _some([jabatan[each].name for each in change.positions]),
        _some([units[each].name for each in change.units]),
    )
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _some(names: Sequence[str]) -> str:
    rest = f", dan {len(names) - _MOST} lainnya" if len(names) > _MOST else ""
    return ", ".join(names[:_MOST]) + rest or "-"


def _level(text: str) -> str:
    level = lix(text)
    return "-" if level is None else str(level)


def _coverage(before: PublicHub, after: PublicHub, day: date) -> Iterator[str]:
    old, new = cover(before, day).levels, cover(after, day).levels
    changed = [
        key
        for key in dict.fromkeys((*new, *old))
        if (row := new.get(key)) is None
        or (was := old.get(key)) is None
        or (row.trainings, row.guides) != (was.trainings, was.guides)
    ]
    if not changed:
        yield "Tidak berubah.\n"
    for key in changed:
        texts = [levels[key].sentence if key in levels else "Tidak ada." for levels in (old, new)]
        yield f"- Sebelum: {texts[0]} Sesudah: {texts[1]}"
    if changed:
        yield ""


def _problems(problems: Sequence[Problem]) -> Iterator[str]:
    yield "## Masalah\n"
    # Indented, not fenced: a line of the proposal cannot end the block.
    yield from (f"    {line}" for line in render(problems, "teks").splitlines())
    yield ""


def _links(dead: Sequence[str] | None) -> Iterator[str]:
    yield "## Tautan\n"
    if dead is None:
        yield "Belum diperiksa: situsnya belum dibangun."
    elif not dead:
        yield "Tidak ada tautan mati."
    else:
        yield from (f"    {each}" for each in dead)
