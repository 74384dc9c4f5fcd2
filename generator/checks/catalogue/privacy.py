"""ASN7xx: identity and privacy: what tells of a person must not come in.

Errors that may be waived, each with a reason, in `site_config/pengecualian.yml`: see docs/audit.md.
"""

from generator.checks.catalogue.entry import Entry

_HISTORY = (
    "Yang sudah masuk riwayat Git atau terbit tidak dapat ditarik kembali, hanya dapat dibersihkan."
)
_REMOVE = "Hapus sebelum commit; bila sudah telanjur di-commit, jalankan `asn-hub audit --riwayat` dan ikuti langkahnya."

PRIVACY = (
    Entry(
        code="ASN701",
        title="NIP di dalam berkas",
        what="Ada NIP, ditulis seperti ini: `{cuplikan}`.",
        why=f"NIP memuat tanggal lahir dan menunjuk satu orang. {_HISTORY}",
        mend=_REMOVE,
        example="`NIP 19xxxxxx xxxxxx x xxx` dihapus",
    ),
    Entry(
        code="ASN702",
        title="NI PPPK di dalam berkas",
        what="Ada NI PPPK, ditulis seperti ini: `{cuplikan}`.",
        why=f"NI PPPK memuat tanggal lahir dan menunjuk satu orang. {_HISTORY}",
        mend=_REMOVE,
        example="`NI PPPK 19xxxxxx xxxx21 x xxx` dihapus",
    ),
    Entry(
        code="ASN703",
        title="NIK di dalam berkas",
        what="Ada NIK, ditulis seperti ini: `{cuplikan}`.",
        why=f"NIK memuat tanggal lahir dan membuka banyak layanan atas nama orang itu. {_HISTORY}",
        mend=_REMOVE,
        example="`NIK 15xxxxxxxxxxxxxx` dihapus",
    ),
    Entry(
        code="ASN704",
        title="Nomor telepon di dalam berkas",
        what="Ada nomor telepon, ditulis seperti ini: `{cuplikan}`.",
        why="Nomor pribadi di halaman umum dipanen untuk penipuan.",
        mend="Hapus; bila nomor resmi kantor, daftarkan di `site_config/pengecualian.yml` beserta alasannya.",
        example="`{jenis: telepon, nilai: ..., alasan: nomor layanan kantor camat}`",
    ),
    Entry(
        code="ASN705",
        title="Alamat surel di dalam berkas",
        what="Ada alamat surel, ditulis seperti ini: `{cuplikan}`.",
        why="Alamat pribadi menunjuk satu orang dan dipanen untuk penipuan.",
        mend="Hapus; bila kotak surat kantor, daftarkan di `site_config/pengecualian.yml` beserta alasannya.",
        example="`{jenis: surel, nilai: ..., alasan: kotak surat BKPSDMD}`",
    ),
    Entry(
        code="ASN706",
        title="Id pegawai di berkas umum",
        what="Ada id pegawai, asesmen, atau sesi mentoring, ditulis seperti ini: `{cuplikan}`.",
        why="Id menghubungkan halaman umum dengan catatan satu orang.",
        mend="Hapus; id hanya boleh ada di folder pegawai, peserta, asesmen, dan mentoring.",
        example="`p-xxxxxxxxxxxxxxxx` di halaman pelatihan dihapus",
    ),
    Entry(
        code="ASN707",
        title="Identitas pada nama berkas",
        what="Nama berkas memuat identitas orang, ditulis seperti ini: `{cuplikan}`.",
        why="Nama berkas ikut terbit sebagai alamat halaman dan tinggal di riwayat Git.",
        mend="Ganti nama berkas dengan kata yang menyebut isinya.",
        example="`sk-19xxxxxxxxxxxxxxxx.pdf` menjadi `contoh-sk.pdf`",
    ),
    Entry(
        code="ASN708",
        title="Pembuat atau lokasi tersimpan di dalam berkas",
        what="Berkas menyimpan keterangan yang tidak terlihat: {cuplikan}.",
        why="Nama pembuat dan tempat foto diambil ikut terunduh oleh siapa pun.",
        mend="Simpan ulang tanpa properti (Office: Berkas, Info, Periksa Dokumen; foto: hapus lokasi), atau daftarkan di `site_config/pengecualian.yml` beserta alasannya.",
        example="properti `Author` dikosongkan",
    ),
    Entry(
        code="ASN709",
        title="Berkas tidak dapat diperiksa",
        what="Isi berkas tidak dapat diperiksa seluruhnya: {cuplikan}.",
        why="Identitas di dalamnya akan terbit tanpa seorang pun tahu.",
        mend="Simpan tanpa kata sandi dan tanpa arsip di dalam arsip, lalu coba lagi.",
        example="dokumen berkata sandi disimpan ulang tanpa kata sandi",
    ),
    Entry(
        code="ASN710",
        title="Pengecualian tanpa batas",
        what="Pengecualian `{jenis}` harus memakai salah satu: `nilai` (surel atau telepon) atau `berkas` (pola alamat berkas).",
        why="Pengecualian yang tidak menyebut apa yang dikecualikan meloloskan semuanya.",
        mend="Untuk surel dan telepon tulis `nilai`-nya; untuk yang lain tulis `berkas`, misalnya `tests/*`.",
        example="`{jenis: metadata, berkas: content/aset/pedoman.pdf, alasan: penulis menyetujui}`",
    ),
)
