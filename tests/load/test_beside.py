"""Work on two cores: the same, in order, however many cores there are."""

import os

import pytest

from generator.load import beside
from generator.load.beside import on_two_cores


def test_what_is_told_of_each_item_comes_back_in_order() -> None:
    assert on_two_cores(lambda number: number * 2, range(501)) == [2 * n for n in range(501)]


def test_a_few_items_need_no_process() -> None:
    assert set(on_two_cores(lambda _: os.getpid(), range(9))) == {os.getpid()}


def test_without_a_second_core_all_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beside, "can_fork", lambda: False)

    assert set(on_two_cores(lambda _: os.getpid(), range(500))) == {os.getpid()}


def test_work_that_fails_fails_as_it_does_on_one_core() -> None:
    with pytest.raises(ZeroDivisionError):
        on_two_cores(lambda number: 1 // (number - 251), range(500))
