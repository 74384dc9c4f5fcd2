"""load_public: the hub as the site gets it, whatever the order and the place, and without a look at persons."""

import random
import shutil
import sys
from pathlib import Path

import pytest

from generator.checks.problem import Problem
from generator.load.layout import PERSON_FOLDERS
from generator.load.public import load_public
from generator.load.result import Loaded
from generator.load.roots import find_roots
from generator.model.hub import PublicHub
from tests.changes import edit, put
from tests.checks.cases.files import (
    CHAPTER,
    DICTIONARY,
    JABATAN,
    OTHER_TRAINING,
    PAGE,
    TRAINING,
    UNIT,
)


def load(repo: Path) -> Loaded[PublicHub]:
    roots = find_roots(repo).value
    assert roots is not None
    return load_public(roots)


def hub_of(repo: Path) -> PublicHub:
    loaded = load(repo)
    assert loaded.value is not None, loaded.problems
    return loaded.value


def codes(problems: tuple[Problem, ...]) -> list[str]:
    return [problem.code for problem in problems]


def test_the_hub_holds_everything_in_the_order_of_paths(repo: Path) -> None:
    hub = hub_of(repo)

    assert list(hub.competencies) == ["INT", "KOM", "PLP"]
    assert list(hub.units) == ["kabupaten-kerinci", "kecamatan-siulak", "seksi-pelayanan-siulak"]
    assert list(hub.trainings) == ["melayani-warga", "naskah-dinas"]
    assert [chapter.path for chapter in hub.trainings["melayani-warga"].chapters] == [  # type: ignore[index]
        "pelatihan/melayani-warga/bab-01.md",
        "pelatihan/melayani-warga/bab-02.md",
    ]
    assert list(hub.guides) == ["kom-1-ke-2"]
    assert list(hub.paths) == ["pegawai-baru"]
    assert [page.path for page in hub.handbooks] == ["panduan/hr.md", "panduan/kontribusi.md"]
    assert [asset.path for asset in hub.assets] == ["aset/lambang.svg"]
    assert [release.id for release in hub.releases] == ["2026-07"]
    assert hub.note.synthetic


def test_a_body_knows_its_line_in_the_file(repo: Path) -> None:
    chapter = hub_of(repo).trainings["melayani-warga"].chapters[0]  # type: ignore[index]
    lines = (repo / CHAPTER).read_text(encoding="utf-8").split("\n")

    assert (
        chapter.body.split("\n")[0]
        == lines[chapter.body_line - 1]
        == "Ketika warga datang, berdirilah."
    )


def test_every_object_tells_where_it_was_read(repo: Path) -> None:
    hub = hub_of(repo)

    assert hub.sources["unit", "kecamatan-siulak"] == UNIT
    assert hub.sources["pelatihan", "melayani-warga"] == TRAINING
    assert hub.sources["bab", "pelatihan/melayani-warga/bab-01.md"] == CHAPTER
    assert hub.sources["evaluasi", "evaluasi/cara-kerja.md"] == PAGE
    assert hub.sources["kompetensi", ""] == hub.sources["kompetensi", "KOM"] == DICTIONARY
    assert hub.sources["jabatan", "camat"] == JABATAN
    assert all((repo / path).is_file() for path in hub.sources.values())


def test_records_in_another_checkout_are_named_from_the_repository(repo: Path) -> None:
    shutil.move(repo / "records", repo.parent / "catatan")
    edit("mkdocs.yml", "records_dir: records", "records_dir: ../catatan")(repo)

    assert (
        hub_of(repo).sources["unit", "kecamatan-siulak"] == "../catatan/unit/kecamatan-siulak.yml"
    )


def test_no_file_of_persons_is_opened(repo: Path) -> None:
    opened: list[str] = []
    watching = [True]

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if watching and event in ("open", "os.listdir", "os.scandir"):
            opened.append(str(arguments[0]))

    sys.addaudithook(watch)
    hub_of(repo)
    watching.clear()

    below = [Path(name).relative_to(repo).parts for name in opened if name.startswith(f"{repo}/")]
    assert ("records", "unit", "kabupaten.yml") in below
    assert not [
        parts
        for parts in below
        if parts[1:2] and parts[0] == "records" and parts[1] in PERSON_FOLDERS
    ]


