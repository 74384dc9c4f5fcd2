"""Values of files that an earlier run found nothing wrong with, by path and the digest of their bytes.

`Singles` keeps each file by itself; `Bundle` keeps the many small files of a kind as one text, so that thousands are had at
once: its values are validated together. Both are for speed alone.
"""

import json
from contextlib import suppress
from typing import Generic, Protocol, TypeVar

from pydantic import TypeAdapter, ValidationError

from generator.load.cache import Cache, key_of
from generator.model.base import Record

M = TypeVar("M", bound=Record)
M_co = TypeVar("M_co", bound=Record, covariant=True)


class Known(Protocol[M_co]):
    """What is known of files."""

    def get(self, path: str, digest: str) -> M_co | None:
        """The model of a file, None where it is not known of these bytes."""

    def put(self, path: str, digest: str, values: str) -> None:
        """Keep the values of a file, as JSON on one line."""


class Singles(Generic[M]):
    """Each file by itself.

    Args:
        cache: where they are kept.
        key: names all that values depend on besides path and bytes.
        model: what values are values of.
    """

    def __init__(self, cache: Cache, key: str, model: type[M]) -> None:
        self._cache = cache
        self._key = key
        self._model = model
        self._texts: dict[str, str] = {}

    def get(self, path: str, digest: str) -> M | None:
        """The model of a file, None where it is not known of these bytes."""
        key = key_of(self._key, path, digest)
        text = self._texts.pop(key, None) or self._cache.get(key)
        if text is not None:
            with suppress(ValidationError):
                return self._model.from_shelf(text)
        return None

    def has(self, path: str, digest: str) -> bool:
        """Whether something is known of a file."""
        key = key_of(self._key, path, digest)
        text = self._cache.get(key)
        if text is not None:
            self._texts[key] = text
        return text is not None

    def put(self, path: str, digest: str, values: str) -> None:
        """Keep the values of a file, as JSON on one line."""
        self._cache.put(key_of(self._key, path, digest), self._model.to_shelf(values))


class Bundle(Generic[M]):
    """Many as one. When it is saved, it has what was asked for or put since it was made, and nothing else.

    Args:
        cache: where it is kept.
        key: names all that values depend on besides path and bytes.
        model: what values are values of.
    """

    def __init__(self, cache: Cache, key: str, model: type[M]) -> None:
        self._cache = cache
        self._key = key
        self._known: dict[str, tuple[str, str, M]] = {}
        self._kept: dict[str, tuple[str, str]] = {}
        self._is_new = False
        text = cache.get(key)
        if text is not None:
            with suppress(ValueError):
                self._known = _read(text, model)

    def get(self, path: str, digest: str) -> M | None:
        """The model of a file, None where it is not known of these bytes."""
        said, values, model = self._known.get(path, ("", "", None))
        if model is None or said != digest:
            return None
        self._kept[path] = (digest, values)
        return model

    def put(self, path: str, digest: str, values: str) -> None:
        """Keep the values of a file, as JSON on one line."""
        self._kept[path] = (digest, values)
        self._is_new = True

    def save(self) -> None:
        """Let the cache have what was asked for and put, where anything was put."""
        if self._is_new:
            head = [(path, digest) for path, (digest, _) in self._kept.items()]
            lines = [json.dumps(head), *(values for _, values in self._kept.values())]
            self._cache.put(self._key, "\n".join(lines))


def _read(text: str, model: type[M]) -> dict[str, tuple[str, str, M]]:
    head, *lines = text.split("\n")
    kind = TypeAdapter(tuple[model, ...])  # type: ignore[valid-type]
    models = kind.validate_json(f"[{','.join(lines)}]", by_alias=True, by_name=False)
    return {
        path: (digest, values, each)
        for (path, digest), values, each in zip(json.loads(head), lines, models, strict=True)
    }
