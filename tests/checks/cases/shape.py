"""ASN2xx: the shape of one file."""

from tests.changes import Case, edit, put
from tests.checks.cases.files import EVENT, MADE_PAGES, NOTE, PAGE, TRAINING, UNIT

SHAPE = (
    Case(
        "ASN201",
        edit(UNIT, "  jenis: kecamatan\n", ""),
        """\
records/unit/kecamatan-siulak.yml:3:3: galat ASN201: Kunci wajib belum ditulis
     3 | - id: kecamatan-siulak
       |   ^
  Kunci `jenis` wajib ada di sini.
  Saran: Tambahkan kunci itu beserta nilainya.
""",
    ),
    Case(
        "ASN202",
        edit(UNIT, "kode_wilayah", "kode_wilaya"),
        """\
records/unit/kecamatan-siulak.yml:9:3: galat ASN202: Kunci tidak dikenal
     9 |   kode_wilaya: "15.01.16"
       |   ^
  Kunci `kode_wilaya` tidak dikenal di sini; yang dikenal: id, nama, jenis, induk, lokasi, jabatan, kode_wilayah, jumlah_desa. Mungkin maksud Anda `kode_wilayah`?
  Saran: Perbaiki ejaannya atau hapus.
""",
    ),
    Case(
        "ASN203",
        edit(UNIT, '"15.01.16"', "15"),
        """\
records/unit/kecamatan-siulak.yml:9:17: galat ASN203: Jenis nilai salah
     9 |   kode_wilayah: 15
       |                 ^
  `kode_wilayah` harus berupa teks, bukan bilangan.
  Saran: Tulis ulang nilainya; teks yang mirip angka, tanggal, atau `true` perlu tanda petik.
""",
    ),
    Case(
        "ASN203",
        edit(TRAINING, "prasyarat: []", "prasyarat: naskah-dinas"),
        """\
content/pelatihan/melayani-warga/index.md:17:12: galat ASN203: Jenis nilai salah
    17 | prasyarat: naskah-dinas
       |            ^
  `prasyarat` harus berupa daftar, bukan teks.
  Saran: Tulis ulang nilainya; teks yang mirip angka, tanggal, atau `true` perlu tanda petik.
""",
    ),
    Case(
        "ASN203",
        edit(NOTE, "sintetis: true", "sintetis: ya"),
        """\
records/keterangan.yml:2:11: galat ASN203: Jenis nilai salah
     2 | sintetis: ya
       |           ^
  `sintetis` harus berupa `true` atau `false`, bukan teks.
  Saran: Tulis ulang nilainya; teks yang mirip angka, tanggal, atau `true` perlu tanda petik.
""",
    ),
    Case(
        "ASN204",
        edit(TRAINING, "{kode: PLP, level: 1}", "{kode: PLP, level: 6}"),
        """\
content/pelatihan/melayani-warga/index.md:6:22: galat ASN204: Bilangan di luar batas
     6 | - {kode: PLP, level: 6}
       |                      ^
  `level` bernilai 6, padahal harus ≤ 5.
  Saran: Periksa angkanya pada sumbernya.
""",
    ),
    Case(
        "ASN204",
        edit(TRAINING, "jp: 2\n", "jp: 0\n"),
        """\
content/pelatihan/melayani-warga/index.md:9:5: galat ASN204: Bilangan di luar batas
     9 | jp: 0
       |     ^
  `jp` bernilai 0, padahal harus > 0.
  Saran: Periksa angkanya pada sumbernya.
""",
    ),
    Case(
        "ASN205",
        edit(TRAINING, "moda: daring", "moda: darin"),
        """\
content/pelatihan/melayani-warga/index.md:10:7: galat ASN205: Nilai tidak ada dalam pilihan
    10 | moda: darin
       |       ^
  `moda` bernilai `darin`, padahal pilihannya: daring, klasikal, campuran. Mungkin maksud Anda `daring`?
  Saran: Pakai salah satu pilihan, persis seperti tertulis.
""",
    ),
    Case(
        "ASN205",
        put(MADE_PAGES, "versi: 1\nmenjawab:\n  kalendar/: [jadwal bimtek]\n"),
        """\
site_config/halaman.yml:3:3: galat ASN205: Nilai tidak ada dalam pilihan
     3 |   kalendar/: [jadwal bimtek]
       |   ^
  `menjawab` bernilai `kalendar/`, padahal pilihannya: ./, pelatihan/, belajar/, jalur/, kompetensi/, kompetensi/peta/, jabatan/, mentoring/, evaluasi/, unit/, kalender/, rencana/, panduan/, panduan/istilah/, panduan/formulir-materi/, panduan/kode-masalah.... Mungkin maksud Anda `kalender/`?
  Saran: Pakai salah satu pilihan, persis seperti tertulis.
""",
    ),
    Case(
        "ASN206",
        edit(UNIT, "id: kecamatan-siulak", "id: Kecamatan Siulak"),
        """\
records/unit/kecamatan-siulak.yml:3:7: galat ASN206: Penulisan tidak sesuai pola
     3 | - id: Kecamatan Siulak
       |       ^
  `id` bernilai `Kecamatan Siulak`, padahal harus huruf kecil, angka, dan tanda hubung. Mungkin maksud Anda `kecamatan-siulak`?
  Saran: Tulis ulang dengan karakter yang diizinkan saja.
""",
    ),
    Case(
        "ASN207",
        edit(EVENT, "2026-04-06", "2026-04-31"),
        """\
records/kegiatan/2026/bimtek-layanan.yml:7:10: galat ASN207: Tanggal salah
     7 |   mulai: 2026-04-31
       |          ^
  `mulai` bernilai `2026-04-31`, yang bukan tanggal.
  Saran: Tulis tahun-bulan-hari yang ada di kalender.
""",
    ),
    Case(
        "ASN208",
        edit(UNIT, "nama: Kecamatan Siulak", f"nama: {'Siulak ' * 30}"),
        """\
records/unit/kecamatan-siulak.yml:4:9: galat ASN208: Terlalu panjang
     4 |   nama: Siulak Siulak Siulak Siulak Siulak Siulak Siulak Siulak Siulak Siulak Siulak Siulak Siulak S
       |         ^
  `nama` lebih panjang dari 200 huruf.
  Saran: Ringkaskan; rincian ditulis di isi halaman.
""",
    ),
    Case(
        "ASN208",
        edit(TRAINING, "bahasa: id", f"menjawab: [{'a,' * 31}]\nbahasa: id"),
        """\
content/pelatihan/melayani-warga/index.md:11:11: galat ASN208: Terlalu panjang
    11 | menjawab: [a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,a,]
       |           ^
  `menjawab` lebih panjang dari 30 butir.
  Saran: Ringkaskan; rincian ditulis di isi halaman.
""",
    ),
    Case(
        "ASN209",
        edit(TRAINING, "tujuan:\n- Anda dapat menerima berkas dengan lengkap.", "tujuan: []"),
        """\
content/pelatihan/melayani-warga/index.md:19:9: galat ASN209: Kosong atau terlalu pendek
    19 | tujuan: []
       |         ^
  `tujuan` kurang dari 1 butir.
  Saran: Isi nilainya.
""",
    ),
    Case(
        "ASN209",
        edit(TRAINING, "Urutan kerja di loket dari berkas masuk sampai selesai.", "Loket."),
        """\
content/pelatihan/melayani-warga/index.md:4:12: galat ASN209: Kosong atau terlalu pendek
     4 | ringkasan: Loket.
       |            ^
  `ringkasan` kurang dari 20 huruf.
  Saran: Isi nilainya.
""",
    ),
    Case(
        "ASN210",
        edit(NOTE, "versi: 1", "versi: 2"),
        """\
records/keterangan.yml:1:8: galat ASN210: Versi format tidak dikenal
     1 | versi: 2
       |        ^
  `versi` bernilai `2`; program ini mengenal versi 1.
  Saran: Tulis `versi: 1`, atau perbarui program.
""",
    ),
    Case(
        "ASN211",
        edit(PAGE, "judul: Halaman cara-kerja", "judul: |\n  Cara\n  kerja"),
        """\
content/evaluasi/cara-kerja.md:3:8: galat ASN211: Teks harus satu baris
     3 | judul: |
       |        ^
  `judul` harus ditulis dalam satu baris.
  Saran: Gabungkan menjadi satu baris.
""",
    ),
)
