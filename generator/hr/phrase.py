"""The passphrase: asked at the terminal without echo, or read from the file that ASN_HUB_FRASA_FILE names."""

import getpass
import warnings
from collections.abc import Mapping
from pathlib import Path

from generator.hr.refusal import refuse

VARIABLE = "ASN_HUB_FRASA_FILE"
NEW_VARIABLE = "ASN_HUB_FRASA_BARU_FILE"
"""Names the file with the new passphrase where an old one is needed too."""

LEAST = 12
"""Fewest characters of a new passphrase."""


def read_phrase(environment: Mapping[str, str]) -> str:
    """The passphrase of the vault.

    Raises:
        RefusedError: the file cannot be read or is empty, or there is no terminal to ask at.
    """
    chosen = environment.get(VARIABLE)
    return _ask("Frasa sandi brankas: ") if not chosen else _read(Path(chosen))


def read_new_phrase(environment: Mapping[str, str], variable: str = VARIABLE) -> str:
    """A passphrase to set: typed twice, or from the file that `variable` names.

    Raises:
        RefusedError: as `read_phrase`; or it is too short, or the two are not the same.
    """
    chosen = environment.get(variable)
    if chosen:
        phrase = again = _read(Path(chosen))
    else:
        phrase = _ask(f"Frasa sandi baru (sedikitnya {LEAST} huruf; beberapa kata acak): ")
        again = _ask("Sekali lagi: ")
    if len(phrase) < LEAST or phrase != again:
        raise refuse("ASN848", "frasa sandi", variabel=variable, batas=str(LEAST))
    return phrase


def _read(path: Path) -> str:
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):
        lines = []
    if not lines or not lines[0]:
        raise refuse("ASN848", str(path), variabel=VARIABLE, batas=str(LEAST))
    return lines[0]


def _ask(question: str) -> str:
    """Ask without echo, or not at all."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", getpass.GetPassWarning)
            return getpass.getpass(question)
    except (EOFError, OSError, getpass.GetPassWarning):
        raise refuse("ASN848", "frasa sandi", variabel=VARIABLE, batas=str(LEAST)) from None
