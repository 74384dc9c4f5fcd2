"""PublicHub: all that the site may know, as one frozen value."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.advice import Advice
from generator.model.base import (
    CompetencyCode,
    EventId,
    FormCode,
    GuideSlug,
    JabatanId,
    LevelNo,
    PathSlug,
    Tier,
    TrainingSlug,
    UnitId,
)
from generator.model.coaching import Coaching
from generator.model.competency import Competency
from generator.model.content import Asset, Document, Guide, LearningPath, Page, Training
from generator.model.event import Event
from generator.model.glossary import Term
from generator.model.jabatan import Jabatan
from generator.model.learning_form import LearningForm
from generator.model.made_page import MadePage
from generator.model.plan import Plan
from generator.model.plan_settings import PlanSettings
from generator.model.policy import Policy
from generator.model.release import Release
from generator.model.unit import RecordsNote, Unit
from generator.model.waiver import Waiver


@dataclass(frozen=True, slots=True)
class PublicHub:
    """Content, units, positions, policy and releases, validated and cross-checked.

    Mappings keep the order of the files (dictionary order for competencies and positions, path order elsewhere).
    `sources` tells for each object, by (kind, id), the repository path it was read from, so that the site can ask Git
    when that path last changed. Kinds and ids: ("unit" | "kegiatan" | "rilis" | "rencana" | "pelatihan" | "kuis" | "mentoring" | "jalur", id
    or slug), ("bab" | "evaluasi" | "panduan", document path), ("kompetensi", code), ("jabatan", id), and with the id "" the
    file itself of "kompetensi", "jabatan", "bentuk", "kebijakan", "saran", "pendampingan", "pengaturan_rencana", "sinonim", "istilah", "halaman", "keterangan" and "pengecualian".
    """

    competencies: Mapping[CompetencyCode, Competency]
    jabatan: Mapping[JabatanId, Jabatan]
    tier_competencies: tuple[CompetencyCode, ...]
    functional_levels: Mapping[Tier, LevelNo]
    forms: Mapping[FormCode, LearningForm]
    policy: Policy
    synonyms: tuple[tuple[str, ...], ...]
    units: Mapping[UnitId, Unit]
    events: Mapping[EventId, Event]
    trainings: Mapping[TrainingSlug, Training]
    guides: Mapping[GuideSlug, Guide]
    paths: Mapping[PathSlug, LearningPath]
    evaluations: tuple[Document[Page], ...]
    handbooks: tuple[Document[Page], ...]
    assets: tuple[Asset, ...]
    releases: tuple[Release, ...]
    note: RecordsNote
    sources: Mapping[tuple[str, str], str]
    waivers: tuple[Waiver, ...] = ()
    glossary: tuple[Term, ...] = ()
    coaching: Coaching | None = None
    plan_settings: PlanSettings | None = None
    plans: tuple[Plan, ...] = ()
    advice: Advice | None = None
    answers: Mapping[MadePage, tuple[str, ...]] = field(default_factory=dict)
