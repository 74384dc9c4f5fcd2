"""The text to a person: it names a strength, shames nobody, and ends with one next step."""

import re
from collections import Counter
from dataclasses import replace
from datetime import date
from random import Random

import pytest

from generator.analysis.advice.advise import advise
from generator.analysis.advice.beside import NO_FURTHER, OTHER_PATH, SENTENCES
from generator.analysis.advice.goals import AT_WORK_SENTENCE
from generator.analysis.advice.result import PersonAdvice
from generator.analysis.advice.steps import WHY
from generator.analysis.advice.words import say_advice
from generator.analysis.facts import Facts
from tests.analysis.advice.advised import (
    DAY,
    advised_hub,
    assessed,
    basis_of,
    by_chance,
    person,
    real_hub,
)
from tests.small_hub import INT, KOE, PLP

SHAMING = re.compile(
    r"\b(?:gagal|kegagalan|buruk\w*|lemah|kelemahan|tidak mampu|ketidakmampuan|bodoh|malas|jelek|rendah|kurang|"
    r"kekurangan|tertinggal|ketinggalan|payah|memalukan|salah|kesalahan|tidak bisa|tidak cakap|tidak lulus|hukuman|"
    r"sanksi|terburuk|mengecewakan|harus)\b",
    re.IGNORECASE,
)
QUOTED = re.compile("“[^”]*”")
"""Titles, and behaviours in the words of the dictionary: written and reviewed elsewhere."""

KIND_WORDS = ("kekuatan", "belum ada asesmen Anda yang masih berlaku")


def text_to(*assessments: object, day: date = DAY) -> str:
    basis = basis_of(advised_hub(), day)
    advice = advise(Facts(person(), assessments=assessments), basis)  # type: ignore[arg-type]
    assert advice is not None
    return say_advice(advice, basis)


@pytest.fixture(scope="module")
def crowd() -> list[tuple[PersonAdvice, str]]:
    """The texts to thousands of persons by chance."""
    random, basis = Random(207), basis_of(real_hub())
    told = [advise(by_chance(real_hub(), random), basis) for _ in range(2000)]
    return [(advice, say_advice(advice, basis)) for advice in told if advice is not None]


def test_no_text_shames(crowd: list[tuple[PersonAdvice, str]]) -> None:
    found = Counter(word for _, text in crowd for word in SHAMING.findall(QUOTED.sub("", text)))

    assert found == Counter()


@pytest.mark.parametrize(
    "sentence", [*SENTENCES.values(), *WHY.values(), NO_FURTHER, OTHER_PATH, AT_WORK_SENTENCE]
)
def test_no_rule_shames(sentence: str) -> None:
    assert SHAMING.search(sentence) is None


def test_no_rule_of_the_settings_and_of_what_closes_a_gap_shames() -> None:
    book = basis_of(real_hub()).book
    ways = [way for levels in book.table.values() for cell in levels.values() for way in cell]
    sentences = {each.sentence for each in (*book.rules.potential, *ways)}

    assert [each for each in sentences if SHAMING.search(QUOTED.sub("", each))] == []


def test_every_text_names_a_strength_or_says_kindly_that_none_is_known(
    crowd: list[tuple[PersonAdvice, str]],
) -> None:
    for advice, text in crowd:
        first = text.splitlines()[0]
        valid = any(each.state == "berlaku" for each in advice.profile.standings.values())
        assert KIND_WORDS[0] in first.casefold()
        assert (KIND_WORDS[1] in first[0].lower() + first[1:]) == (not valid)


def test_every_text_ends_with_one_next_step_and_speaks_to_its_reader(
    crowd: list[tuple[PersonAdvice, str]],
) -> None:
    for _, text in crowd:
        assert text.count("Langkah berikutnya:") == 1
        assert text.splitlines()[-1].startswith("Langkah berikutnya: ")
        assert "Anda" in text


def test_every_kind_of_next_step_is_told_of(crowd: list[tuple[PersonAdvice, str]]) -> None:
    assert {advice.next_step.kind for advice, _ in crowd} >= {
        "pelatihan",
        "mentoring",
        "penugasan",
        "asesmen",
    }


def test_old_evidence_is_said_and_not_held_against_anybody() -> None:
    text = text_to(assessed(KOE, 1, date(2024, 6, 1)))

    assert "asesmennya sudah lama, jadi keadaan Anda sekarang mungkin sudah lebih baik" in text


def test_missing_evidence_is_said_as_not_known() -> None:
    assert (
        "Tentang INT dan PLP, asesmen yang masih berlaku belum ada; artinya belum diketahui, bukan belum bisa."
        in text_to(assessed(KOE, 2))
    )


def test_self_assessment_is_said_to_need_a_talk() -> None:
    assert "pembicaraan dengan atasan akan memperjelasnya" in text_to(
        assessed(KOE, 1, method="mandiri")
    )


def test_a_course_without_date_that_is_not_on_the_site_is_to_be_asked_for() -> None:
    hub = advised_hub()
    trainings = {
        slug: replace(
            each,
            index=replace(each.index, front=each.front.model_copy(update={"class_minutes": 90})),
        )
        for slug, each in hub.trainings.items()
    }
    basis = basis_of(replace(hub, trainings=trainings))
    advice = advise(Facts(person(), assessments=(assessed(KOE, 1),)), basis)
    assert advice is not None

    assert say_advice(advice, basis).endswith(
        "ikuti pelatihan “Tanggap-aduan”; tanyakan jadwalnya kepada pengelola SDM."
    )


def test_a_strength_below_what_is_asked_is_still_named() -> None:
    assert text_to(assessed(KOE, 1)).startswith(
        "Anda sudah mencapai level 1 dalam KOE; itu kekuatan"
    )
    assert text_to(assessed(KOE, 0)).startswith(
        "Kekuatan Anda yang sudah tampak: 10 perilaku dalam KOE."
    )


def test_the_whole_text_of_one_person() -> None:
    assert text_to(assessed(INT, 2), assessed(KOE, 1), assessed(PLP, 2)) == (
        "Kekuatan Anda yang menonjol: INT (level 2, di atas yang diminta) dan PLP (level 2, sesuai yang diminta).\n"
        "Tanda potensi untuk jabatan kasi: yang dimintanya dalam INT sudah Anda penuhi.\n"
        "Untuk jabatan Anda sekarang, yang dapat dikembangkan: KOE (dari level 1 ke level 2).\n"
        "Tahun 2026 tercatat 0 dari 20 JP. Langkah yang disarankan dapat menambah 50 JP tahun ini.\n"
        "Langkah berikutnya: mulai pelatihan “Tanggap-aduan” di situs; dapat dibuka kapan saja."
    )
