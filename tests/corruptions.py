"""Random damage to a repository, as an editor, a merge, a disk or an attacker would do it. Same seed, same damage."""

import random
from pathlib import Path

SECRET = "Rahasia Budi Santoso"
"""Text that damage writes into files; of a person's record, no report may repeat it."""

_LAUGHS = "".join(
    f"t{level}: &t{level} [{', '.join([f'*t{level - 1}' if level else 'ha'] * 9)}]\n"
    for level in range(9)
)
_TEXTS = (
    "[" * 5_000,
    "{" * 5_000,
    "- " * 5_000,
    "[" * 40 + "]" * 40,
    _LAUGHS,
    "a: !!python/object/apply:os.system [ls]\n",
    "9" * 10_000,
    "versi: .nan\n",
    "a: 1\n---\na: 2\n",
    "",
    "\n\n",
    "# hanya catatan\n",
    "null\n",
    "[1, 2, 3]\n",
    "---\n",
    "---\n---\n",
    f"? {SECRET}\n",
    "\ufeffversi: 1\n",
    "a: '\n",
    "> " * 3_000,
    "[a](javascript:alert(1)) <script>alert(1)</script>\n" * 20,
)
_VALUES = (
    SECRET,
    "true",
    "null",
    "-1",
    "1e400",
    "99999999999999999999",
    "2026-02-30",
    "[]",
    "{}",
    "[[[[]]]]",
    "*x",
    "&x 1",
    "!!int x",
    '"\\u202e"',
    "'",
    "@",
    "../../etc/passwd",
    "x" * 3_000,
)
_NAMES = (
    "..x",
    "a b.yml",
    "A.yml",
    "x\u202e.yml",
    "x\ny.yml",
    "x" * 200,
    "x.exe",
    "-x.md",
    "caf\u00e9.yml",
)


def damage(folder: Path, seed: int) -> None:
    """Do one to three kinds of damage to files below the folder."""
    chance = random.Random(seed)
    for _ in range(chance.randint(1, 3)):
        files = sorted(
            path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()
        )
        if files:
            chance.choice(_DAMAGES)(chance, *chance.sample(files, min(2, len(files))))


def _cut(chance: random.Random, path: Path, *_: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: chance.randint(0, len(data))])


def _flip(chance: random.Random, path: Path, *_: Path) -> None:
    data = bytearray(path.read_bytes())
    for _ in range(chance.randint(1, 20)):
        if data:
            data[chance.randrange(len(data))] = chance.randrange(256)
    path.write_bytes(data)


def _replace(chance: random.Random, path: Path, *_: Path) -> None:
    path.write_bytes(chance.choice(_TEXTS).encode())


def _binary(chance: random.Random, path: Path, *_: Path) -> None:
    path.write_bytes(chance.randbytes(chance.randint(1, 3_000)))


def _lines(chance: random.Random, path: Path, *_: Path) -> None:
    """Leave out, repeat, move, push or retype a line."""
    lines = path.read_bytes().split(b"\n")
    place = chance.randrange(len(lines))
    kind = chance.randrange(6)
    if kind == 0:
        del lines[place]
    elif kind == 1:
        lines.insert(place, lines[chance.randrange(len(lines))])
    elif kind == 2:
        chance.shuffle(lines)
    elif kind == 3:
        lines[place] = chance.choice([b"\t", b" ", b"   ", b"- "]) + lines[place]
    elif kind == 4:
        lines.insert(place, f"{SECRET.split()[0].lower()}: {SECRET}".encode())
    else:
        lines[place] = lines[place].replace(b" ", b"\t").replace(b":", b"=")
    path.write_bytes(b"\n".join(lines))


def _value(chance: random.Random, path: Path, *_: Path) -> None:
    """Another value for some key."""
    lines = path.read_bytes().split(b"\n")
    with_key = [index for index, line in enumerate(lines) if b": " in line]
    if with_key:
        place = chance.choice(with_key)
        key, _, _ = lines[place].partition(b": ")
        lines[place] = key + b": " + chance.choice(_VALUES).encode()
    path.write_bytes(b"\n".join(lines))


def _encoding(chance: random.Random, path: Path, *_: Path) -> None:
    text = path.read_bytes().decode("utf-8", "replace") + "é"
    path.write_bytes(text.encode(chance.choice(["latin-1", "utf-16", "utf-8-sig"]), "replace"))


def _line_ends(chance: random.Random, path: Path, *_: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"\n", chance.choice([b"\r\n", b"\r"])))


def _delete(_chance: random.Random, path: Path, *_: Path) -> None:
    path.unlink()


def _to_folder(_chance: random.Random, path: Path, *_: Path) -> None:
    path.unlink()
    path.mkdir()


def _to_link(chance: random.Random, path: Path, *_: Path) -> None:
    target = chance.choice(["/etc/passwd", "../../../../etc/passwd", path.name, "/", "/dev/zero"])
    path.unlink()
    path.symlink_to(target)


def _rename(chance: random.Random, path: Path, *_: Path) -> None:
    path.rename(path.with_name(chance.choice(_NAMES)))


def _swap(_chance: random.Random, path: Path, other: Path | None = None) -> None:
    if other is not None:
        mine, its = path.read_bytes(), other.read_bytes()
        path.write_bytes(its)
        other.write_bytes(mine)


_DAMAGES = (
    _cut,
    _flip,
    _replace,
    _binary,
    _lines,
    _lines,
    _value,
    _value,
    _value,
    _encoding,
    _line_ends,
    _delete,
    _to_folder,
    _to_link,
    _rename,
    _swap,
)
