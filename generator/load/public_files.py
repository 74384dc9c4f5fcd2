"""PublicFiles: every public file parsed, before the checks that look across files."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.checks.problem import Problem
from generator.load.layout import CONFIG, CONTENT, PUBLIC_RECORDS
from generator.load.parsed import Parsed, ParsedPage
from generator.load.reader import Reader
from generator.load.roots import Roots
from generator.load.tree import Found, Scan, scan, shown
from generator.model.advice import AdviceFile
from generator.model.coaching import CoachingFile
from generator.model.competency import CompetencyFile
from generator.model.content import ChapterFront, GuideFront, Page, PathFront, TrainingFront
from generator.model.event import EventFile
from generator.model.glossary import GlossaryFile
from generator.model.jabatan import JabatanFile
from generator.model.learning_form import LearningFormFile
from generator.model.made_page import MadePageFile
from generator.model.name_map import NameMapFile
from generator.model.plan import Plan
from generator.model.plan_settings import PlanSettingsFile
from generator.model.policy import PolicyFile
from generator.model.quiz import QuizFile
from generator.model.release import Release
from generator.model.synonyms import SynonymFile
from generator.model.unit import RecordsNote, UnitFile
from generator.model.waiver import WaiverFile


@dataclass(frozen=True)
class PublicFiles:
    """Parsed files by kind, each in the order of paths.

    `content` is every file of content/, readable or not; `unit_folder` is where the units are, for messages.
    """

    competencies: tuple[Parsed[CompetencyFile], ...]
    jabatan: tuple[Parsed[JabatanFile], ...]
    forms: tuple[Parsed[LearningFormFile], ...]
    policy: tuple[Parsed[PolicyFile], ...]
    advice: tuple[Parsed[AdviceFile], ...]
    coaching: tuple[Parsed[CoachingFile], ...]
    plan_settings: tuple[Parsed[PlanSettingsFile], ...]
    plans: tuple[Parsed[Plan], ...]
    synonyms: tuple[Parsed[SynonymFile], ...]
    glossary: tuple[Parsed[GlossaryFile], ...]
    made_pages: tuple[Parsed[MadePageFile], ...]
    waivers: tuple[Parsed[WaiverFile], ...]
    note: tuple[Parsed[RecordsNote], ...]
    units: tuple[Parsed[UnitFile], ...]
    events: tuple[Parsed[EventFile], ...]
    releases: tuple[Parsed[Release], ...]
    trainings: tuple[ParsedPage[TrainingFront], ...]
    chapters: tuple[ParsedPage[ChapterFront], ...]
    quizzes: tuple[Parsed[QuizFile], ...]
    guides: tuple[ParsedPage[GuideFront], ...]
    paths: tuple[ParsedPage[PathFront], ...]
    evaluations: tuple[ParsedPage[Page], ...]
    handbooks: tuple[ParsedPage[Page], ...]
    content: tuple[Found, ...]
    unit_folder: str


_OPTIONAL = ("pengecualian", "istilah", "halaman", "pendampingan", "saran", "pengaturan_rencana")
_NOTE = {"keterangan": PUBLIC_RECORDS.files["keterangan"]}


def read_public(roots: Roots, reader: Reader) -> PublicFiles:
    """Read content, settings and the public part of the records; opens no file of persons."""
    content = reader.take(scan(roots.content, roots.base, CONTENT))
    records = reader.take(scan(roots.records, roots.base, PUBLIC_RECORDS))
    config = reader.take(scan(roots.config, roots.base, CONFIG))
    needed = {kind: name for kind, name in CONFIG.files.items() if kind not in _OPTIONAL}
    _require(roots.config, roots.base, config, needed, reader)
    _require(roots.records, roots.base, records, _NOTE, reader)
    waivers = reader.records(config.of("pengecualian"), WaiverFile)
    reader.allow(each for file in waivers for each in file.model.waivers)
    releases = reader.ahead(records.of("rilis"), Release)  # one may be as much as all other files
    reader.check_assets(content.of("aset"))
    reader.records(records.of("pemetaan"), NameMapFile)  # of HR's side; here it need only be right
    return PublicFiles(
        waivers=waivers,
        competencies=reader.records(config.of("kompetensi"), CompetencyFile),
        jabatan=reader.records(config.of("jabatan"), JabatanFile),
        forms=reader.records(config.of("bentuk"), LearningFormFile),
        policy=reader.records(config.of("kebijakan"), PolicyFile),
        advice=reader.records(config.of("saran"), AdviceFile),
        coaching=reader.records(config.of("pendampingan"), CoachingFile),
        plan_settings=reader.records(config.of("pengaturan_rencana"), PlanSettingsFile),
        plans=reader.records(records.of("rencana"), Plan),
        synonyms=reader.records(config.of("sinonim"), SynonymFile),
        glossary=reader.records(config.of("istilah"), GlossaryFile),
        made_pages=reader.records(config.of("halaman"), MadePageFile),
        note=reader.records(records.of("keterangan"), RecordsNote),
        units=reader.many(records.of("unit"), UnitFile),
        events=reader.many(records.of("kegiatan"), EventFile),
        trainings=reader.pages(content.of("pelatihan"), TrainingFront),
        chapters=reader.pages(content.of("bab"), ChapterFront),
        quizzes=reader.records(content.of("kuis"), QuizFile),
        guides=reader.pages(content.of("mentoring"), GuideFront),
        paths=reader.pages(content.of("jalur"), PathFront),
        evaluations=reader.pages(content.of("evaluasi"), Page),
        handbooks=reader.pages(content.of("panduan"), Page),
        releases=releases(),
        content=content.files,
        unit_folder=shown(roots.records / "unit", roots.base),
    )


def _require(
    folder: Path, base: Path, found: Scan, wanted: Mapping[str, str], reader: Reader
) -> None:
    """A problem for each single file that must be there."""
    for kind, name in wanted.items():
        if not found.of(kind) and kind not in reader.incomplete:
            path = shown(folder / name, base)
            reader.problems.append(Problem("ASN111", path, facts={"nama": path}))
            reader.incomplete.add(kind)
