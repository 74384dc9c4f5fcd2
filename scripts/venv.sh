#!/bin/sh
# Bring .venv in step with a lock file: scripts/venv.sh requirements.txt
#
# The stamp holds all that the installation depends on (place, lock, metadata), so a second run takes no time, and a
# moved folder or a changed lock is noticed. Everything is relative: the folder's name may contain spaces. Says what it
# does on stderr: stdout is the report of the command that follows.
set -eu

lock=$1
stamp=.venv/terpasang-$lock

inputs() { pwd; cat "$lock" pyproject.toml; }

find_python() {
    if [ -n "${PYTHON:-}" ]; then
        set -- "$PYTHON"
    else
        set -- python3 python3.14 python3.13 python3.12 python3.11 python
    fi
    for candidate; do
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$candidate"
            return
        fi
    done
    found=$("$1" --version 2>&1) || found="tidak ada Python"
    echo "asn-hub perlu Python 3.11 atau yang lebih baru; di komputer ini: $found." >&2
    echo "Pasang Python yang baru, atau tunjukkan letaknya: make site PYTHON=/lokasi/python3.11" >&2
    return 1
}

if [ -x .venv/bin/python ] && [ -f "$stamp" ] && inputs | cmp -s - "$stamp"; then
    exit 0
fi

# A venv that was moved, or cut off half-way, or whose Python went away is made anew.
if [ "$(cat .venv/letak 2>/dev/null)" != "$(pwd)" ] || ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    python=$(find_python)
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        echo "Python ini belum punya modul venv. Di Debian atau Ubuntu: apt install python3-venv" >&2
        exit 1
    fi
    echo "Menyiapkan lingkungan Python di .venv ..." >&2
    "$python" -m venv --clear .venv
    pwd >.venv/letak
fi

echo "Memasang paket dari $lock ..." >&2
export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1
.venv/bin/python -m pip install --quiet --require-hashes -r "$lock"
# Editable, and from here only: the build backend is in the lock, so nothing unpinned is fetched.
.venv/bin/python -m pip install --quiet --no-deps --no-index --no-build-isolation --editable .
inputs >"$stamp"
