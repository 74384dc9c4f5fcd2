"""The pages of a built site as a repository of stock MkDocs with Material: the same words, its own way of building.

Each page is plain Markdown: its headings, and its texts as paragraphs. Our HTML handed on as it is would be unfair: Python's
Markdown needs 0.3 s for a page of it, and nobody would write such pages.
"""

import json
import re
from html import escape, unescape
from pathlib import Path

from generator.site.search.passages import read_sections

_BODY = re.compile(r"<article[^>]*>(.*)</article>", re.DOTALL)
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)

_SETTINGS = """site_name: Pembanding
theme:
  name: material
  language: id
  font: false
nav: [index.md]
validation:
  omitted_files: ignore
"""


def write_stock(site: Path, out: Path) -> None:
    """Write a Markdown file for each page of `site`, and the settings, into the new folder `out`.

    The menu holds the home page alone, which is kind: Material puts the whole menu into each page, so that without this it
    needs hours for thousands of pages.
    """
    out.mkdir()
    (out / "mkdocs.yml").write_text(_SETTINGS, encoding="utf-8")
    for page in sorted(site.rglob("index.html")):
        html = page.read_text(encoding="utf-8")
        body, title = _BODY.search(html), _TITLE.search(html)
        if body is None or title is None:
            continue
        address = page.parent.relative_to(site)
        file = out / "docs" / address / "index.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(_markdown(unescape(title[1]), body[1]), encoding="utf-8")


def _markdown(title: str, body: str) -> str:
    blocks = [f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\n---", f"# {escape(title)}"]
    for section in read_sections(body):
        blocks += [f"## {escape(section.heading)}"] if section.heading else []
        blocks += [escape(passage) for passage in section.passages]
    return "\n\n".join(blocks) + "\n"
