"""Shares: the unit pages of a large site, made by several machines, and joined by one that makes the rest.

A share is a folder: its pages, named by `flat_name`, and a list of them with fingerprints and digests. To the build that joins
them they are what an earlier build left: it makes what they lack, so the joined site is the undivided one, byte for byte.
"""

import json
import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from functools import partial
from hashlib import blake2b
from pathlib import Path
from typing import Any

from generator.load.cache import OF_SITE, code_digest, open_in
from generator.load.history import History
from generator.load.roots import Roots
from generator.site.incremental.artifact import Artifact, Earlier, Share, flat_name, path_of
from generator.site.incremental.inputs import Inputs, public_history, read_inputs, said
from generator.site.incremental.tree import Stamp, look
from generator.site.page import SitePage

LIST = "bagian.json"
_PAGES = "halaman"
_FORMAT = 1

_ORIGINS = {
    "program": "program asn-hub, Python, atau pustaka yang lain versinya",
    "frame": "mkdocs.yml atau tema yang lain",
    "data": "isi, catatan, atau pengaturan yang lain",
    "history": "riwayat Git yang lain (commit lain, atau klon yang dangkal)",
}
"""What a share may have been made from that this site is not, by the field of `Origin`."""


class SharesError(Exception):
    """Shares cannot be made, or are not the shares of this site; `sentences` say why, in Indonesian."""

    def __init__(self, *sentences: str) -> None:
        super().__init__(" ".join(sentences))
        self.sentences = sentences


@dataclass(frozen=True, slots=True)
class Origin:
    """Digests of all that a site is made from."""

    program: str
    frame: str
    data: str
    history: str


@dataclass(frozen=True, slots=True)
class Joined:
    """The pages of all shares: their artifacts by name, their files by path in the site, digests by stamp."""

    artifacts: Mapping[str, Artifact] = field(default_factory=dict)
    files: Mapping[str, Path] = field(default_factory=dict)
    stamps: Mapping[Stamp, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Made:
    """A share as its folder has it."""

    folder: Path
    share: Share
    origin: Origin
    artifacts: Mapping[str, Artifact]
    stamps: Mapping[Stamp, str]


def build_share(roots: Roots, share: Share, out: Path) -> int:
    """Make a share of the unit pages into the folder `out`, in one step; how many pages it has.

    Raises:
        InputProblems: the repository has problems; `out` is as it was.
        SharesError: the site is not made from the repository's own files alone.
    """
    from generator.site.mkdocs_adapter import build_site

    inputs, history = read_inputs(roots), public_history(roots)
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{out.name}-", dir=out.parent) as scratch:
        folder = Path(scratch, "baru")
        pages = folder / _PAGES
        pages.mkdir(parents=True)
        with open_in(roots.base, OF_SITE) as cache:
            earlier = Earlier({}, inputs, history, cache, pages, partial(_units_of, share))
            built = build_site(roots.base, Path(scratch, "lain"), earlier)
        if not built.repeatable:
            raise SharesError(
                "Situs ini memakai plugin, hook, atau tema dari luar repositori, "
                "jadi tidak dapat dibangun terbagi. Bangun utuh: asn-hub build"
            )
        files = {path_of(name): digest for name, digest in look(pages, {}).files.items()}
        artifacts = {path: (built.fingerprints[path], digest) for path, digest in files.items()}
        value = {
            "format": _FORMAT,
            "share": asdict(share),
            "origin": asdict(_origin(inputs, history)),
            "pages": dict(sorted(artifacts.items())),
        }
        (folder / LIST).write_text(json.dumps(value, indent=0) + "\n", encoding="utf-8")
        if out.exists():
            out.rename(Path(scratch, "lama"))
        folder.rename(out)
    return len(files)


def join(folders: Sequence[Path], inputs: Inputs, history: History) -> Joined:
    """What the shares in these folders have together.

    Args:
        folders: all shares of one site, in any order.
        inputs: what the site to be joined is made from.
        history: what Git says of it.

    Raises:
        SharesError: a share is damaged, missing, there twice, or of another site.
    """
    found = [_read(folder) for folder in folders]
    refusals = [each for each in found if isinstance(each, str)]
    shares = [each for each in found if isinstance(each, _Made)]
    refusals += _strangers(shares, _origin(inputs, history)) or _gaps(shares)
    if refusals:
        raise SharesError(*refusals)
    return Joined(
        {name: artifact for each in shares for name, artifact in each.artifacts.items()},
        {
            name: each.folder / _PAGES / flat_name(name)
            for each in shares
            for name in each.artifacts
        },
        {stamp: digest for each in shares for stamp, digest in each.stamps.items()},
    )


def _units_of(share: Share, pages: Sequence[SitePage]) -> Sequence[SitePage]:
    """The unit pages of a share; they are the many, all others the last build makes."""
    return share.of([page for page in pages if page.shares_frame])


def _read(folder: Path) -> _Made | str:
    """The share in a folder, or what is wrong with it."""
    try:
        value = json.loads((folder / LIST).read_bytes())
        made = _made(folder, value)
    except FileNotFoundError:
        return f"{folder} bukan bagian situs: tidak ada {LIST} di dalamnya."
    except (OSError, ValueError, KeyError, TypeError):
        return f"{folder}: {LIST} rusak, atau ditulis oleh versi lain."
    tree = look(folder / _PAGES, {})
    listed = {
        flat_name(path): digest
        for artifact in made.artifacts.values()
        for path, digest in artifact.files.items()
    }
    if tree.files != listed:
        wrong = sorted(path_of(name) for name, _ in tree.files.items() ^ listed.items())[0]
        return f"{folder}: halaman {wrong} hilang, asing, atau berubah sesudah bagian ini dibuat."
    return _Made(made.folder, made.share, made.origin, made.artifacts, tree.stamps)


def _made(folder: Path, value: Any) -> _Made:
    if value["format"] != _FORMAT:
        raise ValueError
    artifacts = {
        name: Artifact(fingerprint, {name: digest})
        for name, (fingerprint, digest) in value["pages"].items()
    }
    share = Share(**value["share"])
    if not 1 <= share.number <= share.total:
        raise ValueError
    return _Made(folder, share, Origin(**value["origin"]), artifacts, {})


def _strangers(shares: Sequence[_Made], origin: Origin) -> list[str]:
    """Shares that are made from something else than this site."""
    return [
        f"{each.folder} dibuat dari {words}, bukan dari yang ada di sini."
        for each in shares
        for name, words in _ORIGINS.items()
        if getattr(each.origin, name) != getattr(origin, name)
    ]


def _gaps(shares: Sequence[_Made]) -> list[str]:
    """What keeps shares from being each of one division once."""
    totals = sorted({each.share.total for each in shares})
    if len(totals) > 1:
        said_totals = " dan ".join(map(str, totals))
        return [f"Bagian-bagian ini dari pembagian yang berlainan: per {said_totals}."]
    times = Counter(each.share.number for each in shares)
    return [
        *(f"Bagian {number} ada {count} kali." for number, count in times.items() if count > 1),
        *(
            f"Bagian {number}/{total} tidak ada."
            for total in totals
            for number in range(1, total + 1)
            if number not in times
        ),
    ]


def _origin(inputs: Inputs, history: History) -> Origin:
    return Origin(
        program=code_digest(),
        frame=_digest(inputs.frame),
        data=_digest({**inputs.assets, **inputs.data}),
        history=blake2b(said(history).encode(errors="surrogatepass")).hexdigest(),
    )


def _digest(files: Mapping[str, str]) -> str:
    return blake2b(repr(sorted(files.items())).encode(errors="surrogatepass")).hexdigest()
