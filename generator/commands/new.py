"""`asn-hub new`: a skeleton that `asn-hub check` accepts as it is, with words that say what to write where.

The skeletons are those of `generator.skeletons`. What makes them valid (a competency, a learning form, the minutes of a
JP, the root unit) is read from the repository, whose content may be unfinished.
"""

import re
import shutil
import tempfile
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import get_args

from jinja2 import Environment, PackageLoader, StrictUndefined

from generator.checks import report
from generator.load.public_files import PublicFiles, read_public
from generator.load.reader import Reader
from generator.load.roots import Roots, find_roots
from generator.load.tree import shown
from generator.model.base import FormCode
from generator.model.unit import Unit, UnitKind
from generator.skeletons.texts import FILES, JP, READ_MINUTES, TAKEN, WORDS, as_yaml, rubric

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST_SLUG, _LONGEST_TITLE = 80, 200

_NEXT_STEP = {
    "pelatihan": "Bab berikutnya: salin bab-01.md menjadi bab-02.md, lalu sesuaikan jp dan menitnya.",
    "mentoring": "Sesuaikan kompetensi, level, sesi, dan rubriknya.",
    "jalur": "Tambahkan langkah; contoh tiap jenis ada di dalamnya.",
    "unit": "Sesuaikan jenis, induk, lokasi, dan formasinya.",
}


def run(repo: Path, kind: str, slug: str, title: str | None) -> int:
    """Write a skeleton dated today; 0 done, 1 refused with the reason."""
    return create(repo, kind, slug, title, date.today())


def create(repo: Path, kind: str, slug: str, title: str | None, today: date) -> int:
    """Write the skeleton of a `kind` named `slug` into the repository, or say why not.

    Args:
        repo: folder of the repository.
        kind: pelatihan, mentoring, jalur or unit.
        slug: name of the file or folder, and of the page's address.
        title: for people; None makes one from the name.
        today: the day that the skeleton is dated with.
    """
    title = (slug.replace("-", " ").capitalize() if title is None else title).strip()
    if refusal := _refuse_name(slug) or _refuse_title(title):
        return _refuse(refusal)
    roots = find_roots(repo)
    if roots.value is None:
        return _refuse(report.render(roots.problems, "teks"))
    reader = Reader()
    files = read_public(roots.value, reader)
    root = next((unit for unit in _units(files) if unit.parent is None), None)
    if not (files.competencies and files.forms and files.policy and root):
        return _refuse(report.render(reader.report(), "teks"))
    target = _target(roots.value, kind, slug)
    if target.exists() or (kind == "unit" and any(unit.id == slug for unit in _units(files))):
        return _refuse(TAKEN.format(jenis=kind, nama=slug))
    texts = _skeleton(kind, {"slug": slug, "title": as_yaml(title), **_facts(files, root, today)})
    _write(target, texts)
    _tell(kind, [shown(target / name, roots.value.base) for name in texts])
    return 0


def _refuse(reason: str) -> int:
    print(reason.strip())
    print("Tidak ada yang dibuat.")
    return 1


def _refuse_name(slug: str) -> str | None:
    if _SLUG.fullmatch(slug) and len(slug) <= _LONGEST_SLUG:
        return None
    plain = unicodedata.normalize("NFKD", slug).encode("ascii", "ignore").decode().lower()
    better = "-".join(re.findall(r"[a-z0-9]+", plain))[:_LONGEST_SLUG].strip("-")
    rule = f"Nama hanya boleh huruf kecil, angka, dan tanda hubung, paling panjang {_LONGEST_SLUG}."
    return f"{rule} Coba: {better}" if better else rule


def _refuse_title(title: str) -> str | None:
    if title and len(title) <= _LONGEST_TITLE and title.isprintable():
        return None
    return f"Judul harus satu baris, 1 sampai {_LONGEST_TITLE} huruf."


def _units(files: PublicFiles) -> tuple[Unit, ...]:
    return tuple(unit for file in files.units for unit in file.model.units)


def _target(roots: Roots, kind: str, slug: str) -> Path:
    """What to make: a folder for a training, a file for the rest."""
    if kind == "unit":
        return roots.records / kind / f"{slug}.yml"
    return roots.content / kind / (slug if kind == "pelatihan" else f"{slug}.md")


def _facts(files: PublicFiles, root: Unit, today: date) -> Mapping[str, object]:
    """What the skeletons say of the repository."""
    codes = [form.code for file in files.forms for form in file.model.forms]
    setting = files.policy[0].model.policy.menit_per_jp
    minutes_per_jp = (setting.on(today) or setting.values[-1]).value
    competency = files.competencies[0].model.competencies[0]
    return {
        "competency": competency.code,
        "level": 1,
        "from_level": 1,
        "to_level": 2,
        "rubric": rubric(competency.at(2).indicators),
        "form": _one_of(codes, "e-learning"),
        "task_form": _one_of(codes, "penugasan-khusus"),
        "mode": "daring",
        "jp": JP,
        "minutes_per_jp": minutes_per_jp,
        "minutes": JP * minutes_per_jp,
        "read_minutes": READ_MINUTES,
        "practice_minutes": JP * minutes_per_jp - READ_MINUTES,
        "class_minutes": 0,
        "root": root,
        "unit_kinds": get_args(UnitKind),
        "today": today,
        "review": _a_year_after(today),
    }


def _one_of(codes: Sequence[FormCode], likely: str) -> FormCode:
    """The code that suits a skeleton best, or any: an author will choose."""
    return next((code for code in codes if code == likely), codes[0])


def _a_year_after(day: date) -> date:
    return day.replace(year=day.year + 1, day=28 if (day.month, day.day) == (2, 29) else day.day)


def _skeleton(kind: str, facts: Mapping[str, object]) -> Mapping[str, str]:
    """Texts of the new files by name within the target; the name is empty where the target is the file."""
    environment = Environment(
        loader=PackageLoader("generator", "skeletons"),
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        trim_blocks=True,
    )
    environment.filters["yaml"] = as_yaml
    words = {name: as_yaml(text) for name, text in WORDS.get(kind, {}).items()}
    return {
        name: environment.get_template(template).render(facts, **words)
        for name, template in FILES[kind].items()
    }


def _write(target: Path, texts: Mapping[str, str]) -> None:
    """Write the files beside and move them into place at once: nobody sees half a skeleton."""
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = Path(tempfile.mkdtemp(prefix=".baru-", dir=target.parent))
    try:
        for name, text in texts.items():
            (beside / (name or target.name)).write_text(text, encoding="utf-8")
        if "" in texts:
            (beside / target.name).rename(target)
        else:
            beside.chmod(0o755)
            beside.rename(target)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _tell(kind: str, paths: Sequence[str]) -> None:
    print("Dibuat:")
    for path in paths:
        print(f"  {path}")
    print("Langkah berikut:")
    if kind != "unit":
        print("  Ganti setiap bagian yang diawali kata TULIS.")
    print(f"  {_NEXT_STEP[kind]}")
    print("  Periksa dengan: asn-hub check")