def test_without_records_of_persons_the_hub_is_the_same(repo: Path) -> None:
    before = hub_of(repo)
    for folder in PERSON_FOLDERS:
        shutil.rmtree(repo / "records" / folder)

    assert hub_of(repo) == before


def test_units_may_be_split_over_files_in_any_way(repo: Path) -> None:
    before = hub_of(repo).units
    text = (repo / UNIT).read_text(encoding="utf-8")
    head, first, second = text.partition("- id: kecamatan")[0], *text.split("- id: ")[1:]
    (repo / UNIT).unlink()
    put("records/unit/a.yml", f"{head}- id: {second}")(repo)
    put("records/unit/z.yml", f"{head}- id: {first}")(repo)

    assert hub_of(repo).units == before


def test_neither_the_order_of_files_on_disk_nor_their_line_ends_matter(
    repo: Path, tmp_path: Path
) -> None:
    files = sorted(path for path in repo.rglob("*") if path.is_file())
    random.Random(7).shuffle(files)
    for path in files:
        copy = tmp_path / "lain" / path.relative_to(repo)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))

    assert hub_of(tmp_path / "lain") == hub_of(repo)


def test_problems_come_in_the_same_order_whatever_the_order_of_rows(repo: Path) -> None:
    rows = [
        "- {id: a, nama: A, jenis: seksi, induk: x, lokasi: L, jabatan: {}}",
        "- {id: a, nama: B, jenis: seksi, induk: y, lokasi: L, jabatan: {}}",
    ]
    found = []
    for order in (rows, rows[::-1]):
        put("records/unit/lain.yml", "\n".join(["versi: 1", "unit:", *order]))(repo)
        found.append(codes(load(repo).problems))

    assert found[0] == found[1] == ["ASN301", "ASN309", "ASN301"]


def test_a_warning_leaves_the_hub_whole(repo: Path) -> None:
    edit(PAGE, "Isi halaman.", "Isi <b>halaman</b>.")(repo)

    loaded = load(repo)

    assert loaded.value is not None
    assert codes(loaded.problems) == ["ASN410"]


def test_a_waiver_with_a_reason_silences_its_warning_in_its_file_alone(repo: Path) -> None:
    edit(PAGE, "Isi halaman.", "Isi <b>halaman</b>.")(repo)
    edit(PAGE, "urutan: 1", "urutan: 1\n# asn-abaikan: ASN410 contoh HTML untuk pengelola situs")(
        repo
    )
    edit(CHAPTER, "Periksa", "<i>Periksa</i>")(repo)

    assert [(problem.code, problem.path) for problem in load(repo).problems] == [
        ("ASN410", CHAPTER)
    ]


@pytest.mark.parametrize(
    ("path", "text", "code"),
    [
        (DICTIONARY, "rusak: [", "ASN123"),
        (JABATAN, "versi: 1\n", "ASN201"),
        (UNIT, "versi: 1\nunit: 3\n", "ASN203"),
        (OTHER_TRAINING, "tanpa kepala", "ASN140"),
    ],
)
def test_what_refers_to_an_unreadable_file_is_not_called_unknown(
    repo: Path, path: str, text: str, code: str
) -> None:
    put(path, text)(repo)

    assert set(codes(load(repo).problems)) == {code}


def test_an_unreadable_training_is_known_by_its_folder_and_hides_no_other_slip(repo: Path) -> None:
    put(TRAINING, "tanpa kepala")(repo)
    edit(OTHER_TRAINING, "prasyarat: [melayani-warga]", "prasyarat: [melayani-warga, tidak-ada]")(
        repo
    )

    assert codes(load(repo).problems) == ["ASN140", "ASN305"]


def test_every_problem_of_every_file_is_found_at_once(repo: Path) -> None:
    edit(UNIT, "jenis: kecamatan", "jenis: kecamatn")(repo)
    edit(TRAINING, "moda: daring", "moda: darin")(repo)
    edit(TRAINING, "bahasa: id", "bahasa: indonesia")(repo)
    edit(OTHER_TRAINING, "bentuk: bimtek", "bentuk: bimtec")(repo)
    put("content/aset/x.html", "")(repo)

    assert codes(load(repo).problems) == ["ASN107", "ASN205", "ASN205", "ASN304", "ASN205"]
