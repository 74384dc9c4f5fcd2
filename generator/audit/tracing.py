"""Tracing: each figure on a page to an input, a release or a role; one that leads nowhere is a finding.

Pages about units, groups and releases are traced figure by figure, in texts and in attributes. On other pages only what
counts people or is a percentage is traced, where the inputs are there to trace it to.
"""

import re
from collections.abc import Iterable, Iterator
from posixpath import dirname, normpath
from posixpath import join as join_path
from urllib.parse import unquote, urlsplit

from generator.audit.facts import Facts
from generator.audit.finding import Finding
from generator.audit.identifiers import find_identifiers, mask
from generator.audit.memory import digest_of
from generator.audit.page import Block, Node, blocks, read_page, squeeze
from generator.audit.phrases import NUMBER_WORD, plain, tokens_of
from generator.audit.roles import ROLES, Place, Span, untrue_mentors

STRICT = frozenset({"kelompok", "rencana", "rilis", "transparansi", "unit"})
"""Folders of a site whose pages are about units, groups and releases."""

_COMPETENCIES = "kompetensi"
_DATA_PAGES = frozenset({"", "cari", "jabatan", "kalender", "kompetensi"})
"""Folders whose pages are made of records and settings alone, which the site's own downloads hold."""

_DIGITS = re.compile(r"[0-9]+(?:[.,:/][0-9]+)*%?")
_PEOPLE = re.compile(
    r"[0-9]+(?:[.,][0-9]+)*\s?(?:%|persen\b|(?:dari [0-9]+ )?(?:orang|pegawai|asn|pns|cpns|pppk|peserta|anggota|jiwa|staf)\b)"
)
_SPELLED = re.compile(
    rf"\b(?:{NUMBER_WORD})(?: (?:{NUMBER_WORD}))*(?: dari (?:{NUMBER_WORD})(?: (?:{NUMBER_WORD}))*)?"
    r" (?:orang|pegawai|asn|pns|pppk|anggota|persen)\b"
)
_WORTH_A_LOOK = re.compile(rf"[0-9]|[^\x00-\x7f]|\b(?:{NUMBER_WORD})\b", re.IGNORECASE)
_STRUCTURAL = frozenset(
    "charset colspan d dir dx dy fill-opacity font-size headers height http-equiv lang offset points preserveaspectratio r"
    " rel role rowspan rx ry sizes stroke-width tabindex transform type viewbox width x x1 x2 xmlns y y1 y2 cx cy".split()
)
_NAMES_OF_PARTS = frozenset(
    "aria-controls aria-describedby aria-labelledby class for id name".split()
)
_ADDRESSES = frozenset("action data-base href poster src srcset xlink:href".split())
_MACHINE_META = frozenset({"generator", "robots", "theme-color", "viewport"})
_SHAPES = frozenset({"circle", "ellipse", "line", "rect"})
_DRAWN = "data-pita"
"""A band as the style sheet draws it: `2/3` beside the words "pita 2 dari 3", which are traced."""

_ANY_DIGIT = re.compile(r"[0-9]|[^\x00-\x7f]")
_FIGURE = re.compile(rf"[0-9]|\b(?:{NUMBER_WORD})\b")
_BASE = re.compile(r"""["'][./]*["']|(?:\.\.?/)+""")
_CONTEXT = 40


