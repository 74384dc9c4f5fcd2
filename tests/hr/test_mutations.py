"""Good files, mutated at random: nothing breaks, and every row ends up in one place."""

import random
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.hr.books import Books
from generator.hr.importing import propose_all, read_given
from tests.audit.invented import NIP
from tests.hr.office import books_of, open_office
from tests.hr.people_of_tests import OTHER_NIP, THIRD_NIP
from tests.hr.sheets_of_tests import KINDS, event_row, grid, staff_row, write_csv, write_xlsx

HAZARDS: tuple[Any, ...] = (
    None, "", " ", "#N/A", "#REF!", "=A1", "=1+1", "-", "0", -1, 1.97e17, float(NIP), 46084, 8.5, True,
    "1.97E+17", "31-02-2026", "3/4/26", "5 Maret 2026", "2062-01-01", "1.000", "8 JP", "tanpa", "Pensiun",
    "Plt. Camat", "Camat", "Seksi Pelayann Siulak", "x" * 5000, "\x0b\x1f\u202e", "\u200b", "a\nb", "😀",
    "@SUM(A1)", "+1", "PPPK", NIP, OTHER_NIP, THIRD_NIP, f"'{NIP}", f"{NIP[:8]} {NIP[8:]}", "2",
)  # fmt: skip
CELLS = st.sampled_from(HAZARDS) | st.text(max_size=20)
_NOT_IN_EXCEL = {ord(sign): None for sign in "\x0b\x1f"}


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> Books:
    import shutil

    folder = tmp_path_factory.mktemp("kantor")
    kecil = Path(__file__).resolve().parent.parent / "data" / "kecil"
    return books_of(open_office(folder, Path(shutil.copytree(kecil, folder / "repo"))).repo)


@st.composite
def sheets(draw: st.DrawFn) -> list[list[Any]]:
    """A good sheet of some rows, in which cells, rows and columns were changed."""
    good: Callable[..., dict[str, Any]] = draw(st.sampled_from((staff_row, event_row)))
    nips = [NIP, OTHER_NIP, THIRD_NIP]
    key = "nip_baru" if good is staff_row else "nip_peserta"
    headings, *rows = grid(*(good(**{key: nips[number % 3]}) for number in range(6)))
    for _ in range(draw(st.integers(0, 8))):
        row, column = draw(st.integers(0, 5)), draw(st.integers(0, len(headings) - 1))
        rows[row][column] = draw(CELLS)
    match draw(st.sampled_from(("", "twice", "swap", "blank", "title", "extra"))):
        case "twice":
            rows.append(list(draw(st.sampled_from(rows))))
        case "swap":
            order = draw(st.permutations(range(len(headings))))
            headings = [headings[place] for place in order]
            rows = [[row[place] for place in order] for row in rows]
        case "blank":
            rows.insert(draw(st.integers(0, 5)), [])
        case "title":
            return [["Rekap"], [], headings, *rows, [], ["Jumlah", None, 3]]
        case "extra":
            headings, rows = [*headings, "Lain"], [[*row, draw(CELLS)] for row in rows]
    return [headings, *rows]


def plain(cell: Any) -> Any:
    return cell.translate(_NOT_IN_EXCEL) if isinstance(cell, str) else cell


def writable(rows: list[list[Any]]) -> list[list[Any]]:
    """The rows without characters that no .xlsx can hold."""
    return [
        [
            "".join(sign for sign in plain(cell) if sign >= " " or sign in "\t\n")
            if isinstance(cell, str)
            else cell
            for cell in row
        ]
        for row in rows
    ]


def tally(path: Path, books: Books) -> None:
    """Every row that holds something of the kind is in one place, and the proposal is as it says."""
    whole = propose_all([read_given(path, KINDS)], books)
    for file in whole.files:
        for table, one in zip(file.given.tables, file.proposals, strict=True):
            places = [
                *(each.row for each in one.rejected),
                *(each.row for each in one.doubts),
                *(each.row for each in one.duplicates),
                *(each.row for each in one.skipped),
            ]
            assert len(places) == len(set(places))
            assert one.rows == len(table.rows) + len(table.skipped)
            assert one.accepted + len(places) == one.rows


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sheets())
def test_every_row_of_a_mutated_workbook_is_accounted_for(
    books: Books, rows: list[list[Any]]
) -> None:
    with TemporaryDirectory() as folder:
        tally(write_xlsx(Path(folder) / "a.xlsx", writable(rows)), books)


@settings(max_examples=100)
@given(
    sheets(), st.sampled_from((";", ",", "\t")), st.sampled_from(("utf-8", "utf-8-sig", "utf-16"))
)
def test_every_row_of_a_mutated_csv_is_accounted_for(
    books: Books, rows: list[list[Any]], delimiter: str, encoding: str
) -> None:
    with TemporaryDirectory() as folder:
        tally(write_csv(Path(folder) / "a.csv", rows, delimiter, encoding), books)


def workbook() -> bytes:
    with TemporaryDirectory() as folder:
        path = write_xlsx(Path(folder) / "a.xlsx", grid(*(event_row() for _ in range(20))))
        return path.read_bytes()


def unpacked() -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(workbook())) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


GOOD = workbook()
PARTS = unpacked()


def spoil(data: bytes, seed: int) -> bytes:
    """The bytes with some changed, taken out, or said twice."""
    chance = random.Random(seed)
    for _ in range(chance.randint(1, 6)):
        at, length = chance.randrange(len(data)), chance.randrange(40)
        noise = chance.choice((b"", bytes(length), data[at : at + length] * 2, chance.randbytes(3)))
        data = data[:at] + noise + data[at + length :]
    return data


@settings(max_examples=150)
@given(st.integers())
def test_damaged_files_are_refused_or_read_and_break_nothing(books: Books, seed: int) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.xlsx"
        path.write_bytes(spoil(GOOD, seed))
        tally(path, books)


@settings(max_examples=200)
@given(st.integers(), st.sampled_from(sorted(PARTS)))
def test_damaged_parts_are_refused_or_read_and_break_nothing(
    books: Books, seed: int, spoilt: str
) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.xlsx"
        with zipfile.ZipFile(path, "w") as archive:
            for name, data in PARTS.items():
                archive.writestr(name, spoil(data, seed) if name == spoilt else data)
        tally(path, books)


@settings(max_examples=100)
@given(st.binary(max_size=300))
def test_any_bytes_are_refused_or_read_and_break_nothing(books: Books, data: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.csv"
        path.write_bytes(data)
        tally(path, books)
