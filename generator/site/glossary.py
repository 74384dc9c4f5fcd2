"""Glossary: the first mention of a term in a page's prose becomes a link to its meaning at the foot of the page.

The meaning stands in the page itself, so it is there without scripts, without a signal and on paper; a script only brings
it to where the reader is. A term is marked once a page, and never within a link, a heading, code or a summary.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from html import escape

from generator.load.cache import key_of
from generator.model.glossary import Term
from generator.site.addresses import term_anchor

_TAG = re.compile(r"(<[^>]*>)")
_CLOSED_TO_TERMS = frozenset({"a", "code", "pre", "summary", "h1", "h2", "h3", "h4", "h5", "h6"})


@dataclass(frozen=True, slots=True)
class Explained:
    """A term that a page marks, and what it means."""

    term: str
    anchor: str
    meaning: str


class Glossary:
    """The terms of the hub, ready to be found in HTML that `generator.markdown` made."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._terms = tuple(terms)

    @cached_property
    def digest(self) -> str:
        """What the marks depend on."""
        return key_of(*(each.model_dump_json() for each in self._terms))

    def explain(self, html: str) -> tuple[str, tuple[Explained, ...]]:
        """Mark the first mention of each term.

        Args:
            html: safe HTML, with `<`, `>` and `&` escaped in texts and attributes.

        Returns:
            The HTML with links, and the terms marked, in the order of their mention.
        """
        found: dict[str, Explained] = {}
        closed = 0
        pieces = _TAG.split(html)
        for place, piece in enumerate(pieces):
            if piece.startswith("<"):
                if _name(piece) in _CLOSED_TO_TERMS:
                    closed += -1 if piece.startswith("</") else 1
            elif not closed and self._terms:
                pieces[place] = self._pattern.sub(lambda match: self._mark(match, found), piece)
        return "".join(pieces), tuple(found.values())

    def _mark(self, match: re.Match[str], found: dict[str, Explained]) -> str:
        written = match[0]
        term = self._by_form.get(written) or self._by_form.get(written[:1].lower() + written[1:])
        if term is None or term.term in found:
            return written
        found[term.term] = Explained(term.term, term_anchor(term.term), term.meaning)
        anchor = found[term.term].anchor
        return f'<a class="hub-istilah" href="#{anchor}" aria-describedby="{anchor}">{written}</a>'

    @cached_property
    def _by_form(self) -> Mapping[str, Term]:
        return {escape(form): term for term in self._terms for form in term.forms}

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        """Any form as a whole word, the longest first; a word may begin a sentence."""
        forms = sorted(self._by_form, key=len, reverse=True)
        return re.compile(rf"(?<![\w-])(?:{'|'.join(map(_any_start, forms))})(?![\w-])")


def _any_start(form: str) -> str:
    if not form.islower():
        return re.escape(form)
    return f"[{form[0].upper()}{form[0]}]{re.escape(form[1:])}"


def _name(tag: str) -> str:
    return tag.strip("</>").partition(" ")[0]
