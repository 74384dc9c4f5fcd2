"""Arguments of `asn-hub hr ...`: one parser for each subcommand, and the call of the module that does the work."""

import argparse
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

REASONS = ("salah_input", "salah_orang", "keberatan_diterima", "ganda")
_DAY = "TTTT-BB-HH"
_WHO = "NIP atau id (p-...); `-` untuk mengetiknya tanpa tampak di layar dan riwayat perintah"

Subparsers = Any
"""What `add_subparsers` returns; argparse keeps its type to itself."""


def add_hr(commands: Subparsers, day: Callable[[str], date]) -> None:
    """Add `hr` and everything below it; `day` is the type of a date on the command line."""
    hr = commands.add_parser("hr", help="pekerjaan pengelola SDM; hanya di komputer SDM")
    actions = hr.add_subparsers(dest="hr", metavar="TINDAKAN", required=True)
    _add_vault(actions)
    _add_import(actions, day)
    _add_name_map(actions)
    _add_commit(actions)
    _add_people(actions, day)
    _add_forms(actions, day)
    _add_report(actions, day)
    _add_effect(actions, day)


def _parser(actions: Subparsers, name: str, words: str) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = actions.add_parser(name, help=words, description=words)
    parser.add_argument("--repo", type=Path, default=Path(), help="folder repositori")
    return parser


