"""Build a site into its folder: make what is due, keep the rest, put the whole in place in one step.

Two trees take turns: the site that is published, and a spare, which is the one before it (of a first site, its double). The
spare is brought up to date while the site stays as it is, then they change names. So a build costs what has changed, and a
kill at any instant leaves a whole site; the next build looks at what lies in both folders and believes nothing else.
"""

import fcntl
import os
import shutil
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from generator.checks.problem import Problem
from generator.load.cache import OF_SITE, open_cache, prepare
from generator.load.digests import Digests
from generator.load.history import History
from generator.load.roots import Roots
from generator.site.incremental.artifact import (
    DOWNLOADS,
    Artifact,
    Earlier,
    flat_name,
    owner,
    path_of,
)
from generator.site.incremental.inputs import Inputs, key_of_site, public_history, read_inputs
from generator.site.incremental.share import Joined, join
from generator.site.incremental.state import State, files_of, read_state, write_state
from generator.site.incremental.tree import Tree, look, settle
from generator.site.publish import swap_tree

if TYPE_CHECKING:
    from generator.site.mkdocs_adapter import Built

_STATE = "keadaan.json"
_SPARE = "cadangan"
_FRESH = "baru-"
_PAGES, _OTHERS = "halaman", "lain"
_LOCK = "kunci"
_TARGET = "sasaran"


class ProblemsFoundError(Exception):
    """The repository has problems; the site is as it was."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many pages the site has, and how many artifacts had to be made (0: nothing had changed)."""

    pages: int
    made: int


def build(roots: Roots, target: Path, shares: Sequence[Path] = ()) -> Outcome:
    """Build the site of a repository into `target`; the same bytes as a build from nothing.

    Args:
        roots: the repository.
        target: the folder of the site.
        shares: folders of all shares of its unit pages, which then need not be made here.

    Raises:
        ProblemsFoundError: the repository has problems; `target` is as it was.
        SharesError: the shares are not those of this site; `target` is as it was.
    """
    with _workshop(roots.base, target) as folder:
        state = read_state(folder / _STATE)
        seen = Digests(state.seen)
        inputs, history = read_inputs(roots, seen), public_history(roots)
        key = key_of_site(inputs, history)
        joined = join(shares, inputs, history) if shares else Joined()
        site = look(target, state.digests)
        if state.inputs == key and site.holds(files_of(state.artifacts)):
            return Outcome(state.pages, made=0)
        work = _Build(roots, target, folder, state, inputs, history, seen, site, joined)
        return work.run(key)


