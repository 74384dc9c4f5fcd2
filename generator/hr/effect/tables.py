"""Effects -> the sheets of the workbook: one row a comparison, what it rests on, who is left out, how to read it."""

from collections.abc import Iterable, Sequence
from datetime import date

from generator.analysis.effect import Arm, Effect
from generator.hr.effect.wording import (
    CAVEATS,
    CONFIDENTIAL,
    HOW,
    LEFT_OUT,
    METHODS,
    say_interval,
    say_points,
    verdict,
)
from generator.hr.workbook import Column, Table, Value
from generator.model.hub import PublicHub
from generator.model.policy import DatedValue, EffectRules
from generator.wording import say_date

_TRAINING, _CODE, _COMPETENCY = (
    Column("Pelatihan", 40),
    Column("Kode", 7),
    Column("Kompetensi", 26),
)
_ARMS = (
    Column("Peserta", 9, "count"), Column("Naik", 7, "count"), Column("Tetap", 7, "count"), Column("Turun", 7, "count"),
    Column("Pembanding", 11, "count"), Column("Naik", 7, "count"), Column("Tetap", 7, "count"), Column("Turun", 7, "count"),
)  # fmt: skip


def make_tables(
    effects: Sequence[Effect], hub: PublicHub, day: date, setting: DatedValue[EffectRules]
) -> tuple[Table, ...]:
    """All sheets."""
    return (
        _summary(effects, hub, day, setting.value),
        _details(effects, hub, day),
        _left_out(effects, hub, day),
        _reading(day, setting),
    )


def _what(effect: Effect, hub: PublicHub) -> tuple[str, str, str]:
    title = hub.trainings[effect.training].front.title
    return title, effect.competency, hub.competencies[effect.competency].name


def _figures(arms: Iterable[Arm]) -> tuple[int, ...]:
    return tuple(figure for arm in arms for figure in (arm.size, arm.up, arm.same, arm.down))


def _summary(effects: Sequence[Effect], hub: PublicHub, day: date, rules: EffectRules) -> Table:
    columns = (
        _TRAINING, _CODE, _COMPETENCY, Column("Level yang diajarkan", 11, "count"), *_ARMS,
        Column("Selisih bagian yang naik (poin persen)", 14), Column(f"Rentang {rules.confidence} %", 20),
        Column("Artinya", 70, "wrap"),
    )  # fmt: skip
    rows: list[tuple[Value, ...]] = []
    for each in effects:
        found = each.difference
        rows.append(
            (
                *_what(each, hub),
                each.taught,
                *_figures((each.took_part, each.others)),
                "" if found is None else say_points(found.estimate),
                "" if found is None else say_interval(found),
                verdict(each, rules),
            )
        )
    title = f"Dampak pelatihan: peserta dan pembandingnya, per {say_date(day)}"
    return Table("Dampak", title, CONFIDENTIAL, columns, rows)


def _details(effects: Sequence[Effect], hub: PublicHub, day: date) -> Table:
    columns = (
        _TRAINING, _CODE, _COMPETENCY, Column("Level awal", 7, "count"), Column("Dinilai oleh", 10),
        Column("Tahun sebelum", 9), Column("Tahun sesudah", 9), *_ARMS,
    )  # fmt: skip
    rows: list[tuple[Value, ...]] = [
        (
            *_what(each, hub),
            stratum.likeness.start,
            METHODS[stratum.likeness.method],
            str(stratum.likeness.before),
            str(stratum.likeness.after),
            *_figures((stratum.took_part, stratum.others)),
        )
        for each in effects
        for stratum in each.strata
    ]
    title = f"Rincian: hanya yang serupa dibandingkan, per {say_date(day)}"
    return Table("Rincian", title, CONFIDENTIAL, columns, rows)


def _left_out(effects: Sequence[Effect], hub: PublicHub, day: date) -> Table:
    columns = (
        _TRAINING,
        _CODE,
        _COMPETENCY,
        Column("Sebab", 56),
        Column("Peserta", 9, "count"),
    )
    rows: list[tuple[Value, ...]] = [
        (*_what(each, hub), words, each.left_out[reason])
        for each in effects
        for reason, words in LEFT_OUT.items()
        if each.left_out.get(reason)
    ]
    title = f"Peserta yang tidak dibandingkan, per {say_date(day)}"
    return Table("Tidak dibandingkan", title, CONFIDENTIAL, columns, rows)


def _reading(day: date, setting: DatedValue[EffectRules]) -> Table:
    rules = setting.value
    rows = [
        ("Cara membandingkan", HOW),
        (
            "Terlalu sedikit",
            f"Di bawah {rules.fewest} peserta atau {rules.fewest} pembanding hanya jumlahnya yang disebut, tanpa selisih "
            f"({setting.basis}).",
        ),
        (
            "Rentang",
            f"Selisih yang sebenarnya ada di dalam rentang ini dengan keyakinan {rules.confidence} %, bila hanya kebetulan "
            "yang bermain. Metode: Miettinen dan Nurminen (1985), berstrata menurut Mantel dan Haenszel.",
        ),
        *CAVEATS,
    ]
    columns = (Column("Hal", 28), Column("Penjelasan", 110, "wrap"))
    title = f"Cara membaca, dan apa yang tidak dibuktikan, per {say_date(day)}"
    return Table("Cara membaca", title, CONFIDENTIAL, columns, rows)