def _add_yes(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--ya", action="store_true", help="tulis tanpa bertanya")


def _add_vault(actions: Subparsers) -> None:
    vault = actions.add_parser("vault", help="brankas: pasangan NIP dan nama dengan id acak")
    steps = vault.add_subparsers(dest="step", metavar="LANGKAH", required=True)
    _parser(steps, "buat", "buat brankas baru dan frasa sandinya")
    _parser(steps, "periksa", "buka brankas, hitung isinya, cocokkan dengan catatan")
    _parser(steps, "ganti-frasa", "ganti frasa sandi brankas")
    backup = _parser(steps, "cadangkan", "tulis salinan cadangan, tetap terenkripsi")
    backup.add_argument("file", metavar="BERKAS", type=Path, help="berkas cadangan yang baru")
    restore = _parser(steps, "pulihkan", "pasang lagi brankas dari berkas cadangan")
    restore.add_argument("file", metavar="BERKAS", type=Path, help="berkas cadangan")
    _add_yes(restore)


def _add_import(actions: Subparsers, day: Callable[[str], date]) -> None:
    parser = _parser(actions, "import", "baca berkas Excel atau CSV ke dalam catatan")
    parser.add_argument(
        "files", metavar="BERKAS", type=Path, nargs="+", help="berkas .xlsx atau .csv"
    )
    _add_yes(parser)
    parser.add_argument("--coba", action="store_true", help="tampilkan saja; tidak menulis apa pun")
    parser.add_argument("--json", action="store_true", help="cetak satu objek JSON saja")
    parser.add_argument(
        "--per",
        type=day,
        default=None,
        metavar=_DAY,
        help="hari ekspor pegawai dibuat (bawaan: hari ini)",
    )


def _add_name_map(actions: Subparsers) -> None:
    parser = _parser(
        actions, "pemetaan", "nama di berkas yang sudah dipadankan; atau padankan satu"
    )
    parser.add_argument(
        "kind",
        metavar="JENIS",
        nargs="?",
        choices=("unit", "jabatan", "bentuk"),
        help="unit, jabatan, atau bentuk (tanpa ini: tampilkan semua padanan)",
    )
    parser.add_argument("written", metavar="NAMA", nargs="?", help="nama seperti di berkas")
    parser.add_argument("meant", metavar="ID", nargs="?", help="id yang dimaksud")


def _add_commit(actions: Subparsers) -> None:
    parser = _parser(actions, "commit", "simpan yang baru ditulis ke Git, setelah diperiksa")
    _add_yes(parser)
    parser.add_argument(
        "--cabang",
        metavar="NAMA",
        default=None,
        help="cabang untuk commit ini (bawaan: cabang sekarang)",
    )
    parser.add_argument(
        "--kirim", action="store_true", help="kirim (git push) setelah commit berhasil"
    )
    parser.add_argument(
        "--bentrok",
        choices=("saya", "rekan"),
        default=None,
        help="catatan siapa yang dipakai bila Anda dan rekan mengubah catatan yang sama",
    )


def _add_people(actions: Subparsers, day: Callable[[str], date]) -> None:
    move = _parser(actions, "pindah", "catat perpindahan jabatan atau unit seorang pegawai")
    move.add_argument("person", metavar="ORANG", help=_WHO)
    move.add_argument("--jabatan", default=None, metavar="ID", help="jabatan baru (bawaan: tetap)")
    move.add_argument("--unit", default=None, metavar="ID", help="unit baru (bawaan: tetap)")
    move.add_argument(
        "--status",
        choices=("PNS", "CPNS", "PPPK"),
        default=None,
        help="status kepegawaian baru (bawaan: tetap)",
    )
    move.add_argument(
        "--sejak", type=day, required=True, metavar=_DAY, help="hari pertama di jabatan baru"
    )

    leave = _parser(actions, "keluar", "catat bahwa seorang pegawai berhenti, pensiun, atau pindah")
    leave.add_argument("person", metavar="ORANG", help=_WHO)
    leave.add_argument(
        "--sampai", type=day, required=True, metavar=_DAY, help="hari terakhir menjabat"
    )

    correct = _parser(actions, "koreksi", "batalkan sebuah catatan, lalu tulis yang benar bila ada")
    correct.add_argument(
        "entry",
        metavar="CATATAN",
        help="id asesmen (a-...) atau sesi (m-...); dengan --kegiatan: NIP atau id pesertanya",
    )
    correct.add_argument(
        "--kegiatan", default=None, metavar="ID", help="kegiatan yang kepesertaannya salah"
    )
    correct.add_argument("--alasan", choices=REASONS, required=True, help="alasan pembatalan")
    correct.add_argument(
        "--tanggal", type=day, default=None, metavar=_DAY, help="hari koreksi (bawaan: hari ini)"
    )
    correct.add_argument(
        "--pegawai", default=None, metavar="ORANG", help="pegawai yang benar (NIP atau id)"
    )
    correct.add_argument(
        "--hasil",
        choices=("lulus", "tidak_lulus", "hadir"),
        default=None,
        help="hasil kegiatan yang benar",
    )
    correct.add_argument("--mentor", default=None, metavar="ORANG", help="mentor yang benar")
    correct.add_argument("--jp", type=float, default=None, metavar="N", help="JP sesi yang benar")
    correct.add_argument(
        "--tanggal-benar", type=day, default=None, metavar=_DAY, help="tanggal catatan yang benar"
    )
    correct.add_argument(
        "--metode",
        choices=("mandiri", "atasan", "asesor"),
        default=None,
        help="metode yang benar",
    )
    correct.add_argument("--kompetensi", default=None, metavar="KODE", help="kompetensi yang benar")
    correct.add_argument(
        "--level",
        action="append",
        default=[],
        metavar="N=ya,tidak,ya",
        help="jawaban yang benar untuk satu level; boleh diulang",
    )

    history = _parser(actions, "riwayat", "apa kata catatan tentang seorang pegawai, dan dari mana")
    history.add_argument("person", metavar="ORANG", help=_WHO)
    history.add_argument(
        "--per", type=day, default=None, metavar=_DAY, help="keadaan per hari ini atau hari lain"
    )
    history.add_argument("--json", action="store_true", help="cetak satu objek JSON saja")

    forget = _parser(actions, "lupakan", "hapus seorang pegawai dari brankas untuk selamanya")
    forget.add_argument("person", metavar="ORANG", help=_WHO)
    _add_yes(forget)

    merge = _parser(actions, "gabung", "gabungkan dua id yang ternyata satu orang")
    merge.add_argument("kept", metavar="TETAP", help=f"yang dipertahankan: {_WHO}")
    merge.add_argument("gone", metavar="HILANG", help="yang dileburkan ke dalamnya")
    _add_yes(merge)


def _add_forms(actions: Subparsers, day: Callable[[str], date]) -> None:
    for name, words in (
        ("asesmen", "formulir AKPK per pegawai sebuah unit"),
        ("mentoring", "lembar catatan sesi mentoring"),
    ):
        group = actions.add_parser(name, help=words)
        steps = group.add_subparsers(dest="step", metavar="LANGKAH", required=True)
        form = _parser(steps, "formulir", f"tulis {words} sebagai .xlsx")
        if name == "asesmen":
            form.add_argument("unit", metavar="UNIT", help="id atau nama unit")
        else:
            form.add_argument("unit", metavar="UNIT", nargs="?", default=None, help="id unit")
        form.add_argument(
            "--per",
            type=day,
            default=None,
            metavar=_DAY,
            help="susunan pegawai per hari ini atau hari lain",
        )
        form.add_argument(
            "--out", type=Path, default=None, help="folder hasil (bawaan: .asn-hub/hr/formulir)"
        )


def _add_report(actions: Subparsers, day: Callable[[str], date]) -> None:
    parser = _parser(actions, "laporan", "tulis laporan pribadi SDM (.xlsx dan .html) dengan nama")
    parser.add_argument(
        "--unit", default=None, metavar="UNIT", help="hanya unit ini dan bawahannya"
    )
    parser.add_argument(
        "--per", type=day, default=None, metavar=_DAY, help="keadaan per hari ini atau hari lain"
    )
    parser.add_argument(
        "--out", type=Path, default=None, help="folder hasil (bawaan: .asn-hub/hr/laporan)"
    )
    parser.add_argument(
        "--lembar", action="store_true", help="tulis juga lembar saran: satu halaman satu orang"
    )
    parser.add_argument(
        "--teks",
        type=Path,
        default=None,
        metavar="BERKAS",
        help="pakai kolom Teks saran yang sudah disunting dalam laporan .xlsx ini",
    )


def _add_effect(actions: Subparsers, day: Callable[[str], date]) -> None:
    parser = _parser(actions, "dampak", "bandingkan peserta pelatihan dengan rekan yang tidak ikut")
    parser.add_argument(
        "--per", type=day, default=None, metavar=_DAY, help="keadaan per hari ini atau hari lain"
    )
    parser.add_argument(
        "--out", type=Path, default=None, help="folder hasil (bawaan: .asn-hub/hr/dampak)"
    )
    parser.add_argument("--json", action="store_true", help="cetak satu objek JSON saja")


def run(arguments: argparse.Namespace) -> int:
    """Call the module of the subcommand; returns its exit code, 1 where it refused, with the reason told."""
    from generator.checks.report import render
    from generator.hr.refusal import RefusedError

    try:
        return _run(arguments)
    except RefusedError as refused:
        print(render(refused.problems, "teks"), file=sys.stderr)
        return 1


def _run(arguments: argparse.Namespace) -> int:
    """Import the module asked for, and only that one."""
    repo = arguments.repo
    match arguments.hr:
        case "vault":
            from generator.commands.hr import vault

            return vault.run(
                arguments.step,
                repo,
                file=getattr(arguments, "file", None),
                yes=getattr(arguments, "ya", False),
            )
        case "import":
            from generator.commands.hr import import_sheets

            return import_sheets.run(
                repo,
                arguments.files,
                arguments.per,
                yes=arguments.ya,
                dry_run=arguments.coba,
                as_json=arguments.json,
            )
        case "pemetaan":
            from generator.commands.hr import name_map

            return name_map.run(repo, arguments.kind, arguments.written, arguments.meant)
        case "commit":
            from generator.commands.hr import commit

            return commit.run(
                repo,
                arguments.cabang,
                yes=arguments.ya,
                send=arguments.kirim,
                prefer=arguments.bentrok,
            )
        case "pindah":
            from generator.commands.hr import move

            return move.run(
                repo,
                arguments.person,
                arguments.sejak,
                arguments.jabatan,
                arguments.unit,
                arguments.status,
            )
        case "keluar":
            from generator.commands.hr import leave

            return leave.run(repo, arguments.person, arguments.sampai)
        case "koreksi":
            from generator.commands.hr import correct

            return correct.run(arguments)
        case "riwayat":
            from generator.commands.hr import history

            return history.run(repo, arguments.person, arguments.per, as_json=arguments.json)
        case "lupakan":
            from generator.commands.hr import forget

            return forget.run(repo, arguments.person, yes=arguments.ya)
        case "gabung":
            from generator.commands.hr import merge

            return merge.run(repo, arguments.kept, arguments.gone, yes=arguments.ya)
        case "asesmen":
            from generator.commands.hr import assessment_form

            return assessment_form.run(repo, arguments.unit, arguments.per, arguments.out)
        case "mentoring":
            from generator.commands.hr import mentoring_form

            return mentoring_form.run(repo, arguments.unit, arguments.per, arguments.out)
        case "dampak":
            from generator.commands.hr import effect

            return effect.run(repo, arguments.per, arguments.out, as_json=arguments.json)
        case _:
            from generator.commands.hr import report

            return report.run(
                repo,
                arguments.unit,
                arguments.per,
                arguments.out,
                sheets=arguments.lembar,
                words=arguments.teks,
            )
