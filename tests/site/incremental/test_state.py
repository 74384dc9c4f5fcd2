"""The state that a build leaves: read as written, or not at all."""

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.site.incremental.artifact import Artifact
from generator.site.incremental.state import State, read_state, write_state

STATE = State(
    target="/situs",
    inputs="abc",
    pages=2,
    artifacts={"index.html": Artifact("f1", {"index.html": "d1"}), "tema": Artifact("f2", {})},
    digests={(1, 20, 300): "d1"},
)


def test_what_is_written_is_read(tmp_path: Path) -> None:
    write_state(tmp_path / "keadaan.json", STATE)

    assert read_state(tmp_path / "keadaan.json") == STATE


def test_a_missing_file_is_an_empty_state(tmp_path: Path) -> None:
    assert read_state(tmp_path / "tidak-ada") == State()


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(where=st.integers(0, 10_000), junk=st.binary(min_size=1, max_size=20), cut=st.booleans())
def test_a_damaged_file_is_an_empty_state(
    tmp_path: Path, where: int, junk: bytes, cut: bool
) -> None:
    path = tmp_path / "keadaan.json"
    write_state(path, STATE)
    data = path.read_bytes()
    where %= len(data)
    damaged = data[:where] + junk + (b"" if cut else data[where + len(junk) :])
    path.write_bytes(damaged)

    assert read_state(path) == (STATE if damaged == data else State())
