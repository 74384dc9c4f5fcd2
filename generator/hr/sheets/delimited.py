"""Rows of a CSV: any usual encoding, any usual delimiter, and quotes that somebody forgot to close.

Numbered as a spreadsheet numbers them: a record a row, however many lines it takes.
"""

import codecs
import csv
from collections.abc import Iterator
from io import TextIOWrapper
from itertools import islice
from pathlib import Path

from generator.hr.sheets.cell import MOST_LETTERS, from_text
from generator.hr.sheets.table import RawRow

DELIMITERS = (";", ",", "\t", "|")
_PIECE = 1 << 20
_MOST_OF_A_LINE = 2_000_000
_MOST_COLUMNS = 16_384
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def find_encoding(path: Path) -> str | None:
    """The encoding of a text file; None where it holds what no text does."""
    with path.open("rb") as stream:
        start = stream.read(4096)
        for mark, encoding in _BOMS:
            if start.startswith(mark):
                return encoding
        if b"\0" in start:
            return _wide(start)
        decoder = codecs.getincrementaldecoder("utf-8")()
        stream.seek(0)
        try:
            while piece := stream.read(_PIECE):
                decoder.decode(piece)
            decoder.decode(b"", True)
        except UnicodeDecodeError:
            return "cp1252"
    return "utf-8"


def read_rows(path: Path, encoding: str, delimiter: str) -> Iterator[RawRow]:
    """The rows that are not empty.

    Raises:
        csv.Error: a quote is not closed, or stands in the middle of a cell: `read_lines` reads such a file.
    """
    with _opened(path, encoding) as text:
        for number, record in enumerate(
            csv.reader(text, delimiter=delimiter, strict=True), start=1
        ):
            if any("\n" in cell and cell.count(delimiter) > 2 for cell in record):
                raise csv.Error("kutip")
            row = _row(number, record)
            if row.cells:
                yield row


def read_lines(path: Path, encoding: str, delimiter: str) -> Iterator[RawRow]:
    """The same with every line a row, whatever its quotes: a row that lost a quote tells it by its width."""
    with _opened(path, encoding) as text:
        number = 0
        while line := text.readline(_MOST_OF_A_LINE):
            number += 1
            line = line.rstrip("\r\n")
            record = next(csv.reader([line], delimiter=delimiter), [])
            row = _row(number, record)
            if row.cells:
                torn = line.count('"') % 2 == 1 and len(record) <= line.count(delimiter)
                yield RawRow(number, row.cells, width=row.width, torn=torn)


def starts_like(path: Path, encoding: str, delimiter: str, rows: int) -> list[RawRow]:
    """The first rows, for a look at the headings."""
    try:
        return list(islice(read_rows(path, encoding, delimiter), rows))
    except csv.Error:
        return list(islice(read_lines(path, encoding, delimiter), rows))


def _opened(path: Path, encoding: str) -> TextIOWrapper:
    return path.open(encoding=encoding, errors="replace", newline="")


def _row(number: int, record: list[str]) -> RawRow:
    cells = {
        place: cell
        for place, text in enumerate(record[:_MOST_COLUMNS])
        if text and (cell := from_text(text[:MOST_LETTERS])) is not None
    }
    return RawRow(number, cells, width=max(cells, default=-1) + 1)


def _wide(start: bytes) -> str | None:
    """The encoding of a text of two bytes a letter without a mark; None where it is no text."""
    zeros = [start[place::2].count(0) * 4 > len(start) for place in (0, 1)]
    return {(False, True): "utf-16-le", (True, False): "utf-16-be"}.get((zeros[0], zeros[1]))
