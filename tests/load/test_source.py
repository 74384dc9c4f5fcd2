"""Source: problems with their lines, waivers with their reasons, and silence about persons."""

from generator.checks.catalogue.words import HIDDEN
from generator.checks.problem import Span
from generator.load.fault import Fault
from generator.load.source import Source


def source(text: str, *, private: bool = False) -> Source:
    return Source("records/x.yml", text, text, private)


def test_a_problem_carries_its_line() -> None:
    problem = source("a: 1\nb: 2\n").problem("ASN212", ("b",), kunci="b")

    assert (problem.span, problem.excerpt) == (Span(2, 4), "b: 2")


def test_of_a_private_file_neither_line_nor_value_is_kept() -> None:
    problem = source("a: Budi\n", private=True).problem(
        "ASN205", ("a",), kunci="a", nilai="Budi", pilihan="x"
    )

    assert problem.excerpt is None
    assert problem.facts == {"kunci": "a", "nilai": HIDDEN, "pilihan": "x"}


def test_a_fact_that_nobody_thought_of_is_hidden_too() -> None:
    problem = source("a: Budi\n", private=True).told(Fault("ASN212", Span(1), {"baru": "Budi"}))

    assert problem.facts == {"baru": HIDDEN}


def test_a_long_value_is_cut() -> None:
    problem = source("a: 1").problem("ASN205", ("a",), nilai="x" * 10_000)

    assert len(problem.facts["nilai"]) == 203


def test_a_line_too_long_to_show_is_not_shown() -> None:
    problem = source("a: " + "x" * 2_000).problem("ASN212", ("a",), kunci="a")

    assert (problem.span, problem.excerpt) == (Span(1, 4), None)


def test_a_waiver_of_a_warning_needs_a_reason() -> None:
    waived, problems = source(
        "# asn-abaikan: ASN410 contoh rumus\nb: 2\n  # asn-abaikan: ASN411\n"
    ).waivers()

    assert waived == {"ASN410"}
    assert [(problem.code, problem.span) for problem in problems] == [("ASN150", Span(3, 18))]


def test_errors_and_unknown_codes_cannot_be_waived() -> None:
    waived, problems = source(
        "# asn-abaikan: ASN404 karena\n# asn-abaikan: ASN999 karena\n# asn-abaikan:\n"
    ).waivers()

    assert waived == frozenset()
    assert [problem.facts["kode"] for problem in problems] == ["ASN404", "ASN999", "?"]
