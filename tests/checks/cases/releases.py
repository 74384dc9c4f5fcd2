"""ASN6xx: releases and dated policy."""

from pathlib import Path

from tests.changes import Case, edit, put
from tests.checks.cases.files import POLICY, RELEASE


def _second_release(repo: Path) -> None:
    text = (repo / RELEASE).read_text(encoding="utf-8")
    later = text.replace("id: 2026-07", "id: 2026-10").replace("2026-07-01", "2026-10-01")
    put("records/rilis/2026-10/rilis.yml", later)(repo)


RELEASES = (
    Case(
        "ASN601",
        edit(RELEASE, "{kelompok: siulak, ukuran: JP", "{kelompok: kerinci, ukuran: JP"),
        """\
records/rilis/2026-07/rilis.yml:15:14: galat ASN601: Kelompok tidak ada dalam rilis
    15 | - {kelompok: kerinci, ukuran: JP, pita: 2}
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
    16 | - {kelompok: siulak, ukuran: ZZZ, pita: null, ditahan: gerbang}
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
    16 | - {kelompok: siulak, ukuran: JP, pita: null, ditahan: gerbang}
       |   ^
  Kelompok `siulak` dan ukuran `JP` sudah ada di records/rilis/2026-07/rilis.yml:15.
  Saran: Jangan sunting rilis dengan tangan; buat ulang rilisnya.
""",
    ),
    Case(
        "ASN604",
        edit(RELEASE, "pita: 2", "pita: 4"),
        """\
records/rilis/2026-07/rilis.yml:15:40: galat ASN604: Pita di luar jumlahnya
    15 | - {kelompok: siulak, ukuran: JP, pita: 4}
       |                                        ^
  Pita 4 melebihi jumlah pita kelompok `siulak`, yaitu 3.
  Saran: Jangan sunting rilis dengan tangan; buat ulang rilisnya.
""",
    ),
    Case(
        "ASN605",
        edit(RELEASE, "pita: null, ditahan: gerbang", "pita: null"),
        """\
records/rilis/2026-07/rilis.yml:16:3: galat ASN605: Alasan ditahan tidak cocok
    16 | - {kelompok: siulak, ukuran: KOM, pita: null}
       |   ^
  Sel harus punya pita, atau `pita: null` beserta alasan di `ditahan`; tidak keduanya.
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
records/rilis/2026-07/rilis.yml:11:28: galat ASN606: Unit dalam dua kelompok
    11 |   unit: [kecamatan-siulak, kecamatan-siulak]
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
        edit(RELEASE, "tanggal: 2026-07-01", "tanggal: 2025-07-01"),
        """\
records/rilis/2026-07/rilis.yml:3:10: galat ASN614: Tidak ada kebijakan pada tanggal itu
     3 | tanggal: 2025-07-01
       |          ^
  Kebijakan `rilis_per_tahun` tidak punya nilai pada 2025-07-01.
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
)
