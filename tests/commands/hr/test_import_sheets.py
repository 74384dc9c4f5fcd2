"""`asn-hub hr import`: shown first, written whole, told once; and nobody's identity in the repository."""

import builtins
import json
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from generator.audit.folder import files_below
from generator.cli import main
from generator.hr.journal import read_pending
from generator.hr.refusal import RefusedError
from tests.audit.invented import NIP
from tests.hr.desk import roots_at, under_git
from tests.hr.office import Office, at_work, open_office
from tests.hr.people_of_tests import OTHER_NIP, THIRD_NIP
from tests.hr.sheets_of_tests import event_row, grid, read, staff_row, write_csv, write_xlsx

CAMAT = {"jabatan_nama": "Camat", "eselon": "III.a", "unor_nama": "Kecamatan Siulak"}
NEAR = staff_row(nip_baru=THIRD_NIP, unor_nama="Seksi Pelayann Kecamatan Siulak")
THIRD_NAME = "Rahmat Hidayat"


@pytest.fixture
def office(tmp_path: Path, repo: Path) -> Iterator[Office]:
    office = open_office(tmp_path, repo)
    with at_work(office):
        yield office


@pytest.fixture
def staff(tmp_path: Path) -> Path:
    """Someone new, someone who moved, a number, and someone retired."""
    return write_xlsx(
        tmp_path / "pegawai.xlsx",
        grid(
            staff_row(nip_baru=THIRD_NIP, nama=THIRD_NAME),
            staff_row(**CAMAT),
            staff_row(nip_baru=1.97e17),
            staff_row(nip_baru=OTHER_NIP, kedudukan_hukum="Pensiun"),
        ),
    )


def test_it_writes_what_is_good_and_tells_the_rest(office: Office, staff: Path) -> None:
    code, said = office.run(staff)

    assert code == 1
    assert "baru 1, berubah 1, tetap 0, ditolak 1, ragu 0, ganda 0, dilewati 1" in said
    assert "baris 4, NIP BARU: ASN810" in said
    assert [each[0] for each in office.history(THIRD_NIP)] == ["pengelola-layanan"]
    assert THIRD_NAME in {office.vault().name_of(person) for person in office.vault()}
    assert office.problems() == []


def test_importing_twice_changes_nothing(office: Office, staff: Path, tmp_path: Path) -> None:
    events = write_xlsx(tmp_path / "kegiatan.xlsx", grid(event_row(), event_row(total_jp="x")))
    office.run(staff, events)
    before = office.records(), office.vault_path.read_bytes(), sorted(tmp_path.iterdir())

    code, said = office.run(staff, events)

    after = office.records(), office.vault_path.read_bytes(), sorted(tmp_path.iterdir())
    assert after == before
    assert "Tidak ada yang berubah." in said
    assert code == 1


def test_persons_of_one_file_are_known_to_the_next_in_any_order(
    office: Office, staff: Path, tmp_path: Path
) -> None:
    events = write_xlsx(tmp_path / "kegiatan.xlsx", grid(event_row(nip_peserta=THIRD_NIP)))

    told = office.told(events, staff)

    assert told["berkas"] == [str(events), str(staff)]
    assert told["diterima"] == 3
    assert [(each["berkas"], each["kode"]) for each in told["ditolak"]] == [(str(staff), "ASN810")]
    assert "kegiatan/2026/2026-03-bimtek-arsip.yml" in office.records()


def test_both_kinds_in_one_file(office: Office, tmp_path: Path) -> None:
    both = write_xlsx(
        tmp_path / "semua.xlsx",
        grid(event_row(nip_peserta=THIRD_NIP)),
        grid(staff_row(nip_baru=THIRD_NIP)),
    )

    assert office.told(both)["diterima"] == 2


