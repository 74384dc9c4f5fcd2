"""Names are the same whatever the capitals, signs and abbreviations; acting positions are told from held ones."""

import pytest

from generator.hr.values.names import is_acting, normal


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("SEKSI PELAYANAN UMUM", "Seksi  Pelayanan\xa0Umum"),
        ("Subbag Umum & Kepegawaian", "Subbagian Umum dan Kepegawaian"),
        ("Sub Bag. Umum", "Sub Bagian Umum"),
        ("Kec. Siulak", "Kecamatan Siulak"),
        ("Kantor Camat Siulak", "Kecamatan Siulak"),
        ("Kasi Trantib", "Kepala Seksi Trantib"),
        ("Kasubag Umum", "Kepala Sub Bagian Umum"),
        ("Seksi Ketentraman", "Seksi Ketenteraman"),
        ("Perencanaan/Keuangan", "perencanaan - keuangan"),
        ("Pengelola\u200bLayanan", "PengelolaLayanan"),
    ],
)
def test_variants_have_one_normal_form(one: str, other: str) -> None:
    assert normal(one) == normal(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Kecamatan Siulak", "Kecamatan Siulak Mukai"), ("Seksi Umum", "Bidang Umum")],
)
def test_other_things_have_another_one(one: str, other: str) -> None:
    assert normal(one) != normal(other)


@pytest.mark.parametrize("name", ["Plt. Camat", "PLH CAMAT", "Pj. Camat", "Camat (Plt.)"])
def test_acting_positions(name: str) -> None:
    assert is_acting(name)


@pytest.mark.parametrize("name", ["Camat", "Pelatih", "Pjok", "Penyuluh"])
def test_positions_that_are_held(name: str) -> None:
    assert not is_acting(name)
