"""The waivers of site_config/pengecualian.yml: each must say what it speaks of."""

from collections.abc import Iterator

from generator.audit.identifiers import find_identifiers
from generator.checks.problem import Problem
from generator.load.public_files import PublicFiles
from generator.model.waiver import Waiver


def check_waivers(files: PublicFiles) -> Iterator[Problem]:
    """A waiver names a mailbox or telephone that is one, or a pattern of paths; not both, and not neither."""
    for file in files.waivers:
        for index, waiver in enumerate(file.model.waivers):
            if not _is_bounded(waiver):
                yield file.problem("ASN710", ("pengecualian", index), jenis=waiver.kind)


def _is_bounded(waiver: Waiver) -> bool:
    if waiver.value is None:
        return waiver.file is not None and waiver.file.strip("*/") != ""
    kinds = [each.kind for each in find_identifiers(waiver.value)]
    return waiver.file is None and waiver.kind in ("surel", "telepon") and kinds == [waiver.kind]
