"""Glossary: the first mention of a term is marked, nothing else of the text changes, and its meaning is in the page."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Page

from generator.markdown import render
from generator.model.glossary import Term
from generator.site.glossary import Glossary

GLOSSARY = Glossary(
    (
        Term(term="JP", other_forms=("jam pelajaran",), meaning="Satuan untuk menghitung belajar."),
        Term(term="asesmen", meaning="Penilaian kompetensi."),
        Term(term="KAK", meaning="Kerangka acuan kerja."),
    )
)
_MARK = re.compile(r'<a class="hub-istilah"[^>]*>(.*?)</a>')
_WORDS = ("JP", "jp", "jam pelajaran", "Asesmen", "asesmennya", "KAK", "kakak", "KAK-nya", "&", "<b>",
          "**JP**", "`KAK`", "[asesmen](a.md)", "\n\n## JP\n\n", "\n\n- ", "biasa")  # fmt: skip


def _explain(text: str) -> tuple[str, list[str]]:
    html, terms = GLOSSARY.explain(render(text, lambda href: href).html)
    return html, [each.term for each in terms]


def test_the_first_mention_is_a_link_to_the_meaning() -> None:
    html, terms = _explain("Berapa JP? Dua JP.")

    assert terms == ["JP"]
    assert html == (
        '<p>Berapa <a class="hub-istilah" href="#istilah-jp" aria-describedby="istilah-jp">JP</a>? Dua JP.</p>\n'
    )


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Jam pelajaran dihitung.", ["Jam pelajaran"]),
        ("Asesmen setahun sekali.", ["Asesmen"]),
        ("Kakak menyusun rencana.", []),
        ("Nilai asesmennya lama.", []),
        ("jp bukan istilah.", []),
        ("Tulis `KAK` di [asesmen](x.md).", []),
        ("## Asesmen\n\nSesudah asesmen.", ["asesmen"]),
        ("??? kunci \"JP\"\n    Isi JP.", ["JP"]),
    ],
)  # fmt: skip
def test_a_term_is_a_whole_word_of_running_text(text: str, marked: list[str]) -> None:
    assert _MARK.findall(_explain(text)[0]) == marked


@given(st.lists(st.sampled_from(_WORDS), max_size=20).map(" ".join))
def test_marks_add_links_and_change_no_text(text: str) -> None:
    before = render(text, lambda href: href).html

    after, terms = _explain(text)

    assert _MARK.sub(r"\1", after) == before
    assert len(_MARK.findall(after)) == len(terms) == len(set(terms))


def test_another_meaning_is_another_glossary() -> None:
    other = Glossary((Term(term="JP", meaning="Arti lain."),))

    assert other.digest != GLOSSARY.digest


@pytest.mark.browser
def test_a_tap_shows_the_meaning_beside_the_term_and_escape_takes_it_away(
    browser_page: Page,
) -> None:
    browser_page.goto("pelatihan/penatausahaan-keuangan/bab-01/")
    mark = browser_page.locator("a.hub-istilah").first
    foot = browser_page.locator(mark.get_attribute("href") or "")

    mark.focus()
    browser_page.keyboard.press("Enter")
    shown = browser_page.locator(".hub-arti:popover-open")
    assert shown.inner_text() == foot.text_content()
    browser_page.keyboard.press("Escape")

    assert shown.count() == 0
    assert mark.evaluate("each => each === document.activeElement")
