"""What a staff sheet brings into the records, row by row."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.hr.proposal import Proposal
from generator.hr.staff import propose_staff
from generator.load.people import load_people
from generator.model.base import PersonId
from generator.model.person import Person, PersonFile
from tests.audit.invented import NI_PPPK, NIP
from tests.hr.desk import PERSON, TODAY, roots_at
from tests.hr.office import Office, books_of, open_office
from tests.hr.people_of_tests import NAME, THIRD_NIP
from tests.hr.sheets_of_tests import grid, staff_row, table_of, write_xlsx

CAMAT = {"jabatan_nama": "Camat", "eselon": "III.a", "unor_nama": "Kecamatan Siulak"}
AS_RECORDED = {"jabatan_nama": "Kepala Seksi Pelayanan", "eselon": "IV.a"}


@pytest.fixture
def office(tmp_path: Path, repo: Path) -> Office:
    return open_office(tmp_path, repo)


def proposal(office: Office, *rows: dict[str, Any], day: date = TODAY) -> Proposal:
    """What the sheet of these rows brings."""
    path = write_xlsx(office.vault_path.with_name("a.xlsx"), grid(*rows))
    return propose_staff(table_of(path), books_of(office.repo, day=day))


def persons(one: Proposal) -> dict[str, Person]:
    return {
        person.id: person
        for file in one.files.values()
        if isinstance(file, PersonFile)
        for person in file.persons
    }


def newcomer(one: Proposal) -> Person:
    (holder,) = one.holders
    return persons(one)[holder.id]


def codes(one: Proposal) -> list[tuple[int | None, str]]:
    return [(each.row, each.code) for each in (*one.rejected, *one.doubts)]


def test_someone_new_gets_a_random_id_and_a_position(office: Office) -> None:
    one = proposal(office, staff_row(nip_baru=THIRD_NIP))

    (holder,) = one.holders
    (spell,) = newcomer(one).history
    assert (one.new, one.changed, one.unchanged) == (1, 0, 0)
    assert (holder.nip, holder.name) == (THIRD_NIP, NAME)
    assert list(one.files) == ["pegawai/kecamatan-siulak.yml"]
    assert (spell.jabatan, spell.unit) == ("pengelola-layanan", "seksi-pelayanan-siulak")


def test_someone_new_holds_the_position_since_the_year_began(office: Office) -> None:
    one = proposal(office, staff_row(nip_baru=THIRD_NIP), day=date(2026, 6, 30))

    assert newcomer(one).history[0].since == date(2026, 1, 1)


def test_someone_appointed_this_year_holds_it_since_then(office: Office) -> None:
    appointed = f"{THIRD_NIP[:8]}202604{THIRD_NIP[14:]}"

    one = proposal(office, staff_row(nip_baru=appointed))

    assert newcomer(one).history[0].since == date(2026, 4, 1)


def test_new_persons_do_not_stand_in_the_order_of_the_sheet(office: Office) -> None:
    """That order would tell who comes first by name or NIP."""
    rows = [staff_row(nip_baru=f"{NIP[:-2]}{number}") for number in range(10, 60)]

    one = proposal(office, *rows)

    added = list(persons(one))[2:]
    assert len(added) == 50
    assert added == sorted(added)


def test_someone_who_moved_gets_a_new_position_since_the_day_of_the_export(
    office: Office,
) -> None:
    one = proposal(office, staff_row(**CAMAT), day=date(2026, 7, 1))

    history = persons(one)[PERSON].history
    assert one.changed == 1
    assert len(history) == 3
    assert (history[-1].jabatan, history[-1].since) == ("camat", date(2026, 7, 1))


def test_someone_as_recorded_changes_nothing(office: Office) -> None:
    one = proposal(office, staff_row(**AS_RECORDED))

    assert (one.unchanged, one.files) == (1, {})


def test_a_status_that_changed_is_a_new_spell(office: Office) -> None:
    one = proposal(office, staff_row(**AS_RECORDED, status_cpns_pns="CPNS"))

    assert persons(one)[PERSON].history[-1].status == "CPNS"


def test_a_second_import_of_the_same_day_replaces_what_the_first_said(office: Office) -> None:
    first = proposal(office, staff_row(**CAMAT))
    books = books_of(office.repo).after(first)
    path = write_xlsx(office.vault_path.with_name("b.xlsx"), grid(staff_row()))

    again = propose_staff(table_of(path), books)

    assert [each.jabatan for each in persons(again)[PERSON].history] == [
        "pengelola-layanan",
        "kasi-pelayanan",
        "pengelola-layanan",
    ]


def test_the_same_sheet_on_top_of_itself_changes_nothing(office: Office) -> None:
    rows = [staff_row(**CAMAT), staff_row(nip_baru=THIRD_NIP)]
    path = write_xlsx(office.vault_path.with_name("a.xlsx"), grid(*rows))
    books = books_of(office.repo)
    first = propose_staff(table_of(path), books)

    again = propose_staff(table_of(path), books.after(first))

    assert (again.unchanged, again.files) == (2, {})


def test_an_export_older_than_the_records_is_doubtful(office: Office) -> None:
    one = proposal(office, staff_row(**CAMAT), day=date(2023, 1, 1))

    assert codes(one) == [(2, "ASN832")]


def test_an_old_export_that_agrees_with_its_day_changes_nothing(office: Office) -> None:
    one = proposal(office, staff_row(status_cpns_pns="CPNS"), day=date(2023, 1, 1))

    assert (one.unchanged, one.files) == (1, {})


@pytest.mark.parametrize(
    ("said", "stands_for"),
    [
        ({}, "jabatan-lain-pelaksana"),
        ({"jenis_jabatan": "Struktural", "eselon": "IV.b"}, "jabatan-lain-pengawas"),
        ({"jenis_jabatan": "Fungsional", "jenjang": "Ahli Muda"}, "jabatan-lain-ahli-pertama"),
    ],
)
def test_a_position_that_is_not_known_stands_for_its_tier(
    office: Office, said: dict[str, str], stands_for: str
) -> None:
    one = proposal(office, staff_row(nip_baru=THIRD_NIP, jabatan_nama="Ahli Ramal Cuaca", **said))

    assert newcomer(one).history[0].jabatan == stands_for
    assert "1 jabatan belum dikenal" in one.notices[0]


def test_a_position_whose_tier_is_not_told_either_is_doubtful(office: Office) -> None:
    row = staff_row(jabatan_nama="Ahli Ramal Cuaca", jenis_jabatan="Struktural")

    assert codes(proposal(office, row)) == [(2, "ASN833")]


def test_a_repository_without_positions_for_unknown_ones_says_what_to_add(repo: Path) -> None:
    path = write_xlsx(repo / "a.xlsx", grid(staff_row(jabatan_nama="Ahli Ramal Cuaca")))

    one = propose_staff(table_of(path), books_of(repo))

    assert codes(one) == [(2, "ASN839")]
    assert "jabatan-lain-pelaksana" in one.doubts[0].message


def test_a_position_that_becomes_known_takes_the_place_of_the_unknown_one(office: Office) -> None:
    path = write_xlsx(
        office.vault_path.with_name("a.xlsx"),
        grid(staff_row(nip_baru=THIRD_NIP, jabatan_nama="Ahli Ramal Cuaca")),
    )
    first = propose_staff(table_of(path), books_of(office.repo, day=date(2026, 6, 30)))
    known = {holder.nip: str(holder.id) for holder in first.holders}
    books = books_of(office.repo, known, day=TODAY).after(first)
    path = write_xlsx(path, grid(staff_row(nip_baru=THIRD_NIP)))

    second = propose_staff(table_of(path), books)

    (spell,) = persons(second)[first.holders[0].id].history
    assert (spell.jabatan, spell.since) == ("pengelola-layanan", date(2026, 1, 1))


def test_an_acting_position_does_not_change_the_one_held(office: Office) -> None:
    one = proposal(office, staff_row(**{**CAMAT, "jabatan_nama": "Plt. Camat"}))

    assert (one.unchanged, one.files) == (1, {})
    assert "Plt." in one.notices[0]


def test_an_acting_position_beside_the_one_held_is_a_duplicate(office: Office) -> None:
    acting = staff_row(**{**CAMAT, "jabatan_nama": "Plh Camat"})

    one = proposal(office, acting, staff_row(**AS_RECORDED))

    assert one.unchanged == 1
    assert [(each.row, each.same_as) for each in one.duplicates] == [(2, 3)]


def test_those_not_in_service_are_skipped_and_counted(office: Office) -> None:
    one = proposal(office, staff_row(nip_baru=THIRD_NIP, kedudukan_hukum="Pensiun"))

    assert (one.new, len(one.skipped)) == (0, 1)


def test_the_same_row_twice_counts_once(office: Office) -> None:
    row = staff_row(nip_baru=THIRD_NIP)

    one = proposal(office, row, row)

    assert one.new == 1
    assert [(each.row, each.same_as) for each in one.duplicates] == [(3, 2)]


def test_rows_that_contradict_each_other_are_all_doubtful(office: Office) -> None:
    row = staff_row(nip_baru=THIRD_NIP)

    one = proposal(office, row, {**row, "JABATAN NAMA": "Camat"})

    assert codes(one) == [(2, "ASN831"), (3, "ASN831")]
    assert one.files == {}


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"nip_baru": float(NIP)}, "ASN810"),
        ({"nip_baru": "123"}, "ASN811"),
        ({"nip_baru": None}, "ASN813"),
        ({"nama": None}, "ASN813"),
        ({"nama": "x" * 201}, "ASN824"),
        ({"unor_nama": "Rumah Sakit"}, "ASN821"),
        ({"unor_nama": "#N/A"}, "ASN814"),
        ({"unor_nama": "=A1"}, "ASN827"),
        ({"unor_nama": "Seksi Pelayann Kecamatan Siulak"}, "ASN828"),
        ({"status_cpns_pns": "honorer"}, "ASN825"),
        ({"status_cpns_pns": "PPPK"}, "ASN834"),
        ({"nip_baru": NI_PPPK}, "ASN834"),
        ({"kedudukan_hukum": None}, "ASN813"),
        ({"kedudukan_hukum": "Aktiv"}, "ASN836"),
    ],
)
def test_a_row_with_a_hazard_stops_no_other(
    office: Office, said: dict[str, Any], code: str
) -> None:
    one = proposal(office, staff_row(nip_baru=THIRD_NIP), staff_row(**said))

    assert codes(one) == [(3, code)]
    assert one.new == 1


def test_what_is_proposed_is_right(office: Office) -> None:
    """Once written, the records have no problem."""
    from generator.hr.texts import texts_of

    one = proposal(office, staff_row(**CAMAT), staff_row(nip_baru=THIRD_NIP))
    roots = roots_at(office.repo)
    books = books_of(office.repo)
    for path, text in texts_of(one.files, books.files, roots).items():
        (roots.records / path).write_text(text, encoding="utf-8")

    people = load_people(roots, books.hub, TODAY)
    assert people.problems == ()
    assert people.value is not None
    assert PersonId(one.holders[1].id) in people.value.persons
