"""The rules of coaching: periods as in the dated policy, and each tier once in the order of seniority."""

from collections.abc import Iterator

from generator.checks.problem import Problem
from generator.load.cross.policy import check_periods
from generator.load.parsed import Parsed
from generator.load.public_files import PublicFiles
from generator.model.coaching import Coaching, CoachingFile


def check_coaching(files: PublicFiles) -> Iterator[Problem]:
    """Problems of `site_config/pendampingan.yml`."""
    for file in files.coaching:
        for field, info in Coaching.model_fields.items():
            name = info.alias or field
            setting = getattr(file.model.coaching, field)
            yield from check_periods(name, setting, file, ("pendampingan", name, "nilai"))
        yield from _check_order(file)


def _check_order(file: Parsed[CoachingFile]) -> Iterator[Problem]:
    for index, dated in enumerate(file.model.coaching.seniority.values):
        loc = ("pendampingan", "senioritas", "nilai", index, "nilai", "urutan")
        seen: set[str] = set()
        for rank, tiers in enumerate(dated.value.order):
            for place, tier in enumerate(tiers):
                if tier in seen:
                    yield file.problem("ASN450", (*loc, rank, place), nama=tier)
                seen.add(tier)
