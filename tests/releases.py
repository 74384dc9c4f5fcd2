"""Releases for tests that care for their cells alone."""

from datetime import date

from generator.model.base import ReleaseId
from generator.model.release import Cell, Group, ParentCell, Release


def bare_release(
    day: date,
    cells: tuple[Cell, ...],
    groups: tuple[Group, ...] = (),
    parents: tuple[ParentCell, ...] = (),
) -> Release:
    """A release as of `day`, unsealed."""
    return Release(
        version=1,
        id=ReleaseId(f"{day:%Y-%m}"),
        as_of=day,
        method="uji",
        code_version="0",
        fingerprint="0" * 64,
        digest="0" * 64,
        synthetic=True,
        groups=groups,
        cells=cells,
        parents=parents,
    )
