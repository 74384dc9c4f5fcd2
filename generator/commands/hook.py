"""`asn-hub hook`: Git hooks that keep bad content out of a commit, and publish the site on each push.

`pasang` and `pasang-bare` write hooks; `pre-commit`, `commit-msg` and `post-receive` are what the hooks run. A hook calls the
asn-hub that installed it, never code of the commit that it looks at.
"""

import os
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from generator.audit.finding import KINDS
from generator.audit.history import audit_message
from generator.audit.inputs import folders_of
from generator.audit.waivers import read_waivers
from generator.commands import check
from generator.commands.publish import publish

_MARK = "# Dipasang oleh asn-hub."
_SCRIPT = """\
#!/bin/sh
{mark} Bila asn-hub pindah tempat, jalankan lagi: asn-hub hook {install}
python={python}
if [ ! -x "$python" ]; then
    echo "asn-hub tidak ditemukan di $python. Jalankan make site, lalu: asn-hub hook {install}" >&2
    exit 1
fi
exec "$python" -P -m generator {arguments} "$@"
"""


def run(action: str, repo: Path, publish_to: Path | None, message: Path | None = None) -> int:
    """Carry out one of the five actions: 0 done, 1 refused with the reason, 2 wrong use."""
    match action:
        case "pasang":
            return _install_in_clone(repo)
        case "pre-commit":
            return _check_index(repo)
        case "commit-msg":
            return _check_message(repo, message)
    if publish_to is None:
        print("Sebutkan folder situs yang diterbitkan: --terbit FOLDER", file=sys.stderr)
        return 2
    if action == "pasang-bare":
        return _install_in_bare(repo, publish_to)
    pushed = (
        () if sys.stdin.isatty() else tuple(line.split()[-1] for line in sys.stdin if line.strip())
    )
    _leave_hook_environment()
    return publish(repo.resolve(), publish_to.absolute(), pushed)


def _install_in_clone(repo: Path) -> int:
    top = _git(repo, "rev-parse", "--show-toplevel")
    if not top:
        print(f"{repo.resolve()} bukan folder kerja repositori Git.")
        return 1
    for name in ("pre-commit", "commit-msg"):
        if not _install(Path(top), name, "pasang", ["hook", name]):
            return 1
    print(
        "Mulai sekarang setiap commit diperiksa lebih dulu; yang bermasalah ditolak dengan laporannya."
    )
    return 0


def _install_in_bare(repo: Path, publish_to: Path) -> int:
    if _git(repo, "rev-parse", "--is-bare-repository") != "true":
        print(f"{repo.resolve()} bukan repositori bare. Buat dulu: git init --bare NAMA.git")
        return 1
    if publish_to.exists() and not publish_to.is_symlink():
        print(
            f"{publish_to} sudah ada dan bukan tautan buatan asn-hub. Pindahkan dulu, atau pilih folder lain."
        )
        return 1
    arguments = [
        "hook",
        "post-receive",
        "--repo",
        str(repo.resolve()),
        "--terbit",
        str(publish_to.absolute()),
    ]
    if not _install(repo, "post-receive", "pasang-bare", arguments):
        return 1
    branch = _git(repo, "symbolic-ref", "--short", "HEAD")
    print(
        f"Mulai sekarang setiap kiriman (git push) ke cabang {branch} dibangun dan terbit di {publish_to}."
    )
    return 0


def _install(repo: Path, name: str, install: str, arguments: Sequence[str]) -> bool:
    """Write the hook where Git looks for it; say why not, and what to do, where that would harm another's."""
    hooks = (repo / (_git(repo, "rev-parse", "--git-path", "hooks") or "")).resolve()
    hook = hooks / name
    command = shlex.join([sys.executable, "-P", "-m", "generator", *arguments])
    if not hooks.is_relative_to(repo.resolve()) and _git(repo, "config", "core.hooksPath"):
        print(
            f"core.hooksPath menunjuk ke {hooks}, yang dipakai bersama repositori lain; tidak diubah."
        )
        print(f"Tambahkan sendiri baris ini di {hook}:\n  {command}")
        return False
    if hook.exists() and _MARK not in hook.read_text(encoding="utf-8", errors="replace"):
        print(
            f"Sudah ada kait lain di {hook}; tidak ditimpa.\nTambahkan baris ini di dalamnya:\n  {command}"
        )
        return False
    hooks.mkdir(parents=True, exist_ok=True)
    hook.write_text(
        _SCRIPT.format(
            mark=_MARK,
            install=install,
            python=shlex.quote(sys.executable),
            arguments=shlex.join(arguments),
        ),
        encoding="utf-8",
    )
    hook.chmod(0o755)
    print(f"Kait terpasang: {hook}")
    return True


def _check_index(repo: Path) -> int:
    """Check what would be committed: the index, not the files as they lie in the working tree."""
    with tempfile.TemporaryDirectory(prefix="asn-hub-") as folder:
        if _git(repo, "checkout-index", "--all", f"--prefix={folder}/") is None:
            print(f"{repo.resolve()} bukan folder kerja repositori Git.")
            return 1
        _leave_hook_environment()
        code = check.run(Path(folder), "teks")
    if code:
        print("Commit ditolak. Perbaiki, git add, lalu commit lagi.")
    return code


def _check_message(repo: Path, file: Path | None) -> int:
    """Refuse a commit whose message tells of a person: it can never be mended without rewriting the history."""
    if file is None or not file.is_file():
        print("Sebutkan berkas pesan commit: asn-hub hook commit-msg BERKAS", file=sys.stderr)
        return 2
    message = file.read_text(encoding="utf-8", errors="replace")
    findings = audit_message(message, read_waivers(folders_of(repo)[2]))
    for each in findings:
        print(f"Pesan commit baris {each.line}: {KINDS[each.kind]}: {each.excerpt}")
    if findings:
        print(
            f"Commit ditolak. Hapus identitas itu dari pesannya; tulisan Anda tersimpan di {file}."
        )
    return 1 if findings else 0


def _leave_hook_environment() -> None:
    """Forget GIT_DIR and its kin, which Git sets for a hook: they would lead each later git to the wrong repository."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        del os.environ[name]


def _git(repo: Path, *arguments: str) -> str | None:
    """What git answers in `repo`, or None where it fails."""
    answer = subprocess.run(
        ["git", *arguments],
        cwd=repo,
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    return answer.stdout.strip() if answer.returncode == 0 else None
