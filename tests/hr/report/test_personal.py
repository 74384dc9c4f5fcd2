"""The sheet to hand out: one page of A4 for each person, also where there is the most to say; safe and self-contained."""

import re
from pathlib import Path
from random import Random

import pytest

from generator.commands.pdf import print_page
from generator.hr.report.personal import write_personal
from generator.hr.report.tables import in_reading_order
from generator.hr.report.texts import LETTERS_A_LINE, MOST_LINES, lines_of, texts_of
from generator.hr.report.value import Report, make_report
from generator.model.base import PersonId
from generator.model.people import People
from tests.analysis.advice.advised import DAY, advised_hub, assessed, by_chance, person, real_hub
from tests.hr.names import MadeUpNames
from tests.small_hub import KOE
from tests.strategies import PERSON

LONG_NAME = "Raden Ajeng Siti Rekaan binti Contoh Panjang, S.Sos., M.Si., Ph.D."


def pages_of(name: str, text: str | None = None) -> str:
    """The pages of one person of the small hub, with words of an officer or those of the rules."""
    hub, names = advised_hub(), MadeUpNames({PERSON: name})
    report = make_report(People({PERSON: person()}, {}, (assessed(KOE, 1),), (), ()), hub, DAY)
    texts = texts_of(report) if text is None else {PERSON: text}
    return write_personal(report, in_reading_order(report, names), hub, names, texts)


def crowded_report(count: int) -> Report:
    """The report on persons by chance on the real hub."""
    random = Random(5)
    found = [by_chance(real_hub(), random) for _ in range(count)]
    ids = [PersonId(f"p-{number:016d}") for number in range(count)]
    people = People(
        {
            key: facts.person.model_copy(update={"id": key})
            for key, facts in zip(ids, found, strict=True)
        },
        {},
        tuple(
            each.model_copy(update={"person": key, "id": f"a-{number:04d}{each.id[-12:]}"})
            for number, (key, facts) in enumerate(zip(ids, found, strict=True))
            for each in facts.assessments
        ),
        (),
        (),
    )
    return make_report(people, real_hub(), DAY)


def crowded_pages(count: int) -> str:
    """Their pages, with the longest words that an officer may write."""
    report = crowded_report(count)
    names = MadeUpNames({each.person: LONG_NAME for each in report.persons})
    longest = "\n".join(["kata " * (LETTERS_A_LINE // 5)] * MOST_LINES)
    texts = dict.fromkeys(texts_of(report), longest)
    return write_personal(report, in_reading_order(report, names), real_hub(), names, texts)


def test_the_page_tells_the_words_the_steps_and_what_is_asked() -> None:
    page = pages_of("Siti Rekaan")

    for said in (
        "Siti Rekaan",
        "Langkah berikutnya: mulai pelatihan “Tanggap-aduan”",
        "1. Pelatihan: Tanggap-aduan",
        "penilaian atasan, 4 Mei 2026 (1 bulan lalu); keyakinan cukup",
        "Rahasia",
    ):
        assert said in page


def test_words_and_names_are_text_and_nothing_else() -> None:
    hostile = "<script>alert(1)</script>\" onclick='x'"
    page = pages_of(hostile, hostile)

    assert "<script" not in page
    assert "onclick='x'" not in page


def test_the_page_needs_nothing_from_elsewhere() -> None:
    assert not re.search(
        r"<(script|link|img|iframe)|https?:|@import|url\(", pages_of("Siti Rekaan")
    )


def test_the_words_of_the_rules_fit_the_page() -> None:
    texts = texts_of(crowded_report(200))

    assert max(map(lines_of, texts.values())) <= MOST_LINES


@pytest.mark.browser
def test_each_person_has_exactly_one_page_of_a4(chromium: str, tmp_path: Path) -> None:
    hub, keys = advised_hub(), [PersonId(f"p-{number:016d}") for number in range(5)]
    people = {key: person().model_copy(update={"id": key}) for key in keys}
    report = make_report(People(people, {}, (), (), ()), hub, DAY)
    pages = write_personal(report, report.persons, hub, MadeUpNames(), texts_of(report))

    assert pages_in_print(pages, chromium, tmp_path) == 5


@pytest.mark.browser
def test_a_page_has_room_for_the_longest_words_and_the_most_to_say(
    chromium: str, tmp_path: Path
) -> None:
    assert pages_in_print(crowded_pages(40), chromium, tmp_path) == 40


def pages_in_print(text: str, chromium: str, folder: Path) -> int:
    """How many pages the browser prints."""
    page, printed = folder / "lembar.html", folder / "lembar.pdf"
    page.write_text(text, encoding="utf-8")
    assert print_page(chromium, page.as_uri(), printed)
    return len(re.findall(rb"/Type\s*/Page\b", printed.read_bytes()))
