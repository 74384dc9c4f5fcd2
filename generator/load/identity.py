"""Identity: identifiers of persons on their way in, in texts, file names, pictures and documents, as problems.

No problem repeats what was found: the detector's excerpt hides every letter and digit.
"""

from collections.abc import Iterator

from generator.audit.identifiers import Identifier, find_identifiers
from generator.audit.inspection import inspect_file, mask_path
from generator.audit.names import NameFinder
from generator.audit.waivers import Waivers
from generator.checks.problem import Problem, Span
from generator.load.tree import Found

_CODES = {
    "nip": "ASN701",
    "ni_pppk": "ASN702",
    "nik": "ASN703",
    "telepon": "ASN704",
    "surel": "ASN705",
    "id_orang": "ASN706",
    "metadata": "ASN708",
    "tak_terbaca": "ASN709",
}
_IN_NAME = "ASN707"
_WAIVED_BY_VALUE = ("surel", "telepon")
_NOBODY = NameFinder(())


def identities_in_text(
    file: Found, text: str, waivers: Waivers, *, private: bool
) -> Iterator[Problem]:
    """Identifiers in a text file and in its name; files of persons (`private`) may hold the hub's own ids."""
    yield from identities_in_name(file, waivers)
    expected = _WAIVED_BY_VALUE if file.kind == "pengecualian" else ()
    for each in find_identifiers(text, own_ids=not private):
        if each.kind not in expected and not _is_waived(file, each, waivers):
            yield _problem(file, _CODES[each.kind], Span(each.line), each.excerpt)


def identities_in_asset(file: Found, data: bytes, waivers: Waivers) -> Iterator[Problem]:
    """Identifiers in a picture or document, in what it says of its maker, and in its name."""
    yield from identities_in_name(file, waivers)
    for each in inspect_file("", data, _NOBODY):
        if not waivers.cover(each.kind, file.shown, each.value):
            yield _problem(file, _CODES[each.kind], Span(), each.excerpt)


def identities_in_name(file: Found, waivers: Waivers) -> Iterator[Problem]:
    """Identifiers in the name of a file."""
    for each in find_identifiers(file.shown):
        if not _is_waived(file, each, waivers):
            yield _problem(file, _IN_NAME, Span(), each.excerpt)


def _is_waived(file: Found, found: Identifier, waivers: Waivers) -> bool:
    return waivers.cover(found.kind, file.shown, found.value)


def _problem(file: Found, code: str, span: Span, excerpt: str) -> Problem:
    return Problem(code, mask_path(file.shown, _NOBODY), span, {"cuplikan": excerpt})
