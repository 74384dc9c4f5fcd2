"""Package: an .xlsx as a zip: its sheets, number formats and shared texts, each part read within bounds.

Why not openpyxl here: its read-only mode tells neither hidden rows nor formulas without a value, refuses strict OOXML
and many files that other programs write, and keeps texts of any size. See docs/decisions/0011-pembaca-xlsx-sendiri.md.
"""

import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO
from xml.etree.ElementTree import Element, ParseError
from xml.parsers.expat import ExpatError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring
from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format

from generator.hr.proposal import RowError
from generator.hr.sheets.texts import read_texts

MOST_UNPACKED = 1_200_000_000
"""Most bytes that the parts of a file may unpack to; they are streamed, so this bounds time, not memory."""

_MOST_SMALL = 20_000_000
_MOST_PARTS = 20_000
_DATES = frozenset((*range(14, 18), 22, *range(27, 37), *range(50, 59)))
"""Formats of days without a code of their own. Source: ECMA-376, 18.8.30 (verified against openpyxl's list)."""

BROKEN = (
    zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError,
    ParseError, ExpatError, DefusedXmlException, ValueError, KeyError, IndexError, LookupError,
)  # fmt: skip
"""What reading a damaged package raises."""


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A sheet: its number from 1, its part in the zip, and whether the spreadsheet hides it."""

    number: int
    part: str
    hidden: bool


@dataclass(frozen=True, slots=True)
class Package:
    """An open .xlsx.

    Attributes:
        sheets: in the order of their tabs.
        date_styles: numbers of cell styles that show a day.
        from_1904: whether days are counted from 1904.
        texts: shared texts.
    """

    archive: zipfile.ZipFile
    sheets: tuple[SheetPart, ...]
    date_styles: frozenset[int]
    from_1904: bool
    texts: tuple[str, ...]

    def open(self, sheet: SheetPart) -> IO[bytes]:
        """The XML of a sheet."""
        return self.archive.open(sheet.part)


def open_package(archive: zipfile.ZipFile) -> Package:
    """Read everything but the sheets.

    Raises:
        RowError: it is no workbook, locked, or too large.
    """
    _check(archive)
    names = {name.replace("\\", "/").lstrip("/").lower(): name for name in archive.namelist()}
    parts = _Parts(archive, names)
    main = parts.main()
    links = parts.links(main)
    book = parts.tree(main)
    sheets = tuple(
        SheetPart(number, names[target.lower()], sheet.get("state", "visible") != "visible")
        for number, sheet in enumerate(_all(book, "sheet"), start=1)
        if (target := links.get(_attribute(sheet, "id"), ("", ""))[1]).lower() in names
        and "chartsheets" not in target
    )
    by_kind = dict(links.values())
    properties = next(_all(book, "workbookPr"), None)
    return Package(
        archive,
        sheets,
        parts.date_styles(by_kind.get("styles", "xl/styles.xml")),
        properties is not None and properties.get("date1904", "0") in ("1", "true"),
        parts.texts(by_kind.get("sharedStrings", "xl/sharedStrings.xml")),
    )


def _check(archive: zipfile.ZipFile) -> None:
    infos = archive.infolist()
    if any(info.flag_bits & 1 for info in infos):
        raise RowError("ASN805")
    if len(infos) > _MOST_PARTS or sum(info.file_size for info in infos) > MOST_UNPACKED:
        raise RowError("ASN803", batas=f"{MOST_UNPACKED // 1_000_000} MB setelah dibuka")


class _Parts:
    """The small parts of a package, by name."""

    def __init__(self, archive: zipfile.ZipFile, names: dict[str, str]) -> None:
        self._archive = archive
        self._names = names

    def main(self) -> str:
        """The part with the list of sheets."""
        links = self.links("")
        main = next((target for kind, target in links.values() if kind == "officeDocument"), "")
        for candidate in (main, "xl/workbook.xml"):
            if candidate.lower() in self._names and candidate.endswith(".xml"):
                return candidate
        raise RowError("ASN806", jenis=self._other())

    def _other(self) -> str:
        if "xl/workbook.bin" in self._names:
            return "buku kerja biner (.xlsb)"
        if "mimetype" in self._names:
            said = self._bytes("mimetype").decode("ascii", "replace")
            if "opendocument" in said:
                return "berkas OpenDocument (.ods)"
        if "word/document.xml" in self._names:
            return "dokumen Word (.docx)"
        return "arsip zip biasa"

    def links(self, part: str) -> dict[str, tuple[str, str]]:
        """Kind and target of each part that `part` (nothing for the package itself) refers to, by id."""
        folder, _, name = part.rpartition("/")
        path = f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"
        if path.lower() not in self._names:
            return {}
        return {
            _attribute(link, "Id"): (
                _attribute(link, "Type").rpartition("/")[2],
                _join(folder, _attribute(link, "Target")),
            )
            for link in _all(self.tree(path), "Relationship")
        }

    def tree(self, part: str) -> Element:
        """The XML of a small part."""
        tree: Element = fromstring(self._bytes(part), forbid_dtd=True)
        return tree

    def date_styles(self, part: str) -> frozenset[int]:
        """Numbers of the cell styles that show a day."""
        if part.lower() not in self._names:
            return frozenset()
        tree = self.tree(part)
        codes = {
            int(each.get("numFmtId", "0")): each.get("formatCode", "")
            for each in _all(tree, "numFmt")
        }
        formats = next(_all(tree, "cellXfs"), None)
        numbers = [int(each.get("numFmtId", "0")) for each in _all(formats, "xf")]
        return frozenset(
            style for style, number in enumerate(numbers) if _shows_day(number, codes.get(number))
        )

    def texts(self, part: str) -> tuple[str, ...]:
        """The shared texts."""
        if part.lower() not in self._names:
            return ()
        with self._archive.open(self._names[part.lower()]) as stream:
            return read_texts(stream)

    def _bytes(self, part: str) -> bytes:
        with self._archive.open(self._names[part.lower()]) as stream:
            data = stream.read(_MOST_SMALL + 1)
        if len(data) > _MOST_SMALL:
            raise RowError("ASN803", batas=f"{_MOST_SMALL // 1_000_000} MB untuk satu bagian")
        return data


def _shows_day(number: int, code: str | None) -> bool:
    if code is None:
        return (number in _DATES and number not in BUILTIN_FORMATS) or _is_day(
            BUILTIN_FORMATS.get(number, "")
        )
    return _is_day(code)


def _is_day(code: str) -> bool:
    """Whether a format shows a day, not only an hour."""
    bare = re.sub(r'"[^"]*"|\\.|\[[^\]]*\]', "", code.lower())
    return bool(is_date_format(code)) and ("d" in bare or "y" in bare)


def _join(folder: str, target: str) -> str:
    """The name of a part that is named relative to a folder."""
    target = target.replace("\\", "/")
    steps = [] if target.startswith("/") else folder.split("/") if folder else []
    for step in target.split("/"):
        if step == "..":
            steps = steps[:-1]
        elif step not in ("", "."):
            steps.append(step)
    return "/".join(steps)


def _all(tree: Element | None, name: str) -> Iterator[Element]:
    """Elements of a local name; the namespace of strict files is another one."""
    if tree is not None:
        yield from (each for each in tree.iter() if each.tag.rpartition("}")[2] == name)


def _attribute(element: Element, name: str) -> str:
    """An attribute by its local name."""
    return next(
        (value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), ""
    )
