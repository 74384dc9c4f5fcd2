"""A built site passes; whatever tells of people and has no source in public inputs does not."""

import gzip
import json
from pathlib import Path

import pytest

from generator.audit.finding import Finding
from generator.audit.names import NameFinder
from generator.audit.site import audit_folder
from tests.audit.conftest import KECIL, UNIT
from tests.audit.invented import MAIL, NIP, PERSON
from tests.audit.test_tracing import planted

NOBODY = NameFinder([])


def audit(site: Path, repository: Path | None = None) -> list[Finding]:
    """What is found in a folder."""
    return list(audit_folder(site, repository, NOBODY).findings)


def plant(site: Path, page: str, html: str) -> int:
    """Put a piece of HTML into a page; return the line it stands on."""
    text, line = planted(site, page, html)
    (site / page).write_text(text, encoding="utf-8")
    return line


@pytest.mark.parametrize("repository", [None, KECIL], ids=["by itself", "with its repository"])
def test_a_site_as_built_passes(built_site: Path, repository: Path | None) -> None:
    report = audit_folder(built_site, repository, NOBODY)

    assert report.findings == ()
    assert report.traced
    assert report.files > 50


def test_a_figure_planted_in_a_unit_page_is_found(site: Path) -> None:
    line = plant(site, UNIT, "<p>12 orang</p>")

    assert [(each.file, each.line, each.kind) for each in audit(site)] == [(UNIT, line, "angka")]


def test_people_counted_in_learning_content_are_found_with_the_repository(site: Path) -> None:
    page = "pelatihan/melayani-warga/bab-01/index.html"
    line = plant(site, page, "<p>Sebanyak 17 pegawai belum memenuhi level ini.</p>")

    assert audit(site) == []
    assert [(each.file, each.line) for each in audit(site, KECIL)] == [(page, line)]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("data/unit.json", '"lokasi":', '"pegawai": 12, "lokasi":'),
        ("data/rilis.csv", ",,,,\n", ",,,,,12\n"),
        ("data/unit.csv", "lokasi", "jumlah_orang"),
    ],
)
def test_a_column_or_figure_that_is_no_input_is_found_in_downloads(
    site: Path, file: str, old: str, new: str
) -> None:
    path = site / file
    text = path.read_text(encoding="utf-8")
    if new == "jumlah_orang":
        text, old, new = text.replace(",Siulak,", ",12,"), old, new
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")

    assert {(each.file, each.kind) for each in audit(site)} == {(file, "angka")}


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [("data/unit.json", '"camat": 1', '"camat": 9'), ("data/rilis.csv", "JP,2", "JP,4")],
)
def test_a_download_that_differs_from_the_repository_is_found(
    site: Path, file: str, old: str, new: str
) -> None:
    path = site / file
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")

    assert file in {each.file for each in audit(site, KECIL)}


def test_a_figure_that_only_the_search_index_shows_is_found(site: Path) -> None:
    file = site / "pencarian" / "teks" / "transparansi.json.gz"
    sections = json.loads(gzip.decompress(file.read_bytes()))
    file.write_bytes(gzip.compress(json.dumps([*sections, ["Jumlah", "x", ["4711"]]]).encode()))

    assert [(each.file, each.kind) for each in audit(site)] == [
        (file.relative_to(site).as_posix(), "angka")
    ]


@pytest.mark.parametrize(
    ("file", "text", "kind"),
    [
        ("pelatihan/melayani-warga/bab-01/index.html", f"<p>NIP {NIP}</p>", "nip"),
        ("assets/hub/hub.js", f"// {NIP}", "nip"),
        ("assets/hub/hub.css", f"/* {MAIL} */", "surel"),
        ("sitemap.xml", f"<!-- {PERSON} -->", "id_orang"),
        ("data/unit.csv", f"{NIP}\n", "nip"),
        ("catatan/baru.svg", f"<svg><title>{NIP}</title></svg>", "nip"),
        ("404.html", f'<img alt="{MAIL}">', "surel"),
    ],
)
def test_an_identifier_in_any_file_is_found(site: Path, file: str, text: str, kind: str) -> None:
    path = site / file
    path.parent.mkdir(exist_ok=True)
    with path.open("a", encoding="utf-8") as stream:
        stream.write(f"\n{text}")

    assert (file, kind) in {(each.file, each.kind) for each in audit(site)}


def test_in_a_folder_that_is_no_site_figures_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "unit").mkdir()
    (tmp_path / "unit" / "index.html").write_text("<p>12 orang</p>", encoding="utf-8")

    report = audit_folder(tmp_path, None, NOBODY)

    assert (report.findings, report.traced, report.files) == ((), False, 1)


def test_links_are_named_but_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "luar"
    outside.mkdir()
    (outside / "rahasia.txt").write_text(NIP, encoding="utf-8")
    folder = tmp_path / "situs"
    folder.mkdir()
    (folder / "a.txt").symlink_to(outside / "rahasia.txt")
    (folder / "b").symlink_to(outside)
    (folder / "c").symlink_to(folder)
    (folder / "d").symlink_to(tmp_path / NIP)

    assert [(each.file, each.kind) for each in audit(folder)] == [("d", "nip")]


def test_a_linked_site_is_looked_through(tmp_path: Path) -> None:
    (tmp_path / "nyata").mkdir()
    (tmp_path / "nyata" / "a.txt").write_text(NIP, encoding="utf-8")
    (tmp_path / "situs").symlink_to("nyata")

    assert [each.file for each in audit(tmp_path / "situs")] == ["a.txt"]


def test_a_large_file_is_read_in_pieces(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.audit.folder.MOST_AT_ONCE", 10_000)
    lines = ["x" * 99] * 1000
    lines[99] = f"{'x' * 40}{NIP}"
    (tmp_path / "besar.txt").write_text("\n".join(lines), encoding="utf-8")

    assert [(each.line, each.kind) for each in audit(tmp_path)] == [(100, "nip")]


def test_a_name_from_a_list_is_found(site: Path) -> None:
    plant(site, "index.html", "<p>Oleh BUDI santoso</p>")

    report = audit_folder(site, None, NameFinder(["Budi Santoso"]))

    assert [(each.file, each.kind) for each in report.findings] == [("index.html", "nama")]


def test_waivers_of_the_repository_hold_for_its_site(site: Path, repo: Path) -> None:
    plant(site, "panduan/kontribusi/index.html", f"<p>{MAIL}</p>")
    (site / "aset").mkdir(exist_ok=True)
    (site / "aset" / "foto.svg").write_text(f"<svg><title>{NIP}</title></svg>", encoding="utf-8")
    assert len(audit(site, repo)) == 2

    (repo / "site_config" / "pengecualian.yml").write_text(
        "versi: 1\npengecualian:\n"
        f"- {{jenis: surel, nilai: {MAIL}, alasan: kotak surat kantor BKPSDMD}}\n"
        "- {jenis: nip, berkas: content/aset/foto.svg, alasan: contoh rekaan pada gambar}\n",
        encoding="utf-8",
    )

    assert audit(site, repo) == []
