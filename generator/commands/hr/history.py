"""`asn-hub hr riwayat`: what the records say of a person as of a day, each line with its rule and its commit."""

import json
from collections import defaultdict
from datetime import date
from pathlib import Path

from git import InvalidGitRepositoryError, NoSuchPathError, Repo

from generator.analysis.facts import facts_by_person
from generator.commands.hr.desk import texts_of, today_or, who
from generator.hr.git.origin import Origin, Test, find_origins
from generator.hr.git.repository import Repository
from generator.hr.people.chronicle import Line, chronicle
from generator.hr.records import Records, opened
from generator.wording import say_date

_UNSAVED = "belum di-commit"


def run(repo: Path, typed: str, day: date | None, *, as_json: bool) -> int:
    """Tell the chronicle on standard output.

    Raises:
        RefusedError: there is no such person.
    """
    today = date.today()
    with opened(repo, today) as records:
        person = who(typed, records)
        lines = chronicle(facts_by_person(records.people)[person], records.hub, today_or(day))
        placed = _places(lines, records)
        origins = _origins(lines, placed, records)
    if as_json:
        print(json.dumps(_as_object(person, today_or(day), lines, placed, origins), ensure_ascii=False))  # fmt: skip
        return 0
    print(f"{person} per {say_date(today_or(day))}")
    for line, path, origin in zip(lines, placed, origins, strict=True):
        print(f"\n{line.day}  {line.kind}: {line.what}\n            {line.rule}")
        print(f"            {path}: {_told(origin)}")
    return 0


def _places(lines: tuple[Line, ...], records: Records) -> list[str]:
    """The file of each line, by path below records/."""
    texts = texts_of(records)
    return [
        next(
            path
            for path, text in texts.items()
            if path.startswith(f"{line.folder}/")
            and line.row in text
            and (line.event is None or path.endswith(f"/{line.event}.yml"))
        )
        for line in lines
    ]


def _origins(lines: tuple[Line, ...], placed: list[str], records: Records) -> list[Origin | None]:
    try:
        repo = Repo(records.roots.records, search_parent_directories=True)
    except (InvalidGitRepositoryError, NoSuchPathError):
        return [None] * len(lines)
    wanted: defaultdict[str, dict[str, tuple[str, Test]]] = defaultdict(dict)
    for number, (line, path) in enumerate(zip(lines, placed, strict=True)):
        wanted[path][str(number)] = (line.row, line.said)
    found: dict[str, Origin] = {}
    with repo:
        repository = Repository(records.roots, repo, Path(str(repo.working_tree_dir)).resolve())
        for path, rows in wanted.items():
            found |= find_origins(repository, path, rows)
    return [found.get(str(number)) for number in range(len(lines))]


def _told(origin: Origin | None) -> str:
    if origin is None:
        return _UNSAVED
    return f"commit {origin.commit}, {say_date(origin.day)} ({origin.action})"


def _as_object(
    person: str,
    day: date,
    lines: tuple[Line, ...],
    placed: list[str],
    origins: list[Origin | None],
) -> dict[str, object]:
    return {
        "pegawai": person,
        "per": day.isoformat(),
        "riwayat": [
            {
                "tanggal": line.day.isoformat(),
                "jenis": line.kind,
                "apa": line.what,
                "aturan": line.rule,
                "berkas": path,
                "commit": None if origin is None else origin.commit,
                "tindakan": None if origin is None else origin.action,
            }
            for line, path, origin in zip(lines, placed, origins, strict=True)
        ],
    }
