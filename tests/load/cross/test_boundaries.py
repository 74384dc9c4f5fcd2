"""The edges of the checks across files: what just passes, and what just does not."""

from pathlib import Path

import pytest

from generator.commands.check import find_problems
from tests.changes import Change, each, edit, move, put, remove, seal
from tests.checks.cases.files import (
    ASSESSMENTS,
    DICTIONARY,
    EVENT,
    FORMS,
    GUIDE,
    JABATAN,
    OTHER_TRAINING,
    PARTICIPANTS,
    PERSONS,
    POLICY,
    RELEASE,
    SESSIONS,
    SYNONYMS,
    TRAINING,
)
from tests.checks.test_catalogue import DAY


def _later_release(repo: Path) -> None:
    text = (repo / RELEASE).read_text(encoding="utf-8")
    later = text.replace("id: 2026-07", "id: 2027-01").replace("2026-07-01", "2027-01-01")
    put("records/rilis/2027-01/rilis.yml", later)(repo)
    seal("records/rilis/2027-01/rilis.yml")(repo)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(
            edit(EVENT, "selesai: 2026-04-08", "selesai: 2026-04-06"), id="kegiatan sehari"
        ),
        pytest.param(
            edit(PERSONS, "sampai: 2024-02-29", "sampai: 2020-03-01"), id="jabatan sehari"
        ),
        pytest.param(
            edit(PERSONS, "sejak: 2025-01-02", "sejak: 2026-04-06"), id="mulai pada hari kegiatan"
        ),
        pytest.param(
            edit(JABATAN, "jenjang: pelaksana", "jenjang: ahli_pertama"), id="jenjang fungsional"
        ),
        pytest.param(edit(FORMS, "{kali: 2, per: bulan}", "{jp: 4, per: tahun}"), id="batas JP"),
        pytest.param(
            edit(SYNONYMS, "[JP, jam pelajaran]", "[JP, bimtek]"), id="padanan pada dua baris"
        ),
        pytest.param(
            edit(ASSESSMENTS, "tanggal: 2026-06-20", "tanggal: 2026-06-13"),
            id="batal pada hari itu juga",
        ),
        pytest.param(_later_release, id="rilis tahun berikut"),
        pytest.param(edit(TRAINING, "jp: 2\n", "jp: 2.0\n"), id="JP pecahan yang bulat"),
        pytest.param(
            put("records/pegawai/kabupaten-kerinci.yml", "versi: 1\npegawai: []\n"),
            id="unit tanpa pegawai",
        ),
    ],
)
def test_it_passes(repo: Path, change: Change) -> None:
    change(repo)

    assert find_problems(repo, DAY) == ()


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        pytest.param(
            move(
                "content/pelatihan/naskah-dinas/bab-01.md",
                "content/pelatihan/naskah-dinas/bab-02.md",
            ),
            ["ASN403"],
            id="bab mulai dari 02",
        ),
        pytest.param(
            each(
                edit(SESSIONS, "mentor: p-aaaaaaaaaaaaaaaa", "mentor: p-cccccccccccccccc"),
                edit(
                    PERSONS,
                    "- id: p-bbbbbbbbbbbbbbbb",
                    "- id: p-cccccccccccccccc\n"
                    "  riwayat_jabatan: [{jabatan: camat, unit: kecamatan-siulak, sejak: 2026-05-05, status: PNS}]\n"
                    "- id: p-bbbbbbbbbbbbbbbb",
                ),
            ),
            ["ASN507"],
            id="mentor belum bertugas",
        ),
        pytest.param(
            edit(
                PERSONS,
                "sejak: 2024-03-01, status: PNS",
                "sejak: 2024-03-01, sampai: 2026-05-03, status: PNS",
            ),
            ["ASN507", "ASN507"],
            id="sudah berhenti",
        ),
        pytest.param(
            edit(
                POLICY,
                "berlaku_sejak: 2017-04-07, berlaku_sampai: null, nilai: 20",
                "berlaku_sejak: 2026-04-07, berlaku_sampai: null, nilai: 20",
            ),
            ["ASN614"],
            id="kegiatan sebelum kewajiban JP",
        ),
        pytest.param(edit(POLICY, "pelaksana: 1, ", ""), ["ASN319"], id="jenjang tanpa kebijakan"),
        pytest.param(
            each(move("records/peserta/2026", "records/peserta/2025")),
            ["ASN316"],
            id="peserta di tahun lain",
        ),
        pytest.param(
            move("records/kegiatan/2026", "records/kegiatan/2025"),
            ["ASN316"],
            id="kegiatan di tahun lain",
        ),
        pytest.param(
            edit(RELEASE, "id: 2026-07", "id: 2026-08"), ["ASN315"], id="rilis di folder lain"
        ),
        pytest.param(
            edit(RELEASE, "pita: 3}", "pita: 3, ditahan: gerak}"), ["ASN605"], id="pita dan alasan"
        ),
        pytest.param(
            edit(RELEASE, "seksi-pelayanan-siulak]", "seksi-lain]"),
            ["ASN301"],
            id="unit rilis tidak ada",
        ),
        pytest.param(
            edit(FORMS, "{kali: 2, per: bulan}", "{kali: 2, jp: 4, per: bulan}"),
            ["ASN418"],
            id="dua batas",
        ),
        pytest.param(edit(GUIDE, "ke_level: 2", "ke_level: 1"), ["ASN412"], id="panduan di tempat"),
        pytest.param(
            edit(GUIDE, "[naskah-dinas]", "[naskah-dina, naskah-dinas, naskah-dinas]"),
            ["ASN305", "ASN419"],
            id="pendamping salah dan ganda",
        ),
        pytest.param(
            edit(OTHER_TRAINING, "prasyarat: [melayani-warga]", "prasyarat: [naskah-dinas]"),
            ["ASN313"],
            id="prasyarat diri sendiri",
        ),
        pytest.param(
            edit(JABATAN, "syarat: {PLP: 2}", "syarat: {PLL: 2}"),
            ["ASN303"],
            id="syarat tidak dikenal",
        ),
        pytest.param(
            edit(JABATAN, "[INT, KOM]", "[INT, KON, INT]"),
            ["ASN303", "ASN419"],
            id="kompetensi jenjang",
        ),
        pytest.param(
            edit(JABATAN, "jabatan_berikut: [camat]", "jabatan_berikut: [bupati]"),
            ["ASN302"],
            id="jabatan berikut",
        ),
        pytest.param(
            edit(EVENT, "pelatihan: melayani-warga", "pelatihan: melayani"),
            ["ASN305"],
            id="kegiatan tanpa pelatihan",
        ),
        pytest.param(edit(SESSIONS, "kompetensi: KOM", "kompetensi: KON"), ["ASN303"], id="sesi"),
        pytest.param(
            move(DICTIONARY, "site_config/kompetensii.yml"),
            ["ASN106"],
            id="salah nama, bukan hilang",
        ),
        pytest.param(remove(PERSONS), ["ASN308"] * 8, id="tanpa berkas pegawai"),
        pytest.param(put(PARTICIPANTS, "versi: 1\npeserta: [\n"), ["ASN123"], id="peserta rusak"),
    ],
)
def test_it_does_not_pass(repo: Path, change: Change, codes: list[str]) -> None:
    change(repo)

    assert [problem.code for problem in find_problems(repo, DAY)] == codes
