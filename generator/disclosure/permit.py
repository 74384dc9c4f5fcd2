"""Whether a release may be made on a day at all: the rules on dates and on how many a year."""

from collections.abc import Iterator
from datetime import date

from generator.checks.problem import Problem
from generator.disclosure.release import release_id
from generator.model.hub import PublicHub


def check_day(hub: PublicHub, day: date, today: date) -> Iterator[Problem]:
    """What forbids a release as of `day`; `hub.releases` are those made so far."""
    path = f"rilis/{release_id(day)}"
    if day > today:
        yield Problem("ASN628", path, facts={"tanggal": day.isoformat()})
    latest = max((release.as_of for release in hub.releases), default=None)
    if latest is not None and (day <= latest or release_id(day) <= release_id(latest)):
        facts = {"tanggal": day.isoformat(), "terakhir": latest.isoformat()}
        yield Problem("ASN629", path, facts=facts)
    allowed = hub.policy.rilis_per_tahun.on(day)
    if allowed is None:
        facts = {"nama": "rilis_per_tahun", "tanggal": day.isoformat()}
        yield Problem("ASN614", path, facts=facts)
    elif sum(release.as_of.year == day.year for release in hub.releases) >= allowed.value:
        facts = {"tahun": str(day.year), "batas": str(allowed.value)}
        yield Problem("ASN607", path, facts=facts)
