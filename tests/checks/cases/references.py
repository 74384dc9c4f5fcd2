"""ASN3xx: references between files."""

from tests.changes import Case, edit, put
from tests.checks.cases.files import (
    DICTIONARY,
    EVENT,
    JABATAN,
    OTHER_TRAINING,
    PARTICIPANTS,
    PATH,
    TRAINING,
    UNIT,
)


def _unit(unit: str, parent: str) -> str:
    return (
        "versi: 1\nunit:\n"
        f"- {{id: {unit}, nama: Unit baru, jenis: seksi, induk: {parent}, lokasi: Siulak, jabatan: {{}}}}\n"
    )


REFERENCES = (
    Case(
        "ASN301",
        edit(UNIT, "induk: kecamatan-siulak", "induk: kecamatan-siulk"),
        """\
records/unit/kecamatan-siulak.yml:13:10: galat ASN301: Unit tidak dikenal
    13 |   induk: kecamatan-siulk
       |          ^
  Unit `kecamatan-siulk` tidak ada. Mungkin maksud Anda `kecamatan-siulak`?
  Saran: Perbaiki ejaannya, atau tambahkan unitnya di `records/unit/`.
""",
    ),
    Case(
        "ASN301",
        put("records/asesmen/2026/kecamatan-siulk.yml", "versi: 1\nasesmen: []\n"),
        """\
records/asesmen/2026/kecamatan-siulk.yml: galat ASN301: Unit tidak dikenal
  Unit `kecamatan-siulk` tidak ada. Mungkin maksud Anda `kecamatan-siulak`?
  Saran: Perbaiki ejaannya, atau tambahkan unitnya di `records/unit/`.
""",
    ),
    Case(
        "ASN302",
        edit(UNIT, "pengelola-layanan: 3", "pengelola-layana: 3"),
        """\
records/unit/kecamatan-siulak.yml:15:32: galat ASN302: Jabatan tidak dikenal
    15 |   jabatan: {kasi-pelayanan: 1, pengelola-layana: 3}
       |                                ^
  Jabatan `pengelola-layana` tidak ada. Mungkin maksud Anda `pengelola-layanan`?
  Saran: Perbaiki ejaannya, atau tambahkan jabatannya di `site_config/jabatan.yml`.
""",
    ),
    Case(
        "ASN303",
        edit(OTHER_TRAINING, "kode: KOM", "kode: KOMM"),
        """\
content/pelatihan/naskah-dinas/index.md:6:10: galat ASN303: Kompetensi tidak dikenal
     6 | - {kode: KOMM, level: 2}
       |          ^
  Kompetensi `KOMM` tidak ada dalam kamus. Mungkin maksud Anda `KOM`?
  Saran: Pakai kode dari `site_config/kompetensi.yml`.
""",
    ),
    Case(
        "ASN304",
        edit(EVENT, "bentuk: bimtek", "bentuk: bimtec"),
        """\
records/kegiatan/2026/bimtek-layanan.yml:6:11: galat ASN304: Bentuk pengembangan tidak dikenal
     6 |   bentuk: bimtec
       |           ^
  Bentuk pengembangan kompetensi `bimtec` tidak ada. Mungkin maksud Anda `bimtek`?
  Saran: Pakai kode dari `site_config/bentuk_bangkom.yml`.
""",
    ),
    Case(
        "ASN305",
        edit(OTHER_TRAINING, "prasyarat: [melayani-warga]", "prasyarat: [melayani-wrga]"),
        """\
content/pelatihan/naskah-dinas/index.md:14:13: galat ASN305: Pelatihan tidak dikenal
    14 | prasyarat: [melayani-wrga]
       |             ^
  Pelatihan `melayani-wrga` tidak ada. Mungkin maksud Anda `melayani-warga`?
  Saran: Pakai nama folder di `content/pelatihan/`.
""",
    ),
    Case(
        "ASN306",
        put("records/peserta/2026/bimtek-layana.yml", "versi: 1\npeserta: []\n"),
        """\
records/peserta/2026/bimtek-layana.yml: galat ASN306: Kegiatan tidak dikenal
  Daftar peserta ini tidak punya kegiatan. Mungkin maksud Anda `bimtek-layanan`?
  Saran: Samakan nama berkas dengan id kegiatan, atau tambahkan kegiatannya di `records/kegiatan/`.
""",
    ),
    Case(
        "ASN307",
        edit(PATH, "rujukan: kom-1-ke-2", "rujukan: kom-1-2"),
        """\
content/jalur/pegawai-baru.md:12:31: galat ASN307: Panduan mentoring tidak dikenal
    12 | - {jenis: mentoring, rujukan: kom-1-2, waktu: Bulan 2, alasan: Didampingi mentor.}
       |                               ^
  Panduan mentoring `kom-1-2` tidak ada. Mungkin maksud Anda `kom-1-ke-2`?
  Saran: Pakai nama berkas di `content/mentoring/` tanpa `.md`.
""",
    ),
    Case(
        "ASN308",
        edit(PARTICIPANTS, "p-bbbbbbbbbbbbbbbb", "p-cccccccccccccccc"),
        """\
records/peserta/2026/bimtek-layanan.yml:4:8: galat ASN308: Pegawai tidak dikenal
  Id pegawai di sini tidak ada di `records/pegawai/`.
  Saran: Salin id pegawai dari berkas pegawai; jangan diketik.
""",
    ),
    Case(
        "ASN309",
        put("records/unit/lain.yml", _unit("seksi-pelayanan-siulak", "kecamatan-siulak")),
        """\
records/unit/lain.yml:3:8: galat ASN309: Id ganda
     3 | - {id: seksi-pelayanan-siulak, nama: Unit baru, jenis: seksi, induk: kecamatan-siulak, lokasi: Siula
       |        ^
  Id `seksi-pelayanan-siulak` sudah dipakai di records/unit/kecamatan-siulak.yml:10.
  Saran: Hapus salah satunya, atau beri id lain.
""",
    ),
    Case(
        "ASN310",
        edit("records/unit/kabupaten.yml", "induk: null", "induk: kabupaten-kerinci"),
        """\
records/unit: galat ASN310: Pohon unit tanpa akar
  Tidak ada unit dengan `induk: null`.
  Saran: Tulis `induk: null` pada unit paling atas.

records/unit/kabupaten.yml:6:10: galat ASN312: Lingkaran pada pohon unit
     6 |   induk: kabupaten-kerinci
       |          ^
  Unit saling menjadi induk: kabupaten-kerinci → kabupaten-kerinci.
  Saran: Perbaiki `induk` salah satu unit dalam lingkaran.
""",
    ),
    Case(
        "ASN311",
        put("records/unit/lain.yml", _unit("kota-lain", "null")),
        """\
records/unit/lain.yml:3:57: galat ASN311: Pohon unit berakar dua
     3 | - {id: kota-lain, nama: Unit baru, jenis: seksi, induk: null, lokasi: Siulak, jabatan: {}}
       |                                                         ^
  Unit `kota-lain` tidak punya induk, padahal akarnya sudah ada: `kabupaten-kerinci`.
  Saran: Isi `induk` unit ini.
""",
    ),
    Case(
        "ASN312",
        edit(UNIT, "induk: kabupaten-kerinci", "induk: seksi-pelayanan-siulak"),
        """\
records/unit/kecamatan-siulak.yml:6:10: galat ASN312: Lingkaran pada pohon unit
     6 |   induk: seksi-pelayanan-siulak
       |          ^
  Unit saling menjadi induk: kecamatan-siulak → seksi-pelayanan-siulak → kecamatan-siulak.
  Saran: Perbaiki `induk` salah satu unit dalam lingkaran.
""",
    ),
    Case(
        "ASN313",
        edit(TRAINING, "prasyarat: []", "prasyarat: [naskah-dinas]"),
        """\
content/pelatihan/melayani-warga/index.md:17:13: galat ASN313: Lingkaran prasyarat
    17 | prasyarat: [naskah-dinas]
       |             ^
  Pelatihan saling menjadi prasyarat: melayani-warga → naskah-dinas → melayani-warga.
  Saran: Hapus salah satu prasyarat dalam lingkaran.
""",
    ),
    Case(
        "ASN314",
        edit(JABATAN, "jabatan_berikut: []", "jabatan_berikut: [camat]"),
        """\
site_config/jabatan.yml:12:21: galat ASN314: Jabatan berikut adalah dirinya sendiri
    12 |   jabatan_berikut: [camat]
       |                     ^
  Jabatan `camat` menyebut dirinya sebagai jabatan berikut.
  Saran: Hapus dari `jabatan_berikut`.
""",
    ),
    Case(
        "ASN315",
        edit(EVENT, "id: bimtek-layanan", "id: bimtek-loket"),
        """\
records/kegiatan/2026/bimtek-layanan.yml:3:7: galat ASN315: Nama berkas tidak sama dengan id
     3 |   id: bimtek-loket
       |       ^
  Id-nya `bimtek-loket`, padahal nama berkas atau foldernya `bimtek-layanan`.
  Saran: Ganti nama berkas atau id sehingga sama.
""",
    ),
    Case(
        "ASN316",
        edit(EVENT, "mulai: 2026-04-06", "mulai: 2025-04-06"),
        """\
records/kegiatan/2026/bimtek-layanan.yml:7:10: galat ASN316: Tahun tidak sama dengan nama folder
     7 |   mulai: 2025-04-06
       |          ^
  Tanggalnya tidak jatuh pada tahun 2026, tahun pada nama foldernya.
  Saran: Pindahkan ke folder tahun yang benar, atau perbaiki tanggalnya.
""",
    ),
    Case(
        "ASN317",
        edit(
            DICTIONARY, "level: 5\n    deskripsi: Integritas", "level: 4\n    deskripsi: Integritas"
        ),
        """\
site_config/kompetensi.yml:10:3: galat ASN317: Level kamus tidak lengkap
    10 |   - level: 1
       |   ^
  Kompetensi `INT` harus punya level 1, 2, 3, 4, 5 berurutan; yang tertulis: 1, 2, 3, 4, 4.
  Saran: Lengkapi dan urutkan levelnya.
""",
    ),
    Case(
        "ASN318",
        edit(DICTIONARY, "    - Anda menunjukkan integritas 2.3.\n", ""),
        """\
site_config/kompetensi.yml:19:5: galat ASN318: Indikator harus tiga
    19 |     - Anda menunjukkan integritas 2.1.
       |     ^
  Level 2 kompetensi `INT` punya 2 indikator, padahal harus tiga.
  Saran: Tulis tepat tiga indikator.
""",
    ),
    Case(
        "ASN319",
        edit(JABATAN, "jenjang: pelaksana", "jenjang: jpt_madya"),
        """\
site_config/jabatan.yml:26:12: galat ASN319: Jenjang tanpa level wajib
    26 |   jenjang: jpt_madya
       |            ^
  Jenjang `jpt_madya` tidak punya level wajib.
  Saran: Tambahkan di `level_wajib_per_jenjang` (kebijakan) atau `level_jenjang_fungsional` (jabatan).
""",
    ),
)