class Tracer:
    """Traces the pages of one site.

    `front_page` shows what the theme puts on every page. `digest` is of all that a page is traced to, but for what the
    facts are asked.
    """

    def __init__(self, facts: Facts, front_page: str) -> None:
        self._facts = facts
        self.digest = digest_of(facts.digest, front_page)
        front = read_page(front_page)
        self._scripts = frozenset(
            _without_base(block.text) for block in blocks(front) if block.node.tag == "script"
        )
        self._frame = frozenset(
            (node.tag, name, value)
            for node in front.all()
            if node.above("article") is None
            for name, value in node.attributes.items()
        )

    def trace(self, path: str, text: str) -> Iterator[Finding]:
        """The figures of an HTML page that cannot be traced."""
        folder = path.split("/")[0] if "/" in path else ""
        if folder in STRICT:
            yield from self._every_figure(path, read_page(text))
        elif self._facts.inputs.prose is not None or folder in _DATA_PAGES:
            yield from self._figures_of_people(path, text)
        if folder == _COMPETENCIES and "membimbing" in plain(text):
            yield from self._mentors(path, read_page(text))

    def _mentors(self, path: str, root: Node) -> Iterator[Finding]:
        """What a competency's page says of mentors in groups."""
        place = Place(path, self._facts)
        for block in blocks(root):
            text = plain(block.text)
            for start, end in untrue_mentors(text, block, place):
                yield _finding(path, block.line_of(min(start, len(block.text))), text, start, end)

    def _every_figure(self, path: str, root: Node) -> Iterator[Finding]:
        place = Place(path, self._facts)
        for before, block, after in _with_neighbours(blocks(root)):
            if block.node.tag == "script":
                yield from self._in_script(path, block)
                continue
            yield from self._in_block(place, block, before, after)
        for node in root.all():
            yield from self._in_attributes(place, node)
            if place.unit is not None and node.tag in _SHAPES and node.above("article"):
                yield Finding(path, node.line, "angka", "gambar, yang dapat menunjukkan angka")

    def _in_block(
        self, place: Place, block: Block, before: str = "", after: str = ""
    ) -> Iterator[Finding]:
        """The figures of a block; a passage may reach into the texts before and after it."""
        if not _WORTH_A_LOOK.search(block.text):
            return
        text = plain(block.text)
        figures = [*_DIGITS.finditer(text)]
        if place.unit is not None:
            figures += _SPELLED.finditer(text)
        if not figures:
            return
        explained = [*self._facts.phrases(text)]
        for role in ROLES:
            explained += role(text, block, place)
        for figure in figures:
            start, end = figure.span()
            if _covered((start, end), explained):
                continue
            if self._facts.explains(*_context(before, text, after, start)):
                continue
            yield _finding(place.path, block.line_of(min(start, len(block.text))), text, start, end)

    def _in_attributes(self, place: Place, node: Node) -> Iterator[Finding]:
        in_article = node.above("article") is not None
        frame = frozenset() if in_article else self._frame
        for name, value in node.attributes.items():
            if _ANY_DIGIT.search(value) is None or name in _STRUCTURAL or name.startswith("xmlns"):
                continue
            if (node.tag, name, value) in frame or (name in _NAMES_OF_PARTS and not in_article):
                continue
            if node.tag == "meta" and node.attributes.get("name") in _MACHINE_META:
                continue
            if name == _DRAWN:
                if not _says_so(node, value):
                    yield Finding(
                        place.path,
                        node.line,
                        "angka",
                        "gambar pita yang tidak seperti kata-katanya",
                    )
                continue
            if name in _ADDRESSES:
                if self._leads_somewhere(place.path, value):
                    continue
                value = _as_words(place.path, value)
            yield from self._in_attribute(place, node, value, is_name=name in _NAMES_OF_PARTS)

    def _in_attribute(
        self, place: Place, node: Node, value: str, *, is_name: bool
    ) -> Iterator[Finding]:
        """A value is read as it is and, where it names a part, also as the words it was made of: `rilis-2026-07`."""
        readings = (value, value.replace("-", " ")) if is_name else (value,)
        found: list[Finding] = []
        for reading in readings:
            block = Block(node, squeeze(reading), ((0, node.line, reading),))
            found = list(self._in_block(place, block))
            if not found:
                return
        yield from found

    def _leads_somewhere(self, path: str, address: str) -> bool:
        """Whether an address is that of a file of the site, or of a source file on the forge; a query is data."""
        parts = urlsplit(address)
        if parts.query:
            return False
        if parts.scheme or parts.netloc:
            return "/edit/" in parts.path and parts.path.endswith((".md", ".yml"))
        if not parts.path:
            return True
        target = normpath(join_path(dirname(path), unquote(parts.path))).lstrip("/")
        has = self._facts.has_file
        return target == "." or has(target) or has(f"{target}/index.html")

    def _in_script(self, path: str, block: Block) -> Iterator[Finding]:
        """Scripts and their settings: the theme's is on the front page too, others have no business with figures here."""
        if _without_base(block.text) in self._scripts:
            return
        for figure in _DIGITS.finditer(block.text):
            yield _finding(path, block.line_of(figure.start()), block.text, *figure.span())

    def _figures_of_people(self, path: str, text: str) -> Iterator[Finding]:
        if not _PEOPLE.search(plain(text)):
            return
        for before, block, after in _with_neighbours(blocks(read_page(text))):
            words = plain(block.text)
            if block.node.tag == "script" or not _PEOPLE.search(words):
                continue
            explained = [*self._facts.phrases(words)]
            for match in _PEOPLE.finditer(words):
                context = _context(before, words, after, match.start())
                if (
                    not self._facts.explains(*context, prose=True)
                    and not _covered(match.span(), explained)
                    and not self._is_rule(match[0])
                ):
                    yield _finding(path, block.line_of(match.start()), words, *match.span())

    def _is_rule(self, figure: str) -> bool:
        """A percentage of the policy, such as the limits of a job-person match."""
        number = _DIGITS.match(figure)
        return (
            number is not None
            and not figure[-1].isalpha()
            and _value(number[0]) in self._facts.inputs.figures
        )


