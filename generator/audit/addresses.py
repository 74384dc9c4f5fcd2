"""E-mail addresses and the hub's own ids (`p-`, `a-`, `m-` and 16 characters) in a folded text."""

import re
from collections.abc import Iterator

from generator.audit.match import Match

_AT = re.compile(r"(?P<tight>@)|[\[({<]\s?at\s?[\])}>]", re.IGNORECASE)
_LOCAL_BEFORE = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._%+-]{0,62}[A-Za-z0-9_+-])?\Z")
_DOMAIN = re.compile(r"(?:[A-Za-z0-9-]{1,63}\.){1,6}([A-Za-z]{2,24})(?![A-Za-z0-9-])")
_SPELLED_DOMAIN = re.compile(
    r"[A-Za-z0-9-]{1,63}(?:(?:\s?\.\s?|\s?[\[({<]\s?(?:dot|titik)\s?[\])}>]\s?)[A-Za-z0-9-]{1,63}){0,5}"
    r"(?:\s?\.\s?|\s?[\[({<]\s?(?:dot|titik)\s?[\])}>]\s?)([A-Za-z]{2,24})(?![A-Za-z0-9-])",
    re.IGNORECASE,
)
_KNOWN_ENDINGS = frozenset("id com net org gov edu info co biz my sg".split())
_FILE_ENDINGS = frozenset("png jpg jpeg gif svg webp ico js mjs css map json html htm py md yml yaml xml woff".split())
_NOBODY = re.compile(
    r"(?:git|no-?reply|donotreply)@.*|.*@(?:.*\.)?(?:example\.[a-z.]+|(?:.*\.)?(?:example|test|invalid|local|localhost))"
)
"""Mailboxes that nobody reads, and names reserved for examples. Source: RFC 2606."""

_ID_START = re.compile(r"([pam])(?<![A-Za-z0-9].)\s?[-_]\s?(?=[A-Za-z0-9])", re.IGNORECASE)
_ID_LENGTH = 16
_ID_GROUPS = frozenset({1, 2, 4, 8, 16})
_CLUSTERS = re.compile(r"n[gy]|sy|kh|str")
"""Letters that Indonesian words have side by side; taken as one."""

_CONSONANTS = re.compile(r"[b-df-hj-np-tv-z]{4}")


def find_addresses(text: str) -> Iterator[Match]:
    """E-mail addresses, also with spaces, `[at]` and `(dot)`."""
    for sign in _AT.finditer(text):
        before, start, end = text[max(0, sign.start() - 64) : sign.start()], *sign.span()
        local = _LOCAL_BEFORE.search(before)
        domain = _DOMAIN.match(text, end) if sign["tight"] else None
        spelled = domain is None or local is None
        if spelled:
            local = _LOCAL_BEFORE.search(before.rstrip()) if len(before) - len(before.rstrip()) < 3 else None
            gap = re.compile(r"\s{0,2}").match(text, end)
            domain = _SPELLED_DOMAIN.match(text, gap.end() if gap else end)
            # Space on the left only is a handle after a word: "lihat @kerinci.id".
            if before[-1:].isspace() and not text[end : end + 1].isspace() and sign["tight"]:
                continue
        if local is None or domain is None:
            continue
        ending = domain[1].lower()
        if ending in _FILE_ENDINGS or (spelled and ending not in _KNOWN_ENDINGS):
            continue
        value = f"{local[0]}@{_tight(domain[0])}".lower()
        if not _NOBODY.fullmatch(value):
            yield Match("surel", start - len(before) + local.start(), domain.end(), value)


def find_person_ids(text: str) -> Iterator[Match]:
    """Ids of persons, assessments and mentoring sessions: records may hold them, nothing published may."""
    for begin in _ID_START.finditer(text):
        found = _id_at(text, begin.end())
        if found is not None:
            word, end = found
            yield Match("id_orang", begin.start(), end, f"{begin[1]}-{word}".lower())


def _id_at(text: str, start: int) -> tuple[str, int] | None:
    """The 16 characters from `start`, in one group or in equal ones, and where they end."""
    groups = re.compile(r"[A-Za-z0-9]{1,17}").findall
    for pattern in (r"[A-Za-z0-9]{16}", *(_even(size) for size in (8, 4, 2, 1))):
        match = re.compile(pattern).match(text, start)
        if match is None or text[match.end() : match.end() + 1].isalnum():
            continue
        word = "".join(groups(match[0]))
        if _is_random(word.lower(), cut=word != match[0]):
            return word, match.end()
    return None


def _even(size: int) -> str:
    group = f"[A-Za-z0-9]{{{size}}}"
    return rf"{group}([\s._-])(?:{group}\1){{{_ID_LENGTH // size - 2}}}{group}"


def _is_random(word: str, *, cut: bool) -> bool:
    """Whether the 16 characters look drawn rather than written; in groups they must, all the more."""
    digits = sum(map(str.isdigit, word))
    if len(set(word)) < 5 or digits == _ID_LENGTH:
        return False
    if cut:
        turns = sum(one.isdigit() != other.isdigit() for one, other in zip(word, word[1:], strict=False))
        return turns >= 4
    return digits > 0 or _CONSONANTS.search(_CLUSTERS.sub("h", word)) is not None


def _tight(domain: str) -> str:
    dotted = re.sub(r"[\[({<]\s?(?:dot|titik)\s?[\])}>]", ".", domain, flags=re.IGNORECASE)
    return "".join(dotted.split())
