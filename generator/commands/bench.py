"""`asn-hub bench`: how long builds of a demo take, in the same run as stock MkDocs with Material on the same pages.

Every build runs in a process of its own and is measured from outside. Stock MkDocs makes all pages each time, so its one
time stands against every change.
"""

import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from generator.commands.bench_browser import (
    Visit,
    can_browse,
    measure_preview,
    measure_search,
    measure_wire,
)
from generator.commands.bench_edits import EDITS, OF_A_PERSON, OF_A_UNIT
from generator.commands.bench_search import QUERIES, Quality
from generator.commands.bench_stock import can_write_stock, write_stock
from generator.load.cache import FOLDER

SEED = 7
_PERSONS_A_UNIT = 20


@dataclass(frozen=True, slots=True)
class Measure:
    """One run: seconds on the clock, seconds of work of all its processes, most memory in MB; stock's seconds over ours."""

    name: str
    seconds: float
    work: float
    memory: float
    ratio: float | None = None


def run(repo: Path, units: int, *, stock: bool, publish: bool, as_json: bool) -> int:
    """Measure on a demo of `units` units made from `repo`, and print a table or JSON.

    Args:
        repo: the repository that the demo takes its content from.
        units: how many units.
        stock: whether stock MkDocs is measured too, where markdownify is installed; at 5,000 units it takes minutes.
        publish: whether pushes to a hook that publishes are measured too; the audit of a new site takes minutes.
        as_json: print one JSON object instead of a table.
    """
    stock = stock and can_write_stock()
    with tempfile.TemporaryDirectory(prefix="asn-hub-ukur-") as folder:
        demo = _write_demo(repo, Path(folder) / "demo", units)
        measures = [*_measure_checks(demo), *_measure(demo, Path(folder), stock=stock)]
        if publish:
            measures += _measure_publishing(demo, Path(folder))
        size = _size(demo / "site")
        wire = measure_wire(demo / "site") if can_browse() else []
        quality = measure_search(demo / "site", repo / QUERIES) if can_browse() else None
        saves = measure_preview(demo) if can_browse() else []
    if as_json:
        said = {
            "unit": units,
            "ukuran_situs": size,
            "ukuran": [asdict(each) for each in measures],
            "dikirim": [asdict(each) for each in wire],
            "pencarian": None if quality is None else asdict(quality),
            "pratinjau_detik": saves,
        }
        print(json.dumps(said, ensure_ascii=False, indent=1))
    else:
        print(_table(units, size, measures, wire, quality, saves), end="")
    return 0


def _write_demo(repo: Path, demo: Path, units: int) -> Path:
    persons = str(units * _PERSONS_A_UNIT)
    wanted = ["--unit", str(units), "--pegawai", persons, "--seed", str(SEED)]
    _timed("demo", _program("demo", "--repo", str(repo), "--out", str(demo), *wanted))
    _begin(demo)
    return demo


def _measure_checks(demo: Path) -> Iterator[Measure]:
    """`check` of a repository that nothing is known of, and once more after one change; then all is forgotten again."""
    check = _program("check", "--repo", str(demo))
    yield _timed("periksa semua", check)
    dict(EDITS)[OF_A_PERSON](demo)
    _commit(demo)
    yield _timed("periksa sesudah satu catatan pegawai diubah", check)
    shutil.rmtree(demo / FOLDER, ignore_errors=True)


def _measure(demo: Path, folder: Path, *, stock: bool) -> Iterator[Measure]:
    build = _program("build", "--repo", str(demo))
    full = _timed("bangun semua", build)
    against = None
    if stock:
        write_stock(demo / "site", folder / "stok")
        command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", "mkdocs.yml"]
        against = _timed("MkDocs + Material biasa", command, cwd=folder / "stok")
        yield against
    yield _against(full, against)
    yield _against(_timed("tanpa perubahan", build), against)
    for name, edit in EDITS:
        edit(demo)
        _commit(demo)
        yield _against(_timed(name, build), against)


