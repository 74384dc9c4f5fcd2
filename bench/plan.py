"""How long a yearly plan takes for a whole government: 5,000 units, 100,000 people, a budget and a curve.

People and assessments are made in memory by the demo's generator; nothing is read or written. The aim: two minutes from the
gaps of everybody to the plan and its curve. Seconds are those of the processor, so that other work on the machine does
not count; the limits of a search are those of the clock. Rooms and trainers of the settings are multiplied with the number of people,
or a hundred thousand would share three rooms.
"""

import argparse
import resource
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

from generator.analysis.plan.curve import draw_curve
from generator.analysis.plan.model import Search
from generator.analysis.plan.needs import gather
from generator.analysis.plan.proposal import prepare, propose
from generator.analysis.requirements import asked_by_all
from generator.demo.assessing import assess
from generator.demo.careers import places_needed, staff
from generator.demo.chance import stream
from generator.demo.units import grow, widen
from generator.load.public import load_public
from generator.load.roots import find_roots
from generator.model.assessment import Assessment, Reversal
from generator.model.hub import PublicHub
from generator.model.people import People
from generator.model.plan_settings import PlanSettings

TODAY, YEAR = date(2026, 11, 25), 2027


def main() -> None:
    """Measure and say."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--unit", type=int, default=5_000)
    parser.add_argument("--pegawai", type=int, default=100_000)
    parser.add_argument("--anggaran", type=int, default=20_000_000_000)
    parser.add_argument("--kali", type=int, default=100, help="kelipatan ruang dan pengajar")
    parser.add_argument("--batas-waktu", type=float, default=60.0)
    size = parser.parse_args()
    roots = find_roots(Path()).value
    assert roots is not None
    source = load_public(roots).value
    assert source is not None
    assert source.plan_settings is not None
    hub, people = _government(source, size.unit, size.pegawai)
    settings = _enlarged(source.plan_settings, size.kali)
    weights = settings.weights.on(date(YEAR, 1, 1))
    assert weights is not None

    began = time.process_time()
    gathered = gather(people, hub, weights.value, TODAY, YEAR)
    needs = time.process_time()
    setting = prepare(gathered.groups, hub, settings, YEAR)
    chosen = time.process_time()
    plan = propose(setting, size.anggaran, search=Search(size.batas_waktu))
    solved = time.process_time()
    assert plan is not None
    curve = draw_curve(setting, plan, size.anggaran // 10, (), Search(size.batas_waktu / 10))
    drawn = time.process_time()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    pools = setting.pools
    print(f"{size.unit} unit, {gathered.people} orang, {sum(gathered.gaps.values())} kesenjangan")
    print(
        f"{len(gathered.groups)} kelompok, {len(pools.pools)} kumpulan, {len(pools.bundles)} paket, "
        f"pilihan per orang: {pools.kept or 'semua'}"
    )
    print(
        f"kesenjangan {needs - began:.1f} s, pilihan {chosen - needs:.1f} s, rencana {solved - chosen:.1f} s, "
        f"kurva {drawn - solved:.1f} s; memori paling banyak {memory:.0f} MB"
    )
    print(
        f"{len(plan.lines)} kegiatan, {sum(len(line.classes) for line in plan.lines)} kelas, "
        f"{sum(line.people for line in plan.lines)} kursi, {plan.cost} rupiah; "
        f"selisih dari batas {plan.gap:.2%}{', waktu habis' if plan.cut else ''}"
    )
    for point in curve:
        print(point)


def _government(source: PublicHub, units: int, persons: int) -> tuple[PublicHub, People]:
    tree = widen(
        grow(source.units, source.jabatan, units, stream(7, "unit")),
        source.jabatan,
        places_needed(persons),
    )
    hub = replace(
        source, units={unit.id: unit for branch in tree for unit in branch}, events={}, releases=()
    )
    asked = asked_by_all(hub, TODAY)
    people = staff(tree, hub.jabatan, persons, stream(7, "pegawai"))
    assessed = [
        entry
        for (head, *_), members in zip(tree, people, strict=True)
        for entry in assess(members, asked, stream(7, "asesmen", head.id))
    ]
    return hub, People(
        persons={person.id: person for branch in people for person in branch},
        participations={},
        assessments=tuple(entry for entry in assessed if isinstance(entry, Assessment)),
        reversals=tuple(entry for entry in assessed if isinstance(entry, Reversal)),
        sessions=(),
    )


def _enlarged(settings: PlanSettings, times: int) -> PlanSettings:
    return settings.model_copy(
        update={
            "rooms": tuple(
                room.model_copy(update={"name": f"{room.name} {number}"})
                for room in settings.rooms
                for number in range(times)
            ),
            "trainers": tuple(
                trainer.model_copy(
                    update={"at_once": trainer.at_once * times, "days": trainer.days * times}
                )
                for trainer in settings.trainers
            ),
        }
    )


main()
