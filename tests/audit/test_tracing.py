"""Every figure on a page about units, groups or releases leads to an input, a release or a role, or is found."""

from pathlib import Path
from urllib.parse import quote

import pytest

from generator.audit.tracing import Tracer
from tests.audit.conftest import UNIT

UNIT_ADDRESS = UNIT.removesuffix("index.html")


def planted(site: Path, page: str, html: str, before: str = "</article>") -> tuple[str, int]:
    """The text of a page with a piece of HTML put into it, and the line that it stands on."""
    text = (site / page).read_text(encoding="utf-8")
    place = text.rindex(before)
    return f"{text[:place]}\n{html}{text[place:]}", text.count("\n", 0, place) + 2


@pytest.mark.parametrize(
    "html",
    [
        "<p>12 orang</p>",
        "<p>Jumlah pegawai: 7</p>",
        "<p>67 %</p>",
        "<p>0,67</p>",
        "<p>(7 dari 12)</p>",
        "<p>12</p>",
        "<p>&#49;&#50; orang</p>",
        "<p>٧ pegawai</p>",
        "<p>⅔ anggota</p>",
        "<p>1<b>2</b> orang</p>",
        "<p>tiga orang belum memenuhi</p>",
        "<p>dua belas dari delapan belas anggota</p>",
        "<p>separuh anggota</p>",
        "<p>Level 2: 5 orang</p>",
        "<p>level 1 dan 25</p>",
        "<p>rata-rata 17,5 JP</p>",
        "<p>24 JP</p>",
        "<ul><li><strong>Bimtek Layanan</strong> 23 JP</li></ul>",
        "<ul><li><strong>Bimtek Lain</strong> 24 JP</li></ul>",
        "<p>5 desa</p>",
        "<p>pita 3 dari 3</p>",
        "<p>lahir 3 Maret 1985</p>",
        "<p>12 Mei</p>",
        "<p>pasal 7</p>",
        '<p title="12">x</p>',
        '<img alt="12 orang" src="../../assets/hub/ikon.svg">',
        '<p aria-label="12 orang">x</p>',
        '<p data-jumlah="12">x</p>',
        '<p class="skor-67">x</p>',
        '<p style="width:67%">x</p>',
        '<progress value="67" max="100"></progress>',
        '<a href="../?n=12">x</a>',
        '<a href="../../unit/12/">x</a>',
        '<a href="mailto:hub@example.org?subject=%31%32%20orang">x</a>',
        '<a href="https://github.com/a/b/issues/new?title=7%20orang">x</a>',
        "<!-- n=12 -->",
        "<script>var n=12</script>",
        '<script type="application/json">{"n": 12}</script>',
        '<svg><rect width="67" height="4"/></svg>',
        "<svg><text>12</text></svg>",
        "<details><summary>12 kompetensi</summary><ul><li>a</li></ul></details>",
        "<dl><dt>Kode wilayah</dt><dd>15.01.17</dd></dl>",
    ],
)
def test_a_figure_planted_in_a_unit_page_is_found(
    built_site: Path, tracer: Tracer, html: str
) -> None:
    text, line = planted(built_site, UNIT, html)

    found = list(tracer.trace(UNIT, text))

    assert {(each.file, each.line, each.kind) for each in found} == {(UNIT, line, "angka")}
    assert not any(character in each.excerpt for each in found for character in "0123456789")


@pytest.mark.parametrize(
    "html",
    [
        "<ul><li><strong>Bimtek Layanan</strong> 24 JP</li></ul>",
        "<p>level 1, 2, dan 3; level 1-5</p>",
        "<p>6–8 April 2026, 30 April – 2 Mei 2026</p>",
        '<time datetime="2026-04-06">hari itu</time>',
        "<p>Permenpan RB 38/2017 pasal 4 ayat (2)</p>",
        "<details><summary>2 kompetensi</summary><ul><li>a</li><li>b</li></ul></details>",
        '<a href="../../data/unit.json">unduhan</a>',
        "<p>tidak seorang pun</p>",
        f'<a href="mailto:hub@example.org?body=Halaman%3A%20%2F{quote(UNIT_ADDRESS, safe="")}%0A">x</a>',
    ],
)
def test_a_figure_with_a_source_or_a_role_passes(
    built_site: Path, tracer: Tracer, html: str
) -> None:
    text, _ = planted(built_site, UNIT, html)

    assert list(tracer.trace(UNIT, text)) == []


@pytest.mark.parametrize(
    ("html", "before"),
    [("12 - ", "Seksi Pelayanan"), ('<meta name="description" content="12 orang">', "</head>"), ("<p>12 orang</p>", "</body>")],
)  # fmt: skip
def test_a_figure_outside_the_article_is_found_too(
    built_site: Path, tracer: Tracer, html: str, before: str
) -> None:
    text, _ = planted(built_site, UNIT, html, before)

    assert len(list(tracer.trace(UNIT, text))) == 1


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("tengah (pita 2 dari 3)", "tengah (pita 1 dari 3)"),
        ("tengah (pita 2 dari 3)", "tengah (pita 2 dari 5)"),
        ('data-pita="2/3"', 'data-pita="3/3"'),
        ('data-pita="2/3"', 'data-pita="12"'),
    ],
)
def test_a_band_that_the_release_does_not_have_is_found(
    built_site: Path, tracer: Tracer, old: str, new: str
) -> None:
    text = (built_site / UNIT).read_text(encoding="utf-8")
    assert old in text

    assert list(tracer.trace(UNIT, text.replace(old, new, 1)))


@pytest.mark.parametrize(
    "page", ["transparansi/index.html", "rencana/index.html", "unit/index.html"]
)
def test_pages_of_groups_and_releases_are_traced_figure_by_figure(
    built_site: Path, tracer: Tracer, page: str
) -> None:
    text, line = planted(built_site, page, "<p>Sel yang ditahan: 3 kali 4</p>")

    assert {each.line for each in tracer.trace(page, text)} == {line}


@pytest.mark.parametrize("page", ["index.html", "kompetensi/kom/index.html", "kalender/index.html"])
@pytest.mark.parametrize("html", ["<p>17 pegawai belum memenuhi</p>", "<p>63% anggota</p>", "<p>3 dari 9 orang</p>"])  # fmt: skip
def test_people_counted_on_any_page_of_records_are_found(
    built_site: Path, tracer: Tracer, page: str, html: str
) -> None:
    text, line = planted(built_site, page, html)

    assert {each.line for each in tracer.trace(page, text)} == {line}
