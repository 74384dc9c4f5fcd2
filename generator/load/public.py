"""load_public: content, settings and public records -> PublicHub. Opens no file of persons."""

from collections.abc import Callable
from itertools import chain

from generator.checks.catalogue import is_error
from generator.load.cache import Cache
from generator.load.collector import collector_paused
from generator.load.cross.advice import check_advice
from generator.load.cross.bodies import check_bodies
from generator.load.cross.coaching import check_coaching
from generator.load.cross.events import check_events
from generator.load.cross.guides import check_guides
from generator.load.cross.plans import check_plans
from generator.load.cross.policy import check_policy
from generator.load.cross.quizzes import check_quizzes
from generator.load.cross.releases import check_releases
from generator.load.cross.settings import check_settings
from generator.load.cross.statements import check_statements
from generator.load.cross.trainings import check_trainings
from generator.load.cross.units import check_units
from generator.load.cross.waivers import check_waivers
from generator.load.hub import build_hub
from generator.load.ids import collect_ids
from generator.load.public_files import read_public
from generator.load.reader import Reader
from generator.load.result import Loaded
from generator.load.roots import Roots
from generator.load.tree import Found
from generator.model.hub import PublicHub


@collector_paused()
def load_public(
    roots: Roots,
    cache: Cache | None = None,
    digest_of: Callable[[Found], str | None] = lambda _: None,
) -> Loaded[PublicHub]:
    """Read and check everything the site may know.

    Args:
        roots: the repository's folders.
        cache: what an earlier run found out, for speed alone.
        digest_of: the digest of a file's bytes, where it is known already.

    Returns:
        The hub, or None where a problem is an error; and every problem of every file, in order of place.
    """
    reader = Reader(cache=cache, digest_of=digest_of)
    files = read_public(roots, reader)
    ids = collect_ids(files, reader)
    reader.problems += chain(
        check_settings(files, ids),
        check_policy(files),
        check_advice(files, ids, reader),
        check_coaching(files),
        check_plans(files, ids),
        check_statements(files),
        check_units(files, ids, reader),
        check_events(files, ids),
        check_trainings(files, ids, reader),
        check_quizzes(files, reader),
        check_guides(files, ids),
        check_bodies(files, reader.cache),
        check_releases(files, ids, reader.cache),
        check_waivers(files),
    )
    problems = reader.report()
    broken = any(map(is_error, problems))
    return Loaded(None if broken else build_hub(files), problems)
