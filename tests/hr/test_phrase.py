"""The passphrase from a file, or at the terminal."""

import subprocess
import sys
from pathlib import Path

import pytest

from generator.hr.phrase import LEAST, read_new_phrase, read_phrase
from generator.hr.refusal import RefusedError
from tests.hr.people_of_tests import PHRASE


def named(path: Path) -> dict[str, str]:
    return {"ASN_HUB_FRASA_FILE": str(path)}


@pytest.mark.parametrize("written", [PHRASE, PHRASE + "\n", "\ufeff" + PHRASE + "\r\ncatatan"])
def test_the_first_line_of_the_file_is_the_phrase(tmp_path: Path, written: str) -> None:
    (tmp_path / "frasa").write_bytes(written.encode())

    assert read_phrase(named(tmp_path / "frasa")) == PHRASE


@pytest.mark.parametrize("written", [None, "", "\n"])
def test_a_file_without_a_phrase_is_refused(tmp_path: Path, written: str | None) -> None:
    if written is not None:
        (tmp_path / "frasa").write_text(written)

    with pytest.raises(RefusedError) as refused:
        read_phrase(named(tmp_path / "frasa"))

    assert refused.value.problems[0].code == "ASN848"


def test_a_new_phrase_must_be_long(tmp_path: Path) -> None:
    (tmp_path / "frasa").write_text("x" * (LEAST - 1))

    with pytest.raises(RefusedError):
        read_new_phrase(named(tmp_path / "frasa"))


def test_at_the_terminal_it_is_typed_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    typed = iter([PHRASE, PHRASE, PHRASE, PHRASE + "x"])
    monkeypatch.setattr("getpass.getpass", lambda _: next(typed))

    assert read_new_phrase({}) == PHRASE
    with pytest.raises(RefusedError):
        read_new_phrase({})


def test_without_a_terminal_nothing_is_asked_and_nothing_foreign_is_said() -> None:
    program = (
        "from generator.hr.phrase import read_phrase\n"
        "from generator.hr.refusal import RefusedError\n"
        "try:\n    read_phrase({})\nexcept RefusedError as refused:\n    print(refused)\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", program],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        start_new_session=True,
    )

    assert (done.stdout, done.stderr) == ("ASN848\n", "")
