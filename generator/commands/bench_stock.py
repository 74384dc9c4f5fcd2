"""The pages of a built site as a repository of stock MkDocs with Material: the same content, its own way of building.

Each page is the Markdown that says what our page says: its headings, paragraphs, lists, tables and links.
"""

import json
import re
from html import unescape
from importlib.util import find_spec
from pathlib import Path

_BODY = re.compile(r"<article[^>]*>(.*)</article>", re.DOTALL)
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)

# Its links lead to folders, as ours do, and not to files, which MkDocs would tell of one by one.
_SETTINGS = """site_name: Pembanding
theme:
  name: material
  language: id
  font: false
nav: [index.md]
validation:
  omitted_files: ignore
  links:
    not_found: ignore
    unrecognized_links: ignore
"""


def can_write_stock() -> bool:
    """Whether what writes the Markdown is installed; it is not part of what users need."""
    return find_spec("markdownify") is not None


def write_stock(site: Path, out: Path) -> None:
    """Write a Markdown file for each page of `site`, and the settings, into the new folder `out`.

    The menu holds the home page alone, which is kind: Material puts the whole menu into each page, so that else its time
    would grow with the square of the pages.
    """
    from markdownify import markdownify

    out.mkdir()
    (out / "mkdocs.yml").write_text(_SETTINGS, encoding="utf-8")
    for page in sorted(site.rglob("index.html")):
        html = page.read_text(encoding="utf-8")
        body, title = _BODY.search(html), _TITLE.search(html)
        if body is None or title is None:
            continue
        said = json.dumps(unescape(title[1]), ensure_ascii=False)
        text = markdownify(body[1], heading_style="ATX")
        file = out / "docs" / page.parent.relative_to(site) / "index.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"---\ntitle: {said}\n---\n\n{text.strip()}\n", encoding="utf-8")
