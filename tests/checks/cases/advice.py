"""ASN440-444: the rules of advice; the officer's sheet (445-448) is shown in tests/hr/report/test_texts.py."""

from tests.changes import Case, edit
from tests.checks.cases.files import ADVICE_RULES

ADVICE = (
    Case(
        "ASN440",
        edit(ADVICE_RULES, "id: potensi-layanan", "id: potensi-komunikasi"),
        """\
site_config/saran.yml:13:14: galat ASN440: Aturan potensi ganda
    13 |       - {id: potensi-komunikasi, kompetensi: PLP, di_atas: 1, sebutan: layanan, jalur: pegawai-baru,
       |              ^
  Aturan potensi `potensi-komunikasi` ada dua kali pada masa yang sama.
  Saran: Beri salah satunya id lain.
""",
    ),
    Case(
        "ASN441",
        edit(ADVICE_RULES, "sebutan: layanan, jalur: pegawai-baru,", "sebutan: layanan,"),
        """\
site_config/saran.yml:13:9: galat ASN441: Aturan potensi tanpa tujuan
    13 |       - {id: potensi-layanan, kompetensi: PLP, di_atas: 1, sebutan: layanan, kalimat: Layanan Anda d
       |         ^
  Aturan potensi `potensi-layanan` tidak menunjuk pelatihan atau jalur belajar.
  Saran: Tambahkan `pelatihan` atau `jalur`.
""",
    ),
    Case(
        "ASN442",
        edit(
            ADVICE_RULES,
            "kompetensi: KOM, di_atas: 1, sebutan",
            "kompetensi: PLP, di_atas: 1, sebutan",
        ),
        """\
site_config/saran.yml:12:95: galat ASN442: Pelatihan tidak mengajarkan kompetensinya
    12 |  PLP, di_atas: 1, sebutan: komunikasi, pelatihan: naskah-dinas, jalur: pegawai-baru, kalimat: Komuni
       |                                                   ^
  Pelatihan `naskah-dinas` tidak mengajarkan PLP.
  Saran: Tunjuk pelatihan lain, atau perbaiki kode kompetensi aturannya.
""",
    ),
    Case(
        "ASN443",
        edit(
            ADVICE_RULES,
            "sebutan: layanan, jalur: pegawai-baru",
            "sebutan: layanan, jalur: pegawai-lama",
        ),
        """\
site_config/saran.yml:13:85: galat ASN443: Jalur belajar tidak dikenal
    13 | etensi: PLP, di_atas: 1, sebutan: layanan, jalur: pegawai-lama, kalimat: Layanan Anda di atas yang d
       |                                                   ^
  Jalur belajar `pegawai-lama` tidak ada.
  Saran: Tulis nama berkas di `content/jalur/` tanpa `.md`.
""",
    ),
    Case(
        "ASN444",
        edit(ADVICE_RULES, "bentuk: penugasan-khusus", "bentuk: bimtek"),
        """\
site_config/saran.yml:27:79: galat ASN444: Bentuk penugasan bukan belajar di tempat kerja
    27 | 2017-01-01, berlaku_sampai: null, nilai: {bentuk: bimtek, kali: 1}, dasar: aturan contoh, verified:
       |                                                   ^
  Bentuk `bimtek` berporsi 10, bukan 70.
  Saran: Pilih bentuk berporsi 70 dari `bentuk_bangkom.yml`.
""",
    ),
)
