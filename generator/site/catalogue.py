"""All pages of the site, in order: the one list of what is published."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain

from generator.model.made_page import MadePage
from generator.site import addresses
from generator.site.context import Context
from generator.site.downloads import Download
from generator.site.page import SitePage
from generator.site.views import (
    article,
    booklet,
    calendar,
    competency,
    content_form,
    coverage,
    glossary,
    home,
    jabatan,
    learning,
    mentoring,
    plan,
    training,
    transparency,
    unit,
)


def all_pages(context: Context, downloads: tuple[Download, ...]) -> tuple[SitePage, ...]:
    """Every page; the home page first."""
    pages = tuple(
        chain(
            home.pages(context),
            training.pages(context),
            learning.pages(context),
            article.path_pages(context),
            booklet.pages(context),
            competency.pages(context),
            coverage.pages(context),
            jabatan.pages(context),
            mentoring.pages(context),
            article.evaluation_pages(context),
            unit.pages(context),
            calendar.pages(context),
            plan.pages(context),
            article.handbook_pages(context),
            glossary.pages(context),
            content_form.pages(context),
            (_search(), _offline()),
        )
    )
    files = tuple((each.path, each.description) for each in downloads)
    every = (*pages, *transparency.pages(context, pages, files))
    return tuple(_answering(every, context.hub.answers))


def _answering(
    pages: Iterable[SitePage], answers: Mapping[MadePage, tuple[str, ...]]
) -> Iterator[SitePage]:
    """Pages, those made in code with the questions that the settings say they answer."""
    by_address = {"" if page == "./" else page: questions for page, questions in answers.items()}
    for page in pages:
        questions = by_address.get(page.address)
        yield replace(page, answers=questions) if questions else page


def _search() -> SitePage:
    return SitePage(
        address=addresses.SEARCH,
        title="Cari",
        description="Cari pelatihan, kompetensi, jabatan, unit kerja, panduan, dan aturan.",
        kind="Cari",
        template="cari.html.jinja",
        view=None,
        searchable=False,
    )


def _offline() -> SitePage:
    return SitePage(
        address=addresses.OFFLINE,
        title="Baca tanpa sinyal",
        description="Yang tersimpan di gawai ini untuk dibaca tanpa sambungan, dan cara menyimpannya.",
        kind="Panduan",
        template="luring.html.jinja",
        view=None,
    )
