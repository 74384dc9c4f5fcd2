"""Ways to write the same identifier: what a careless hand, a program, or somebody who hides it makes of it."""

from collections.abc import Callable
from urllib.parse import quote

Spelling = Callable[[str], str]


def _shifted(zero: str) -> Spelling:
    """Digits of another script, whose zero is given."""
    return lambda text: "".join(chr(ord(zero) + int(c)) if c.isdigit() else c for c in text)


def _between(sign: str) -> Spelling:
    """A sign after every fourth character."""
    return lambda text: sign.join(text[start : start + 4] for start in range(0, len(text), 4))


def _everywhere(sign: str) -> Spelling:
    """A sign between all characters."""
    return lambda text: sign.join(text)


ANY: dict[str, Spelling] = {
    "plain": str,
    "upper case": str.upper,
    "full width": lambda text: "".join(chr(ord(c) + 0xFEE0) for c in text),
    "zero width spaces": _everywhere("\u200b"),
    "soft hyphens": _between("\u00ad"),
    "word joiners": _everywhere("\u2060"),
    "a direction mark": _between("\u200e"),
    "variation selectors": _everywhere("\ufe0f"),
    "entities": lambda text: "".join(f"&#{ord(c)};" for c in text),
    "hexadecimal entities": lambda text: "".join(f"&#x{ord(c):X};" for c in text),
    "an invisible entity": _between("&shy;"),
    "per cent signs": lambda text: "".join(f"%{ord(c):02X}" for c in text),
    "per cent signs twice": lambda text: "".join(f"%25{ord(c):02X}" for c in text),
    "quoted address": lambda text: quote(text, safe=""),
    "JSON escapes": lambda text: "".join(f"\\u{ord(c):04x}" for c in text),
    "JavaScript escapes": lambda text: "".join(f"\\x{ord(c):02x}" for c in text),
    "bold halves": lambda text: f"<b>{text[:5]}</b>{text[5:]}",
    "spans": lambda text: "".join(f'<span class="x">{c}</span>' for c in text),
    "a comment inside": lambda text: f"{text[:5]}<!-- 7 -->{text[5:]}",
    "a tag with a bracket in a value": lambda text: f'{text[:5]}<i title="a>b">{text[5:]}</i>',
    "an attribute": lambda text: f'<img alt="foto {text}" src="a.png">',
    "a comment": lambda text: f"<!-- {text} -->",
    "an address": lambda text: f"https://contoh.go.id/pegawai?kunci={text}&x=1",
    "a path": lambda text: f"/pegawai/{text}/index.html",
    "a JSON string": lambda text: f'{{"id": "{text}"}}',
    "a CSV cell": lambda text: f"1,{text},Siulak\n",
    "an apostrophe before": lambda text: f"'{text}",
    "YAML": lambda text: f"- {{nip: {text}}}\n",
    "a script": lambda text: f"<script>var x='{text}';</script>",
    "in the middle of a sentence": lambda text: f"Atas nama{chr(160)}({text}), hadir.",
}
"""Spellings that any identifier may have."""

NUMBERS: dict[str, Spelling] = {
    "Arabic digits": _shifted("\u0660"),
    "Persian digits": _shifted("\u06f0"),
    "Devanagari digits": _shifted("\u0966"),
    "mathematical digits": _shifted("\U0001d7ce"),
    "invisible digits": _shifted("\U000e0030"),
    "spaces": _between(" "),
    "unbroken spaces": _between("\u00a0"),
    "narrow spaces": _between("\u202f"),
    "dots": _between("."),
    "dashes": _between("-"),
    "long dashes": _between("\u2013"),
    "line breaks": _between("\n    "),
    "paragraphs": _between("</p>\n<p>"),
    "break tags": _between("<br>"),
    "spaces everywhere": _everywhere(" "),
    "spaces as entities": _between("&nbsp;"),
    "escaped line breaks": _between("\\n"),
}
"""Spellings of what is made of digits."""
