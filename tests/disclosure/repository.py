"""A repository on disk with fourteen people in one office, whose releases are made by the command."""

import shutil
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from generator.load.emit import block_rows, flow_rows
from generator.model.assessment import Assessment
from generator.model.base import CompetencyCode, JabatanId, UnitId
from generator.model.person import Person, Spell
from tests.changes import edit
from tests.disclosure.office import person_id
from tests.repository import ROOT, write

SIULAK, KOM = UnitId("kecamatan-siulak"), CompetencyCode("KOM")
PEOPLE = 14


def staffed_repository(folder: Path, *, synthetic: bool = True, people: int = PEOPLE) -> Path:
    """tests/data/kecil without its own release and people, with two releases a year and other people.

    All are assessed in KOM in May 2026.
    """
    repo = Path(shutil.copytree(ROOT / "tests/data/kecil", folder))
    for name in ("rilis", "pegawai", "peserta", "asesmen", "mentoring", "pasangan"):
        shutil.rmtree(repo / "records" / name)
    edit("site_config/kebijakan.yml", "nilai: 1, dasar: aturan hub", "nilai: 2, dasar: aturan hub")(
        repo
    )
    if not synthetic:
        edit("records/keterangan.yml", "sintetis: true", "sintetis: false")(repo)
    write(repo / f"records/pegawai/{SIULAK}.yml", block_rows("pegawai", _persons(people)))
    assess(repo, range(people), date(2026, 5, 4))
    return repo


def _persons(people: int) -> Iterable[Person]:
    spell = Spell(
        jabatan=JabatanId("pengelola-layanan"), unit=SIULAK, since=date(2020, 1, 1), status="PNS"
    )
    return [Person(id=person_id(number), history=(spell,)) for number in range(people)]


def most_do(number: int) -> bool:
    """Every third does not meet the level."""
    return number % 3 > 0


def assess(
    repo: Path, numbers: Iterable[int], day: date, meets: Callable[[int], bool] = most_do
) -> None:
    """Assess people in KOM, of which their position asks level 1."""
    made = [
        Assessment(
            id=f"a-{day:%m%d}{number:012}",
            person=person_id(number),
            day=day,
            method="atasan",
            competency=KOM,
            answers={1: ("ya", "ya", "ya" if meets(number) else "tidak")},
        )
        for number in numbers
    ]
    path = repo / f"records/asesmen/{day.year}/{SIULAK}.yml"
    rows = flow_rows("asesmen", made)
    if path.exists():
        rows = path.read_text(encoding="utf-8") + rows.partition("asesmen:\n")[2]
    write(path, rows)
