"""The one Markdown parser: what it links, how it escapes, which anchors it makes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.markdown import Heading, Link, outline, render


def keep(address: str) -> str:
    return address


def test_links_and_images_are_listed_with_their_lines() -> None:
    text = "Satu [a](../a/index.md)\nbaris dua ![gambar](g.png)\n\n- [b](b.md#c)\n"

    assert outline(text).links == (
        Link("../a/index.md", 1),
        Link("g.png", 2),
        Link("b.md#c", 4),
    )


def test_headings_get_unique_anchors() -> None:
    headings = outline("## Latihan\n\n### Langkah *satu*\n\n## Latihan\n").headings

    assert headings == (
        Heading(2, "Latihan", "latihan", 1),
        Heading(3, "Langkah satu", "langkah-satu", 3),
        Heading(2, "Latihan", "latihan-2", 5),
    )
    assert 'id="latihan-2"' in render("## Latihan\n\n## Latihan\n", keep).html


def test_relative_addresses_are_resolved() -> None:
    html = render("[a](b.md) ![g](g.png)", lambda address: f"../{address}").html

    assert 'href="../b.md"' in html
    assert 'src="../g.png"' in html


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        '<svg onload="alert(1)">',
        "teks <b onclick='x()'>tebal</b>",
        "[klik](javascript:alert(1))",
        "[klik](JaVaScRiPt:alert(1))",
        "[klik](&#106;avascript:alert(1))",
        "[klik](data:text/html;base64,PHNjcmlwdD4=)",
        "![x](javascript:alert(1))",
        "<javascript:alert(1)>",
        "[klik](vbscript:x)",
        '!!! tips "<img src=x onerror=alert(1)>"\n    isi',
        '[a](b.md "x\\" onmouseover=\\"alert(1)")',
        "```html onload=x\n<script>alert(1)</script>\n```",
        '| a |\n|---|\n| <iframe src="//x"></iframe> |',
    ],
)
def test_nothing_an_author_writes_can_run(hostile: str) -> None:
    html = render(hostile, keep).html.lower()

    assert "<script" not in html
    assert "<img src=x" not in html
    assert "<svg" not in html
    assert "<iframe" not in html
    assert "<b onclick" not in html
    assert 'href="javascript' not in html
    assert 'src="javascript' not in html
    assert 'href="data:' not in html
    assert 'href="vbscript' not in html
    assert '" onmouseover=' not in html


def test_raw_html_is_shown_as_text_and_its_line_is_known() -> None:
    text = "Satu\n\nDua <b>tebal</b>\n"

    assert outline(text).raw_html == (3,)
    assert "&lt;b&gt;tebal&lt;/b&gt;" in render(text, keep).html


def test_html_in_a_code_block_is_not_raw_html() -> None:
    assert outline("```\n<b>contoh</b>\n```\n\n`<i>`\n").raw_html == ()


def test_a_collapsible_admonition_becomes_details() -> None:
    html = render('??? kunci "Kunci jawaban"\n    Jawabannya dua.\n', keep).html

    assert html.startswith("<details")
    assert "<summary>Kunci jawaban</summary>" in html
    assert html.rstrip().endswith("</details>")


def test_a_table_scrolls_by_itself() -> None:
    html = render("| a | b |\n|---|---|\n| 1 | 2 |\n", keep).html

    assert html.startswith('<div class="hub-tabel" role="group"')
    assert "</table></div>" in html


def test_columns_are_aligned_without_the_inline_style_that_the_policy_forbids() -> None:
    html = render("| a | b |\n|:-:|--:|\n| 1 | 2 |\n", keep).html

    assert '<td class="hub-tengah">1</td>' in html
    assert '<td class="hub-kanan">2</td>' in html
    assert "style=" not in html


@given(st.text(max_size=300))
def test_any_text_renders_without_a_tag_of_its_own(text: str) -> None:
    html = render(text, keep).html.lower()

    for tag in ("<script", "<iframe", "<object", "<style", "<form", "<svg"):
        assert tag not in html
