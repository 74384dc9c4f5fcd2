"""Where files with names in them go: the private folder of the repository, or a folder that Git does not take."""

from pathlib import Path

from generator.hr.durable import write_durably
from generator.hr.journal import private_folder
from generator.hr.vault.place import refuse_in_repository
from generator.load.roots import Roots


def result_folder(roots: Roots, chosen: Path | None, name: str) -> Path:
    """The folder to write into, made if need be and open to this user only.

    Args:
        roots: the repository's folders.
        chosen: what the officer asked for; None for the folder `name` in `.asn-hub/hr/`.
        name: what is written there, as one word.

    Raises:
        RefusedError: a file there could be committed.
    """
    folder = chosen or private_folder(roots) / name
    refuse_in_repository(folder / f"{name}.xlsx", "ASN870")
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def write_result(path: Path, data: bytes) -> None:
    """Write a file that only this user may read."""
    write_durably(path, data, private=True)
