"""A page cut down to what the index needs."""

from generator.site.search.document import documents_of
from tests.site.search.pages import HOME, LIST, page


def test_documents_come_in_order_of_address_whatever_the_order_of_pages() -> None:
    pages = [page("b/", "Dua"), page("a/", "Satu")]

    assert documents_of(pages) == documents_of(pages[::-1])


def test_a_word_weighs_more_in_the_title_than_in_the_text() -> None:
    (document,) = documents_of([page("a/", "Arsip", "<p>Surat.</p>", description="Ringkas")])

    assert document.weights["arsip"] > document.weights["surat"]


def test_a_word_weighs_more_the_more_often_it_stands() -> None:
    (document,) = documents_of([page("a/", "Satu", "<p>Surat, surat.</p><p>Arsip.</p>")])

    assert document.weights["surat"] == 2 * document.weights["arsip"]


def test_empty_words_are_not_indexed() -> None:
    (document,) = documents_of([page("a/", "Arsip dan Surat")])

    assert "dan" not in document.weights


def test_the_index_gets_roots_marked_and_forms_beside_them() -> None:
    (document,) = documents_of([page("a/", "Melayani")])

    assert {"layanq", "melayani"} <= set(document.html.replace("<", " ").replace(">", " ").split())


def test_a_sentence_on_several_pages_stays_on_the_shortest() -> None:
    shared = "<p>Anda mencatat pengaduan.</p>"
    long, short = (
        page("a/", "Jabatan", shared + "<p>Uraian lain.</p>"),
        page("b/", "Kompetensi", shared),
    )
    documents = documents_of([long, short])

    assert ["pengaduan" in document.weights for document in documents] == [False, True]


def test_a_name_on_several_pages_stays_on_all() -> None:
    rule = "<ul><li>UU 25/2009</li></ul>"
    documents = documents_of([page("a/", "Satu", rule + "<p>Isi.</p>"), page("b/", "Dua", rule)])

    assert all("2009" in document.weights for document in documents)


def test_a_summary_that_a_list_shows_belongs_to_the_page_it_sums_up() -> None:
    summary = "Menata arsip dengan rapi."
    listing = page("pelatihan/", "Pelatihan", f"<ul><li>{summary}</li></ul>", crumbs=(HOME,))
    documents = documents_of(
        [listing, page("pelatihan/arsip/", "Kearsipan", "<p>Isi.</p>" * 9, summary)]
    )

    assert ["rapi" in document.weights for document in documents] == [False, True]


def test_a_chapter_is_found_by_the_title_of_its_training() -> None:
    training = page("pelatihan/aduan/", "Mengelola Pengaduan")
    crumbs = (
        HOME,
        LIST,
        training.page.crumbs[-1].__class__("Mengelola Pengaduan", "pelatihan/aduan/"),
    )
    chapter = page("pelatihan/aduan/bab-01/", "Menjawab", crumbs=crumbs)
    document = documents_of([training, chapter])[1]

    assert (document.parent, "pengaduan" in document.weights) == ("Mengelola Pengaduan", True)


def test_what_looks_like_markup_in_a_page_is_text() -> None:
    (document,) = documents_of([page("a/", "<script>", "<p>&lt;img onerror=x&gt;</p>")])

    assert "<script" not in document.html and "<img" not in document.html
