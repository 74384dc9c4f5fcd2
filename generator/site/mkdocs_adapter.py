"""MkDocs behind one door: a plugin that hands our pages to MkDocs, which puts the theme around them.

Nothing else imports MkDocs. The pages are virtual files whose bodies are already HTML; MkDocs reads no Markdown, and is
given only what must be made: an earlier build may have the rest. `asn-hub build` and plain `mkdocs build` both come
through here, so they make the same site.
"""

import gzip
import io
import logging
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from importlib.metadata import version
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from jinja2 import ChoiceLoader, DictLoader, Environment
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
from mkdocs.theme import Theme
from mkdocs.utils import get_build_timestamp

from generator.checks import report
from generator.checks.problem import Problem
from generator.load.beside import Beside
from generator.load.collector import collector_paused
from generator.load.public import load_public
from generator.load.roots import PLUGIN, SETTINGS, Roots
from generator.site import frame
from generator.site.context import Context
from generator.site.forge import Forge
from generator.site.incremental.artifact import INDEX, SITEMAP, THEME, WORDS, Earlier, flat_name
from generator.site.incremental.inputs import public_history
from generator.site.modules import joined
from generator.site.offline.app import app_files, version_of
from generator.site.page import RenderedPage, SitePage
from generator.site.plan import Plan
from generator.site.rendering import Compiled, Renderer
from generator.site.search.upkeep import Upkeep

_UNUSED_THEME_FILES = ("assets/javascripts/lunr/", "assets/javascripts/workers/")
_JOINED = ("assets/hub/cari/kotak.js",)
"""Modules that are served with all of their folder in them: over a slow link each file is a wait."""

_SITEMAP_FILE = "sitemap.xml"
_NOT_OUR_DIRTY = "A 'dirty' build is being performed"


class InputProblems(Abort):
    """The repository has problems; no site was built. Its message is the whole report."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(report.render(problems, "teks"))
        self.problems = problems


class HubConfig(Config):  # type: ignore[no-untyped-call]
    """Settings of the plugin in mkdocs.yml."""

    records_dir = config_options.Type(str, default="records")
    config_dir = config_options.Type(str, default="site_config")


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did: the fingerprints of all artifacts, the names of those made, and how many pages there are.

    `repeatable` tells whether the fingerprints say all: not so where other plugins or hooks had a hand in it.
    """

    fingerprints: Mapping[str, str]
    made: frozenset[str]
    alone: frozenset[str]
    pages: int
    repeatable: bool