def test_the_object_has_the_agreed_shape(office: Office, staff: Path) -> None:
    told = office.told(staff)

    assert list(told) == ["berkas", "diterima", "ditolak", "duplikat", "ragu"]
    assert (told["berkas"], told["diterima"]) == (str(staff), 2)
    (rejected,) = told["ditolak"]
    assert list(rejected) == ["baris", "kolom", "kode", "pesan"]
    assert (rejected["baris"], rejected["kolom"]) == (4, "NIP BARU")


def test_duplicates_and_doubts_in_the_object(office: Office, tmp_path: Path) -> None:
    row = staff_row(**CAMAT)
    path = write_xlsx(tmp_path / "a.xlsx", grid(row, row, NEAR))

    told = office.told(path)

    assert told["duplikat"] == [{"baris": 3, "sama_dengan": 2}]
    assert [each["baris"] for each in told["ragu"]] == [4]
    assert list(told["ragu"][0]) == ["baris", "pesan"]


@pytest.mark.parametrize("how", [{"dry_run": True}, {"yes": False}])
def test_a_trial_and_a_question_without_an_answer_write_nothing(
    office: Office, staff: Path, how: dict[str, bool], tmp_path: Path
) -> None:
    before = office.records(), office.vault_path.read_bytes(), sorted(tmp_path.iterdir())

    told = office.told(staff, **how)
    office.run(staff, **how)

    after = office.records(), office.vault_path.read_bytes(), sorted(tmp_path.iterdir())
    assert after == before
    assert told["diterima"] == 2


