"""Corrections: a wrong record taken back, and the right one beside it. What was written stays to be read.

An assessment is taken back by a record of its own; a mentoring session or a part in an event gets `dibatalkan`.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from generator.hr.fresh_ids import Randomness, fresh_id
from generator.hr.refusal import RefusedError, refuse
from generator.load.cross.settings import INDICATORS
from generator.model.assessment import Answer, Assessment, AssessmentFile, Reversal
from generator.model.base import EventId, LevelNo, PersonId, Record
from generator.model.cancellation import Cancellation, Reason
from generator.model.hub import PublicHub
from generator.model.mentoring_session import MentoringFile, MentoringSession
from generator.model.participation import Participation, ParticipationFile
from generator.model.people import People

Row = tuple[str, str, Record]
"""A row to write: the path of its file below records/, its id, and what it says."""


@dataclass(frozen=True, slots=True)
class Correction:
    """Why a record is taken back, and when; `right` holds the fields, by the model's names, that should have been others."""

    reason: Reason
    day: date
    right: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Around:
    """What a correction is made in: the files of persons by path, what they say together, and the hub."""

    files: Mapping[str, Record]
    people: People
    hub: PublicHub
    randomness: Randomness = secrets.token_bytes


def correct_assessment(around: Around, entry: str, correction: Correction) -> tuple[Row, ...]:
    """The reversal of an assessment, and the right one where `right` says anything.

    `right` may hold person, day, method, competency, and answers of the levels that were wrong.

    Raises:
        RefusedError: there is no such assessment, it is reversed already, or the right one cannot be.
    """
    path, wrong = _find_assessment(around.files, entry)
    if any(each.reverses == wrong.id for each in around.people.reversals):
        raise refuse("ASN866", path)
    _check_day(correction, wrong.day)
    reversal = Reversal(
        id=fresh_id("a", around.randomness),
        reverses=wrong.id,
        reason=correction.reason,
        day=correction.day,
    )
    rows: list[Row] = [(_path(path, reversal.day), reversal.id, reversal)]
    if correction.right:
        answers = {**wrong.answers, **correction.right.get("answers", {})}
        right = wrong.model_copy(
            update={
                **correction.right,
                "id": fresh_id("a", around.randomness),
                "answers": dict(sorted(answers.items())),
            }
        )
        _check_right(around, correction, right.person, right.day, right.competency)
        rows.append((_path(path, right.day), right.id, right))
    return tuple(rows)


def correct_session(around: Around, entry: str, correction: Correction) -> tuple[Row, ...]:
    """A mentoring session taken back, and the right one; `right` may hold mentor, mentee, day, competency and jp.

    Raises:
        RefusedError: there is no such session, it is cancelled already, or the right one cannot be.
    """
    path, wrong = _find_session(around.files, entry)
    rows: list[Row] = [(path, wrong.id, _cancel(wrong, wrong.day, correction, path))]
    if correction.right:
        changes = {**correction.right, "id": fresh_id("m", around.randomness), "replaces": wrong.id}
        right = wrong.model_copy(update=changes)
        if right.mentor == right.mentee:
            raise unfit("mentor dan peserta orang yang sama")
        for person in (right.mentor, right.mentee):
            _check_right(around, correction, person, right.day, right.competency)
        rows.append((_path(path, right.day), right.id, right))
    return tuple(rows)


def correct_participation(
    around: Around, event: str, person: PersonId, correction: Correction
) -> tuple[Row, ...]:
    """A part in an event taken back, and the right one; `right` may hold person and outcome.

    Raises:
        RefusedError: the person took no part, it is cancelled already, or the right one cannot be.
    """
    parts = around.people.participations.get(EventId(event), ())
    wrong = next((each for each in parts if each.person == person and not each.cancelled), None)
    if wrong is None:
        raise refuse("ASN865", "peserta")
    path = next(
        path
        for path, file in around.files.items()
        if isinstance(file, ParticipationFile) and path.endswith(f"/{event}.yml")
    )
    start = around.hub.events[EventId(event)].start
    rows: list[Row] = [(path, person, _cancel(wrong, start, correction, path))]
    if correction.right:
        right = wrong.model_copy(update=correction.right)
        if right == wrong:
            raise unfit("yang benar sama dengan yang salah")
        if right.person != person and any(
            each.person == right.person and not each.cancelled for each in parts
        ):
            raise unfit("pegawai yang benar sudah tercatat pada kegiatan itu")
        _check_right(around, correction, right.person, start)
        rows.append((path, right.person, right))
    return tuple(rows)


def read_answers(written: list[str]) -> dict[LevelNo, tuple[Answer, ...]]:
    """Answers as typed, `2=ya,tidak,ya`, by level.

    Raises:
        RefusedError: they cannot be read.
    """
    answers: dict[LevelNo, tuple[Answer, ...]] = {}
    for each in written:
        level, _, words = each.partition("=")
        said = [word.strip() for word in words.split(",")]
        if level.strip() not in ("1", "2", "3", "4", "5") or len(said) != INDICATORS:
            raise unfit("jawaban satu level harus tiga kata ya atau tidak")
        if not set(said) <= {"ya", "tidak"}:
            raise unfit("jawaban hanya ya atau tidak")
        answers[int(level)] = tuple("ya" if word == "ya" else "tidak" for word in said)
    return answers


def unfit(what: str) -> RefusedError:
    """The refusal of a correction that makes no sense."""
    return refuse("ASN867", "koreksi", apa=what)


def _cancel(
    wrong: Participation | MentoringSession, happened: date, correction: Correction, path: str
) -> Record:
    if wrong.cancelled is not None:
        raise refuse("ASN866", path)
    _check_day(correction, happened)
    return wrong.model_copy(
        update={"cancelled": Cancellation(day=correction.day, reason=correction.reason)}
    )


def _check_day(correction: Correction, happened: date) -> None:
    if correction.day < happened:
        raise unfit("tanggal koreksi lebih awal daripada catatannya")


def _check_right(
    around: Around,
    correction: Correction,
    person: PersonId,
    day: date,
    competency: str | None = None,
) -> None:
    if competency is not None and competency not in around.hub.competencies:
        raise refuse("ASN864", "koreksi", apa="kompetensi", nama=competency)
    if day > correction.day:
        raise unfit("tanggal yang benar sesudah hari koreksi")
    if around.people.persons[person].spell_on(day) is None:
        raise unfit("pegawai yang benar tidak menjabat pada tanggal itu")


def _find_assessment(files: Mapping[str, Record], entry: str) -> tuple[str, Assessment]:
    for path, file in files.items():
        for each in file.entries if isinstance(file, AssessmentFile) else ():
            if isinstance(each, Assessment) and each.id == entry:
                return path, each
    raise refuse("ASN865", "asesmen")


def _find_session(files: Mapping[str, Record], entry: str) -> tuple[str, MentoringSession]:
    for path, file in files.items():
        for each in file.sessions if isinstance(file, MentoringFile) else ():
            if each.id == entry:
                return path, each
    raise refuse("ASN865", "mentoring")


def _path(path: str, day: date) -> str:
    """The file of the same unit in the year of `day`."""
    folder, _, name = path.split("/")
    return f"{folder}/{day.year}/{name}"
