"""Reading level: LIX of a text, words in a sentence plus the share of long words.

Source: Björnsson, Läsbarhet (1968). LIX counts letters and words, so it needs no word list of a language; its bounds
were found for Swedish and have not been tested on Indonesian, where affixes make words longer. It compares two versions
of a text; it says nothing of whether the text is clear or right.
"""

import re

_CODE = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)
_TARGET = re.compile(r"\]\([^)]*\)|`[^`]*`")
_WORD = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")
_END = re.compile(r"[.!?:](?=\s|$)|\n\s*(?:\n|[-*|#]|\d+\.)")
_LONG = 6
"""Most letters of a word that is not long."""


def lix(markdown: str) -> int | None:
    """LIX of a Markdown text, code and addresses apart; None where it has no word.

    >>> lix("Ibu membaca buku. Ayah pergi.")
    22
    """
    text = _TARGET.sub("] ", _CODE.sub("", markdown))
    sentences = [words for part in _END.split(text) if (words := _WORD.findall(part))]
    words = [word for sentence in sentences for word in sentence]
    if not words:
        return None
    long = sum(len(word) > _LONG for word in words)
    return int(len(words) / len(sentences) + 100 * long / len(words))
