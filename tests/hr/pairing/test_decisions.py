"""What is settled for a year: its own locks, bans of any year that reach into it, and the pairs it had, or had last year."""

from datetime import date

from generator.analysis.matching import decisions_for
from generator.model.base import PersonId
from generator.model.pairing import Ban, Pair, PairingFile
from tests.analysis.matching.government import Somebody
from tests.small_hub import INT

ONE, TWO, THREE = (Somebody(number).id for number in (1, 2, 3))


def pair(mentor: PersonId, *, locked: bool = False) -> PairingFile:
    row = Pair(
        id=f"g-{mentor[2:]}",
        mentee=ONE,
        mentor=mentor,
        competency=INT,
        from_level=1,
        to_level=3,
        locked=locked,
    )
    return PairingFile(version=1, decisions=(row,))


def ban(since: date, until: date | None) -> PairingFile:
    row = Ban(
        id="g-" + "b" * 16, mentee=ONE, mentor=TWO, reason="lainnya", since=since, until=until
    )
    return PairingFile(version=1, decisions=(row,))


def test_a_lock_is_of_its_own_year_only() -> None:
    files = {2026: pair(TWO, locked=True)}

    assert list(decisions_for(2026, files).locks) == [(ONE, INT)]
    assert decisions_for(2027, files).locks == {}


def test_the_pairs_of_the_year_come_before_those_of_the_last() -> None:
    files = {2026: pair(TWO), 2027: pair(THREE)}

    assert decisions_for(2026, files).kept == {(ONE, INT): TWO}
    assert decisions_for(2027, files).kept == {(ONE, INT): THREE}
    assert decisions_for(2028, files).kept == {(ONE, INT): THREE}
    assert decisions_for(2029, files).kept == {}


def test_a_ban_holds_in_every_year_that_it_reaches_into() -> None:
    files = {2026: ban(date(2026, 6, 1), date(2027, 1, 31))}

    banned = [year for year in range(2024, 2030) if decisions_for(year, files).banned]
    assert banned == [2026, 2027]
    assert decisions_for(2040, {2026: ban(date(2026, 6, 1), None)}).banned == {
        ONE: frozenset({TWO})
    }
