"""ASN440-449: the rules of advice in site_config/saran.yml, and the sheet with the officer's own words."""

from generator.checks.catalogue.entry import Entry

ADVICE = (
    Entry(
        code="ASN440",
        title="Aturan potensi ganda",
        what="Aturan potensi `{nama}` ada dua kali pada masa yang sama.",
        why="Setiap saran menyebut aturannya; dua aturan senama tidak dapat dibedakan.",
        mend="Beri salah satunya id lain.",
        example="id: potensi-manajemen-proyek",
    ),
    Entry(
        code="ASN441",
        title="Aturan potensi tanpa tujuan",
        what="Aturan potensi `{nama}` tidak menunjuk pelatihan atau jalur belajar.",
        why="Potensi yang disebut harus disertai langkah berikutnya.",
        mend="Tambahkan `pelatihan` atau `jalur`.",
        example="pelatihan: manajemen-proyek-lanjutan",
    ),
    Entry(
        code="ASN442",
        title="Pelatihan tidak mengajarkan kompetensinya",
        what="Pelatihan `{nama}` tidak mengajarkan {kompetensi}.",
        why="Potensi pada sebuah kompetensi dikembangkan dengan pelatihan yang mengajarkan kompetensi itu.",
        mend="Tunjuk pelatihan lain, atau perbaiki kode kompetensi aturannya.",
        example="kompetensi: MPK, pelatihan: manajemen-proyek-lanjutan",
    ),
    Entry(
        code="ASN443",
        title="Jalur belajar tidak dikenal",
        what="Jalur belajar `{nama}` tidak ada.",
        why="Saran hanya boleh menunjuk jalur yang dapat dibaca.",
        mend="Tulis nama berkas di `content/jalur/` tanpa `.md`.",
        example="jalur: potensi-manajemen-proyek",
    ),
    Entry(
        code="ASN444",
        title="Bentuk penugasan bukan belajar di tempat kerja",
        what="Bentuk `{nama}` berporsi {porsi}, bukan 70.",
        why="Penugasan adalah bagian belajar di tempat kerja; bentuk lain menghitung JP dengan cara lain.",
        mend="Pilih bentuk berporsi 70 dari `bentuk_bangkom.yml`.",
        example="bentuk: bimbingan-tempat-kerja",
    ),
    Entry(
        code="ASN445",
        title="Lembar teks saran tidak ada",
        what="Berkas ini tidak memuat lembar Teks saran dengan kepala kolomnya.",
        why="Kata-kata Anda dibaca dari lembar itu, menurut NIP atau id di depannya.",
        mend="Pakai berkas .xlsx dari `asn-hub hr laporan`; sunting kolom Teks saja, dan biarkan kepala kolomnya.",
        example="`asn-hub hr laporan --teks laporan-2026-11-30.xlsx`",
    ),
    Entry(
        code="ASN446",
        title="Pemilik teks tidak dikenal",
        what="Baris ini tidak menunjuk seorang pegawai dalam laporan ini.",
        why="Kata-kata tentang seseorang tidak boleh sampai pada lembar orang lain.",
        mend="Kembalikan NIP pada baris itu seperti di laporan, atau hapus barisnya.",
        example="kolom NIP berisi 18 angka",
    ),
    Entry(
        code="ASN447",
        title="Teks saran dua kali",
        what="Pegawai pada baris ini sudah punya teks di baris {awal}.",
        why="Satu lembar hanya memuat satu teks.",
        mend="Hapus salah satu barisnya.",
        example="satu baris untuk satu pegawai",
    ),
    Entry(
        code="ASN448",
        title="Teks saran terlalu panjang",
        what="Teks pada baris ini memerlukan {nyata} baris cetak; paling banyak {batas}.",
        why="Lembar saran satu halaman untuk satu orang.",
        mend="Singkatkan teksnya; rinciannya sudah ada pada tabel di lembar yang sama.",
        example="tiga sampai lima kalimat",
    ),
)
