"""Facts: look-ups over the tables of the inputs, made once for all pages."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from generator.audit.inputs import Inputs, Row, figures_of
from generator.audit.memory import digest_of
from generator.audit.phrases import plain
from generator.audit.plans import plans_of

Band = tuple[int, int]
"""A band and how many bands its group has."""


class Facts:
    """What pages about units, groups and releases may say, by what they say it of.

    Attributes:
        inputs: the inputs themselves.
        units: units by id.
        cell_counts: how many cells of a release were published, repeated, make sure of a mentor, or were withheld for one
            reason.
        releases: ids of the releases.
        plans: figures of the published yearly plans.
        settings: of each value of the policy, the `plain` unit and basis, and the figures in it.
        files: names of all files of the site, to which links must lead.
        asked: what the methods were asked since somebody emptied it; of phrases, passages and files only what was found,
            since more of them could only explain more.
    """

    def __init__(self, inputs: Inputs, files: frozenset[str] = frozenset()) -> None:
        self.inputs = inputs
        self.files = files
        tables = {
            name: inputs.tables.get(name, [])
            for name in (
                "unit",
                "kegiatan",
                "pelatihan",
                "rilis",
                "rilis-induk",
                "kelompok",
                "rencana",
            )
        }
        self.units = {str(row.get("id")): row for row in tables["unit"]}
        self.asked: dict[tuple[str, ...], None] = {}
        self._hours = _together(
            (plain(str(row.get("judul"))), row.get("jp"))
            for row in (*tables["kegiatan"], *tables["pelatihan"])
        )
        counts = Counter(
            (row.get("rilis"), row.get("ditahan") if row.get("pita") is None else None)
            for row in tables["rilis"]
        )
        counts.update((row.get("rilis"), "sejak") for row in tables["rilis"] if row.get("sejak"))
        counts.update(
            (row.get("rilis"), "pembimbing")
            for row in tables["rilis"]
            if row.get("membimbing_sampai")
        )
        self.cell_counts = frozenset(counts.values())
        self.releases = frozenset(str(row.get("rilis")) for row in tables["rilis"])
        self.settings = [
            (
                plain(str(row.get("satuan"))),
                plain(str(value.get("dasar"))),
                frozenset(figures_of(value)),
            )
            for row in inputs.tables.get("kebijakan", [])
            for value in row.get("nilai") or ()
        ]
        self.plans = plans_of(tables["rencana"], tables["rilis"])
        self._bands = self._published_bands(tables["rilis"], tables["kelompok"])
        self._mentors = self._published_mentors(tables["rilis"], tables["kelompok"])
        for row in tables["rilis-induk"]:
            unit, measure = str(row.get("unit")), str(row.get("ukuran"))
            self._bands[unit, measure].add((row.get("pita", 0), row.get("jumlah_pita", 0)))

    def unit(self, name: str) -> Row:
        """What the inputs say of a unit; nothing of an unknown one."""
        self.asked["unit", name] = None
        return self.units.get(name, {})

    def hours(self, title: str) -> Iterable[object]:
        """Learning hours of the events and trainings of this `plain` title."""
        self.asked["hours", title] = None
        return self._hours.get(title, set())

    def bands(self, unit: str | None, measure: str | None) -> set[Band]:
        """The bands published of a measure for a unit or its group, over all releases."""
        self.asked["bands", str(unit), str(measure)] = None
        return self._bands.get((str(unit), str(measure)), set())

    def mentors(self, unit: str | None, measure: str | None) -> set[int]:
        """The levels up to which releases said that somebody of the unit's group may coach a competency."""
        self.asked["mentors", str(unit), str(measure)] = None
        return self._mentors.get((str(unit), str(measure)), set())

    def phrases(self, text: str) -> Iterator[tuple[int, int]]:
        """Where a `plain` text shows a phrase of the inputs."""
        for start, end in self.inputs.phrases.spans(text):
            self.asked["phrases", text[start:end]] = None
            yield start, end

    def explains(self, tokens: list[str], place: int, *, prose: bool = False) -> bool:
        """Whether the figure at `place` of a page's tokens stands among the same words in a template or, with `prose`, in
        a text of content."""
        sources = {"passages": self.inputs.passages, "prose": self.inputs.prose if prose else None}
        for name, passages in sources.items():
            found = None if passages is None else passages.find(tokens, place)
            if found is not None:
                self.asked[name, str(found[0]), *found[1]] = None
                return True
        return False

    def has_file(self, name: str) -> bool:
        """Whether the site has a file of this name."""
        if name in self.files:
            self.asked["file", name] = None
        return name in self.files

    @cached_property
    def digest(self) -> str:
        """A digest of all that pages are traced to but what the methods answer."""
        inputs = self.inputs
        return digest_of(
            str(inputs.prose is None),
            *map(repr, (sorted(inputs.dates), sorted(inputs.figures), sorted(self.cell_counts))),
            repr(sorted(self.releases)),
            repr(self.inputs.tables.get("rencana", [])),
            repr(sorted((unit, basis, sorted(figures)) for unit, basis, figures in self.settings)),
        )

    def answers(self, asked: Iterable[Sequence[str]]) -> str:
        """A digest of the answers to what was asked."""
        return digest_of(*(part for kind, *key in asked for part in self._answer(kind, *key)))

    def _answer(self, kind: str, *key: str) -> Iterator[str]:
        match kind:
            case "unit":
                yield repr(sorted(self.unit(*key).items(), key=str))
            case "hours":
                yield repr(sorted(map(str, self.hours(*key))))
            case "bands":
                yield repr(sorted(self.bands(*key), key=str))
            case "mentors":
                yield repr(sorted(self.mentors(*key)))
            case "phrases":
                yield str(key[0] in self.inputs.phrases)
            case "passages" | "prose":
                passages = self.inputs.prose if kind == "prose" else self.inputs.passages
                place, *words = key
                yield str(passages is not None and (int(place), tuple(words)) in passages)
            case "file":
                yield str(key[0] in self.files)

    @staticmethod
    def _published_bands(
        cells: Iterable[Row], groups: Iterable[Row]
    ) -> dict[tuple[str, str], set[Band]]:
        group_of = {(row.get("rilis"), row.get("id")): row for row in groups}
        bands: dict[tuple[str, str], set[Band]] = defaultdict(set)
        for cell in cells:
            group = group_of.get((cell.get("rilis"), cell.get("kelompok")))
            band = cell.get("pita")
            if group is not None and band is not None:
                for unit in group.get("unit") or ():
                    bands[str(unit), str(cell.get("ukuran"))].add(
                        (band, cell.get("jumlah_pita", 0))
                    )
        return bands

    @staticmethod
    def _published_mentors(
        cells: Iterable[Row], groups: Iterable[Row]
    ) -> dict[tuple[str, str], set[int]]:
        units_of = {(row.get("rilis"), row.get("id")): row.get("unit") or () for row in groups}
        mentors: dict[tuple[str, str], set[int]] = defaultdict(set)
        for cell in cells:
            if level := cell.get("membimbing_sampai"):
                for unit in units_of.get((cell.get("rilis"), cell.get("kelompok")), ()):
                    mentors[str(unit), str(cell.get("ukuran"))].add(int(level))
        return mentors


def _together(pairs: Iterable[tuple[str, object]]) -> dict[str, set[object]]:
    gathered: dict[str, set[object]] = defaultdict(set)
    for key, value in pairs:
        gathered[key].add(value)
    return gathered