def _measure_publishing(demo: Path, folder: Path) -> Iterator[Measure]:
    """The first publishing of a demo by a hook, and pushes with one unit changed: checked, built, audited, turned."""
    bare, site, work = folder / "hub.git", folder / "terbit", folder / "kerja"
    for source, target in ((demo, bare), (bare, work)):
        options = ["--bare"] if target == bare else []
        subprocess.run(["git", "clone", "-q", *options, str(source), str(target)], check=True)
    to_site = ["--repo", str(bare), "--terbit", str(site)]
    _timed("kait", _program("hook", "pasang-bare", *to_site))
    yield _timed("terbit pertama kali lewat kait", _program("hook", "post-receive", *to_site))
    for name in ("kiriman pertama sesudahnya (satu unit)", "kiriman dengan satu unit diubah"):
        dict(EDITS)[OF_A_UNIT](work)
        _commit(work)
        yield _timed(name, ["git", "push", "-q", "origin", "HEAD"], cwd=work)
        # A push succeeds whatever its hook says.
        told = subprocess.run(
            ["git", "rev-parse", "HEAD"], cwd=work, check=True, stdout=subprocess.PIPE
        )
        if site.resolve().name != told.stdout.decode().strip():
            raise RuntimeError(f"{name}: situs tidak terbit")


def _against(measure: Measure, stock: Measure | None) -> Measure:
    if stock is None:
        return measure
    ratio = stock.seconds / measure.seconds
    return Measure(measure.name, measure.seconds, measure.work, measure.memory, ratio)


def _timed(name: str, command: Sequence[str], cwd: Path | None = None) -> Measure:
    """Run a command to its end; its own words go nowhere, its failure ends the measuring."""
    _say(name)
    started = time.monotonic()
    surroundings = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    surroundings.pop("PYTHONDONTWRITEBYTECODE", None)  # who uses a program has it compiled
    process = subprocess.Popen(
        command,
        cwd=cwd,
        env=surroundings,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - started
    if code := os.waitstatus_to_exitcode(status):
        raise RuntimeError(f"{name}: exit {code}")
    return Measure(name, seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def _say(name: str) -> None:
    if sys.stderr.isatty():
        print(f"mengukur: {name} ...", file=sys.stderr, flush=True)


def _program(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "generator", *arguments]


def _begin(folder: Path) -> None:
    """Commit all for the first time, and pack it as a clone is: Git would do so beside whatever is measured next."""
    (folder / ".gitignore").write_text("/site/\n/.asn-hub/\n", encoding="ascii")
    for command in ("init -q", "config maintenance.auto false", "config gc.auto 0"):
        subprocess.run(["git", *command.split()], cwd=folder, check=True)
    _commit(folder)
    subprocess.run(["git", "gc", "-q"], cwd=folder, check=True)


def _commit(folder: Path) -> None:
    """Commit all as it is, so that pages know when they changed."""
    who = ["-c", "user.name=Ukur", "-c", "user.email=ukur@example.org"]
    subprocess.run(["git", "add", "-A"], cwd=folder, check=True)
    subprocess.run(
        ["git", *who, "commit", "-q", "--allow-empty", "-m", f"Ukur {date.today()}"],
        cwd=folder,
        check=True,
    )


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _table(
    units: int,
    size: int,
    measures: Sequence[Measure],
    wire: Sequence[Visit],
    quality: Quality | None,
    saves: Sequence[float],
) -> str:
    lines = [
        f"{units} unit, situs {size / 1_000_000:.0f} MB, {os.cpu_count()} inti",
        "",
        "| Yang diukur | Detik | Kerja (detik) | Memori (MB) | Kali lebih cepat |",
        "| --- | ---: | ---: | ---: | ---: |",
        *(
            f"| {each.name} | {each.seconds:.1f} | {each.work:.1f} | {each.memory:.0f} | "
            f"{'' if each.ratio is None else f'{each.ratio:.0f}'} |"
            for each in measures
        ),
    ]
    if wire:
        lines += [
            "",
            "| Dikirim ke peramban (gzip) | Permintaan | KB |",
            "| --- | ---: | ---: |",
            *(f"| {each.name} | {each.requests} | {each.kilobytes:.0f} |" for each in wire),
        ]
    if quality is not None:
        lines += [
            "",
            f"Pencarian, {quality.queries} kueri ternilai: nDCG@10 {quality.ndcg:.3f}, "
            f"terjawab di lima teratas {quality.answered:.0%}.",
        ]
    if saves:
        middle = statistics.median(saves)
        lines += [
            "",
            f"`asn-hub serve`, simpan sampai terlihat: {middle:.1f} detik (median {len(saves)} kali), "
            f"paling lama {max(saves):.1f}.",
        ]
    if all(each.ratio is None for each in measures):
        lines += [
            "",
            "MkDocs + Material biasa tidak diukur: tidak diminta, atau markdownify tidak ada.",
        ]
    if not wire:
        lines += ["", "Peramban tidak diukur: Playwright atau Chromium tidak ada."]
    return re.sub(r"(\d)\.(\d)", r"\1,\2", "\n".join(lines)) + "\n"
