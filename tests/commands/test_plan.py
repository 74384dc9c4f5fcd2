"""`asn-hub plan` on a demo government: the terminal, the workbook, the published file, and what is in the way."""

import shutil
from contextlib import redirect_stderr, redirect_stdout
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
import yaml
from openpyxl import load_workbook

from generator.analysis.plan import model
from generator.cli import anggaran, main
from generator.commands.check import find_problems
from generator.load.public import load_public
from generator.load.roots import find_roots
from tests.changes import edit
from tests.hr.desk import log, under_git
from tests.repository import ROOT, git, write

DAY, YEAR, BUDGET = "2026-11-25", 2027, 60_000_000
PUBLISHED = f"records/rencana/{YEAR}.yml"
WORKBOOK = f".asn-hub/hr/rencana/rencana-{YEAR}.xlsx"
SETTINGS = "site_config/rencana.yml"


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A government of a hundred people, under Git."""
    folder = tmp_path_factory.mktemp("rencana") / "demo"
    size = ("--unit", "30", "--pegawai", "120")
    assert main(["demo", "--repo", str(ROOT), "--out", str(folder), *size]) == 0
    return under_git(folder)


@pytest.fixture(scope="module")
def made(demo: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The demo with its plan, and what was said."""
    repo = Path(shutil.copytree(demo, tmp_path_factory.mktemp("rencana-jadi") / "demo"))
    code, said = plan(repo)
    assert code == 0, said
    return repo, said


@pytest.fixture
def repo(demo: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(demo, tmp_path / "demo"))


def plan(repo: Path, *arguments: str, budget: str = "60jt", year: int = YEAR) -> tuple[int, str]:
    """Run the command; its exit code and all that it said."""
    out = StringIO()
    asked = ["--tahun", str(year), "--anggaran", budget, "--tanggal", DAY, "--batas-waktu", "60"]
    with redirect_stdout(out), redirect_stderr(out):
        code = main(["plan", "--repo", str(repo), *asked, *arguments])
    return code, out.getvalue()


