"""Memory of the audit: whatever is done to a site or its inputs, the report is that of an audit without a memory."""

import random
import re
import shutil
from pathlib import Path

import pytest

from generator.audit import site as audited
from generator.audit.names import NameFinder
from generator.audit.site import Report, audit_folder
from tests.audit.conftest import KECIL, UNIT
from tests.audit.invented import NIP

NOBODY = NameFinder([])
UNITS = "records/unit/kabupaten.yml"


class Kept(dict[str, str]):
    """A memory in a dictionary."""

    def put(self, key: str, text: str) -> None:
        self[key] = text


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    """A copy of the repository that the site was built from."""
    return Path(shutil.copytree(KECIL, tmp_path / "masukan"))


def audit(site: Path, inputs: Path, memory: Kept) -> Report:
    """The report with a memory, which must be the one without."""
    report = audit_folder(site, inputs, NOBODY, memory)
    assert report == audit_folder(site, inputs, NOBODY)
    return report


def looks(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of the files that are looked at from here on."""
    seen: list[str] = []
    inside = audited._in_entry

    def look(entry, names, tracing):  # type: ignore[no-untyped-def]
        seen.append(entry.name)
        return inside(entry, names, tracing)

    monkeypatch.setattr(audited, "_in_entry", look)
    return seen


def test_a_page_that_did_not_change_is_not_looked_at_again(
    site: Path, inputs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory = Kept()
    audit_folder(site, inputs, NOBODY, memory)
    page = site / "panduan/hr/index.html"
    page.write_text(page.read_text(encoding="utf-8") + "<p>Baru.</p>", encoding="utf-8")
    seen = looks(monkeypatch)

    audit_folder(site, inputs, NOBODY, memory)

    assert {name for name in seen if name.endswith(".html")} == {"panduan/hr/index.html"}


def test_a_new_text_of_the_inputs_is_no_reason_to_look_at_other_pages_again(
    site: Path, inputs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory = Kept()
    audit_folder(site, inputs, NOBODY, memory)
    units = inputs / UNITS
    text = units.read_text(encoding="utf-8")
    units.write_text(text.replace("lokasi: ", "lokasi: Jalan 17 Nomor 8 ", 1), encoding="utf-8")
    seen = looks(monkeypatch)

    audit_folder(site, inputs, NOBODY, memory)

    pages = [name for name in seen if name.endswith(".html")]
    assert len(pages) < sum(1 for _ in site.rglob("*.html")) / 2


def test_a_page_whose_phrase_the_inputs_no_longer_have_is_looked_at_again(
    site: Path, inputs: Path
) -> None:
    memory = Kept()
    event = next((inputs / "records/kegiatan").rglob("*.yml"))
    title = "Bimtek 41 Naskah"
    page = site / UNIT
    html = page.read_text(encoding="utf-8")
    page.write_text(html.replace("</article>", f"<p>{title}</p></article>"), encoding="utf-8")
    text = event.read_text(encoding="utf-8")
    told = re.sub(r"judul: [^,\n}]+", f"judul: {title}", text)
    event.write_text(told, encoding="utf-8")
    assert audit(site, inputs, memory).findings == ()

    event.write_text(told.replace("41", "43"), encoding="utf-8")

    assert {each.kind for each in audit(site, inputs, memory).findings} == {"angka"}


def test_a_finding_is_told_each_time(site: Path, inputs: Path) -> None:
    page = site / UNIT
    page.write_text(
        page.read_text(encoding="utf-8").replace("</article>", f"<p>{NIP}</p></article>"),
        encoding="utf-8",
    )
    memory = Kept()

    told = [audit(site, inputs, memory).findings for _ in range(2)]

    assert {each.kind for each in told[0]} >= {"nip"}
    assert told[0] == told[1]


def test_a_page_whose_inputs_say_otherwise_is_found_though_it_did_not_change(
    site: Path, inputs: Path
) -> None:
    memory = Kept()
    assert audit(site, inputs, memory).findings == ()
    for path in (inputs / "records/rilis").glob("*/rilis.yml"):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("pita: 2", "pita: 3"), encoding="utf-8")

    assert {each.kind for each in audit(site, inputs, memory).findings} == {"angka"}


@pytest.mark.parametrize("seed", range(8))
def test_after_any_changes_the_report_is_that_of_an_audit_without_memory(
    site: Path, inputs: Path, seed: int
) -> None:
    chance, memory = random.Random(seed), Kept()
    audit(site, inputs, memory)
    for _ in range(3):
        folder = chance.choice([site, inputs / "records", inputs / "site_config"])
        files = [
            path
            for path in sorted(folder.rglob("*"))
            if path.suffix in (".html", ".yml", ".json", ".js", ".gz") and path.is_file()
        ]
        path = chance.choice(files)
        match chance.choice(["digit", "copy", "drop", "memory"]):
            case "digit":
                data = bytearray(path.read_bytes())
                places = [place for place, byte in enumerate(data) if 48 <= byte < 58]
                if places:
                    data[chance.choice(places)] = chance.choice(b"0123456789")
                path.write_bytes(data)
            case "copy":
                shutil.copy(path, path.with_name(f"lain-{path.name}"))
            case "drop":
                path.unlink()
            case "memory":
                memory.update(
                    dict.fromkeys(chance.sample(sorted(memory), min(5, len(memory))), "rusak")
                )
        audit(site, inputs, memory)
