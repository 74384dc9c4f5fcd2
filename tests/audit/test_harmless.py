"""What looks like an identifier and is none: decrees, amounts, dates, hours, codes, digests, addresses of machines."""

from pathlib import Path

import pytest

from generator.audit.identifiers import find_identifiers

ROOT = Path(__file__).resolve().parent.parent.parent

HARMLESS = """\
Keputusan Bupati Nomor 800.1.4.2/0812/BKPSDMD/2026 tanggal 3 Maret 2026
Surat Nomor 470/0815/2026/11/25 perihal undangan
Nomor: 188.45/123/KEP/2026
B/1234/M.SM.02.00/2025
Nomor 900.1.3.2/1501/2026-04-06
SE Menpan RB 16/2022, Permenpan RB 38/2017, PP 11/2017 pasal 203 ayat (4)
UU 20/2023, UU 27/2022 pasal 46, Perpres 12/2021
Kode wilayah 15.01.16, 15.01.17, 15.01.18 dan 15.01.19
15.01.16.2001 Desa Siulak
15.01.19 15.01.16.2001
15.01.16.2001, 15.01.16.2002, 15.01.16.2003
Kode pos 37162, 37163, 37164
Rp 1.250.000
Rp1.250.000,00 dan Rp 12.500.000.000,00
Rp 3.621.313.700.000.000
Rp 1.501.160.101.900.001
USD 1,501,160,101,900,001.00
Rekening belanja 5.1.02.01.01.0024 dan 5.1.02.02.01.0003
5.1.02.01.01.0024.00001
1990-01-01 2012-03-15 08:00
1990-01-01 sampai 2012-03-15, 24 JP
2026-04-06T08:00:00.000+07:00
2026-04-06 08:00:00, 2026-04-08 16:30:00
20260406080000
20260406T080000Z/20260408T163000Z
2026-04-06,2026-04-08,24,18,12
1998-01-01,2003-12-31,20
berlaku_sejak: 2018-01-01, berlaku_sampai: 2025-12-31
01-01-1985 sampai 31-12-2010
08-12-2026 10:00
08/12/2026 11.30
08.12.2026
08 12 2026 10 30
08.15-09.30 10.00-11.30 13.00-14.30
08.15–09.30, 10.00–11.30
pukul 08.00-09.30 dan 10.15-11.45
08:15:30 sampai 09:45:00
Senin 08.00 09.30 11.00 13.30
11.15-12.15 12.30-13.30
1.1 1.2 1.3 2.1 2.2 3.1
0001112223
000111222333444555
0123456789
012345678901234567
1234567890123456
123456789012345678
1111111111111111
1212121212121212
0000000000000000
9999999999999999
4111 1111 1111 1111
978-602-8519-93-9
978-0-8129-9290-5
ISBN 978-979-22-1234-5
ISBN 0-8129-9290-5
ISBN 08-1234-567-8
ISSN 0852-1234
ISSN 0852-1234 (2026)
ISSN 0812-3456, e-ISSN 2460-1234
DOI 10.1000/182.2026.0001
-1.8734512, 101.4187321
-2.0653,101.3821,-1.9954,101.4420
1.8734512345678901
0.1501160101900001
3.14159265358979
2.718281828459045
width:50%;height:33.333333%
#1a2b3c #15011601
5d41402abc4b2a76b9719d911017c592
da39a3ee5e6b4b0d3255bfef95601890afd80709
e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
a1501160101900001f
sha256:0812345678abcdef0812345678abcdef
550e8400-e29b-41d4-a716-446655440000
main.57a0d79d.min.css
unknown_08ac345.pf_fragment
index-DkX3f9s0.js
M12 3 1 9l4 2.18v6L12 21l7-3.82v-6l2-1.09V17h2V9zm6.82 6L12 12.72 5.18 9
points="0,0 1,5 9,8 5,0 1,0 1,2 0,1 0,0 1,1 0,0 1"
rect x="1" y="1" width="22" height="14" rx="3"
matrix(1,0,0,1,12.5,19.75)
rgba(15,1,16,0.19) rgba(0,8,12,0.34)
1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18
10 20 30 40 50 60 70 80 90 100
2019 2020 2021 2022 2023 2024 2025 2026
1935 1936 1937 1938 1939 1940
2010-2011-2012-2013
45 90 135 180 225 270 315 360
12 15 18 21 24 27 30
0,5 1,0 1,5 2,0 2,5
24 JP, 32 JP, 40 JP, 8,5 JP
10 JP x 45 menit = 450 menit
level 1-5, level 2 dan 3
(pita 2 dari 5)
3 x 24 jam
1 dari 10, 2 dari 10
Halaman 12-15, bab 3, tabel 4.2
versi 1.2.3, 1.5.2, 11.0.0
Python 3.11.7
mkdocs-material-9.8.2
192.168.100.200
127.0.0.1:8000
fe80::1501:1601:190:1
00:1b:44:11:3a:b7
telepon (0748) 21234
Telp. 0748-21234, faks 0748-21235
(021) 3456789
021-3456789
hubungi 112 atau 1708
call center 1500 123
1-800-555-0100
kantor.camat
lihat @kerincikab
lihat @kerincikab.go.id
@media (min-width: 60em)
@keyframes masuk
@import url(x.css)
ikon@2x.png
@pytest.mark.browser
@app.route
pytest.mark.satu\\n@pytest.mark.dua
npm i mermaid@11.0.0
git@kode.kerincikab.go.id:hub.git
uji@example.org
nama@contoh.test
noreply@github.com
jam @ Rp 50.000
a @ b
p-tunjangan-kinerja
p-value 0.05
p-2026-2027-data-unit
a-perencanaan-desa
a-pemerintahandesa
m-musyawarahdesaku
a-0000000000000001
p-1234567890123456
p-0000000000000000
m-auto m-0 p-4 px-2
seksi-pelayanan-umum-siulak
kom-1-ke-2
2026-04-bimtek-layanan
bab-01.md bab-02.md
NPWP dan NIK tidak dicetak
NIP 18 angka: tanggal lahir, bulan pengangkatan, jenis kelamin, nomor urut
NIP 19xxxxxx xxxxxx x xxx
NIP dengan format 1.97E+17
1.5E+17
1764230400
1764230400123
1000000 satuan dari 12345678
12.345.678 jiwa, 246.123 kepala keluarga
37.162 ha, 3.355,27 km2
S 1,8734 E 101,4187
+62
62 desa
+7 (495) 123-45-67
0812
0812-34
08123
ID 42, id 7, no. 3
A4 210 x 297
1:25.000
100%25
%20%20
&nbsp;&nbsp;&#160;
\\u00a0\\u00a0
""".splitlines()


@pytest.mark.parametrize("text", HARMLESS)
def test_this_is_nobodys_identifier(text: str) -> None:
    assert find_identifiers(text) == []


def test_there_are_many_harmless_texts() -> None:
    assert len(set(HARMLESS)) > 150


def test_harmless_texts_stay_so_side_by_side() -> None:
    assert find_identifiers("\n".join(HARMLESS)) == []


@pytest.mark.parametrize("folder", ["content", "site_config", "generator", "docs", "scripts"])
def test_the_repositorys_own_texts_hold_none(folder: str) -> None:
    found = [
        (path.relative_to(ROOT).as_posix(), each.line, each.kind)
        for path in sorted((ROOT / folder).rglob("*"))
        if path.suffix
        in {".css", ".html", ".jinja", ".js", ".json", ".md", ".py", ".sh", ".svg", ".yml"}
        for each in find_identifiers(path.read_text(encoding="utf-8"))
    ]

    assert found == []