def sheets(repo: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Rows of each sheet from its headings on."""
    book = load_workbook(repo / WORKBOOK)
    return {
        sheet.title: [tuple(row) for row in sheet.iter_rows(min_row=4, values_only=True)]
        for sheet in book
    }


def test_the_first_sheet_has_the_columns_that_the_rule_names_in_its_order(
    made: tuple[Path, str],
) -> None:
    policy = yaml.safe_load((ROOT / "site_config/kebijakan.yml").read_text(encoding="utf-8"))
    named = policy["kebijakan"]["kolom_rencana"]["nilai"][0]["nilai"]

    headings = sheets(made[0])["Rencana"][0]

    assert [str(heading).lower() for heading in headings] == named
    assert headings == (
        "Jenis kompetensi yang dikembangkan",
        "Target pegawai",
        "Jenis dan jalur pengembangan",
        "Penyelenggara",
        "Jadwal pelaksanaan",
        "Kesesuaian kurikulum",
        "Kebutuhan anggaran",
    )


def test_the_sheets_agree_with_one_another_and_with_the_budget(made: tuple[Path, str]) -> None:
    found = sheets(made[0])
    *lines, total = found["Rencana"][1:]
    by_line = {row[0]: 0 for row in found["Unit"][1:]}
    for name, _, _, people in found["Unit"][1:]:
        by_line[name] += people

    assert 0 < total[6] == sum(row[6] for row in lines) <= BUDGET
    assert sorted(by_line.values()) == sorted(int(row[1].split()[0]) for row in lines)
    assert len(found["Jadwal"]) > len(lines)
    asked = [row for row in found["Kurva"][1:] if row[0] == BUDGET]
    assert [row[1] for row in asked] == [total[6]]
    closed = [row[2] for row in found["Kurva"][1:]]
    points = [row[4] for row in found["Kurva"][1:]]
    assert points == sorted(points)
    assert len(closed) == 5
    assert sum(row[6] for row in found["Kesenjangan"][1:] if row[2] != "JP") == asked[0][2]


def test_each_assumption_names_its_source_and_what_is_not_verified(made: tuple[Path, str]) -> None:
    rows = sheets(made[0])["Asumsi"][1:]

    told = {row[0]: row for row in rows}
    assert told["Ramadan dan Idulfitri"][1:] == (
        "tanpa kegiatan 8 Februari – 21 Maret 2027",
        "perkiraan kalender Hijriah 1448",
        "belum",
    )
    assert told["Biaya Bimbingan teknis"][2] == "contoh sintetis, bukan standar biaya resmi"
    assert "Mutu rencana" in told


def test_no_class_is_in_ramadan_or_at_the_years_end(made: tuple[Path, str]) -> None:
    days = [(row[2].date(), row[3].date()) for row in sheets(made[0])["Jadwal"][1:]]

    assert days
    for start, end in days:
        assert end < date(2027, 2, 8) or start > date(2027, 3, 21)
        assert end < date(2027, 12, 1)


def test_the_published_plan_is_public_checked_and_waits_for_its_commit(
    made: tuple[Path, str],
) -> None:
    repo, said = made
    roots = find_roots(repo).value
    assert roots is not None
    hub = load_public(roots).value
    assert hub is not None

    (published,) = hub.plans

    assert published.year == YEAR
    assert published.cost <= published.budget == BUDGET
    assert not published.verified
    assert [
        problem for problem in find_problems(repo, date(2026, 11, 25)) if "rencana" in problem.path
    ] == []
    assert "Berikutnya: asn-hub hr commit" in said
    assert PUBLISHED in git(repo, "status", "--short", "-uall").stdout
    assert main(["hr", "commit", "--repo", str(repo), "--ya"]) == 0
    assert "kegiatan pada rencana" in log(repo, "%s")[0]
    assert ".asn-hub" not in git(repo, "ls-files").stdout


def test_the_terminal_says_how_near_the_best_the_plan_is_and_what_is_not_published(
    made: tuple[Path, str],
) -> None:
    said = made[1]

    assert "Tidak ada rencana yang lebih baik dari" in said
    assert "(yang diminta)" in said
    assert "jangan disebarkan" in said


def test_a_trial_writes_nothing(repo: Path) -> None:
    code, said = plan(repo, "--coba", budget="10jt")

    assert code == 0, said
    assert "Percobaan: tidak ada yang ditulis." in said
    assert git(repo, "status", "--short").stdout == ""
    assert not (repo / WORKBOOK).exists()


def wishes(repo: Path, *rows: dict[str, Any]) -> str:
    path = repo / "harapan.yml"
    write(path, yaml.safe_dump({"versi": 1, "harapan": list(rows)}))
    return str(path)


def test_a_wish_is_kept(repo: Path) -> None:
    """A class of servants' attitude is dear for what it gives, so that a small budget leaves it out."""
    wish = {"jenis": "kegiatan", "pelatihan": "pelayan-publik", "kelas": 1}

    free = plan(repo, "--coba", budget="15jt")[1]
    code, said = plan(repo, "--coba", "--harapan", wishes(repo, wish), budget="15jt")

    assert code == 0, said
    title = "Sikap Pelayan Publik: "
    assert title not in free
    assert title in said


def test_wishes_that_cannot_be_kept_name_the_one_to_give_up_and_nothing_is_written(
    repo: Path,
) -> None:
    rows = (
        {"jenis": "bulan_bebas", "bulan": [7]},
        {"jenis": "kegiatan", "pelatihan": "musrenbang", "kelas": 2},
        {"jenis": "kompetensi", "kompetensi": "KOM", "peserta": 500},
    )

    code, said = plan(repo, "--harapan", wishes(repo, *rows), budget="30jt")

    assert code == 1
    assert said.count("ASN468") == 2
    assert "sekurangnya 2 kelas “Memandu Musrenbang Kecamatan”" in said
    assert "sekurangnya 500 orang naik level KOM" in said
    assert "Juli" not in said
    assert "harapan.yml:" in said
    assert not (repo / WORKBOOK).exists()
    assert not (repo / PUBLISHED).exists()


def test_a_wish_about_something_unknown_is_reported_with_its_line(repo: Path) -> None:
    rows = (
        {"jenis": "kegiatan", "pelatihan": "musrenbangg", "kelas": 1},
        {"jenis": "unit", "unit": "tidak-ada", "peserta": 1},
        {"jenis": "kompetensi", "kompetensi": "XXX", "peserta": 1},
    )

    code, said = plan(repo, "--harapan", wishes(repo, *rows))

    assert code == 1
    assert [code for code in ("ASN305", "ASN301", "ASN303") if code not in said] == []
    assert "musrenbang`?" in said


def test_a_file_of_wishes_that_is_not_there_is_reported(repo: Path) -> None:
    code, said = plan(repo, "--harapan", str(repo / "tidak-ada.yml"))

    assert code == 1
    assert "ASN111" in said


def test_without_settings_the_command_says_which_file_is_missing(repo: Path) -> None:
    (repo / SETTINGS).unlink()

    code, said = plan(repo)

    assert code == 1
    assert f"{SETTINGS}: galat ASN460" in said


def test_a_year_that_the_settings_say_nothing_of_is_refused_with_all_that_is_missing(
    repo: Path,
) -> None:
    edit(
        SETTINGS,
        "dasar: aturan hub\n      verified: false\n  langkah",
        "dasar: aturan hub\n      verified: true\n  langkah",
    )(repo)

    code, said = plan(repo, year=2035)

    assert code == 1
    assert said.count("ASN463") == 2
    assert "tertutup: ramadan" in said
    assert "tertutup: akhir_tahun_anggaran" in said


def test_where_time_runs_out_before_there_is_a_plan_nothing_is_written(
    repo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: object, **__: object) -> None:
        raise model.NoTimeError

    monkeypatch.setattr("generator.commands.plan.propose", never)

    code, said = plan(repo)

    assert code == 1
    assert "ASN464" in said
    assert not (repo / WORKBOOK).exists()


@pytest.mark.parametrize(
    ("typed", "rupiah"),
    [
        ("250jt", 250_000_000),
        ("1,5 miliar", 1_500_000_000),
        ("Rp 250.000.000", 250_000_000),
        ("750rb", 750_000),
        ("2T", 2 * 10**12),
    ],
)
def test_a_budget_is_typed_as_people_say_it(typed: str, rupiah: int) -> None:
    assert anggaran(typed) == rupiah


@pytest.mark.parametrize("typed", ["", "0", "jt", "1.5jt", "-5jt", "0,3", "9999 triliun"])
def test_what_is_no_budget_is_wrong_use(typed: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["plan", "--tahun", "2027", f"--anggaran={typed}"])

    assert ended.value.code == 2
    assert "bukan nilai anggaran" in capsys.readouterr().err


@pytest.mark.parametrize(
    "option", ["--tahun=0", "--tahun=27", "--batas-waktu=0", "--batas-waktu=-1"]
)
def test_a_year_or_a_limit_that_is_none_is_wrong_use(option: str) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["plan", "--tahun=2027", "--anggaran=1jt", option])

    assert ended.value.code == 2
