"""Rights of a revision: site_config/wewenang.yml as it stands in a commit, not in the working tree."""

from generator.load.result import Loaded
from generator.load.source import Source
from generator.load.text import decode
from generator.load.validate import validate
from generator.load.yaml_reader import read
from generator.model.rights import Rights

FILE = "site_config/wewenang.yml"
"""Always there, whatever mkdocs.yml says: a proposal must not be able to move the file."""


def read_rights(data: bytes) -> Loaded[Rights]:
    """The rights in the bytes of the file, or every problem with them."""
    text, faults = decode(data)
    reading = read(text)
    source = Source(FILE, text, text)
    if faults or reading.faults:
        return Loaded(None, tuple(map(source.told, (*faults, *reading.faults))))
    rights = validate(reading.value, Rights, source)
    return Loaded(rights, ()) if isinstance(rights, Rights) else Loaded(None, rights)
