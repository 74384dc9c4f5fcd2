"""Written names find their unit, position and form; what is only near is asked about, once."""

from pathlib import Path

import pytest

from generator.commands.check import find_problems
from generator.hr.mapping import NameTables, confirm, read_name_map
from generator.hr.proposal import DoubtError, RowError
from generator.hr.texts import text_of_map
from generator.load.public import load_public
from generator.load.roots import find_roots
from generator.model.base import UnitId
from generator.model.name_map import NameMapFile
from tests.hr.desk import TODAY, roots_at
from tests.repository import ROOT, write

SEKSI = UnitId("seksi-pelayanan-umum-siulak")


@pytest.fixture(scope="module")
def tables() -> NameTables:
    """The names of the repository's own units."""
    roots = find_roots(ROOT).value
    assert roots is not None
    hub = load_public(roots).value
    assert hub is not None
    return NameTables(hub, NameMapFile(version=1))


@pytest.mark.parametrize(
    "written",
    [
        "Seksi Pelayanan Umum Kecamatan Siulak",
        "SEKSI PELAYANAN UMUM KEC. SIULAK",
        "Seksi Pelayanan Umum Siulak",
        "Sie Yan Umum - Siulak",
        "Kecamatan Siulak, Seksi Pelayanan Umum",
        "seksi-pelayanan-umum-siulak",
        "Seksi Pelayanan Umum Kecamatan Siulak Kabupaten Kerinci",
    ],
)
def test_a_unit_in_any_variant(tables: NameTables, written: str) -> None:
    assert tables.unit(written, "UNOR NAMA") == SEKSI


@pytest.mark.parametrize(
    ("written", "unit"),
    [
        ("Kantor Camat Siulak", "kecamatan-siulak"),
        ("Kec. Siulak Mukai", "kecamatan-siulak-mukai"),
        ("Dinas Kesehatan Kab. Kerinci", "dinkes"),
        ("BKPSDMD", "bkpsdmd"),
        ("Subbag Umum & Kepegawaian Kec. Siulak", "subbag-umum-kepegawaian-siulak"),
    ],
)
def test_abbreviations_and_signs(tables: NameTables, written: str, unit: str) -> None:
    assert tables.unit(written, "UNOR NAMA") == unit


def test_a_name_that_is_only_near_is_doubtful_with_its_score(tables: NameTables) -> None:
    with pytest.raises(DoubtError, match="ASN828") as doubt:
        tables.unit("Seksi Pelayann Umum Siulak", "UNOR NAMA")

    assert doubt.value.facts["id"] == SEKSI
    assert 90 < int(doubt.value.facts["skor"]) < 100


def test_a_name_that_many_units_share_is_doubtful(tables: NameTables) -> None:
    with pytest.raises(DoubtError, match="ASN829"):
        tables.unit("Seksi Pelayanan Umum", "UNOR NAMA")


def test_of_units_that_share_a_name_the_one_somebody_is_in_is_meant(tables: NameTables) -> None:
    assert tables.unit("Seksi Pelayanan Umum", "UNOR NAMA", SEKSI) == SEKSI


def test_a_unit_that_is_like_none_is_refused(tables: NameTables) -> None:
    with pytest.raises(RowError, match="ASN821"):
        tables.unit("Rumah Sakit Umum", "UNOR NAMA")


@pytest.mark.parametrize(
    ("written", "position"),
    [
        ("CAMAT", "camat"),
        ("Camat Siulak", "camat"),
        ("Kepala Seksi Pelayanan Umum pada Kecamatan Siulak", "kasi-pelayanan-umum"),
        ("Kasi Trantib", "kasi-trantib"),
        ("Sekcam", "sekretaris-kecamatan"),
        ("Ahli Ilmu Gaib", None),
    ],
)
def test_positions(tables: NameTables, written: str, position: str | None) -> None:
    assert tables.position(written, "JABATAN NAMA", SEKSI) == position


def test_a_position_that_is_only_near_is_doubtful(tables: NameTables) -> None:
    with pytest.raises(DoubtError, match="ASN828"):
        tables.position("Perencana Ahli Pertma", "JABATAN NAMA", SEKSI)


@pytest.mark.parametrize(
    ("written", "form"),
    [("11", "bimtek"), ("1", "tugas-belajar"), ("25", "penugasan-khusus"), ("05", "pelatihan-fungsional"),
     ("BIMTEK", "bimtek"), ("Bimbingan Teknis", "bimtek"), ("Workshop", "lokakarya"),
     ("Seminar", "seminar")],
)  # fmt: skip
def test_forms_by_number_and_name(tables: NameTables, written: str, form: str) -> None:
    assert tables.form(written, "Kode") == form


@pytest.mark.parametrize("written", ["0", "26", "9" * 5000, "diklat", "-1", "1.5"])
def test_no_form(tables: NameTables, written: str) -> None:
    with pytest.raises(RowError, match="ASN822"):
        tables.form(written, "Kode")


def test_a_confirmed_name_is_sure_whatever_it_looks_like(tables: NameTables) -> None:
    known = confirm(tables.confirmed, "unit", "Seksi  Yanlik SIULAK", SEKSI)

    assert NameTables(tables.hub, known).unit("seksi yanlik siulak", "UNOR NAMA") == SEKSI


def test_a_number_may_be_confirmed_to_mean_another_form(tables: NameTables) -> None:
    known = confirm(tables.confirmed, "bentuk", "11", "seminar")

    assert NameTables(tables.hub, known).form("11", "Kode") == "seminar"


def test_what_is_confirmed_again_has_its_new_meaning(tables: NameTables) -> None:
    known = confirm(tables.confirmed, "unit", "Anu", "bappeda")

    assert [pair.id for pair in confirm(known, "unit", "ANU", "dinkes").units] == ["dinkes"]


def test_a_confirmed_id_that_is_gone_means_nothing(tables: NameTables) -> None:
    known = confirm(tables.confirmed, "unit", "Anu", "tidak-ada")

    with pytest.raises(RowError, match="ASN821"):
        NameTables(tables.hub, known).unit("Anu", "UNOR NAMA")


def test_the_table_in_records_is_read_back_and_has_no_problem(repo: Path) -> None:
    known = confirm(NameMapFile(version=1), "unit", "Seksi A: B", "seksi-pelayanan-siulak")
    write(repo / "records" / "pemetaan.yml", text_of_map(known))

    assert read_name_map(roots_at(repo)) == known
    assert find_problems(repo, TODAY) == ()


def test_a_table_that_is_wrong_is_told_by_check(repo: Path) -> None:
    write(repo / "records" / "pemetaan.yml", "versi: 1\nunit: [{tulisan: a, id: B C}]\n")

    assert [problem.code for problem in find_problems(repo, TODAY)] == ["ASN206"]
    assert read_name_map(roots_at(repo)) == NameMapFile(version=1)
