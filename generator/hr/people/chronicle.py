"""The chronicle of a person: everything the records say as of a day, in order, each line with the rule it is read by.

No line names anyone but by id. Where each line comes from in Git is found by the caller, from its `row` and `said`.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.analysis.facts import Attendance, Facts
from generator.analysis.ledger import SENTENCES, Entry, fold_ledger
from generator.analysis.profile import level_shown, profile_of
from generator.model.assessment import Assessment, Reversal
from generator.model.cancellation import Cancellation
from generator.model.hub import PublicHub
from generator.model.person import Spell
from generator.wording import say_date, say_exact

METHODS = {"mandiri": "diri sendiri", "atasan": "atasan", "asesor": "asesor"}
REASONS = {
    "salah_input": "salah input",
    "salah_orang": "salah orang",
    "keberatan_diterima": "keberatan pegawai diterima",
    "ganda": "tercatat ganda",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that happened.

    Attributes:
        day: when.
        kind: `jabatan`, `berhenti`, `kegiatan`, `asesmen`, `pembatalan` or `mentoring`.
        what: one sentence.
        rule: how it is read: what counts, what does not, and why.
        folder: the folder of records/ that says so.
        row: the id of the row in its file.
        said: whether a text of that row says this.
        event: the event whose file holds the row, else None.
    """

    day: date
    kind: str
    what: str
    rule: str
    folder: str
    row: str
    said: Callable[[str], bool]
    event: str | None = None


def chronicle(facts: Facts, hub: PublicHub, as_of: date) -> tuple[Line, ...]:
    """The lines of a person up to `as_of`, oldest first."""
    lines = [
        *_positions(facts, hub, as_of),
        *_learning(facts, hub, as_of),
        *_cancelled(facts, hub, as_of),
        *_assessments(facts, hub, as_of),
        *_reversals(facts, as_of),
    ]
    return tuple(sorted(lines, key=lambda line: (line.day, line.kind, line.row)))


def _positions(facts: Facts, hub: PublicHub, as_of: date) -> Iterator[Line]:
    history = facts.person.history
    for number, spell in enumerate(history):
        if spell.since > as_of:
            continue
        following = history[number + 1].since if number + 1 < len(history) else None
        place = f"{hub.jabatan[spell.jabatan].name}, {hub.units[spell.unit].name} ({spell.status})"
        if following is not None and following <= as_of and spell.until is None:
            rule = f"Berlaku sampai jabatan berikutnya, {say_date(following)}."
        elif spell.until is not None and spell.until < as_of:
            rule = f"Berlaku sampai {say_date(spell.until)}."
        else:
            rule = "Masih berlaku."
        row = facts.person.id
        yield Line(spell.since, "jabatan", place, rule, "pegawai", row, _says(spell))
        if spell.until is not None and spell.until <= as_of and following is None:
            yield Line(
                spell.until,
                "berhenti",
                "Hari terakhir menjabat.",
                "Sesudah hari ini tidak ada JP dan kewajiban.",
                "pegawai",
                row,
                _contains(f"sampai: {spell.until}"),
            )


def _learning(facts: Facts, hub: PublicHub, as_of: date) -> Iterator[Line]:
    """A line for each claim of JP, as the ledger judges it."""
    years = {hub.events[each.event].end.year for each in facts.attendances}
    years |= {each.day.year for each in (*facts.mentored, *facts.mentoring)}
    for year in sorted(years):
        for entry in fold_ledger(facts, hub, year, as_of).entries:
            rule = _counted(entry)
            if entry.kind == "kegiatan":
                attendance = next(
                    each
                    for each in facts.attendances
                    if each.event == entry.source and each.stands_on(as_of)
                )
                yield _attended(attendance, facts, hub, rule)
            else:
                part = "sebagai mentor" if entry.why == "sebagai_mentor" else "sebagai peserta"
                yield Line(
                    entry.day,
                    "mentoring",
                    f"Sesi {entry.source} {part}",
                    rule,
                    "mentoring",
                    entry.source,
                    _contains(facts.person.id),
                )


