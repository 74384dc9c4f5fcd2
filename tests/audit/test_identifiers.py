"""Identifiers are found in every spelling, and what is said of them never tells them."""

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.audit.folding import decode, fold_characters, strip_tags
from generator.audit.identifiers import find_identifiers, hide, mask
from tests.audit import invented, spellings

PAIRS = [
    *((kind, way) for kind in invented.ALL for way in spellings.ANY),
    *((kind, way) for kind in ("nip", "ni_pppk", "nik") for way in spellings.NUMBERS),
    *(("telepon", way) for way in spellings.NUMBERS if way != "paragraphs"),
]
DISGUISES = ["", " ", ".", "-", "/", "\u00a0", "\u200b", "\u00ad", "\n", " \u2013 ", "&nbsp;", "&#8203;", "</b><b>", "<br>", "<!-- x -->"]  # fmt: skip
ZEROS = ["0", "\u0660", "\u06f0", "\uff10", "\U0001d7d8"]


def spelled(kind: str, way: str) -> str:
    """An identifier in one of the spellings."""
    return {**spellings.ANY, **spellings.NUMBERS}[way](invented.ALL[kind])


@pytest.mark.parametrize(("kind", "way"), PAIRS)
def test_an_identifier_is_found_in_this_spelling(kind: str, way: str) -> None:
    found = find_identifiers(f"baris satu\nbaris dua: {spelled(kind, way)} selesai")

    assert [(each.kind, each.line) for each in found] == [(kind, 2)]


@pytest.mark.parametrize("prefix", ["p", "a", "m", "g"])
def test_ids_of_everything_that_is_about_a_person_are_found(prefix: str) -> None:
    own = invented.PERSON.replace("p", prefix, 1)

    assert [each.kind for each in find_identifiers(f"lihat {own} ini")] == ["id_orang"]


@pytest.mark.parametrize(("kind", "way"), PAIRS)
def test_what_is_said_of_it_holds_none_of_it(kind: str, way: str) -> None:
    [found] = find_identifiers(spelled(kind, way))
    bare = strip_tags(decode(fold_characters(found.excerpt))).text

    assert not any(character.isalnum() for character in bare.replace("•", ""))
    assert found.value not in repr(found)
    assert not find_identifiers(found.excerpt)


@pytest.mark.parametrize(
    "identifier",
    [
        invented.NIK_OF_A_WOMAN,
        invented.ABROAD,
        invented.ABROAD[1:],
        "00" + invented.ABROAD[1:],
        f"{invented.ABROAD[:3]} {invented.ABROAD[3:6]}-{invented.ABROAD[6:10]}-{invented.ABROAD[10:]}",
        f"({invented.MOBILE[:4]}) {invented.MOBILE[4:8]} {invented.MOBILE[8:]}",
        f"({invented.MOBILE[:4]}) {invented.MOBILE[4:]}",
        f"wa.me/{invented.ABROAD[1:]}",
        f"tel:{invented.ABROAD}",
        invented.ASSESSMENT,
        invented.SESSION,
        invented.PERSON.replace("-", "\u2011"),
        invented.PERSON.replace("-", "_"),
        " ".join(invented.PERSON[start : start + 4] for start in (0, 2, 6, 10, 14)).replace("p-7k", "p-")[:2]
        + " ".join(invented.PERSON[start : start + 4] for start in (2, 6, 10, 14)),
        invented.MAIL.replace("@", " [at] ").replace(".go.", " [dot] go [dot] "),
        invented.MAIL.replace("@", "(at)"),
        invented.MAIL.replace("@", " @ "),
        invented.MAIL.replace("@", "@\n"),
        f"mailto:{invented.MAIL}",
        f"1,{invented.NIP[1:15]}E+17",
        f"{invented.NIP[:8]} {invented.NIP[8:14]} {invented.NIP[14]} {invented.NIP[15:]}",
        f"{invented.NIK[:2]}.{invented.NIK[2:4]}.{invented.NIK[4:6]}.{invented.NIK[6:12]}.{invented.NIK[12:]}",
        f"{invented.NIK[:6]} {invented.NIK[6:12]}-{invented.NIK[12:]}",
        f"{invented.NI_PPPK}{3:03}",
        f"<td>{invented.NIP[:8]}</td><td>{invented.NIP[8:14]}</td><td>{invented.NIP[14:]}</td>",
        '"' + '","'.join(invented.NIP) + '"',
        "7" + invented.NIP,
    ],
)  # fmt: skip
def test_this_way_of_writing_is_known_too(identifier: str) -> None:
    assert len(find_identifiers(f"x {identifier}.")) == 1


@st.composite
def nips(draw: st.DrawFn) -> str:
    """A NIP with possible dates."""
    born = draw(st.dates(date(1950, 1, 1), date(2005, 12, 31)))
    appointed = born + timedelta(days=draw(st.integers(17 * 366, 40 * 365)))
    return f"{born:%Y%m%d}{appointed:%Y%m}{draw(st.integers(1, 2))}{draw(st.integers(1, 999)):03}"


@given(nips(), st.data())
def test_a_nip_is_found_whatever_stands_between_its_digits(nip: str, data: st.DataObject) -> None:
    pieces = []
    for digit in nip:
        zero = data.draw(st.sampled_from(ZEROS))
        pieces += [chr(ord(zero) + int(digit)), data.draw(st.sampled_from(DISGUISES))]
    before, after = data.draw(
        st.sampled_from([("", ""), ("NIP ", "."), ("<td>5</td><td>", "</td>"), ("a=", "&b=3")])
    )
    text = f"{before}{''.join(pieces[:-1])}{after}"
    # An ISO date and another, and a number, read as that and not as a NIP: one spelling in very many.
    assume(fold_characters(text).text.count("-") != 4)

    assert [each.value for each in find_identifiers(text)] == [nip]


@given(st.text(max_size=300))
def test_any_text_is_read_without_failing(text: str) -> None:
    for each in find_identifiers(text):
        assert 0 <= each.start < each.end <= len(text)


@given(st.lists(st.sampled_from(["<", ">", "&#", "%3", "\\u0", "1", "9", "@", ".", "p-", "+62", " ", "08"]), max_size=80))  # fmt: skip
def test_pieces_of_disguises_are_read_without_failing(pieces: list[str]) -> None:
    text = "".join(pieces)

    assert "".join(hide(text)).count("\n") == text.count("\n")


def test_the_place_of_a_find_is_that_in_the_text_as_it_was() -> None:
    text = f"awal &amp; <b>{invented.NIP[:4]}</b>{invented.NIP[4:]} akhir"

    [found] = find_identifiers(text)

    assert text[found.start : found.end] == f"{invented.NIP[:4]}</b>{invented.NIP[4:]}"


def test_tags_around_are_no_part_of_a_find() -> None:
    text = f"<td><b>{invented.NIP}</b></td>"

    [found] = find_identifiers(text)

    assert text[found.start : found.end] == invented.NIP


def test_two_on_one_line_are_two() -> None:
    assert [each.kind for each in find_identifiers(f"{invented.NIP}, {invented.NIK}")] == [
        "nip",
        "nik",
    ]


def test_hiding_keeps_columns() -> None:
    text = f"nip: {invented.NIP}  # catatan"

    assert hide(text) == f"nip: {'•' * 18}  # catatan"


def test_a_mask_keeps_signs_and_nothing_else() -> None:
    assert mask("12 <b>a</b>\u200b\n3-x") == "•• <•>•</•>• •-•"
