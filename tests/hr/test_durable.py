"""Files written whole."""

import stat
from pathlib import Path

from generator.hr.durable import write_durably


def test_a_file_is_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    write_durably(tmp_path / "a", b"lama")
    write_durably(tmp_path / "a", b"baru")

    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a": b"baru"}


def test_what_a_kill_left_is_taken_over(tmp_path: Path) -> None:
    (tmp_path / ".a.baru").write_bytes(b"separuh")

    write_durably(tmp_path / "a", b"baru")

    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_a_link_planted_beside_it_leads_nowhere(tmp_path: Path) -> None:
    (tmp_path / "lain").write_bytes(b"milik orang")
    (tmp_path / ".a.baru").symlink_to(tmp_path / "lain")

    write_durably(tmp_path / "a", b"rahasia", private=True)

    assert (tmp_path / "lain").read_bytes() == b"milik orang"
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o600
