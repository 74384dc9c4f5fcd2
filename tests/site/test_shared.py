"""Shared and deferred values: short in a page's text, and never the same where they differ."""

from hypothesis import given
from hypothesis import strategies as st

from generator.site.shared import Deferred, Shared, digest_of

values = st.tuples(st.text(), st.integers(), st.none() | st.dates())


@given(one=values, other=values)
def test_a_shared_value_reads_differently_where_it_differs(one: object, other: object) -> None:
    assert (repr(Shared(one)) == repr(Shared(other))) == (one == other)


def test_a_deferred_value_is_made_once_and_only_when_asked_for() -> None:
    made: list[int] = []
    waiting = Deferred(lambda: "kunci", lambda: made.append(1) or "nilai")
    before = len(made)

    assert (before, waiting.value, waiting.value, len(made)) == (0, "nilai", "nilai", 1)


def test_a_digest_tells_its_values_apart() -> None:
    assert digest_of("a", "b") != digest_of("ab")
