"""Work beside: a forked process does a part of the work on another core while this one goes on.

For speed alone: where a second process cannot be had, or fails, the work is done here and nothing else is different.
"""

import json
import os
import signal
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any, TypeAlias, TypeVar

T = TypeVar("T")

_WORTH_A_FORK = 100
"""Items; the work for fewer is done before a process has begun."""

Told: TypeAlias = Any
"""What work tells of itself: any JSON."""


class Beside:
    """Work that has begun beside; `result` waits for it.

    Whatever the work changes in memory stays in its process: what counts is what it writes, and what it tells. A process
    that outlives this one keeps the locks that it was born with, so nobody takes its place before it is gone.
    """

    def __init__(self, work: Callable[[], Told]) -> None:
        """Begin.

        Args:
            work: may be done twice, and must not use a database connection of this process.
        """
        self._work = work
        self._reading = -1
        self._process = 0
        if can_fork():
            self._fork()

    def result(self) -> Told:
        """What the work told, done here where it was not done beside."""
        if self._process:
            with os.fdopen(self._reading, "rb") as stream:
                answer = stream.read()
            _, status = os.waitpid(self._process, 0)
            self._process = 0
            with suppress(ValueError):
                if status == 0:
                    return json.loads(answer)
        return self._work()

    def stop(self) -> None:
        """End it where nobody will ask for its result."""
        if self._process:
            with suppress(ProcessLookupError):
                os.kill(self._process, signal.SIGKILL)
            os.close(self._reading)
            os.waitpid(self._process, 0)
            self._process = 0

    def _fork(self) -> None:
        self._reading, writing = os.pipe()
        self._process = os.fork()
        if self._process:
            os.close(writing)
            return
        status = 1
        try:  # neither buffers nor handlers of the process that this one was forked from may run here
            os.close(self._reading)
            answer = json.dumps(self._work()).encode()
            with os.fdopen(writing, "wb") as stream:
                stream.write(answer)
            status = 0
        finally:
            os._exit(status)


def on_two_cores(work: Callable[[T], Told], items: Sequence[T]) -> list[Told]:
    """What the work tells of each item, in order; every other item is worked on beside.

    What was told beside comes back as JSON has it: a tuple as a list.
    """
    if len(items) < _WORTH_A_FORK:
        return [work(item) for item in items]
    beside = Beside(lambda: [work(item) for item in items[1::2]])
    told: list[Told] = [None] * len(items)
    try:
        told[::2] = [work(item) for item in items[::2]]
    except BaseException:
        beside.stop()
        raise
    told[1::2] = beside.result()
    return told


def can_fork() -> bool:
    """Whether there is a second core, and no thread whose locks a fork would copy as they are."""
    return (
        hasattr(os, "fork")
        and hasattr(os, "sched_getaffinity")
        and len(os.sched_getaffinity(0)) > 1
        and threading.active_count() == 1
    )
