"""Transparansi: the method in plain words, the release log, freshness of pages and rules, downloads.

Each release has a page of its own for its groups, which are thousands; and the problem codes have one.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from pydantic import TypeAdapter

from generator.checks.catalogue import CATALOGUE, Entry
from generator.load.cache import key_of, remember
from generator.model.release import Release
from generator.site import addresses
from generator.site.context import Context
from generator.site.page import Ref, SitePage
from generator.site.shared import Deferred
from generator.site.views.article import HANDBOOK_LIST
from generator.site.views.training import HOME
from generator.site.wording import IDENTITIES, POLICIES, WITHHELD, say_value

LIST = Ref("Transparansi", addresses.TRANSPARENCY)


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group in the log, and which of its measures are withheld for which reason."""

    name: str
    withheld: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ReleaseRow:
    """A release in the log: cells shown and withheld, by reason; `groups` is the page of its groups."""

    id: str
    as_of: date
    method: str
    synthetic: bool
    groups: Ref
    published: int
    repeated: int
    mentors: int
    withheld: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A dated figure of the law or of the hub."""

    name: str
    value: str
    unit: str
    since: date
    until: date | None
    basis: str
    verified: bool
    note: str | None


@dataclass(frozen=True, slots=True)
class Freshness:
    """When a page changed and when it is to be looked at again."""

    ref: Ref
    kind: str
    changed: date | None
    review_on: date | None
    stale: bool


@dataclass(frozen=True, slots=True)
class TransparencyView:
    """The page's content. `day` is the day the site speaks of."""

    day: date
    version: str | None
    shallow: bool
    releases: tuple[ReleaseRow, ...]
    releases_a_year: int | None
    rules: tuple[Rule, ...]
    waivers: tuple[tuple[str, str, str], ...]
    pages: tuple[Freshness, ...]
    downloads: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class GroupsView:
    """The groups of a release, under what makes their units one."""

    by_reason: tuple[tuple[str, tuple[GroupRow, ...]], ...]


@dataclass(frozen=True, slots=True)
class CodesView:
    """The catalogue of problems, by hundred."""

    groups: tuple[tuple[str, tuple[Entry, ...]], ...]


def pages(
    context: Context, others: Sequence[SitePage], downloads: tuple[tuple[str, str], ...]
) -> Iterator[SitePage]:
    """The page; `others` are all other pages, for the list of freshness; `downloads` are file and what is in it."""
    hub = context.hub
    releases = sorted(hub.releases, key=lambda each: each.as_of, reverse=True)
    limit = hub.policy.rilis_per_tahun.on(context.day)
    yield SitePage(
        address=LIST.address,
        title=LIST.title,
        description="Cara statistik dibuat tanpa membuka data seorang pun, catatan rilis, kesegaran halaman, dan unduhan.",
        kind="Transparansi",
        template="transparansi.html.jinja",
        view=TransparencyView(
            day=context.day,
            version=context.history.version,
            shallow=context.history.shallow,
            releases=tuple(_release_row(context, release) for release in releases),
            releases_a_year=limit.value if limit else None,
            rules=tuple(_rules(context)),
            waivers=tuple(
                (IDENTITIES[waiver.kind], waiver.file or "alamat atau nomor kantor", waiver.reason)
                for waiver in hub.waivers
            ),
            pages=tuple(_freshness(context, page) for page in others if page.searchable),
            downloads=downloads,
        ),
        crumbs=(HOME,),
        changed=context.history.head,
        synthetic=context.synthetic,
    )
    yield SitePage(
        address=addresses.PROBLEM_CODES,
        title="Kode masalah",
        description="Arti setiap kode masalah dari asn-hub check, mengapa penting, dan cara memperbaikinya.",
        kind="Panduan",
        template="kode-masalah.html.jinja",
        view=CodesView(_code_groups()),
        crumbs=(HOME, HANDBOOK_LIST),
    )
    for release in releases:
        yield _groups_page(context, release)