def _with_neighbours(found: Iterable[Block]) -> Iterator[tuple[str, Block, str]]:
    """Each block between the texts of the ones beside it."""
    every = list(found)
    texts = ["", *(block.text for block in every), ""]
    return zip(texts, every, texts[2:], strict=False)


def _context(before: str, text: str, after: str, start: int) -> tuple[list[str], int]:
    """The words of a block with two from either side, and which of them the figure at `start` is."""
    earlier = [token for token, _ in tokens_of(plain(before))][-2:]
    later = [token for token, _ in tokens_of(plain(after))][:2]
    tokens = tokens_of(text)
    place = next((number for number, (_, at) in enumerate(tokens) if at >= start), len(tokens))
    return [*earlier, *(token for token, _ in tokens), *later], len(earlier) + place


def _covered(span: Span, explained: list[Span]) -> bool:
    start, end = span
    return any(first <= start and end <= last for first, last in explained)


def _value(number: str) -> float:
    try:
        return float(number.rstrip("%").replace(".", "").replace(",", "."))
    except ValueError:
        return -1


def _as_words(path: str, address: str) -> str:
    """An address as it will be read: `%20` is no figure, and a draft about a page names the page's own address."""
    words = unquote(address)
    own = dirname(path)
    return words.replace(f"/{own}/", "/") if own else words


def _finding(path: str, line: int, text: str, start: int, end: int) -> Finding:
    around = text[max(0, start - _CONTEXT) : end + _CONTEXT]
    return Finding(path, line, "angka", _masked(around))


def _masked(text: str) -> str:
    """The words around a figure, the figures hidden; all of it hidden where it holds an identifier."""
    return mask(text) if find_identifiers(text) else _FIGURE.sub("•", squeeze(text))


def _says_so(node: Node, drawn: str) -> bool:
    """Whether an element says in words the band that is drawn."""
    band = re.fullmatch("([0-9]+)/([0-9]+)", drawn)
    said = band and rf"\bpita {band[1]} dari {band[2]}\b"
    return said is not None and re.search(said, plain(node.text)) is not None


def _without_base(script: str) -> str:
    """A script without the way to the site's root, in which pages differ."""
    return _BASE.sub("", script)
