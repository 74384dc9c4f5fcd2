"""A small hub made by hand, for tests of analysis: three competencies, three positions, six forms, four trainings.

Kept apart from the repository's own content, so that writing a training breaks no test of a rule.
"""

import json
from dataclasses import replace
from datetime import date
from functools import cache

from generator.model.base import (
    CompetencyCode,
    FormCode,
    GuideSlug,
    JabatanId,
    Tier,
    TrainingSlug,
    UnitId,
)
from generator.model.competency import Competency, Level
from generator.model.content import (
    Document,
    Guide,
    GuideFront,
    GuideSession,
    RubricRow,
    Target,
    Training,
    TrainingFront,
)
from generator.model.event import Event
from generator.model.hub import PublicHub
from generator.model.jabatan import Jabatan
from generator.model.learning_form import Cap, Conversion, ConversionUnit, LearningForm
from generator.model.policy import Policy
from generator.model.unit import RecordsNote, Unit

INT, KOE, PLP = (CompetencyCode(code) for code in ("INT", "KOE", "PLP"))
PENGELOLA, KASI, CAMAT = (JabatanId(key) for key in ("pengelola-layanan", "kasi", "camat"))
SEKSI = UnitId("seksi-pelayanan-umum")


def small_hub(*events: Event) -> PublicHub:
    """The hub, with the events given."""
    return replace(_without_events(), events={event.id: event for event in events})


@cache
def _without_events() -> PublicHub:
    return PublicHub(
        competencies={code: _competency(code) for code in (INT, KOE, PLP)},
        jabatan={
            PENGELOLA: _jabatan(PENGELOLA, "pelaksana", {KOE: 2, PLP: 2}, (KASI,)),
            KASI: _jabatan(KASI, "pengawas", {PLP: 3}, (CAMAT,)),
            CAMAT: _jabatan(CAMAT, "administrator", {INT: 4}, ()),
        },
        tier_competencies=(INT,),
        functional_levels={"ahli_pertama": 2},
        forms={form.code: form for form in _forms()},
        policy=_policy(),
        synonyms=(),
        units={
            SEKSI: Unit(
                id=SEKSI,
                name="Seksi",
                kind="seksi",
                parent=None,
                place="Siulak",
                formation={PENGELOLA: 3, KASI: 1},
            )
        },
        events={},
        trainings={
            training.slug: training
            for training in (
                _training("loket", 6, {KOE: (1,), PLP: (1,)}),
                _training("tanggap-aduan", 10, {KOE: (2,), PLP: (2,)}, "loket"),
                _training("standar", 24, {PLP: (2, 3)}, "loket", "tulis"),
                _training("tulis", 4, {INT: (1,)}),
            )
        },
        guides={
            GuideSlug("koe-1-ke-2"): _guide("koe-1-ke-2", KOE, 1),
            GuideSlug("plp-2-ke-3"): _guide("plp-2-ke-3", PLP, 2),
        },
        paths={},
        evaluations=(),
        handbooks=(),
        assets=(),
        releases=(),
        note=RecordsNote(version=1, synthetic=True, note="Contoh."),
        sources={},
    )


def _competency(code: CompetencyCode) -> Competency:
    return Competency(
        code=code,
        name=code,
        kind="teknis",
        definition="Contoh.",
        basis="Contoh",
        verified=False,
        levels=tuple(
            Level(
                level=level,
                description="Contoh.",
                indicators=("Anda satu.", "Anda dua.", "Anda tiga."),
            )
            for level in range(1, 6)
        ),
    )


def _jabatan(
    key: JabatanId,
    tier: Tier,
    requirements: dict[CompetencyCode, int],
    next_jabatan: tuple[JabatanId, ...],
) -> Jabatan:
    return Jabatan(
        id=key,
        name=key,
        kind="struktural",
        tier=tier,
        echelon=None,
        description="Contoh.",
        requirements=requirements,
        next_jabatan=next_jabatan,
        verified=False,
    )


