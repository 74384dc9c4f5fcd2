"""Words, roots and spelling, on the side of the browser."""

from typing import Any

import pytest
from playwright.sync_api import Page

from generator.site.search.vocabulary import vocabulary
from generator.site.search.words import split_words

pytestmark = pytest.mark.browser

VOCABULARY = vocabulary(
    page_words=frozenset(
        split_words(
            "pelayanan pengaduan simpan menulis urusan kerja sama musrenbang gratifikasi notulen "
            "risiko kepuasan kas kompetensi rapat teknis membimbing rundingkan png aduan"
        )
    ),
    unit_words=frozenset({"siulak"}),
    synonyms=[["bimtek", "bimbingan teknis"], ["pengaduan", "komplain"]],
)
TOOLS = """
async ([json, argument]) => {
  const search = await import(new URL("../assets/hub/cari/kotak.js", location));
  const { splitWords, editDistance, nearestWord } = search;
  const vocabulary = new search.Vocabulary(json);
  const read = (text) => search.readQuery(text, vocabulary, new search.Synonyms(vocabulary));
"""


def run(page: Page, expression: str, argument: object = None) -> Any:
    """The value of an expression that knows search's functions, `vocabulary`, `read` (a query) and `argument`."""
    page.goto("pelatihan/")
    return page.evaluate(TOOLS + f"return {expression}; }}", [VOCABULARY, argument])


def test_one_light_slip_is_likelier_than_a_missing_space(browser_page: Page) -> None:
    script = """["pngaduan", "kerjasama", "kaspengaduan", "ksa"].map((typed) => read(typed).corrections)"""
    words = run(browser_page, script)

    assert words == [
        [["pngaduan", "pengaduan"]],
        [["kerjasama", "kerja sama"]],
        [["kaspengaduan", "kas pengaduan"]],
        [],  # too short to be mended
    ]


def test_browser_and_builder_cut_words_alike(browser_page: Page) -> None:
    texts = [
        "Surat-surat Dinas: PP 11/2017, pasal 203 ayat (1)!",
        "SP4N-LAPOR! kode_masalah a_b  é CAFÉ naïve ﬁsik ½ ² İstanbul ß Ⅷ",
        "Oleh-oleh, oleh-olehnya, boleh-oleh, dibawa oleh oleh",
        "e-mail@contoh.go.id https://contoh.go.id/cari?q=x 24.000,50",
        "कार्य 日本語 عربى \u200b\u00ad“kutip”—garis\nbaris\ttab",
        "",
    ]
    expected = [split_words(text) for text in texts]

    assert run(browser_page, "argument.map(splitWords)", texts) == expected


@pytest.mark.parametrize(
    ("word", "root"),
    [
        ("pelayanan", "layan"),  # stands on the site
        ("melayanilah", "layan"),
        ("dilayani", "layan"),
        ("mengadukannya", "adu"),
        ("penyimpanannya", "simpan"),
        ("penulisan", "tulis"),
        ("ngurus", "urus"),
        ("diurusin", "urus"),
        ("berunding", "runding"),
        ("sesiulak", "siulak"),
        ("mobil", None),
        ("kasi", "kas"),
    ],
)
def test_affixes_come_off_as_far_as_a_known_word(
    browser_page: Page, word: str, root: str | None
) -> None:
    assert run(browser_page, "vocabulary.root(argument) ?? null", word) == root


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("pngaduan", "pengaduan"),
        ("pengadaun", "pengaduan"),
        ("gratfikasi", "gratifikasi"),
        ("gratipikasi", "gratifikasi"),
        ("musrembang", "musrenbang"),
        ("notullen", "notulen"),
        ("resiko", "risiko"),
        ("siluak", "siulak"),
        ("kompentensi", "kompetensi"),
        ("pelayana", None),  # no misspelling: the word is still being typed
        ("kaz", None),  # too short to tell
        ("xylofon", None),
    ],
)
def test_a_misspelling_is_taken_for_the_nearest_word(
    browser_page: Page, typed: str, meant: str | None
) -> None:
    corrections = run(browser_page, "read(argument).corrections", typed)

    assert corrections == ([[typed, meant]] if meant else [])


