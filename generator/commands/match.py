"""`asn-hub match`: who can coach whom in what for a year, with the reasons; with `--tulis` kept in the records."""

import json
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.analysis.facts import facts_by_person
from generator.analysis.matching import Matching, decisions_for, match, missing_on, rules_on
from generator.checks.report import render
from generator.commands.hr.desk import say_next, today_or, vault_opener, who
from generator.hr.branches import branch_of
from generator.hr.fresh_ids import fresh_id
from generator.hr.journal import Summary, write_whole
from generator.hr.pairing.choices import Choice, with_choices
from generator.hr.pairing.records import Change, decide, folder_of, texts_of
from generator.hr.pairing.tables import make_tables
from generator.hr.pairing.wording import REASONS, say_decision
from generator.hr.records import Records, opened
from generator.hr.refusal import RefusedError, refuse
from generator.hr.report.tables import CONFIDENTIAL
from generator.hr.results import result_folder, write_result
from generator.hr.vault import Vault
from generator.hr.workbook import write_workbook
from generator.model.base import PersonId, UnitId
from generator.model.hub import PublicHub
from generator.model.pairing import PairingFile


@dataclass(frozen=True, slots=True)
class Wishes:
    """What an officer decides on the command line: `(mentee, mentor, competency)` to lock, `(mentee, mentor, reason)` to ban."""

    locks: Sequence[Sequence[str]] = ()
    bans: Sequence[Sequence[str]] = ()


def run(
    repo: Path,
    day: date | None,
    year: int | None,
    *,
    write: bool,
    as_json: bool,
    out: Path | None,
    wishes: Wishes,
    today: date | None = None,
) -> int:
    """Match, and tell the outcome; 1 where something is in the way, and then nothing is written.

    Args:
        repo: the folder that holds mkdocs.yml.
        day: as of which day; None for today.
        year: for which year; None for the next one in the months in which it is planned, else this one.
        write: whether to keep the pairs in records/pasangan/.
        as_json: print one object without names, and write no workbook.
        out: the folder for the workbook; None for `.asn-hub/hr/pasangan`.
        wishes: the officer's locks and bans.
        today: the day after which nothing can have happened.
    """
    try:
        return _run(repo, day, year, write, as_json, out, wishes, today_or(today))
    except RefusedError as refused:
        print(render(refused.problems, "teks"), file=sys.stderr)
        return 1


def _run(
    repo: Path,
    day: date | None,
    year: int | None,
    write: bool,
    as_json: bool,
    out: Path | None,
    wishes: Wishes,
    today: date,
) -> int:
    open_vault = vault_opener()
    with opened(repo, today) as records:
        day = day or today
        year = year or year_to_match(records.hub, day)
        before = records.people.pairings.get(year)
        chosen = _choices(wishes, records, open_vault)
        wanted = with_choices(before, chosen, records, day, year, lambda: fresh_id("g"))
        matching = _match(records, wanted, day, year)
        folder = None if as_json else result_folder(records.roots, out, "pasangan")
        vault = None if as_json else open_vault()
        change = decide(matching, wanted, lambda: fresh_id("g"))
        if write:
            _write(records, change, before, day, year)
    if folder is None or vault is None:
        print(json.dumps(as_object(matching), ensure_ascii=False, indent=1))
        return 0
    _tell(matching, records.hub)
    _write_workbook(matching, records, vault, folder)
    if write:
        print(f"{change.added} pasangan baru, {change.same} tetap, {change.gone} dihapus.")
        say_next()
    else:
        print("Usulan ini belum dicatat. Tambahkan --tulis bila sudah disepakati.")
    return 0


def year_to_match(hub: PublicHub, day: date) -> int:
    """The year that pairs are made for on `day`: the next one in the months of `rencana_tahun_depan`."""
    schedule = hub.policy.jadwal_tahunan.on(day)
    return day.year + (schedule is not None and day.month in schedule.value.next_plan)


