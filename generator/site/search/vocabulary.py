"""The words of the site for the browser: each root with the forms it has here, and the words that stand for each other.

The browser finds the root of a typed word in it, knows which words find nothing, and looks for the nearest spelling.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set

from generator.site.search.words import EMPTY_WORDS, root, split_words

_ROOT_ITSELF = "="


def vocabulary(
    page_words: Set[str], unit_words: Set[str], synonyms: Sequence[Sequence[str]]
) -> Mapping[str, object]:
    """The vocabulary as a JSON value.

    Args:
        page_words: every word that stands on a page of the index.
        unit_words: every word a unit can be found by.
        synonyms: rows of words or phrases that mean the same to a searcher.

    Returns:
        `halaman`: root -> its forms on pages, joined by spaces (`=` where the root itself stands there); `lain`: the
        same for words of units and synonyms that stand on no page; `padanan`: the rows of synonyms, phrases as words
        joined by spaces, without those that shrink to one word of several; `kosong`: the words that are never searched for.
    """
    rows = [
        [" ".join(words) for words in map(split_words, row) if _is_sought_whole(words)]
        for row in synonyms
    ]
    synonym_words = {word for row in rows for phrase in row for word in phrase.split()}
    return {
        "halaman": _forms_by_root(page_words),
        "lain": _forms_by_root((unit_words | synonym_words) - page_words),
        "padanan": rows,
        "kosong": " ".join(sorted(EMPTY_WORDS)),
    }


def _is_sought_whole(phrase: Sequence[str]) -> bool:
    """Whether a phrase still says what it says without its empty words: "tidak berhasil" is not "berhasil"."""
    left = [word for word in phrase if word not in EMPTY_WORDS]
    return len(left) > 1 or len(left) == len(phrase)


def _forms_by_root(words: Iterable[str]) -> Mapping[str, str]:
    forms: dict[str, list[str]] = defaultdict(list)
    for word in sorted(words):
        own = root(word)
        forms[own].append(_ROOT_ITSELF if word == own else word)
    return {own: " ".join(forms[own]) for own in sorted(forms)}
