"""Pengecualian: identifiers that may stand where they stand, each with a reason; listed on the page Transparansi."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from generator.model.base import Line, Record, Version

IdentityKind = Literal["nip", "ni_pppk", "nik", "telepon", "surel", "id_orang", "nama", "metadata"]
"""What an identity finding can be, as `asn-hub audit` calls it."""


class Waiver(Record):
    """One exception. `value` is for an office's mailbox or telephone, `file` a pattern of paths (`tests/*`) for the rest.

    No other identifier may be written here: this file is as public as the one it speaks of.
    """

    kind: IdentityKind = Field(alias="jenis")
    value: Line | None = Field(default=None, alias="nilai")
    file: Line | None = Field(default=None, alias="berkas")
    reason: Annotated[str, StringConstraints(min_length=10, max_length=200)] = Field(alias="alasan")


class WaiverFile(Record):
    """`site_config/pengecualian.yml`; it need not be there."""

    version: Version
    waivers: tuple[Waiver, ...] = Field(alias="pengecualian")
