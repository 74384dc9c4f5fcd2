"""Front matter: head and body, with the lines they have in the file."""

from generator.load.front_matter import Split, split


def test_head_and_body_keep_their_lines() -> None:
    assert split("---\na: 1\nb: 2\n---\nIsi.\n\nLagi.\n") == Split(
        yaml="\na: 1\nb: 2\n", body="Isi.\n\nLagi.\n", body_line=5
    )


def test_a_rule_in_the_body_stays_in_the_body() -> None:
    parts = split("---\na: 1\n---\nIsi.\n\n---\n\nLagi.\n")

    assert isinstance(parts, Split)
    assert parts.body == "Isi.\n\n---\n\nLagi.\n"


def test_spaces_after_the_fences_do_not_matter() -> None:
    assert isinstance(split("---  \na: 1\n--- \n"), Split)


def test_an_empty_head_is_read_as_one() -> None:
    assert split("---\n---\nIsi.") == Split(yaml="\n", body="Isi.", body_line=3)
