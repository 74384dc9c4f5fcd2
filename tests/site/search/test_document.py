"""A page cut down to what the index needs."""

from generator.site.search.document import FULL, MOST_SECTIONS, documents_of
from tests.site.search.pages import HOME, LIST, page


def test_documents_come_in_order_of_address_whatever_the_order_of_pages() -> None:
    pages = [page("b/", "Dua"), page("a/", "Satu")]

    assert documents_of(pages) == documents_of(pages[::-1])


def strengths(html: str, title: str = "Judul") -> dict[str, int]:
    """How strongly a page with a title and a body says each of its roots."""
    (document,) = documents_of([page("a/", title, html, description="Ringkas")])
    return {root: entry.strength for root, entry in document.said.entries.items()}


def test_a_word_is_stronger_in_the_title_than_in_the_text() -> None:
    found = strengths("<p>Surat.</p>", title="Arsip")

    assert found["arsip"] > found["surat"]


def test_a_word_is_stronger_the_more_often_it_stands() -> None:
    found = strengths("<p>Surat, surat, surat.</p><p>Arsip.</p>")

    assert found["surat"] > found["arsip"]


def test_a_word_is_stronger_in_a_short_text_than_in_a_long_one() -> None:
    short, long = (
        strengths(f"<p>Surat.</p>{'<p>Nomor urut warga.</p>' * times}") for times in (1, 200)
    )

    assert short["surat"] > long["surat"]


def test_the_strength_of_a_word_is_never_more_than_full() -> None:
    assert max(strengths("<p>" + "arsip " * 5_000 + "</p>", title="Arsip").values()) <= FULL


def test_what_a_page_says_depends_on_no_other_page() -> None:
    own = page("a/", "Arsip", "<p>Surat keluar.</p>")
    alone, beside = (
        documents_of(pages)[0].said for pages in ([own], [own, page("b/", "Surat", "<p>Lain.</p>")])
    )

    assert alone == beside


def test_empty_words_are_not_indexed() -> None:
    (document,) = documents_of([page("a/", "Arsip dan Surat")])

    assert "dan" not in document.said.words


def test_forms_are_kept_as_words_and_indexed_by_their_root() -> None:
    (document,) = documents_of([page("a/", "Melayani")])

    assert "melayani" in document.said.words
    assert "melayani" not in document.said.entries
    assert "layan" in document.said.entries


def test_an_entry_tells_the_sections_that_say_a_root() -> None:
    html = (
        "<p>Surat.</p><h2 id='a'>Antrean</h2><p>Arsip surat.</p><h2 id='b'>Lain</h2><p>Arsip.</p>"
    )
    (document,) = documents_of([page("a/", "Judul", html)])
    sections = {root: entry.sections for root, entry in document.said.entries.items()}

    assert sections["judul"] == 0b1  # the page's own head
    assert sections["surat"] == 0b0110
    assert sections["arsip"] == 0b1100


def test_sections_beyond_what_can_be_told_apart_count_as_the_last() -> None:
    html = "".join(f"<h2 id='s{number}'>Bagian</h2><p>kata{number}.</p>" for number in range(60))
    (document,) = documents_of([page("a/", "Judul", html)])

    assert document.said.entries["kata59"].sections == 1 << (MOST_SECTIONS - 1)
    assert max(entry.sections for entry in document.said.entries.values()) < 1 << 31


def test_a_label_of_many_pages_is_on_none() -> None:
    table = "<table><tr><td>Penanggung</td><td>PP 11/2017</td></tr></table><p>Isi.</p>"
    documents = documents_of([page(f"{number}/", f"Judul {number}", table) for number in range(20)])

    assert not any("penanggung" in document.said.words for document in documents)
    assert all("2017" in document.said.words for document in documents)


def test_a_sentence_on_several_pages_stays_on_the_shortest() -> None:
    shared = "<p>Anda mencatat pengaduan.</p>"
    long, short = (
        page("a/", "Jabatan", shared + "<p>Uraian lain.</p>"),
        page("b/", "Kompetensi", shared),
    )
    documents = documents_of([long, short])

    assert ["pengaduan" in document.said.words for document in documents] == [False, True]


def test_a_name_on_several_pages_stays_on_all() -> None:
    rule = "<ul><li>UU 25/2009</li></ul>"
    documents = documents_of([page("a/", "Satu", rule + "<p>Isi.</p>"), page("b/", "Dua", rule)])

    assert all("2009" in document.said.words for document in documents)


def test_a_summary_that_a_list_shows_belongs_to_the_page_it_sums_up() -> None:
    summary = "Menata arsip dengan rapi."
    listing = page("pelatihan/", "Pelatihan", f"<ul><li>{summary}</li></ul>", crumbs=(HOME,))
    documents = documents_of(
        [listing, page("pelatihan/arsip/", "Kearsipan", "<p>Isi.</p>" * 9, summary)]
    )

    assert ["rapi" in document.said.words for document in documents] == [False, True]


def test_a_chapter_is_found_by_the_title_of_its_training() -> None:
    training = page("pelatihan/aduan/", "Mengelola Pengaduan")
    crumbs = (
        HOME,
        LIST,
        training.page.crumbs[-1].__class__("Mengelola Pengaduan", "pelatihan/aduan/"),
    )
    chapter = page("pelatihan/aduan/bab-01/", "Menjawab", crumbs=crumbs)
    document = documents_of([training, chapter])[1]

    assert (document.parent, "pengaduan" in document.said.words) == ("Mengelola Pengaduan", True)
