"""Values of views that are not made, rendered or fingerprinted once a page: shared ones, and those that wait to be shown."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, repr=False)
class Shared(Generic[T_co]):
    """A frozen value; its `repr` is short and differs where that of the value differs.

    >>> Shared((1, 2)) == Shared((1, 2)), repr(Shared((1, 2))) == repr(Shared((1, 3)))
    (True, False)
    """

    value: T_co

    @cached_property
    def digest(self) -> str:
        """A digest of all that the value says."""
        return hashlib.sha256(repr(self.value).encode()).hexdigest()

    def __repr__(self) -> str:
        return f"Shared({self.digest})"


@dataclass(frozen=True, repr=False, eq=False)
class Deferred(Generic[T_co]):
    """A value that is made when it is first shown; `key` differs wherever it could. Its `repr` is that of the key.

    The key waits too: a build of a share of a large site asks for few of them.

    >>> Deferred(lambda: "abc", lambda: 1 + 1)
    Deferred(abc)
    """

    find_key: Callable[[], str]
    make: Callable[[], T_co]

    @cached_property
    def key(self) -> str:
        """The key."""
        return self.find_key()

    @cached_property
    def value(self) -> T_co:
        """The value."""
        return self.make()

    def __repr__(self) -> str:
        return f"Deferred({self.key})"


def digest_of(*values: object) -> str:
    """A digest of all that values say."""
    return hashlib.sha256(repr(values).encode()).hexdigest()