def test_slips_that_sound_alike_are_nearer_than_others(browser_page: Page) -> None:
    near, far = run(
        browser_page, "[editDistance('aktif', 'aktip'), editDistance('aktif', 'aktig')]"
    )

    assert near < far


def test_distance_is_the_same_in_both_directions_and_none_to_itself(browser_page: Page) -> None:
    there, back, itself = run(
        browser_page,
        "[editDistance('notulen', 'notlen'), editDistance('notlen', 'notulen'), editDistance('kas', 'kas')]",
    )

    assert (there, itself) == (back, 0)


def words(query: Any) -> list[str]:
    """The words of a query as it was read."""
    return [word["form"] for word in query["words"]]


def test_question_words_are_not_searched_for(browser_page: Page) -> None:
    query = run(browser_page, "read('Bagaimana cara menulis notulen?')")

    assert words(query) == ["menulis", "notulen"]


def test_two_words_written_as_one_are_parted(browser_page: Page) -> None:
    query = run(browser_page, "read('kerjasama')")

    assert words(query) == ["kerja", "sama"]


def test_one_word_written_as_two_is_joined(browser_page: Page) -> None:
    query = run(browser_page, "read('musren bang')")

    assert (words(query), query["missing"]) == (["musrenbang"], [])


def test_an_acronym_stands_for_its_words_and_they_for_it(browser_page: Page) -> None:
    short, long = run(browser_page, "[read('bimtek'), read('bimbingan teknis')]")

    assert short["groups"][0]["others"] == [["bimbing", "teknis"]]
    assert long["groups"] == [{"words": long["words"], "others": [["bimtek"]]}]


def test_a_word_of_the_synonyms_needs_not_stand_on_the_site(browser_page: Page) -> None:
    query = run(browser_page, "read('komplain')")

    assert (query["missing"], query["groups"][0]["others"]) == ([], [["adu"]])


def test_a_word_like_nothing_here_is_missing(browser_page: Page) -> None:
    query = run(browser_page, "read('notulen xylofon')")

    assert (words(query), query["missing"]) == (["notulen"], ["xylofon"])


def test_a_query_of_nothing_but_empty_words_says_nothing(browser_page: Page) -> None:
    query = run(browser_page, "read('apa itu yang')")

    assert (query["groups"], query["missing"]) == ([], [])


@pytest.mark.parametrize(
    ("typed", "means"),
    [
        ("diadukan", True),  # a verb of what the row names
        ("aduan", True),
        ("adu", False),  # the bare root is another matter
    ],
)
def test_a_derived_word_has_the_synonyms_of_its_family(
    browser_page: Page, typed: str, means: bool
) -> None:
    (group,) = run(browser_page, "read(argument).groups", typed)

    assert (["komplain"] in group["others"]) == means


def test_a_word_still_being_typed_may_become_several(browser_page: Page) -> None:
    (word,) = run(browser_page, "read('kom').words")

    assert (word.get("root"), sorted(word["roots"])) == (None, ["kompetensi", "komplain"])


def test_a_phrase_of_nothing_but_empty_words_is_no_synonym(browser_page: Page) -> None:
    rows = run(
        browser_page,
        "new search.Synonyms({ synonyms: [['hadiah', 'oleh oleh']], subjectWords: (text) => vocabulary.subjectWords(text), "
        "root: (word) => word }).of([{ form: 'hadiah', root: 'hadiah' }])",
    )

    assert rows == []


def test_a_word_typed_with_a_two_is_that_word(browser_page: Page) -> None:
    words = run(browser_page, "read('pengaduan2 siulak').words.map(({ root }) => root)")

    assert words == ["adu", "siulak"]
