"""Data of the self-assessment that runs in the reader's browser: the questions and the rules, nothing about anyone.

The rules are those of `analysis.closing` and `analysis.advice`, compiled; the browser holds no rule of its own.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from generator.analysis.advice.goals import (
    AT_WORK,
    AT_WORK_SENTENCE,
    AT_WORK_TITLE,
    Reason,
    Rulebook,
    share_at_work,
    weight_of,
)
from generator.analysis.closing import Closer
from generator.model.base import CompetencyCode, LevelNo
from generator.model.jabatan import Jabatan
from generator.site import addresses
from generator.site.context import Context
from generator.site.wording import COMPETENCY_KINDS, JOB_KINDS_FIRST

_REASONS: tuple[Reason, ...] = ("dipegang", "potensi", "berikut")


def assessment_data(context: Context, jabatan: Jabatan) -> dict[str, Any]:
    """Questions and rules for one position and those that may come next, as plain JSON.

    Returns:
        `id` and `jabatan`: the position and its name; `diminta`: competency code -> level asked now; `berikut`: next
        positions, each with `nama`, `alamat`, `diminta`; `kompetensi`: code -> `nama`, `jenis`, `alamat` and
        `level`: number -> `deskripsi` and `indikator`, in the order of the page; `bantuan`: code -> level -> what
        leads to that level, in the order to take it, as `_way`; `saran`: the rules of advice, as `_rules`, or null.
        Levels go up to one above the highest asked, so that a strength can show, and as far as a rule of potential asks.
    """
    asked = context.required(jabatan.id)
    following = [
        (context.jabatan_ref(each), context.required(each)) for each in jabatan.next_jabatan
    ]
    top = _top_levels(context, asked, *(levels for _, levels in following))
    table = {
        code: {level: context.closing_table[code][level] for level in range(1, highest + 1)}
        for code, highest in top.items()
    }
    book = context.rulebook
    return {
        "id": jabatan.id,
        "jabatan": jabatan.name,
        "diminta": dict(asked),
        "berikut": [
            {"nama": ref.title, "alamat": ref.address, "diminta": dict(levels)}
            for ref, levels in following
        ],
        "kompetensi": {code: _questions(context, code, highest) for code, highest in top.items()},
        "bantuan": {
            code: {str(level): [_way(each) for each in ways] for level, ways in levels.items()}
            for code, levels in table.items()
        },
        "saran": None if book is None else _rules(book, top, context),
    }


def _top_levels(
    context: Context,
    asked: Mapping[CompetencyCode, LevelNo],
    *later: Mapping[CompetencyCode, LevelNo],
) -> dict[CompetencyCode, LevelNo]:
    """The highest level to ask about of each competency that any of the positions asks."""
    kinds = {code: each.kind for code, each in context.hub.competencies.items()}
    codes = [code for code in kinds if any(code in levels for levels in (asked, *later))]
    signs: dict[CompetencyCode, int] = {}
    for rule in () if context.rulebook is None else context.rulebook.rules.potential:
        signs[rule.competency] = max(rule.above, signs.get(rule.competency, 0))
    return {
        code: min(
            5,
            max(
                1 + max(levels.get(code, 0) for levels in (asked, *later)),
                asked.get(code, 0) + signs.get(code, 0),
            ),
        )
        for code in sorted(codes, key=lambda code: JOB_KINDS_FIRST.index(kinds[code]))
    }


def _way(way: Closer) -> dict[str, Any]:
    """One way to a level: `jenis`, `judul`, `alamat`, `aturan` and its `kalimat`, `porsi`, and `sesudah`: what it follows."""
    return {
        "jenis": way.kind,
        "judul": way.title,
        "alamat": addresses.closer(way.kind, way.slug),
        "aturan": way.rule,
        "kalimat": way.sentence,
        "porsi": way.share,
        "sesudah": [addresses.training(slug) for slug in way.after],
    }


def _rules(book: Rulebook, top: Iterable[CompetencyCode], context: Context) -> dict[str, Any]:
    """The rules of advice.

    Returns:
        `kamus`: codes in the order of the dictionary; `urutan`: the criteria; `bobot`: reason -> what a level weighs on
        the reader's own word; `porsi`: share -> ways a level; `paling_banyak` steps; `tempat_kerja`: practice at work;
        `potensi`: the signs that the questions can show, each with `bantuan`: level -> what its training takes.
    """
    rules, asked = book.rules, set(top)
    own = rules.certainty.own.new
    portions = rules.portions.per_level
    return {
        "kamus": [code for code in book.hub.competencies if code in asked],
        "urutan": list(rules.order),
        "bobot": {reason: weight_of(1, reason, own, rules) for reason in _REASONS},
        "porsi": {"10": portions.formal, "20": portions.social, "70": portions.work},
        "paling_banyak": rules.portions.at_most,
        "tempat_kerja": {
            "aturan": AT_WORK,
            "judul": AT_WORK_TITLE,
            "kalimat": AT_WORK_SENTENCE,
            "porsi": share_at_work(book.hub, rules),
        },
        "potensi": [
            {
                "id": rule.id,
                "kompetensi": rule.competency,
                "di_atas": rule.above,
                "sebutan": rule.name,
                "kalimat": rule.sentence,
                "bantuan": {
                    str(cell.level): [_way(each) for each in cell.ways]
                    for cell in book.potential_cells[rule.id]
                },
            }
            for rule in rules.potential
            if rule.competency in asked
        ],
    }


def _questions(context: Context, code: CompetencyCode, highest: LevelNo) -> dict[str, Any]:
    competency = context.hub.competencies[code]
    return {
        "nama": competency.name,
        "jenis": COMPETENCY_KINDS[competency.kind],
        "alamat": addresses.competency(code),
        "level": {
            str(level): {
                "deskripsi": competency.at(level).description,
                "indikator": list(competency.at(level).indicators),
            }
            for level in range(1, highest + 1)
        },
    }
