"""Identifiers do not come in: not in texts, names, pictures, documents, nor in what a report repeats."""

from pathlib import Path

import pytest

from generator.checks.report import render
from generator.load.people import load_people
from generator.load.public import load_public
from generator.load.roots import find_roots
from tests.audit.invented import MAIL, MOBILE, NIP, PERSON
from tests.audit.test_contents import archive, chunk, pdf, png
from tests.changes import edit, put
from tests.checks.cases.files import PAGE, PERSONS, UNIT
from tests.checks.cases.privacy import WAIVERS


def told(repo: Path) -> str:
    """The report of a repository's public files and records of persons."""
    roots = find_roots(repo).value
    assert roots is not None
    public = load_public(roots)
    return render((*public.problems, *load_people(roots, public.value).problems), "teks")


@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("content/aset/a.png", png(chunk(b"tEXt", b"Comment\0" + NIP.encode()))),
        ("content/aset/a.pdf", pdf(b"BT (" + NIP.encode() + b") Tj ET")),
        ("content/aset/a.xlsx", archive(xl__sharedStrings_xml=f"<si><t>{NIP}</t></si>")),
        ("content/aset/a.docx", archive(docProps__app_xml=f"<Company>{NIP}</Company>")),
        ("content/aset/a.svg", f'<svg xmlns="http://www.w3.org/2000/svg"><desc>{NIP}</desc></svg>'),
    ],
)  # fmt: skip
def test_a_picture_or_document_with_a_nip_is_refused(
    repo: Path, path: str, data: str | bytes
) -> None:
    put(path, data)(repo)

    assert f"{path}: galat ASN701" in told(repo)


def test_a_nip_in_records_is_refused(repo: Path) -> None:
    edit(UNIT, "nama: Kecamatan Siulak\n", f"nama: Kecamatan Siulak {NIP}\n")(repo)

    assert "galat ASN701" in told(repo)


def test_records_of_persons_may_hold_ids_but_no_nip(repo: Path) -> None:
    assert "ASN70" not in told(repo)

    path = repo / PERSONS
    path.write_text(f"# {NIP}\n{path.read_text(encoding='utf-8')}", encoding="utf-8")

    assert f"{PERSONS}:1: galat ASN701" in told(repo)


@pytest.mark.parametrize("hidden", [NIP, MAIL, MOBILE, PERSON])
def test_no_report_repeats_an_identifier(repo: Path, hidden: str) -> None:
    edit(
        UNIT,
        "lokasi: Siulak\n  jabatan: {camat: 1}",
        f'lokasi: ["{hidden}"]\n  jabatan: {{camat: 1}}',
    )(repo)
    edit(PAGE, "Isi halaman.", f"[{hidden}](tidak-ada-{hidden}.md)")(repo)

    report = told(repo)

    assert hidden not in report
    assert "ASN407" in report


def test_a_waiver_with_a_reason_lets_an_offices_mailbox_pass(repo: Path) -> None:
    edit(PAGE, "Isi halaman.", f"Kirim ke {MAIL} atau {MOBILE}.")(repo)
    put(
        WAIVERS,
        f"versi: 1\npengecualian:\n- {{jenis: surel, nilai: {MAIL}, alasan: kotak surat BKPSDMD}}\n",
    )(repo)

    assert "ASN705" not in told(repo)
    assert "ASN704" in told(repo)


@pytest.mark.parametrize(
    "waiver",
    [
        "{jenis: surel, nilai: x@y.id}",
        "{jenis: surel, nilai: x@y.id, alasan: ok}",
        "{jenis: nip, nilai: x, alasan: tidak boleh ada}",
        "{jenis: surel, nilai: bukan surel, alasan: tidak boleh ada}",
        "{jenis: telepon, nilai: x@y.id, alasan: jenisnya bukan itu}",
        "{jenis: nip, berkas: '*', alasan: semua berkas}",
        "{jenis: wajah, berkas: a, alasan: tidak dikenal}",
    ],
)
def test_a_waiver_without_reason_or_bounds_is_refused(repo: Path, waiver: str) -> None:
    put(WAIVERS, f"versi: 1\npengecualian: [{waiver}]\n")(repo)

    assert "galat di 1 berkas" in told(repo) or "1 galat" in told(repo)


def test_waivers_are_known_to_the_site(repo: Path) -> None:
    put(
        WAIVERS,
        "versi: 1\npengecualian:\n- {jenis: metadata, berkas: content/aset/a.pdf, alasan: penulis menyetujui}\n",
    )(repo)
    roots = find_roots(repo).value
    assert roots is not None

    hub = load_public(roots).value

    assert hub is not None
    assert [waiver.reason for waiver in hub.waivers] == ["penulis menyetujui"]
