"""ASN1xx: reading folders, files, characters and YAML."""

import os
from pathlib import Path

from tests.changes import Case, edit, link, move, put, remove
from tests.checks.cases.files import EVENT, NOTE, PAGE, SVG, UNIT


def _fill(repo: Path) -> None:
    """More than half a gigabyte of PDF, as holes that take no room on the disk."""
    for number in range(51):
        with (repo / f"content/aset/berkas-{number}.pdf").open("wb") as file:
            file.write(b"%PDF-")
            file.truncate(9_999_999)


READING = (
    Case(
        "ASN101",
        lambda repo: os.mkfifo(repo / "records/unit/pipa.yml"),
        """\
records/unit/pipa.yml: galat ASN101: Berkas tidak dapat dibaca
  `pipa.yml` tidak dapat dibuka sebagai berkas atau folder biasa.
  Saran: Periksa hak baca berkas itu; ganti perangkat atau pipa dengan berkas biasa.
""",
    ),
    Case(
        "ASN102",
        put("content/evaluasi/panjang.md", "x" * 200_001),
        """\
content/evaluasi/panjang.md: galat ASN102: Berkas terlalu besar
  Ukuran berkas 201 KB, sedangkan batasnya 200 KB.
  Saran: Bagi catatan menjadi beberapa berkas; kecilkan gambar atau PDF.
""",
    ),
    Case(
        "ASN103",
        _fill,
        """\
content: galat ASN103: Folder terlalu besar
  Folder ini memuat lebih dari 200000 berkas atau lebih dari 500 MB.
  Saran: Keluarkan berkas yang bukan isi hub, misalnya video atau cadangan.
""",
    ),
    Case(
        "ASN104",
        link("content/aset/rahasia.png", "/etc/hostname"),
        """\
content/aset/rahasia.png: galat ASN104: Tautan simbolik
  `rahasia.png` adalah tautan simbolik.
  Saran: Hapus tautannya dan simpan berkas yang sebenarnya di tempat itu.
""",
    ),
    Case(
        "ASN105",
        put("content/aset/Foto Kantor.JPG", b""),
        """\
content/aset/Foto Kantor.JPG: galat ASN105: Nama berkas atau folder tidak lazim
  Nama `Foto Kantor.JPG` tidak dapat dipakai.
  Saran: Pakai huruf kecil, angka, dan tanda hubung saja; tanpa spasi dan huruf besar.
""",
    ),
    Case(
        "ASN106",
        move("records/unit", "records/units"),
        """\
records/units: galat ASN106: Berkas atau folder tidak dikenal di sini
  `units` tidak dikenal di tempat ini; yang dikenal: kegiatan/, keterangan.yml, pemetaan.yml, rencana/, rilis/, unit/. Mungkin maksud Anda `unit`?
  Saran: Perbaiki namanya, atau pindahkan ke tempat yang benar.
""",
    ),
    Case(
        "ASN106",
        put("records/kegiatan/2026/rapat.yaml", "versi: 1"),
        """\
records/kegiatan/2026/rapat.yaml: galat ASN106: Berkas atau folder tidak dikenal di sini
  `rapat.yaml` tidak dikenal di tempat ini; yang dikenal: <nama>.yml.
  Saran: Perbaiki namanya, atau pindahkan ke tempat yang benar.
""",
    ),
    Case(
        "ASN107",
        put("content/aset/formulir.html", "<script>alert(1)</script>"),
        """\
content/aset/formulir.html: galat ASN107: Jenis berkas tidak diizinkan
  Berkas berakhiran `.html` tidak boleh ada di folder isi.
  Saran: Pakai Markdown, gambar (png, jpg, jpeg, webp, gif, svg), atau dokumen (pdf, xlsx, docx).
""",
    ),
    Case(
        "ASN108",
        put("content/aset/foto.png", b"\xff\xd8\xff\xe0"),
        """\
content/aset/foto.png: galat ASN108: Isi berkas tidak sesuai akhirannya
  Isi berkas ini bukan `.png`.
  Saran: Simpan ulang dalam bentuk yang benar, atau perbaiki akhirannya.
""",
    ),
    Case(
        "ASN109",
        edit(SVG, "<title>", "<script>alert(1)</script><title>"),
        """\
content/aset/lambang.svg:2:11: galat ASN109: Gambar SVG tidak aman
  SVG ini memuat `<script>`, yang tidak diizinkan.
  Saran: Simpan sebagai SVG polos (plain SVG) tanpa skrip, kejadian, animasi, dan tautan luar.
""",
    ),
    Case(
        "ASN109",
        edit(SVG, 'r="4"', 'r="4" onclick="alert(1)"'),
        """\
content/aset/lambang.svg:3:63: galat ASN109: Gambar SVG tidak aman
  SVG ini memuat `onclick`, yang tidak diizinkan.
  Saran: Simpan sebagai SVG polos (plain SVG) tanpa skrip, kejadian, animasi, dan tautan luar.
""",
    ),
    Case(
        "ASN110",
        edit("mkdocs.yml", "docs_dir: content", "docs_dir: isi"),
        """\
isi: galat ASN110: Folder wajib tidak ada
  Folder `isi` tidak ada.
  Saran: Buat foldernya, atau perbaiki `docs_dir`, `records_dir`, atau `config_dir` di `mkdocs.yml`.
""",
    ),
    Case(
        "ASN111",
        remove(NOTE),
        """\
records/keterangan.yml: galat ASN111: Berkas wajib tidak ada
  Berkas `records/keterangan.yml` tidak ada.
  Saran: Kembalikan berkas itu dari riwayat Git, atau salin dari repositori contoh.
""",
    ),
    Case(
        "ASN112",
        edit("mkdocs.yml", "records_dir: records", "records_dir: [records]"),
        """\
mkdocs.yml:5:18: galat ASN112: Pengaturan folder salah
     5 |     records_dir: [records]
       |                  ^
  `records_dir` di `mkdocs.yml` harus nama folder.
  Saran: Tulis nama folder relatif terhadap `mkdocs.yml`.
""",
    ),
    Case(
        "ASN114",
        put(UNIT, "versi: 1\nunit: Kecamatan Ko\u00e9".encode("latin-1")),
        """\
records/unit/kecamatan-siulak.yml:2:19: galat ASN114: Bukan teks UTF-8
  Berkas ini bukan teks UTF-8.
  Saran: Buka di editor teks, lalu "Simpan sebagai" dengan sandi UTF-8.
""",
    ),
    Case(
        "ASN115",
        edit(NOTE, "versi: 1", "\ufeffversi: 1"),
        """\
records/keterangan.yml:1:1: galat ASN115: Tanda BOM di awal berkas
     1 | versi: 1
       | ^
  Berkas diawali tanda BOM yang tidak terlihat.
  Saran: Simpan ulang sebagai "UTF-8" (bukan "UTF-8 dengan BOM").
""",
    ),
    Case(
        "ASN116",
        edit(NOTE, "rekaan", "reka\0an"),
        """\
records/keterangan.yml:3:47: galat ASN116: Karakter kendali
     3 | catatan: Semua orang dan kegiatan di sini reka an.
       |                                               ^
  Ada karakter kendali U+0000 di dalam teks.
  Saran: Hapus karakter itu.
""",
    ),
    Case(
        "ASN117",
        edit(NOTE, "rekaan", "reka\u202ean"),
        """\
records/keterangan.yml:3:47: galat ASN117: Karakter tak terlihat
     3 | catatan: Semua orang dan kegiatan di sini reka an.
       |                                               ^
  Ada karakter tak terlihat U+202E di dalam teks.
  Saran: Hapus, lalu ketik ulang kata di sekitarnya.
""",
    ),
    Case(
        "ASN117",
        edit(NOTE, "Semua orang dan kegiatan di sini rekaan.", r'"reka\u202ean"'),
        """\
records/keterangan.yml:3:10: galat ASN117: Karakter tak terlihat
     3 | catatan: "reka\\u202ean"
       |          ^
  Ada karakter tak terlihat U+202E di dalam teks.
  Saran: Hapus, lalu ketik ulang kata di sekitarnya.
""",
    ),
    Case(
        "ASN118",
        put(NOTE, ""),
        """\
records/keterangan.yml: galat ASN118: Berkas kosong
  Berkas ini kosong.
  Saran: Isi berkas itu, atau hapus bila memang tidak dipakai.
""",
    ),
    Case(
        "ASN120",
        edit(UNIT, "  kode_wilayah", "\tkode_wilayah"),
        """\
records/unit/kecamatan-siulak.yml:9:1: galat ASN120: Tab pada YAML
     9 |  kode_wilayah: "15.01.16"
       | ^
  Ada tab di tempat yang harus berisi spasi.
  Saran: Ganti tab dengan dua spasi.
""",
    ),
    Case(
        "ASN121",
        edit(UNIT, "nama: Kecamatan Siulak", "nama: Kecamatan: Siulak"),
        """\
records/unit/kecamatan-siulak.yml:4:18: galat ASN121: Titik dua di dalam nilai
     4 |   nama: Kecamatan: Siulak
       |                  ^
  Ada titik dua di tempat yang tidak boleh.
  Saran: Beri tanda petik pada nilai yang berisi titik dua, atau luruskan jorokan baris ini.
""",
    ),
    Case(
        "ASN122",
        edit(UNIT, '"15.01.16"', '"15.01.16'),
        """\
records/unit/kecamatan-siulak.yml:9:17: galat ASN122: Tanda petik tidak ditutup
     9 |   kode_wilayah: "15.01.16
       |                 ^
  Tanda petik yang dibuka di sini tidak pernah ditutup.
  Saran: Tambahkan tanda petik penutup.
""",
    ),
    Case(
        "ASN123",
        edit(UNIT, "{camat: 1}", "{camat: 1"),
        """\
records/unit/kecamatan-siulak.yml:8:12: galat ASN123: Kurung tidak ditutup
     8 |   jabatan: {camat: 1
       |            ^
  Daftar `[...]` atau pasangan `{...}` di sini tidak tertutup atau kurang koma.
  Saran: Tambahkan koma antarbutir dan kurung penutup.
""",
    ),
    Case(
        "ASN124",
        edit(UNIT, "  kode_wilayah", " kode_wilayah"),
        """\
records/unit/kecamatan-siulak.yml:9:2: galat ASN124: Jorokan tidak lurus
     9 |  kode_wilayah: "15.01.16"
       |  ^
  Baris ini tidak sejajar dengan baris lain dalam kelompoknya, atau kuncinya tanpa titik dua.
  Saran: Luruskan dengan baris di atasnya dan periksa titik dua sesudah kunci.
""",
    ),
    Case(
        "ASN125",
        edit(UNIT, "nama: Kecamatan Siulak", "nama: @siulak"),
        """\
records/unit/kecamatan-siulak.yml:4:9: galat ASN125: Karakter tidak boleh mengawali nilai
     4 |   nama: @siulak
       |         ^
  Nilai tidak boleh diawali `@`.
  Saran: Beri tanda petik pada nilainya.
""",
    ),
    Case(
        "ASN126",
        edit(UNIT, "nama: Kecamatan Siulak", r'nama: "Siulak \k"'),
        """\
records/unit/kecamatan-siulak.yml:4:17: galat ASN126: Susunan YAML salah
     4 |   nama: "Siulak \\k"
       |                 ^
  Bagian ini bukan YAML yang sah.
  Saran: Bandingkan dengan berkas lain yang sejenis; periksa tanda petik, kurung, dan jorokan.
""",
    ),
    Case(
        "ASN127",
        edit(UNIT, "  kode_wilayah", "  nama: Siulak\n  kode_wilayah"),
        """\
records/unit/kecamatan-siulak.yml:9:3: galat ASN127: Kunci ditulis dua kali
     9 |   nama: Siulak
       |   ^
  Kunci `nama` sudah ditulis sebelumnya di kelompok yang sama.
  Saran: Hapus salah satunya.
""",
    ),
    Case(
        "ASN128",
        edit(UNIT, "nama: Kecamatan Siulak", "nama: *siulak"),
        """\
records/unit/kecamatan-siulak.yml:4:9: galat ASN128: Jangkar atau alias YAML
     4 |   nama: *siulak
       |         ^
  `&` (jangkar) atau `*` (alias) tidak dipakai di sini.
  Saran: Tulis nilainya lengkap; beri tanda petik bila teksnya memang diawali `&` atau `*`.
""",
    ),
    Case(
        "ASN129",
        edit(UNIT, "nama: Kecamatan Siulak", "nama: !!python/name:os.system Siulak"),
        """\
records/unit/kecamatan-siulak.yml:4:9: galat ASN129: Tag YAML
     4 |   nama: !!python/name:os.system Siulak
       |         ^
  Tag `!!python/name:os.system` tidak dipakai di sini.
  Saran: Hapus tag itu; beri tanda petik bila teksnya memang diawali `!`.
""",
    ),
    Case(
        "ASN130",
        edit(NOTE, "sintetis", "---\nsintetis"),
        """\
records/keterangan.yml:2:1: galat ASN130: Lebih dari satu dokumen YAML
     2 | ---
       | ^
  Ada dokumen kedua yang dimulai dengan `---`.
  Saran: Pindahkan dokumen kedua ke berkas sendiri, atau hapus `---`.
""",
    ),
    Case(
        "ASN131",
        edit(NOTE, "sintetis: true", f"sintetis: {'[' * 40}{']' * 40}"),
        """\
records/keterangan.yml:2:42: galat ASN131: Susunan terlalu dalam
     2 | sintetis: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
       |                                          ^
  Ada lebih dari 32 lapis daftar di dalam daftar.
  Saran: Periksa kurung yang berulang.
""",
    ),
    Case(
        "ASN132",
        edit(NOTE, "sintetis: true", f"sintetis: [{'1,' * 200_000}]"),
        """\
records/keterangan.yml:2:400006: galat ASN132: Terlalu banyak butir
  Berkas memuat lebih dari 200000 butir.
  Saran: Bagi menjadi beberapa berkas.
""",
    ),
    Case(
        "ASN133",
        edit(EVENT, "jp: 24", "jp: .inf"),
        """\
records/kegiatan/2026/bimtek-layanan.yml:11:7: galat ASN133: Bilangan tidak wajar
    11 |   jp: .inf
       |       ^
  `.inf` bukan bilangan yang dapat dipakai.
  Saran: Tulis bilangan biasa; beri tanda petik bila yang dimaksud teks, misalnya kode.
""",
    ),
    Case(
        "ASN134",
        edit(UNIT, "{camat: 1}", "{[camat]: 1}"),
        """\
records/unit/kecamatan-siulak.yml:8:13: galat ASN134: Kunci bukan teks
     8 |   jabatan: {[camat]: 1}
       |             ^
  Kunci harus satu kata, bukan daftar atau pasangan.
  Saran: Tulis `kunci: nilai`; beri tanda petik bila nilai diawali `{` atau `[`.
""",
    ),
    Case(
        "ASN140",
        put(PAGE, "# Cara kerja\n"),
        """\
content/evaluasi/cara-kerja.md:1: galat ASN140: Kepala berkas tidak ada
     1 | # Cara kerja
  Berkas Markdown harus diawali kepala di antara dua baris `---`.
  Saran: Tambahkan kepala, atau buat kerangkanya dengan `asn-hub new`.
""",
    ),
    Case(
        "ASN141",
        edit(PAGE, "urutan: 1\n---", "urutan: 1"),
        """\
content/evaluasi/cara-kerja.md:1: galat ASN141: Kepala berkas tidak ditutup
     1 | ---
  Baris `---` penutup kepala tidak ditemukan.
  Saran: Tambahkan baris `---` sesudah baris terakhir kepala.
""",
    ),
    Case(
        "ASN150",
        edit(PAGE, "urutan: 1", "urutan: 1  \n# asn-abaikan: ASN410"),
        """\
content/evaluasi/cara-kerja.md:10:16: galat ASN150: Abaian tidak sah
    10 | # asn-abaikan: ASN410
       |                ^
  Abaian `ASN410` tidak berlaku: hanya peringatan yang dapat diabaikan, dan alasannya wajib ditulis.
  Saran: Tulis kode peringatan dan alasannya, atau hapus baris itu dan perbaiki masalahnya.
""",
    ),
    Case(
        "ASN150",
        edit(PAGE, "urutan: 1", "urutan: 1\n# asn-abaikan: ASN405 sudah disepakati"),
        """\
content/evaluasi/cara-kerja.md:10:16: galat ASN150: Abaian tidak sah
    10 | # asn-abaikan: ASN405 sudah disepakati
       |                ^
  Abaian `ASN405` tidak berlaku: hanya peringatan yang dapat diabaikan, dan alasannya wajib ditulis.
  Saran: Tulis kode peringatan dan alasannya, atau hapus baris itu dan perbaiki masalahnya.
""",
    ),
)
