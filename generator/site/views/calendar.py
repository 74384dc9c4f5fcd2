"""Kalender kegiatan: what is coming, and what was held."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.site import addresses
from generator.site.context import Context
from generator.site.page import SitePage
from generator.site.views.parts import EventRow, event_row
from generator.site.views.training import HOME
from generator.site.wording import say_month


@dataclass(frozen=True, slots=True)
class CalendarView:
    """Events by month, coming ones first; past ones by year."""

    coming: tuple[tuple[str, tuple[EventRow, ...]], ...]
    past: tuple[tuple[int, tuple[EventRow, ...]], ...]


def pages(context: Context) -> Iterator[SitePage]:
    """The calendar."""
    coming = [event_row(context, event) for event in context.coming]
    past = [event_row(context, event) for event in context.past]
    months = tuple(dict.fromkeys((row.start.year, row.start.month) for row in coming))
    years = tuple(dict.fromkeys(row.start.year for row in past))
    yield SitePage(
        address=addresses.CALENDAR,
        title="Kalender kegiatan",
        description="Kegiatan pengembangan kompetensi yang akan datang dan yang sudah diselenggarakan.",
        kind="Kalender",
        template="kalender.html.jinja",
        view=CalendarView(
            coming=tuple(
                (
                    f"{say_month(month)} {year}",
                    tuple(
                        row for row in coming if (row.start.year, row.start.month) == (year, month)
                    ),
                )
                for year, month in months
            ),
            past=tuple(
                (year, tuple(row for row in past if row.start.year == year)) for year in years
            ),
        ),
        crumbs=(HOME,),
        changed=context.changed(
            *(context.source("kegiatan", event) for event in context.hub.events)
        ),
        synthetic=context.synthetic,
    )