def _groups_page(context: Context, release: Release) -> SitePage:
    ref = _groups_ref(release)
    source = context.source("rilis", release.id)
    return SitePage(
        address=ref.address,
        title=ref.title,
        description="Unit yang digabung menjadi satu kelompok, alasannya, dan ukuran yang ditahan di tiap kelompok.",
        kind="Transparansi",
        template="rilis.html.jinja",
        # The digest is of all that the release holds: `load` lets no other pass.
        view=Deferred(lambda: release.digest, lambda: GroupsView(_by_reason(release))),
        crumbs=(HOME, LIST),
        source=source,
        changed=context.changed(source),
        synthetic=release.synthetic,
        searchable=False,
    )


def _groups_ref(release: Release) -> Ref:
    return Ref(f"Kelompok pada rilis {release.id}", addresses.release(release.id))


_RELEASE_ROW = TypeAdapter(ReleaseRow)


def _release_row(context: Context, release: Release) -> ReleaseRow:
    """The row of a release; counted once, for it never changes and has tens of thousands of cells."""
    key = key_of("baris rilis", release.digest)
    return remember(context.cache, key, _RELEASE_ROW, lambda: _count(release))


def _count(release: Release) -> ReleaseRow:
    reasons = [cell.withheld for cell in release.cells if cell.withheld]
    return ReleaseRow(
        id=release.id,
        as_of=release.as_of,
        method=release.method,
        synthetic=release.synthetic,
        groups=_groups_ref(release),
        published=sum(1 for cell in release.cells if cell.band is not None),
        repeated=sum(1 for cell in release.cells if cell.since is not None),
        mentors=sum(1 for cell in release.cells if cell.coaches_to is not None),
        withheld=tuple(
            (label, reasons.count(reason))
            for reason, label in WITHHELD.items()
            if reason in reasons
        ),
    )


_SHORT = {
    "gerbang": "ditahan gerbang",
    "gerak": "terlalu sedikit penilaian baru",
    "belum_dinilai": "terlalu sedikit yang dinilai",
    "tidak_diminta": "terlalu sedikit yang diminta",
}
"""The reasons as a list of groups says them; `WITHHELD` has them in full."""


def _by_reason(release: Release) -> tuple[tuple[str, tuple[GroupRow, ...]], ...]:
    measures: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for cell in release.cells:
        if cell.withheld:
            measures[cell.group, cell.withheld].append(cell.measure)
    found: defaultdict[str, list[GroupRow]] = defaultdict(list)
    for group in release.groups:
        withheld = tuple(
            (label, ", ".join(measures[group.id, reason]))
            for reason, label in _SHORT.items()
            if (group.id, reason) in measures
        )
        found[group.reason].append(GroupRow(group.name, withheld))
    return tuple((reason, tuple(rows)) for reason, rows in found.items())


def _rules(context: Context) -> Iterator[Rule]:
    policy = context.hub.policy
    for name in type(policy).model_fields:
        setting = getattr(policy, name)
        if setting is None:
            continue
        for value in setting.values:
            said = value.model_dump(mode="json", by_alias=True)["nilai"]
            yield Rule(
                name=POLICIES.get(name, name.replace("_", " ")),
                value=say_value(said),
                unit=setting.unit,
                since=value.since,
                until=value.until,
                basis=value.basis,
                verified=value.verified,
                note=value.note,
            )


def _freshness(context: Context, page: SitePage) -> Freshness:
    closing = getattr(page.view, "colophon", None)
    review_on = closing.review_on if closing else None
    return Freshness(
        ref=Ref(page.title, page.address),
        kind=page.kind,
        changed=page.changed,
        review_on=review_on,
        stale=review_on is not None and review_on < context.day,
    )


_CODE_GROUPS = {
    "1": "Membaca berkas",
    "2": "Bentuk isian",
    "3": "Rujukan",
    "4": "Isi",
    "5": "Catatan pegawai",
    "6": "Kebijakan dan rilis",
    "7": "Identitas dan privasi",
}


def _code_groups() -> tuple[tuple[str, tuple[Entry, ...]], ...]:
    return tuple(
        (label, tuple(entry for code, entry in sorted(CATALOGUE.items()) if code[3] == digit))
        for digit, label in _CODE_GROUPS.items()
    )
