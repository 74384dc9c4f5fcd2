"""SitePage -> HTML: the Jinja environment, its filters, and the sections of a page.

Everything from YAML is escaped by the environment; the only raw HTML is what `generator.markdown` made.
"""

import re
from collections.abc import MutableMapping
from datetime import date
from html import unescape
from pathlib import Path
from typing import ClassVar

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.bccache import Bucket
from jinja2.runtime import Context as JinjaContext
from jinja2.runtime import Macro
from markupsafe import Markup

from generator.markdown import slug
from generator.site import marks, wording
from generator.site.addresses import relative
from generator.site.forge import Forge
from generator.site.page import RenderedPage, Section, SitePage
from generator.site.shared import Deferred, Shared

_HEADING = re.compile(r'<h([23]) id="([^"]+)"[^>]*>(.*?)</h\1>', re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_SPACE = re.compile(r"\s+")
_TEMPLATES = Path(__file__).parent / "templates"


class Renderer:
    """Renders pages; `forge` says where a page can be edited and where a reader can answer."""

    def __init__(self, forge: Forge) -> None:
        self._forge = forge
        self._environment = _environment()

    def render(self, page: SitePage) -> RenderedPage:
        """The body of `page` as HTML with its sections."""
        template = self._environment.get_template(page.template)
        edit_url = self._forge.edit(page.source) if page.source else None
        feedback_url = self._forge.feedback(page.title, page.address)
        view = page.view.value if isinstance(page.view, Deferred) else page.view
        html = template.render(
            page=page,
            view=view,
            edit_url=edit_url,
            feedback_url=feedback_url,
            new_file_url=self._forge.new_file,
        )
        return RenderedPage(page=page, html=html, sections=tuple(_sections(html)))


class Compiled(BytecodeCache):
    """Templates that this process has compiled: the preview builds again and again. Keyed by name and source by Jinja."""

    _known: ClassVar[dict[tuple[str, str], bytes]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what is known."""
        if code := self._known.get((bucket.key, bucket.checksum)):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep it."""
        self._known[bucket.key, bucket.checksum] = bucket.bytecode_to_string()


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=Compiled(),
    )
    environment.globals |= {
        "mark_link": marks.link,
        "mark_links": marks.links,
        "mark_band": marks.band,
    }
    environment.filters |= {
        "here": _here,
        "date": wording.say_date,
        "span": _say_span,
        "number": wording.say_number,
        "minutes": wording.say_minutes,
        "cap": wording.say_cap,
        "conversion_unit": wording.CONVERSION_UNITS.__getitem__,
        "anchor": slug,
        "json_block": _json_block,
        "part": _Parts().show,
    }
    return environment


@pass_context
def _here(context: JinjaContext, address: str) -> str:
    """The link from the page being rendered to an address of the site."""
    page: SitePage = context["page"]
    return relative(page.address, address)


class _Parts:
    """The filter `part`: a shared value through a macro, once for each depth of address (links are relative)."""

    def __init__(self) -> None:
        self._known: MutableMapping[tuple[str, int, str], str] = {}

    @pass_context
    def show(self, context: JinjaContext, shared: Shared[object], macro: Macro) -> str:
        """What the macro makes of the value; it may use nothing of the page but the depth of its address."""
        page: SitePage = context["page"]
        key = (macro.name, page.address.count("/"), shared.digest)
        if key not in self._known:
            self._known[key] = macro(shared.value)
        return self._known[key]


def _say_span(days: list[date]) -> str:
    start, end = days
    return wording.say_span(start, end)


def _json_block(text: str) -> Markup:
    """JSON made safe to stand in a <script> element."""
    return Markup(text.replace("<", "\\u003c"))


def _sections(html: str) -> list[Section]:
    return [
        Section(int(level), anchor, _SPACE.sub(" ", unescape(_TAG.sub("", title))).strip())
        for level, anchor, title in _HEADING.findall(html)
    ]
