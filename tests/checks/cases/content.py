"""ASN4xx: content, events and synonyms."""

from tests.changes import Case, each, edit, move, put, remove
from tests.checks.cases.files import (
    CHAPTER,
    DICTIONARY,
    EVENT,
    FORMS,
    GLOSSARY,
    GUIDE,
    JABATAN,
    MADE_PAGES,
    OTHER_TRAINING,
    PAGE,
    PATH,
    POLICY,
    QUIZ,
    SYNONYMS,
    TRAINING,
)

_LAST_QUESTION = """\
- id: penutup
  jenis: satu_jawaban
  bab: 2
  soal: Surat selesai. Apa yang terakhir Anda lakukan?
  pilihan:
  - {teks: Memeriksa nama dan tanggal bersama warga, benar: true, penjelasan: Salah ketik ketahuan di loket.}
  - {teks: Menyimpan arsipnya, penjelasan: Arsip dapat disimpan sesudah warga pulang.}
"""
_CHAPTER = "---\nversi: 1\njudul: Bab\nmenit_baca: 5\nmenit_latihan: 10\n---\nIsi.\n"

CONTENT = (
    Case(
        "ASN401",
        put("content/pelatihan/arsip/bab-01.md", _CHAPTER),
        """\
content/pelatihan/arsip: galat ASN401: Pelatihan tanpa halaman depan
  Folder pelatihan `arsip` tidak punya `index.md`.
  Saran: Tambahkan `index.md`, misalnya dengan `asn-hub new pelatihan`.
""",
    ),
    Case(
        "ASN402",
        each(
            move("content/pelatihan/naskah-dinas/bab-01.md", "content/bab.md"),
            remove("content/bab.md"),
            edit(OTHER_TRAINING, "menit_tatap_muka: 30", "menit_tatap_muka: 45"),
        ),
        """\
content/pelatihan/naskah-dinas: galat ASN402: Pelatihan tanpa bab
  Pelatihan `naskah-dinas` belum punya bab.
  Saran: Tambahkan `bab-01.md` dan seterusnya.
""",
    ),
    Case(
        "ASN403",
        move(
            "content/pelatihan/melayani-warga/bab-02.md",
            "content/pelatihan/melayani-warga/bab-03.md",
        ),
        """\
content/pelatihan/melayani-warga: galat ASN403: Nomor bab terlewat
  Bab 02 tidak ada, padahal ada bab sesudahnya.
  Saran: Nomori bab berurutan mulai dari 01.
""",
    ),
    Case(
        "ASN404",
        edit(CHAPTER, "menit_latihan: 40", "menit_latihan: 45"),
        """\
content/pelatihan/melayani-warga/index.md:9:5: galat ASN404: Jumlah menit tidak sama dengan JP
     9 | jp: 2
       |     ^
  Jumlah menit 95, padahal 2 JP × 45 menit = 90.
  Saran: Sesuaikan `menit_baca` dan `menit_latihan` bab, `menit_tatap_muka`, atau `jp`.
""",
    ),
    Case(
        "ASN405",
        edit(TRAINING, "tinjau_lagi: 2027-11-25", "tinjau_lagi: 2026-11-25"),
        """\
content/pelatihan/melayani-warga/index.md:14:14: galat ASN405: Tanggal tinjau sebelum tanggal diperbarui
    14 | tinjau_lagi: 2026-11-25
       |              ^
  `tinjau_lagi` (2026-11-25) tidak sesudah `diperbarui` (2026-11-25).
  Saran: Isi `tinjau_lagi` dengan tanggal sesudah `diperbarui`, biasanya setahun kemudian.
""",
    ),
    Case(
        "ASN406",
        edit(PAGE, "## Bagian", "# Bagian"),
        """\
content/evaluasi/cara-kerja.md:11: galat ASN406: Judul tingkat satu di dalam isi
    11 | # Bagian
  Isi memakai judul tingkat satu (`# ...`).
  Saran: Mulai dari `##`.
""",
    ),
    Case(
        "ASN407",
        edit(CHAPTER, "Periksa berkas", "Periksa [berkas](../naskah-dina/index.md)"),
        """\
content/pelatihan/melayani-warga/bab-01.md:11: galat ASN407: Tautan ke berkas yang tidak ada
    11 | Periksa [berkas](../naskah-dina/index.md) bersama warga.
  Tautan `../naskah-dina/index.md` tidak menunjuk ke berkas di folder isi. Mungkin maksud Anda `../naskah-dinas/index.md`?
  Saran: Tulis alamat berkas `.md` atau lampiran relatif terhadap berkas ini.
""",
    ),
    Case(
        "ASN407",
        edit(CHAPTER, "Periksa berkas", "Periksa [berkas](../../../../records/keterangan.yml)"),
        """\
content/pelatihan/melayani-warga/bab-01.md:11: galat ASN407: Tautan ke berkas yang tidak ada
    11 | Periksa [berkas](../../../../records/keterangan.yml) bersama warga.
  Tautan `../../../../records/keterangan.yml` tidak menunjuk ke berkas di folder isi.
  Saran: Tulis alamat berkas `.md` atau lampiran relatif terhadap berkas ini.
""",
    ),
    Case(
        "ASN408",
        edit(TRAINING, "#menerima-berkas", "#menerima"),
        """\
content/pelatihan/melayani-warga/index.md:22: galat ASN408: Tautan ke bagian yang tidak ada
    22 | Warga datang dengan berkas. Lihat [bab pertama](bab-01.md#menerima).
  Tautan `bab-01.md#menerima` menunjuk ke bagian `#menerima`, yang tidak ada di sana. Mungkin maksud Anda `menerima-berkas`?
  Saran: Samakan dengan judul bagian: huruf kecil, spasi menjadi tanda hubung.
""",
    ),
    Case(
        "ASN409",
        edit(CHAPTER, "Periksa berkas", "Periksa [berkas](javascript:alert(1))"),
        """\
content/pelatihan/melayani-warga/bab-01.md:11: galat ASN409: Alamat tautan berbahaya
    11 | Periksa [berkas](javascript:alert(1)) bersama warga.
  Alamat `javascript:alert(1)` memakai skema yang tidak diizinkan.
  Saran: Pakai `https://`, `mailto:`, `tel:`, atau alamat relatif.
""",
    ),
    Case(
        "ASN410",
        edit(CHAPTER, "Periksa berkas", "Periksa <b>berkas</b>"),
        """\
content/pelatihan/melayani-warga/bab-01.md:11: peringatan ASN410: HTML mentah
    11 | Periksa <b>berkas</b> bersama warga.
  Ada HTML mentah pada baris ini; situs menampilkannya sebagai teks biasa.
  Saran: Tulis dengan Markdown; bila memang contoh, beri tanda `backtick`.
""",
    ),
    Case(
        "ASN411",
        edit(PAGE, "Isi halaman.", "#### Rincian"),
        """\
content/evaluasi/cara-kerja.md:13: peringatan ASN411: Tingkat judul melompat
    13 | #### Rincian
  Judul tingkat 4 langsung sesudah tingkat 2.
  Saran: Turun satu tingkat setiap kali.
""",
    ),
    Case(
        "ASN412",
        edit(GUIDE, "ke_level: 2", "ke_level: 3"),
        """\
content/mentoring/kom-1-ke-2.md:7:11: galat ASN412: Langkah level panduan mentoring
     7 | ke_level: 3
       |           ^
  Panduan membawa dari level 1 ke level 3; harus naik tepat satu level.
  Saran: Perbaiki `dari_level` dan `ke_level`, atau buat dua panduan.
""",
    ),
    Case(
        "ASN413",
        edit(GUIDE, "indikator: 2", "indikator: 1"),
        """\
content/mentoring/kom-1-ke-2.md:17:1: galat ASN413: Baris rubrik tidak lengkap
    17 | - {indikator: 1, belum: Belum tampak., mulai: Kadang tampak., mampu: Selalu tampak.}
       | ^
  Rubrik harus memuat indikator 1, 2, 3 berurutan; yang tertulis: 1, 1, 3.
  Saran: Tulis satu baris rubrik untuk setiap indikator.
""",
    ),
    Case(
        "ASN414",
        edit(PATH, "rujukan: melayani-warga, ", ""),
        """\
content/jalur/pegawai-baru.md:11:3: galat ASN414: Langkah jalur tidak lengkap
    11 | - {jenis: pelatihan, waktu: Bulan 1, alasan: Dasar kerja loket.}
       |   ^
  Langkah pelatihan harus punya `rujukan` dan tidak boleh punya `judul`, `bentuk`.
  Saran: Pelatihan dan mentoring memakai `rujukan`; penugasan memakai `judul` dan `bentuk`.
""",
    ),
    Case(
        "ASN414",
        edit(PATH, "judul: Jaga loket, ", "rujukan: naskah-dinas, "),
        """\
content/jalur/pegawai-baru.md:13:3: galat ASN414: Langkah jalur tidak lengkap
    13 | - {jenis: penugasan, rujukan: naskah-dinas, bentuk: penugasan-khusus, waktu: Bulan 3, alasan: Berlat
       |   ^
  Langkah penugasan harus punya `judul`, `bentuk` dan tidak boleh punya `rujukan`.
  Saran: Pelatihan dan mentoring memakai `rujukan`; penugasan memakai `judul` dan `bentuk`.
""",
    ),
    Case(
        "ASN415",
        edit(PAGE, "## Bagian\n\nIsi halaman.\n", ""),
        """\
content/evaluasi/cara-kerja.md:11: galat ASN415: Isi halaman kosong
    11 |
  Tidak ada isi sesudah kepala berkas.
  Saran: Tulis isinya, atau hapus berkas ini.
""",
    ),
    Case(
        "ASN416",
        edit(EVENT, "selesai: 2026-04-08", "selesai: 2026-04-05"),
        """\
records/kegiatan/2026/bimtek-layanan.yml:8:12: galat ASN416: Kegiatan selesai sebelum mulai
     8 |   selesai: 2026-04-05
       |            ^
  `selesai` (2026-04-05) lebih awal daripada `mulai` (2026-04-06).
  Saran: Tukar atau perbaiki tanggalnya.
""",
    ),
    Case(
        "ASN417",
        edit(SYNONYMS, "[JP, jam pelajaran]", "[JP, jam pelajaran, jp]"),
        """\
site_config/sinonim.yml:4:23: galat ASN417: Padanan ditulis dua kali
     4 | - [JP, jam pelajaran, jp]
       |                       ^
  Kata `jp` ditulis dua kali pada baris padanan yang sama.
  Saran: Hapus salah satunya.
""",
    ),
    Case(
        "ASN418",
        edit(FORMS, "{kali: 2, per: bulan}", "{per: bulan}"),
        """\
site_config/bentuk_bangkom.yml:5:125: galat ASN418: Batas pengakuan tidak jelas
     5 | porsi: 20, konversi: {satuan: sesi, jp: 2, batas: {per: bulan}}, verified: false}
       |                                                   ^
  Batas bentuk `mentoring` harus memakai salah satu: `jp` atau `kali`.
  Saran: Tulis `jp` saja atau `kali` saja.
""",
    ),
    Case(
        "ASN419",
        edit(
            OTHER_TRAINING,
            "prasyarat: [melayani-warga]",
            "prasyarat: [melayani-warga, melayani-warga]",
        ),
        """\
content/pelatihan/naskah-dinas/index.md:14:29: galat ASN419: Butir ganda dalam daftar
    14 | prasyarat: [melayani-warga, melayani-warga]
       |                             ^
  `melayani-warga` ditulis dua kali dalam `prasyarat`.
  Saran: Hapus salah satunya.
""",
    ),
    Case(
        "ASN419",
        each(
            edit(
                CHAPTER,
                "menit_baca: 5",
                "menjawab: [warga datang, berkas kurang, warga datang]\nmenit_baca: 5",
            ),
            edit(DICTIONARY, "- kode: INT\n", "- kode: INT\n  menjawab: [jujur, jujur]\n"),
            edit(JABATAN, "- id: camat\n", "- id: camat\n  menjawab: [pimpinan, pimpinan]\n"),
            put(MADE_PAGES, "versi: 1\nmenjawab:\n  kalender/: [jadwal, bimtek, jadwal]\n"),
        ),
        """\
content/pelatihan/melayani-warga/bab-01.md:4:41: galat ASN419: Butir ganda dalam daftar
     4 | menjawab: [warga datang, berkas kurang, warga datang]
       |                                         ^
  `warga datang` ditulis dua kali dalam `menjawab`.
  Saran: Hapus salah satunya.

site_config/halaman.yml:3:31: galat ASN419: Butir ganda dalam daftar
     3 |   kalender/: [jadwal, bimtek, jadwal]
       |                               ^
  `jadwal` ditulis dua kali dalam `kalender/`.
  Saran: Hapus salah satunya.

site_config/jabatan.yml:6:24: galat ASN419: Butir ganda dalam daftar
     6 |   menjawab: [pimpinan, pimpinan]
       |                        ^
  `pimpinan` ditulis dua kali dalam `menjawab`.
  Saran: Hapus salah satunya.

site_config/kompetensi.yml:4:21: galat ASN419: Butir ganda dalam daftar
     4 |   menjawab: [jujur, jujur]
       |                     ^
  `jujur` ditulis dua kali dalam `menjawab`.
  Saran: Hapus salah satunya.
""",
    ),
    Case(
        "ASN420",
        edit(
            QUIZ,
            "Menyebut hari selesai yang pasti, benar: true",
            "Menyebut hari selesai yang pasti",
        ),
        """\
content/pelatihan/melayani-warga/kuis.yml:44:5: galat ASN420: Banyaknya jawaban benar tidak cocok
    44 |     - {teks: Memintanya datang besok, penjelasan: Belum pasti besok selesai.}
       |     ^
  Soal ini punya 0 jawaban benar; harus tepat satu.
  Saran: Tandai dengan `benar: true`, atau ganti `jenis` soalnya.
""",
    ),
    Case(
        "ASN421",
        edit(QUIZ, "  bab: 2\n  soal: Surat", "  bab: 3\n  soal: Surat"),
        """\
content/pelatihan/melayani-warga/kuis.yml:62:8: galat ASN421: Bab soal tidak ada
    62 |   bab: 3
       |        ^
  Soal ini merujuk bab 3, padahal pelatihannya punya 2 bab.
  Saran: Tulis nomor bab yang memuat jawabannya.
""",
    ),
    Case(
        "ASN422",
        edit(QUIZ, "Memintanya mengambil nomor", "Semua jawaban benar"),
        """\
content/pelatihan/melayani-warga/kuis.yml:10:12: galat ASN422: Pilihan yang merangkum pilihan lain
    10 |   - {teks: Semua jawaban benar, penjelasan: Sapa lebih dulu agar ia tahu caranya.}
       |            ^
  Pilihan `Semua jawaban benar` merangkum pilihan lain.
  Saran: Ganti dengan pilihan yang berdiri sendiri, atau pakai `jenis: banyak_jawaban`.
""",
    ),
    Case(
        "ASN423",
        edit(QUIZ, "{kiri: Usaha kecil,", "{kiri: pindah  alamat.,"),
        """\
content/pelatihan/melayani-warga/kuis.yml:31:5: galat ASN423: Butir soal kembar
    31 |   - {kiri: pindah  alamat., kanan: Keterangan usaha, penjelasan: Camat meneruskan keterangan desa.}
       |     ^
  `pindah  alamat.` sudah ada pada soal yang sama.
  Saran: Hapus atau ubah salah satunya.
""",
    ),
    Case(
        "ASN424",
        edit(QUIZ, _LAST_QUESTION, ""),
        """\
content/pelatihan/melayani-warga/kuis.yml:3:1: peringatan ASN424: Soal kuis terlalu sedikit
     3 | - id: warga-datang
       | ^
  Kuis ini punya 7 soal; paling sedikit 8.
  Saran: Tambahkan soal tentang penerapan di tempat kerja.
""",
    ),
    Case(
        "ASN425",
        edit(QUIZ, "Meminta keluarganya datang pada hari yang lain", "Memintanya menunggu"),
        """\
content/pelatihan/melayani-warga/kuis.yml:3:1: peringatan ASN425: Jawaban benar mudah ditebak dari panjangnya
     3 | - id: warga-datang
       | ^
  Pada 4 dari 6 soal pilihan, jawaban terpanjanglah yang benar.
  Saran: Samakan panjang pilihan: pendekkan yang benar atau lengkapi pengecohnya.
""",
    ),
    Case(
        "ASN430",
        edit(GLOSSARY, "bentuk: [jam pelajaran]", "bentuk: [jam pelajaran, asesmen]"),
        """\
site_config/istilah.yml:7:12: galat ASN430: Istilah punya dua arti
     7 | - istilah: asesmen
       |            ^
  `asesmen` sudah dijelaskan pada istilah `JP`.
  Saran: Hapus salah satunya, atau gabungkan artinya.
""",
    ),
    Case(
        "ASN431",
        each(
            edit(GUIDE, "diperbarui: 2026-11-25", "diperbarui: 2025-11-24"),
            edit(GUIDE, "tinjau_lagi: 2027-11-25", "tinjau_lagi: 2026-11-24"),
        ),
        """\
content/mentoring/kom-1-ke-2.md: peringatan ASN431: Sudah waktunya ditinjau lagi
  Materi ini seharusnya ditinjau lagi pada 2026-11-24.
  Saran: Baca ulang isi dan dasarnya, perbaiki, lalu ganti `diperbarui` dan `tinjau_lagi`.
""",
    ),
    Case(
        "ASN432",
        edit(
            POLICY,
            "  pemberitahuan_kebocoran:\n",
            "  cakupan_materi:\n    satuan: level\n    nilai: [{berlaku_sejak: 2026-01-01, berlaku_sampai: null,"
            " nilai: {diajarkan: [], dibimbing_menuju: [3]}, dasar: aturan hub, verified: true}]\n"
            "  pemberitahuan_kebocoran:\n",
        ),
        """\
site_config/kompetensi.yml: peringatan ASN432: Level belum tercakup
  Belum ada panduan mentoring menuju level 3 INT; 1 jabatan perlu melewatinya.
  Saran: Tulis materinya dengan `asn-hub new`, atau ubah `cakupan_materi` di `site_config/kebijakan.yml`.

site_config/kompetensi.yml: peringatan ASN432: Level belum tercakup
  Belum ada panduan mentoring menuju level 3 KOM; 1 jabatan perlu melewatinya.
  Saran: Tulis materinya dengan `asn-hub new`, atau ubah `cakupan_materi` di `site_config/kebijakan.yml`.

site_config/kompetensi.yml: peringatan ASN432: Level belum tercakup
  Belum ada panduan mentoring menuju level 3 PLP; 2 jabatan perlu melewatinya.
  Saran: Tulis materinya dengan `asn-hub new`, atau ubah `cakupan_materi` di `site_config/kebijakan.yml`.
""",
    ),
)