class HubPlugin(BasePlugin[HubConfig]):  # type: ignore[no-untyped-call]
    """Loads the public hub, gives MkDocs the pages to make, writes search, downloads and sitemap afterwards.

    Attributes:
        earlier: what need not be made again; set before the build, nothing in a plain `mkdocs build`.
    """

    earlier = Earlier()
    _beside: Beside | None = None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Load everything before MkDocs touches the output; raises InputProblems where the input is not right."""
        base = Path(config.config_file_path).parent
        roots = Roots(
            base=base,
            content=Path(config.docs_dir),
            records=base / self.config.records_dir,
            config=base / self.config.config_dir,
        )
        loaded = load_public(
            roots, self.earlier.cache, lambda file: self.earlier.inputs.data.get(file.shown)
        )
        if loaded.value is None:
            raise InputProblems(loaded.problems)
        self._hub = loaded.value
        history = self.earlier.history or public_history(roots)
        context = Context(self._hub, history, known=self.earlier.cache)
        self._day = context.day
        with collector_paused():
            self._plan = Plan(context, self.earlier, _listed(config))
        self._renderer = Renderer(_forge(config), self.earlier.cache)
        self._rendered: dict[str, RenderedPage] = {}
        # The sitemap is of all pages, and MkDocs will know only some; the error page belongs to the theme.
        config.theme.static_templates -= {_SITEMAP_FILE}
        if not self._plan.is_due(THEME):
            config.theme.static_templates.clear()
            _hide_files(config.theme)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Replace what MkDocs found in content/ by the pages to make, and keep the theme's own files."""
        kept: list[File] = []
        if self._plan.is_due(THEME):
            assets = {asset.path for asset in self._hub.assets}
            kept = [
                file
                for file in files
                if (file.src_uri in assets if file.src_dir == config.docs_dir else _is_used(file))
            ]
            kept = _with_joined_modules(kept, config)
        # Search and downloads need nothing of MkDocs: they are made while it makes the pages.
        self.earlier.cache.write()
        if self.earlier.only is None:
            self._beside = Beside(partial(self._make_beside, Path(config.site_dir)))
        with collector_paused():
            self._plan.key_pages()
        return Files([*kept, *self._files(config)])

    def _files(self, config: MkDocsConfig) -> Iterator[File]:
        listed = _listed(config)
        for page in self._plan.pages:
            due = self._plan.is_due(page.file)
            if due or listed(page):
                yield self._file(page, config, due)

    def _file(self, page: SitePage, config: MkDocsConfig, due: bool) -> File:
        in_nav = page.address.count("/") <= 1
        file = _HubFile.generated(
            config,
            _source_uri(page),
            content="",
            inclusion=InclusionLevel.INCLUDED if in_nav else InclusionLevel.NOT_IN_NAV,
        )
        assert isinstance(file, _HubFile)
        file.due = due
        if self.earlier.flat is not None:
            file.abs_dest_path = str(self.earlier.flat / flat_name(page.file))
        _HubPage(page, self._render, file, config)
        return file

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Teach the theme's environment shared frames."""
        assert env.loader is not None
        env.loader = ChoiceLoader([DictLoader({frame.TEMPLATE: frame.SOURCE}), env.loader])
        env.bytecode_cache = Compiled(self.earlier.cache)
        frame.Frames(env)
        self._sitemap = env.get_template(_SITEMAP_FILE)
        theme = config.theme.custom_dir
        self._version = version_of(Path(theme) if theme else None, version("mkdocs-material"))
        env.globals["asn_hub_versi"] = self._version
        return env

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Take the theme's spaces out of the page; a shared frame has none."""
        if page.meta.get("template") == frame.TEMPLATE or page.content is None:
            return output
        return frame.tightened(output, page.content)

    def on_build_error(self, *, error: Exception) -> None:
        """Nobody waits for the rest."""
        if self._beside is not None:
            self._beside.stop()

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write what is not a page: downloads, the sitemap and the files of search."""
        if self.earlier.only is not None:
            return
        out = Path(config.site_dir)
        dates = self._plan.dates(self._day)
        if self._plan.is_due(THEME):
            _write(out, self._app_files(config, out))
        if self._plan.is_due(SITEMAP):
            _write(out, self._sitemap_files(config, dates))
        assert self._beside is not None
        for name, fingerprint in self._beside.result().items():
            self._plan.is_due(name, fingerprint)

    def _make_beside(self, out: Path) -> dict[str, str]:
        """Write downloads and the files of search; the fingerprints of the latter."""
        for download in self._plan.downloads:
            if self._plan.is_due(download.path):
                _write(out, {download.path: download.make().encode()})
        search = Upkeep(self._plan.searchable, self._body, self._hub, self.earlier.cache)
        if self._plan.is_due(INDEX, search.index_fingerprint):
            _write(out, search.index_files())
        if self._plan.is_due(WORDS, search.words_fingerprint):
            _write(out, search.word_files())
        self.earlier.cache.write()
        return {INDEX: search.index_fingerprint, WORDS: search.words_fingerprint}

    def _app_files(self, config: MkDocsConfig, out: Path) -> Mapping[str, bytes]:
        """The worker that answers offline, and the manifest, of the theme's files as they were put there."""
        assets = (each.relative_to(out).as_posix() for each in (out / "assets").rglob("*"))
        files = [path for path in assets if (out / path).is_file()]
        return app_files(self._version, files, config.site_name, config.site_description or "")

    def _sitemap_files(self, config: MkDocsConfig, dates: Mapping[str, str]) -> dict[str, bytes]:
        """The sitemap as MkDocs' template makes it, and packed."""
        pages = []
        for address, day in dates.items():
            page = SimpleNamespace(is_link=False, update_date=day, abs_url=None, canonical_url=None)
            if config.site_url:
                page.canonical_url = f"{config.site_url.rstrip('/')}/{address}"
            pages.append(SimpleNamespace(page=page))
        text = self._sitemap.render(pages=pages).encode()
        time = get_build_timestamp(pages=[each.page for each in pages])
        packed = io.BytesIO()
        name = f"{_SITEMAP_FILE}.gz"
        with gzip.GzipFile(fileobj=packed, filename=name, mode="wb", mtime=time) as stream:
            stream.write(text)
        return {_SITEMAP_FILE: text, name: packed.getvalue()}

    def _body(self, page: SitePage) -> str:
        return self._render(page).html

    def _render(self, page: SitePage) -> RenderedPage:
        """Render a page, once where search will want to read it too."""
        if page.address not in self._rendered:
            rendered = self._renderer.render(page)
            if not page.searchable:
                return rendered
            self._rendered[page.address] = rendered
        return self._rendered[page.address]

    def built(self, repeatable: bool) -> Built:
        """What was done, once it is done."""
        return Built(
            fingerprints=self._plan.fingerprints,
            made=frozenset(name for name in self._plan.fingerprints if self._plan.is_due(name)),
            alone=self._plan.alone,
            pages=len(self._plan.pages),
            repeatable=repeatable,
        )


class _HubFile(File):
    """A virtual file that says itself whether its page must be made."""

    due = True

    def is_modified(self) -> bool:
        """Asked by MkDocs, which passes over a page that is not."""
        return self.due