def _forms() -> tuple[LearningForm, ...]:
    return (
        _form("bimtek", "jp_tercatat", 1),
        _form("seminar", "hari", 4),
        _form("magang", "kegiatan", 20),
        _form("mentoring", "sesi", 2, Cap(times=2, per="bulan")),
        _form("tugas-belajar", "semester", 20, Cap(jp=20, per="tahun")),
        _form("belajar-mandiri", "jp_tercatat", 1, Cap(jp=2, per="hari")),
    )


def _form(code: str, unit: ConversionUnit, jp: float, cap: Cap | None = None) -> LearningForm:
    return LearningForm(
        code=FormCode(code),
        name=code,
        path="pelatihan",
        way="klasikal",
        share=10,
        conversion=Conversion(unit=unit, jp=jp, cap=cap),
        verified=False,
    )


def _policy() -> Policy:
    """Every setting in force since 2017; only figures matter here, so the sources are made up."""
    values: dict[str, object] = {
        "jp_minimal_pns": 20,
        "jp_maksimal_pppk": 24,
        "menit_per_jp": 45,
        "level_wajib_per_jenjang": {"pelaksana": 1, "pengawas": 2, "administrator": 3},
        "ambang_jpm": [{"nama": "optimal", "sejak": 80}],
        "bobot_ip_asn": {"kualifikasi": 25, "kompetensi": 40, "kinerja": 30, "disiplin": 5},
        "masa_berlaku_asesmen": 3,
        "porsi_belajar": {"10": "klasikal", "20": "sosial", "70": "kerja"},
        "kolom_rencana": ["jadwal"],
        "rilis_per_tahun": 2,
        "jadwal_tahunan": {
            "asesmen": [10],
            "rencana_tahun_depan": [11],
            "rilis": [1, 7],
            "usulan_pelatihan": [2],
            "hindari": [],
        },
        "pemberitahuan_kebocoran": {"jam": 72, "kepada": ["pegawai"], "isi": ["apa"]},
    }
    period = {"berlaku_sejak": "2017-01-01", "berlaku_sampai": None}
    source = {"dasar": "Aturan contoh", "verified": True}
    return Policy.model_validate_json(
        json.dumps(
            {
                name: {"satuan": "contoh", "nilai": [{**period, **source, "nilai": value}]}
                for name, value in values.items()
            }
        )
    )


def _training(
    slug: str, jp: float, targets: dict[CompetencyCode, tuple[int, ...]], *prerequisites: str
) -> Training:
    front = TrainingFront(
        version=1,
        title=slug.capitalize(),
        summary="Pelatihan contoh untuk uji analisis.",
        language="id",
        author_role="Penguji",
        updated=date(2026, 1, 1),
        review_on=date(2027, 1, 1),
        targets=tuple(
            Target(competency=code, level=level)
            for code, levels in targets.items()
            for level in levels
        ),
        form=FormCode("bimtek"),
        jp=jp,
        mode="daring",
        prerequisites=tuple(TrainingSlug(each) for each in prerequisites),
        class_minutes=0,
        objectives=("Anda dapat.",),
    )
    return Training(TrainingSlug(slug), Document(f"pelatihan/{slug}/index.md", front, "", 1), ())


def _guide(slug: str, competency: CompetencyCode, from_level: int) -> Guide:
    front = GuideFront(
        version=1,
        title=slug,
        summary="Panduan contoh untuk uji analisis.",
        language="id",
        author_role="Penguji",
        updated=date(2026, 1, 1),
        review_on=date(2027, 1, 1),
        competency=competency,
        from_level=from_level,
        to_level=from_level + 1,
        companion_trainings=(),
        sessions=(GuideSession(title="Sesi", week=1, minutes=60, stages=("tujuan",)),),
        rubric=(RubricRow(indicator=1, not_yet="Belum.", starting="Mulai.", able="Mampu."),),
    )
    return Guide(GuideSlug(slug), Document(f"mentoring/{slug}.md", front, "", 1))
