"""Quizzes: questions that can be answered, in one way only, and not by guessing."""

import re
from collections import Counter
from collections.abc import Iterator

from generator.checks.problem import Problem
from generator.load.parsed import Parsed
from generator.load.places import Loc
from generator.load.public_files import PublicFiles
from generator.load.reader import Reader
from generator.model.quiz import (
    AnyQuestion,
    Case,
    Choice,
    Matching,
    MultipleChoice,
    Ordering,
    QuizFile,
    SingleChoice,
)

ENOUGH = 8
"""Questions of a quiz from which a result says something."""

_CATCH_ALL = re.compile(
    r"\b(semua(nya)?|seluruh(nya)?|tidak ada)\b.{0,25}\b(benar|salah|tepat|di atas)\b"
    r"|\b(jawaban|pilihan)? ?[a-e] (dan|serta|atau) [a-e]\b( benar)?$",
    re.IGNORECASE,
)
"""`Semua jawaban benar`, `A dan B benar`: they test reading, not the matter, and the choices are shuffled."""

_GUESSED = 0.6
"""Share of questions whose right answer is the longest, from which on guessing pays."""


def check_quizzes(files: PublicFiles, reader: Reader) -> Iterator[Problem]:
    """Problems of each quiz; `reader` knows whether all chapters could be read."""
    chapters = Counter(file.parts[1] for file in files.content if file.kind == "bab")
    for quiz in files.quizzes:
        yield from _check_ids(quiz)
        yield from _check_number(quiz)
        yield from _check_lengths(quiz)
        for index, question in enumerate(quiz.model.questions):
            loc: Loc = ("kuis", index)
            if "bab" not in reader.missed and question.chapter > chapters[quiz.folder]:
                yield quiz.problem(
                    "ASN421",
                    (*loc, "bab"),
                    bab=str(question.chapter),
                    ada=str(chapters[quiz.folder]),
                )
            yield from _check_question(quiz, question, loc)


def _check_ids(quiz: Parsed[QuizFile]) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, question in enumerate(quiz.model.questions):
        if question.id in seen:
            yield quiz.problem("ASN419", ("kuis", index, "id"), nama=question.id, kunci="kuis")
        seen.add(question.id)


def _check_number(quiz: Parsed[QuizFile]) -> Iterator[Problem]:
    if len(quiz.model.questions) < ENOUGH:
        facts = {"nyata": str(len(quiz.model.questions)), "batas": str(ENOUGH)}
        yield quiz.problem("ASN424", ("kuis",), **facts)


def _check_question(quiz: Parsed[QuizFile], question: AnyQuestion, loc: Loc) -> Iterator[Problem]:
    match question:
        case SingleChoice():
            yield from _check_choices(quiz, question.choices, (*loc, "pilihan"), single=True)
        case MultipleChoice():
            yield from _check_choices(quiz, question.choices, (*loc, "pilihan"), single=False)
        case Case():
            for number, step in enumerate(question.steps):
                place = (*loc, "langkah", number, "pilihan")
                yield from _check_choices(quiz, step.choices, place, single=True)
        case Ordering():
            yield from _check_alike(quiz, question.items, (*loc, "urutan"))
        case Matching():
            pairs = (*loc, "pasangan")
            yield from _check_alike(quiz, [pair.left for pair in question.pairs], pairs)
            yield from _check_alike(quiz, [pair.right for pair in question.pairs], pairs)


def _check_choices(
    quiz: Parsed[QuizFile], choices: tuple[Choice, ...], loc: Loc, *, single: bool
) -> Iterator[Problem]:
    right = sum(choice.right for choice in choices)
    if single and right != 1:
        yield quiz.problem("ASN420", loc, nyata=str(right), harus="tepat satu")
    if not single and not 2 <= right < len(choices):
        yield quiz.problem("ASN420", loc, nyata=str(right), harus="dua atau lebih, tidak semuanya")
    yield from _check_alike(quiz, [choice.text for choice in choices], loc)
    for index, choice in enumerate(choices):
        if _CATCH_ALL.search(choice.text):
            yield quiz.problem("ASN422", (*loc, index, "teks"), teks=choice.text)


def _check_alike(
    quiz: Parsed[QuizFile], texts: tuple[str, ...] | list[str], loc: Loc
) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, text in enumerate(texts):
        plain = " ".join(text.casefold().split()).rstrip(".")
        if plain in seen:
            yield quiz.problem("ASN423", (*loc, index), teks=text)
        seen.add(plain)


def _check_lengths(quiz: Parsed[QuizFile]) -> Iterator[Problem]:
    """A warning where whoever picks the longest answer passes without knowing anything."""
    asked = [choices for question in quiz.model.questions for choices in _decisions(question)]
    longest = sum(max(choices, key=lambda choice: len(choice.text)).right for choices in asked)
    if len(asked) >= ENOUGH // 2 and longest > _GUESSED * len(asked):
        yield quiz.problem("ASN425", ("kuis",), nyata=str(longest), jumlah=str(len(asked)))


def _decisions(question: AnyQuestion) -> tuple[tuple[Choice, ...], ...]:
    """The choices of a question of which exactly one is right."""
    match question:
        case SingleChoice():
            return (question.choices,)
        case Case():
            return tuple(step.choices for step in question.steps)
        case _:
            return ()
