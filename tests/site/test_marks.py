"""Marks: small pieces of pages, escaped and leading where they should."""

from types import SimpleNamespace
from typing import cast

from jinja2.runtime import Context

from generator.site import marks
from generator.site.page import Ref


def test_links_are_escaped_and_start_from_the_page() -> None:
    context = cast("Context", {"page": SimpleNamespace(address="unit/seksi/")})
    refs = (Ref("A & B", "kompetensi/int/"), Ref("C", "unit/"))

    assert marks.links(context, refs) == (
        '<a href="../../kompetensi/int/">A &amp; B</a>, <a href="../">C</a>'
    )
