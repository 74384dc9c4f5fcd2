"""Words and roots: how a text is cut into words, and the root that Indonesian word forms share.

The browser cuts queries by the same rule (`site_config/theme/assets/hub/cari/kata.js`), so both sides meet on the same words.
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import Any

from Sastrawi.Dictionary.ArrayDictionary import ArrayDictionary
from Sastrawi.Stemmer.Stemmer import Stemmer
from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

_WORD = re.compile(r"[^\W_]+")
_GIFT = re.compile(r"(?<![^\W_])oleh-oleh(?![^\W_])")


def split_words(text: str) -> list[str]:
    """The words of a text: lower case, without accents, cut at all that is no letter or digit.

    Of the words that mean something only when said twice, one matters here: a gift that one brings (`oleh` alone is "by").

    >>> split_words("Surat-surat Dinas, PP 11/2017"), split_words("Oleh-oleh warga")
    (['surat', 'surat', 'dinas', 'pp', '11', '2017'], ['oleholeh', 'warga'])
    """
    plain = text.lower()
    if not text.isascii():  # hardly any text, and much slower
        plain = "".join(char for char in unicodedata.normalize("NFKD", plain) if not _is_mark(char))
    return _WORD.findall(_GIFT.sub("oleholeh", plain))


def _is_mark(char: str) -> bool:
    return unicodedata.category(char).startswith("M")


EMPTY_WORDS = frozenset(
    split_words(
        """
        ada adalah adanya agak agar aja akan akankah aku anda ane antar antara apa apaan
        apabila apakah apanya apasih atas atau bagaimana bagaimanakah bagi bahwa beberapa
        beda bedanya begini begitu belum berapa berapakah bgmn bgt biar bikin bila bisa
        bisakah blm blum boleh bolehkah brp buat buatin cara dalam dan dapat dapatkah dari
        daripada deh dengan dgn di dimana dlm doang dong dr dulu elo enggak ga gak gimana
        gitu gk gmn gmna gue guna gw hal harus haruskah hendak hendaknya ia ingin ini itu
        jadi jd jg jgn jika jikalau juga kadang kah kalau kalo kami kan kapan kapankah
        karena kayak kayaknya ke kenapa kepada kita klo knp kok koq krn lagi lah lg lho
        loh maka malah mana masak masih mau mbak melakukan membuat mengapa mengapakah
        menjadi mereka mesti mestinya mo mohon msh nah namun nanti ndak ngga nggak nggih
        nih nya oh oleh pada pak para perbedaan perlu perlukah plis pun saat saja sama
        sampai sampe sangat saya sbg sdh sebagai sebaiknya sebuah seharusnya sekali
        sekalian semisal seorang seperti serta sesuatu siapa siapakah siapapun sih sini
        sudah sudahkah supaya sy sya tahu tak tanpa tapi tdk tentang terhadap ternyata
        tersebut terus tetapi tidak tolong trs tuh udah udh untuk utk waduh wah ya yaa yah
        yaitu yang yg yuk
        """
    )
)
"""Words that say nothing of a subject: question words, particles, pronouns, light verbs, also as typed in messages. Neither
indexed nor searched for."""


_FAMILIES = {
    beginning: family
    for family, beginnings in {
        "atasan": "atasan",
        "aturan": "aturan peraturan berperaturan",
        "bagian": "bagian sebagian",
        "berdiri": "berdiri pendirian",
        "kawal": "mengawal pengawal dikawal",
        "keadaan": "keadaan",
        "keberatan": "keberatan",
        "kedudukan": "kedudukan",
        "kejadian": "kejadian",
        "kepentingan": "kepentingan",
        "keterangan": "keterangan",
        "kinerja": "kinerja",
        "masukan": "masukan",
        "menengahi": "menengahi penengah ditengahi tengahi",
        "menurut": "menurut",
        "pejabat": "pejabat",
        "pemberian": "pemberian",
        "pemerintah": "pemerintah",
        "pendapat": "pendapat berpendapat sependapat",
        "pendapatan": "pendapatan",
        "penduduk": "penduduk kependudukan",
        "pengadaan": "pengadaan",
        "pengadilan": "pengadilan",
        "penghargaan": "penghargaan menghargai dihargai hargai",
        "penghasilan": "penghasilan",
        "pengumuman": "pengumuman mengumumkan diumumkan umumkan",
        "penyedia": "penyedia",
        "perbaiki": "perbaik memperbaik diperbaik",
        "perjalanan": "perjalanan",
        "pernyataan": "pernyataan menyatakan dinyatakan",
        "persoalan": "persoalan dipersoalkan",
        "peserta": "peserta berpeserta",
        "sampaikan": "sampaikan menyampaikan disampaikan penyampaian tersampaikan",
        "setuju": "setuju persetujuan menyetujui disetujui",
        "temuan": "temuan",
        "termasuk": "termasuk",
        "undangan": "undangan mengundang diundang",
    }.items()
    for beginning in beginnings.split()
}
"""Words by their beginnings that mean something else than their root does: who looks for procurement (`pengadaan`) does not look
for what there is (`ada`), nor who looks for a penduduk (resident) for one who sits (`duduk`)."""

_BEGINNINGS = sorted(_FAMILIES, key=len, reverse=True)


_roots: dict[str, str] = {}
"""Roots found so far. Kept for the life of the process: a word takes some 0.2 ms, and texts repeat theirs."""


def root(word: str) -> str:
    """The root of one word as `split_words` gives it; a word that is none of Indonesian is its own root.

    English -ing goes too: who looks for a mentor looks for mentoring.

    >>> root("melayani"), root("pelayanan"), root("mentoring"), root("penting"), root("excel")
    ('layan', 'layan', 'mentor', 'penting', 'excel')
    >>> root("pengadaannya"), root("mengadakan")
    ('pengadaan', 'ada')
    """
    found = _roots.get(word)
    if found is None:
        found = _roots[word] = _find_root(word)
    return found


def learn_roots(roots: Mapping[str, str]) -> None:
    """Take over roots that an earlier process found."""
    _roots.update(roots)


def known_roots() -> Mapping[str, str]:
    """All roots found so far."""
    return _roots


def _find_root(word: str) -> str:
    for beginning in _BEGINNINGS:
        if word.startswith(beginning):
            return _FAMILIES[beginning]
    stemmer = _stemmer()
    found: str = stemmer.stem_word(word)
    if found.endswith("ing") and len(found) > 6 and not stemmer.get_dictionary().contains(found):
        return found.removesuffix("ing")
    return found


@cache
def _stemmer() -> Any:
    factory = StemmerFactory()
    return Stemmer(ArrayDictionary(factory.get_words()))
