"""Pictures for guides, as SVG: what a terminal said, and what a spreadsheet shows. Identifiers are hidden in both."""

import textwrap
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from html import escape

from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from generator.audit.identifiers import hide

COLUMNS = 74
_LETTER, _LINE, _PAD, _SIZE = 8.4, 20, 16, 14
_MONO = "ui-monospace, SFMono-Regular, Menlo, Consolas, DejaVu Sans Mono, monospace"
_SANS = "system-ui, Segoe UI, Roboto, DejaVu Sans, sans-serif"
_UNIT = 6.6
"""Width of one unit of a column's width."""


def terminal(title: str, steps: Sequence[tuple[str, str]]) -> str:
    """Commands and what they said, as in a terminal of 74 columns."""
    lines = [
        (line, bold)
        for command, said in steps
        for line, bold in (
            *((each, True) for each in _wrapped(f"$ {command}")),
            *((each, False) for text in said.splitlines() for each in _wrapped(text)),
        )
    ]
    width, height = COLUMNS * _LETTER + 2 * _PAD, len(lines) * _LINE + 2 * _PAD
    body = "".join(
        f'<text x="{_PAD}" y="{_PAD + _LINE * (number + 0.75):g}" xml:space="preserve"'
        f"{_bold(bold)}>{escape(line)}</text>\n"
        for number, (line, bold) in enumerate(lines)
    )
    return _svg(
        title, width, height, "#1f2933", f'<g fill="#e6edf3" font-family="{_MONO}">\n{body}</g>'
    )


def sheet(
    title: str, source: Worksheet, rows: Sequence[int], columns: Sequence[str], left_out: str = ""
) -> str:
    """Some rows and columns of a sheet, as a spreadsheet shows them.

    Args:
        title: what it shows, for those who cannot see it.
        source: the sheet.
        rows: numbers of the rows to show.
        columns: letters of the columns to show.
        left_out: letters of columns to show in grey.
    """
    widths = [max(4.0, source.column_dimensions[each].width or 9.0) * _UNIT for each in columns]
    starts = [36 + sum(widths[:index]) for index in range(len(widths))]
    parts = [
        _box(start, 0, width, _LINE, "#eceff1", letter, "middle")
        for start, width, letter in zip(starts, widths, columns, strict=True)
    ]
    top = float(_LINE)
    for number in rows:
        parts.append(_box(0, top, 36, _LINE, "#eceff1", str(number), "middle"))
        parts += _row(source, number, columns, starts, widths, top, left_out)
        top += _LINE
    return _svg(
        title,
        starts[-1] + widths[-1],
        top,
        "#ffffff",
        f'<g font-family="{_SANS}">\n{"".join(parts)}</g>',
    )


def _row(
    source: Worksheet,
    number: int,
    columns: Sequence[str],
    starts: Sequence[float],
    widths: Sequence[float],
    top: float,
    left_out: str,
) -> Iterator[str]:
    shown = [_shown(source[f"{letter}{number}"]) for letter in columns]
    spills = not any(shown[1:])
    for place, letter in enumerate(columns):
        cell = source[f"{letter}{number}"]
        room = sum(widths) if spills and place == 0 else widths[place]
        if spills and place > 0:
            continue
        yield _box(
            starts[place],
            top,
            room,
            _LINE,
            _fill(cell),
            _cut(shown[place], room, bool(cell.font.bold)),
            bold=bool(cell.font.bold),
            ink="#9e9e9e" if letter in left_out else _ink(cell),
        )


def _shown(cell: Cell) -> str:
    value = cell.value
    if isinstance(value, datetime | date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, float):
        return f"{value:g}".replace(".", ",")
    return "" if value is None else hide(str(value)).replace("\n", " ")


def _cut(text: str, room: float, bold: bool) -> str:
    most = int((room - 8) / (7.6 if bold else 6.9))
    return text if len(text) <= most else f"{text[: max(1, most - 1)]}…"


def _fill(cell: Cell) -> str:
    colour = cell.fill.fgColor.rgb if cell.fill.fill_type == "solid" else None
    return f"#{colour[-6:]}" if isinstance(colour, str) else "#ffffff"


def _ink(cell: Cell) -> str:
    colour = cell.font.color.rgb if cell.font.color is not None else None
    return f"#{colour[-6:]}" if isinstance(colour, str) else "#212121"


def _box(
    x: float,
    y: float,
    width: float,
    height: float,
    fill: str,
    text: str,
    anchor: str = "start",
    *,
    bold: bool = False,
    ink: str = "#212121",
) -> str:
    at = x + width / 2 if anchor == "middle" else x + 4
    return (
        f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" fill="{fill}" stroke="#cfd8dc"/>'
        f'<text x="{at:g}" y="{y + height - 6:g}" text-anchor="{anchor}" fill="{ink}" font-size="12.5"'
        f"{_bold(bold)}>{escape(text)}</text>\n"
    )


def _bold(bold: bool) -> str:
    return ' font-weight="bold"' if bold else ""


def _wrapped(text: str) -> list[str]:
    indent = " " * (len(text) - len(text.lstrip()) + 2)
    return textwrap.wrap(
        hide(text),
        COLUMNS,
        subsequent_indent=indent,
        drop_whitespace=True,
        replace_whitespace=False,
        break_on_hyphens=False,
    ) or [""]


def _svg(title: str, width: float, height: float, paper: str, body: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" width="{width:g}" '
        f'height="{height:g}" role="img" font-size="{_SIZE}">\n<title>{escape(title)}</title>\n'
        f'<rect width="{width:g}" height="{height:g}" fill="{paper}"/>\n{body}\n</svg>\n'
    )


def letters(count: int) -> list[str]:
    """The first columns of a sheet."""
    return [get_column_letter(number) for number in range(1, count + 1)]
