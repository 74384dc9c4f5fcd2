"""The files of search in a built site."""

import gzip
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator.model.base import UnitId
from generator.model.glossary import Term
from generator.model.unit import Unit
from generator.site.search.document import documents_of
from generator.site.search.index import fingerprint, write_search
from tests.site.search.pages import PAGES, page
from tests.small_hub import small_hub

HUB = replace(small_hub(), synonyms=(("loket", "meja layanan"),))


def read(folder: Path, name: str) -> Any:
    """A packed JSON file of the folder `pencarian`."""
    return json.loads(gzip.decompress((folder / "pencarian" / name).read_bytes()))


def all_bytes(folder: Path) -> dict[str, bytes]:
    """All files below a folder."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_the_same_pages_in_another_order_give_the_same_bytes(tmp_path: Path) -> None:
    write_search(tmp_path / "satu", PAGES, HUB)
    write_search(tmp_path / "dua", PAGES[::-1], HUB)

    assert all_bytes(tmp_path / "satu") == all_bytes(tmp_path / "dua")


def test_packed_files_carry_no_time(tmp_path: Path) -> None:
    write_search(tmp_path, PAGES, HUB)
    times = {path.read_bytes()[4:8] for path in tmp_path.rglob("*.json.gz")}

    assert times == {bytes(4)}


def test_only_its_own_two_folders_are_written(tmp_path: Path) -> None:
    write_search(tmp_path, PAGES, HUB)

    assert {path.name for path in tmp_path.iterdir()} == {"pagefind", "pencarian"}


def test_every_searchable_page_is_listed_with_its_kind_and_text(tmp_path: Path) -> None:
    write_search(tmp_path, PAGES, HUB)
    listed = read(tmp_path, "halaman.json.gz")
    rows = {
        address: (name, listed["jenis"][kind])
        for name, (kind, address, *_) in listed["halaman"].items()
    }

    assert {address: kind for address, (_, kind) in rows.items()} == {
        "jabatan/camat/": "Jabatan",
        "pelatihan/aduan/": "Pelatihan",
        "pelatihan/loket/": "Pelatihan",
    }
    assert read(tmp_path, f"teks/{rows['pelatihan/loket/'][0]}.json.gz") == [
        ["Antrean", "a", ["Nomor urut warga."]]
    ]


def test_nothing_of_a_page_that_is_not_searchable_is_written(tmp_path: Path) -> None:
    write_search(tmp_path, PAGES, HUB)
    unpacked = [
        gzip.decompress(content) if content.startswith(b"\x1f\x8b") else content
        for content in all_bytes(tmp_path).values()
    ]

    assert not [content for content in unpacked if b"rahasia" in content.lower()]


def test_units_are_listed_by_name_address_kind_and_place(tmp_path: Path) -> None:
    unit = Unit(
        id=UnitId("kec-siulak"),
        name="Kecamatan Siulak",
        kind="kecamatan",
        parent=None,
        place="Siulak",
        formation={},
    )
    write_search(tmp_path, PAGES, replace(HUB, units={unit.id: unit}))

    assert read(tmp_path, "unit.json.gz") == {
        "nama": ["Kecamatan Siulak"],
        "alamat": ["unit/kec-siulak/"],
        "jenis": ["kecamatan"],
        "tempat": ["Siulak"],
    }
    assert "siulak" in read(tmp_path, "kosakata.json.gz")["lain"]


def test_the_fingerprint_changes_with_the_text() -> None:
    changed = (page("pelatihan/aduan/", "Mengelola Pengaduan", "<p>Lain.</p>"), *PAGES[1:])

    assert fingerprint(documents_of(changed)) != fingerprint(documents_of(PAGES))


def test_the_fingerprint_keeps_when_only_units_and_markup_change() -> None:
    first, *others = PAGES
    same_text = replace(
        first, html=f'<div class="baru">{first.html}</div><footer>1 Mei 2027</footer>'
    )
    unit = page("unit/lain/", "Unit lain", "<p>87 orang.</p>", searchable=False)

    assert fingerprint(documents_of((same_text, *others, unit))) == fingerprint(documents_of(PAGES))


def test_the_forms_of_a_term_of_the_glossary_find_each_other(tmp_path: Path) -> None:
    terms = (
        Term.model_validate({"istilah": "BKU", "bentuk": ("buku kas umum",), "arti": "Catatan."}),
        Term.model_validate({"istilah": "asesor", "arti": "Orang yang menilai."}),
    )
    write_search(tmp_path, PAGES, replace(HUB, glossary=terms))

    rows = read(tmp_path, "kosakata.json.gz")["padanan"]
    assert rows == [["loket", "meja layanan"], ["bku", "buku kas umum"]]
