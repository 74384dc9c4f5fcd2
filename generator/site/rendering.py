"""SitePage -> HTML: the Jinja environment, its filters, and the sections of a page.

Everything from YAML is escaped by the environment; the only raw HTML is what `generator.markdown` made.
"""

import re
from base64 import b64decode, b64encode
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

from generator.load.cache import Cache, key_of
from generator.markdown import slug
from generator.site import marks, wording
from generator.site.addresses import relative, vantage
from generator.site.forge import Forge
from generator.site.page import RenderedPage, Section, SitePage
from generator.site.shared import Deferred, Shared

_HEADING = re.compile(r'<h([23]) id="([^"]+)"[^>]*>(.*?)</h\1>', re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
_SPACE = re.compile(r"\s+")
_TEMPLATES = Path(__file__).parent / "templates"


class Renderer:
    """Renders pages; `forge` says where a page can be edited and where a reader can answer, `cache` what is known."""

    def __init__(self, forge: Forge, cache: Cache) -> None:
        self._forge = forge
        self._environment = _environment(cache)

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
    """Compiled templates, keyed by name, place and source by Jinja. Compiling them takes longer than most builds need.

    This is the one thing in the cache that is run. Whoever can write there can write a template too, which is run as well.
    """

    _of_process: ClassVar[dict[str, bytes]] = {}

    def __init__(self, cache: Cache) -> None:
        self._cache = cache

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what is known."""
        key = key_of("templat", bucket.key, bucket.checksum)
        code = self._of_process.get(key)
        if code is None and (text := self._cache.get(key)) is not None:
            code = self._of_process[key] = b64decode(text)
        if code is not None:
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep it."""
        key = key_of("templat", bucket.key, bucket.checksum)
        self._of_process[key] = bucket.bytecode_to_string()
        self._cache.put(key, b64encode(self._of_process[key]).decode())


def _environment(cache: Cache) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=Compiled(cache),
    )
    environment.globals |= {
        "mark_link": marks.link,
        "mark_links": marks.links,
    }
    environment.filters |= {
        "here": _here,
        "date": wording.say_date,
        "span": _say_span,
        "number": wording.say_number,
        "rupiah": wording.say_rupiah,
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
    """The filter `part`: a shared value through a macro, once for each vantage (links are relative)."""

    def __init__(self) -> None:
        self._known: MutableMapping[tuple[str, str, str], str] = {}

    @pass_context
    def show(self, context: JinjaContext, shared: Shared[object], macro: Macro) -> str:
        """What the macro makes of the value; it may use nothing of the page but the vantage of its address."""
        page: SitePage = context["page"]
        key = (macro.name, vantage(page.address), shared.digest)
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
