"""`asn-hub hr dampak`: did trainings help, by comparing those who took part with like colleagues who did not."""

import json
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from generator.analysis.effect import Effect, effects_of
from generator.commands.hr.desk import today_or
from generator.hr.effect.tables import make_tables
from generator.hr.effect.told import tell
from generator.hr.effect.wording import (
    CAVEATS,
    CONFIDENTIAL,
    HOW,
    say_arm,
    say_interval,
    say_points,
)
from generator.hr.records import opened
from generator.hr.refusal import refuse
from generator.hr.results import result_folder, write_result
from generator.hr.workbook import write_workbook
from generator.model.hub import PublicHub
from generator.model.policy import DatedValue, EffectRules
from generator.wording import say_date


def run(
    repo: Path, day: date | None, out: Path | None, *, as_json: bool, today: date | None = None
) -> int:
    """Compare as of `day`; print it and write the workbook, or with `as_json` only print an object.

    Args:
        repo: the folder that holds mkdocs.yml.
        day: as of which day; None for today.
        out: the folder for the workbook; None for `.asn-hub/hr/dampak`.
        as_json: print one JSON object and write nothing.
        today: the day after which nothing can have happened.

    Raises:
        RefusedError: the records have problems, no rule is in force, or the folder is open to Git.
    """
    today = today_or(today)
    day = day or today
    with opened(repo, today) as records:
        hub, people, roots = records.hub, records.people, records.roots
    setting = _setting(hub, day)
    folder = None if as_json else result_folder(roots, out, "dampak")
    effects = effects_of(people, hub, day, setting.value)
    if folder is None:
        print(json.dumps(tell(effects, day, setting.value), ensure_ascii=False, indent=1))
        return 0

    path = folder / f"dampak-{day.isoformat()}.xlsx"
    tables = make_tables(effects, hub, day, setting)
    write_result(path, write_workbook(tables, day, CONFIDENTIAL))
    print("\n".join(_lines(effects, hub, day, setting.value)))
    print(f"\nLengkapnya: {path}\n{CONFIDENTIAL}")
    return 0


def _setting(hub: PublicHub, day: date) -> DatedValue[EffectRules]:
    """The rules in force.

    Raises:
        RefusedError: there are none.
    """
    setting = hub.policy.dampak_pelatihan
    found = setting and setting.on(day)
    if not found:
        path = hub.sources["kebijakan", ""]
        raise refuse("ASN470", path, nama="dampak_pelatihan", tanggal=day.isoformat())
    return found


def _lines(
    effects: Sequence[Effect], hub: PublicHub, day: date, rules: EffectRules
) -> Iterator[str]:
    yield f"Dampak pelatihan per {say_date(day)}"
    yield HOW
    said = [each for each in effects if each.difference is not None]
    if said:
        yield ""
        yield from _table(said, hub, rules)
    yield ""
    if few := len(effects) - len(said):
        yield (
            f"Terlalu sedikit untuk berkata apa pun: {few} perbandingan lain, masing-masing di bawah "
            f"{rules.fewest} peserta atau {rules.fewest} pembanding."
        )
    clear = sum(not each.low <= 0 <= each.high for each in (one.difference for one in said) if each)
    yield f"Yang rentangnya tidak memuat 0: {clear} dari {len(said)}."
    yield ""
    yield "Yang tidak dibuktikan angka ini:"
    yield from (f"- {name}. {text}" for name, text in CAVEATS)


def _table(effects: Sequence[Effect], hub: PublicHub, rules: EffectRules) -> Iterator[str]:
    head = ("Pelatihan", "Komp.", "Peserta naik", "Pembanding naik", "Selisih (poin)")
    rows = [(*head, f"Rentang {rules.confidence} %")]
    for each in effects:
        if each.difference is not None:
            rows.append(
                (
                    hub.trainings[each.training].front.title,
                    each.competency,
                    say_arm(each.took_part),
                    say_arm(each.others),
                    say_points(each.difference.estimate),
                    say_interval(each.difference),
                )
            )
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip()
