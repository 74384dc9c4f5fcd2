"""SVG: only shapes and text of an allow list; nothing that runs, styles, moves, or calls another address.

Parsed by expat with handlers, so that no tree is built and no entity is ever declared.
"""

import re
from xml.parsers import expat

from generator.checks.problem import Span
from generator.load.fault import Fault

_SVG = "http://www.w3.org/2000/svg"
_XLINK_HREF = "http://www.w3.org/1999/xlink href"

_ELEMENTS = frozenset({
    "svg", "g", "defs", "title", "desc", "metadata", "symbol", "use", "path", "rect", "circle",
    "ellipse", "line", "polyline", "polygon", "text", "tspan", "textPath", "linearGradient",
    "radialGradient", "stop", "clipPath", "mask", "pattern", "marker", "image", "filter",
    "feBlend", "feColorMatrix", "feComposite", "feFlood", "feGaussianBlur", "feMerge",
    "feMergeNode", "feMorphology", "feOffset", "feTile", "feTurbulence",
})  # fmt: skip
_PICTURE = re.compile(r"data:image/(png|jpeg|webp|gif);base64,[A-Za-z0-9+/=\s]*\Z")
_OUTSIDE = re.compile(r"url\(\s*['\"]?\s*(?!#)|@import|expression\(|javascript:|\\", re.IGNORECASE)
"""What an attribute may not say; a backslash could spell any of it otherwise."""


class _Refused(Exception):  # noqa: N818
    """Carries what was found."""


def check_svg(data: bytes) -> Fault | None:
    """The first thing in an SVG that is not allowed, at its place; None where all is."""
    parser = expat.ParserCreate(namespace_separator=" ")
    guard = _Guard(parser)
    try:
        parser.Parse(data, True)
    except _Refused as refused:
        return Fault("ASN109", guard.span(), {"apa": str(refused)})
    except (expat.ExpatError, ValueError, LookupError):
        return Fault("ASN108", guard.span(), {"akhiran": ".svg"})
    return None


class _Guard:
    """Expat's handlers; each raises `_Refused` at what is not allowed."""

    def __init__(self, parser: expat.XMLParserType) -> None:
        self._parser = parser
        parser.StartDoctypeDeclHandler = self._doctype
        parser.ProcessingInstructionHandler = self._instruction
        parser.StartElementHandler = self._element

    def span(self) -> Span:
        return Span(self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1)

    def _doctype(self, *_: object) -> None:
        raise _Refused("<!DOCTYPE>")

    def _instruction(self, target: str, _data: str) -> None:
        raise _Refused(f"<?{target}?>")

    def _element(self, name: str, attributes: dict[str, str]) -> None:
        namespace, _, local = name.rpartition(" ")
        if namespace != _SVG or local not in _ELEMENTS:
            raise _Refused(f"<{local}>")
        for attribute, value in attributes.items():
            _check_attribute(attribute, value)


def _check_attribute(name: str, value: str) -> None:
    local = name.rpartition(" ")[2]
    if local.lower().startswith("on"):
        raise _Refused(local)
    if name in ("href", _XLINK_HREF) or local in ("href", "src", "base"):
        if not value.startswith("#") and not _PICTURE.match(value):
            raise _Refused(f'{local}="{value[:40]}"')
    elif _OUTSIDE.search(value):
        raise _Refused(f'{local}="{value[:40]}"')
