"""`asn-hub`: parsing of arguments and nothing else; each command is a module of `generator.commands`."""

import argparse
import atexit
import gc
import re
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

_INDONESIAN = {
    "usage: ": "pemakaian: ",
    "options": "pilihan",
    "positional arguments": "argumen",
    "show this help message and exit": "tampilkan bantuan ini lalu selesai",
    "show program's version number and exit": "tampilkan versi lalu selesai",
    "%(prog)s: error: %(message)s\n": "%(prog)s: salah pakai: %(message)s\n",
    "the following arguments are required: %s": "argumen ini wajib diisi: %s",
    "unrecognized arguments: %s": "argumen tidak dikenal: %s",
    "expected one argument": "perlu satu nilai",
    "expected at least one argument": "perlu paling sedikit satu nilai",
    "not allowed with argument %s": "tidak dapat dipakai bersama %s",
    "argument %(argument_name)s: %(message)s": "argumen %(argument_name)s: %(message)s",
    "invalid choice: %(value)r (choose from %(choices)s)": "%(value)r bukan pilihan (pilih dari %(choices)s)",
    "invalid %(type)s value: %(value)r": "%(value)r bukan nilai %(type)s",
}


def tanggal(text: str) -> date:
    """A day as `2026-07-01`; argparse says the name of this function where the text is none."""
    return date.fromisoformat(text)


def tahun(text: str) -> int:
    """A year of four digits; argparse says the name of this function where the text is none."""
    year = int(text)
    if not 1000 <= year <= 9999:
        raise ValueError
    return year


def bagian(text: str) -> tuple[int, int]:
    """A share such as `2/4`; argparse says the name of this function where the text is none."""
    number, total = map(int, text.split("/"))
    if not 1 <= number <= total:
        raise ValueError
    return number, total


def anggaran(text: str) -> int:
    """Rupiah as `250jt`, `1,5 miliar`, or `250.000.000`; argparse says the name of this function where the text is none.

    >>> [anggaran(text) for text in ("250jt", "Rp 1,5 miliar", "250.000.000")]
    [250000000, 1500000000, 250000000]
    """
    from decimal import Decimal

    match = _RUPIAH.fullmatch(text.strip().lower())
    if match is None:
        raise ValueError
    number = match["number"].replace(".", "").replace(",", ".")
    amount = Decimal(number) * _MULTIPLES[match["multiple"] or ""]
    if not 0 < amount <= _MOST_RUPIAH or amount != int(amount):
        raise ValueError
    return int(amount)


_RUPIAH = re.compile(
    r"(?:rp\.?\s*)?(?P<number>(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,[0-9]+)?)\s*"
    r"(?P<multiple>rb|ribu|jt|juta|m|miliar|t|triliun)?"
)
_MULTIPLES = {
    "": 1,
    **dict.fromkeys(("rb", "ribu"), 10**3),
    **dict.fromkeys(("jt", "juta"), 10**6),
    **dict.fromkeys(("m", "miliar"), 10**9),
    **dict.fromkeys(("t", "triliun"), 10**12),
}
_MOST_RUPIAH = 10**15


def detik(text: str) -> float:
    """Seconds above nothing; argparse says the name of this function where the text is none."""
    seconds = float(text)
    if not 0 < seconds <= 86_400:
        raise ValueError
    return seconds


def _speak_indonesian() -> None:
    """Make argparse speak Indonesian: it has no other hook than its gettext function."""
    argparse._ = lambda text: _INDONESIAN.get(text, text)  # type: ignore[attr-defined]


class _Parser(argparse.ArgumentParser):
    """A parser whose messages hide identifiers: a mistyped `hr` command may have a NIP in it."""

    def error(self, message: str) -> NoReturn:
        from generator.audit.identifiers import hide

        super().error(hide(message))


