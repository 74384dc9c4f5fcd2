"""Marks: the smallest pieces of a page as functions, since a page of many units has hundreds and a macro takes ten times as long."""

from collections.abc import Iterable
from functools import cache

from jinja2 import pass_context
from jinja2.runtime import Context as JinjaContext
from markupsafe import Markup, escape

from generator.site.addresses import relative, vantage
from generator.site.page import Ref, SitePage


@pass_context
def link(context: JinjaContext, ref: Ref) -> Markup:
    """A link from the page being rendered."""
    page: SitePage = context["page"]
    return Markup(_link(vantage(page.address), ref))


@pass_context
def links(context: JinjaContext, refs: Iterable[Ref]) -> Markup:
    """Links in a row."""
    page: SitePage = context["page"]
    here = vantage(page.address)
    return Markup(", ".join(_link(here, ref) for ref in refs))


@cache
def _link(here: str, ref: Ref) -> str:
    """The link from any page with this vantage."""
    return f'<a href="{escape(relative(here, ref.address))}">{escape(ref.title)}</a>'
