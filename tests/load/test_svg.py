"""SVG: drawings pass, everything that could run or call out does not."""

import pytest

from generator.load.svg import check_svg

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'


def svg(inside: str) -> bytes:
    return f"{OPEN}{inside}</svg>".encode()


@pytest.mark.parametrize(
    "inside",
    [
        '<title>Peta</title><path d="M0 0h1" style="fill:red;stroke:url(#g)"/>',
        '<defs><linearGradient id="g"><stop offset="0"/></linearGradient></defs><use href="#g"/>',
        '<use xlink:href="#g"/><text>javascript: bukan alamat</text>',
        '<image href="data:image/png;base64,iVBORw0KGgo="/>',
        "<!-- catatan --><g/>",
    ],
)
def test_drawings_pass(inside: str) -> None:
    assert check_svg(svg(inside)) is None


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<script href="x.js"/>',
        '<g onload="alert(1)"/>',
        '<g ONCLICK="alert(1)"/>',
        '<a href="javascript:alert(1)"><text>x</text></a>',
        '<use href="java&#10;script:alert(1)"/>',
        '<use href="https://example.org/x.svg#a"/>',
        '<use xlink:href="//example.org/x.svg#a"/>',
        '<image href="data:image/svg+xml;base64,PHN2Zz4="/>',
        '<image href="/etc/passwd"/>',
        '<image href="foto.png"/>',
        "<foreignObject><body/></foreignObject>",
        '<animate attributeName="href" to="javascript:alert(1)"/>',
        '<set attributeName="onclick" to="alert(1)"/>',
        "<style>@import 'https://example.org/x.css'</style>",
        '<rect style="fill:url(https://example.org/a)"/>',
        "<rect fill=\"url( '//example.org/a')\"/>",
        '<rect style="fill:u\\72l(//example.org)"/>',
        '<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>',
        '<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>',
        "<?xml-stylesheet href='x.css'?>",
        '<g xml:base="https://example.org/"/>',
    ],
)
def test_what_runs_or_calls_out_is_refused(inside: str) -> None:
    fault = check_svg(svg(inside))

    assert fault is not None
    assert fault.code == "ASN109"


def test_entities_are_refused_before_they_are_declared() -> None:
    fault = check_svg(b'<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>' + svg("&b;"))

    assert fault is not None
    assert fault.facts == {"apa": "<!DOCTYPE>"}


@pytest.mark.parametrize(
    "data", [b"", b"<svg", b"GIF89a", svg("<g>"), b'<?xml version="1.0" encoding="x"?><svg/>']
)
def test_what_is_not_xml_is_not_an_svg(data: bytes) -> None:
    fault = check_svg(data)

    assert fault is not None
    assert fault.code == "ASN108"


def test_an_element_outside_the_svg_namespace_is_refused() -> None:
    fault = check_svg(b"<svg><circle r='1'/></svg>")

    assert fault is not None
    assert fault.code == "ASN109"


def test_deep_nesting_is_read_in_a_loop() -> None:
    assert check_svg(svg("<g>" * 20_000 + "</g>" * 20_000)) is None
