"""Data of the self-assessment that runs in the reader's browser: the questions and the rules, nothing about anyone.

The rules are those of `analysis.closing`, compiled; the browser holds no rule of its own.
"""

from typing import Any

from generator.model.base import JabatanId
from generator.model.jabatan import Jabatan
from generator.site import addresses
from generator.site.context import Context


def assessment_data(context: Context, jabatan: Jabatan) -> dict[str, Any]:
    """Questions and rules for one position and its possible next ones.

    Returns:
        `jabatan`: its name; `diminta`: competency code -> level asked now; `berikut`: next positions, each with
        `nama`, `alamat`, `diminta`; `kompetensi`: code -> `nama`, `alamat`, `jenis`, `level`: number -> `deskripsi` and
        `indikator`; `bantuan`: code -> level -> list of `jenis`, `judul`, `alamat`, `kalimat`, in the order to take.
        Levels go up to one above the highest asked, so that a strength can show.
    """
    following: list[JabatanId] = list(jabatan.next_jabatan)
    asked_now = context.required(jabatan.id)
    asked_next = {each: context.required(each) for each in following}
    top = {
        code: min(5, 1 + max(levels.get(code, 0) for levels in (asked_now, *asked_next.values())))
        for code in context.hub.competencies
        if any(code in levels for levels in (asked_now, *asked_next.values()))
    }
    return {
        "id": jabatan.id,
        "jabatan": jabatan.name,
        "diminta": dict(asked_now),
        "berikut": [
            {
                "nama": context.hub.jabatan[each].name,
                "alamat": addresses.jabatan(each),
                "diminta": dict(asked_next[each]),
            }
            for each in following
        ],
        "kompetensi": {
            code: {
                "nama": context.hub.competencies[code].name,
                "jenis": context.hub.competencies[code].kind,
                "alamat": addresses.competency(code),
                "level": {
                    str(level.level): {
                        "deskripsi": level.description,
                        "indikator": list(level.indicators),
                    }
                    for level in context.hub.competencies[code].levels
                    if level.level <= highest
                },
            }
            for code, highest in top.items()
        },
        "bantuan": {
            code: {
                str(level): [
                    {
                        "jenis": each.kind,
                        "judul": each.ref.title,
                        "alamat": each.ref.address,
                        "kalimat": each.sentence,
                    }
                    for each in context.helps(code, level - 1, level)
                ]
                for level in range(1, highest + 1)
            }
            for code, highest in top.items()
        },
    }
