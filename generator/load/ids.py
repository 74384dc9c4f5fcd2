"""PublicIds: the ids that files may refer to, from the public files themselves or from a hub already loaded."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.checks.problem import Problem
from generator.load.public_files import PublicFiles
from generator.load.reader import Reader
from generator.load.register import Register
from generator.model.hub import PublicHub


@dataclass(frozen=True)
class PublicIds:
    """A register for each public kind that others refer to."""

    competencies: Register
    jabatan: Register
    forms: Register
    units: Register
    events: Register
    trainings: Register
    guides: Register


def collect_ids(files: PublicFiles, reader: Reader) -> PublicIds:
    """Enter the ids of all public files; the reader keeps the duplicates.

    Trainings and guides are known by their paths, so an unreadable one is still known.
    """
    folders = [file.parts[1] for file in files.content if file.kind == "pelatihan"]
    guides = [
        file.parts[1].removesuffix(".md") for file in files.content if file.kind == "mentoring"
    ]
    ids = PublicIds(
        competencies=Register("ASN303", complete="kompetensi" not in reader.incomplete),
        jabatan=Register("ASN302", complete="jabatan" not in reader.incomplete),
        forms=Register("ASN304", complete="bentuk" not in reader.incomplete),
        units=Register("ASN301", complete="unit" not in reader.incomplete),
        events=Register("ASN306", complete="kegiatan" not in reader.incomplete),
        trainings=Register("ASN305", complete="pelatihan" not in reader.missed, ids=folders),
        guides=Register("ASN307", complete="mentoring" not in reader.missed, ids=guides),
    )
    reader.problems += _enter(files, ids)
    return ids


def _enter(files: PublicFiles, ids: PublicIds) -> Iterator[Problem]:
    for competencies in files.competencies:
        for index, competency in enumerate(competencies.model.competencies):
            yield from ids.competencies.add(
                competency.code, competencies, ("kompetensi", index, "kode")
            )
    for positions in files.jabatan:
        for index, jabatan in enumerate(positions.model.jabatan):
            yield from ids.jabatan.add(jabatan.id, positions, ("jabatan", index, "id"))
    for forms in files.forms:
        for index, form in enumerate(forms.model.forms):
            yield from ids.forms.add(form.code, forms, ("bentuk", index, "kode"))
    for units in files.units:
        for index, unit in enumerate(units.model.units):
            yield from ids.units.add(unit.id, units, ("unit", index, "id"))
    for event in files.events:
        yield from ids.events.add(event.model.event.id, event, ("kegiatan", "id"))


def ids_of(hub: PublicHub | None) -> PublicIds:
    """The ids of a hub; of none, registers that call nothing unknown."""

    def register(unknown: str, kind: str) -> Register:
        known = () if hub is None else getattr(hub, kind)
        return Register(unknown, complete=hub is not None, ids=known)

    return PublicIds(
        competencies=register("ASN303", "competencies"),
        jabatan=register("ASN302", "jabatan"),
        forms=register("ASN304", "forms"),
        units=register("ASN301", "units"),
        events=register("ASN306", "events"),
        trainings=register("ASN305", "trainings"),
        guides=register("ASN307", "guides"),
    )
