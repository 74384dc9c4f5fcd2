"""Python's cycle collector, paused while much is read: it would look through all of it again and again."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_paused() -> Iterator[None]:
    """No cycle collection inside; as it was before, afterwards, with all that came to be counted as old.

    Without the latter, Python would look through the whole of it at once when it is let loose again.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.freeze()
            gc.unfreeze()
            gc.enable()
