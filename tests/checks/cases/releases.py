"""ASN6xx: releases and dated policy."""

from pathlib import Path

from tests.changes import Case, each, edit, put
from tests.checks.cases.files import POLICY, RELEASE


def _second_release(repo: Path) -> None:
    text = (repo / RELEASE).read_text(encoding="utf-8")
    later = text.replace("id: 2026-07", "id: 2026-10").replace("2026-07-01", "2026-10-01")
    put("records/rilis/2026-10/rilis.yml", later)(repo)


def _in_february(repo: Path) -> None:
    text = (repo / RELEASE).read_text(encoding="utf-8")
    later = text.replace("id: 2026-07", "id: 2027-01").replace("2026-07-01", "2027-02-01")
    put("records/rilis/2027-01/rilis.yml", later)(repo)


_OTHER_GROUPS = each(
    edit(POLICY, "nilai: 1, dasar: aturan hub", "nilai: 2, dasar: aturan hub"),
    _second_release,
    edit("records/rilis/2026-10/rilis.yml", "nama: Kecamatan Siulak", "nama: Kecamatan"),
)


_PLAN = """\
versi: 1
tahun: 2027
tanggal: 2026-07-01
sintetis: true
verified: false
dasar: {nama: PP 11/2017, verified: false}
anggaran: 9000000
kelompok:
- {id: kecamatan-siulak, nama: Kecamatan Siulak, unit: [kecamatan-siulak, seksi-pelayanan-siulak], alasan: Cukup besar.}
kegiatan:
- id: 2027-melayani-warga
  pelatihan: melayani-warga
  bentuk: bimtek
  jp: 24
  penyelenggara: BKPSDMD Kerinci
  menuju: [{kompetensi: KOM, level: 1}]
  kelas: [{mulai: 2027-05-03, selesai: 2027-05-05, tempat: Aula, kursi: 30}]
  biaya: 9000000
  aturan: Menutup kesenjangan terbanyak.
  kelompok_sasaran:
  - {kelompok: kecamatan-siulak, kompetensi: KOM, sekurangnya: 5, rilis: 2026-07}
"""

