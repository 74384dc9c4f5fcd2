"""Form that makes the skeleton of a training or a mentoring guide in the reader's browser.

Templates, limits and words are those of `asn-hub new` and `asn-hub check`, compiled; the browser has none of its own.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, get_args

from generator.checks.catalogue import CATALOGUE, words
from generator.model.base import SLUG
from generator.model.content import ChapterFront, GuideFront, Mode, TrainingFront
from generator.site import addresses
from generator.site.context import Context
from generator.site.page import SitePage
from generator.site.views.article import HANDBOOK_LIST
from generator.site.views.training import HOME
from generator.skeletons import texts

_KINDS = ("pelatihan", "mentoring")
_CODES = ("ASN203", "ASN204", "ASN206", "ASN208", "ASN209", "ASN404")
_LIMITS = (
    "type", "minLength", "maxLength", "pattern", "minimum", "exclusiveMinimum", "maximum",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ContentFormView:
    """What can be chosen, as value and label, and the data for the browser as JSON."""

    competencies: tuple[tuple[str, str], ...]
    forms: tuple[tuple[str, str], ...]
    modes: tuple[tuple[str, str], ...]
    jp: int
    read_minutes: int
    practice_minutes: int
    data: str


def pages(context: Context) -> Iterator[SitePage]:
    """The form's page."""
    hub = context.hub
    setting = hub.policy.menit_per_jp
    minutes_per_jp = (setting.on(context.day) or setting.values[-1]).value
    yield SitePage(
        address=addresses.CONTENT_FORM,
        title="Formulir materi baru",
        description="Membuat kerangka pelatihan atau panduan mentoring yang sudah sah, langsung di peramban.",
        kind="Panduan",
        template="formulir-materi.html.jinja",
        view=ContentFormView(
            competencies=tuple((code, each.name) for code, each in hub.competencies.items()),
            forms=tuple((code, each.name) for code, each in hub.forms.items()),
            modes=tuple((mode, mode) for mode in get_args(Mode)),
            jp=texts.JP,
            read_minutes=texts.READ_MINUTES,
            practice_minutes=texts.JP * minutes_per_jp - texts.READ_MINUTES,
            data=json.dumps(_data(context, minutes_per_jp), ensure_ascii=False),
        ),
        crumbs=(HOME, HANDBOOK_LIST),
    )


def _data(context: Context, minutes_per_jp: int) -> dict[str, Any]:
    """Templates, limits and words, as plain JSON."""
    hub = context.hub
    return {
        "berkas": {
            kind: {name: texts.template(file) for name, file in texts.FILES[kind].items()}
            for kind in _KINDS
        },
        "baris_rubrik": texts.template(texts.RUBRIC_ROW),
        "kata": {kind: texts.WORDS[kind] for kind in _KINDS},
        "batas": {
            "pelatihan": _limits(TrainingFront) | _limits(ChapterFront, "menit_") | _name_limits(),
            "mentoring": _limits(GuideFront) | _name_limits(),
        },
        "pola": words.PATTERNS,
        "pesan": {code: CATALOGUE[code].what for code in _CODES} | {"ada": texts.TAKEN},
        "huruf": words.LETTERS,
        "bilangan": {"integer": words.WANTED["int"], "number": words.WANTED["float"]},
        "ada": {"pelatihan": sorted(hub.trainings), "mentoring": sorted(hub.guides)},
        "menit_per_jp": minutes_per_jp,
        "indikator": {
            code: {str(level): each.at(level).indicators for level in range(2, 6)}
            for code, each in hub.competencies.items()
        },
    }


def _limits(
    model: type[TrainingFront | ChapterFront | GuideFront], start: str = ""
) -> dict[str, Mapping[str, Any]]:
    """What the schema asks of each text and number whose key begins with `start`."""
    properties = model.model_json_schema()["properties"]
    return {
        key: {name: schema[name] for name in _LIMITS if name in schema}
        for key, schema in properties.items()
        if key.startswith(start) and schema.get("type") in ("string", "integer", "number")
    }


def _name_limits() -> dict[str, Mapping[str, Any]]:
    limits = {"type": "string", "minLength": 1, "maxLength": SLUG.max_length}
    return {"nama": {**limits, "pattern": SLUG.pattern}}