class _HubPage(Page):
    """A page whose body is rendered by us."""

    def __init__(
        self,
        page: SitePage,
        render: Callable[[SitePage], RenderedPage],
        file: File,
        config: MkDocsConfig,
    ) -> None:
        # MkDocs' templates do not escape: what they get must be HTML already.
        title = str(escape(page.title))
        super().__init__(title, file, config)
        self._page = page
        self._render = render
        self.meta = {"description": str(escape(page.description)), "title": title}
        if page.shares_frame:
            self.meta["template"] = frame.TEMPLATE

    def read_source(self, config: MkDocsConfig) -> None:
        """There is no Markdown to read."""
        self.markdown = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Set the body and the table of contents."""
        rendered = self._render(self._page)
        self.content = rendered.html
        self.toc = get_toc(_toc_tokens(rendered))
        self.frame_key = tuple(rendered.sections)


def build_site(base: Path, out: Path, earlier: Earlier) -> Built:
    """Build the site of the repository at `base` into the folder `out`, or what of it `earlier` does not have.

    Raises:
        InputProblems: the repository has problems; `out` may hold nothing useful.
    """
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    logging.getLogger("mkdocs.commands.build").addFilter(_is_not_about_us)
    config = load_config(config_file=str(base / "mkdocs.yml"), site_dir=str(out))
    plugin = config.plugins[PLUGIN]
    assert isinstance(plugin, HubPlugin)
    repeatable = _is_repeatable(config, base, plugin.config)
    plugin.earlier = earlier if repeatable else _forgetful(earlier)
    mkdocs_build(config, dirty=True)
    return plugin.built(repeatable)


def _forgetful(earlier: Earlier) -> Earlier:
    """Without what digests alone cannot vouch for."""
    return Earlier(cache=earlier.cache, flat=earlier.flat, only=earlier.only)


def _hide_files(theme: Theme) -> None:
    """Spare MkDocs the list of the theme's thousands of files, where none will be copied."""
    get_env = theme.get_env

    def get_env_without_files() -> Environment:
        environment = get_env()
        environment.list_templates = lambda *_, **__: []  # type: ignore[method-assign]
        return environment

    theme.get_env = get_env_without_files  # type: ignore[method-assign]


def _is_not_about_us(record: logging.LogRecord) -> bool:
    """MkDocs warns of builds that pass over pages by their time; ours go by what is in them."""
    return not str(record.msg).startswith(_NOT_OUR_DIRTY)


def _write(out: Path, files: Mapping[str, bytes]) -> None:
    for path, content in files.items():
        file = out / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def _listed(config: MkDocsConfig) -> Callable[[SitePage], bool]:
    """Whether a page is in the menu, which every page shows."""
    if config.nav is None:
        return lambda page: page.address.count("/") <= 1
    named = set(_strings(config.nav))
    return lambda page: _source_uri(page) in named


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)


def _is_repeatable(config: MkDocsConfig, base: Path, settings: HubConfig) -> bool:
    """Whether the site is made from the repository's own files alone, so that their digests say all.

    Not so where other plugins or hooks have a hand in it, or where settings or theme come from elsewhere.
    """
    text = (base / SETTINGS).read_text(encoding="utf-8", errors="replace")
    theme = config.theme.custom_dir
    return (
        set(config.plugins) == {PLUGIN}
        and not config.hooks
        and not config.extra_templates
        and "!ENV" not in text
        and "INHERIT" not in text
        and (theme is None or Path(theme).is_relative_to(base / settings.config_dir))
    )


def _source_uri(page: SitePage) -> str:
    """The virtual Markdown file that MkDocs maps to the page's address."""
    if page.address.count("/") <= 1:
        return f"{page.address}index.md"
    return f"{page.address.rstrip('/')}.md"


def _is_used(file: File) -> bool:
    """Whether a file of the theme is published; the sitemap's template is one once MkDocs is not to render it."""
    path = file.src_uri
    return not path.startswith(_UNUSED_THEME_FILES) and not path.endswith((".map", _SITEMAP_FILE))


def _with_joined_modules(files: list[File], config: MkDocsConfig) -> list[File]:
    """The theme's files, those of each folder that one module stands for as that module."""
    for whole in _JOINED:
        folder = whole.rpartition("/")[0] + "/"
        parts = {file.src_uri: file for file in files if file.src_uri.startswith(folder)}
        text = joined({path: file.content_string for path, file in sorted(parts.items())})
        files = [file for file in files if file.src_uri not in parts]
        files.append(File.generated(config, whole, content=text))
    return files


def _forge(config: MkDocsConfig) -> Forge:
    return Forge(
        repo_url=config.repo_url or "",
        edit_uri=config.edit_uri or "",
        site_url=config.site_url or "",
        mailbox=str(config.extra.get("surel_masukan") or ""),
    )


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
