"""Marks: the smallest pieces of a page as functions, since a page of many units has hundreds and a macro takes ten times as long."""

from collections.abc import Iterable
from functools import cache
from typing import Protocol

from jinja2 import pass_context
from jinja2.runtime import Context as JinjaContext
from markupsafe import Markup, escape

from generator.site.addresses import relative
from generator.site.page import Ref, SitePage


class Banded(Protocol):
    """Something with a band."""

    @property
    def band(self) -> int | None:
        """The band, from 1."""

    @property
    def bands(self) -> int:
        """Of how many."""


@pass_context
def link(context: JinjaContext, ref: Ref) -> Markup:
    """A link from the page being rendered."""
    page: SitePage = context["page"]
    return Markup(_link(page.address.count("/"), ref))


@pass_context
def links(context: JinjaContext, refs: Iterable[Ref]) -> Markup:
    """Links in a row."""
    page: SitePage = context["page"]
    depth = page.address.count("/")
    return Markup(", ".join(_link(depth, ref) for ref in refs))


def band(row: Banded) -> Markup:
    """A bar of `bands` boxes with one filled; the words beside it carry the meaning, the picture repeats it.

    Where each box stands, and how large, is in the style sheet: a page of a unit has a dozen bars.
    """
    return _bar(row.band or 0, row.bands)


@cache
def _link(depth: int, ref: Ref) -> str:
    """The link from any page that many folders deep."""
    return f'<a href="{escape(relative("/" * depth, ref.address))}">{escape(ref.title)}</a>'


@cache
def _bar(filled: int, boxes: int) -> Markup:
    shapes = "".join(
        '<rect class="hub-pita__isi"/>' if place == filled else "<rect/>"
        for place in range(1, boxes + 1)
    )
    return Markup(
        f'<svg class="hub-pita" role="img" aria-label="Pita {filled} dari {boxes}">{shapes}</svg>'
    )
