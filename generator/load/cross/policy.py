"""Dated policy: each setting has, from its first day on, exactly one value on each day."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from generator.checks.problem import Problem
from generator.load.parsed import Parsed
from generator.load.places import Loc
from generator.load.public_files import PublicFiles
from generator.model.base import Record
from generator.model.policy import IpWeights, Policy, PolicyFile, Setting

_DAY = timedelta(days=1)


def check_policy(files: PublicFiles) -> Iterator[Problem]:
    """Periods that end before they begin, overlap or leave a hole; weights that are not a whole."""
    for file in files.policy:
        for name in Policy.model_fields:
            setting = getattr(file.model.policy, name)
            if setting is None:
                continue
            yield from check_periods(name, setting, file, ("kebijakan", name, "nilai"))
            yield from _check_weights(name, setting, file)


def check_periods(
    name: str, setting: Setting[Any], file: Parsed[Record], loc: Loc
) -> Iterator[Problem]:
    """Periods of the values at `loc` that end before they begin, overlap or leave a hole."""
    in_time = sorted(enumerate(setting.values), key=lambda pair: pair[1].since)
    for index, value in in_time:
        if value.until is not None and value.until < value.since:
            yield file.problem(
                "ASN613",
                (*loc, index, "berlaku_sampai"),
                sejak=value.since.isoformat(),
                sampai=value.until.isoformat(),
            )
    for (_, earlier), (index, later) in pairwise(in_time):
        place = (*loc, index, "berlaku_sejak")
        if earlier.until is None or earlier.until >= later.since:
            yield file.problem("ASN611", place, nama=name, tanggal=later.since.isoformat())
        elif earlier.until + _DAY < later.since:
            yield file.problem(
                "ASN612",
                place,
                nama=name,
                sejak=(earlier.until + _DAY).isoformat(),
                sampai=(later.since - _DAY).isoformat(),
            )


def _check_weights(name: str, setting: Setting[Any], file: Parsed[PolicyFile]) -> Iterator[Problem]:
    for index, dated in enumerate(setting.values):
        if isinstance(dated.value, IpWeights):
            total = sum(dict(dated.value).values())
            if total != 100:
                loc = ("kebijakan", name, "nilai", index, "nilai")
                yield file.problem("ASN615", loc, nama=name, nyata=str(total))


def check_in_force(
    names: tuple[str, ...], day: date, files: PublicFiles, file: Parsed[Record], loc: Loc
) -> Iterator[Problem]:
    """A problem for each named setting that has no value on the day which stands at `loc`."""
    for settings in files.policy:
        for name in names:
            if getattr(settings.model.policy, name).on(day) is None:
                yield file.problem("ASN614", loc, nama=name, tanggal=day.isoformat())
