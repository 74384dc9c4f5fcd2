"""The link check finds what a reader would stumble over, and nothing else."""

from pathlib import Path

import pytest

from generator.commands import links
from generator.commands.links import Fault, Finding, check_links, read_site


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A small whole site: two pages that link to each other, a style sheet, a picture, a 404 page."""
    write(
        tmp_path,
        "index.html",
        '<link rel="stylesheet" href="gaya.css"><a href="unit/#formasi">Unit</a>',
    )
    write(
        tmp_path,
        "unit/index.html",
        '<h2 id="formasi">Formasi</h2><a href="..">Beranda</a><img src="../a%20b.png">',
    )
    write(tmp_path, "404.html", '<a href="/unit/">Unit</a>')
    write(tmp_path, "gaya.css", "body { background: url('a b.png') } i { background: url(data:x) }")
    write(tmp_path, "a b.png", "")
    return tmp_path


def write(site: Path, name: str, text: str) -> None:
    path = site / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def add_to_front(site: Path, html: str) -> None:
    front = site / "index.html"
    front.write_text(front.read_text(encoding="utf-8") + html, encoding="utf-8")


def test_a_whole_site_has_no_findings(site: Path) -> None:
    assert check_links(read_site(site)) == ()


@pytest.mark.parametrize(
    ("html", "fault", "target"),
    [
        ('<a href="tidak-ada/">x</a>', Fault.DEAD_LINK, "tidak-ada/"),
        ('<img src="hilang.png">', Fault.DEAD_LINK, "hilang.png"),
        ('<img srcset="hilang.png 2x">', Fault.DEAD_LINK, "hilang.png"),
        ('<a href="unit/#lain">x</a>', Fault.DEAD_ANCHOR, "unit/#lain"),
        ('<a href="#lain">x</a>', Fault.DEAD_ANCHOR, "#lain"),
        (
            '<script src="https://lain.example/a.js"></script>',
            Fault.FOREIGN_LOAD,
            "https://lain.example/a.js",
        ),
        ('<link rel="preconnect" href="//lain.example">', Fault.FOREIGN_LOAD, "//lain.example"),
        (
            '<p style="background: url(https://lain.example/a)">',
            Fault.FOREIGN_LOAD,
            "https://lain.example/a",
        ),
        (
            '<style>@import "https://lain.example/a.css"</style>',
            Fault.FOREIGN_LOAD,
            "https://lain.example/a.css",
        ),
        (
            '<form action="https://lain.example/"></form>',
            Fault.FOREIGN_LOAD,
            "https://lain.example/",
        ),
        ('<a href=" JavaScript:alert(1)">x</a>', Fault.SCRIPT_LINK, " JavaScript:alert(1)"),
    ],
)
def test_a_fault_is_found_where_it_is(site: Path, html: str, fault: Fault, target: str) -> None:
    add_to_front(site, html)

    assert check_links(read_site(site)) == (Finding(fault, "index.html", target),)


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://lain.example/">a link that a reader may follow</a>',
        '<a href="mailto:x@example.org">x</a>',
        '<link rel="canonical" href="https://situs.example/">',
        '<img src="data:image/png;base64,AA">',
        '<a href="?q=a">x</a><a href="">x</a><a href="#">x</a>',
    ],
)
def test_what_loads_nothing_from_elsewhere_is_let_be(site: Path, html: str) -> None:
    add_to_front(site, html)

    assert check_links(read_site(site)) == ()


def test_a_style_sheet_that_loads_from_another_host_is_found(site: Path) -> None:
    write(site, "huruf.css", '@font-face { src: url("https://lain.example/a.woff2") }')

    assert check_links(read_site(site)) == (
        Finding(Fault.FOREIGN_LOAD, "huruf.css", "https://lain.example/a.woff2"),
    )


def test_pages_that_only_link_to_each_other_are_orphans(site: Path) -> None:
    write(site, "a.html", '<a href="b.html">b</a>')
    write(site, "b.html", '<a href="a.html">a</a><a href="index.html">Beranda</a>')

    assert check_links(read_site(site)) == (
        Finding(Fault.ORPHAN, "a.html"),
        Finding(Fault.ORPHAN, "b.html"),
    )


def test_the_command_lists_the_faults_and_fails(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add_to_front(site, '<a href="tidak-ada/">x</a>')

    code = links.run(site)

    assert code == 1
    assert "index.html: tautan mati: tidak-ada/" in capsys.readouterr().out


def test_the_command_passes_a_whole_site(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = links.run(site)

    assert code == 0
    assert "3 halaman, 5 tautan diperiksa: tidak ada masalah." in capsys.readouterr().out


def test_a_folder_without_a_front_page_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert links.run(tmp_path) == 1
    assert "asn-hub build" in capsys.readouterr().out
