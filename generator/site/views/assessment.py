"""Data of the self-assessment that runs in the reader's browser: the questions and the rules, nothing about anyone.

The rules are those of `analysis.closing`, compiled; the browser holds no rule of its own.
"""

from collections.abc import Mapping
from typing import Any

from generator.model.base import CompetencyCode, LevelNo
from generator.model.jabatan import Jabatan
from generator.site import addresses
from generator.site.context import Context
from generator.site.wording import COMPETENCY_KINDS, JOB_KINDS_FIRST


def assessment_data(context: Context, jabatan: Jabatan) -> dict[str, Any]:
    """Questions and rules for one position and those that may come next, as plain JSON.

    Returns:
        `id` and `jabatan`: the position and its name; `diminta`: competency code -> level asked now; `berikut`: next
        positions, each with `nama`, `alamat`, `diminta`; `kompetensi`: code -> `nama`, `jenis`, `alamat` and
        `level`: number -> `deskripsi` and `indikator`, in the order of the page; `bantuan`: code -> level -> what
        leads to that level, in the order to take it, as `jenis`, `judul`, `alamat`, `kalimat`.
        Levels go up to one above the highest asked, so that a strength can show.
    """
    asked = context.required(jabatan.id)
    following = [
        (context.jabatan_ref(each), context.required(each)) for each in jabatan.next_jabatan
    ]
    top = _top_levels(context, asked, *(levels for _, levels in following))
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
            code: {str(level): _helps(context, code, level) for level in range(1, highest + 1)}
            for code, highest in top.items()
        },
    }


def _top_levels(
    context: Context, *asked: Mapping[CompetencyCode, LevelNo]
) -> dict[CompetencyCode, LevelNo]:
    """The highest level to ask about of each competency that any of the positions asks."""
    kinds = {code: each.kind for code, each in context.hub.competencies.items()}
    codes = [code for code in kinds if any(code in levels for levels in asked)]
    return {
        code: min(5, 1 + max(levels.get(code, 0) for levels in asked))
        for code in sorted(codes, key=lambda code: JOB_KINDS_FIRST.index(kinds[code]))
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


def _helps(context: Context, code: CompetencyCode, level: LevelNo) -> list[dict[str, str]]:
    return [
        {
            "jenis": each.kind,
            "judul": each.ref.title,
            "alamat": each.ref.address,
            "kalimat": each.sentence,
        }
        for each in context.helps(code, level - 1, level)
    ]
