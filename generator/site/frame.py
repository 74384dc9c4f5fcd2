"""Frame: what the theme puts around a page, rendered once for all pages that differ only in their own words.

Thousands of unit pages stand in the same frame but for title, description, address, contents and body; Material needs
2.5 ms for each. Here it renders one with signs in these places, and the pages are put where the signs are.
"""

import copy
import re
from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from jinja2 import Environment, pass_context
from jinja2.runtime import Context as JinjaContext

TEMPLATE = "asn-hub/bingkai.html"
"""The template that a page asks for in order to be put into a shared frame."""

SOURCE = "{{ asn_hub_bingkai() }}"

_THEME = "main.html"
_TITLE, _DESCRIPTION, _ADDRESS, _BODY = (
    "\ue0001\ue000",
    "\ue0002\ue000",
    "\ue0003\ue000",
    "\ue0004\ue000",
)
_SIGN = "\ue000"
"""Of Unicode's private use area; `check` lets it into no file."""

_LINES = re.compile(r"\s*\n\s*")
"""The theme's templates leave as many spaces as words; nothing in its frame is set as it is written."""

_GIVEN = (
    "nav", "pages", "base_url", "extra_css", "extra_javascript", "mkdocs_version", "build_date_utc", "config",
)  # fmt: skip
"""What MkDocs gives a template besides the page."""


def tightened(html: str, body: str) -> str:
    """A page without the spaces of the theme's templates around its body, which stays as it is."""
    before, body, after = html.partition(body)
    return _LINES.sub("\n", before) + body + _LINES.sub("\n", after)


class Framed(Protocol):
    """A page that shares its frame: what MkDocs' page has, and what of it the frame shows beyond its own words."""

    title: Any
    content: Any
    canonical_url: Any
    meta: Any
    frame_key: tuple[object, ...]


class Frames:
    """Frames by all that they depend on: the address that links start from, and the page's table of contents."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment
        self._known: dict[tuple[object, ...], Sequence[str]] = {}
        environment.globals["asn_hub_bingkai"] = self.render

    @pass_context
    def render(self, context: JinjaContext) -> str:
        """The page of a template's context in its frame."""
        page: Framed = context["page"]
        key = (context["base_url"], page.canonical_url is None, page.frame_key)
        if key not in self._known:
            given = {name: context[name] for name in _GIVEN}
            self._known[key] = _LINES.sub("\n", self._render(page, given)).split(_SIGN)
        own = {
            "1": page.title,
            "2": page.meta["description"],
            "3": page.canonical_url or "",
            "4": page.content,
        }
        pieces = self._known[key]
        return "".join(own[piece] if number % 2 else piece for number, piece in enumerate(pieces))

    def _render(self, page: Framed, given: Mapping[str, object]) -> str:
        stand_in = copy.copy(page)
        stand_in.title, stand_in.content = _TITLE, _BODY
        stand_in.canonical_url = page.canonical_url and _ADDRESS
        stand_in.meta = {**page.meta, "title": _TITLE, "description": _DESCRIPTION}
        return self._environment.get_template(_THEME).render(page=stand_in, **given)
