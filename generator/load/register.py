"""Register: the ids of one kind, where each was first written, and what to say of an unknown one."""

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from generator.checks.problem import Problem
from generator.load.parsed import Parsed
from generator.load.places import Loc
from generator.load.spelling import Speller
from generator.model.base import Record


class Register:
    """Known ids of a kind.

    Where a file of the kind could not be read (`complete` false), no id is called unknown: the unreadable file is
    the problem, not the hundred that refer to it. Other files may vouch for ids that are not entered. Ids of persons are
    `secret`: no message suggests one.
    """

    def __init__(
        self,
        unknown: str,
        *,
        complete: bool = True,
        ids: Iterable[str] = (),
        vouched: Callable[[str], bool] | None = None,
        secret: bool = False,
    ) -> None:
        self._unknown = unknown
        self._complete = complete
        self._vouched = vouched
        self._secret = secret
        self._first: dict[str, tuple[Parsed[Record], Loc] | None] = dict.fromkeys(ids)

    @cached_property
    def said(self) -> str:
        """All that decides which ids are known, once all are entered."""
        return repr((self._complete, sorted(self._first)))

    def knows(self, name: str) -> bool:
        """Whether an id is known, or not all ids are."""
        if not self._complete or name in self._first:
            return True
        return self._vouched is not None and self._vouched(name)

    def add(self, name: str, file: Parsed[Record], loc: Loc) -> Iterator[Problem]:
        """Enter an id; a problem where it is taken."""
        if name not in self._first:
            self._first[name] = (file, loc)
        elif (first := self._first[name]) is not None:
            yield file.problem("ASN309", loc, nama=name, awal=first[0].place_of(first[1]))

    def check(self, name: str, file: Parsed[Record], loc: Loc) -> Iterator[Problem]:
        """A problem where the id that the value at `loc` refers to is unknown."""
        if not self.knows(name):
            yield file.problem(self._unknown, loc, **self._facts(name))

    def check_key(self, name: str, file: Parsed[Record], loc: Loc) -> Iterator[Problem]:
        """The same for an id that is the key at the end of `loc`."""
        if not self.knows(name):
            yield file.problem_with_key(self._unknown, loc, **self._facts(name))

    def check_name(self, file: Parsed[Record]) -> Iterator[Problem]:
        """The same for an id that names the file."""
        if not self.knows(file.name):
            yield Problem(self._unknown, file.path, facts=self._facts(file.name))

    def _facts(self, name: str) -> dict[str, str]:
        near = None if self._secret else self._speller.nearest(name)
        return {"nama": name, "mirip": near} if near else {"nama": name}

    @cached_property
    def _speller(self) -> Speller:
        """Made when the first unknown id asks, that is once all ids are entered."""
        return Speller(self._first)
