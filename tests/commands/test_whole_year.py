"""A whole year of a demo government of 600 people, as its officers live it, told in docs/setahun.md.

Each step is a command of the README, on real files in a real repository; what one step says is held against what the next
one finds in the records. All people are made up.
"""

import json
from collections import Counter
from collections.abc import Callable
from contextlib import redirect_stdout
from datetime import date
from decimal import Decimal
from io import StringIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from generator.analysis.facts import facts_by_person
from generator.analysis.gap import gaps_of
from generator.analysis.ledger import fold_ledger
from generator.analysis.profile import profile_of
from generator.cli import main
from generator.commands import match, release
from generator.commands import plan as plans
from generator.commands.hr import assessment_form, commit, import_sheets, mentoring_form, report
from generator.disclosure.bands import band_count, meaning
from generator.hr.records import Records, read_records
from generator.hr.vault import VaultFile
from generator.load.emit import single
from generator.model.base import CompetencyCode, EventId, PersonId, UnitId
from generator.model.event import Event
from tests.audit.invented import APPOINTED, BORN
from tests.hr.desk import introduce, roots_at
from tests.hr.people_of_tests import CHEAP, PHRASE
from tests.hr.sheets_of_tests import event_row, grid, staff_row, write_xlsx
from tests.repository import ROOT, git, write
from tests.site.conftest import dress

ASSESSED, PLANNED = date(2026, 11, 20), date(2026, 11, 25)
COACHED, ASSESSED_AGAIN = date(2027, 12, 6), date(2027, 12, 10)
PLANNED_AGAIN, RELEASED, TODAY = date(2027, 12, 15), date(2028, 1, 5), date(2028, 1, 20)
UNIT = "Seksi Pelayanan Umum Kecamatan Siulak"
UNIT_ID = "seksi-pelayanan-umum-siulak"
NEWCOMERS = tuple(f"{BORN:%Y%m%d}{APPOINTED:%Y%m}1{number:03}" for number in range(301, 307))
KOE, PLP = CompetencyCode("KOE"), CompetencyCode("PLP")
TRAINING, TITLE = "pengelolaan-pengaduan", "Mengelola Pengaduan Warga"


def done(run: Callable[..., int], *arguments: object, **more: object) -> str:
    """What a command says on standard output; it must end well. Its clock is the `today` that it is given."""
    said = StringIO()
    with redirect_stdout(said):
        assert run(*arguments, **more) == 0, said.getvalue()
    return said.getvalue()


class Office:
    """The repository of the demo, its vault, and the officer who types commands."""

    def __init__(self, repo: Path, vault: VaultFile, scratch: Path) -> None:
        self.repo, self.vault, self.scratch = repo, vault, scratch

    def take_in(self, files: list[Path], today: date) -> None:
        """Import files and commit; nothing may be in doubt."""
        how = {"yes": True, "dry_run": False, "as_json": False, "today": today}
        assert done(import_sheets.run, self.repo, files, today, **how)
        self.keep(today)

    def keep(self, today: date) -> None:
        """Commit what was written; the commit is checked as on any day."""
        assert commit.run(self.repo, None, yes=True, send=False, today=today) == 0

    def records(self, day: date) -> Records:
        """All records as they are."""
        return read_records(roots_at(self.repo), day)

    def newcomers(self) -> list[PersonId]:
        """Ids of the people who came this year, in the order of their NIP."""
        vault = self.vault.read(PHRASE)
        return [person for nip in NEWCOMERS if (person := vault.id_of(nip)) is not None]


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    repo = tmp_path / "hub"
    assert main(["demo", "--out", str(repo), "--repo", str(ROOT)]) == 0
    dress(repo)
    git(repo, "init", "--quiet")
    introduce(repo, "Petugas Satu")
    git(repo, "add", "--all")
    assert git(repo, "commit", "--quiet", "--message", "Awal").returncode == 0
    vault = VaultFile(tmp_path / "brankas")
    vault.create(PHRASE, CHEAP)
    (tmp_path / "frasa").write_text(PHRASE, encoding="utf-8")
    monkeypatch.setenv("ASN_HUB_BRANKAS", str(tmp_path / "brankas"))
    monkeypatch.setenv("ASN_HUB_FRASA_FILE", str(tmp_path / "frasa"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "rumah"))
    return Office(repo, vault, tmp_path)


