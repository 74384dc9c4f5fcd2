from datetime import date

import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.load.emit import block_rows, flow_rows, single, top
from generator.load.text import BAD_CHARACTER
from generator.load.yaml_reader import read
from generator.model.base import EventId, FormCode, UnitId
from generator.model.event import Event
from generator.model.participation import Participation
from generator.model.unit import RecordsNote, Unit
from tests.strategies import PERSON

texts = st.text(min_size=1, max_size=40).filter(lambda text: not BAD_CHARACTER.search(text))
"""Text without the characters that no file of a repository may hold."""


def note(text: str) -> str:
    return top(RecordsNote(version=1, synthetic=True, note=text))


def unit(**changes: object) -> Unit:
    plain = Unit(
        id=UnitId("kabupaten"),
        name="Kabupaten",
        kind="kabupaten",
        parent=None,
        place="Siulak",
        formation={},
    )
    return plain.model_copy(update=changes)


def test_rows_are_written_as_people_write_them() -> None:
    rows = [Participation(person=PERSON, outcome="lulus")]

    assert flow_rows("peserta", rows) == (
        "versi: 1\npeserta:\n- {id: p-aaaaaaaaaaaaaaaa, hasil: lulus}\n"
    )


def test_a_block_row_has_a_key_a_line() -> None:
    assert block_rows("unit", [unit(region_code="15.01")]) == (
        "versi: 1\n"
        "unit:\n"
        "- id: kabupaten\n"
        "  nama: Kabupaten\n"
        "  jenis: kabupaten\n"
        "  induk: null\n"
        "  lokasi: Siulak\n"
        "  jabatan: {}\n"
        '  kode_wilayah: "15.01"\n'
    )


def test_a_list_without_rows_is_an_empty_list() -> None:
    assert flow_rows("peserta", []) == "versi: 1\npeserta: []\n"


def test_a_whole_number_of_jp_has_no_decimals() -> None:
    event = Event(
        id=EventId("bimtek"),
        title="Bimtek",
        form=FormCode("bimtek"),
        start=date(2026, 4, 6),
        end=date(2026, 4, 8),
        organiser="BKPSDMD",
        jp=24,
    )

    assert single("kegiatan", event) == (
        "versi: 1\n"
        "kegiatan: {id: bimtek, judul: Bimtek, bentuk: bimtek, mulai: 2026-04-06, "
        "selesai: 2026-04-08, penyelenggara: BKPSDMD, jp: 24}\n"
    )
    assert "jp: 8.5}" in single("kegiatan", event.model_copy(update={"jp": 8.5}))


WORDS = (
    "yes",
    "No",
    "null",
    "1",
    "1e3",
    "2026-07-01",
    "0x1f",
    "~",
    "a: b",
    "a #b",
    " a",
    "a ",
    "1-a",
)


@given(texts | st.sampled_from(WORDS))
def test_any_text_of_a_repository_is_read_back_as_it_was(text: str) -> None:
    reading = read(note(text))

    assert not reading.faults
    assert isinstance(reading.value, dict)
    assert reading.value["catatan"] == text
    assert yaml.safe_load(note(text))["catatan"] == text
