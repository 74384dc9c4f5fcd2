"""A sheet of answers -> a proposal of assessments: half filled, in any order, printed and re-typed.

Rows are gathered into assessments of one person, day, method and competency. A level counts once its indicators are
all answered; until then its rows, and those of the levels above, wait to be filled in. What is recorded is never edited: a sheet that says more than
the records brings a reversal and the whole assessment anew; one that contradicts them is left to the officer.
"""

import secrets
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias, cast

from generator.hr.books import Books
from generator.hr.branches import branch_file
from generator.hr.forms.kinds import ANSWER, COMPETENCY, DAY, LEVEL, METHOD, NIP, NUMBER
from generator.hr.forms.reading import (
    only_value,
    read_choice,
    read_competency,
    read_past_day,
    read_person,
    read_whole,
    unit_on,
)
from generator.hr.fresh_ids import Randomness, fresh_id
from generator.hr.outcome import Outcome
from generator.hr.proposal import DoubtError, Duplicate, Proposal, RowError, Skip
from generator.hr.sheets.cell import Cell
from generator.hr.sheets.table import Row, Table
from generator.load.cross.settings import INDICATORS, LEVELS
from generator.model.assessment import Answer, Assessment, AssessmentFile, Method, Reversal
from generator.model.base import CompetencyCode, LevelNo, PersonId

UNANSWERED = "belum dijawab"
REVERSED = "asesmen yang sudah dibatalkan dalam catatan"

_ANSWERS = {
    "ya": "Ya", "y": "Ya", "iya": "Ya", "√": "Ya", "✓": "Ya",
    "tidak": "Tidak", "t": "Tidak", "tdk": "Tidak",
}  # fmt: skip
_METHODS = {
    "mandiri": "mandiri", "diri sendiri": "mandiri", "atasan": "atasan", "atasan langsung": "atasan",
    "asesor": "asesor", "assessor": "asesor",
}  # fmt: skip

_Subject: TypeAlias = tuple[PersonId, date, Method, CompetencyCode]
_Answers: TypeAlias = dict[LevelNo, tuple[Answer, ...]]


@dataclass(frozen=True, slots=True)
class _Said:
    """One answer of a row."""

    row: int
    subject: _Subject
    level: LevelNo
    number: int
    answer: Answer


@dataclass(slots=True)
class _Recorded:
    """What the records have of one subject: what stands, and what was taken back."""

    standing: Assessment | None = None
    reversed: list[Assessment] = field(default_factory=list)


def propose_assessments(
    table: Table, books: Books, randomness: Randomness = secrets.token_bytes
) -> Proposal:
    """What taking in the sheet would do."""
    outcome = Outcome(table)
    levels = _gather(_answers(books, outcome), outcome)
    recorded = _recorded(books)
    entries: list[Assessment | Reversal] = []
    for subject in sorted(levels, key=_order):
        complete = _complete(levels[subject], outcome)
        rows = [said.row for level in complete for said in levels[subject][level].values()]
        if rows:
            entries += _judge(
                subject,
                complete,
                rows,
                recorded.get(subject, _Recorded()),
                books.today,
                outcome,
                randomness,
            )
    return outcome.proposal(_files(entries, books), (), _counts(entries))


def _answers(books: Books, outcome: Outcome) -> Iterator[_Said]:
    """The answers that can be read; other rows go where they belong."""
    of_person = _by_person(books, outcome)
    for person, rows in of_person.items():
        day, method = only_value(rows, DAY), only_value(rows, METHOD)
        for row in rows:
            if row[ANSWER] is None:
                outcome.skipped.append(Skip(row.number, UNANSWERED))
                continue
            with outcome.judging(row.number):
                yield _read(row, person, day, method, books)


def _by_person(books: Books, outcome: Outcome) -> Mapping[PersonId, list[Row]]:
    """The rows of each person; those that say neither an answer nor what holds for others are left out."""
    only_nip = only_value(outcome.table.rows, NIP)
    of_person: defaultdict[PersonId, list[Row]] = defaultdict(list)
    for row in outcome.whole_rows():
        if row[ANSWER] is None and row[DAY] is None and row[METHOD] is None:
            outcome.skipped.append(Skip(row.number, UNANSWERED))
            continue
        with outcome.judging(row.number):
            of_person[read_person(_or(row[NIP], only_nip), NIP, books)].append(row)
    return of_person


def _or(cell: Cell, otherwise: Cell) -> Cell:
    return otherwise if cell is None else cell


def _read(row: Row, person: PersonId, day: Cell, method: Cell, books: Books) -> _Said:
    when = read_past_day(_or(row[DAY], day), DAY, books)
    unit_on(person, when, DAY, books)
    how = read_choice(_or(row[METHOD], method), METHOD, _METHODS)
    competency = read_competency(row[COMPETENCY], COMPETENCY, books)
    answer = read_choice(row[ANSWER], ANSWER, _ANSWERS).lower()
    return _Said(
        row.number,
        (person, when, cast(Method, how), competency),
        read_whole(row[LEVEL], LEVEL, LEVELS[-1]),
        read_whole(row[NUMBER], NUMBER, INDICATORS),
        cast(Answer, answer),
    )


