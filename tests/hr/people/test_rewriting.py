"""One row put into a file of records."""

from pathlib import Path

from generator.hr.people.rewriting import put_row
from generator.model.base import PersonId
from generator.model.participation import Participation
from tests.hr.people.test_career import ME, person, spell

PATH = "peserta/2026/bimtek.yml"
TEXT = "# daftar hadir\nversi: 1\npeserta:\n  - {id: p-bbbbbbbbbbbbbbbb, hasil: hadir}   # datang terlambat\n"
PASSED = Participation(person=ME, outcome="lulus")


def test_a_new_row_goes_to_the_end_and_all_else_stays() -> None:
    assert put_row(TEXT.replace("  - ", "- "), PATH, ME, PASSED) == (
        TEXT.replace("  - ", "- ") + f"- {{id: {ME}, hasil: lulus}}\n"
    )


def test_a_row_is_replaced_where_it_stands() -> None:
    text = f"versi: 1\npeserta:\n- {{id: {ME}, hasil: hadir}}\n- {{id: p-x, hasil: hadir}}\n"

    assert put_row(text, PATH, ME, PASSED) == text.replace(f"{ME}, hasil: hadir", f"{ME}, hasil: lulus")  # fmt: skip


def test_a_file_that_is_not_there_begins() -> None:
    assert put_row(None, PATH, ME, PASSED) == f"versi: 1\npeserta:\n- {{id: {ME}, hasil: lulus}}\n"


def test_a_file_in_another_style_is_put_into_ours() -> None:
    other = PersonId("p-" + "b" * 16)
    text = f"versi: 1\npeserta: [{{id: {other}, hasil: hadir}}]\n"

    assert put_row(text, PATH, ME, PASSED) == (
        f"versi: 1\npeserta:\n- {{id: {other}, hasil: hadir}}\n- {{id: {ME}, hasil: lulus}}\n"
    )


def test_a_person_is_written_as_a_block() -> None:
    text = put_row(None, "pegawai/seksi.yml", ME, person(spell()))

    assert text == (
        f"versi: 1\npegawai:\n- id: {ME}\n"
        "  riwayat_jabatan: [{jabatan: kasi, unit: seksi, sejak: 2024-03-01, status: PNS}]\n"
    )


def test_an_indented_list_keeps_its_indent(tmp_path: Path) -> None:
    assert put_row(TEXT, PATH, ME, PASSED) == TEXT + f"  - {{id: {ME}, hasil: lulus}}\n"
