"""An import killed at any instant: records and vault are whole, and importing again brings everybody in once."""

import os
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

from generator.hr.records import read_records
from tests.hr.desk import TODAY, roots_at
from tests.hr.office import at_work, open_office
from tests.hr.sheets_of_tests import grid, staff_row, write_xlsx

PEOPLE = 40
KILLS = 8


def nips() -> list[str]:
    """NIPs of people born day after day."""
    born = date(1980, 1, 1).toordinal()
    return [f"{date.fromordinal(born + each):%Y%m%d}2010011{each + 1:03}" for each in range(PEOPLE)]


def test_a_kill_at_any_instant_leaves_everything_whole(tmp_path: Path, repo: Path) -> None:
    office = open_office(tmp_path, repo)
    file = write_xlsx(
        tmp_path / "pegawai.xlsx",
        grid(*(staff_row(nip_baru=nip, nama=f"Orang Uji {nip[-3:]}") for nip in nips())),
    )
    command = [sys.executable, "-m", "generator", "hr", "import", str(file), "--ya"]
    command += ["--repo", str(repo), "--per", TODAY.isoformat()]
    before = office.records()
    killed_late = 0

    with at_work(office):
        whole = _seconds_of_a_dry_run(command)
        for number in range(KILLS):
            process = subprocess.Popen(
                command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=os.environ
            )
            time.sleep(whole * (0.4 + 1.2 * number / KILLS))
            process.send_signal(signal.SIGKILL)
            process.wait()
            killed_late += office.records() != before or len(office.vault()) > 2
            assert office.problems() == []
        code, said = office.run(file)
        assert code == 0, said

    persons = read_records(roots_at(repo), TODAY).people.persons
    ids = [office.vault().id_of(nip) for nip in nips()]
    assert None not in ids
    assert len(set(ids)) == PEOPLE
    assert set(ids) <= set(persons)
    assert len(persons) == 2 + PEOPLE
    assert killed_late, "tidak satu pun kill jatuh sesudah penulisan dimulai"


def _seconds_of_a_dry_run(command: list[str]) -> float:
    started = time.monotonic()
    subprocess.run([*command, "--coba"], check=True, capture_output=True, env=os.environ)
    return time.monotonic() - started