_Levels: TypeAlias = dict[LevelNo, dict[int, _Said]]


def _gather(said: Iterator[_Said], outcome: Outcome) -> dict[_Subject, _Levels]:
    """Answers by subject, level and indicator; what is said twice counts once, what is contradicted not at all."""
    levels: defaultdict[_Subject, _Levels] = defaultdict(lambda: defaultdict(dict))
    contradicted: dict[tuple[_Subject, LevelNo, int], _Said] = {}
    for each in said:
        place = (each.subject, each.level, each.number)
        level = levels[each.subject][each.level]
        first = contradicted.get(place) or level.get(each.number)
        if first is None:
            level[each.number] = each
        elif place not in contradicted and first.answer == each.answer:
            outcome.duplicates.append(Duplicate(each.row, first.row))
        else:
            _refuse(each, "ASN876", outcome, baris=str(first.row))
            if place not in contradicted:
                _refuse(first, "ASN876", outcome, baris=str(each.row))
                contradicted[place] = level.pop(each.number)
    return levels


def _complete(levels: _Levels, outcome: Outcome) -> _Answers:
    """The levels with all indicators answered; rows of the others are told what is missing.

    A level above one that is answered in part waits for it: it would be taken for reached without what it builds on.
    """
    complete: _Answers = {}
    partial: LevelNo | None = None
    for level, said in sorted(levels.items()):
        missing = ", ".join(str(n) for n in range(1, INDICATORS + 1) if n not in said)
        if missing:
            partial = partial or level
            for each in said.values():
                _refuse(each, "ASN875", outcome, level=str(level), nomor=missing)
        elif partial:
            for each in said.values():
                _refuse(each, "ASN883", outcome, level=str(partial))
        else:
            complete[level] = tuple(said[number].answer for number in sorted(said))
    return complete


def _refuse(said: _Said, code: str, outcome: Outcome, **facts: str) -> None:
    outcome.rejected.append(RowError(code, ANSWER, **facts).rejection(said.row))


def _judge(
    subject: _Subject,
    answers: _Answers,
    rows: list[int],
    recorded: _Recorded,
    today: date,
    outcome: Outcome,
    randomness: Randomness,
) -> list[Assessment | Reversal]:
    """What the answers add to the records: nothing where they are known or contradict them."""
    person, day, method, competency = subject
    reversals: list[Assessment | Reversal] = []
    standing = recorded.standing
    if standing is None and any(_says(each, answers) for each in recorded.reversed):
        outcome.duplicates += [Duplicate(row, REVERSED) for row in rows]
        return []
    if standing is None:
        outcome.new += len(rows)
    elif any(standing.answers.get(level, said) != said for level, said in answers.items()):
        outcome.doubts += [DoubtError("ASN877", ANSWER).doubt(row) for row in rows]
        return []
    elif _says(standing, answers):
        outcome.unchanged += len(rows)
        return []
    else:
        outcome.changed += len(rows)
        answers = {**standing.answers, **answers}
        reversals.append(
            Reversal(
                id=fresh_id("a", randomness),
                reverses=standing.id,
                reason="salah_input",
                day=today,
            )
        )
    assessment = Assessment(
        id=fresh_id("a", randomness),
        person=person,
        day=day,
        method=method,
        competency=competency,
        answers=dict(sorted(answers.items())),
    )
    return [*reversals, assessment]


def _says(assessment: Assessment, answers: _Answers) -> bool:
    """Whether an assessment says all that the answers say."""
    return answers.items() <= assessment.answers.items()


def _recorded(books: Books) -> Mapping[_Subject, _Recorded]:
    """What is recorded, by subject."""
    reversed_ids = {each.reverses for each in books.people.reversals}
    recorded: defaultdict[_Subject, _Recorded] = defaultdict(_Recorded)
    for each in books.people.assessments:
        known = recorded[each.person, each.day, each.method, each.competency]
        if each.id in reversed_ids:
            known.reversed.append(each)
        else:
            known.standing = each
    return recorded


def _order(subject: _Subject) -> tuple[date, PersonId, Method, CompetencyCode]:
    person, day, method, competency = subject
    return day, person, method, competency


def _files(entries: list[Assessment | Reversal], books: Books) -> dict[str, AssessmentFile]:
    """The files that the entries belong in, each whole."""
    known = {each.id: each for each in books.people.assessments}
    added: defaultdict[str, list[Assessment | Reversal]] = defaultdict(list)
    for entry in entries:
        about = known[entry.reverses] if isinstance(entry, Reversal) else entry
        unit = unit_on(about.person, about.day, DAY, books)
        added[branch_file("asesmen", books.hub, unit, entry.day)].append(entry)
    files: dict[str, AssessmentFile] = {}
    for path, rows in added.items():
        old = books.files.get(path)
        before = old.entries if isinstance(old, AssessmentFile) else ()
        files[path] = AssessmentFile(version=1, entries=(*before, *rows))
    return files


def _counts(entries: list[Assessment | Reversal]) -> dict[str, int]:
    made = [each for each in entries if isinstance(each, Assessment)]
    return {
        "asesmen": len(made),
        "pegawai dinilai": len({each.person for each in made}),
        "pembatalan asesmen": len(entries) - len(made),
    }
