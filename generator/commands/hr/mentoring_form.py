"""`asn-hub hr mentoring formulir [UNIT]`: the log of mentoring sessions, in a folder that Git ignores."""

from datetime import date
from pathlib import Path

from generator.commands.hr.form_desk import sit_down
from generator.hr.forms.log import write_log
from generator.hr.results import write_result


def run(
    repo: Path, unit: str | None, day: date | None, out: Path | None, today: date | None = None
) -> int:
    """Write the log and say where it is; arguments as `sit_down`.

    Raises:
        RefusedError: the records have problems, there is nobody, or the folder is open to Git.
    """
    desk = sit_down(repo, unit, day, out, today)
    if not desk.ready:
        raise desk.nobody()
    name = "-".join(("mentoring", *((desk.scope,) if desk.scope else ()), desk.day.isoformat()))
    path = desk.folder / f"{name}.xlsx"
    write_result(path, write_log(desk.ready, desk.hub, desk.day))
    print(f"Lembar catatan sesi mentoring: {path}")
    print("Sesudah diisi: asn-hub hr import BERKAS")
    return 0
