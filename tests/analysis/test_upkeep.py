from collections import defaultdict
from dataclasses import replace
from datetime import date

from generator.analysis.upkeep import check_upkeep
from generator.model.hub import PublicHub
from generator.model.policy import CoverageTarget, Setting
from tests.small_hub import small_hub

FIRST_DAY = date(2026, 7, 1)


def test_nothing_is_asked_of_coverage_where_the_policy_asks_nothing() -> None:
    assert not _told(_hub(None), FIRST_DAY)


def test_a_level_that_must_be_coached_and_has_no_guide_is_told() -> None:
    assert ("panduan mentoring", "INT", "3") in _told(_hub(_coached(3)), FIRST_DAY)


def test_a_level_that_has_a_guide_is_not_told() -> None:
    assert ("panduan mentoring", "PLP", "3") not in _told(_hub(_coached(3)), FIRST_DAY)


def test_nothing_is_asked_before_the_setting_is_in_force() -> None:
    assert not _told(_hub(_coached(3)), date(2026, 6, 30))


def _told(hub: PublicHub, day: date) -> set[tuple[str, str, str]]:
    return {
        (each.facts["apa"], each.facts["nama"], each.facts["level"])
        for each in check_upkeep(hub, day)
        if each.code == "ASN432"
    }


def _coached(level: int) -> Setting[CoverageTarget]:
    value = {"diajarkan": (), "dibimbing_menuju": (level,)}
    dated = {
        "berlaku_sejak": FIRST_DAY,
        "berlaku_sampai": None,
        "nilai": value,
        "dasar": "aturan",
        "verified": True,
    }
    return Setting[CoverageTarget].model_validate({"satuan": "level", "nilai": (dated,)})


def _hub(setting: Setting[CoverageTarget] | None) -> PublicHub:
    hub = small_hub()
    return replace(
        hub,
        policy=hub.policy.model_copy(update={"cakupan_materi": setting}),
        sources=defaultdict(lambda: "berkas"),
    )
