"""MkDocs behind one door: a plugin that hands our pages to MkDocs, which puts the theme around them.

Nothing else imports MkDocs. The pages are virtual files whose bodies are already HTML; MkDocs reads no Markdown.
`asn-hub build` and plain `mkdocs build` both come through here, so they make the same site.
"""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

from markupsafe import escape
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import config_options, load_config
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from generator.checks import report
from generator.checks.problem import Problem
from generator.load.history import read_history
from generator.load.public import load_public
from generator.load.roots import Roots
from generator.site.catalogue import all_pages
from generator.site.context import Context
from generator.site.downloads import downloads
from generator.site.page import RenderedPage, SitePage
from generator.site.rendering import Renderer
from generator.site.search.index import write_search

_UNUSED_THEME_FILES = ("assets/javascripts/lunr/", "assets/javascripts/workers/")


class InputProblems(Abort):
    """The repository has problems; no site was built. Its message is the whole report."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(report.render(problems, "teks"))
        self.problems = problems


class HubConfig(Config):  # type: ignore[no-untyped-call]
    """Settings of the plugin in mkdocs.yml."""

    records_dir = config_options.Type(str, default="records")
    config_dir = config_options.Type(str, default="site_config")


class HubPlugin(BasePlugin[HubConfig]):  # type: ignore[no-untyped-call]
    """Loads the public hub, gives MkDocs its pages, writes search and downloads afterwards."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Load everything before MkDocs touches the output; raises InputProblems where the input is not right."""
        base = Path(config.config_file_path).parent
        roots = Roots(
            base=base,
            content=Path(config.docs_dir),
            records=base / self.config.records_dir,
            config=base / self.config.config_dir,
        )
        loaded = load_public(roots)
        if loaded.value is None:
            raise InputProblems(loaded.problems)
        self._hub = loaded.value
        context = Context(self._hub, read_history(base))
        self._downloads = tuple(downloads(self._hub))
        self._pages = all_pages(context, self._downloads)
        self._renderer = Renderer(lambda path: _edit_url(config, path))
        self._rendered: list[RenderedPage] = []
        self._day = context.day
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Replace what MkDocs found in content/ by our pages, and keep the theme's own files."""
        assets = {asset.path for asset in self._hub.assets}
        kept = [
            file
            for file in files
            if (file.src_uri in assets if file.src_dir == config.docs_dir else _is_used(file))
        ]
        return Files([*kept, *(self._file(page, config) for page in self._pages)])

    def _file(self, page: SitePage, config: MkDocsConfig) -> File:
        in_nav = page.address.count("/") <= 1
        file = File.generated(
            config,
            _source_uri(page),
            content="",
            inclusion=InclusionLevel.INCLUDED if in_nav else InclusionLevel.NOT_IN_NAV,
        )
        _HubPage(page, self._render, file, config, (page.changed or self._day).isoformat())
        return file

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write what is not a page: downloads and the search index."""
        out = Path(config.site_dir)
        for download in self._downloads:
            target = out / download.path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(download.text, encoding="utf-8")
        write_search(out, self._rendered, self._hub)

    def _render(self, page: SitePage) -> RenderedPage:
        """Render a page and keep what search will want to read."""
        rendered = self._renderer.render(page)
        if page.searchable:
            self._rendered.append(rendered)
        return rendered


class _HubPage(Page):
    """A page whose body is rendered by us."""

    def __init__(
        self,
        page: SitePage,
        render: Callable[[SitePage], RenderedPage],
        file: File,
        config: MkDocsConfig,
        changed: str,
    ) -> None:
        # MkDocs' templates do not escape: what they get must be HTML already.
        title = str(escape(page.title))
        super().__init__(title, file, config)
        self._page = page
        self._render = render
        self.update_date = changed
        self.meta = {"description": str(escape(page.description)), "title": title}

    def read_source(self, config: MkDocsConfig) -> None:
        """There is no Markdown to read."""
        self.markdown = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Set the body and the table of contents."""
        rendered = self._render(self._page)
        self.content = rendered.html
        self.toc = get_toc(_toc_tokens(rendered))


def build_site(base: Path, out: Path) -> int:
    """Build the site of the repository at `base` into the folder `out`; return the number of pages.

    Raises:
        InputProblems: the repository has problems; `out` may hold nothing useful.
    """
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    config = load_config(config_file=str(base / "mkdocs.yml"), site_dir=str(out))
    mkdocs_build(config)
    plugin = config.plugins["asn-hub"]
    assert isinstance(plugin, HubPlugin)
    return len(plugin._pages)


def _source_uri(page: SitePage) -> str:
    """The virtual Markdown file that MkDocs maps to the page's address."""
    if page.address.count("/") <= 1:
        return f"{page.address}index.md"
    return f"{page.address.rstrip('/')}.md"


def _is_used(file: File) -> bool:
    return not file.src_uri.startswith(_UNUSED_THEME_FILES) and not file.src_uri.endswith(".map")


def _edit_url(config: MkDocsConfig, path: str) -> str | None:
    if not config.repo_url or not config.edit_uri:
        return None
    return f"{config.repo_url.rstrip('/')}/{config.edit_uri.strip('/')}/{path}"


def _toc_tokens(rendered: RenderedPage) -> list[Any]:
    """Sections as the nested tokens that MkDocs makes its table of contents from."""
    tokens: list[dict[str, Any]] = []
    for section in rendered.sections:
        token = {
            "level": section.level,
            "id": section.id,
            "name": str(escape(section.title)),
            "children": [],
        }
        if section.level == 3 and tokens:
            tokens[-1]["children"].append(token)
        else:
            tokens.append(token)
    return tokens
