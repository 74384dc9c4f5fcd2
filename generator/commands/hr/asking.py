"""A question with yes or no; without a terminal the answer is no, and the way to say yes beforehand is told."""

import sys


def agrees(question: str, *, yes: bool) -> bool:
    """Whether to go on.

    Args:
        question: what will happen.
        yes: the answer was given with `--ya`.
    """
    if yes:
        return True
    if not sys.stdin.isatty():
        print(f"{question} Untuk menyetujui tanpa ditanya, tambahkan --ya. Tidak ada yang ditulis.")
        return False
    if input(f"{question} [y/t] ").strip().lower() in ("y", "ya"):
        return True
    print("Tidak ada yang ditulis.")
    return False
