"""The pages of a built site as a repository of stock MkDocs with Material: the same words, its own way of building."""

import json
import re
from pathlib import Path

_BODY = re.compile(r"<article[^>]*>(.*)</article>", re.DOTALL)
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_BLANK_LINES = re.compile(r"\n\s*\n")

_SETTINGS = """site_name: Pembanding
theme:
  name: material
  language: id
  font: false
"""


def write_stock(site: Path, out: Path) -> None:
    """Write a Markdown file for each page of `site`, and the settings, into the new folder `out`.

    The bodies are HTML, which Markdown lets through; that is less work for stock MkDocs than the Markdown they came from.
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
        head = f"---\ntitle: {json.dumps(title[1])}\n---\n\n"
        text = _BLANK_LINES.sub("\n", body[1]).strip()
        file.write_text(f"{head}<div>\n{text}\n</div>\n", encoding="utf-8")
