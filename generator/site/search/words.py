"""Words and roots: how a text is cut into words, and the root that Indonesian word forms share.

The browser cuts queries by the same rule (`site_config/theme/assets/hub/cari-kata.js`), so both sides meet on the same words.
"""

import re
import unicodedata
from functools import cache

from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

_WORD = re.compile(r"[^\W_]+")


def split_words(text: str) -> list[str]:
    """The words of a text: lower case, without accents, cut at all that is no letter or digit.

    >>> split_words("Surat-surat Dinas, PP 11/2017")
    ['surat', 'surat', 'dinas', 'pp', '11', '2017']
    """
    plain = unicodedata.normalize("NFKD", text.lower())
    return _WORD.findall("".join(char for char in plain if not unicodedata.combining(char)))


@cache
def root(word: str) -> str:
    """The root of one word as `split_words` gives it; a word that is none of Indonesian is its own root.

    Kept for the life of the process: a word takes some 0.2 ms, and texts repeat theirs.

    >>> root("melayani"), root("pelayanan"), root("excel")
    ('layan', 'layan', 'excel')
    """
    if not word.isalpha():
        return word
    found: str = _stemmer().stem(word)
    return found


@cache
def _stemmer() -> "object":
    return StemmerFactory().create_stemmer()
