"""The demo's one release, made from its people like any other."""

from collections.abc import Iterator
from datetime import date

from generator.disclosure.book import write_book
from generator.disclosure.fingerprint import SYNTHETIC_KEY
from generator.disclosure.release import make_release
from generator.disclosure.shelf import release_text
from generator.disclosure.summary import summarise
from generator.load.layout import GATE_FOLDER
from generator.model.hub import PublicHub
from generator.model.people import People

DAY = date(2026, 7, 1)


def release_files(hub: PublicHub, people: People) -> Iterator[tuple[str, str]]:
    """Path below records/ and text of its files; none where there are too few people for a group."""
    draft = make_release(hub, people, DAY, (), SYNTHETIC_KEY)
    if draft.release.groups:
        yield f"rilis/{draft.release.id}/rilis.yml", release_text(draft.release)
        yield f"rilis/{draft.release.id}/ringkasan.md", summarise(draft, hub)
        yield f"{GATE_FOLDER}/{draft.release.id}.txt", write_book(draft.book)
