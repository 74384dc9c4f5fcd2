"""ASN5xx: records of persons; no message repeats a word of them."""

from tests.changes import Case, edit
from tests.checks.cases.files import ASSESSMENTS, PARTICIPANTS, PERSONS, SESSIONS

PERSONS = (
    Case(
        "ASN501",
        edit(PERSONS, "sejak: 2024-03-01", "sejak: 2020-03-01"),
        """\
records/pegawai/kecamatan-siulak.yml:6:68: galat ASN501: Riwayat jabatan tidak urut
  Jabatan ini tidak mulai sesudah jabatan sebelumnya.
  Saran: Urutkan dari yang paling lama; satu tanggal `sejak` hanya untuk satu jabatan.
""",
    ),
    Case(
        "ASN502",
        edit(PERSONS, "sampai: 2024-02-29", "sampai: 2024-03-01"),
        """\
records/pegawai/kecamatan-siulak.yml:5:91: galat ASN502: Riwayat jabatan tumpang-tindih
  Jabatan ini belum berakhir ketika jabatan berikutnya mulai.
  Saran: Isi `sampai` dengan hari sebelum jabatan berikutnya mulai, atau hapus `sampai`.
""",
    ),
    Case(
        "ASN503",
        edit(PERSONS, "sampai: 2024-02-29", "sampai: 2019-02-28"),
        """\
records/pegawai/kecamatan-siulak.yml:5:91: galat ASN503: Jabatan berakhir sebelum mulai
  `sampai` lebih awal daripada `sejak`.
  Saran: Tukar atau perbaiki tanggalnya.
""",
    ),
    Case(
        "ASN504",
        edit(PARTICIPANTS, "p-bbbbbbbbbbbbbbbb", "p-aaaaaaaaaaaaaaaa"),
        """\
records/peserta/2026/bimtek-layanan.yml:4:8: galat ASN504: Peserta tercatat dua kali
  Peserta ini sudah tercatat pada kegiatan yang sama di records/peserta/2026/bimtek-layanan.yml:3.
  Saran: Hapus salah satu barisnya.
""",
    ),
    Case(
        "ASN505",
        edit(ASSESSMENTS, "1: [ya, ya, tidak]", "1: [ya, ya]"),
        """\
records/asesmen/2026/kecamatan-siulak.yml:4:127: galat ASN505: Jawaban asesmen harus tiga
  Level 1 punya 2 jawaban, padahal harus tiga.
  Saran: Isi `ya` atau `tidak` untuk setiap indikator.
""",
    ),
    Case(
        "ASN506",
        edit(ASSESSMENTS, "{1: [ya, ya, tidak]}", "{}"),
        """\
records/asesmen/2026/kecamatan-siulak.yml:4:123: galat ASN506: Asesmen tanpa jawaban
  Asesmen ini tidak memuat satu level pun.
  Saran: Isi `indikator`, atau hapus asesmen ini sebelum disimpan ke Git.
""",
    ),
    Case(
        "ASN507",
        edit(PERSONS, "sejak: 2025-01-02", "sejak: 2026-05-01"),
        """\
records/peserta/2026/bimtek-layanan.yml:4:8: galat ASN507: Di luar masa jabatan
  Pada tanggal itu pegawai ini tidak memegang jabatan.
  Saran: Periksa tanggalnya, id pegawainya, atau riwayat jabatannya.
""",
    ),
    Case(
        "ASN508",
        edit(ASSESSMENTS, "tanggal: 2026-06-20", "tanggal: 2026-12-20"),
        """\
records/asesmen/2026/kecamatan-siulak.yml:5:91: galat ASN508: Tanggal di masa depan
  Tanggal ini belum terjadi.
  Saran: Perbaiki tanggalnya, atau catat sesudah terjadi.
""",
    ),
    Case(
        "ASN509",
        edit(ASSESSMENTS, "membatalkan: a-2222222222222222", "membatalkan: a-3333333333333333"),
        """\
records/asesmen/2026/kecamatan-siulak.yml:5:41: galat ASN509: Membatalkan asesmen yang tidak ada
  Asesmen yang dibatalkan tidak ditemukan.
  Saran: Salin id asesmen yang dimaksud ke `membatalkan`; jangan diketik.
""",
    ),
    Case(
        "ASN510",
        edit(
            ASSESSMENTS,
            "alasan: salah_input, tanggal: 2026-06-20}",
            "alasan: salah_input, tanggal: 2026-06-20}\n- {id: a-4444444444444444, membatalkan: a-2222222222222222, alasan: ganda, tanggal: 2026-06-21}",
        ),
        """\
records/asesmen/2026/kecamatan-siulak.yml:6:41: galat ASN510: Asesmen dibatalkan dua kali
  Asesmen ini sudah dibatalkan di records/asesmen/2026/kecamatan-siulak.yml:5.
  Saran: Hapus salah satu pembatalan.
""",
    ),
    Case(
        "ASN511",
        edit(ASSESSMENTS, "tanggal: 2026-06-20", "tanggal: 2026-06-01"),
        """\
records/asesmen/2026/kecamatan-siulak.yml:5:91: galat ASN511: Pembatalan sebelum asesmennya
  Tanggal pembatalan lebih awal daripada tanggal asesmennya di records/asesmen/2026/kecamatan-siulak.yml:4.
  Saran: Perbaiki tanggal pembatalan.
""",
    ),
    Case(
        "ASN512",
        edit(SESSIONS, "p-bbbbbbbbbbbbbbbb", "p-aaaaaaaaaaaaaaaa"),
        """\
records/mentoring/2026/kecamatan-siulak.yml:3:65: galat ASN512: Mentor dan peserta orang yang sama
  Mentor dan peserta sesi ini orang yang sama.
  Saran: Perbaiki `mentor` atau `peserta`.
""",
    ),
    Case(
        "ASN513",
        edit(SESSIONS, "ke_level: 2", "ke_level: 1"),
        """\
records/mentoring/2026/kecamatan-siulak.yml:3:148: galat ASN513: Level sesi mentoring tidak naik
  `ke_level` harus lebih tinggi daripada `dari_level`.
  Saran: Perbaiki kedua levelnya.
""",
    ),
)
