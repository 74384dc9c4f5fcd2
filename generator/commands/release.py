"""`asn-hub release`: make the release of a day, or with `--coba` only say what it would be."""

import os
import sys
from datetime import date
from pathlib import Path

from generator.checks.catalogue import is_error
from generator.checks.problem import Problem
from generator.checks.report import render
from generator.disclosure.fingerprint import (
    SYNTHETIC_KEY,
    VARIABLE,
    find_key,
    keep_key,
    key_file,
    new_key,
)
from generator.disclosure.permit import check_day
from generator.disclosure.release import make_release
from generator.disclosure.shelf import put_release, read_past
from generator.disclosure.summary import summarise
from generator.load.people import load_people
from generator.load.public import load_public
from generator.load.roots import find_roots
from generator.model.hub import PublicHub


def run(repo: Path, day: date, dry_run: bool, today: date | None = None) -> int:
    """Make the release as of `day`; 1 where anything is in its way, and then nothing is written."""
    today = today or date.today()
    roots = find_roots(repo)
    if roots.value is None:
        return _refuse(roots.problems)
    public = load_public(roots.value)
    people = load_people(roots.value, public.value, today)
    if public.value is None or people.value is None:
        return _refuse((*public.problems, *people.problems))
    hub = public.value
    if problems := tuple(check_day(hub, day, today)):
        return _refuse(problems)
    try:
        known = _known_key(hub)
    except (OSError, ValueError):
        return _refuse((_no_key(),))
    if known is None and hub.releases:
        return _refuse((_no_key(),))
    key = known or new_key()
    past = read_past(roots.value, hub, key)
    if past.value is None:
        return _refuse(past.problems)

    draft = make_release(hub, people.value, day, past.value, key)
    if not draft.release.groups:
        return _refuse((Problem("ASN630", "pegawai", facts={"tanggal": day.isoformat()}),))
    summary = summarise(draft, hub)
    if draft.shrunk:
        warnings = [
            Problem("ASN627", hub.sources["unit", group.units[0]], facts={"nama": group.name})
            for group in draft.shrunk
        ]
        print(render(warnings, "teks"), file=sys.stderr)
    if dry_run:
        print(summary)
        print("Percobaan: tidak ada yang ditulis.")
        return 0
    new_file = keep_key(key, os.environ) if known is None else None
    folder = put_release(roots.value, draft, summary)
    print(summary)
    if new_file is not None:
        print(f"Kunci baru: {new_file}. Simpan cadangannya di tempat aman.")
    print(f"Rilis: {folder}")
    print("Simpan folder rilis dan buku gerbangnya dalam satu commit.")
    return 0


def _known_key(hub: PublicHub) -> bytes | None:
    return SYNTHETIC_KEY if hub.note.synthetic else find_key(os.environ)


def _no_key() -> Problem:
    place = VARIABLE if VARIABLE in os.environ else str(key_file(os.environ))
    return Problem("ASN631", place, facts={"variabel": VARIABLE})


def _refuse(problems: tuple[Problem, ...]) -> int:
    print(render(problems, "teks"), file=sys.stderr)
    if any(map(is_error, problems)):
        print("Rilis tidak dibuat; tidak ada yang ditulis.", file=sys.stderr)
    return 1
