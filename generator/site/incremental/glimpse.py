"""Glimpse: one page as it will be, long before the whole site is: what the preview shows first."""

import tempfile
from pathlib import Path

from generator.load.cache import OF_SITE, open_in
from generator.load.collector import collector_paused
from generator.load.digests import kept_in
from generator.load.roots import Roots
from generator.site.incremental.artifact import Earlier, flat_name
from generator.site.incremental.inputs import read_inputs


def glimpse(roots: Roots, address: str) -> str | None:
    """The page at an address of the site, as a whole build would make it; None where there is none.

    Raises:
        InputProblems: the repository has problems.
    """
    from generator.site.mkdocs_adapter import build_site

    with tempfile.TemporaryDirectory(prefix="asn-hub-") as scratch:
        pages = Path(scratch, "halaman")
        pages.mkdir()
        with (
            collector_paused(),
            open_in(roots.base, OF_SITE) as cache,
            kept_in(cache, "pratinjau") as digests,
        ):
            earlier = Earlier(
                inputs=read_inputs(roots, digests),
                cache=cache,
                flat=pages,
                only=lambda found: [page for page in found if page.address == address],
            )
            build_site(roots.base, Path(scratch, "lain"), earlier)
        file = pages / flat_name(f"{address}index.html")
        return file.read_text(encoding="utf-8") if file.is_file() else None