def test_a_good_file_ends_with_success(office: Office, tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", grid(staff_row(**CAMAT)))

    assert office.run(path)[0] == 0


def test_a_file_of_which_nothing_can_be_used_is_told_as_an_object(
    office: Office, tmp_path: Path
) -> None:
    told = office.told(tmp_path / "tidak-ada.xlsx")

    assert told["diterima"] == 0
    assert [(each["baris"], each["kode"]) for each in told["ditolak"]] == [(None, "ASN801")]


def test_a_bad_file_beside_a_good_one_stops_it_not(office: Office, tmp_path: Path) -> None:
    good = write_xlsx(tmp_path / "a.xlsx", grid(staff_row(**CAMAT)))

    assert office.told(tmp_path / "tidak-ada.xlsx", good)["diterima"] == 1
    assert len(office.history(NIP)) == 3


def test_a_wrong_passphrase_is_told_as_an_object(office: Office, staff: Path) -> None:
    (office.vault_path.parent / "frasa").write_text("bukan frasa yang benar", encoding="utf-8")

    assert [each["kode"] for each in office.told(staff)["ditolak"]] == ["ASN842"]
    with pytest.raises(RefusedError, match="ASN842"):
        office.run(staff)


def test_a_day_to_come_is_refused(office: Office, staff: Path) -> None:
    with pytest.raises(RefusedError, match="ASN818"):
        office.run(staff, per=date(2027, 1, 1))


def test_the_day_of_the_export_can_be_said(office: Office, tmp_path: Path) -> None:
    office.run(write_xlsx(tmp_path / "a.xlsx", grid(staff_row(**CAMAT))), per=date(2026, 7, 1))

    assert office.history(NIP)[-1][2] == date(2026, 7, 1)


def test_two_officers_with_overlapping_months_double_nothing(
    office: Office, tmp_path: Path
) -> None:
    march = [event_row(), event_row(nip_peserta=OTHER_NIP)]
    april = event_row(tanggal_mulai="2026-04-20", tanggal_selesai="2026-04-20", total_jp=8)
    office.run(write_xlsx(tmp_path / "satu.xlsx", grid(*march)))

    told = office.told(write_csv(tmp_path / "dua.csv", grid(march[1], april)))

    assert (told["diterima"], len(told["duplikat"])) == (1, 1)


class TestRejectedRows:
    """The file of rows that were not taken in."""

    def test_it_says_what_is_wrong_beside_the_row(self, office: Office, staff: Path) -> None:
        office.run(staff)

        sheet = load_workbook(staff.with_name("pegawai-ditolak.xlsx")).worksheets[0]

        headings, row = list(sheet.values)
        assert headings[0] == "Yang perlu diperbaiki"
        assert str(row[0]).startswith("DITOLAK ASN810: NIP BARU: ")
        assert row[-1] == 4

    def test_mended_it_can_be_imported(self, office: Office, staff: Path) -> None:
        office.run(staff)
        path = staff.with_name("pegawai-ditolak.xlsx")
        book = load_workbook(path)
        book.worksheets[0]["B2"] = f"{NIP[:-1]}7"
        book.save(path)

        assert office.told(path)["diterima"] == 1

    def test_a_number_can_be_typed_over_without_losing_digits(
        self, office: Office, staff: Path
    ) -> None:
        office.run(staff)

        book = load_workbook(staff.with_name("pegawai-ditolak.xlsx"))

        assert book.worksheets[0]["B2"].number_format == "@"

    def test_no_text_becomes_a_formula(self, office: Office, tmp_path: Path) -> None:
        names = ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|'/c calc'!A0"]
        rows = [staff_row(nama=name, unor_nama="Rumah Sakit") for name in names]
        office.run(write_csv(tmp_path / "a.csv", grid(*rows)))

        sheet = load_workbook(tmp_path / "a-ditolak.xlsx").worksheets[0]

        assert [cell.value for cell in sheet["C"]][1:] == names
        assert {cell.data_type for cell in sheet["C"]} == {"s"}

    def test_a_mended_file_is_not_written_over(self, office: Office, staff: Path) -> None:
        office.run(staff)
        mended = staff.with_name("pegawai-ditolak.xlsx")
        mended.write_bytes(b"sedang diperbaiki")

        office.run(staff)

        assert mended.read_bytes() == b"sedang diperbaiki"
        assert staff.with_name("pegawai-ditolak-2.xlsx").exists()

    def test_it_never_lies_where_git_would_take_it(self, office: Office) -> None:
        under_git(office.repo)
        path = write_xlsx(office.repo / "a.xlsx", grid(staff_row(nip_baru="123")))

        office.run(path)

        assert not (office.repo / "a-ditolak.xlsx").exists()
        assert (office.repo / ".asn-hub" / "hr" / "ditolak" / "a-ditolak.xlsx").exists()


class TestDoubts:
    """Names that are only near."""

    @pytest.fixture
    def near(self, tmp_path: Path) -> Path:
        return write_xlsx(tmp_path / "a.xlsx", grid(NEAR))

    @pytest.fixture
    def answers(self, monkeypatch: pytest.MonkeyPatch) -> list[str]:
        """Answers to the questions at the terminal, which is there."""
        given: list[str] = []
        monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
        monkeypatch.setattr(builtins, "input", lambda _: given.pop(0))
        return given

    def test_without_an_answer_the_row_is_not_written(self, office: Office, near: Path) -> None:
        told = office.told(near)

        assert told["diterima"] == 0
        assert "kemiripan 97 persen" in told["ragu"][0]["pesan"]
        assert office.vault().id_of(THIRD_NIP) is None

    def test_confirmed_once_it_is_remembered(
        self, office: Office, near: Path, answers: list[str]
    ) -> None:
        answers += ["y", "y"]

        code, _ = office.run(near, yes=False)

        assert code == 0
        assert office.told(near)["ragu"] == []
        assert "seksi-pelayanan-siulak" in office.records()["pemetaan.yml"]
        assert office.problems() == []

    def test_denied_it_stays_doubtful(self, office: Office, near: Path, answers: list[str]) -> None:
        answers += ["t"]

        code, said = office.run(near, yes=False)

        assert (code, answers) == (1, [])
        assert "ragu 1" in said
        assert "pemetaan.yml" not in office.records()

    def test_nothing_is_remembered_where_nothing_is_written(
        self, office: Office, near: Path, answers: list[str]
    ) -> None:
        answers += ["y", "t"]

        office.run(near, yes=False)

        assert "pemetaan.yml" not in office.records()

    def test_a_script_confirms_with_a_command(self, office: Office, near: Path) -> None:
        name = "Seksi Pelayann Kecamatan Siulak"
        repo = str(office.repo)

        done = main(["hr", "pemetaan", "unit", name, "seksi-pelayanan-siulak", "--repo", repo])

        assert done == 0
        assert office.told(near)["diterima"] == 1

    @pytest.mark.parametrize(
        "words",
        [
            ["unit", "Seksi Anu"],
            ["unit", "Seksi Anu", "tidak-ada"],
            ["unit", "...", "seksi-pelayanan-siulak"],
            ["unit", f"Seksi {NIP}", "seksi-pelayanan-siulak"],
        ],
    )
    def test_a_pairing_that_cannot_be_kept_is_refused(
        self, office: Office, words: list[str], capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["hr", "pemetaan", *words, "--repo", str(office.repo)]) == 1
        assert "ASN837" in capsys.readouterr().err
        assert "pemetaan.yml" not in office.records()

    def test_what_is_confirmed_is_listed(
        self, office: Office, capsys: pytest.CaptureFixture[str]
    ) -> None:
        repo = str(office.repo)
        main(["hr", "pemetaan", "--repo", repo])
        main(["hr", "pemetaan", "bentuk", "Diklat", "bimtek", "--repo", repo])
        main(["hr", "pemetaan", "--repo", repo])

        said = capsys.readouterr().out
        assert said.startswith("Belum ada padanan.\n")
        assert said.endswith("bentuk\tdiklat\tbimtek\n")


def test_no_identity_is_in_the_repository_or_in_what_is_said(
    office: Office, tmp_path: Path
) -> None:
    rows = [
        staff_row(nip_baru=THIRD_NIP, nama=THIRD_NAME),
        staff_row(nip_baru=f"{NIP}9", nama=THIRD_NAME),
        staff_row(nip_baru=f"{NIP[:-1]}7", nama=THIRD_NAME, unor_nama=THIRD_NAME),
        staff_row(nip_baru=f"{NIP[:-1]}8", nama=THIRD_NAME, jabatan_nama=f"Ajudan {THIRD_NAME}"),
    ]
    events = [
        event_row(nip_peserta=THIRD_NIP),
        event_row(nama_kegiatan=f"Magang {THIRD_NAME}"),
        event_row(total_jp=THIRD_NAME, nip_peserta=f"{NIP[:-1]}0"),
    ]
    path = write_xlsx(tmp_path / "a.xlsx", grid(*rows), grid(*events))
    repo = office.repo

    said = office.run(path)[1] + json.dumps(office.told(path))
    said += office.run(path, dry_run=True)[1]

    written = b"".join(each.path.read_bytes() for each in files_below(repo) if each.target is None)
    for secret in (NIP, THIRD_NIP, f"{NIP}9", NIP[:8], *THIRD_NAME.split()):
        assert secret.encode() not in written
        assert secret not in said


def test_what_was_written_is_noted_for_the_commit(office: Office, staff: Path) -> None:
    office.run(staff)

    pending = read_pending(roots_at(office.repo))

    assert pending.paths == ("pegawai/kecamatan-siulak.yml",)
    assert dict(pending.done[0].counts) == {"pegawai baru": 1, "pegawai berubah": 1}


def test_rows_that_did_not_change_stay_as_they_are_written(office: Office, staff: Path) -> None:
    before = office.records()["pegawai/kecamatan-siulak.yml"].splitlines()

    office.run(write_xlsx(staff, grid(staff_row(nip_baru=THIRD_NIP))))

    after = office.records()["pegawai/kecamatan-siulak.yml"].splitlines()
    assert after[: len(before)] == before


def test_the_command_line_takes_it(
    office: Office, staff: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["hr", "import", str(staff), "--coba", "--json", "--repo", str(office.repo)])

    told: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert (code, told["diterima"]) == (1, 2)
    assert read(staff).tables[0].kind.name == "pegawai"
