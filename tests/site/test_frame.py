"""Frames: a page in a shared frame is what the theme would have made of it."""

from dataclasses import dataclass, field
from typing import Any

from jinja2 import DictLoader, Environment

from generator.site.frame import SOURCE, TEMPLATE, Frames, tightened

THEME = (
    "{{ drawn() }}<title>{{ page.meta.title }}</title>{{ page.meta.description }}\n\n   "
    "<h1>{{ page.title }}</h1>{{ base_url }}{{ page.canonical_url }}<article>{{ page.content }}</article>"
)


@dataclass
class Page:
    """As much of MkDocs' page as a frame needs."""

    title: str
    content: str
    canonical_url: str | None = None
    frame_key: tuple[object, ...] = ()
    meta: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.meta = {"title": self.title, "description": f"Tentang {self.title}"}


def render(*pages: Page, base: str = "../..") -> tuple[list[str], int]:
    """The pages in their frames, and how often the theme was drawn."""
    drawn: list[int] = []
    environment = Environment(loader=DictLoader({TEMPLATE: SOURCE, "main.html": THEME}))
    environment.globals["drawn"] = lambda: drawn.append(1) or ""
    Frames(environment)
    given = dict.fromkeys(
        (
            "nav",
            "pages",
            "extra_css",
            "extra_javascript",
            "mkdocs_version",
            "build_date_utc",
            "config",
        )
    )
    template = environment.get_template(TEMPLATE)
    return [template.render(page=page, base_url=base, **given) for page in pages], len(drawn)


def test_each_page_has_its_own_words_in_one_frame() -> None:
    (one, other), drawn = render(Page("Satu", "<p>isi 1</p>"), Page("Dua", "<p>isi 2</p>"))

    assert one == (
        "<title>Satu</title>Tentang Satu\n<h1>Satu</h1>../..None<article><p>isi 1</p></article>"
    )
    assert "<h1>Dua</h1>" in other
    assert "isi 2" in other
    assert drawn == 1


def test_a_body_keeps_its_lines() -> None:
    (html,), _ = render(Page("Satu", "<pre>\n   baris\n\n\n</pre>"))

    assert "<pre>\n   baris\n\n\n</pre>" in html


def test_another_table_of_contents_is_another_frame() -> None:
    _, drawn = render(Page("Satu", "a", frame_key=("x",)), Page("Dua", "b", frame_key=("y",)))

    assert drawn == 2


def test_each_page_has_its_own_address() -> None:
    pages = [
        Page(name, "", canonical_url=f"https://hub.example.org/{name}/") for name in ("a", "b")
    ]
    (one, other), _ = render(*pages)

    assert "https://hub.example.org/a/" in one
    assert "https://hub.example.org/b/" in other


def test_a_page_loses_the_spaces_of_the_theme_and_none_of_its_body() -> None:
    body = "<pre>satu\n\n   dua</pre>"

    assert tightened(f"<html>\n\n   <main>{body}\n  </main>\n", body) == (
        f"<html>\n<main>{body}\n</main>\n"
    )
