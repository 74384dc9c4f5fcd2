"""E-mail addresses and the hub's own ids (`p-`, `a-`, `m-`, `g-` and 16 characters) in a folded text."""

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.audit.match import Match

_AT = re.compile(r"(?P<tight>@)|[\[({<]\s?at\s?[\])}>]", re.IGNORECASE)
_LOCAL_BEFORE = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._%+-]{0,62}[A-Za-z0-9_+-])?\Z")
_DOMAIN = re.compile(r"(?:[A-Za-z0-9-]{1,63}\.){1,6}(?P<ending>[A-Za-z]{2,24})(?![A-Za-z0-9-])")
_DOT = r"(?:\s?\.\s?|\s?[\[({<]\s?(?:dot|titik)\s?[\])}>]\s?)"
_SPELLED_DOMAIN = re.compile(
    rf"\s{{0,2}}[A-Za-z0-9-]{{1,63}}(?:{_DOT}[A-Za-z0-9-]{{1,63}}){{0,5}}{_DOT}(?P<ending>[A-Za-z]{{2,24}})(?![A-Za-z0-9-])",
    re.IGNORECASE,
)
_WIDEST_GAP = 2
_COMMON_ENDINGS = frozenset("id com net org gov edu info co biz my sg".split())
_FILE_ENDINGS = frozenset(
    "png jpg jpeg gif svg webp ico js mjs css map json html htm py md yml yaml xml woff".split()
)
_NOBODY = re.compile(
    r"(?:git|no-?reply|donotreply)@.*|.*@(?:.*\.)?(?:example\.[a-z.]+|(?:.*\.)?(?:example|test|invalid|local|localhost))"
)
"""Mailboxes that nobody reads, and names reserved for examples. Source: RFC 2606."""

_ID_START = re.compile(r"([pamg])(?<![A-Za-z0-9].)\s?[-_]\s?(?=[A-Za-z0-9])", re.IGNORECASE)
_ID_LENGTH = 16
_ID_PATTERNS = tuple(
    re.compile(
        rf"[A-Za-z0-9]{{{size}}}(?:([\s._-])[A-Za-z0-9]{{{size}}}(?:\1[A-Za-z0-9]{{{size}}}){{{16 // size - 2}}})(?![A-Za-z0-9])"
    )
    if size < 16
    else re.compile(r"[A-Za-z0-9]{16}(?![A-Za-z0-9])")
    for size in (16, 8, 4, 2, 1)
)
"""Sixteen characters, whole or in equal groups."""

_FEWEST_KINDS = 5
_FEWEST_TURNS = 4
"""Of 16 drawn characters: different ones, and changes between letters and digits."""

_CLUSTERS = re.compile(r"n[gy]|sy|kh|str")
"""Letters that Indonesian words have side by side; taken as one."""

_CONSONANTS = re.compile(r"[b-df-hj-np-tv-z]{4}")


def find_addresses(text: str) -> Iterator[Match]:
    """E-mail addresses, also with spaces, `[at]` and `(dot)`."""
    for sign in _AT.finditer(text):
        match = _address_at(text, sign)
        if match is not None and not _NOBODY.fullmatch(match.value):
            yield match


def find_person_ids(text: str) -> Iterator[Match]:
    """Ids of persons, assessments, mentoring sessions and pairs: records may hold them, nothing published may."""
    for begin in _ID_START.finditer(text):
        for pattern in _ID_PATTERNS:
            match = pattern.match(text, begin.end())
            if match is None:
                continue
            word = "".join(filter(str.isalnum, match[0])).lower()
            if _is_random(word, cut=len(word) < len(match[0])):
                yield Match("id_orang", begin.start(), match.end(), f"{begin[1]}-{word}".lower())
                break


def _address_at(text: str, sign: re.Match[str]) -> Match | None:
    """The address around an at sign: as it should be or, where it ends in a common way, spelled out."""
    before = text[max(0, sign.start() - 64) : sign.start()]
    local = _LOCAL_BEFORE.search(before)
    domain = _DOMAIN.match(text, sign.end()) if sign["tight"] else None
    endings = None
    if local is None or domain is None:
        gap = len(before) - len(before.rstrip())
        if gap > _WIDEST_GAP or (gap and sign["tight"] and not text[sign.end() :][:1].isspace()):
            return None  # a handle after a word: "lihat @kerinci.id"
        local = _LOCAL_BEFORE.search(before.rstrip())
        domain = _SPELLED_DOMAIN.match(text, sign.end())
        endings = _COMMON_ENDINGS
    if local is None or domain is None:
        return None
    ending = domain["ending"].lower()
    is_file = ending in _FILE_ENDINGS and domain[0].lower().split(".")[-2] not in _COMMON_ENDINGS
    if is_file or (endings is not None and ending not in endings):
        return None
    value = f"{local[0]}@{_tight(domain[0])}".lower()
    return Match("surel", sign.start() - len(before) + local.start(), domain.end(), value)


def _is_random(word: str, *, cut: bool) -> bool:
    """Whether the 16 characters look drawn rather than written; in groups they must, all the more."""
    digits = sum(map(str.isdigit, word))
    if len(set(word)) < _FEWEST_KINDS or digits == _ID_LENGTH:
        return False
    if cut:
        turns = sum(one.isdigit() != other.isdigit() for one, other in pairwise(word))
        return turns >= _FEWEST_TURNS
    return digits > 0 or _CONSONANTS.search(_CLUSTERS.sub("h", word)) is not None


def _tight(domain: str) -> str:
    dotted = re.sub(r"[\[({<]\s?(?:dot|titik)\s?[\])}>]", ".", domain, flags=re.IGNORECASE)
    return "".join(dotted.split())
