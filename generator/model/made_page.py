"""Halaman buatan: what pages that no file of content/ holds say they answer, for search."""

from typing import Literal

from pydantic import Field

from generator.model.base import Questions, Record, Version

MadePage = Literal[
    "./",
    "pelatihan/",
    "belajar/",
    "jalur/",
    "kompetensi/",
    "kompetensi/peta/",
    "jabatan/",
    "mentoring/",
    "evaluasi/",
    "unit/",
    "kalender/",
    "rencana/",
    "panduan/",
    "panduan/istilah/",
    "panduan/formulir-materi/",
    "panduan/kode-masalah/",
    "luring/",
    "transparansi/",
]
"""Address of a page that is made in code and that search finds, as a link on the home page has it."""


class MadePageFile(Record):
    """`site_config/halaman.yml`: by page, the questions it answers."""

    version: Version
    answers: dict[MadePage, Questions] = Field(alias="menjawab")
