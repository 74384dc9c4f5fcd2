"""A skeleton is valid from the first moment, and nothing of an author's is ever overwritten."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator.checks.problem import Problem
from generator.commands.new import create
from generator.load.public import load_public
from generator.load.roots import find_roots
from generator.model.hub import PublicHub
from tests.repository import write

TODAY = date(2028, 2, 29)
KINDS = ("pelatihan", "mentoring", "jalur", "unit")


def load(repo: Path) -> tuple[PublicHub | None, tuple[Problem, ...]]:
    roots = find_roots(repo).value
    assert roots is not None
    loaded = load_public(roots)
    return loaded.value, loaded.problems


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("title", [None, 'Rapat: "undangan" \\ # {1} & *dua*'])
def test_a_skeleton_of_each_kind_loads_without_a_problem(
    repo: Path, kind: str, title: str | None
) -> None:
    before = load(repo)[1]

    assert create(repo, kind, "rapat-undangan", title, TODAY) == 0

    hub, problems = load(repo)
    assert problems == before
    assert hub is not None


FIND_TITLE: dict[str, Callable[[PublicHub], str]] = {
    "pelatihan": lambda hub: hub.trainings["rapat"].front.title,  # type: ignore[index]
    "mentoring": lambda hub: hub.guides["rapat"].front.title,  # type: ignore[index]
    "jalur": lambda hub: hub.paths["rapat"].front.title,  # type: ignore[index]
    "unit": lambda hub: hub.units["rapat"].name,  # type: ignore[index]
}


@pytest.mark.parametrize("kind", KINDS)
def test_the_title_is_kept_to_the_letter(repo: Path, kind: str) -> None:
    title = "Rapat: 'undangan' \\n # <b> ñ – 100%"

    create(repo, kind, "rapat", title, TODAY)

    hub, _ = load(repo)
    assert hub is not None
    assert FIND_TITLE[kind](hub) == title


def test_without_a_title_the_name_becomes_one(repo: Path) -> None:
    create(repo, "pelatihan", "menata-antrean", None, TODAY)

    assert 'judul: "Menata antrean"' in read(repo / "content/pelatihan/menata-antrean/index.md")


def test_a_skeleton_is_dated_today_and_reviewed_in_a_year(repo: Path) -> None:
    create(repo, "jalur", "bendahara", None, TODAY)

    text = read(repo / "content/jalur/bendahara.md")
    assert "diperbarui: 2028-02-29\n" in text
    assert "tinjau_lagi: 2029-02-28\n" in text


def test_a_unit_hangs_under_the_root(repo: Path) -> None:
    create(repo, "unit", "dinas-arsip", None, TODAY)

    text = read(repo / "records/unit/dinas-arsip.yml")
    assert "induk: kabupaten-kerinci\n" in text
    assert "jenis: dinas\n" in text


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_there_is_never_overwritten(
    repo: Path, kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    create(repo, kind, "rapat", "Pertama", TODAY)
    before = snapshot(repo)

    code = create(repo, kind, "rapat", "Kedua", TODAY)

    assert code == 1
    assert "sudah ada" in capsys.readouterr().out
    assert snapshot(repo) == before


def test_a_unit_that_another_file_has_is_refused(repo: Path) -> None:
    before = snapshot(repo)

    assert create(repo, "unit", "kecamatan-siulak", None, TODAY) == 1
    assert snapshot(repo) == before


@pytest.mark.parametrize(
    ("name", "better"),
    [
        ("Naskah Dinas", "naskah-dinas"),
        ("naskah_dinas", "naskah-dinas"),
        ("../luar", "luar"),
        ("-résumé-", "resume"),
        ("x" * 81, "x" * 80),
    ],
)
def test_a_bad_name_is_refused_with_a_good_one(
    repo: Path, name: str, better: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = snapshot(repo)

    code = create(repo, "pelatihan", name, None, TODAY)

    assert code == 1
    assert f"Coba: {better}\n" in capsys.readouterr().out
    assert snapshot(repo) == before


@pytest.mark.parametrize("title", ["", "  ", "dua\nbaris", "x" * 201, "tak\u200bterlihat"])
def test_a_bad_title_is_refused(repo: Path, title: str) -> None:
    before = snapshot(repo)

    assert create(repo, "jalur", "rapat", title, TODAY) == 1
    assert snapshot(repo) == before


def test_records_may_lie_outside_the_repository(repo: Path, tmp_path: Path) -> None:
    records = (repo / "records").rename(tmp_path / "catatan")
    settings = repo / "mkdocs.yml"
    write(settings, read(settings).replace("records_dir: records", f"records_dir: {records}"))

    assert create(repo, "unit", "dinas-arsip", None, TODAY) == 0
    assert (records / "unit/dinas-arsip.yml").is_file()


def test_unfinished_content_elsewhere_does_not_stand_in_the_way(repo: Path) -> None:
    write(repo / "content/jalur/rusak.md", "belum jadi")

    assert create(repo, "pelatihan", "rapat", None, TODAY) == 0


def test_a_broken_dictionary_is_reported_and_nothing_is_made(
    repo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(repo / "site_config/kompetensi.yml", "versi: 1\nkompetensi: 3\n")

    code = create(repo, "pelatihan", "rapat", None, TODAY)

    assert code == 1
    assert "site_config/kompetensi.yml:2" in capsys.readouterr().out
    assert not (repo / "content/pelatihan/rapat").exists()


def test_a_folder_that_is_no_repository_is_refused(tmp_path: Path) -> None:
    assert create(tmp_path, "pelatihan", "rapat", None, TODAY) == 1


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def snapshot(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }
