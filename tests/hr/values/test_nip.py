"""A NIP is read however it is dressed, and refused where digits may be missing."""

import pytest

from generator.hr.proposal import RowError
from generator.hr.sheets.cell import Cell, Odd
from generator.hr.values.nip import appointed, is_pppk, read_nip
from tests.audit.invented import NI_PPPK, NIP

WIDE = "".join(chr(0xFF10 + int(digit)) for digit in NIP)
GROUPED = f"{NIP[:8]} {NIP[8:14]} {NIP[14]} {NIP[15:]}"


def refusal(cell: Cell) -> RowError:
    with pytest.raises(RowError) as refused:
        read_nip(cell, "NIP")
    return refused.value


@pytest.mark.parametrize(
    "written",
    [
        NIP,
        GROUPED,
        GROUPED.replace(" ", "."),
        GROUPED.replace(" ", "-"),
        GROUPED.replace(" ", "\xa0"),
        f"'{NIP}",
        f"`{NIP}",
        f" {NIP}\n",
        f"\u200b{NIP[:5]}\u200b{NIP[5:]}\ufeff",
        WIDE,
        f"NIP. {GROUPED}",
        f"NIP: {NIP}",
        f'"{NIP}"',
    ],
)
def test_a_nip_in_any_dress(written: str) -> None:
    assert read_nip(written, "NIP") == NIP


def test_a_number_of_a_contract_employee() -> None:
    assert read_nip(NI_PPPK, "NIP") == NI_PPPK
    assert is_pppk(NI_PPPK)
    assert not is_pppk(NIP)


def test_year_and_month_of_appointment() -> None:
    assert appointed(NIP) == (2010, 1)
    assert appointed(NI_PPPK) == (2022, 1)


@pytest.mark.parametrize(
    "cell", [float(NIP), 1.97e17, 3.0, "1.97E+17", "1,97E+17", "1.97e17", f"{NIP[:15]}000"]
)
def test_a_number_has_lost_its_last_digits(cell: Cell) -> None:
    assert refusal(cell).code == "ASN810"


@pytest.mark.parametrize(
    "written",
    [
        NIP[:-1],
        NIP + "1",
        "12345",
        f"{NIP[:4]}13{NIP[6:]}",
        f"{NIP[:6]}32{NIP[8:]}",
        f"{NIP[:12]}13{NIP[14:]}",
        f"{NIP[:12]}00{NIP[14:]}",
        f"{NIP[:14]}3{NIP[15:]}",
        f"{NIP[:4]}0230{NIP[8:]}",
        "SITI RAHAYU",
        f"{NIP[:-1]}O",
    ],
)
def test_a_number_that_can_be_nobodys(written: str) -> None:
    assert refusal(written).code == "ASN811"


@pytest.mark.parametrize(
    ("cell", "code"),
    [(None, "ASN813"), ("  ", "ASN813"), ("-", "ASN813"), (Odd.ERROR, "ASN814"),
     (Odd.FORMULA, "ASN827"), (Odd.CONFLICT, "ASN815")],
)  # fmt: skip
def test_a_cell_without_a_number(cell: Cell, code: str) -> None:
    assert refusal(cell).code == code


def test_no_refusal_repeats_a_digit() -> None:
    error = refusal(NIP[:-1] + "x")

    assert NIP[:8] not in f"{error} {error.facts} {error.rejection(1)}"
