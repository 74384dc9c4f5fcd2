"""Pages for everyone: WCAG 2.2 AA as a machine can see it, text at twice its size, and every part by keyboard.

The small hub has a page of each kind; its pages are short, so that all widths and schemes can be tried.
"""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import axe_playwright_python  # type: ignore[import-untyped]
import pytest
from playwright.sync_api import Browser, Page

AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js")
WIDTHS = (320, 360, 768, 1280)
BOTH_LAYOUTS = (360, 1280)
LONG = ("panduan/kode-masalah/",)
"""Hundreds of entries that are alike: one width says as much as four, and takes a minute less."""

KINDS = (
    "",
    "belajar/",
    "cari/",
    "luring/",
    "evaluasi/",
    "evaluasi/cara-kerja/",
    "jabatan/",
    "jabatan/pengelola-layanan/",
    "jalur/",
    "jalur/pegawai-baru/",
    "jalur/pegawai-baru/cetak/",
    "kalender/",
    "kompetensi/",
    "kompetensi/peta/",
    "kompetensi/kom/",
    "mentoring/",
    "mentoring/kom-1-ke-2/",
    "panduan/",
    "panduan/istilah/",
    "panduan/formulir-materi/",
    "panduan/kode-masalah/",
    "panduan/kontribusi/",
    "pelatihan/",
    "pelatihan/melayani-warga/",
    "pelatihan/melayani-warga/bab-01/",
    "pelatihan/melayani-warga/cetak/",
    "pelatihan/melayani-warga/kuis/",
    "rencana/",
    "transparansi/",
    "transparansi/rilis-2026-07/",
    "unit/",
    "unit/seksi-pelayanan-siulak/",
    "404.html",
)

_ALL_RULES = {"rules": {"target-size": {"enabled": True}}}
_COLOURS = {"runOnly": ["color-contrast", "link-in-text-block"]}
_ON_PAPER = {"rules": {"scrollable-region-focusable": {"enabled": False}}}  # paper does not scroll

_INTERACTIVE = "a[href], button, input, select, textarea, summary, [tabindex='0']"
_WALK = """
(selector) => [...document.querySelectorAll(selector)].filter((each) => {
  if (each.disabled || each.tabIndex < 0 || each.closest("[inert], [hidden]")) return false;
  if (each.type === "radio" && !each.checked) {
    const group = [...document.getElementsByName(each.name)];
    if (group.some((other) => other.checked) || group[0] !== each) return false;  // arrows walk within a group
  }
  return each.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true});
}).map((each, number) => { each.dataset.uji = number; return each.outerHTML.slice(0, 120); })
"""
_FOCUSED = """
() => {
  const active = document.activeElement;
  if (!active || active === document.body) return null;
  const each = active.matches(".md-option") ? active.nextElementSibling : active;
  const box = each.getClientRects()[0] ?? each.getBoundingClientRect();
  const style = getComputedStyle(each);
  const middle = (from, to, most) => (Math.max(0, from) + Math.min(most, to)) / 2;
  const at = document.elementFromPoint(
    middle(box.left, box.right, innerWidth), middle(box.top, box.bottom, innerHeight));
  return {
    number: active.dataset.uji ?? null,
    html: each.outerHTML.slice(0, 120),
    marked: (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none",
    seen: box.bottom > 0 && box.top < innerHeight && at !== null && (each.contains(at) || at.contains(each)),
  };
}
"""


@pytest.fixture
def page(browser: Browser, small_url: str) -> Iterator[Page]:
    """A page on the small hub; the audit's own script must get past the site's policy."""
    context = browser.new_context(base_url=small_url, bypass_csp=True)
    yield context.new_page()
    context.close()


def _open(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address)
    page.wait_for_load_state("load")
    page.wait_for_selector("[aria-busy='true']", state="detached")


def _barriers(page: Page, options: dict[str, Any]) -> list[str]:
    result = page.evaluate(
        "(options) => axe.run({resultTypes: ['violations'], ...options})", options
    )
    return [
        f"{violation['id']}: {node['html'][:120]}"
        for violation in result["violations"]
        for node in violation["nodes"]
    ]


