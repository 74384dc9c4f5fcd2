"""Match: something found in a folded text, before anybody knows where that came from."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Match:
    """A find of a kind from `start` to `end`; `value` is it without separators."""

    kind: str
    start: int
    end: int
    value: str = field(repr=False)
