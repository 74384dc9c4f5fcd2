"""ASN460-469: settings of planning and published plans."""

from tests.changes import Case, put

SETTINGS, PLAN = "site_config/rencana.yml", "records/rencana/2027.yml"

_SETTINGS = """\
versi: 1
rencana:
  ruang: [{nama: Aula, lokasi: Siulak, kursi: 40}]
  pengajar:
  - {lembaga: BKPSDMD, kompetensi: [KOM, PLP], kelas_serentak: 1, hari_per_tahun: 50}
  biaya:
    satuan: rupiah
    nilai:
    - berlaku_sejak: 2026-01-01
      berlaku_sampai: null
      nilai:
      - {bentuk: bimtek, daring: false, per_kelas: 9000000, per_peserta: 250000, peserta: {paling_sedikit: 15, paling_banyak: 40}}
      dasar: contoh
      verified: false
  daring: {lama_hari: 14, hari_pendampingan: 1}
  jp_per_hari: 8
  hari_kerja_seminggu: 5
  tertutup:
  - {alasan: ramadan, mulai: 2027-02-08, selesai: 2027-03-21, dasar: perkiraan, verified: false}
  pelatihan_per_orang: 2
  bobot:
    satuan: poin
    nilai:
    - berlaku_sejak: 2026-01-01
      berlaku_sampai: null
      nilai:
        besar_kesenjangan: {1: 1.0}
        bukti: {atasan: 0.9}
        bukti_lama: {sesudah_tahun: 2, bobot: 0.8}
        jenjang: {pengawas: 1.2}
        per_jp: 0.01
      dasar: aturan hub
      verified: false
  langkah_kurva: 50000000
"""
_PLAN = """\
versi: 1
tahun: 2027
tanggal: 2026-07-01
sintetis: true
verified: false
dasar: {nama: PP 11/2017 pasal 207, verified: false}
anggaran: 50000000
kelompok:
- {id: siulak, nama: Kecamatan Siulak, unit: [kecamatan-siulak], alasan: Cukup besar.}
kegiatan:
- id: 2027-melayani-warga
  pelatihan: melayani-warga
  bentuk: bimtek
  jp: 2
  penyelenggara: BKPSDMD
  menuju: [{kompetensi: PLP, level: 1}]
  kelas: [{mulai: 2027-04-05, selesai: 2027-04-06, tempat: Aula, kursi: 40}]
  biaya: 19000000
  aturan: Kebutuhannya tampak pada pita rilis.
"""


def settings(old: str = "", new: str = "") -> str:
    """Settings in which nothing is wrong but the change."""
    assert _SETTINGS.count(old) == 1 or not old
    return _SETTINGS.replace(old, new) if old else _SETTINGS


def plan(old: str = "", new: str = "") -> str:
    """A plan in which nothing is wrong but the change."""
    assert _PLAN.count(old) == 1 or not old
    return _PLAN.replace(old, new) if old else _PLAN


_STATEMENT = """\
  kelompok_sasaran: [{kelompok: siulok, kompetensi: PLP, sekurangnya: 1, rilis: 2026-07}]
"""

