"""The words that the browser gets."""

from generator.site.search.vocabulary import vocabulary


def test_forms_stand_with_their_root() -> None:
    made = vocabulary({"melayani", "pelayanan", "camat"}, set(), ())

    assert made["halaman"] == {"camat": "=", "layan": "melayani pelayanan"}


def test_words_of_units_and_synonyms_that_no_page_has_stand_apart() -> None:
    made = vocabulary({"camat"}, {"camat", "siulak"}, [["camat", "kepala wilayah"]])

    assert made["lain"] == {"kepala": "=", "siulak": "=", "wilayah": "="}


def test_synonyms_are_cut_into_words() -> None:
    made = vocabulary(set(), set(), [["SP4N-LAPOR", "Laporan Warga"]])

    assert made["padanan"] == [["sp4n lapor", "laporan warga"]]


def test_a_synonym_that_shrinks_to_one_word_is_left_out() -> None:
    """ "Tidak berhasil" is not "berhasil"; of "cara membuat surat" two words would be left."""
    made = vocabulary(set(), set(), [["gagal", "tidak berhasil", "tidak bisa dibuka"], ["itu"]])

    assert made["padanan"] == [["gagal"], []]
    assert "hasil" not in made["lain"]
