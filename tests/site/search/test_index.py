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
from generator.site.search.index import fingerprint, search_files, write_search
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
    times = {path.read_bytes()[4:8] for path in tmp_path.rglob("*.gz")}

    assert times == {bytes(4)}


def test_only_its_own_folder_is_written(tmp_path: Path) -> None:
    write_search(tmp_path, PAGES, HUB)

    assert {path.name for path in tmp_path.iterdir()} == {"pencarian"}


def test_every_searchable_page_is_listed_with_its_kind_and_text(tmp_path: Path) -> None:
    write_search(tmp_path, PAGES, HUB)
    listed = read(tmp_path, "halaman.json.gz")
    kinds = {address: listed["jenis"][kind] for kind, address, *_ in listed["halaman"]}

    assert kinds == {
        "jabatan/camat/": "Jabatan",
        "pelatihan/aduan/": "Pelatihan",
        "pelatihan/loket/": "Pelatihan",
    }
    assert read(tmp_path, "teks/pelatihan_loket.json.gz") == [
        ["Antrean", "a", ["Nomor urut warga."]]
    ]


def test_the_list_names_the_files_of_the_index_and_so_does_that_for_saving(tmp_path: Path) -> None:
    write_search(tmp_path, PAGES, HUB)
    named = {f"pencarian/indeks/{name}.gz" for name in read(tmp_path, "halaman.json.gz")["indeks"]}
    kept = json.loads((tmp_path / "pencarian/berkas.json").read_bytes())

    assert {path for path in kept if "/indeks/" in path} == named
    assert all((tmp_path / path).is_file() for path in kept)


def test_pages_about_the_same_things_are_told_by_their_numbers(tmp_path: Path) -> None:
    training, camat = PAGES[0], PAGES[2]
    akin = replace(training, page=replace(training.page, akin=("jabatan/camat/", "tidak/ada/")))
    write_search(tmp_path, (akin, camat), HUB)
    rows = read(tmp_path, "halaman.json.gz")["halaman"]

    assert {address: others for _, address, _, _, others, _ in rows} == {
        "jabatan/camat/": [],
        "pelatihan/aduan/": [0],
    }


def test_a_changed_page_leaves_the_files_of_other_words_as_they_are(tmp_path: Path) -> None:
    many = tuple(
        page(f"{number}/", f"Judul {number}", f"<p>{' '.join(words(number))}</p>")
        for number in range(60)
    )
    changed = (page("0/", "Judul 0", f"<p>{' '.join(words(0))} tambahan</p>"), *many[1:])
    before, after = (search_files(pages, HUB) for pages in (many, changed))
    index = {path for path in before if "/indeks/" in path}

    assert len(index) > 4
    assert len(index - after.keys()) == 1


def words(number: int) -> list[str]:
    """Words of which some are on many pages."""
    return [f"kata{each}" for each in range(number, number + 500)]


def test_a_site_without_pages_has_an_index(tmp_path: Path) -> None:
    write_search(tmp_path, (), HUB)

    assert len(read(tmp_path, "halaman.json.gz")["indeks"]) == 1


def test_nothing_of_a_page_that_is_not_searchable_is_written(tmp_path: Path) -> None:
    write_search(tmp_path, PAGES, HUB)
    unpacked = [
        gzip.decompress(content) if content.startswith(b"\x1f\x8b") else content
        for content in all_bytes(tmp_path).values()
    ]

    assert not [content for content in unpacked if b"rahasia" in content.lower()]


def test_units_are_listed_by_name_address_kind_and_place_and_the_root_is_the_region(
    tmp_path: Path,
) -> None:
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
        "wilayah": ["kecamatan", "siulak"],
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
