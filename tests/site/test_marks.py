"""Marks: small pieces of pages, escaped and drawn right."""

from dataclasses import dataclass

from generator.site import marks


@dataclass(frozen=True)
class Row:
    band: int | None
    bands: int


def test_a_bar_has_a_box_a_band_and_one_filled() -> None:
    bar = marks.band(Row(2, 5))

    assert bar.count("<rect") == 5
    assert bar.count("hub-pita__isi") == 1
    assert bar.index("hub-pita__isi") > bar.index("<rect/>")
    assert 'aria-label="Pita 2 dari 5"' in bar
