"""Learning events: where their files stand, their days, and what they refer to."""

from collections.abc import Iterator

from generator.checks.problem import Problem
from generator.load.cross.policy import check_in_force
from generator.load.ids import PublicIds
from generator.load.public_files import PublicFiles

_NEEDED = ("jp_minimal_pns", "menit_per_jp")
"""Settings without which the JP of an event cannot be reckoned."""


def check_events(files: PublicFiles, ids: PublicIds) -> Iterator[Problem]:
    """Problems of events with their paths, dates, forms, trainings and the policy of their day."""
    for file in files.events:
        event = file.model.event
        start = ("kegiatan", "mulai")
        if event.id != file.name:
            yield file.problem("ASN315", ("kegiatan", "id"), id=event.id, nama=file.name)
        if str(event.start.year) != file.folder:
            yield file.problem("ASN316", start, tahun=file.folder)
        if event.end < event.start:
            yield file.problem(
                "ASN416",
                ("kegiatan", "selesai"),
                mulai=event.start.isoformat(),
                selesai=event.end.isoformat(),
            )
        yield from ids.forms.check(event.form, file, ("kegiatan", "bentuk"))
        if event.training is not None:
            yield from ids.trainings.check(event.training, file, ("kegiatan", "pelatihan"))
        yield from check_in_force(_NEEDED, event.start, files, file, start)
