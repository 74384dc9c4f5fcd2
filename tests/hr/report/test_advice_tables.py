"""The sheets of advice: each recommendation with its rule, JP and cap; nothing of it where no rules are in force."""

from dataclasses import replace
from datetime import date

import pytest

from generator.hr.report.page import write_page
from generator.hr.report.tables import make_tables
from generator.hr.report.value import Report, make_report
from generator.hr.workbook import Table
from generator.model.assessment import Assessment
from generator.model.hub import PublicHub
from generator.model.people import People
from tests.analysis.advice.advised import DAY, advised_hub, assessed, person
from tests.hr.names import MadeUpNames
from tests.small_hub import INT, KOE, PLP
from tests.strategies import PERSON

KNOWN = (assessed(INT, 3), assessed(KOE, 1), assessed(PLP, 2, date(2024, 6, 1)))
NAMES = MadeUpNames({PERSON: "Siti Rekaan"})


def report_on(hub: PublicHub, *known: Assessment) -> Report:
    return make_report(People({PERSON: person()}, {}, known, (), ()), hub, DAY)


@pytest.fixture(scope="module")
def tables() -> dict[str, Table]:
    hub = advised_hub()
    return {each.name: each for each in make_tables(report_on(hub, *KNOWN), hub, NAMES)}


def cell(table: Table, row: int, column: str) -> object:
    return table.rows[row][[each.title for each in table.columns].index(column)]


def test_a_recommendation_has_its_rule_its_jp_its_form_and_its_cap(
    tables: dict[str, Table],
) -> None:
    table = tables["Saran"]

    assert [cell(table, row, "Aturan") for row in (0, 1, 2)] == [
        "pelatihan-level",
        "mentoring-langkah",
        "tempat-kerja",
    ]
    assert cell(table, 1, "JP") == "2 JP tahun 2026, bila selesai 8 Juli 2026"
    assert cell(table, 1, "Bentuk, konversi, dan batas") == (
        "mentoring: 2 JP per sesi, paling banyak 2 kali sebulan (belum diverifikasi)"
    )
    assert (cell(table, 0, "Untuk"), cell(table, 0, "Alasan")) == (
        "KOE level 2",
        "jabatan sekarang",
    )
    assert cell(table, 0, "Jadwal") == "kapan saja, di situs"
    assert [cell(table, row, "No.") for row in range(len(table.rows))] == [
        *range(1, len(table.rows) + 1)
    ]


def test_a_strength_and_its_sign_of_potential_are_named(tables: dict[str, Table]) -> None:
    table = tables["Kekuatan dan potensi"]

    assert [(cell(table, 0, name)) for name in ("Kode", "Level tercapai", "Di atas")] == [
        "INT",
        3,
        2,
    ]
    assert cell(table, 0, "Tanda potensi") == "memenuhi yang diminta kasi"


def test_the_next_position_has_its_gap_with_indicators_and_certainty(
    tables: dict[str, Table],
) -> None:
    table = tables["Jabatan berikutnya"]

    assert [row[4] for row in table.rows] == [PLP]
    assert cell(table, 0, "Indikator yang belum tampak") == "3.2"
    assert cell(table, 0, "Bukti dan keyakinan") == (
        "penilaian atasan, 1 Juni 2024 (2 tahun 1 bulan lalu); keyakinan masih awal, asesmennya sudah lama"
    )


def test_the_profile_says_how_old_and_how_sure(tables: dict[str, Table]) -> None:
    table = tables["Profil dan kesenjangan"]

    assert [
        (row[4], cell(table, at, "Umur (bulan)"), cell(table, at, "Keyakinan"))
        for at, row in enumerate(table.rows)
    ] == [
        (INT, 1, "cukup"),
        (KOE, 1, "cukup"),
        (PLP, 25, "masih awal"),
    ]


def only_two_steps() -> PublicHub:
    """The hub with room for two steps only."""
    per_level = {"10": 1, "20": 1, "70": 1}
    return advised_hub(
        porsi={"per_level": per_level, "paling_banyak": 2, "jalur_memuat_sekurangnya": 2}
    )


def test_what_was_not_chosen_is_there_with_why() -> None:
    hub = only_two_steps()
    tables = make_tables(report_on(hub, assessed(KOE, 1)), hub, NAMES)
    (row,) = next(each.rows for each in tables if each.name == "Tidak dipilih")

    assert row[3:] == (
        "Menunggu giliran: langkah lain didahulukan, agar tahun ini tidak terlalu penuh.",
        1,
        "Latihan di tempat kerja: KOE level 2 (KOE level 2)",
    )


def test_each_rule_is_there_with_its_basis(tables: dict[str, Table]) -> None:
    assert [row[0] for row in tables["Aturan saran"].rows] == [
        "keyakinan", "potensi", "bobot", "urutan", "porsi", "penugasan",
    ]  # fmt: skip


def test_without_rules_there_is_no_advice_and_the_rest_stands() -> None:
    hub = replace(advised_hub(), advice=None)
    report = report_on(hub, *KNOWN)
    names = [each.name for each in make_tables(report, hub, NAMES)]

    assert not {"Saran", "Teks saran", "Tidak dipilih"} & set(names)
    assert {"Pegawai", "Profil dan kesenjangan"} <= set(names)
    assert "Langkah berikutnya" not in write_page(report, hub, NAMES)


def test_the_page_to_read_has_the_text_the_steps_and_what_was_not_chosen() -> None:
    hub = only_two_steps()
    page = write_page(report_on(hub, *KNOWN), hub, NAMES)

    for said in (
        "Langkah berikutnya: ",
        "Pelatihan: Tanggap-aduan",
        "(pelatihan-level)",
        "Terhadap jabatan berikutnya: kasi (1 belum terpenuhi atau belum diketahui)",
        "Dilihat dan tidak dipilih",
        "1 bulan lalu, keyakinan cukup",
    ):
        assert said in page
