"""Page: an HTML file as a tree, its text in blocks, and its attributes. Knows HTML and nothing of the hub."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_SVG_LEAVES = frozenset("circle ellipse image line path polygon polyline rect stop use".split())
_INLINE = frozenset(
    "a abbr b bdi bdo big cite code data dfn em font i ins kbd label mark q s samp small span strong sub sup time tspan u"
    " var wbr".split()
)
_CLOSES_ITSELF = {
    "dd": ("dd", "dt"), "dt": ("dd", "dt"), "li": ("li",), "option": ("option",), "p": ("p",),
    "td": ("td", "th"), "th": ("td", "th"), "tr": ("td", "th", "tr"),
}  # fmt: skip
_OUTER = frozenset({"dl", "ol", "select", "table", "ul"})
_DEEPEST = 200
"""Elements deeper than this become neighbours; no page that a person wrote has as many, and Python could not follow."""

_SPACE = re.compile(r"\s+")


@dataclass(eq=False, slots=True)
class Node:
    """An element. `children` are elements and texts in order; a text is a pair of itself and its line."""

    tag: str
    attributes: dict[str, str]
    line: int
    parent: "Node | None" = None
    children: list["Node | tuple[str, int]"] = field(default_factory=list)
    depth: int = 0

    def above(self, *tags: str) -> "Node | None":
        """The nearest element of one of these tags, this one or above it."""
        node: Node | None = self
        while node is not None and node.tag not in tags:
            node = node.parent
        return node

    def below(self, tag: str) -> Iterator["Node"]:
        """Every element of a tag below this one."""
        return (node for node in self.all() if node.tag == tag and node is not self)

    def all(self) -> Iterator["Node"]:
        """This element and all below it, in order."""
        yield self
        for child in self.children:
            if isinstance(child, Node):
                yield from child.all()

    @property
    def text(self) -> str:
        """All text below, spaces as one."""
        texts = (
            child[0] for node in self.all() for child in node.children if isinstance(child, tuple)
        )
        return squeeze(" ".join(texts))

    def has_class(self, name: str) -> bool:
        """Whether the element carries a class."""
        return name in self.attributes.get("class", "").split()


@dataclass(frozen=True, slots=True)
class Block:
    """Text that stands in one line, cell or paragraph: what a reader takes as one. `pieces` are where its texts came from."""

    node: Node
    text: str
    pieces: tuple[tuple[int, int, str], ...]

    def line_of(self, index: int) -> int:
        """The line of the file that the character at `index` stands on, or near it."""
        start, line, raw = next(piece for piece in reversed(self.pieces) if piece[0] <= index)
        words = self.text[start:index].split(" ")
        before = _SPACE.split(raw.strip())[: len(words)]
        place = raw.find(before[-1]) if before else 0
        return line + raw.count("\n", 0, max(place, 0))


def read_page(text: str) -> Node:
    """The tree of an HTML text; whatever it is, there is a tree."""
    builder = _Builder()
    builder.feed(text)
    builder.close()
    return builder.root


def blocks(root: Node) -> Iterator[Block]:
    """The texts of a tree, block by block; comments and scripts are blocks of their own."""
    gathered: list[tuple[str, int]] = []

    def flush(node: Node) -> Iterator[Block]:
        block = _block(node, gathered)
        gathered.clear()
        if block is not None:
            yield block

    def walk(node: Node) -> Iterator[Block]:
        for child in node.children:
            if isinstance(child, tuple):
                gathered.append(child)
            elif child.tag == "br":
                gathered.append((" ", child.line))
            elif child.tag in _INLINE:
                yield from walk(child)
            else:
                yield from flush(node)
                yield from walk(child)
                yield from flush(child)

    yield from walk(root)
    yield from flush(root)


def squeeze(text: str) -> str:
    """The text with each run of spaces as one space, and none at the ends."""
    return _SPACE.sub(" ", text).strip()


def _block(node: Node, texts: list[tuple[str, int]]) -> Block | None:
    joined = ""
    pieces: list[tuple[int, int, str]] = []
    for raw, line in texts:
        text = _SPACE.sub(" ", raw)
        if not joined or joined.endswith(" "):
            text = text.lstrip()
        pieces.append((len(joined), line, raw))
        joined += text
    return Block(node, joined, tuple(pieces)) if joined.strip() else None


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("#root", {}, 1)
        self._open = self.root

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for other in _CLOSES_ITSELF.get(tag, ()):
            self._close(other, _OUTER)
        node = Node(tag, {name: value or "" for name, value in attrs}, self.getpos()[0], self._open)
        self._open.children.append(node)
        node.depth = self._open.depth + 1
        if tag not in _VOID and tag not in _SVG_LEAVES and node.depth < _DEEPEST:
            self._open = node

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self._close(tag, frozenset())

    def handle_endtag(self, tag: str) -> None:
        self._close(tag, frozenset())

    def handle_data(self, data: str) -> None:
        self._open.children.append((data, self.getpos()[0]))

    def handle_comment(self, data: str) -> None:
        line = self.getpos()[0]
        self._open.children.append(Node("#comment", {}, line, self._open, [(data, line)]))

    def _close(self, tag: str, outer: frozenset[str]) -> None:
        """Close the nearest open element of a tag; nothing where there is none before one of `outer`."""
        node: Node | None = self._open
        while node is not None and node.tag != tag:
            if node.tag in outer:
                return
            node = node.parent
        if node is not None and node.parent is not None:
            self._open = node.parent
