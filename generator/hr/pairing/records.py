"""A matching -> `records/pasangan/<tahun>/`: what officers decided stays, what did not change stays as it is written."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from generator.analysis.matching import Matching
from generator.hr.people.rewriting import put_rows, rows_of
from generator.model.base import CompetencyCode, PersonId, UnitId
from generator.model.pairing import Ban, Decision, Pair, PairingFile


def folder_of(year: int) -> str:
    """The folder of a year below records/."""
    return f"pasangan/{year}"


@dataclass(frozen=True, slots=True)
class Change:
    """What a year's files are to say together, and how much of it is new, as it was, and gone."""

    file: PairingFile
    added: int
    same: int
    gone: int


def decide(matching: Matching, before: PairingFile | None, new_id: Callable[[], str]) -> Change:
    """What a year's files say after a matching.

    Args:
        matching: the pairs.
        before: what they say so far, with locks and bans that were added; None where there are none.
        new_id: a new random id.
    """
    rows: tuple[Decision, ...] = () if before is None else before.decisions
    pairs = {_key(each): each for each in rows if isinstance(each, Pair)}
    bans = [each for each in rows if isinstance(each, Ban)]
    decided = []
    for each in matching.pairs:
        known = pairs.get((each.need.mentee, each.need.competency, each.mentor))
        if known is not None and known.locked:
            decided.append(known)
            continue
        decided.append(
            Pair(
                id=new_id() if known is None else known.id,
                mentee=each.need.mentee,
                mentor=each.mentor,
                competency=each.need.competency,
                from_level=each.need.level or 0,
                to_level=each.need.target,
            )
        )
    old = set(rows)
    return Change(
        PairingFile(version=1, decisions=(*bans, *decided)),
        added=sum(each not in old for each in decided),
        same=sum(each in old for each in decided),
        gone=len({pair.id for pair in pairs.values()} - {each.id for each in decided}),
    )


def texts_of(
    year: int,
    after: PairingFile,
    before: PairingFile | None,
    written: Mapping[str, str],
    branch_of: Callable[[PersonId], UnitId],
) -> dict[str, str | None]:
    """The files that change: new texts by path below records/, None for a file that holds nothing any longer.

    A row stays in the file that it is in, and one that says the same as before keeps its bytes; new rows are at the end
    of the file of the mentee's branch.

    Args:
        year: of the files.
        after: what they are to say together.
        before: what they say on disk; None where there are none.
        written: how that is written, by path below records/.
        branch_of: the branch that a person belongs to.
    """
    old = {} if before is None else {each.id: each for each in before.decisions}
    files = {path: rows_of(text, "pasangan") for path, text in written.items()}
    place = {key: path for path, rows in files.items() for key in rows.items}
    left: dict[str, dict[str, Decision]] = {path: {} for path in written}
    for each in after.decisions:
        home = f"{folder_of(year)}/{branch_of(each.mentee)}.yml"
        left.setdefault(place.get(each.id, home), {})[each.id] = each
    texts: dict[str, str | None] = {}
    for path, rows in sorted(left.items()):
        text = None
        if path in files:
            kept = {key: item for key, item in files[path].items.items() if key in rows}
            text = replace(files[path], items=kept).text
        changed = {key: row for key, row in rows.items() if old.get(key) != row}
        texts[path] = put_rows(text, path, changed) if rows else None
    return {path: text for path, text in texts.items() if text != written.get(path)}


def _key(pair: Pair) -> tuple[PersonId, CompetencyCode, PersonId]:
    return pair.mentee, pair.competency, pair.mentor
