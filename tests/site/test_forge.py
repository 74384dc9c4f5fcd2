"""A reader's draft names the page, at whichever place mkdocs.yml says, and stands at the foot of every page."""

import re
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from generator.commands import audit
from generator.site.forge import Forge
from generator.site.incremental.artifact import Earlier
from generator.site.mkdocs_adapter import build_site
from tests.audit.invented import MAIL

TITLE, ADDRESS = "Surat & nota: 100% #1", "pelatihan/surat/"
WORDS = "Masukan: Surat & nota: 100% #1", "Halaman: /pelatihan/surat/\n\n"
GITHUB = Forge("https://github.com/kantor/hub/", "edit/main")
GITLAB = Forge("https://git.example.org/kantor/hub", "-/edit/main")


def draft(forge: Forge) -> tuple[str, dict[str, list[str]]]:
    """The address of the draft and its fields."""
    url = forge.feedback(TITLE, ADDRESS)
    assert url is not None
    place, _, query = url.partition("?")
    return place, parse_qs(query, strict_parsing=True)


@pytest.mark.parametrize(
    ("forge", "place", "fields"),
    [
        (GITHUB, "https://github.com/kantor/hub/issues/new", ("title", "body")),
        (
            GITLAB,
            "https://git.example.org/kantor/hub/-/issues/new",
            ("issue[title]", "issue[description]"),
        ),
        (
            Forge("https://gitlab.com/kantor/hub"),
            "https://gitlab.com/kantor/hub/-/issues/new",
            ("issue[title]", "issue[description]"),
        ),
        (Forge(mailbox="hub@example.org"), "mailto:hub@example.org", ("subject", "body")),
    ],
)
def test_a_draft_names_the_page(forge: Forge, place: str, fields: tuple[str, str]) -> None:
    assert draft(forge) == (place, {name: [text] for name, text in zip(fields, WORDS, strict=True)})


def test_a_mailbox_goes_before_a_forge() -> None:
    assert draft(Forge("https://github.com/a/b", mailbox="hub@example.org"))[0].startswith("mailto")


def test_a_draft_has_no_plus_for_a_space() -> None:
    assert "+" not in (Forge(mailbox="hub@example.org").feedback("Dua kata", "") or "+")


def test_the_address_is_whole_where_the_site_has_one() -> None:
    _, fields = draft(Forge("https://github.com/a/b", site_url="https://hub.example.org/asn/"))

    assert fields["body"] == ["Halaman: https://hub.example.org/asn/pelatihan/surat/\n\n"]


def test_a_site_that_names_nobody_has_no_draft() -> None:
    assert Forge().feedback(TITLE, ADDRESS) is None
    assert Forge().edit("content/x.md") is None


def test_the_editor_is_below_the_repository() -> None:
    assert GITLAB.edit("content/x.md") == (
        "https://git.example.org/kantor/hub/-/edit/main/content/x.md"
    )


FOOT = re.compile(r'<a href="([^"]+)">Apakah ini membantu\?')


def build(repo: Path, out: Path, *, more: str = "", extra: str = "") -> dict[str, str | None]:
    """The drafts at the feet of the pages of a site whose mkdocs.yml says `more`, by file."""
    settings = repo / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    assert "extra:\n" in text
    settings.write_text(more + text.replace("extra:\n", f"extra:\n{extra}", 1), encoding="utf-8")
    build_site(repo, out, Earlier())
    found = {}
    for page in out.rglob("index.html"):
        foot = FOOT.search(page.read_text(encoding="utf-8"))
        found[page.relative_to(out).as_posix()] = unescape(foot[1]) if foot else None
    return found


def test_every_page_has_its_own_draft_at_its_foot(repo: Path, tmp_path: Path) -> None:
    feet = build(repo, tmp_path / "situs", more="repo_url: https://github.com/kantor/hub\n")

    assert len(feet) > 10
    for file, url in feet.items():
        body = parse_qs(urlsplit(url or "").query)["body"]
        assert body == [f"Halaman: /{file.removesuffix('index.html')}\n\n"]


def test_no_page_has_a_draft_where_nobody_is_named(repo: Path, tmp_path: Path) -> None:
    assert set(build(repo, tmp_path / "situs").values()) == {None}


def test_the_audit_finds_no_figure_in_a_draft(repo: Path, tmp_path: Path) -> None:
    build(repo, tmp_path / "situs", more="repo_url: https://github.com/kantor/hub\n")

    assert audited(tmp_path / "situs", repo) == 0


def test_the_audit_lets_a_mailbox_stand_that_the_repository_vouches_for(
    repo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    feet = build(repo, tmp_path / "situs", extra=f"  surel_masukan: {MAIL}\n")
    assert all(url and url.startswith(f"mailto:{MAIL}?") for url in feet.values())
    assert audited(tmp_path / "situs", repo) == audit.FOUND

    (repo / "site_config/pengecualian.yml").write_text(
        "versi: 1\npengecualian:\n"
        f"- {{jenis: surel, nilai: {MAIL}, alasan: Kotak surat kantor untuk masukan pembaca.}}\n",
        encoding="utf-8",
    )

    assert audited(tmp_path / "situs", repo) == 0, capsys.readouterr().out


def audited(site: Path, repo: Path) -> int:
    """What the audit of the site exits with."""
    return audit.run(site, repo, None, history=False, as_json=False)
