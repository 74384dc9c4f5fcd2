"""Rows of an .xlsx sheet, streamed: values as stored, days as days, formulas by the value that Excel kept.

In: the XML of a sheet. Out: rows one after the other; what the sheet says of itself at its end (merged cells) is known
once they are read.
"""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import cache

from generator.hr.proposal import RowError
from generator.hr.sheets.cell import MOST_LETTERS, Cell, Odd, from_text
from generator.hr.sheets.package import Package, SheetPart
from generator.hr.sheets.streaming import feed, new_parser
from generator.hr.sheets.table import RawRow
from generator.hr.sheets.texts import unescape

_EPOCH, _EPOCH_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)
_BETWEEN_EPOCHS = 1462
_SERIALS_1904 = range(20_000, 80_000)
"""Whole numbers that only days have; without the format of a day they are still counted from 1904."""

_MOST_COLUMNS, _MOST_ROWS = 16_384, 1_048_576
_MOST_LETTERS_OF_ROW = 2_000_000
_MOST_MERGES = 200_000
_RANGE = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7}):\$?([A-Z]{1,3})\$?([0-9]{1,7})")


class SheetReader:
    """Reads one sheet.

    Attributes:
        hidden_columns: columns (from 0) that the spreadsheet does not show; known with the first row.
        wanted: columns to read from here on; all while it is empty.
        merges: tall merged ranges as (column, first row, last row); known after the last row.
    """

    def __init__(self, package: Package, sheet: SheetPart) -> None:
        self.hidden_columns: set[int] = set()
        self.wanted: set[int] = set()
        self.merges: list[tuple[int, int, int]] = []
        self._package = package
        self._sheet = sheet
        self._rows: list[RawRow] = []
        self._row, self._hidden, self._cells = 0, False, dict[int, Cell]()
        self._column, self._type, self._style = -1, "n", ""
        self._formula = self._valued = self._inside = self._phonetic = self._wanted = False
        self._pieces: list[str] = []
        self._length = self._letters = 0

    def rows(self) -> Iterator[RawRow]:
        """The rows that are not empty.

        Raises:
            RowError: a row is too long to be one.
        """
        parser = new_parser(self._start, self._end, self._characters)
        with self._package.open(self._sheet) as stream:
            for _ in feed(parser, stream):
                yield from self._rows
                self._rows.clear()

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "c":
            reference = attributes.get("r")
            self._column = self._column + 1 if reference is None else _column_of(reference)
            self._wanted = not self.wanted or self._column in self.wanted
            if not self._wanted:
                return
            self._type = attributes.get("t", "n")
            self._style = attributes.get("s", "")
            self._formula = self._valued = False
            self._pieces, self._length = [], 0
        elif name == "v":
            self._inside = self._valued = self._wanted
        elif name == "t":
            self._inside = self._valued = self._wanted and not self._phonetic
        elif name == "f":
            self._formula = True
        elif name == "row":
            number = attributes.get("r", "")
            self._row = int(number) if number.isdigit() else self._row + 1
            self._hidden = attributes.get("hidden", "0") in ("1", "true")
            self._cells, self._column, self._letters = {}, -1, 0
        elif name == "rPh":
            self._phonetic = True
        elif name == "col":
            self._note_hidden(attributes)
        elif name == "mergeCell" and len(self.merges) < _MOST_MERGES:
            self._note_merge(attributes.get("ref", ""))

    def _end(self, name: str) -> None:
        if name in ("v", "t"):
            self._inside = False
        elif name == "c":
            if self._wanted and self._column >= 0 and (value := self._value()) is not None:
                self._cells[self._column] = value
        elif name == "row":
            if self._cells and 0 < self._row <= _MOST_ROWS:
                self._rows.append(RawRow(self._row, self._cells, self._hidden))
        elif name == "rPh":
            self._phonetic = False

    def _characters(self, data: str) -> None:
        if self._inside and self._length < MOST_LETTERS:
            data = data[: MOST_LETTERS - self._length]
            self._pieces.append(data)
            self._length += len(data)
            self._letters += len(data)
            if self._letters > _MOST_LETTERS_OF_ROW:
                raise RowError(
                    "ASN803", batas=f"{_MOST_LETTERS_OF_ROW // 1_000_000} juta huruf sebaris"
                )

    def _value(self) -> Cell:
        text = "".join(self._pieces)
        if not self._valued or (self._formula and not text and self._type != "str"):
            return Odd.FORMULA if self._formula else None
        match self._type:
            case "s":
                texts = self._package.texts
                index = int(text) if text.strip().isdigit() else -1
                return from_text(texts[index]) if 0 <= index < len(texts) else Odd.ERROR
            case "e":
                return Odd.ERROR
            case "b":
                return "TRUE" if text.strip() in ("1", "true") else "FALSE"
            case "d":
                return _iso_day(text)
            case "str" | "inlineStr":
                return from_text(unescape(text))
        return self._number(text)

    def _number(self, text: str) -> Cell:
        try:
            number = float(text)
        except ValueError:
            return from_text(text)
        if self._style.isdigit() and int(self._style) in self._package.date_styles:
            return _day(number, self._package.from_1904)
        if self._package.from_1904 and number in _SERIALS_1904:
            return number + _BETWEEN_EPOCHS
        return number

    def _note_hidden(self, attributes: dict[str, str]) -> None:
        if attributes.get("hidden", "0") in ("1", "true"):
            first, last = int(attributes.get("min", "1")), int(attributes.get("max", "1"))
            self.hidden_columns.update(range(first - 1, min(last, _MOST_COLUMNS)))

    def _note_merge(self, reference: str) -> None:
        match = _RANGE.fullmatch(reference)
        if match is not None and match[2] != match[4]:
            self.merges.append((_column_of(match[1]), int(match[2]), int(match[4])))


@cache
def _columns() -> dict[str, int]:
    """Columns (from 0) by their letters: A to XFD."""
    letters = [chr(code) for code in range(ord("A"), ord("Z") + 1)]
    two = [first + second for first in letters for second in letters]
    three = [first + second for first in letters for second in two]
    return {name: place for place, name in enumerate((*letters, *two, *three)[:_MOST_COLUMNS])}


def _column_of(reference: str) -> int:
    """The column (from 0) of `AB12`; -1 for what is no reference."""
    return _columns().get(reference.rstrip("0123456789"), -1)


def _day(serial: float, from_1904: bool) -> Cell:
    """The day of a serial number to the second, or the number where there is none such."""
    try:
        return (_EPOCH_1904 if from_1904 else _EPOCH) + timedelta(seconds=round(serial * 86_400))
    except (OverflowError, ValueError):
        return serial


def _iso_day(text: str) -> Cell:
    try:
        return datetime.fromisoformat(text.strip().removesuffix("Z")).replace(tzinfo=None)
    except ValueError:
        return from_text(text)
