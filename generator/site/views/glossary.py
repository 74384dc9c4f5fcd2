"""Istilah: every term that the hub explains, in the order of the alphabet."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.glossary import Term
from generator.site import addresses
from generator.site.context import Context
from generator.site.page import SitePage
from generator.site.views.article import HANDBOOK_LIST
from generator.site.views.training import HOME


@dataclass(frozen=True, slots=True)
class GlossaryView:
    """The terms, each with its anchor."""

    terms: tuple[tuple[str, Term], ...]


def pages(context: Context) -> Iterator[SitePage]:
    """The list of terms; none where the hub explains none."""
    terms = sorted(context.hub.glossary, key=lambda each: each.term.casefold())
    if not terms:
        return
    source = context.source("istilah", "")
    yield SitePage(
        address=addresses.GLOSSARY,
        title="Istilah dan singkatan",
        description="Arti istilah dan singkatan kepegawaian, keuangan, dan pelayanan yang dipakai di hub, dengan bahasa sehari-hari.",
        kind="Panduan",
        template="istilah.html.jinja",
        view=GlossaryView(tuple((addresses.term_anchor(each.term), each) for each in terms)),
        crumbs=(HOME, HANDBOOK_LIST),
        source=source,
        changed=context.changed(source),
    )
