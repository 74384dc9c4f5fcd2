"""The plan as a mixed-integer program, solved by HiGHS.

Columns: how many people of a pool get each bundle, and how many classes of each offer are held. Rows: people of a pool;
seats of a training, at most and at least; the budget; days of rooms and of trainers; wishes. Points are the objective.
Where bundles are many there are two runs: in the first only classes are whole numbers, which decides them and gives the
bound; in the second people are whole as well. All at once takes several times as long.

On which days classes are is `timetable`'s business: here rooms and trainers have days of a year.

scipy is imported when a plan is made, and only here.
"""

import ctypes
import os
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.analysis.plan.choices import Pools
from generator.analysis.plan.offers import Offer
from generator.analysis.plan.rows import Limits, cost_of, rows_of, upper_of
from generator.model.base import TrainingSlug
from generator.model.plan_wishes import FreeMonths, Wish

if TYPE_CHECKING:
    import numpy as np

_THRIFT = 1e-3
"""Points for the whole budget left unspent: of two plans equally good the cheaper is chosen."""

_FEW = 2_000
"""Bundles up to which all is solved at once, which is exact."""

_LATER = 1e-4
"""Points that a class of the second trainer in the settings is behind one of the first, and so on."""


@dataclass(frozen=True, slots=True)
class Search:
    """How long to look for a plan (`seconds`), and how near to the bound is near enough (`gap`, a share of it)."""

    seconds: float = 60.0
    gap: float = 0.005


@dataclass(frozen=True, slots=True)
class Solution:
    """People by bundle and classes by offer, each by index and without the zeroes; the rest as in `line.Plan`."""

    people: Mapping[int, int]
    classes: Mapping[int, int]
    value: float
    bound: float | None
    cut: bool


class NoTimeError(Exception):
    """The time ran out before any plan was found."""


def solve(
    pools: Pools,
    offers: Sequence[Offer],
    limits: Limits,
    wishes: Sequence[Wish],
    search: Search,
) -> Solution | None:
    """The best plan within `limits`, or None where the wishes cannot all be kept.

    Raises:
        NoTimeError: the time limit was reached without a plan.
    """
    trainings = tuple(dict.fromkeys(offer.training for offer in offers))
    if not offers:
        return None if any(not isinstance(wish, FreeMonths) for wish in wishes) else _NOTHING
    program = _Program(pools, offers, trainings, limits, wishes)
    if len(pools.bundles) <= _FEW:
        found = program.run(search, whole_people=True)
        return None if found is None else _read(found, found, program)
    held = program.run(search, whole_people=False)
    if held is None:
        return None
    given = program.run(search, whole_people=True, held=held)
    if given is None:
        given = program.run(search, whole_people=True)
    return None if given is None else _read(given, held, program)


_NOTHING = Solution({}, {}, 0.0, 0.0, cut=False)


class _Program:
    """Columns and rows, made once; columns are bundles, then offers, then the people of each training."""

    def __init__(
        self,
        pools: Pools,
        offers: Sequence[Offer],
        trainings: Sequence[TrainingSlug],
        limits: Limits,
        wishes: Sequence[Wish],
    ) -> None:
        import numpy as np
        from scipy.optimize import LinearConstraint
        from scipy.sparse import coo_array

        self.bundles, self.offers = len(pools.bundles), len(offers)
        self.columns = self.bundles + self.offers + len(trainings)
        self.worth = np.zeros(self.columns)
        self.worth[: self.bundles] = [bundle.value for bundle in pools.bundles]
        self._upper = np.array(upper_of(pools, offers, trainings, limits), dtype=float)
        cost = np.array(cost_of(pools, offers, trainings), dtype=float)
        self._objective = _THRIFT * cost / max(1, limits.budget) - self.worth
        self._objective[self.bundles : self.bundles + self.offers] += _LATER * _turns(offers)
        rows = list(rows_of(pools, offers, limits, wishes))
        cells = [
            (index, column, value) for index, row in enumerate(rows) for column, value in row.cells
        ]
        place = np.array([(index, column) for index, column, _ in cells], dtype=int).reshape(-1, 2)
        values = np.array([value for _, _, value in cells])
        matrix = coo_array((values, (place[:, 0], place[:, 1])), shape=(len(rows), self.columns))
        self._rows = LinearConstraint(
            matrix.tocsr(),
            np.array([row.least for row in rows]),
            np.array([row.most for row in rows]),
        )

    def slack(self, found: Any) -> float:
        """Points that the objective takes off for thrift and for later trainers, at most: those of no better plan are more."""
        return _THRIFT + _LATER * float(found[self.bundles : self.bundles + self.offers].sum())

    def run(self, search: Search, *, whole_people: bool, held: Any = None) -> Any:
        """What HiGHS finds, or None where there is no solution; `held` fixes the classes to an earlier result.

        Raises:
            NoTimeError: the time limit was reached without a solution.
        """
        import numpy as np
        from scipy.optimize import Bounds, milp

        first, last = self.bundles, self.bundles + self.offers
        lower, upper = np.zeros(self.columns), self._upper.copy()
        if held is not None:
            lower[first:last] = upper[first:last] = np.rint(held.x[first:last])
        whole = np.zeros(self.columns)
        whole[first:last] = 1
        whole[:first] = whole_people
        with _silent():
            result = milp(
                c=self._objective,
                integrality=whole,
                bounds=Bounds(lower, upper),
                constraints=self._rows,
                options={"time_limit": search.seconds, "mip_rel_gap": search.gap},
            )
        if result.x is None and result.status == 1:
            raise NoTimeError
        return None if result.x is None else result


@contextmanager
def _silent() -> Iterator[None]:
    """Keep HiGHS 1.12 from writing a line of its own to the terminal now and then, whatever its options say."""
    sys.stdout.flush()
    terminal = os.dup(1)
    try:
        with Path(os.devnull).open("wb") as nowhere:
            os.dup2(nowhere.fileno(), 1)
        yield
    finally:
        if os.name == "posix":
            ctypes.CDLL(None).fflush(
                None
            )  # or what C still holds is written once the terminal is back
        os.dup2(terminal, 1)
        os.close(terminal)


def _turns(offers: Sequence[Offer]) -> "np.ndarray[Any, Any]":
    """How many trainers of its training stand before that of each offer."""
    import numpy as np

    trainers: defaultdict[TrainingSlug, dict[str, int]] = defaultdict(dict)
    turns = [
        trainers[offer.training].setdefault(offer.trainer, len(trainers[offer.training]))
        for offer in offers
    ]
    return np.array(turns, dtype=float)


def _read(given: Any, held: Any, program: _Program) -> Solution:
    """The whole numbers; the bound is that of the first run, in which people need not be whole."""
    import numpy as np

    whole = np.rint(given.x)
    value = round(float(whole @ program.worth), 6)
    dual = held.mip_dual_bound
    bound = (
        None
        if dual is None or not np.isfinite(dual)
        else max(value, float(program.slack(whole) - dual))
    )
    found = {int(index): int(whole[index]) for index in np.flatnonzero(whole > 0)}
    first, last = program.bundles, program.bundles + program.offers
    return Solution(
        people={index: count for index, count in found.items() if index < first},
        classes={index - first: count for index, count in found.items() if first <= index < last},
        value=value,
        bound=bound,
        cut=held.status == 1 or given.status == 1,
    )
