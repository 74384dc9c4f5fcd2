"""ASN470-479: the effect of trainings, and what of advice may be published."""

from generator.checks.catalogue.entry import Entry

EFFECT = (
    Entry(
        code="ASN470",
        title="Belum ada aturan perbandingan dampak",
        what="Setelan `{nama}` tidak punya nilai pada {tanggal}.",
        why="Tanpa aturannya tidak jelas berapa orang yang cukup untuk membandingkan, dan angka yang goyah terlihat pasti.",
        mend="Tambahkan nilai yang berlaku pada tanggal itu di `site_config/kebijakan.yml`, atau pilih tanggal lain dengan `--per`.",
        example="`dampak_pelatihan` dengan `nilai: {orang_tiap_sisi: 10, keyakinan_persen: 95}`",
    ),
    Entry(
        code="ASN471",
        title="Pembimbing tanpa pita",
        what="Sel kelompok `{kelompok}` menyebut `membimbing_sampai` tanpa pita kompetensi.",
        why="Adanya pembimbing hanya boleh dikatakan bila sudah pasti dari pita yang diumumkan.",
        mend="Jangan sunting rilis dengan tangan; buat ulang rilisnya.",
        example="`{kelompok: a, ukuran: KOM, pita: 2, jumlah_pita: 2, membimbing_sampai: 2}`",
    ),
    Entry(
        code="ASN472",
        title="Pernyataan rencana melebihi rilisnya",
        what="Pita kelompok `{kelompok}` pada rilis `{rilis}` tidak memastikan sebanyak yang disebut di `sekurangnya`.",
        why="Angka tentang sebuah kelompok yang tidak berasal dari pita yang diumumkan dapat menunjuk orang.",
        mend="Jangan sunting rencana dengan tangan; buat ulang dengan `asn-hub plan`.",
        example="`{kelompok: a, kompetensi: KOM, sekurangnya: 5, rilis: 2026-07}` bila pitanya 1 dari 2",
    ),
)
