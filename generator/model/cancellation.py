"""Pembatalan: that a record is taken back from a day on, and why. The record itself stays as it was written."""

from datetime import date
from typing import Literal

from pydantic import Field

from generator.model.base import Record

Reason = Literal["salah_input", "salah_orang", "keberatan_diterima", "ganda"]
"""`alasan`: why a record of a person is taken back."""


class Cancellation(Record):
    """On a participation or a mentoring session; an assessment is taken back by a record of its own, `Reversal`."""

    day: date = Field(alias="tanggal")
    reason: Reason = Field(alias="alasan")