def build_parser() -> argparse.ArgumentParser:
    """The parser of the whole command line."""
    _speak_indonesian()
    from generator import __version__
    from generator.commands.hr.arguments import add_hr

    parser = _Parser(prog="asn-hub", description="Pusat belajar dan pemantauan kompetensi ASN.")
    parser.add_argument("--version", action="version", version=f"asn-hub {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="PERINTAH", required=True)

    build = commands.add_parser("build", help="bangun situs dari repositori ini")
    build.add_argument(
        "--repo", type=Path, default=Path(), help="folder repositori (bawaan: folder ini)"
    )
    build.add_argument("--out", type=Path, default=None, help="folder hasil (bawaan: site/)")
    build.add_argument(
        "--usb",
        type=Path,
        default=None,
        metavar="TUJUAN",
        help="tulis juga edisi tanpa server: folder, atau berkas bila berakhiran .zip",
    )
    parts = build.add_mutually_exclusive_group()
    parts.add_argument(
        "--bagian",
        type=bagian,
        default=None,
        metavar="I/N",
        help="bangun hanya bagian ke-I dari N bagian halaman unit, misalnya 2/4",
    )
    parts.add_argument(
        "--gabung",
        type=Path,
        nargs="+",
        default=(),
        metavar="FOLDER",
        help="gabungkan semua bagian menjadi situs utuh",
    )

    serve = commands.add_parser(
        "serve", help="tampilkan situs di komputer ini; menyimpan berkas memperbaruinya"
    )
    serve.add_argument("--repo", type=Path, default=Path(), help="folder repositori")
    serve.add_argument("--port", type=int, default=8000, help="nomor port (bawaan: 8000)")

    check = commands.add_parser(
        "check", help="periksa isi dan catatan; semua masalah dilaporkan sekaligus"
    )
    check.add_argument("--repo", type=Path, default=Path(), help="folder repositori")
    check.add_argument(
        "--format",
        choices=("teks", "github", "gitlab", "json"),
        default="teks",
        help="bentuk laporan",
    )

    new = commands.add_parser("new", help="buat kerangka isi baru yang sah")
    new.add_argument(
        "kind",
        metavar="JENIS",
        choices=("pelatihan", "mentoring", "jalur", "unit"),
        help="pelatihan, mentoring, jalur, atau unit",
    )
    new.add_argument("slug", metavar="NAMA", help="nama berkas: huruf kecil, angka, tanda hubung")
    new.add_argument("--repo", type=Path, default=Path(), help="folder repositori")
    new.add_argument("--judul", default=None, help="judul atau nama untuk manusia")

    demo = commands.add_parser("demo", help="tulis repositori contoh sintetis dari sebuah benih")
    demo.add_argument("--unit", type=int, default=60, help="banyak unit (bawaan: 60)")
    demo.add_argument(
        "--pegawai", type=int, default=600, help="banyak pegawai sintetis (bawaan: 600)"
    )
    demo.add_argument("--seed", type=int, default=7, help="benih; benih sama, isi sama (bawaan: 7)")
    demo.add_argument("--out", type=Path, required=True, help="folder baru untuk hasil")
    demo.add_argument(
        "--repo", type=Path, default=Path(), help="repositori asal content/ dan site_config/"
    )

    bench = commands.add_parser(
        "bench", help="ukur lama pembangunan situs contoh, di samping MkDocs biasa"
    )
    bench.add_argument("--unit", type=int, default=1000, help="banyak unit (bawaan: 1000)")
    bench.add_argument(
        "--tanpa-pembanding", action="store_true", help="jangan ukur MkDocs + Material biasa"
    )
    bench.add_argument(
        "--terbit", action="store_true", help="ukur juga kiriman ke kait yang menerbitkan situs"
    )
    bench.add_argument("--json", action="store_true", help="cetak satu objek JSON saja")
    bench.add_argument("--repo", type=Path, default=Path(), help="repositori asal isi")

    release = commands.add_parser(
        "release", help="buat rilis statistik dari catatan pegawai; hanya di komputer SDM"
    )
    release.add_argument(
        "--tanggal",
        type=tanggal,
        required=True,
        metavar="TTTT-BB-HH",
        help="keadaan per tanggal ini, misalnya 2026-07-01",
    )
    release.add_argument(
        "--coba", action="store_true", help="tampilkan ringkasannya saja; tidak ada yang ditulis"
    )
    release.add_argument("--repo", type=Path, default=Path(), help="folder repositori")

    _add_match(commands)
    _add_plan(commands)

    audit = commands.add_parser(
        "audit", help="cari identitas orang dan angka tanpa asal di situs jadi atau riwayat Git"
    )
    audit.add_argument(
        "folder",
        metavar="FOLDER",
        type=Path,
        nargs="?",
        default=None,
        help="folder situs, atau folder apa pun",
    )
    audit.add_argument(
        "--riwayat", action="store_true", help="periksa seluruh riwayat Git repositori"
    )
    audit.add_argument(
        "--repo",
        type=Path,
        default=None,
        help="repositori asal: masukan, pengecualian, dan riwayatnya",
    )
    audit.add_argument(
        "--nama", type=Path, default=None, help="berkas daftar nama, satu nama sebaris"
    )
    audit.add_argument("--json", action="store_true", help="cetak satu objek JSON saja")
    audit.add_argument(
        "--tanpa-tembolok",
        dest="cold",
        action="store_true",
        help="periksa semua berkas, juga yang dulu bersih dan tidak berubah",
    )

    rights = commands.add_parser(
        "wewenang", help="periksa apakah sebuah usulan hanya mengubah yang boleh diubah pengusulnya"
    )
    rights.add_argument(
        "--dasar", required=True, metavar="REV", help="revisi cabang tujuan; aturannya yang berlaku"
    )
    rights.add_argument(
        "--usulan", default="HEAD", metavar="REV", help="revisi usulan (bawaan: HEAD)"
    )
    rights.add_argument("--akun", default="", help="akun pengusul di GitHub atau GitLab")
    rights.add_argument("--repo", type=Path, default=Path(), help="folder repositori")

    report = commands.add_parser(
        "laporan-usulan",
        help="laporkan apa yang diubah sebuah usulan bagi pembaca, sebagai Markdown",
    )
    report.add_argument("--dasar", required=True, metavar="REV", help="revisi cabang tujuan")
    report.add_argument(
        "--usulan", default="HEAD", metavar="REV", help="revisi usulan (bawaan: HEAD)"
    )
    report.add_argument(
        "--situs", type=Path, default=None, help="situs jadi yang tautannya diperiksa"
    )
    report.add_argument("--repo", type=Path, default=Path(), help="folder repositori")

    hook = commands.add_parser("hook", help="pasang atau jalankan kait Git")
    hook.add_argument(
        "action",
        metavar="TINDAKAN",
        choices=("pasang", "pasang-bare", "pre-commit", "commit-msg", "post-receive"),
        help="pasang, pasang-bare, pre-commit, commit-msg, atau post-receive",
    )
    hook.add_argument(
        "message",
        metavar="PESAN",
        type=Path,
        nargs="?",
        default=None,
        help="berkas pesan commit (commit-msg)",
    )
    hook.add_argument("--repo", type=Path, default=Path(), help="repositori kerja atau bare")
    hook.add_argument(
        "--terbit", type=Path, default=None, help="folder situs yang diterbitkan (pasang-bare)"
    )

    add_hr(commands, tanggal)
    return parser


def _add_plan(commands: Any) -> None:
    parser = commands.add_parser(
        "plan", help="usulkan rencana kegiatan setahun dalam anggaran; hanya di komputer SDM"
    )
    parser.add_argument("--tahun", type=tahun, required=True, help="tahun rencana, misalnya 2027")
    parser.add_argument(
        "--anggaran",
        type=anggaran,
        required=True,
        metavar="RUPIAH",
        help="paling banyak yang dibelanjakan: 250jt, 1,5miliar, atau 250000000",
    )
    parser.add_argument(
        "--harapan",
        type=Path,
        default=None,
        metavar="BERKAS",
        help="berkas harapan (docs/rencana.md)",
    )
    parser.add_argument(
        "--tanggal",
        type=tanggal,
        default=None,
        metavar="TTTT-BB-HH",
        help="kesenjangan menurut keadaan pada tanggal ini (bawaan: hari ini)",
    )
    parser.add_argument(
        "--batas-waktu",
        type=detik,
        default=60.0,
        metavar="DETIK",
        help="lama mencari rencana terbaik (bawaan: 60)",
    )
    parser.add_argument(
        "--coba", action="store_true", help="tampilkan ringkasannya saja; tidak ada yang ditulis"
    )
    parser.add_argument(
        "--out", type=Path, default=None, help="folder lembar Excel (bawaan: .asn-hub/hr/rencana)"
    )
    parser.add_argument("--repo", type=Path, default=Path(), help="folder repositori")


def _add_match(commands: Any) -> None:
    parser = commands.add_parser(
        "match", help="usulkan pasangan mentor beserta alasannya; hanya di komputer SDM"
    )
    parser.add_argument("--repo", type=Path, default=Path(), help="folder repositori")
    parser.add_argument(
        "--tanggal",
        type=tanggal,
        default=None,
        metavar="TTTT-BB-HH",
        help="menurut keadaan pada tanggal ini (bawaan: hari ini)",
    )
    parser.add_argument(
        "--tahun",
        type=tahun,
        default=None,
        help="tahun pasangan (bawaan: tahun depan pada bulan rencana_tahun_depan, selain itu tahun ini)",
    )
    parser.add_argument(
        "--kunci",
        nargs=3,
        action="append",
        default=[],
        metavar=("PESERTA", "MENTOR", "KODE"),
        help="kunci pasangan ini untuk kompetensi KODE; orang ditulis dengan NIP, id, atau -",
    )
    parser.add_argument(
        "--larang",
        nargs=3,
        action="append",
        default=[],
        metavar=("PESERTA", "MENTOR", "ALASAN"),
        help="jangan pasangkan kedua orang ini; alasannya dari daftar tertutup (docs/mentor.md)",
    )
    parser.add_argument(
        "--tulis", action="store_true", help="catat pasangannya di records/pasangan/"
    )
    parser.add_argument(
        "--out", type=Path, default=None, help="folder hasil (bawaan: .asn-hub/hr/pasangan)"
    )
    parser.add_argument(
        "--json", action="store_true", help="cetak satu objek JSON tanpa nama; tidak menulis Excel"
    )


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 problems in the input, 2 usage, 70 our bug."""
    arguments = build_parser().parse_args(argv)
    # Python looks for cycles in all that there is before it ends: half a second after a large build, for nothing.
    atexit.register(gc.freeze)
    try:
        return _run(arguments)
    except KeyboardInterrupt:
        print("Dihentikan.", file=sys.stderr)
        return 130
    except BrokenPipeError:
        return 1
    except Exception as error:
        from generator.commands.crash import report_crash

        return report_crash(error, arguments.command)


def _run(arguments: argparse.Namespace) -> int:
    """Import the command asked for, and only that one: `--help` must stay quick."""
    match arguments.command:
        case "build":
            from generator.commands import build

            if arguments.bagian:
                return build.run_share(arguments.repo, arguments.out, *arguments.bagian)
            return build.run(arguments.repo, arguments.out, arguments.gabung, arguments.usb)
        case "serve":
            from generator.commands import serve

            return serve.run(arguments.repo, arguments.port)
        case "check":
            from generator.commands import check

            return check.run(arguments.repo, arguments.format)
        case "new":
            from generator.commands import new

            return new.run(arguments.repo, arguments.kind, arguments.slug, arguments.judul)
        case "demo":
            from generator.commands import demo

            return demo.run(
                source=arguments.repo,
                out=arguments.out,
                units=arguments.unit,
                persons=arguments.pegawai,
                seed=arguments.seed,
            )
        case "bench":
            from generator.commands import bench

            return bench.run(
                arguments.repo,
                arguments.unit,
                stock=not arguments.tanpa_pembanding,
                publish=arguments.terbit,
                as_json=arguments.json,
            )
        case "release":
            from generator.commands import release

            return release.run(arguments.repo, arguments.tanggal, arguments.coba)
        case "match":
            from generator.commands import match

            return match.run(
                arguments.repo,
                arguments.tanggal,
                arguments.tahun,
                write=arguments.tulis,
                as_json=arguments.json,
                out=arguments.out,
                wishes=match.Wishes(arguments.kunci, arguments.larang),
            )
        case "plan":
            from generator.commands import plan

            return plan.run(
                arguments.repo,
                plan.Asked(
                    arguments.tahun,
                    arguments.anggaran,
                    arguments.harapan,
                    arguments.tanggal,
                    arguments.batas_waktu,
                ),
                dry_run=arguments.coba,
                out=arguments.out,
            )
        case "audit":
            from generator.commands import audit

            return audit.run(
                arguments.folder,
                arguments.repo,
                arguments.nama,
                history=arguments.riwayat,
                as_json=arguments.json,
                cold=arguments.cold,
            )
        case "wewenang":
            from generator.commands import rights

            return rights.run(arguments.repo, arguments.dasar, arguments.usulan, arguments.akun)
        case "laporan-usulan":
            from generator.commands import proposal_report

            return proposal_report.run(
                arguments.repo, arguments.dasar, arguments.usulan, arguments.situs
            )
        case "hr":
            from generator.commands.hr import arguments as hr

            return hr.run(arguments)
        case _:
            from generator.commands import hook

            return hook.run(arguments.action, arguments.repo, arguments.terbit, arguments.message)
