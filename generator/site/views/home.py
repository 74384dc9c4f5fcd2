"""Beranda: three doors, what is new, what is coming."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.site import addresses
from generator.site.context import Context
from generator.site.page import Ref, SitePage
from generator.site.views.parts import EventRow, event_row

NEWEST = 5
COMING = 3


@dataclass(frozen=True, slots=True)
class HomeView:
    """What the front page shows."""

    newest: tuple[tuple[date, Ref], ...]
    coming: tuple[EventRow, ...]
    start_path: Ref | None


def pages(context: Context) -> Iterator[SitePage]:
    """The front page."""
    coming = tuple(event_row(context, event) for event in context.coming[:COMING])
    path = next(iter(context.hub.paths.values()), None)
    yield SitePage(
        address=addresses.HOME,
        title="Beranda",
        description="Pusat belajar dan pengembangan kompetensi ASN Kecamatan Siulak dan Kabupaten Kerinci.",
        kind="Beranda",
        template="beranda.html.jinja",
        view=HomeView(
            newest=_newest(context),
            coming=coming,
            start_path=Ref(path.front.title, addresses.path(path.slug)) if path else None,
        ),
        changed=context.history.head,
        synthetic=context.synthetic and bool(coming),
    )


def _newest(context: Context) -> tuple[tuple[date, Ref], ...]:
    """Trainings, guides and paths by the day their authors last updated them, newest first."""
    hub = context.hub
    found = [
        *(
            (training.front.updated, context.training_ref(training.slug))
            for training in hub.trainings.values()
        ),
        *((guide.front.updated, context.guide_ref(guide)) for guide in hub.guides.values()),
        *(
            (path.front.updated, Ref(path.front.title, addresses.path(path.slug)))
            for path in hub.paths.values()
        ),
    ]
    found.sort(key=lambda entry: (entry[0], entry[1].address), reverse=True)
    return tuple(found[:NEWEST])
