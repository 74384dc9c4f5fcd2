"""`asn-hub release` on a repository on disk."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.commands import release
from generator.disclosure.fingerprint import VARIABLE, key_file, new_key
from generator.load.people import load_people
from generator.load.public import load_public
from generator.load.roots import find_roots
from generator.model.hub import PublicHub
from tests.disclosure.repository import assess, staffed_repository
from tests.repository import write

JULY, NOVEMBER, TODAY = date(2026, 7, 1), date(2026, 11, 20), date(2026, 11, 25)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own, in which there is no key yet."""
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "rumah"))
    return tmp_path / "rumah"


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    return staffed_repository(tmp_path / "hub")


@pytest.fixture
def real_repo(tmp_path: Path) -> Path:
    """One whose people are not synthetic, so that the key matters."""
    return staffed_repository(tmp_path / "hub", synthetic=False)


def make(repo: Path, day: date = JULY, *, dry_run: bool = False) -> int:
    return release.run(repo, day, dry_run, TODAY)


def hub_of(repo: Path) -> PublicHub:
    roots = find_roots(repo).value
    assert roots is not None
    loaded = load_public(roots)
    assert loaded.value is not None, loaded.problems
    assert load_people(roots, loaded.value, TODAY).problems == ()
    return loaded.value


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_release_is_written_with_its_summary_and_its_book(repo: Path) -> None:
    before = tree(repo)

    assert make(repo) == 0
    assert set(tree(repo)) - set(before) == {
        "records/gerbang/2026-07.txt",
        "records/rilis/2026-07/rilis.yml",
        "records/rilis/2026-07/ringkasan.md",
    }


def test_a_release_is_read_back_as_it_was_made(repo: Path) -> None:
    make(repo)

    (made,) = hub_of(repo).releases
    assert made.digest == made.content_digest()
    assert [cell.band for cell in made.cells if cell.measure == "KOM"] == [2]


