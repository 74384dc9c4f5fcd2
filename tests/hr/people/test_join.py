"""Two ids become one in every file."""

from datetime import date
from pathlib import Path

import pytest

from generator.commands.check import find_problems
from generator.commands.hr.desk import texts_of
from generator.hr.people.join import join
from generator.hr.records import Records, read_records
from generator.hr.refusal import RefusedError
from generator.model.base import PersonId
from tests.hr.desk import COLLEAGUE, PARTICIPANTS, PERSON, PERSONS, TODAY, roots_at
from tests.repository import write

GONE = PersonId("p-" + "c" * 16)
KEPT = PersonId(PERSON)
ASSESSMENTS = "asesmen/2026/kecamatan-siulak.yml"
PAIRINGS = "pasangan/2026/kecamatan-siulak.yml"


@pytest.fixture
def doubled(repo: Path) -> Path:
    """A repository in which the first person has a second id, from before a new NIP."""
    add(repo, PERSONS, f"- id: {GONE}\n  riwayat_jabatan: [{{jabatan: pengelola-layanan, unit: kecamatan-siulak, sejak: 2018-01-02, status: PPPK}}]\n")  # fmt: skip
    add(repo, ASSESSMENTS, f"- {{id: a-{'9' * 16}, pegawai: {GONE}, tanggal: 2026-02-01, metode: atasan, kompetensi: PLP, indikator: {{1: [ya, ya, ya]}}}}\n")  # fmt: skip
    assert find_problems(repo, TODAY) == ()
    return repo


def add(repo: Path, path: str, row: str) -> None:
    file = repo / "records" / path
    write(file, file.read_text(encoding="utf-8") + row)


def joined(repo: Path) -> dict[str, str | None]:
    records = records_of(repo)
    return join(texts_of(records), records.people, KEPT, GONE)


def records_of(repo: Path) -> Records:
    return read_records(roots_at(repo), TODAY)


def refused(repo: Path) -> str:
    with pytest.raises(RefusedError) as error:
        joined(repo)
    problem = error.value.problems[0]
    assert problem.code == "ASN868"
    return problem.facts["apa"]


def test_one_career_and_all_records_are_left_and_the_repository_has_no_problem(
    doubled: Path,
) -> None:
    for path, text in joined(doubled).items():
        assert text is not None
        write(doubled / "records" / path, text)

    people = records_of(doubled).people
    assert GONE not in people.persons
    assert people.persons[KEPT].history[0].since == date(2018, 1, 2)
    assert sum(each.person == KEPT for each in people.assessments) == 2
    assert find_problems(doubled, TODAY) == ()


def test_a_part_in_the_same_event_is_counted_once(doubled: Path) -> None:
    add(doubled, PARTICIPANTS, f"- {{id: {GONE}, hasil: lulus}}\n")

    text = joined(doubled)[PARTICIPANTS]

    assert text is not None
    assert text.count(KEPT) == 1
    assert GONE not in text


def test_a_part_in_an_event_goes_over(doubled: Path) -> None:
    file = doubled / "records" / PARTICIPANTS
    write(file, file.read_text().replace(KEPT, GONE))

    text = joined(doubled)[PARTICIPANTS]

    assert text is not None
    assert f"{{id: {KEPT}, hasil: lulus}}" in text


def test_two_outcomes_of_one_event_contradict(doubled: Path) -> None:
    add(doubled, PARTICIPANTS, f"- {{id: {GONE}, hasil: tidak_lulus}}\n")

    assert PARTICIPANTS in refused(doubled)


def test_a_mentor_is_not_the_mentee(doubled: Path) -> None:
    add(doubled, "mentoring/2026/kecamatan-siulak.yml", f"- {{id: m-{'9' * 16}, mentor: {KEPT}, peserta: {GONE}, tanggal: 2026-05-04, kompetensi: KOM, dari_level: 1, ke_level: 2, tahap: [tujuan], jp: 2}}\n")  # fmt: skip

    assert "mentor" in refused(doubled)


def test_two_positions_of_one_day_contradict(doubled: Path) -> None:
    file = doubled / "records" / PERSONS
    write(file, file.read_text().replace("2018-01-02", "2020-03-01"))

    assert "bertumpuk" in refused(doubled)


def test_a_file_that_holds_nobody_any_longer_goes(doubled: Path) -> None:
    file = doubled / "records" / PERSONS
    head, row = file.read_text().split(f"- id: {GONE}")
    write(file, head)
    write(
        doubled / "records/pegawai/kabupaten-kerinci.yml", f"versi: 1\npegawai:\n- id: {GONE}{row}"
    )

    files = joined(doubled)

    assert files["pegawai/kabupaten-kerinci.yml"] is None
    assert "2018-01-02" in (files[PERSONS] or "")


def test_joining_what_is_joined_changes_nothing(doubled: Path) -> None:
    for path, text in joined(doubled).items():
        write(doubled / "records" / path, text or "")

    assert joined(doubled) == {}


def pair(number: int, mentee: str, mentor: str, more: str) -> str:
    return f"- {{id: g-{number:016d}, peserta: {mentee}, mentor: {mentor}, {more}}}\n"


KOM = "kompetensi: KOM, dari_level: 1, ke_level: 2"


def test_pairs_of_both_stay_but_one_for_each_need_and_none_with_oneself(doubled: Path) -> None:
    """A lock stays where both ids have a mentor for the same."""
    add(doubled, PAIRINGS, pair(2, KEPT, COLLEAGUE, KOM))
    add(doubled, PAIRINGS, pair(3, GONE, COLLEAGUE, f"{KOM}, kunci: true"))
    add(doubled, PAIRINGS, pair(4, KEPT, GONE, KOM.replace("KOM", "PLP")))
    add(doubled, PAIRINGS, pair(5, COLLEAGUE, GONE, "larangan: lainnya, sejak: 2027-01-01"))
    assert find_problems(doubled, TODAY) == ()

    for path, text in joined(doubled).items():
        assert text is not None
        write(doubled / "records" / path, text)

    (file,) = records_of(doubled).people.pairings.values()
    assert [each.id[-1] for each in file.decisions] == ["1", "3", "5"]
    assert GONE not in str(file)
    assert find_problems(doubled, TODAY) == ()


def test_a_lock_of_the_one_and_a_ban_of_the_other_contradict(doubled: Path) -> None:
    add(doubled, PAIRINGS, pair(2, KEPT, COLLEAGUE, f"{KOM}, kunci: true"))
    add(doubled, PAIRINGS, pair(3, GONE, COLLEAGUE, "larangan: lainnya, sejak: 2026-01-01"))

    assert "dikunci dan dilarang" in refused(doubled)


def test_a_row_gives_way_to_a_lock_in_another_file(doubled: Path) -> None:
    other = "pasangan/2026/kabupaten-kerinci.yml"
    add(doubled, PAIRINGS, pair(2, KEPT, COLLEAGUE, KOM))
    row = pair(3, GONE, COLLEAGUE, f"{KOM}, kunci: true")
    write(doubled / "records" / other, f"versi: 1\npasangan:\n{row}")

    files = joined(doubled)

    assert f"{2:016d}" not in str(files[PAIRINGS])
    assert KEPT in str(files[other])
