"""An incremental build equals a build from nothing, byte for byte, after any sequence of edits to a real repository."""

import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from generator.load import digests
from generator.load.roots import Roots, find_roots
from generator.site.incremental.artifact import Earlier
from generator.site.incremental.build import ProblemsFoundError, build
from generator.site.mkdocs_adapter import InputProblems, build_site
from tests.repository import ROOT, git, use_real_theme
from tests.site.test_privacy import tree_digest

EXAMPLES = int(os.environ.get("ASN_HUB_CONTOH", "4"))
"""How many sequences are tried; more take long and find more."""

UNITS = "records/unit/kecamatan-siulak.yml"
EVENT = "records/kegiatan/2026/bimtek-layanan.yml"
RELEASE = "records/rilis/2026-07"
TEXTS = (
    "content/panduan/hr.md",
    "content/evaluasi/cara-kerja.md",
    "content/pelatihan/melayani-warga/bab-01.md",
    "content/jalur/pegawai-baru.md",
)
WORDS = st.sampled_from(["surat", "aduan", "warga desa", "layanan & <b>", "pelayanan"])
NEW_UNIT = """- id: seksi-{name}
  nama: Seksi {name}
  jenis: seksi
  induk: kecamatan-siulak
  lokasi: Siulak
  jabatan: {{kasi-pelayanan: 1}}
"""


