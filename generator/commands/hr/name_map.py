"""`asn-hub hr pemetaan`: the names that officers have confirmed, and one more, for those who answer no questions."""

from collections.abc import Mapping
from pathlib import Path

from generator.audit.identifiers import find_identifiers
from generator.hr.journal import Summary, working, write_whole
from generator.hr.mapping import PATH, NameTables, confirm, read_name_map
from generator.hr.proposal import Question
from generator.hr.records import roots_of
from generator.hr.refusal import RefusedError, refuse
from generator.hr.texts import text_of_map
from generator.hr.values.names import normal
from generator.load.public import load_public
from generator.model.name_map import NameMapFile, NamePair

KINDS: tuple[Question, ...] = ("unit", "jabatan", "bentuk")
_LONGEST = 200


def run(repo: Path, kind: str | None, written: str | None, meant: str | None) -> int:
    """List what is confirmed, or confirm that a written name means an id.

    Args:
        repo: the folder that holds mkdocs.yml.
        kind: `unit`, `jabatan` or `bentuk`; None to list.
        written: the name as the spreadsheet has it.
        meant: the id that it means.

    Raises:
        RefusedError: something is missing or unknown, or the name tells of a person; nothing was written.
    """
    roots = roots_of(repo)
    with working(roots):
        known = read_name_map(roots)
        if kind is None:
            print(_listed(known))
            return 0
        public = load_public(roots)
        if public.value is None:
            raise RefusedError(*public.problems)
        tables = NameTables(public.value, known)
        new = _confirmed(tables, kind, written, meant)
        if new == known:
            print("Padanan itu sudah ada.")
            return 0
        write_whole(roots, {PATH: text_of_map(new)}, Summary("pemetaan", {"padanan": 1}))
    print("Padanan disimpan. Impor lagi berkasnya; baris yang tadi ragu akan masuk.")
    return 0


def _confirmed(
    tables: NameTables, kind: str, written: str | None, meant: str | None
) -> NameMapFile:
    if kind not in KINDS or not written or not meant:
        raise _refusal("jenis, nama, dan id harus disebut ketiganya")
    name = normal(written)
    if not name or len(name) > _LONGEST:
        raise _refusal("namanya kosong atau terlalu panjang")
    if find_identifiers(written):
        raise _refusal("namanya memuat nomor yang menunjuk orang")
    question: Question = kind
    if not tables.knows(question, meant):
        raise _refusal("tidak ada id itu")
    return confirm(tables.confirmed, question, written, meant)


def _refusal(why: str) -> RefusedError:
    return refuse("ASN837", "pemetaan", sebab=why)


def _listed(known: NameMapFile) -> str:
    tables: Mapping[str, tuple[NamePair, ...]] = {
        "unit": known.units,
        "jabatan": known.jabatan,
        "bentuk": known.forms,
    }
    lines = [
        f"{kind}\t{pair.written}\t{pair.id}" for kind, pairs in tables.items() for pair in pairs
    ]
    return "\n".join(lines) or "Belum ada padanan."