PLANS = (
    Case(
        "ASN461",
        put(SETTINGS, settings("paling_sedikit: 15", "paling_sedikit: 50")),
        """\
site_config/rencana.yml:12:91: galat ASN461: Batas peserta terbalik
    12 | per_kelas: 9000000, per_peserta: 250000, peserta: {paling_sedikit: 50, paling_banyak: 40}}
       |                                                   ^
  Kelas bentuk `bimtek` paling sedikit 50 dan paling banyak 40 peserta.
  Saran: Tukar atau perbaiki kedua angka itu.
""",
    ),
    Case(
        "ASN462",
        put(SETTINGS, settings("selesai: 2027-03-21", "selesai: 2027-01-21")),
        """\
site_config/rencana.yml:19:51: galat ASN462: Masa tanpa kegiatan berakhir sebelum mulai
    19 |   - {alasan: ramadan, mulai: 2027-02-08, selesai: 2027-01-21, dasar: perkiraan, verified: false}
       |                                                   ^
  `selesai` (2027-01-21) lebih awal daripada `mulai` (2027-02-08).
  Saran: Tukar atau perbaiki tanggalnya.
""",
    ),
    Case(
        "ASN303",
        put(SETTINGS, settings("[KOM, PLP]", "[KOM, PLO]")),
        """\
site_config/rencana.yml:5:42: galat ASN303: Kompetensi tidak dikenal
     5 |   - {lembaga: BKPSDMD, kompetensi: [KOM, PLO], kelas_serentak: 1, hari_per_tahun: 50}
       |                                          ^
  Kompetensi `PLO` tidak ada dalam kamus. Mungkin maksud Anda `PLP`?
  Saran: Pakai kode dari `site_config/kompetensi.yml`.
""",
    ),
    Case(
        "ASN309",
        put(
            SETTINGS,
            settings("kursi: 40}]", "kursi: 40}, {nama: Aula, lokasi: Siulak, kursi: 20}]"),
        ),
        """\
site_config/rencana.yml:3:59: galat ASN309: Id ganda
     3 |   ruang: [{nama: Aula, lokasi: Siulak, kursi: 40}, {nama: Aula, lokasi: Siulak, kursi: 20}]
       |                                                           ^
  Id `Aula` sudah dipakai di site_config/rencana.yml:3.
  Saran: Hapus salah satunya, atau beri id lain.
""",
    ),
    Case(
        "ASN465",
        put("records/rencana/2028.yml", plan()),
        """\
records/rencana/2028.yml:2:8: galat ASN465: Tahun rencana tidak sama dengan nama berkasnya
     2 | tahun: 2027
       |        ^
  Berkas ini bernama 2028, tetapi memuat rencana tahun 2027.
  Saran: Perbaiki `tahun`, atau ganti nama berkasnya.
""",
    ),
    Case(
        "ASN466",
        put(PLAN, plan("anggaran: 50000000", "anggaran: 15000000")),
        """\
records/rencana/2027.yml:7:11: galat ASN466: Biaya rencana melebihi anggarannya
     7 | anggaran: 15000000
       |           ^
  Jumlah biaya 19000000 rupiah, padahal anggarannya 15000000 rupiah.
  Saran: Perbaiki biaya atau anggaran, atau buat ulang dengan `asn-hub plan`.
""",
    ),
    Case(
        "ASN467",
        put(PLAN, plan("selesai: 2027-04-06", "selesai: 2027-04-02")),
        """\
records/rencana/2027.yml:17:11: galat ASN467: Kelas di luar tahun rencana
    17 |   kelas: [{mulai: 2027-04-05, selesai: 2027-04-02, tempat: Aula, kursi: 40}]
       |           ^
  Kelas dari 2027-04-05 sampai 2027-04-02 tidak berada dalam tahun 2027, atau terbalik.
  Saran: Perbaiki `mulai` dan `selesai`, atau buat ulang dengan `asn-hub plan`.
""",
    ),
    Case(
        "ASN469",
        put(PLAN, plan() + _STATEMENT),
        """\
records/rencana/2027.yml:20:33: galat ASN469: Kelompok sasaran tidak dikenal
    20 |   kelompok_sasaran: [{kelompok: siulok, kompetensi: PLP, sekurangnya: 1, rilis: 2026-07}]
       |                                 ^
  Kegiatan ini menyebut kelompok `siulok`, yang tidak ada dalam rencana.
  Saran: Jangan sunting kelompok dengan tangan; buat ulang dengan `asn-hub plan`.

records/rencana/2027.yml:20:71: galat ASN472: Pernyataan rencana melebihi rilisnya
    20 |   kelompok_sasaran: [{kelompok: siulok, kompetensi: PLP, sekurangnya: 1, rilis: 2026-07}]
       |                                                                       ^
  Pita kelompok `siulok` pada rilis `2026-07` tidak memastikan sebanyak yang disebut di `sekurangnya`.
  Saran: Jangan sunting rencana dengan tangan; buat ulang dengan `asn-hub plan`.
""",
    ),
)