def as_object(matching: Matching) -> dict[str, object]:
    """A matching for machines: ids, no names."""
    return {
        "tahun": matching.year,
        "tanggal": matching.rules.day.isoformat(),
        "pasangan": [
            {
                "peserta": each.need.mentee,
                "mentor": each.mentor,
                "kompetensi": each.need.competency,
                "level": each.need.level,
                "sasaran": each.need.target,
                "keputusan": say_decision(each),
                "calon": each.choices,
            }
            for each in matching.pairs
        ],
        "belum": [
            {
                "peserta": each.need.mentee,
                "kompetensi": each.need.competency,
                "level": each.need.level,
                "sasaran": each.need.target,
                "sebab": each.why,
            }
            for each in matching.left
        ],
        "kunci_gugur": [{"id": each.pair.id, "sebab": each.why} for each in matching.dropped],
        "beban": dict(matching.loads),
    }


def _choices(
    wishes: Wishes, records: Records, open_vault: Callable[[], Vault]
) -> tuple[Choice, ...]:
    """What was typed, with the people found."""
    return tuple(
        Choice(who(mentee, records, open_vault), who(mentor, records, open_vault), kind, meant)
        for kind, typed in (("kunci", wishes.locks), ("larang", wishes.bans))
        for mentee, mentor, meant in typed
    )


def _match(records: Records, wanted: PairingFile | None, day: date, year: int) -> Matching:
    hub = records.hub
    rules = rules_on(hub, day)
    if rules is None:
        missing = "semua" if hub.coaching is None else ", ".join(missing_on(hub.coaching, day))
        raise refuse(
            "ASN456", "site_config/pendampingan.yml", tanggal=day.isoformat(), nama=missing
        )
    pairings = dict(records.people.pairings)
    if wanted is not None:
        pairings[year] = wanted
    decisions = decisions_for(year, pairings)
    return match(facts_by_person(records.people).values(), hub, rules, year, decisions)


def _write(
    records: Records, change: Change, before: PairingFile | None, day: date, year: int
) -> None:
    persons, hub = records.people.persons, records.hub

    def branch(person: PersonId) -> UnitId:
        spell = persons[person].spell_on(day) or persons[person].history[-1]
        return branch_of(hub, spell.unit)

    files = texts_of(year, change.file, before, _written(records, year), branch)
    if files:
        counts = {"pasangan baru": change.added, "pasangan dihapus": change.gone}
        told = {name: count for name, count in counts.items() if count}
        write_whole(records.roots, files, Summary("pasangan mentor", told))


def _written(records: Records, year: int) -> dict[str, str]:
    """The files of a year as they are written, by path below records/."""
    folder = records.roots.records / folder_of(year)
    return {
        f"{folder_of(year)}/{file.name}": file.read_text(encoding="utf-8")
        for file in sorted(folder.glob("*.yml"))
    }


def _tell(matching: Matching, hub: PublicHub) -> None:
    """The outcome on the terminal, which names nobody."""
    paired = Counter(each.need.competency for each in matching.pairs)
    left = Counter(each.need.competency for each in matching.left if each.why != "tanpa_bukti")
    unknown = Counter(each.need.competency for each in matching.left if each.why == "tanpa_bukti")
    print(f"{'Kompetensi':32} {'mendapat mentor':>16} {'belum':>7} {'belum dinilai':>14}")
    for code, competency in hub.competencies.items():
        if paired[code] or left[code] or unknown[code]:
            name = f"{code} {competency.name}"[:32]
            print(f"{name:32} {paired[code]:16} {left[code]:7} {unknown[code]:14}")
    mentees = len({each.need.mentee for each in matching.pairs})
    mentors = sum(count > 0 for count in matching.loads.values())
    print(
        f"\n{len(matching.pairs)} pasangan untuk tahun {matching.year}: "
        f"{mentees} peserta, {mentors} mentor dari {len(matching.loads)} calon."
    )
    for why, count in Counter(each.why for each in matching.left).most_common():
        print(f"  belum: {count} karena {REASONS[why]}")
    if matching.dropped:
        print(f"{len(matching.dropped)} kunci gugur; lihat lembar Kunci yang gugur.")


def _write_workbook(matching: Matching, records: Records, vault: Vault, folder: Path) -> None:
    tables = make_tables(matching, records.people.persons, records.hub, vault)
    sheet = folder / f"pasangan-{matching.year}.xlsx"
    write_result(sheet, write_workbook(tables, matching.rules.day, CONFIDENTIAL))
    print(f"\nUntuk petugas: {sheet}")
    print("Berkas itu berisi nama pegawai: jangan diunggah atau dikirim.")
