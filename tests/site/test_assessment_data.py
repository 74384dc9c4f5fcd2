"""What the self-assessment in the browser is given: the same questions, demands and rules as in Python."""

import json
from typing import Any

from generator.analysis.closing import closers
from generator.load.history import History
from generator.site.context import Context
from generator.site.views.assessment import assessment_data
from tests.small_hub import INT, KASI, KOE, PENGELOLA, PLP, small_hub


def data() -> dict[str, Any]:
    context = Context(small_hub(), History())
    written: dict[str, Any] = json.loads(
        json.dumps(assessment_data(context, context.hub.jabatan[PENGELOLA]))
    )
    return written


def test_what_this_and_the_next_position_ask_is_there() -> None:
    assert data()["diminta"] == {INT: 1, KOE: 2, PLP: 2}
    assert data()["berikut"] == [
        {"nama": KASI, "alamat": "jabatan/kasi/", "diminta": {INT: 2, PLP: 3}}
    ]


def test_questions_go_one_level_above_the_highest_asked() -> None:
    questions = data()["kompetensi"]

    assert {code: list(each["level"]) for code, each in questions.items()} == {
        INT: ["1", "2", "3"],
        KOE: ["1", "2", "3"],
        PLP: ["1", "2", "3", "4"],
    }


def test_each_level_lists_what_closes_it_in_the_order_of_the_rules() -> None:
    table = data()["bantuan"]
    expected = {
        code: {
            level: [
                each.sentence for each in closers(small_hub(), code, int(level) - 1, int(level))
            ]
            for level in levels
        }
        for code, levels in table.items()
    }

    assert {
        code: {level: [each["kalimat"] for each in helps] for level, helps in levels.items()}
        for code, levels in table.items()
    } == expected


def test_helps_carry_the_address_of_their_page() -> None:
    helps = data()["bantuan"][KOE]["2"]

    assert [each["alamat"] for each in helps] == [
        "pelatihan/tanggap-aduan/",
        "mentoring/koe-1-ke-2/",
    ]
