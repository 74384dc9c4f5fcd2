"""ASN450-457: the rules of coaching, the pairs for coaching, and their matching. No sentence has a word of a person's record."""

from generator.checks.catalogue.entry import Entry

COACHING = (
    Entry(
        code="ASN450",
        title="Jenjang disebut dua kali",
        what="Jenjang `{nama}` sudah disebut dalam urutan senioritas ini.",
        why="Satu jenjang punya satu tempat dalam urutan, dari yang paling muda ke yang paling senior.",
        mend="Hapus salah satunya dari `urutan`.",
        example="`urutan: [[pelaksana, terampil], [pengawas], [pelaksana]]` menyebut `pelaksana` dua kali",
    ),
    Entry(
        code="ASN451",
        title="Mentor dan peserta pasangan orang yang sama",
        what="Mentor dan peserta baris ini orang yang sama.",
        why="Pendampingan memerlukan dua orang.",
        mend="Perbaiki `mentor` atau `peserta`.",
        example="`peserta: p-...` dan `mentor: p-...` yang berbeda",
    ),
    Entry(
        code="ASN452",
        title="Level pasangan tidak naik",
        what="`ke_level` harus lebih tinggi daripada `dari_level`.",
        why="Pendampingan membawa ke level yang lebih tinggi.",
        mend="Perbaiki kedua levelnya.",
        example="`dari_level: 1, ke_level: 3`",
    ),
    Entry(
        code="ASN453",
        title="Kompetensi peserta dipasangkan dua kali",
        what="Peserta ini sudah punya mentor untuk kompetensi yang sama tahun ini, di {awal}.",
        why="Satu kompetensi seorang peserta didampingi satu mentor dalam setahun.",
        mend="Hapus salah satu barisnya.",
        example="satu `peserta` dan `kompetensi` satu kali dalam setahun",
    ),
    Entry(
        code="ASN454",
        title="Pasangan terkunci padahal dilarang",
        what="Pasangan ini dikunci, padahal pada tahun yang sama dilarang di {awal}.",
        why="Kunci dan larangan adalah keputusan petugas; keduanya tidak dapat dipenuhi bersama.",
        mend="Hapus `kunci: true`, atau akhiri larangannya sebelum tahun itu dengan `sampai`.",
        example="`kunci: true` dan `larangan: permintaan_peserta` untuk dua orang yang sama",
    ),
    Entry(
        code="ASN455",
        title="Larangan berakhir sebelum mulai",
        what="`sampai` lebih awal daripada `sejak`.",
        why="Larangan seperti itu tidak pernah berlaku.",
        mend="Tukar atau perbaiki tanggalnya.",
        example="`sejak: 2026-12-01, sampai: 2027-12-31`",
    ),
    Entry(
        code="ASN456",
        title="Aturan pendampingan belum berlaku",
        what="Pada {tanggal} aturan ini tidak berlaku: {nama}.",
        why="Mentor dipasangkan menurut aturan bertanggal di `site_config/pendampingan.yml`.",
        mend="Isi aturannya untuk tanggal itu, atau pilih tanggal lain dengan `--tanggal`.",
        example="`berlaku_sejak: 2026-01-01` untuk `asn-hub match --tanggal 2026-12-01`",
    ),
    Entry(
        code="ASN457",
        title="Alasan larangan tidak dikenal",
        what="`{nama}` bukan alasan larangan.",
        why="Alasan dipilih dari daftar tertutup, supaya catatan tidak bercerita tentang siapa pun.",
        mend="Pilih `konflik_kepentingan`, `permintaan_peserta`, `permintaan_mentor`, atau `lainnya`.",
        example="`--larang PESERTA MENTOR permintaan_peserta`",
    ),
)
