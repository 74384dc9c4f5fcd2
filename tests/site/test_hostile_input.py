"""Markdown and YAML that carry scripts: nothing runs on the built site."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.commands import build
from generator.commands.serving import served

PAYLOADS = (
    "<script>window.kena=1</script>",
    "<img src=x onerror='window.kena=1'>",
    "<svg onload='window.kena=1'></svg>",
    "<iframe srcdoc='<script>parent.kena=1</script>'></iframe>",
    "<a href='javascript:window.kena=1'>klik</a>",
    "</script><script>window.kena=1</script>",
    "{{ 7*7 }} {% raw %}",
    "\"' onmouseover='window.kena=1",
)
MARKDOWN_PAYLOADS = (
    *PAYLOADS,
    "[klik](<javascript:window.kena=1>)",
    "<javascript:window.kena=1>",
    '![g](x.png "\\" onerror=\\"window.kena=1")',
    '!!! tips "<img src=x onerror=window.kena=1>"\n    isi',
)


def poison(repo: Path) -> None:
    """Put every payload into a title, a name, a place, a heading and a body."""
    everything = " ".join(PAYLOADS[:3])
    training = next((repo / "content/pelatihan").glob("*/index.md"))
    text = training.read_text(encoding="utf-8")
    text = re.sub(r"^judul:.*$", lambda _: f"judul: {json.dumps(everything)}", text, flags=re.M)
    training.write_text(text, encoding="utf-8")
    chapter = next((repo / "content/pelatihan").glob("*/bab-01.md"))
    body = "\n\n".join(MARKDOWN_PAYLOADS[:8])
    heading = "\n\n".join(f"## {payload}" for payload in PAYLOADS)
    with chapter.open("a", encoding="utf-8") as file:
        file.write(f"\n\n{body}\n\n{heading}\n")
    unit = next((repo / "records/unit").glob("*.yml"))
    text = unit.read_text(encoding="utf-8")
    text = re.sub(
        r"(nama|lokasi): ([^,{}\n]+)", lambda m: f"{m[1]}: {json.dumps(PAYLOADS[0])}", text
    )
    unit.write_text(text, encoding="utf-8")


@pytest.mark.browser
def test_nothing_an_author_writes_runs_on_the_site(
    repo: Path, tmp_path: Path, browser: Browser
) -> None:
    poison(repo)
    site = tmp_path / "situs"
    assert build.run(repo, site) == 0
    context = browser.new_context()
    page = context.new_page()
    page.on("dialog", lambda dialog: pytest.fail(f"dialog: {dialog.message}"))
    pages = sorted(
        file.relative_to(site).as_posix()
        for file in site.rglob("*.html")
        if "kena" in file.read_text(encoding="utf-8")
    )

    with served(site) as url:
        for name in pages:
            page.goto(url + name)
            assert page.evaluate("window.kena") is None, name
            assert page.locator("[onerror], [onload], [onmouseover], iframe").count() == 0, name
            hrefs = page.eval_on_selector_all("a", "links => links.map(link => link.href)")
            assert not [href for href in hrefs if href.startswith(("javascript:", "data:"))], name

    context.close()
    assert len(pages) > 10


def test_every_page_carries_the_policy_and_no_inline_code(repo: Path, tmp_path: Path) -> None:
    site = tmp_path / "situs"
    assert build.run(repo, site) == 0

    for file in site.rglob("*.html"):
        html = file.read_text(encoding="utf-8")
        assert "Content-Security-Policy" in html, file
        assert "'unsafe-inline'" not in html
        assert not re.search(r"<style|\sstyle=|\son[a-z]+=[\"']", html), file
        scripts = re.findall(r"<script([^>]*)>", html)
        assert all("src=" in each or "json" in each for each in scripts), file
        assert not re.search(r"""(src|href)=["']?(https?:)?//(?!schema\.org)""", html), file