class Edits(RuleBasedStateMachine):
    """A repository under edit; at the end of each sequence its two sites are compared."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="asn-hub-uji-"))
        self.repo = self.folder / "repo"
        self.commits = 0
        # Files of a test are seconds old: as it is, the stamp of hardly any of them would be believed.
        self.too_young, digests._TOO_YOUNG = digests._TOO_YOUNG, 20_000_000

    @initialize()
    def begin(self) -> None:
        shutil.copytree(ROOT / "tests/data/kecil", self.repo)
        use_real_theme(self.repo)
        git(self.repo, "init", "-q")
        self.commit()
        found = find_roots(self.repo).value
        assert found is not None
        self.roots: Roots = found
        self.build()

    def change(self, path: str, how: Callable[[str], str]) -> None:
        file = self.repo / path
        if file.is_file():
            file.write_text(how(file.read_text(encoding="utf-8")), encoding="utf-8")

    # Content

    @rule(path=st.sampled_from(TEXTS), word=WORDS)
    def add_a_sentence(self, path: str, word: str) -> None:
        self.change(path, lambda text: f"{text}\nTentang {word}.\n")

    @rule(path=st.sampled_from(TEXTS), word=WORDS)
    def change_a_title(self, path: str, word: str) -> None:
        self.change(path, lambda text: text.replace("judul: ", f"judul: {word.split()[0]} ", 1))

    @rule(name=st.sampled_from(["satu", "dua"]))
    def add_or_remove_a_handbook(self, name: str) -> None:
        file = self.repo / f"content/panduan/{name}.md"
        if file.exists():
            file.unlink()
        else:
            shutil.copy(self.repo / "content/panduan/hr.md", file)

    @rule()
    def rename_a_handbook(self) -> None:
        one, other = (self.repo / f"content/panduan/{name}.md" for name in ("satu", "tiga"))
        if one.exists():
            one.replace(other)

    @rule()
    def add_or_remove_a_picture(self) -> None:
        file = self.repo / "content/panduan/gambar.svg"
        if file.exists():
            file.unlink()
        else:
            shutil.copy(self.repo / "content/aset/lambang.svg", file)

    # Records and settings

    @rule(word=WORDS)
    def rename_a_unit(self, word: str) -> None:
        self.change(
            UNITS, lambda text: text.replace("nama: Seksi", f"nama: Seksi {word.split()[0]}")
        )

    @rule(name=st.sampled_from(["tata-usaha", "umum"]))
    def add_or_remove_a_unit(self, name: str) -> None:
        new = NEW_UNIT.format(name=name)
        self.change(UNITS, lambda text: text.replace(new, "") if new in text else text + new)

    @rule()
    def add_or_remove_a_position(self) -> None:
        one, more = "jabatan: {camat: 1}", "jabatan: {camat: 1, pengelola-layanan: 2}"
        self.change(
            UNITS, lambda text: text.replace(more, one) if more in text else text.replace(one, more)
        )

    @rule(level=st.integers(1, 4))
    def change_what_a_position_asks(self, level: int) -> None:
        old = [f"syarat: {{PLP: {each}}}" for each in range(1, 5)]

        def set_level(text: str) -> str:
            for each in old:
                text = text.replace(each, f"syarat: {{PLP: {level}}}")
            return text

        self.change("site_config/jabatan.yml", set_level)

    @rule(word=WORDS)
    def add_a_synonym(self, word: str) -> None:
        self.change("site_config/sinonim.yml", lambda text: f"{text}- [arsip, {word.split()[0]}]\n")

    @rule(word=WORDS)
    def change_what_a_page_made_in_code_answers(self, word: str) -> None:
        file = self.repo / "site_config/halaman.yml"
        file.write_text(f"versi: 1\nmenjawab: {{kalender/: [kapan {word}]}}\n", encoding="utf-8")

    @rule(day=st.sampled_from(["2026-04-08", "2026-12-30", "2027-02-01"]))
    def move_an_event(self, day: str) -> None:
        self.change(EVENT, lambda text: text.replace("selesai: 2026-04-08", f"selesai: {day}"))

    @rule()
    def add_or_remove_an_event(self) -> None:
        file = self.repo / "records/kegiatan/2026/lain.yml"
        if file.exists():
            file.unlink()
        else:
            text = (self.repo / EVENT).read_text().replace("id: bimtek-layanan", "id: lain")
            file.write_text(text)

    @rule()
    def remove_or_restore_a_release(self) -> None:
        folder, away = self.repo / RELEASE, self.folder / "rilis"
        if folder.exists() and not away.exists():
            folder.rename(away)
        elif away.exists() and not folder.exists():
            folder.parent.mkdir(exist_ok=True)
            away.rename(folder)

    @rule()
    def break_or_mend_a_record(self) -> None:
        self.change(
            UNITS,
            lambda text: (
                text.replace("unit: {\n", "unit:\n")
                if "unit: {\n" in text
                else text.replace("unit:\n", "unit: {\n")
            ),
        )

    # Theme

    @rule(word=st.sampled_from(["satu", "dua"]))
    def change_the_theme(self, word: str) -> None:
        self.change("site_config/theme/partials/footer.html", lambda text: f"{text}<i>{word}</i>")

    @rule(word=st.sampled_from(["satu", "dua"]))
    def change_a_style(self, word: str) -> None:
        self.change("site_config/theme/assets/hub/hub.css", lambda text: f"{text}/* {word} */")

    @rule(address=st.sampled_from(["https://hub.example.org/", "https://lain.example.org/asn/"]))
    def change_the_address(self, address: str) -> None:
        self.change("mkdocs.yml", lambda text: f"site_url: {address}\n{_without_address(text)}")

    # Git and clocks

    @rule()
    def commit(self) -> None:
        self.commits += 1
        git(self.repo, "add", "-A")
        day = f"2026-11-{1 + self.commits % 28:02}T08:00:00+07:00"
        os.environ["GIT_COMMITTER_DATE"] = day
        git(self.repo, "commit", "-qm", "suntingan")
        del os.environ["GIT_COMMITTER_DATE"]

    @rule()
    def go_back_a_commit(self) -> None:
        git(self.repo, "checkout", "-q", "-f", "HEAD~1")

    @rule()
    def go_to_the_newest_commit(self) -> None:
        git(self.repo, "checkout", "-q", "-f", "main")

    @rule()
    def throw_edits_away(self) -> None:
        git(self.repo, "checkout", "-q", "-f", "HEAD", "--", ".")

    @rule(seconds=st.sampled_from([0, 1_000_000_000, 4_000_000_000]))
    def set_all_clocks(self, seconds: int) -> None:
        for folder in ("content", "records", "site_config"):
            for file in (self.repo / folder).rglob("*"):
                os.utime(file, (seconds, seconds))

    # What builds leave

    @rule(data=st.data())
    def damage_what_is_remembered(self, data: st.DataObject) -> None:
        files = sorted(each for each in (self.repo / ".asn-hub").rglob("*") if each.is_file())
        if files:
            file = data.draw(st.sampled_from(files))
            where = data.draw(st.integers(0, max(0, file.stat().st_size - 1)))
            content = file.read_bytes()
            file.unlink()
            file.write_bytes(content[:where] + data.draw(st.sampled_from([b"", b"rusak"])))

    @rule(really=st.sampled_from([False, False, False, True]))
    def lose_all_that_is_remembered(self, really: bool) -> None:
        if really:
            shutil.rmtree(self.repo / ".asn-hub", ignore_errors=True)

    @rule(data=st.data())
    def damage_the_site(self, data: st.DataObject) -> None:
        files = sorted(each for each in self.site.rglob("*") if each.is_file())
        if files:
            file = data.draw(st.sampled_from(files))
            if data.draw(st.booleans()):
                file.unlink()
            else:
                file.write_bytes(b"rusak")

    @property
    def site(self) -> Path:
        return self.folder / "situs"

    @rule()
    def build(self) -> None:
        try:
            build(self.roots, self.site)
        except ProblemsFoundError:
            return

    def teardown(self) -> None:
        if hasattr(self, "roots"):
            self.compare()
        digests._TOO_YOUNG = self.too_young
        shutil.rmtree(self.folder, ignore_errors=True)

    def compare(self) -> None:
        wanted = self.folder / "utuh"
        self.change(UNITS, lambda text: text.replace("unit: {\n", "unit:\n"))
        try:
            build_site(self.roots.base, wanted, Earlier())
        except InputProblems:
            return
        build(self.roots, self.site)
        assert tree_digest(self.site) == tree_digest(wanted)
        assert build(self.roots, self.site).made == 0


def _without_address(text: str) -> str:
    return "".join(
        line for line in text.splitlines(keepends=True) if not line.startswith("site_url:")
    )


TestEdits = Edits.TestCase
TestEdits.settings = settings(max_examples=EXAMPLES, stateful_step_count=12, deadline=None)
