import hashlib
from pathlib import Path

import pytest

from generator.demo.write import DemoRefusedError, Written, write_demo
from generator.load.people import load_people
from generator.load.public import load_public
from generator.load.roots import Roots, find_roots
from generator.model.hub import PublicHub


def write(
    source: Roots, hub: PublicHub, out: Path, seed: int = 7, units: int = 40, persons: int = 200
) -> Written:
    return write_demo(source, hub, out, units=units, persons=persons, seed=seed)


def digests(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture(scope="module")
def demo(source: Roots, hub: PublicHub, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("demo") / "hasil"
    write(source, hub, out)
    return out


def test_the_same_seed_gives_the_same_bytes(
    source: Roots, hub: PublicHub, demo: Path, tmp_path: Path
) -> None:
    write(source, hub, tmp_path / "lagi")

    assert digests(tmp_path / "lagi") == digests(demo)


def test_another_seed_gives_other_people(
    source: Roots, hub: PublicHub, demo: Path, tmp_path: Path
) -> None:
    write(source, hub, tmp_path / "lain", seed=8)
    name = "records/pegawai/kecamatan-siulak.yml"

    assert digests(tmp_path / "lain")[name] != digests(demo)[name]


def test_the_demo_has_no_problem_at_all(demo: Path) -> None:
    roots = find_roots(demo).value
    assert roots is not None
    public = load_public(roots)
    assert public.value is not None
    people = load_people(roots, public.value)

    assert (*public.problems, *people.problems) == ()
    assert people.value is not None
    assert (len(public.value.units), len(people.value.persons)) == (40, 200)


def test_it_says_that_it_is_synthetic_and_how_it_was_made(demo: Path) -> None:
    note = (demo / "records/keterangan.yml").read_text()

    assert "sintetis: true" in note
    assert "asn-hub demo --unit 40 --pegawai 200 --seed 7" in note


def test_content_and_settings_are_those_of_the_source(source: Roots, demo: Path) -> None:
    ours, theirs = digests(demo), digests(source.base)

    for name in theirs:
        if not name.startswith("records/"):
            assert ours[name] == theirs[name]


def test_a_folder_that_holds_something_is_refused_and_left_alone(
    source: Roots, hub: PublicHub, tmp_path: Path
) -> None:
    (tmp_path / "ada.txt").write_text("isi")

    with pytest.raises(DemoRefusedError, match="tidak kosong"):
        write(source, hub, tmp_path)

    assert [path.name for path in tmp_path.iterdir()] == ["ada.txt"]


def test_an_empty_folder_is_taken(source: Roots, hub: PublicHub, tmp_path: Path) -> None:
    (tmp_path / "kosong").mkdir()
    write(source, hub, tmp_path / "kosong")

    assert (tmp_path / "kosong/mkdocs.yml").is_file()


def test_a_file_in_the_way_is_refused(source: Roots, hub: PublicHub, tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("isi")

    with pytest.raises(DemoRefusedError, match="bukan folder"):
        write(source, hub, tmp_path / "berkas")


def test_a_folder_inside_the_source_s_own_is_refused(source: Roots, hub: PublicHub) -> None:
    with pytest.raises(DemoRefusedError, match="di dalam"):
        write(source, hub, source.content / "demo")

    assert not (source.content / "demo").exists()


def test_more_people_than_the_units_can_hold_are_refused(
    source: Roots, hub: PublicHub, tmp_path: Path
) -> None:
    with pytest.raises(DemoRefusedError, match="1 unit hanya punya 0 formasi"):
        write(source, hub, tmp_path / "hasil", units=1, persons=10)

    assert list(tmp_path.iterdir()) == []


def test_nothing_is_left_behind_when_writing_fails(
    source: Roots, hub: PublicHub, tmp_path: Path
) -> None:
    broken = Roots(source.base, source.content, source.records, source.base / "tidak-ada")

    with pytest.raises(OSError, match="tidak-ada"):
        write(broken, hub, tmp_path / "hasil")

    assert list(tmp_path.iterdir()) == []


def test_folders_outside_the_source_are_refused(
    source: Roots, hub: PublicHub, tmp_path: Path
) -> None:
    private = Roots(source.base, source.content, tmp_path / "records", source.config)

    with pytest.raises(DemoRefusedError, match="di luar repositori"):
        write(private, hub, tmp_path / "hasil")


@pytest.mark.parametrize(("units", "persons"), [(1, 0), (2, 1), (3, 60), (12, 1), (100, 3)])
def test_odd_sizes_are_sound_too(
    source: Roots, hub: PublicHub, tmp_path: Path, units: int, persons: int
) -> None:
    write(source, hub, tmp_path / "hasil", units=units, persons=persons)
    roots = find_roots(tmp_path / "hasil").value
    assert roots is not None
    public = load_public(roots)
    assert public.value is not None

    assert public.problems == ()
    assert load_people(roots, public.value).problems == ()