RELEASES = (
    Case(
        "ASN471",
        edit(RELEASE, "ditahan: gerbang", "ditahan: gerbang, membimbing_sampai: 2"),
        """\
records/rilis/2026-07/rilis.yml:16:72: galat ASN471: Pembimbing tanpa pita
    16 | - {kelompok: siulak, ukuran: KOM, ditahan: gerbang, membimbing_sampai: 2}
       |                                                                        ^
  Sel kelompok `siulak` menyebut `membimbing_sampai` tanpa pita kompetensi.
  Saran: Jangan sunting rilis dengan tangan; buat ulang rilisnya.
""",
    ),
    Case(
        "ASN472",
        put("records/rencana/2027.yml", _PLAN),
        """\
records/rencana/2027.yml:21:64: galat ASN472: Pernyataan rencana melebihi rilisnya
    21 |   - {kelompok: kecamatan-siulak, kompetensi: KOM, sekurangnya: 5, rilis: 2026-07}
       |                                                                ^
  Pita kelompok `kecamatan-siulak` pada rilis `2026-07` tidak memastikan sebanyak yang disebut di `sekurangnya`.
  Saran: Jangan sunting rencana dengan tangan; buat ulang dengan `asn-hub plan`.
""",
    ),
    Case(
        "ASN601",
        edit(RELEASE, "{kelompok: siulak, ukuran: JP", "{kelompok: kerinci, ukuran: JP"),
        """\
records/rilis/2026-07/rilis.yml:15:14: galat ASN601: Kelompok tidak ada dalam rilis
    15 | - {kelompok: kerinci, ukuran: JP, pita: 2, jumlah_pita: 3}
       |              ^
  Sel ini menyebut kelompok `kerinci`, yang tidak ada dalam rilis.
  Saran: Jangan sunting rilis dengan tangan; buat ulang rilisnya.
""",
    ),
    Case(
        "ASN602",
        edit(RELEASE, "ukuran: KOM", "ukuran: ZZZ"),
        """\
records/rilis/2026-07/rilis.yml:16:30: galat ASN602: Ukuran rilis tidak dikenal
    16 | - {kelompok: siulak, ukuran: ZZZ, ditahan: gerbang}
       |                              ^
  Ukuran `ZZZ` bukan `JP` dan bukan kode kompetensi.
  Saran: Pakai `JP` atau kode dari kamus kompetensi.
""",
    ),
    Case(
        "ASN603",
        edit(RELEASE, "ukuran: KOM", "ukuran: JP"),
        """\
records/rilis/2026-07/rilis.yml:16:3: galat ASN603: Sel rilis ganda
    16 | - {kelompok: siulak, ukuran: JP, ditahan: gerbang}
       |   ^
  Kelompok `siulak` dan ukuran `JP` sudah ada di records/rilis/2026-07/rilis.yml:15.
  Saran: Jangan sunting rilis dengan tangan; buat ulang rilisnya.
""",
    ),
    Case(
        "ASN604",
        edit(RELEASE, "pita: 2,", "pita: 4,"),
        """\
records/rilis/2026-07/rilis.yml:15:40: galat ASN604: Pita di luar jumlahnya
    15 | - {kelompok: siulak, ukuran: JP, pita: 4, jumlah_pita: 3}
       |                                        ^
  Pita 4 untuk kelompok `siulak` melebihi jumlah pitanya, yaitu 3.
  Saran: Jangan sunting rilis dengan tangan; buat ulang rilisnya.
""",
    ),
    Case(
        "ASN605",
        edit(RELEASE, ", ditahan: gerbang", ""),
        """\
records/rilis/2026-07/rilis.yml:16:3: galat ASN605: Alasan ditahan tidak cocok
    16 | - {kelompok: siulak, ukuran: KOM}
       |   ^
  Sel harus punya `pita` dan `jumlah_pita`, atau alasan di `ditahan`; tidak keduanya.
  Saran: Jangan sunting rilis dengan tangan; buat ulang rilisnya.
""",
    ),
    Case(
        "ASN606",
        edit(
            RELEASE,
            "unit: [kecamatan-siulak, seksi-pelayanan-siulak]",
            "unit: [kecamatan-siulak, kecamatan-siulak]",
        ),
        """\
records/rilis/2026-07/rilis.yml:12:28: galat ASN606: Unit dalam dua kelompok
    12 |   unit: [kecamatan-siulak, kecamatan-siulak]
       |                            ^
  Unit `kecamatan-siulak` sudah ada di kelompok `siulak`.
  Saran: Jangan sunting rilis dengan tangan; buat ulang rilisnya.
""",
    ),
    Case(
        "ASN607",
        _second_release,
        """\
records/rilis/2026-10/rilis.yml:2:5: galat ASN607: Terlalu banyak rilis setahun
     2 | id: 2026-10
       |     ^
  Tahun 2026 sudah punya 1 rilis, batas menurut kebijakan.
  Saran: Tunggu tahun berikutnya; hapus rilis yang belum diterbitkan.
""",
    ),
    Case(
        "ASN611",
        edit(POLICY, "berlaku_sampai: 2020-12-31", "berlaku_sampai: 2021-01-01"),
        """\
site_config/kebijakan.yml:13:23: galat ASN611: Masa berlaku kebijakan bertumpuk
    13 |     - {berlaku_sejak: 2021-01-01, berlaku_sampai: null, nilai: 45, dasar: PerLAN 10/2018, verified:
       |                       ^
  Dua nilai `menit_per_jp` berlaku pada tanggal yang sama, mulai 2021-01-01.
  Saran: Isi `berlaku_sampai` nilai lama dengan hari sebelum nilai baru berlaku.
""",
    ),
    Case(
        "ASN612",
        edit(POLICY, "berlaku_sampai: 2020-12-31", "berlaku_sampai: 2020-06-30"),
        """\
site_config/kebijakan.yml:13:23: galat ASN612: Masa berlaku kebijakan berlubang
    13 |     - {berlaku_sejak: 2021-01-01, berlaku_sampai: null, nilai: 45, dasar: PerLAN 10/2018, verified:
       |                       ^
  `menit_per_jp` tidak punya nilai dari 2020-07-01 sampai 2020-12-31.
  Saran: Sambungkan masa berlakunya, atau tambahkan nilai di antaranya.
""",
    ),
    Case(
        "ASN613",
        edit(POLICY, "2018-11-28, berlaku_sampai: null", "2018-11-28, berlaku_sampai: 2018-11-01"),
        """\
site_config/kebijakan.yml:8:57: galat ASN613: Kebijakan berakhir sebelum berlaku
     8 | lai: [{berlaku_sejak: 2018-11-28, berlaku_sampai: 2018-11-01, nilai: 24, dasar: PP 49/2018, verified
       |                                                   ^
  `berlaku_sampai` (2018-11-01) lebih awal daripada `berlaku_sejak` (2018-11-28).
  Saran: Tukar atau perbaiki tanggalnya.
""",
    ),
    Case(
        "ASN614",
        edit(
            POLICY,
            "2026-01-01, berlaku_sampai: null, nilai: 1,",
            "2026-08-01, berlaku_sampai: null, nilai: 1,",
        ),
        """\
records/rilis/2026-07/rilis.yml:3:10: galat ASN614: Tidak ada kebijakan pada tanggal itu
     3 | tanggal: 2026-07-01
       |          ^
  Kebijakan `rilis_per_tahun` tidak punya nilai pada 2026-07-01.
  Saran: Tambahkan nilai yang berlaku pada tanggal itu di `site_config/kebijakan.yml`, atau perbaiki tanggalnya.
""",
    ),
    Case(
        "ASN615",
        edit(POLICY, "disiplin: 5", "disiplin: 6"),
        """\
site_config/kebijakan.yml:22:70: galat ASN615: Bobot tidak berjumlah seratus
    22 | u_sejak: 2018-07-01, berlaku_sampai: null, nilai: {kualifikasi: 25, kompetensi: 40, kinerja: 30, dis
       |                                                   ^
  Bobot `bobot_ip_asn` berjumlah 101, padahal harus 100.
  Saran: Periksa angkanya pada peraturan sumbernya.
""",
    ),
    Case(
        "ASN621",
        edit(RELEASE, "pita: 2,", "pita: 3,"),
        """\
records/rilis/2026-07/rilis.yml:7:12: galat ASN621: Rilis disunting
     7 | sidik_isi: 1543ebbb5ed8855a4d6acd74ee7c12c1ab4a68302f3f4b8606f3736d9dd59c39
       |            ^
  Isi rilis `2026-07` tidak cocok dengan `sidik_isi` di dalamnya.
  Saran: Kembalikan berkas itu dari Git. Bila angkanya memang salah, buat rilis berikutnya.
""",
    ),
    Case(
        "ASN622",
        _OTHER_GROUPS,
        """\
records/rilis/2026-10/rilis.yml:10:1: galat ASN622: Kelompok berubah di tengah tahun
    10 | - id: siulak
       | ^
  Kelompok pada rilis `2026-10` berbeda dari rilis pertama tahun itu, `2026-07`.
  Saran: Kembalikan rilis dari Git; kelompok baru menunggu tahun berikutnya.
""",
    ),
    Case(
        "ASN623",
        _in_february,
        """\
records/rilis/2027-01/rilis.yml:3:10: galat ASN623: Tanggal rilis tidak cocok
     3 | tanggal: 2027-02-01
       |          ^
  Tanggal 2027-02-01 tidak di bulan rilis `2027-01`, atau tidak sesudah rilis sebelumnya.
  Saran: Kembalikan rilis dari Git, atau hapus rilis yang belum diterbitkan.
""",
    ),
)
