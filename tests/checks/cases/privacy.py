"""ASN7xx: identity and privacy."""

from tests.audit.invented import MAIL, MOBILE, NI_PPPK, NIK, NIP, PERSON
from tests.audit.test_contents import archive, pdf
from tests.changes import Case, Change, edit, put
from tests.checks.cases.files import PAGE

WAIVERS = "site_config/pengecualian.yml"
_REMOVE = "Hapus sebelum commit; bila sudah telanjur di-commit, jalankan `asn-hub audit --riwayat` dan ikuti langkahnya."  # fmt: skip


def _say(words: str) -> Change:
    return edit(PAGE, "Isi halaman.", words)


def _locked() -> bytes:
    data = bytearray(archive(word__document_xml="x"))
    for mark in (b"PK\x03\x04", b"PK\x01\x02"):
        data[data.find(mark) + (6 if mark[2] == 3 else 8)] |= 1
    return bytes(data)


PRIVACY = (
    Case(
        "ASN701",
        _say(f"Atas nama NIP {NIP[:8]} {NIP[8:14]} {NIP[14]} {NIP[15:]}."),
        f"""\
content/evaluasi/cara-kerja.md:13: galat ASN701: NIP di dalam berkas
  Ada NIP, ditulis seperti ini: `•••••••• •••••• • •••`.
  Saran: {_REMOVE}
""",
    ),
    Case(
        "ASN702",
        _say(f"NI PPPK: {NI_PPPK}"),
        f"""\
content/evaluasi/cara-kerja.md:13: galat ASN702: NI PPPK di dalam berkas
  Ada NI PPPK, ditulis seperti ini: `••••••••••••••••••`.
  Saran: {_REMOVE}
""",
    ),
    Case(
        "ASN703",
        _say(f"NIK {NIK[:4]}-{NIK[4:8]}-{NIK[8:12]}-{NIK[12:]}"),
        f"""\
content/evaluasi/cara-kerja.md:13: galat ASN703: NIK di dalam berkas
  Ada NIK, ditulis seperti ini: `••••-••••-••••-••••`.
  Saran: {_REMOVE}
""",
    ),
    Case(
        "ASN704",
        _say(f"Hubungi {MOBILE}."),
        """\
content/evaluasi/cara-kerja.md:13: galat ASN704: Nomor telepon di dalam berkas
  Ada nomor telepon, ditulis seperti ini: `••••••••••••`.
  Saran: Hapus; bila nomor resmi kantor, daftarkan di `site_config/pengecualian.yml` beserta alasannya.
""",
    ),
    Case(
        "ASN705",
        _say(f"Kirim ke {MAIL}."),
        """\
content/evaluasi/cara-kerja.md:13: galat ASN705: Alamat surel di dalam berkas
  Ada alamat surel, ditulis seperti ini: `••••.•••••••@••••••••••.••.••`.
  Saran: Hapus; bila kotak surat kantor, daftarkan di `site_config/pengecualian.yml` beserta alasannya.
""",
    ),
    Case(
        "ASN706",
        _say(f"Dinilai oleh {PERSON}."),
        """\
content/evaluasi/cara-kerja.md:13: galat ASN706: Id pegawai di berkas umum
  Ada id pegawai, asesmen, atau sesi mentoring, ditulis seperti ini: `•-••••••••••••••••`.
  Saran: Hapus; id hanya boleh ada di folder pegawai, peserta, asesmen, dan mentoring.
""",
    ),
    Case(
        "ASN707",
        put(f"content/aset/sk-{NIP}.pdf", pdf(b"")),
        """\
content/aset/sk-••••••••••••••••••.pdf: galat ASN707: Identitas pada nama berkas
  Nama berkas memuat identitas orang, ditulis seperti ini: `••••••••••••••••••`.
  Saran: Ganti nama berkas dengan kata yang menyebut isinya.
""",
    ),
    Case(
        "ASN708",
        put("content/aset/pedoman.pdf", pdf(b"", b"/Author (Budi Santoso)")),
        """\
content/aset/pedoman.pdf: galat ASN708: Pembuat atau lokasi tersimpan di dalam berkas
  Berkas menyimpan keterangan yang tidak terlihat: Author: •••• •••••••.
  Saran: Simpan ulang tanpa properti (Office: Berkas, Info, Periksa Dokumen; foto: hapus lokasi), atau daftarkan di `site_config/pengecualian.yml` beserta alasannya.
""",
    ),
    Case(
        "ASN709",
        put("content/aset/pedoman.docx", _locked()),
        """\
content/aset/pedoman.docx: galat ASN709: Berkas tidak dapat diperiksa
  Isi berkas tidak dapat diperiksa seluruhnya: terkunci kata sandi.
  Saran: Simpan tanpa kata sandi dan tanpa arsip di dalam arsip, lalu coba lagi.
""",
    ),
    Case(
        "ASN710",
        put(WAIVERS, "versi: 1\npengecualian:\n- {jenis: nip, alasan: semua NIP di sini rekaan}\n"),
        """\
site_config/pengecualian.yml:3:3: galat ASN710: Pengecualian tanpa batas
     3 | - {jenis: nip, alasan: semua NIP di sini rekaan}
       |   ^
  Pengecualian `nip` harus memakai salah satu: `nilai` (surel atau telepon) atau `berkas` (pola alamat berkas).
  Saran: Untuk surel dan telepon tulis `nilai`-nya; untuk yang lain tulis `berkas`, misalnya `tests/*`.
""",
    ),
)
