"""The key of fingerprints."""

import stat
from pathlib import Path

import pytest

from generator.disclosure.fingerprint import VARIABLE, find_key, keep_key, key_file, new_key


def home(folder: Path) -> dict[str, str]:
    return {"XDG_CONFIG_HOME": str(folder)}


def test_a_key_that_was_kept_is_found_again(tmp_path: Path) -> None:
    key = new_key()
    keep_key(key, home(tmp_path))

    assert find_key(home(tmp_path)) == key


def test_only_the_user_may_read_the_key(tmp_path: Path) -> None:
    path = keep_key(new_key(), home(tmp_path))

    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_new_key_never_replaces_another(tmp_path: Path) -> None:
    keep_key(new_key(), home(tmp_path))

    with pytest.raises(FileExistsError):
        keep_key(new_key(), home(tmp_path))


def test_the_variable_goes_before_the_file(tmp_path: Path) -> None:
    keep_key(new_key(), home(tmp_path))
    key = new_key()

    assert find_key({**home(tmp_path), VARIABLE: key.hex()}) == key


def test_where_there_is_no_key_there_is_none(tmp_path: Path) -> None:
    assert find_key(home(tmp_path)) is None


@pytest.mark.parametrize("text", ["", "bukan kunci", "abcd"])
def test_what_is_no_key_is_not_taken_for_one(text: str, tmp_path: Path) -> None:
    path = key_file(home(tmp_path))
    path.parent.mkdir(parents=True)
    path.write_text(text)

    with pytest.raises(ValueError):
        find_key(home(tmp_path))
