"""Where everything lives on the site: one function per kind of page, and relative links between pages.

An address is relative to the site's root, without a leading slash, and ends in `/` ("" is the home page).
"""

from generator.markdown import slug
from generator.model.base import (
    CompetencyCode,
    GuideSlug,
    JabatanId,
    PathSlug,
    ReleaseId,
    TrainingSlug,
    UnitId,
)

HOME = ""
TRAININGS = "pelatihan/"
PROGRESS = "belajar/"
PATHS = "jalur/"
COMPETENCIES = "kompetensi/"
COVERAGE = "kompetensi/peta/"
JABATAN = "jabatan/"
MENTORING = "mentoring/"
EVALUATION = "evaluasi/"
UNITS = "unit/"
CALENDAR = "kalender/"
PLAN = "rencana/"
HANDBOOKS = "panduan/"
TRANSPARENCY = "transparansi/"
GLOSSARY = "panduan/istilah/"
PROBLEM_CODES = "panduan/kode-masalah/"
CONTENT_FORM = "panduan/formulir-materi/"
SEARCH = "cari/"
OFFLINE = "luring/"


def training(slug: TrainingSlug) -> str:
    """Address of a training."""
    return f"{TRAININGS}{slug}/"


def chapter(slug: TrainingSlug, chapter_name: str) -> str:
    """Address of a chapter, such as `bab-01`, of a training."""
    return f"{TRAININGS}{slug}/{chapter_name}/"


def quiz(slug: TrainingSlug) -> str:
    """Address of the quiz of a training."""
    return f"{TRAININGS}{slug}/kuis/"


def path(slug: PathSlug) -> str:
    """Address of a learning path."""
    return f"{PATHS}{slug}/"


def competency(code: CompetencyCode) -> str:
    """Address of a competency."""
    return f"{COMPETENCIES}{code.lower()}/"


def jabatan(jabatan_id: JabatanId) -> str:
    """Address of a position."""
    return f"{JABATAN}{jabatan_id}/"


def guide(slug: GuideSlug) -> str:
    """Address of a mentoring guide."""
    return f"{MENTORING}{slug}/"


def closer(kind: str, slug: str) -> str:
    """Address of what closes a gap: a training or a mentoring guide."""
    return f"{TRAININGS if kind == 'pelatihan' else MENTORING}{slug}/"


def release(release_id: ReleaseId) -> str:
    """Address of the groups of a release."""
    return f"{TRANSPARENCY}rilis-{release_id}/"


def unit(unit_id: UnitId) -> str:
    """Address of a unit."""
    return f"{UNITS}{unit_id}/"


def book(address: str) -> str:
    """Address of the printable book of the training or path at an address."""
    return f"{address}cetak/"


def document(path: str) -> str:
    """Address of a Markdown file of content/, by its path: `a/index.md` -> `a/`, `a/b.md` -> `a/b/`."""
    stem = path.removesuffix(".md")
    if stem == "index":
        return HOME
    return f"{stem.removesuffix('/index')}/"


def term_anchor(term: str) -> str:
    """Anchor of a term, on the glossary and on every page that explains it."""
    return f"istilah-{slug(term)}"


def relative(here: str, there: str) -> str:
    """The link from the page at address `here` to `there` (an address or a file), valid under any base.

    Within a folder of the root it does not leave that folder: pages of units name each other by the thousand.
    """
    up, (top, slash, rest) = here.count("/"), there.partition("/")
    if slash and here.startswith(f"{top}/"):
        up, there = up - 1, rest
    return "../" * up + there or "./"


def vantage(here: str) -> str:
    """An address from which all links are as from `here`, the same for all pages of that depth in a folder of the root."""
    return here.partition("/")[0] + "/" * here.count("/")
