"""What a user sees when we have a bug: no traceback on the screen, a file to send, exit code 70."""

import sys
import tempfile
import traceback
from pathlib import Path

EXIT_BUG = 70


def report_crash(error: Exception, command: str) -> int:
    """Write a crash report to a temporary file, say where it is and what to do with it; return 70.

    The report holds the kinds of the errors and the code lines they passed, not their messages: a message may quote
    the input, and the input may be about a person.
    """
    lines = [f"asn-hub {command}: {type(error).__name__}"]
    lines += [
        f"  {frame.filename}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    with tempfile.NamedTemporaryFile(
        "w", prefix="asn-hub-galat-", suffix=".txt", delete=False, encoding="utf-8"
    ) as file:
        file.write("\n".join(lines) + "\n")
    print(
        f"Ada kesalahan pada program asn-hub ({type(error).__name__}), bukan pada data Anda. "
        f"Tidak ada berkas yang diubah setengah jalan.\n"
        f"Laporan teknis: {Path(file.name)} (tidak memuat isi data).\n"
        "Kirim berkas itu lewat halaman masalah repositori ini, beserta perintah yang Anda jalankan.",
        file=sys.stderr,
    )
    return EXIT_BUG
