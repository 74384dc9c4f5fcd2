"""Shares: however the unit pages are divided, the joined site is the undivided one; what is no share of it is refused."""

import json
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.load.roots import Roots, find_roots
from generator.site.incremental.artifact import Earlier, Share
from generator.site.incremental.build import build
from generator.site.incremental.share import LIST, SharesError, build_share
from generator.site.mkdocs_adapter import build_site
from tests.changes import edit, put
from tests.repository import ROOT, git, use_real_theme
from tests.site.test_privacy import tree_digest

UNIT = """- id: seksi-{number}
  nama: Seksi {number}
  jenis: seksi
  induk: kecamatan-siulak
  lokasi: Siulak
  jabatan: {{kasi-pelayanan: 1}}
"""
UNITS = "records/unit/kecamatan-siulak.yml"


def prepare(base: Path) -> Roots:
    git(base, "init", "-q")
    git(base, "add", "-A")
    git(base, "commit", "-qm", "awal")
    found = find_roots(base).value
    assert found is not None
    return found


@pytest.fixture
def roots(repo: Path) -> Roots:
    return prepare(repo)


def full(roots: Roots, out: Path) -> dict[str, str]:
    """The site of a build from nothing."""
    build_site(roots.base, out, Earlier())
    return tree_digest(out)


def divide(roots: Roots, out: Path, total: int) -> list[Path]:
    """All shares of a division."""
    folders = [out / f"{number}-dari-{total}" for number in range(1, total + 1)]
    for number, folder in enumerate(folders, 1):
        build_share(roots, Share(number, total), folder)
    return folders


@settings(max_examples=4, deadline=None)
@given(total=st.integers(1, 9), more=st.integers(0, 5), data=st.data())
def test_the_joined_site_is_the_undivided_one(total: int, more: int, data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder, "repo")
        shutil.copytree(ROOT / "tests/data/kecil", base)
        use_real_theme(base)
        with (base / UNITS).open("a") as stream:
            stream.write("".join(UNIT.format(number=number) for number in range(more)))
        roots = prepare(base)
        # Each machine has a checkout and a memory of its own.
        shutil.copytree(base, other := Path(folder, "lain"))
        elsewhere = find_roots(other).value
        assert elsewhere is not None
        shares = data.draw(st.permutations(divide(elsewhere, Path(folder, "bagian"), total)))

        joined = build(roots, Path(folder, "situs"), shares)

        assert tree_digest(Path(folder, "situs")) == full(roots, Path(folder, "utuh"))
        units = len(list(Path(folder, "situs/unit").glob("*/index.html")))
        assert joined.made == build(roots, Path(folder, "dua")).made - units


def test_every_unit_is_in_one_share(roots: Roots, tmp_path: Path) -> None:
    folders = divide(roots, tmp_path / "bagian", 3)
    pages = [page for each in folders for page in json.loads((each / LIST).read_text())["pages"]]

    assert len(pages) == len(set(pages))
    assert {Path(page).parent.parent for page in pages} == {Path("unit")}


def test_a_joined_site_is_kept_by_the_next_build(roots: Roots, tmp_path: Path) -> None:
    build(roots, tmp_path / "situs", divide(roots, tmp_path / "bagian", 2))

    assert build(roots, tmp_path / "situs").made == 0


def test_a_change_after_joining_reaches_its_page(roots: Roots, tmp_path: Path) -> None:
    build(roots, tmp_path / "situs", divide(roots, tmp_path / "bagian", 2))
    edit(UNITS, "nama: Seksi Pelayanan", "nama: Seksi Layanan")(roots.base)

    build(roots, tmp_path / "situs")

    assert tree_digest(tmp_path / "situs") == full(roots, tmp_path / "utuh")


def refusal(roots: Roots, out: Path, shares: list[Path]) -> str:
    """What joining says, with the site as it was."""
    before = build(roots, out) and tree_digest(out)
    with pytest.raises(SharesError) as refused:
        build(roots, out, shares)
    assert tree_digest(out) == before
    return "\n".join(refused.value.sentences)


def test_a_missing_share_is_refused(roots: Roots, tmp_path: Path) -> None:
    shares = divide(roots, tmp_path / "bagian", 3)

    assert "Bagian 2/3 tidak ada." in refusal(roots, tmp_path / "situs", [shares[0], shares[2]])


