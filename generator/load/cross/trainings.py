"""Trainings: complete folders, chapters in a row, minutes that add up, prerequisites that can be met."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from generator.checks.problem import Problem
from generator.load.cross.lists import check_repeats
from generator.load.cross.policy import check_in_force
from generator.load.cycles import cycles
from generator.load.ids import PublicIds
from generator.load.parsed import ParsedPage
from generator.load.public_files import PublicFiles
from generator.load.reader import Reader
from generator.load.tree import Found
from generator.model.content import ChapterFront, TrainingFront


def check_trainings(files: PublicFiles, ids: PublicIds, reader: Reader) -> Iterator[Problem]:
    """Problems of training folders, of each training, and of prerequisites among them."""
    if not reader.missed & {"pelatihan", "bab"}:
        yield from _check_folders(files)
    chapters: dict[str, list[ParsedPage[ChapterFront]]] = defaultdict(list)
    for chapter in files.chapters:
        chapters[chapter.folder].append(chapter)
    written = Counter(file.parts[1] for file in files.content if file.kind == "bab")
    for training in files.trainings:
        front = training.model
        for index, target in enumerate(front.targets):
            yield from ids.competencies.check(
                target.competency, training, ("kompetensi", index, "kode")
            )
        for index, slug in enumerate(front.prerequisites):
            yield from ids.trainings.check(slug, training, ("prasyarat", index))
        yield from ids.forms.check(front.form, training, ("bentuk",))
        targets = (f"{target.competency} {target.level}" for target in front.targets)
        yield from check_repeats(targets, training, ("kompetensi",))
        yield from check_repeats(front.prerequisites, training, ("prasyarat",))
        all_read = len(chapters[training.folder]) == written[training.folder]
        if all_read and "bab" not in reader.missed:
            yield from _check_minutes(training, chapters[training.folder], files)
    yield from _check_prerequisite_cycles(files)


def _check_folders(files: PublicFiles) -> Iterator[Problem]:
    """Folders without an index or chapters, and chapter numbers that are left out."""
    folders: dict[str, list[Found]] = defaultdict(list)
    for file in files.content:
        if file.parts[0] == "pelatihan" and len(file.parts) > 2:
            folders[file.parts[1]].append(file)
    for slug, found in folders.items():
        folder = found[0].shown.rsplit(f"/{slug}/", 1)[0] + f"/{slug}"
        if not any(file.kind == "pelatihan" for file in found):
            yield Problem("ASN401", folder, facts={"nama": slug})
        numbers = {int(file.parts[2][4:6]) for file in found if file.kind == "bab"}
        if not numbers:
            yield Problem("ASN402", folder, facts={"nama": slug})
        left_out = sorted(set(range(1, max(numbers, default=0))) - numbers)
        if left_out:
            facts = {"hilang": ", ".join(f"{number:02d}" for number in left_out)}
            yield Problem("ASN403", folder, facts=facts)


def _check_minutes(
    training: ParsedPage[TrainingFront],
    chapters: list[ParsedPage[ChapterFront]],
    files: PublicFiles,
) -> Iterator[Problem]:
    """The minutes of chapters and class against the JP, by the policy of the day of the update."""
    front = training.model
    yield from check_in_force(("menit_per_jp",), front.updated, files, training, ("diperbarui",))
    setting = files.policy[0].model.policy.menit_per_jp.on(front.updated) if files.policy else None
    if setting is None:
        return
    minutes = front.class_minutes + sum(chapter.model.minutes for chapter in chapters)
    if minutes != front.jp * setting.value:
        yield training.problem(
            "ASN404",
            ("jp",),
            nyata=str(minutes),
            jp=f"{front.jp:g}",
            menit=str(setting.value),
            harus=f"{front.jp * setting.value:g}",
        )


def _check_prerequisite_cycles(files: PublicFiles) -> Iterator[Problem]:
    by_slug = {training.folder: training for training in files.trainings}
    graph = {slug: training.model.prerequisites for slug, training in by_slug.items()}
    for cycle in cycles(graph):
        training = by_slug[cycle[0]]
        place = list(map(str, training.model.prerequisites)).index(cycle[1])
        yield training.problem("ASN313", ("prasyarat", place), lingkaran=" → ".join(cycle))
