"""`make bench`: how long a site of 1,000 synthetic units takes to build, and how much memory.

The project's aim: under one minute and under 1 GB on two cores. Measured from outside, in a process of its own.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

UNITS, PERSONS, SEED = 1_000, 10_000, 7
ASN_HUB = (sys.executable, "-m", "generator")


def main() -> None:
    """Write a demo, build it, print time and memory."""
    with tempfile.TemporaryDirectory(prefix="asn-hub-ukur-") as folder:
        demo = str(Path(folder, "demo"))
        size = ("--unit", str(UNITS), "--pegawai", str(PERSONS), "--seed", str(SEED))
        subprocess.run([*ASN_HUB, "demo", *size, "--out", demo], check=True)
        started = time.monotonic()
        build = subprocess.Popen([*ASN_HUB, "build", "--repo", demo])
        _, status, usage = os.wait4(build.pid, 0)
        seconds = time.monotonic() - started
    print(
        f"{UNITS} unit, {PERSONS} pegawai: {seconds:.1f} detik, paling banyak {usage.ru_maxrss / 1024:.0f} MB"
    )
    sys.exit(os.waitstatus_to_exitcode(status))


main()