def test_a_year_from_import_to_the_next_plan(office: Office) -> None:
    """Figures agree at each step; what happened to the newcomers stands in docs/setahun.md."""
    newcomers = take_on(office)
    assess(office, ASSESSED, {1: "Ya"})
    needs = open_needs(office, PLANNED)
    assert all(needs[person] == {KOE: 1, PLP: 1} for person in newcomers)

    advised = read_advice(office)
    assert all(TITLE in advised[nip] for nip in NEWCOMERS)

    pairs, left = pair(office, PLANNED, 2027)
    assert pairs.keys() | left.keys() == {
        (person, code) for person, codes in needs.items() for code in codes
    }
    assert all((person, PLP) in pairs for person in newcomers)

    closed = make_plan(office, PLANNED, 2027)
    assert closed[PLP, 1] >= len(newcomers)
    assert closed <= levels_shown(office, PLANNED)
    event = schedule(office)

    hold(office, event)
    coach(office, pairs[newcomers[0], PLP])
    records = office.records(PLANNED_AGAIN)
    hours = [
        fold_ledger(facts_by_person(records.people)[person], records.hub, 2027, PLANNED_AGAIN).total
        for person in newcomers
    ]
    assert hours == [Decimal(str(event.jp)) + 2, *[Decimal(str(event.jp))] * 5]

    assess(office, ASSESSED_AGAIN, {1: "Ya", 2: "Ya"})
    needs = open_needs(office, PLANNED_AGAIN)
    assert not any(person in needs for person in newcomers)

    pairs, left = pair(office, PLANNED_AGAIN, 2028)
    assert not any(person in newcomers for person, _ in (*pairs, *left))
    again = make_plan(office, PLANNED_AGAIN, 2028)
    assert again <= levels_shown(office, PLANNED_AGAIN)

    tell_the_public(office)


def take_on(office: Office) -> list[PersonId]:
    """Six people come to the counter: from HR's export into the records."""
    before = len(office.records(PLANNED).people.persons)
    rows = [
        staff_row(nip_baru=nip, nama=f"Pegawai Rekaan {letter}", unor_nama=UNIT,
                  jabatan_nama="Pengelola Layanan Operasional")
        for nip, letter in zip(NEWCOMERS, "ABCDEF", strict=True)
    ]  # fmt: skip
    office.take_in([write_xlsx(office.scratch / "pegawai.xlsx", grid(*rows))], PLANNED)
    assert len(office.records(PLANNED).people.persons) == before + len(rows)
    return office.newcomers()


def assess(office: Office, day: date, answers: dict[int, str]) -> None:
    """The superior fills the newcomers' forms: one answer for each level, no where nothing is said of it."""
    folder = office.scratch / f"formulir-{day}"
    done(assessment_form.run, office.repo, UNIT_ID, day, folder, day)
    filled = []
    for form in sorted(folder.glob("*.xlsx")):
        book = load_workbook(form)
        sheet = book["AKPK"]
        if "Pegawai Rekaan" in sheet["A2"].value:
            sheet["B6"], sheet["C6"] = day, "atasan"
            for row in range(6, sheet.max_row + 1):
                sheet[f"I{row}"] = answers.get(sheet[f"F{row}"].value, "Tidak")
            book.save(form)
            filled.append(form)
    assert len(filled) == len(NEWCOMERS)
    office.take_in(filled, day)


def open_needs(office: Office, day: date) -> dict[PersonId, dict[CompetencyCode, int]]:
    """What the positions held ask and evidence shows to be missing: by person and competency, the level reached."""
    records = office.records(day)
    found: dict[PersonId, dict[CompetencyCode, int]] = {}
    for person, facts in facts_by_person(records.people).items():
        held = gaps_of(facts.person, profile_of(facts, records.hub, day), records.hub, day).held
        for need in held.needs if held else ():
            if need.met is False and need.standing.level is not None:
                found.setdefault(person, {})[need.competency] = need.standing.level
    return found


def levels_shown(office: Office, day: date) -> Counter[tuple[CompetencyCode, int]]:
    """How many people evidence shows at each level of each competency."""
    records = office.records(day)
    return Counter(
        (code, standing.level)
        for facts in facts_by_person(records.people).values()
        for code, standing in profile_of(facts, records.hub, day).standings.items()
        if standing.level is not None
    )


def read_advice(office: Office) -> dict[str, set[str]]:
    """The learning that HR's private report advises, by NIP; with it a sheet of paper for each person of the unit."""
    out = office.scratch / "laporan"
    done(report.run, office.repo, UNIT_ID, PLANNED, out, sheets=True, today=PLANNED)
    (workbook,), (paper,) = out.glob("*.xlsx"), out.glob("lembar-*.html")
    assert all(nip in paper.read_text(encoding="utf-8") for nip in NEWCOMERS)
    found: dict[str, set[str]] = {}
    for row in table(workbook, "Saran", "NIP"):
        found.setdefault(str(row["NIP"]), set()).add(str(row["Langkah"]))
    return found


def table(workbook: Path, sheet: str, column: str) -> list[dict[str, object]]:
    """The rows of a sheet below the row of headings, which is the one that has `column`."""
    rows = list(load_workbook(workbook)[sheet].iter_rows(values_only=True))
    start = next(number for number, row in enumerate(rows) if column in row)
    return [dict(zip(map(str, rows[start]), row, strict=True)) for row in rows[start + 1 :]]


Pairs = dict[tuple[PersonId, CompetencyCode], dict[str, str]]


