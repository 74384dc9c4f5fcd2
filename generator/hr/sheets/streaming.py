"""XML in pieces: expat with local names, without document types, so that no entity can grow."""

from collections.abc import Callable, Iterator
from typing import IO
from xml.parsers.expat import ParserCreate, XMLParserType

from defusedxml import DTDForbidden

_PIECE = 1 << 16

Start = Callable[[str, dict[str, str]], None]


def new_parser(
    start: Start, end: Callable[[str], None], characters: Callable[[str], None]
) -> XMLParserType:
    """A parser that calls back with names that have lost their prefix, where the file's own elements have one."""
    parser = ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.CharacterDataHandler = characters
    parser.EndElementHandler = end

    def start_root(name: str, attributes: dict[str, str]) -> None:
        # Most files have no prefix; taking it off anyway would cost a third of the time.
        parser.StartElementHandler = start
        if ":" in name:
            parser.StartElementHandler = lambda name, attributes: start(_local(name), attributes)
            parser.EndElementHandler = lambda name: end(_local(name))

    parser.StartElementHandler = start_root
    return parser


def feed(parser: XMLParserType, stream: IO[bytes]) -> Iterator[None]:
    """Give the parser the stream, and the caller a turn after each piece."""
    while piece := stream.read(_PIECE):
        parser.Parse(piece, False)
        yield
    parser.Parse(b"", True)
    yield


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _refuse(name: str, *_: object) -> None:
    raise DTDForbidden(name, None, None)
