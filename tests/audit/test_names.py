"""Names from a list are found as whole words, whatever the case, the accents and the spaces."""

import pytest

from generator.audit.names import NameFinder

NAMES = ["Budi Santoso, S.Sos., M.Si", "Dra. Siti Ma'rufah", "André Nasution", "Sutrisno", "Ita"]


@pytest.mark.parametrize(
    "text",
    [
        "Budi Santoso",
        "BUDI SANTOSO",
        "budi-santoso",
        "budisantoso",
        "Budi\u00a0 San\u00adtoso",
        "<td>Budi</td><td>Santoso</td>",
        "Bud<b>i San</b>toso",
        "B u d i  S a n t o s o",
        "/foto/budi_santoso.jpg",
        "Siti Marufah",
        "SITI MA’RUFAH",
        "Andre Nasution",
        "Andr&eacute; Nasution",
        "oleh sutrisno.",
    ],
)
def test_a_name_is_found(text: str) -> None:
    found = list(NameFinder(NAMES).find(f"baris satu\n {text}!"))

    assert [(each.kind, each.line) for each in found] == [("nama", 2)]
    assert not any(letter.isalpha() for letter in found[0].excerpt)


@pytest.mark.parametrize(
    "text",
    [
        "Budi pergi ke rumah Santoso",
        "Santoso Budi",
        "Budi ------------------ Santoso",
        "Budianto Santoso",
        "Sutrisnowati",
        "Ita",
        "kita",
        "",
    ],
)
def test_other_words_are_no_name(text: str) -> None:
    assert list(NameFinder(NAMES).find(text)) == []


def test_without_a_list_nothing_is_a_name() -> None:
    assert list(NameFinder([]).find("Budi Santoso")) == []