@pytest.mark.browser
@pytest.mark.parametrize("address", KINDS)
def test_no_kind_of_page_has_a_barrier_at_any_width_light_dark_or_on_paper(
    page: Page, address: str
) -> None:
    _open(page, address, WIDTHS[0])
    page.add_script_tag(path=AXE)
    found: list[tuple[int, str]] = []

    for width in (360,) if address in LONG else WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(media="screen", color_scheme="light")
        found += [(width, each) for each in _barriers(page, _ALL_RULES)]
        if width in BOTH_LAYOUTS:  # colours change with the layout, of which there are two
            page.emulate_media(color_scheme="dark")
            found += [(width, each) for each in _barriers(page, _COLOURS)]
    page.emulate_media(media="print", color_scheme="light")
    found += [(0, each) for each in _barriers(page, _ON_PAPER)]

    assert found == []


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 1280])
def test_text_at_twice_its_size_stays_within_the_window(page: Page, width: int) -> None:
    wide = []

    for address in KINDS:
        _open(page, address, width)
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        overflow = page.evaluate(
            "[...document.querySelectorAll('article :is(h1, h2, h3, p, li, button, dt, dd)')]"
            ".filter((each) => each.checkVisibility() && !each.closest('.hub-tabel, pre')"
            " && each.getBoundingClientRect().right > innerWidth + 1)"
            ".map((each) => each.outerHTML.slice(0, 100))"
        )
        wide += [(address, each) for each in overflow]

    assert wide == []


@pytest.mark.browser
@pytest.mark.parametrize(("width", "every"), [(360, 1), (1280, 3)])
def test_every_interactive_part_is_reached_by_keyboard_and_is_seen_to_be(
    page: Page, width: int, every: int
) -> None:
    """On a wide window only what stands beside the article differs, and it is long: every third kind there."""
    faults: list[tuple[str, str, str]] = []

    for address in [each for each in KINDS if each not in LONG][::every]:
        _open(page, address, width)
        parts = page.evaluate(_WALK, _INTERACTIVE)
        reached = set()
        for _ in range(len(parts) + 5):
            page.keyboard.press("Tab")
            focused = page.evaluate(_FOCUSED)
            if focused is None:
                break
            reached.add(focused["number"])
            if not focused["marked"]:
                faults.append((address, "tanpa tanda fokus", focused["html"]))
            if not focused["seen"]:
                faults.append((address, "fokus tertutup", focused["html"]))
        faults += [
            (address, "tidak terjangkau", html)
            for number, html in enumerate(parts)
            if str(number) not in reached
        ]

    assert faults == []


@pytest.mark.browser
def test_what_is_read_aloud_comes_in_the_order_that_is_seen(page: Page) -> None:
    """On a phone, one column: no text of the article stands above one that comes before it in the document."""
    faults = []

    for address in KINDS:
        _open(page, address, 360)
        out_of_order = page.evaluate(
            "[...document.querySelectorAll('article :is(h1, h2, h3, p, summary)')]"
            ".filter((each) => each.checkVisibility() && !each.matches('[popover] *'))"
            ".map((each) => [each.getBoundingClientRect().top, each.textContent.slice(0, 60)])"
            ".filter(([top], place, all) => place > 0 && top < all[place - 1][0] - 1)"
        )
        levels = page.evaluate(
            "[...document.querySelectorAll('article :is(h1, h2, h3, h4, h5, h6)')].map((each) => Number(each.tagName[1]))"
        )
        faults += [(address, each) for each in out_of_order]
        faults += [
            (address, f"h{before} lalu h{after}")
            for before, after in pairwise(levels)
            if after > before + 1
        ]
        if levels.count(1) != 1:
            faults.append((address, f"{levels.count(1)} judul utama"))

    assert faults == []


@pytest.mark.browser
def test_nothing_moves_for_a_reader_who_asked_for_rest(browser: Browser, small_url: str) -> None:
    context = browser.new_context(base_url=small_url, reduced_motion="reduce")
    page = context.new_page()
    moving = []

    for address in KINDS:
        page.goto(address)
        moving += page.evaluate(
            "[...document.querySelectorAll('*')].filter((each) => {"
            " const style = getComputedStyle(each);"
            " return style.transitionDuration.split(',').some((each) => parseFloat(each) > 0)"
            " || (style.animationName !== 'none' && parseFloat(style.animationDuration) > 0); })"
            ".map((each) => each.outerHTML.slice(0, 80))"
        )

    context.close()
    assert moving == []