def test_a_dry_run_shows_the_same_and_writes_nothing(
    repo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = tree(repo.parent)

    assert make(repo, dry_run=True) == 0
    shown = capsys.readouterr().out
    assert tree(repo.parent) == before
    make(repo)
    summary = (repo / "records/rilis/2026-07/ringkasan.md").read_text(encoding="utf-8")
    assert summary in shown


def test_a_second_release_reads_the_history_of_the_first(repo: Path) -> None:
    make(repo)
    assess(repo, range(8), date(2026, 10, 5))

    assert make(repo, NOVEMBER) == 0
    cells = [made.cell("kecamatan-siulak", "KOM") for made in hub_of(repo).releases]
    assert [cell and cell.since for cell in cells] == [None, None]
    assert cells[1] and cells[1].band


def test_too_many_releases_a_year_are_refused_with_the_rule(
    repo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(repo, date(2026, 1, 15))
    make(repo)
    before = tree(repo)

    assert make(repo, NOVEMBER) == 1
    assert "ASN607" in capsys.readouterr().err
    assert tree(repo) == before


@pytest.mark.parametrize(
    ("day", "code"),
    [(date(2026, 12, 1), "ASN628"), (date(2026, 7, 20), "ASN629"), (date(2026, 3, 1), "ASN629")],
)
def test_a_day_that_has_not_come_or_has_passed_is_refused(
    day: date, code: str, repo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(repo)

    assert make(repo, day) == 1
    assert code in capsys.readouterr().err


def test_a_day_before_the_rule_on_releases_is_refused(
    repo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert make(repo, date(2025, 7, 1)) == 1
    assert "ASN614" in capsys.readouterr().err


def edit_release(repo: Path) -> None:
    path = repo / "records/rilis/2026-07/rilis.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("pita: 2", "pita: 1", 1))


def remove_release(repo: Path) -> None:
    shutil.rmtree(repo / "records/rilis/2026-07")


def remove_book(repo: Path) -> None:
    (repo / "records/gerbang/2026-07.txt").unlink()


def edit_book(repo: Path) -> None:
    path = repo / "records/gerbang/2026-07.txt"
    *rows, _last = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([*rows, ""]))


def edit_fingerprint(repo: Path) -> None:
    path = repo / "records/rilis/2026-07/rilis.yml"
    text = path.read_text(encoding="utf-8")
    (fingerprint,) = re.findall(r"^sidik_masukan: \W?(\w+)", text, re.MULTILINE)
    path.write_text(text.replace(fingerprint, fingerprint[::-1]), encoding="utf-8")


def break_book(repo: Path) -> None:
    (repo / "records/gerbang/2026-07.txt").write_bytes(b"\xff\xfe")


@pytest.mark.parametrize(
    ("harm", "code"),
    [
        (edit_release, "ASN621"),
        (remove_book, "ASN624"),
        (break_book, "ASN624"),
        (remove_release, "ASN625"),
        (edit_book, "ASN626"),
        (edit_fingerprint, "ASN626"),
    ],
)
def test_a_harmed_history_is_reported_and_nothing_is_written(
    harm: object, code: str, repo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(repo)
    assert callable(harm)
    harm(repo)
    before = tree(repo)

    assert make(repo, NOVEMBER) == 1
    assert code in capsys.readouterr().err
    assert tree(repo) == before


def test_a_release_taken_out_of_the_middle_with_its_book_is_noticed(
    repo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(repo, date(2026, 1, 15))
    make(repo)
    shutil.rmtree(repo / "records/rilis/2026-01")
    (repo / "records/gerbang/2026-01.txt").unlink()

    assert make(repo, NOVEMBER) == 1
    assert "ASN626" in capsys.readouterr().err


def test_records_with_problems_make_no_release(
    repo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(repo / "records/pegawai/rusak.yml", "versi: 1\npegawai: [}\n")

    assert make(repo) == 1
    assert "rusak.yml" in capsys.readouterr().err
    assert not (repo / "records/rilis").exists()


def test_without_a_group_of_ten_there_is_no_release(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    repo = staffed_repository(tmp_path / "kecil", people=9)

    assert make(repo) == 1
    assert "ASN630" in capsys.readouterr().err


def test_a_group_that_fell_under_ten_is_said(
    repo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(repo)
    path = repo / "records/pegawai/kecamatan-siulak.yml"
    people = path.read_text(encoding="utf-8")
    path.write_text(
        people.replace("sejak: 2020-01-01,", "sejak: 2020-01-01, sampai: 2026-09-30,", 6)
    )

    assert make(repo, NOVEMBER) == 0
    assert "ASN627" in capsys.readouterr().err
    (_, second) = hub_of(repo).releases
    assert {cell.band for cell in second.cells} == {None}


def test_a_key_is_made_on_first_use_and_kept_outside_the_repository(
    real_repo: Path, home: Path
) -> None:
    make(real_repo)

    key = key_file({"XDG_CONFIG_HOME": str(home)}).read_text(encoding="ascii").strip()
    assert not any(key.encode() in content for content in tree(real_repo).values())
    assert make(real_repo, NOVEMBER) == 0


def test_a_dry_run_makes_no_key(real_repo: Path, home: Path) -> None:
    assert make(real_repo, dry_run=True) == 0
    assert not home.exists()


def test_a_lost_key_is_said_and_not_replaced(
    real_repo: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(real_repo)
    shutil.rmtree(home)

    assert make(real_repo, NOVEMBER) == 1
    assert "ASN631" in capsys.readouterr().err
    assert not home.exists()


def test_another_key_does_not_fit(
    real_repo: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    make(real_repo)
    monkeypatch.setenv(VARIABLE, new_key().hex())

    assert make(real_repo, NOVEMBER) == 1
    assert "ASN626" in capsys.readouterr().err


def test_a_release_cut_short_leaves_nothing_half_done(
    repo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The last step fails: the folder of the release cannot be put in its place."""

    def fail(self: Path, target: Path) -> Path:
        raise OSError

    monkeypatch.setattr(Path, "rename", fail)
    with pytest.raises(OSError):
        make(repo)

    assert list((repo / "records/rilis").iterdir()) == []
    assert list((repo / "records/gerbang").iterdir()) == []
