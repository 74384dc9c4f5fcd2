"""Validation: models from values, and pydantic's errors in words, at their places."""

from typing import Annotated

import pytest
from pydantic import Field

from generator.checks.catalogue import sentence
from generator.checks.problem import Problem, Span
from generator.load.source import Source
from generator.load.validate import validate
from generator.load.yaml_reader import read
from generator.model.assessment import Assessment, AssessmentFile, Reversal
from generator.model.base import Record
from generator.model.content import TrainingFront
from generator.model.policy import PolicyFile
from generator.model.unit import UnitFile


def problems(text: str, model: type[Record], *, private: bool = False) -> tuple[Problem, ...]:
    found = validate(read(text).value, model, Source("x.yml", text, text, private))
    assert isinstance(found, tuple)
    return found


def test_each_kind_of_entry_becomes_its_model() -> None:
    text = (
        "versi: 1\nasesmen:\n"
        "- {id: a-1111111111111111, pegawai: p-1, tanggal: 2026-06-12, metode: atasan, kompetensi: KOM, indikator: {1: [ya]}}\n"
        "- {id: a-2222222222222222, membatalkan: a-1111111111111111, alasan: ganda, tanggal: 2026-06-20}\n"
    )

    file = validate(read(text).value, AssessmentFile, Source("x.yml", text, text))

    assert isinstance(file, AssessmentFile)
    assert [type(entry) for entry in file.entries] == [Assessment, Reversal]
    assert file.entries[0].answers == {1: ("ya",)}  # type: ignore[union-attr]


def test_english_names_are_not_accepted_in_files() -> None:
    found = problems("version: 1\nunits: []\n", UnitFile)

    assert sorted(problem.code for problem in found) == ["ASN201", "ASN201", "ASN202", "ASN202"]


@pytest.mark.parametrize("text", ["null", "[]", "teks", "3", "true", "1.5"])
def test_a_file_that_is_no_mapping_is_one_problem(text: str) -> None:
    [problem] = problems(text, UnitFile)

    assert sentence(problem).startswith("`isi berkas` harus berupa pasangan `kunci: nilai`, bukan ")


def test_an_item_of_a_list_is_named_by_its_number() -> None:
    [problem] = problems("versi: 1\nunit:\n- 7\n", UnitFile)

    assert sentence(problem).startswith("`butir ke-1 unit` harus berupa pasangan")
    assert problem.span == Span(3, 3)


def test_a_wrong_key_of_a_table_is_told_at_the_key() -> None:
    text = "versi: 1\nasesmen:\n- {id: a-1111111111111111, pegawai: p-1, tanggal: 2026-06-12, metode: atasan, kompetensi: KOM, indikator: {9: [ya]}}\n"

    [problem] = problems(text, AssessmentFile)

    assert (problem.code, problem.span) == ("ASN204", Span(3, 108))
    assert sentence(problem) == "`indikator` bernilai 9, padahal harus ≤ 5."


def test_an_unknown_key_of_a_nested_part_gets_the_keys_of_that_part() -> None:
    text = "versi: 1\nkebijakan:\n  menit_per_jp:\n    satuan: menit\n    nila: []\n"

    told = {sentence(problem) for problem in problems(text, PolicyFile)}

    assert (
        "Kunci `nila` tidak dikenal di sini; yang dikenal: satuan, nilai. Mungkin maksud Anda `nilai`?"
        in told
    )


def test_a_date_with_a_time_is_no_date() -> None:
    told = [problem.code for problem in problems("diperbarui: 2026-11-25T10:00:00", TrainingFront)]

    assert "ASN207" in told


def test_a_value_without_words_of_its_own_is_still_told() -> None:
    class Strange(Record):
        pieces: Annotated[int, Field(multiple_of=3, alias="potong")]

    [problem] = problems("potong: 4\n", Strange)

    assert problem.code == "ASN212"
    assert sentence(problem) == "Nilai `potong` tidak dapat diterima."


def test_of_a_record_of_persons_no_value_is_told() -> None:
    text = "versi: 1\nBudi Santoso: 1\nasesmen:\n- {id: Budi, pegawai: 3, tanggal: Budi, metode: Budi, kompetensi: KOM, indikator: {Budi: [Budi]}}\n"

    told = [sentence(problem) for problem in problems(text, AssessmentFile, private=True)]

    assert len(told) == 7
    assert not any("Budi" in sentence for sentence in told)


def test_of_a_private_value_no_better_spelling_is_made() -> None:
    text = "versi: 1\nunit:\n- {id: Budi Santoso, nama: A, jenis: seksi, induk: null, lokasi: L, jabatan: {}}\n"

    [shown] = problems(text, UnitFile)
    [hidden] = problems(text, UnitFile, private=True)

    assert sentence(shown).endswith("Mungkin maksud Anda `budi-santoso`?")
    assert "budi" not in sentence(hidden).lower()
