"""`asn-hub demo`: a synthetic repository of any size from a seed."""

import sys
import time
from pathlib import Path

from generator.checks.report import render
from generator.demo.write import DemoRefusedError, write_demo
from generator.load.public import load_public
from generator.load.roots import find_roots


def run(source: Path, out: Path, units: int, persons: int, seed: int) -> int:
    """Write the demo into the new folder `out` and say what it holds."""
    if units < 1 or persons < 0:
        print("--unit paling sedikit 1 dan --pegawai paling sedikit 0.", file=sys.stderr)
        return 2
    started = time.monotonic()
    roots = find_roots(source)
    hub = load_public(roots.value) if roots.value is not None else None
    if roots.value is None or hub is None or hub.value is None:
        problems = roots.problems if hub is None else hub.problems
        print(render(problems, "teks"), file=sys.stderr)
        print("Demo tidak ditulis: perbaiki dulu repositori asal.", file=sys.stderr)
        return 1
    try:
        written = write_demo(roots.value, hub.value, out, units=units, persons=persons, seed=seed)
    except DemoRefusedError as refusal:
        print(refusal, file=sys.stderr)
        return 1
    seconds = f"{time.monotonic() - started:.1f}".replace(".", ",")
    print(f"Demo: {out.resolve()}")
    print(
        f"Isi: {written.units} unit, {written.persons} pegawai sintetis, "
        f"{written.files} berkas catatan, ditulis dalam {seconds} detik"
    )
    return 0