def pair(office: Office, day: date, year: int) -> tuple[Pairs, Pairs]:
    """Pairs of mentors for a year, kept in the records; and the needs that are left, by mentee and competency."""
    how = {"write": True, "as_json": True, "out": None, "wishes": match.Wishes(), "today": day}
    told = json.loads(done(match.run, office.repo, day, year, **how))
    office.keep(day)

    def by_need(rows: list[dict[str, str]]) -> Pairs:
        return {(PersonId(row["peserta"]), CompetencyCode(row["kompetensi"])): row for row in rows}

    return by_need(told["pasangan"]), by_need(
        [row for row in told["belum"] if row["sebab"] != "tanpa_bukti"]
    )


def make_plan(office: Office, day: date, year: int) -> Counter[tuple[CompetencyCode, int]]:
    """The plan of a year, for HR and for the site; for how many people it closes each gap, by the level they start at."""
    out = office.scratch / f"rencana-{year}"
    asked = plans.Asked(year, budget=250_000_000, day=day, seconds=4)
    done(plans.run, office.repo, asked, dry_run=False, out=out, today=day)
    office.keep(day)
    closed: Counter[tuple[CompetencyCode, int]] = Counter()
    (workbook,) = out.glob("*.xlsx")
    for row in table(workbook, "Kesenjangan", "Dari level"):
        code, level, people = row["Kode"], row["Dari level"], row["Orang"]
        if isinstance(level, int) and isinstance(people, int):
            closed[CompetencyCode(str(code)), level] += people
    return closed


def schedule(office: Office) -> Event:
    """The plan's class on complaints goes into the public calendar."""
    (plan_of_year,) = office.records(PLANNED).hub.plans
    (line,) = (each for each in plan_of_year.lines if each.training == TRAINING)
    event = Event(
        id=EventId(f"{line.classes[0].start:%Y-%m}-{TRAINING}-menurut-rencana"),
        title=TITLE,
        training=line.training,
        form=line.form,
        start=line.classes[0].start,
        end=line.classes[0].end,
        organiser=line.provider,
        jp=line.jp,
    )
    assert {aim.competency for aim in line.aims} <= {KOE, PLP}
    write(office.repo / f"records/kegiatan/2027/{event.id}.yml", single("kegiatan", event))
    git(office.repo, "add", "--all")
    assert git(office.repo, "commit", "--quiet", "--message", "Jadwalkan").returncode == 0
    return event


def hold(office: Office, event: Event) -> None:
    """The six newcomers take part; HR imports the list of attendance."""
    rows = [
        event_row(
            tanggal_mulai=f"{event.start}", tanggal_selesai=f"{event.end}", nama_kegiatan=event.title,
            kode_jenis_pengembangan=event.form, penyelenggara=event.organiser, total_jp=event.jp,
            nip_peserta=nip,
        )
        for nip in NEWCOMERS
    ]  # fmt: skip
    office.take_in([write_xlsx(office.scratch / "hadir.xlsx", grid(*rows))], COACHED)
    assert office.records(COACHED).people.participations[event.id]


def coach(office: Office, pair: dict[str, str]) -> None:
    """The first newcomer meets the mentor found, and they hand in their log."""
    mentor_nip = f"{BORN:%Y%m%d}{APPOINTED:%Y%m}1{400:03}"
    with office.vault.editing(PHRASE) as opened:
        opened.vault.add(mentor_nip, "Mentor Rekaan", PersonId(pair["mentor"]))
        opened.save()
    out = office.scratch / "log"
    done(mentoring_form.run, office.repo, UNIT_ID, COACHED, out, COACHED)
    (log,) = out.glob("*.xlsx")
    book = load_workbook(log)
    row = (COACHED, mentor_nip, NEWCOMERS[0], pair["kompetensi"], pair["level"], pair["sasaran"],
           "Ya", "Ya", "Ya", "Ya", None)  # fmt: skip
    for index, value in enumerate(row, start=1):
        book["Catatan sesi"].cell(4, index).value = value
    book.save(log)
    office.take_in([log], COACHED)


def tell_the_public(office: Office) -> None:
    """The release says of the counter's group, as a band, what the records say as a count."""
    done(release.run, office.repo, RELEASED, False, TODAY)
    records = office.records(TODAY)
    newest = records.hub.releases[-1]
    group = newest.group_of(UnitId(UNIT_ID))
    assert group is not None
    answers = []
    for facts in facts_by_person(records.people).values():
        spell = facts.person.spell_on(RELEASED)
        if spell is not None and spell.unit in group.units:
            profile = profile_of(facts, records.hub, RELEASED)
            held = gaps_of(facts.person, profile, records.hub, RELEASED).held
            answers += [need.met for need in held.needs if need.competency == PLP] if held else []
    known = [answer for answer in answers if answer is not None]
    cell = newest.cell(group.id, PLP)
    assert cell is not None
    assert cell.band is not None
    assert cell.bands == band_count(len(known))
    said = meaning(cell.band, len(known), cell.limits or (1, cell.bands))
    assert said.low <= sum(known) <= said.high
    assert sum(known) >= len(NEWCOMERS)
    assert cell.coaches_to == 2