def test_a_share_that_is_there_twice_is_refused(roots: Roots, tmp_path: Path) -> None:
    shares = divide(roots, tmp_path / "bagian", 2)

    assert "Bagian 1 ada 2 kali." in refusal(roots, tmp_path / "situs", [*shares, shares[0]])


def test_shares_of_two_divisions_are_refused(roots: Roots, tmp_path: Path) -> None:
    shares = divide(roots, tmp_path / "dua", 2)[:1] + divide(roots, tmp_path / "tiga", 3)[1:]

    assert "per 2 dan 3" in refusal(roots, tmp_path / "situs", shares)


def test_what_is_no_share_is_refused(roots: Roots, tmp_path: Path) -> None:
    (tmp_path / "asing").mkdir()

    assert "bukan bagian situs" in refusal(roots, tmp_path / "situs", [tmp_path / "asing"])


@pytest.mark.parametrize("list_", ["{", "[]", '{"format": 0}', '{"format": 1, "pages": {}}'])
def test_a_damaged_list_is_refused(roots: Roots, tmp_path: Path, list_: str) -> None:
    (tmp_path / "bagian").mkdir()
    (tmp_path / "bagian" / LIST).write_text(list_)

    assert "rusak" in refusal(roots, tmp_path / "situs", [tmp_path / "bagian"])


@pytest.mark.parametrize("harm", ["change", "remove", "add"])
def test_a_share_whose_pages_are_not_those_of_its_list_is_refused(
    roots: Roots, tmp_path: Path, harm: str
) -> None:
    (share,) = divide(roots, tmp_path / "bagian", 1)
    page = next(iter((share / "halaman").iterdir()))
    if harm == "change":
        page.write_text("lain")
    elif harm == "remove":
        page.unlink()
    else:
        (share / "halaman/unit%asing%index.html").write_text("lain")

    assert "hilang, asing, atau berubah" in refusal(roots, tmp_path / "situs", [share])


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("records/keterangan.yml", "isi, catatan, atau pengaturan"),
        ("content/aset/lambang.svg", "isi, catatan, atau pengaturan"),
        ("mkdocs.yml", "mkdocs.yml atau tema"),
        ("site_config/theme/partials/footer.html", "mkdocs.yml atau tema"),
    ],
)
def test_a_share_of_other_files_is_refused(
    roots: Roots, tmp_path: Path, path: str, words: str
) -> None:
    (share,) = divide(roots, tmp_path / "bagian", 1)
    put(path, (roots.base / path).read_text() + "\n")(roots.base)

    said = refusal(roots, tmp_path / "situs", [share])

    assert words in said
    assert "program" not in said


def test_a_share_of_another_commit_is_refused(roots: Roots, tmp_path: Path) -> None:
    (share,) = divide(roots, tmp_path / "bagian", 1)
    put("README.md", "baru")(roots.base)
    git(roots.base, "add", "-A")
    git(roots.base, "commit", "-qm", "lain")

    assert "commit lain" in refusal(roots, tmp_path / "situs", [share])


def test_a_commit_of_records_of_persons_alone_is_no_other_site(
    roots: Roots, tmp_path: Path
) -> None:
    shares = divide(roots, tmp_path / "bagian", 2)
    edit("records/pegawai/kecamatan-siulak.yml", "sejak: 2024", "sejak: 2023")(roots.base)
    git(roots.base, "commit", "-qam", "pindah")

    build(roots, tmp_path / "situs", shares)

    assert tree_digest(tmp_path / "situs") == full(roots, tmp_path / "utuh")


def test_a_share_of_another_program_is_refused(roots: Roots, tmp_path: Path) -> None:
    (share,) = divide(roots, tmp_path / "bagian", 1)
    value = json.loads((share / LIST).read_text())
    value["origin"]["program"] = "lain"
    (share / LIST).write_text(json.dumps(value))

    assert "lain versinya" in refusal(roots, tmp_path / "situs", [share])


def test_a_site_that_a_hook_has_a_hand_in_is_not_divided(roots: Roots, tmp_path: Path) -> None:
    put("kait.py", "")(roots.base)
    put("mkdocs.yml", (roots.base / "mkdocs.yml").read_text() + "\nhooks: [kait.py]\n")(roots.base)

    with pytest.raises(SharesError, match="Bangun utuh"):
        build_share(roots, Share(1, 2), tmp_path / "bagian")

    assert not (tmp_path / "bagian").exists()
