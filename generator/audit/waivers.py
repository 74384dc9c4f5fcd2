"""Waivers: which findings a repository has said may stand, read from `site_config/pengecualian.yml`."""

import json
from collections.abc import Iterable
from fnmatch import fnmatchcase
from pathlib import Path

import yaml
from pydantic import ValidationError

from generator.audit.identifiers import find_identifiers
from generator.model.waiver import Waiver, WaiverFile

FILE = "pengecualian.yml"


class Waivers:
    """Answers whether a finding may stand."""

    def __init__(self, waivers: Iterable[Waiver] = ()) -> None:
        self._values: set[tuple[str, str]] = set()
        self._files: list[tuple[str, str]] = []
        for waiver in waivers:
            if waiver.value is not None:
                self._values |= {
                    (waiver.kind, each.value) for each in find_identifiers(waiver.value)
                }
            elif waiver.file is not None:
                self._files.append((waiver.kind, waiver.file))

    def cover(self, kind: str, path: str, value: str) -> bool:
        """Whether a waiver speaks of this value, or of this kind at this path of the repository."""
        return (kind, value) in self._values or any(
            kind == waived and fnmatchcase(path, pattern) for waived, pattern in self._files
        )


def read_waivers(config: Path) -> Waivers:
    """The waivers in the folder of settings; none where the file is missing or not right (`asn-hub check` says so)."""
    try:
        loaded = yaml.safe_load((config / FILE).read_text(encoding="utf-8"))
        return Waivers(WaiverFile.model_validate_json(json.dumps(loaded), by_name=False).waivers)
    except (OSError, UnicodeDecodeError, yaml.YAMLError, TypeError, ValidationError):
        return Waivers()
