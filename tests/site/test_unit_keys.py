"""Keys of pages whose views are deferred: wherever the view differs, its key does too."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.load.history import History
from generator.load.public import load_public
from generator.load.roots import find_roots
from generator.model.base import CompetencyCode, JabatanId, UnitId
from generator.model.content import ChapterFront, Document, Training, TrainingFront
from generator.model.hub import PublicHub
from generator.model.release import ParentCell, Release
from generator.site.context import Context
from generator.site.shared import Deferred
from generator.site.views import quiz
from generator.site.views.unit import pages
from tests.repository import ROOT


@pytest.fixture(scope="module")
def hub() -> PublicHub:
    roots = find_roots(ROOT / "tests/data/kecil").value
    found = None if roots is None else load_public(roots).value
    assert found is not None
    return found


def views(hub: PublicHub) -> dict[str, tuple[str, str]]:
    """Key and view of each unit, by address."""
    context = Context(hub, History(head=date(2026, 1, 1)))
    return {
        page.address: (page.view.key, repr(page.view.value))
        for page in pages(context)
        if isinstance(page.view, Deferred)
    }


Front = TypeVar("Front", ChapterFront, TrainingFront)

WORDS = st.sampled_from(["Satu", "Dua"])
LEVELS = st.integers(1, 4)


@st.composite
def changed(draw: st.DrawFn) -> Callable[[PublicHub], PublicHub]:
    """A change of something that unit pages show."""
    word, level = draw(WORDS), draw(LEVELS)

    def of_unit(hub: PublicHub, **values: object) -> PublicHub:
        unit = draw(st.sampled_from(sorted(hub.units)))
        return replace(hub, units={**hub.units, unit: hub.units[unit].model_copy(update=values)})

    def moved(hub: PublicHub) -> PublicHub:
        section = UnitId("seksi-pelayanan-siulak")
        above = draw(st.sampled_from(["kabupaten-kerinci", "kecamatan-siulak"]))
        unit = hub.units[section].model_copy(update={"parent": above})
        return replace(hub, units={**hub.units, section: unit})

    def of_release(hub: PublicHub, part: str, **values: object) -> PublicHub:
        if not hub.releases:
            return hub
        release = hub.releases[-1]
        rows = list(getattr(release, part))
        if rows:
            index = draw(st.integers(0, len(rows) - 1))
            rows[index] = rows[index].model_copy(update=values)
        return replace(hub, releases=(sealed(release, **{part: tuple(rows)}),))

    def of_jabatan(hub: PublicHub, **values: object) -> PublicHub:
        key = draw(st.sampled_from(sorted(hub.jabatan)))
        return replace(
            hub, jabatan={**hub.jabatan, key: hub.jabatan[key].model_copy(update=values)}
        )

    def of_competency(hub: PublicHub) -> PublicHub:
        key = draw(st.sampled_from(sorted(hub.competencies)))
        other = hub.competencies[key].model_copy(update={"name": word})
        return replace(hub, competencies={**hub.competencies, key: other})

    def without(hub: PublicHub, part: str) -> PublicHub:
        rows = dict(getattr(hub, part))
        if rows:
            rows.pop(draw(st.sampled_from(sorted(rows))))
        return replace(hub, **{part: rows})

    def of_events(hub: PublicHub) -> PublicHub:
        day = draw(st.sampled_from([date(2025, 1, 1), date(2026, 5, 1)]))
        events = {
            key: event.model_copy(update={"end": day, "title": word})
            for key, event in hub.events.items()
        }
        return replace(hub, events=events)

    jabatan = JabatanId("pengelola-layanan")
    return draw(
        st.sampled_from(
            [
                lambda hub: of_unit(hub, name=word),
                lambda hub: of_unit(hub, place=word),
                lambda hub: of_unit(hub, formation={jabatan: level}),
                moved,
                lambda hub: of_release(hub, "cells", band=1, bands=5, withheld=None),
                lambda hub: of_release(hub, "cells", band=None, bands=None, withheld="gerak"),
                lambda hub: of_release(hub, "groups", name=word, reason=word),
                lambda hub: of_release(hub, "parents", band=2),
                lambda hub: of_jabatan(hub, name=word),
                lambda hub: of_jabatan(hub, requirements={CompetencyCode("PLP"): level}),
                of_competency,
                of_events,
                lambda hub: without(hub, "events"),
                lambda hub: without(hub, "guides"),
                lambda hub: replace(hub, releases=()),
            ]
        )
    )


@settings(max_examples=100)
@given(first=st.lists(changed(), max_size=3), second=changed())
def test_a_unit_whose_view_differs_has_another_key(
    hub: PublicHub,
    first: list[Callable[[PublicHub], PublicHub]],
    second: Callable[[PublicHub], PublicHub],
) -> None:
    before = hub
    for change in first:
        before = change(before)
    after = second(before)

    old, new = views(before), views(after)

    for address, (key, view) in new.items():
        if address in old and old[address][1] != view:
            assert old[address][0] != key


def test_a_unit_that_nothing_happened_to_keeps_its_key(hub: PublicHub) -> None:
    assert views(hub) == views(hub)


def test_a_key_tells_the_name_of_a_position_that_may_coach(hub: PublicHub) -> None:
    camat = hub.jabatan[JabatanId("camat")].model_copy(
        update={"requirements": {CompetencyCode("PLP"): 5}}
    )
    old, new = (
        views(
            replace(hub, jabatan={**hub.jabatan, camat.id: camat.model_copy(update={"name": name})})
        )
        for name in ("Camat", "Camat Baru")
    )
    address = "unit/seksi-pelayanan-siulak/"

    assert old[address][1] != new[address][1]
    assert old[address][0] != new[address][0]


def test_a_key_tells_the_bands_below_a_unit_that_is_in_no_group(hub: PublicHub) -> None:
    (release,) = hub.releases
    unit = UnitId("kabupaten-kerinci")
    old, new = (
        views(replace(hub, releases=(sealed(release, groups=(), cells=(), parents=(cell,)),)))
        for cell in (ParentCell(unit=unit, measure="JP", band=band, bands=3) for band in (1, 2))
    )
    address = "unit/kabupaten-kerinci/"

    assert old[address][1] != new[address][1]
    assert old[address][0] != new[address][0]


def test_the_key_of_a_quiz_tells_every_word_of_it(hub: PublicHub) -> None:
    training = next(each for each in hub.trainings.values() if each.quiz)
    first = training.quiz[0]
    told_at = first.chapter - 1
    chapters = list(training.chapters)
    chapters[told_at] = retitled(chapters[told_at])

    def key_and_view(other: Training) -> tuple[str, str]:
        world = replace(hub, trainings={other.slug: other})
        found = quiz.page(Context(world, History()), other, ())
        assert found is not None and isinstance(found.view, Deferred)
        return found.view.key, repr(found.view.value)

    key, view = key_and_view(training)
    for other in (
        replace(training, chapters=tuple(chapters)),
        replace(training, index=retitled(training.index)),
        replace(training, quiz=training.quiz[1:]),
        *(
            replace(training, quiz=(first.model_copy(update=words), *training.quiz[1:]))
            for words in ({"id": "lain"}, {"stem": "Lain?"}, {"chapter": len(chapters)})
        ),
    ):
        other_key, other_view = key_and_view(other)
        assert other_view != view
        assert other_key != key


def retitled(document: Document[Front]) -> Document[Front]:
    """The same document with another title."""
    return replace(document, front=document.front.model_copy(update={"title": "Judul lain"}))


def sealed(release: Release, **parts: object) -> Release:
    """A release with other parts, and the digest that it then has."""
    other = release.model_copy(update=parts)
    return other.model_copy(update={"digest": other.content_digest()})
