"""The vault file: written whole, one at a time, never over a colleague's work."""

import multiprocessing
import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.hr.refusal import RefusedError
from generator.hr.vault import VaultFile
from tests.hr.people_of_tests import CHEAP, NAME, NIP, OTHER_NAME, OTHER_NIP, PHRASE

NEW_PHRASE = "lampu meja sungai batu"


@pytest.fixture
def file(tmp_path: Path) -> VaultFile:
    made = VaultFile(tmp_path / "sdm/brankas.asnhub", wait=0.2)
    made.create(PHRASE, CHEAP)
    return made


def enter(file: VaultFile, nip: str = NIP, name: str = NAME, phrase: str = PHRASE) -> None:
    with file.editing(phrase) as opened:
        opened.vault.add(nip, name)
        opened.save()


def code(refused: pytest.ExceptionInfo[RefusedError]) -> str:
    return refused.value.problems[0].code


def test_what_is_saved_is_there_when_it_is_opened_again(file: VaultFile) -> None:
    enter(file)

    vault = file.read(PHRASE)

    assert vault.name_of(vault.id_of(NIP) or vault.add(NIP, "")) == NAME


def test_what_is_not_saved_is_not_there(file: VaultFile) -> None:
    with file.editing(PHRASE) as opened:
        opened.vault.add(NIP, NAME)

    assert len(file.read(PHRASE)) == 0


def test_saving_without_a_change_leaves_the_file_as_it_is(file: VaultFile) -> None:
    enter(file)
    before = file.path.read_bytes()

    enter(file)

    assert file.path.read_bytes() == before


def test_only_the_owner_can_read_it_and_a_mode_set_for_colleagues_stays(file: VaultFile) -> None:
    assert stat.S_IMODE(file.path.stat().st_mode) == 0o600
    file.path.chmod(0o660)

    enter(file)

    assert stat.S_IMODE(file.path.stat().st_mode) == 0o660


def test_a_wrong_phrase_is_refused(file: VaultFile) -> None:
    with pytest.raises(RefusedError) as refused:
        file.read("frasa yang lain sekali")

    assert code(refused) == "ASN842"


def test_a_damaged_file_is_refused(file: VaultFile) -> None:
    file.path.write_bytes(file.path.read_bytes()[:40])

    with pytest.raises(RefusedError) as refused:
        file.read(PHRASE)

    assert code(refused) == "ASN843"


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RefusedError) as refused:
        VaultFile(tmp_path / "tidak-ada").read(PHRASE)

    assert code(refused) == "ASN841"


def test_a_vault_is_never_made_over_another(file: VaultFile) -> None:
    enter(file)

    with pytest.raises(RefusedError) as refused:
        file.create(PHRASE, CHEAP)

    assert code(refused) == "ASN845"
    assert len(file.read(PHRASE)) == 1


def test_two_officers_do_not_write_at_once(file: VaultFile) -> None:
    with file.editing(PHRASE), pytest.raises(RefusedError) as refused:
        enter(VaultFile(file.path, wait=0.1))

    assert code(refused) == "ASN846"


def test_where_locks_do_not_hold_a_colleagues_change_is_still_not_overwritten(
    file: VaultFile,
) -> None:
    with file.editing(PHRASE) as opened:
        opened.vault.add(NIP, NAME)
        lock = file.path.with_name(f"{file.path.name}.kunci")
        lock.unlink()  # what a network folder without locks amounts to
        enter(file, OTHER_NIP, OTHER_NAME)

        with pytest.raises(RefusedError) as refused:
            opened.save()

    assert code(refused) == "ASN847"
    assert file.read(PHRASE).id_of(OTHER_NIP) is not None


def test_a_new_phrase_opens_it_and_the_old_one_no_more(file: VaultFile) -> None:
    enter(file)

    file.change_phrase(PHRASE, NEW_PHRASE, CHEAP)

    assert file.read(NEW_PHRASE).id_of(NIP) is not None
    with pytest.raises(RefusedError):
        file.read(PHRASE)


def test_a_backup_brings_the_vault_back_and_keeps_the_one_that_was_there(
    file: VaultFile, tmp_path: Path
) -> None:
    enter(file)
    assert file.back_up(tmp_path / "cadangan", PHRASE) == 1
    with file.editing(PHRASE) as opened:
        person = opened.vault.id_of(NIP)
        assert person is not None
        opened.vault.forget(person)
        opened.save()
    emptied = file.path.read_bytes()

    file.restore(tmp_path / "cadangan", PHRASE)

    assert file.read(PHRASE).id_of(NIP) == person
    assert file.path.with_name("brankas.asnhub.lama-1").read_bytes() == emptied


def test_a_backup_takes_the_place_of_a_damaged_vault(file: VaultFile, tmp_path: Path) -> None:
    enter(file)
    file.back_up(tmp_path / "cadangan", PHRASE)
    file.path.write_bytes(b"rusak")

    file.restore(tmp_path / "cadangan", PHRASE)

    assert file.read(PHRASE).id_of(NIP) is not None


def test_whoever_had_the_vault_open_cannot_write_over_a_restored_one(
    file: VaultFile, tmp_path: Path
) -> None:
    file.back_up(tmp_path / "cadangan", PHRASE)
    with file.editing(PHRASE) as opened:
        opened.vault.add(NIP, NAME)
        file.path.with_name(f"{file.path.name}.kunci").unlink()
        file.restore(tmp_path / "cadangan", PHRASE)

        with pytest.raises(RefusedError) as refused:
            opened.save()

    assert code(refused) == "ASN847"


def test_a_backup_is_never_written_over_a_file(file: VaultFile, tmp_path: Path) -> None:
    (tmp_path / "cadangan").write_text("lama")

    with pytest.raises(RefusedError) as refused:
        file.back_up(tmp_path / "cadangan", PHRASE)

    assert code(refused) == "ASN849"


def _enter_many(path: Path, start: int) -> None:
    for number in range(start, start + 10):
        enter(VaultFile(path, wait=60), f"{number:018}", f"Orang {number}")


def test_officers_at_work_at_once_lose_nobody(file: VaultFile) -> None:
    context = multiprocessing.get_context("spawn")
    workers = [context.Process(target=_enter_many, args=(file.path, at)) for at in (0, 10)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()

    vault = file.read(PHRASE)

    assert all(vault.id_of(f"{number:018}") for number in range(20))


def test_a_kill_at_any_instant_leaves_a_vault_that_opens(file: VaultFile) -> None:
    """Six kills at different instants of a process that does nothing but write; the count never falls."""
    program = (
        "import sys; from pathlib import Path; from tests.hr.people_of_tests import PHRASE;"
        "from generator.hr.vault import VaultFile;"
        "file = VaultFile(Path(sys.argv[1]));\n"
        "number = len(file.read(PHRASE))\n"
        "print('siap', flush=True)\n"
        "while True:\n"
        "    with file.editing(PHRASE) as opened:\n"
        "        opened.vault.add(f'{number:018}', 'Orang'); opened.save()\n"
        "    number += 1\n"
    )
    people = 0
    for attempt in range(6):
        process = subprocess.Popen(
            [sys.executable, "-c", program, str(file.path)], stdout=subprocess.PIPE
        )
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(0.005 * (attempt + 1))
        os.kill(process.pid, signal.SIGKILL)
        process.communicate()

        now = len(file.read(PHRASE))
        assert now >= people
        people = now
    assert people > 0
