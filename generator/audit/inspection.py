"""Inspection of one file: its name, every text in it, and what it says of its owner."""

from collections.abc import Iterator

from generator.audit.contents import UnreadableError, contents
from generator.audit.finding import Finding
from generator.audit.identifiers import Identifier, find_identifiers, hide, mask
from generator.audit.names import NameFinder
from generator.audit.owners import owners


def inspect_file(name: str, data: bytes, names: NameFinder) -> Iterator[Finding]:
    """Every identifier in a file.

    Args:
        name: its path as findings are to show it; looked at too.
        data: its bytes.
        names: names that may not be there.
    """
    shown = mask_path(name, names)
    yield from inspect_text(shown, name, names, line=1)
    try:
        for content in contents(data):
            yield from inspect_text(shown, content.text, names, line=content.line)
    except UnreadableError as reason:
        yield Finding(shown, 1, "tak_terbaca", str(reason))
    for owner in owners(data):
        yield Finding(shown, 1, "metadata", f"{owner.field}: {mask(owner.value)}", owner.value)


def inspect_text(
    shown: str, text: str, names: NameFinder, line: int | None = None
) -> Iterator[Finding]:
    """The identifiers and names in a text; `line` where all of it stands on one line of the file."""
    for each in _identities(text, names):
        yield Finding(shown, line or each.line, each.kind, each.excerpt, each.value)


def mask_path(name: str, names: NameFinder) -> str:
    """The path with every identifier and name in it hidden."""
    name = hide(name)
    for each in sorted(names.find(name), key=lambda each: -each.start):
        name = name[: each.start] + each.excerpt + name[each.end :]
    return name


def _identities(text: str, names: NameFinder) -> tuple[Identifier, ...]:
    return (*find_identifiers(text), *names.find(text))