def _cancelled(facts: Facts, hub: PublicHub, as_of: date) -> Iterator[Line]:
    """A line for each claim of JP that was taken back."""
    for each in facts.attendances:
        if not each.stands_on(as_of):
            yield _attended(each, facts, hub, _taken_back(each.cancelled))
    for session in (*facts.mentored, *facts.mentoring):
        if session.day <= as_of and not session.stands_on(as_of):
            part = "peserta" if session.mentee == facts.person.id else "mentor"
            yield Line(
                session.day,
                "mentoring",
                f"Sesi {session.id} sebagai {part}",
                _taken_back(session.cancelled),
                "mentoring",
                session.id,
                _contains("dibatalkan:"),
            )


def _taken_back(cancelled: Cancellation | None) -> str:
    assert cancelled is not None
    return f"Dibatalkan {say_date(cancelled.day)}: {REASONS[cancelled.reason]}. Tidak dihitung."


def _attended(attendance: Attendance, facts: Facts, hub: PublicHub, rule: str) -> Line:
    event = hub.events[attendance.event]
    cancelled = attendance.cancelled is not None

    def said(row: str) -> bool:
        return f"hasil: {attendance.outcome}" in row and ("dibatalkan:" in row) == cancelled

    return Line(
        event.end,
        "kegiatan",
        f"{event.title} ({attendance.outcome.replace('_', ' ')})",
        rule,
        "peserta",
        facts.person.id,
        said,
        event.id,
    )


def _counted(entry: Entry) -> str:
    form = f"bentuk {entry.form}"
    return f"{say_exact(entry.counted)} dari {say_exact(entry.claimed)} JP, {form}. {SENTENCES[entry.why]}"


def _assessments(facts: Facts, hub: PublicHub, as_of: date) -> Iterator[Line]:
    reversed_on = {each.reverses: each for each in facts.reversals if each.day <= as_of}
    standings = profile_of(facts, hub, as_of).standings
    used = {
        standing.evidence.assessment.id: standing.state
        for standing in standings.values()
        if standing.evidence is not None
    }
    for each in facts.assessments:
        if each.day <= as_of:
            yield Line(
                each.day,
                "asesmen",
                f"{each.id}: {hub.competencies[each.competency].name}, level {level_shown(each)} "
                f"menurut {METHODS[each.method]}",
                _evidence(each, reversed_on, used),
                "asesmen",
                each.id,
                _contains(f"kompetensi: {each.competency}"),
            )


def _evidence(
    assessment: Assessment, reversed_on: Mapping[str, Reversal], used: Mapping[str, str]
) -> str:
    reversal = reversed_on.get(assessment.id)
    if reversal is not None:
        return f"Dibatalkan {say_date(reversal.day)}: {REASONS[reversal.reason]}."
    match used.get(assessment.id):
        case "berlaku":
            return "Dipakai sebagai bukti level sekarang."
        case "kedaluwarsa":
            return "Bukti terakhir, tetapi masa berlakunya sudah lewat."
    return "Tidak dipakai: ada bukti yang lebih baru atau dari penilai lain."


def _reversals(facts: Facts, as_of: date) -> Iterator[Line]:
    for each in facts.reversals:
        if each.day <= as_of:
            yield Line(
                each.day,
                "pembatalan",
                f"{each.reverses} dibatalkan: {REASONS[each.reason]}",
                "Sejak hari ini asesmen itu tidak dipakai.",
                "asesmen",
                each.id,
                _contains(each.reverses),
            )


def _says(spell: Spell) -> Callable[[str], bool]:
    """Whether a row of a person holds the spell, in the style of this program or another."""
    parts = (f"jabatan: {spell.jabatan}", f"unit: {spell.unit}", f"sejak: {spell.since}")
    return lambda row: any(all(part in piece for part in parts) for piece in row.split("}"))


def _contains(words: str) -> Callable[[str], bool]:
    return lambda row: words in row
