"""Who is in service, with which status, and which tier a position has that is not known by name."""

import pytest

from generator.hr.proposal import DoubtError, RowError
from generator.hr.values.service import is_active, read_status, read_tier
from tests.audit.invented import NI_PPPK, NIP


@pytest.mark.parametrize(
    "said", ["01 Aktif", "AKTIF", "01", 1.0, "03 Tugas Belajar", "tugas belajar", "PPPK Aktif"]
)
def test_those_in_service(said: str | float) -> None:
    assert is_active(said, "KEDUDUKAN HUKUM")


@pytest.mark.parametrize(
    "said", ["Pensiun", "Meninggal dunia", "Diberhentikan", "04 CLTN", "Tidak aktif", "99", "02"]
)
def test_all_others_are_left_out(said: str) -> None:
    assert not is_active(said, "KEDUDUKAN HUKUM")


@pytest.mark.parametrize("said", ["Aktiff", "01 Aktf", "Tugas belajr"])
def test_a_word_that_is_nearly_right_is_doubtful(said: str) -> None:
    with pytest.raises(DoubtError, match="ASN836"):
        is_active(said, "KEDUDUKAN HUKUM")


@pytest.mark.parametrize(
    ("said", "nip", "status"),
    [("PNS", NIP, "PNS"), ("C", NIP, "CPNS"), ("calon PNS", NIP, "CPNS"), ("P3K", NI_PPPK, "PPPK"),
     (None, NIP, "PNS"), (None, NI_PPPK, "PPPK")],
)  # fmt: skip
def test_status(said: str | None, nip: str, status: str) -> None:
    assert read_status(said, "STATUS", nip, None) == status


def test_a_status_that_is_not_said_stays_what_it_was() -> None:
    assert read_status(None, "STATUS", NIP, "CPNS") == "CPNS"


def test_a_status_that_contradicts_the_number_is_doubtful() -> None:
    with pytest.raises(DoubtError, match="ASN834"):
        read_status("PNS", "STATUS", NI_PPPK, None)


def test_an_unknown_status_is_refused() -> None:
    with pytest.raises(RowError, match="ASN825"):
        read_status("honorer", "STATUS", NIP, None)


@pytest.mark.parametrize(
    ("kind", "echelon", "grade", "tier"),
    [
        ("Struktural", "II.b", "", "jpt_pratama"),
        ("Struktural", "III.a", "", "administrator"),
        ("Jabatan Struktural", "Eselon IV/a", "", "pengawas"),
        ("Fungsional", "", "Ahli Muda", "ahli_pertama"),
        ("Jabatan Fungsional", "-", "Terampil", "terampil"),
        ("Pelaksana", "", "", "pelaksana"),
        ("Jabatan Fungsional Umum", "", "", "pelaksana"),
        ("Struktural", "", "", None),
        ("", "", "", None),
    ],
)
def test_tiers(kind: str, echelon: str, grade: str, tier: str | None) -> None:
    assert read_tier(kind, echelon, grade) == tier