class _Build:
    """One build: what is at hand, what is made, and where."""

    def __init__(
        self,
        roots: Roots,
        target: Path,
        folder: Path,
        state: State,
        inputs: Inputs,
        history: History,
        seen: Digests,
        site: Tree,
        joined: Joined,
    ) -> None:
        self._roots = roots
        self._target = target
        self._folder = folder
        self._inputs = inputs
        self._history = history
        self._seen = seen
        self._site = site
        self._joined = joined
        same_device = folder.stat().st_dev == target.parent.stat().st_dev
        self._keeps_spare = same_device
        self._spare_folder = (
            folder / _SPARE
            if same_device
            else Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
        )
        self._spare = look(self._spare_folder, state.digests)
        self._at_hand = {
            name: artifact
            for name, artifact in state.artifacts.items()
            if self._is_at_hand(artifact)
        } | dict(joined.artifacts)

    def run(self, key: str) -> Outcome:
        """Make what is due, publish, and leave word for the next build; `key` is that of the inputs."""
        fresh = Path(tempfile.mkdtemp(prefix=_FRESH, dir=self._spare_folder.parent))
        try:
            built, made = self._make(fresh)
            artifacts = self._artifacts(built, made)
            self._publish(artifacts, made, fresh)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)
            if not self._keeps_spare:
                shutil.rmtree(self._spare_folder, ignore_errors=True)
        self._remember(key, built, artifacts, made)
        self._ready_first_spare(artifacts)
        return Outcome(built.pages, len(built.made))

    def _is_at_hand(self, artifact: Artifact) -> bool:
        return all(
            digest in (self._site.files.get(path), self._spare.files.get(path))
            for path, digest in artifact.files.items()
        )

    def _make(self, fresh: Path) -> "tuple[Built, Tree]":
        # MkDocs takes half a second to import, which a build of nothing need not.
        from generator.site.mkdocs_adapter import InputProblems, build_site

        fingerprints = {name: artifact.fingerprint for name, artifact in self._at_hand.items()}
        pages, others = fresh / _PAGES, fresh / _OTHERS
        pages.mkdir()
        others.mkdir()
        with open_cache(self._folder.parent / OF_SITE) as cache:
            earlier = Earlier(fingerprints, self._inputs, self._history, cache, pages)
            try:
                built = build_site(self._roots.base, others, earlier)
            except InputProblems as found:
                raise ProblemsFoundError(found.problems) from None
        return built, _join(look(pages, {}), look(others, {}))

    def _artifacts(self, built: "Built", made: Tree) -> dict[str, Artifact]:
        """All artifacts of the site, those at hand and those made."""
        files: dict[str, dict[str, str]] = defaultdict(dict)
        for path, digest in made.files.items():
            files[owner(path, built.alone)][path] = digest
        return {
            name: Artifact(fingerprint, files[name]) if name in built.made else self._at_hand[name]
            for name, fingerprint in built.fingerprints.items()
        }

    def _publish(self, artifacts: Mapping[str, Artifact], made: Tree, fresh: Path) -> None:
        """Bring the spare up to date and let it and the site change names."""
        wanted = files_of(artifacts)

        def fetch(path: str) -> Path:
            if path in made.files:
                flat = fresh / _PAGES / flat_name(path)
                return flat if flat.exists() else fresh / _OTHERS / path
            if self._site.files.get(path) == wanted[path]:
                return self._target / path
            if self._spare.files.get(path) == wanted[path]:
                return self._spare_folder / path
            return self._joined.files[path]

        settle(self._spare_folder, self._spare, wanted, fetch)
        self._spare_folder.chmod(0o755)
        swap_tree(self._spare_folder, self._target)

    def _ready_first_spare(self, artifacts: Mapping[str, Artifact]) -> None:
        """Make the spare that a first site did not leave: here, where seconds pass anyway, not in the first small build."""
        if self._keeps_spare and not self._site.files:
            settle(self._spare_folder, self._site, files_of(artifacts), self._target.joinpath)

    def _remember(
        self, key: str, built: "Built", artifacts: Mapping[str, Artifact], made: Tree
    ) -> None:
        """Write the state; without what could be wrong, where files were changed while they were read."""
        seen = Digests(self._seen.known)
        after = read_inputs(self._roots, seen)
        sure = built.repeatable and (after.frame, after.assets) == (
            self._inputs.frame,
            self._inputs.assets,
        )
        same = (after, public_history(self._roots)) == (self._inputs, self._history)
        if not (sure and same):
            key = ""
            artifacts = {
                name: artifact
                for name, artifact in artifacts.items()
                if sure and not name.startswith(DOWNLOADS)
            }
        digests = {**self._spare.stamps, **self._site.stamps, **made.stamps}
        digests |= self._joined.stamps
        state = State(os.fspath(self._target), key, built.pages, artifacts, digests, seen.known)
        write_state(self._folder / _STATE, state)


def _join(pages: Tree, others: Tree) -> Tree:
    """The tree that flat pages and other files make up."""
    files = {path_of(name): digest for name, digest in pages.files.items()}
    return Tree({**files, **others.files}, others.folders, {**pages.stamps, **others.stamps})


@contextmanager
def _workshop(base: Path, target: Path) -> Iterator[Path]:
    """The folder in which builds for `target` leave things for each other, held by one build at a time.

    Where the repository cannot be written to, a folder for this build alone.
    """
    try:
        caches = prepare(base)
        folder = caches / blake2b(os.fsencode(target), digest_size=6).hexdigest()
        folder.mkdir(exist_ok=True)
    except OSError:
        with tempfile.TemporaryDirectory(prefix="asn-hub-") as alone:
            inner = Path(alone) / _SPARE
            inner.mkdir()
            yield inner
        return
    with _held(folder / _LOCK, wait=True):
        for left in folder.glob(f"{_FRESH}*"):
            shutil.rmtree(left, ignore_errors=True)
        (folder / _TARGET).write_text(os.fspath(target), encoding="utf-8", errors="surrogateescape")
        yield folder
    _forget_the_gone(caches)


def _forget_the_gone(caches: Path) -> None:
    """Remove what was left for sites that are no longer there."""
    for note in caches.glob(f"*/{_TARGET}"):
        if not Path(note.read_text(encoding="utf-8", errors="surrogateescape")).exists():
            with _held(note.parent / _LOCK, wait=False) as held:
                if held:
                    shutil.rmtree(note.parent, ignore_errors=True)


@contextmanager
def _held(lock: Path, *, wait: bool) -> Iterator[bool]:
    """Hold a lock that ends with the process; False where another holds it and we do not wait."""
    with lock.open("w") as stream:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            yield False
        else:
            yield True
