"""Why a pair was made, and why a need has no mentor, in words that an officer can pass on to the people concerned.

Each sentence says what is so, never what somebody lacks as a person.
"""

from collections.abc import Iterator

from generator.analysis.matching.eligibility import Candidate, Funnel
from generator.analysis.matching.locks import WhyDropped
from generator.analysis.matching.matching import Left, Matched, Why
from generator.analysis.matching.needs import CoachingNeed
from generator.analysis.matching.rules import Rules
from generator.model.hub import PublicHub
from generator.wording import say_date

REASONS: dict[Why, str] = {
    "tanpa_bukti": "bukti peserta belum ada",
    "tidak_ada_level": "belum ada pemegang level",
    "bukti_mentor": "bukti calon mentor perlu diperbarui",
    "terlalu_jauh": "calon mentor terlalu jauh",
    "senioritas": "calon mentor lebih muda jenjangnya",
    "penilai": "hanya atasan yang menilai",
    "larangan": "hanya yang dilarang petugas",
    "batas_peserta": "kompetensi lain didahulukan",
    "penuh": "semua calon mentor penuh",
}
"""Short names of the reasons."""

DROPPED: dict[WhyDropped, str] = {
    "peserta_tidak_bertugas": "Peserta tidak memegang jabatan pada tanggal ini.",
    "mentor_tidak_bertugas": "Mentor tidak memegang jabatan pada tanggal ini.",
    "sasaran_tercapai": "Peserta sudah memegang level sasaran.",
}
"""Why a lock was not kept."""


def say_pair(pair: Matched, rules: Rules, hub: PublicHub) -> str:
    """Why these two, in sentences."""
    return " ".join(f"{part[0].upper()}{part[1:]}." for part in _parts(pair, rules, hub))


def say_decision(pair: Matched) -> str:
    """What the pair rests on: an officer's lock, an earlier decision, or a proposal."""
    if pair.locked:
        return "dikunci petugas"
    return "pasangan lama" if pair.kept else "usulan baru"


def say_left(left: Left, rules: Rules) -> str:
    """Why a need has no mentor, with what was counted."""
    return _WHY[left.why].format(
        level=left.need.lowest_mentor(rules),
        bulan=rules.evidence_months,
        batas=rules.pairs_per_mentor,
        kompetensi=rules.competencies_per_mentee,
        **_counts(left.funnel),
    )


def say_next_step(why: Why) -> str:
    """What an officer can do about it."""
    return _NEXT[why]


def _parts(pair: Matched, rules: Rules, hub: PublicHub) -> Iterator[str]:
    if pair.candidate is None:
        yield "dikunci petugas; aturan pendampingan sendiri tidak memilih pasangan ini"
        return
    if pair.locked:
        yield "dikunci petugas, dan memenuhi aturan"
    elif pair.kept:
        yield "melanjutkan pasangan yang sudah diputuskan"
    yield _level(pair.need, pair.candidate)
    evidence = pair.candidate.coach.evidence
    yield f"dinilai {evidence.method} pada {say_date(evidence.day)}"
    yield _place(pair.need, pair.candidate, hub)
    if pair.candidate.senior:
        yield "jenjang mentor lebih senior"
    elif rules.seniority.rule == "tidak_lebih_rendah":
        yield "jenjang mentor setara"
    if rules.superiors:
        yield "mentor bukan atasan yang menilai peserta"
    if not pair.locked:
        yield f"dipilih dari {pair.choices} calon" if pair.choices > 1 else "satu-satunya calon"


def _level(need: CoachingNeed, candidate: Candidate) -> str:
    held = candidate.coach.level
    above = held - (need.level or 0)
    reached = "sudah di level sasaran" if held >= need.target else f"sasaran level {need.target}"
    return f"mentor memegang level {held}, {above} di atas peserta; {reached}"


def _place(need: CoachingNeed, candidate: Candidate, hub: PublicHub) -> str:
    if candidate.steps == 0:
        return "keduanya satu unit"
    if candidate.steps is not None:
        return f"unit keduanya berjarak {candidate.steps} langkah di bagan organisasi"
    return f"unit keduanya satu lokasi: {hub.units[need.unit].place}"


def _counts(funnel: Funnel) -> dict[str, int]:
    return {
        "mampu": funnel.able,
        "segar": funnel.recent,
        "dekat": funnel.near,
        "senior": funnel.senior,
        "netral": funnel.impartial,
        "boleh": funnel.allowed,
    }


_WHY: dict[Why, str] = {
    "tanpa_bukti": "Belum ada asesmen peserta yang masih berlaku untuk kompetensi ini, jadi levelnya belum diketahui.",
    "tidak_ada_level": "Belum ada pegawai lain yang memegang level {level} dengan asesmen yang masih berlaku.",
    "bukti_mentor": "{mampu} pegawai memegang level {level}, tetapi asesmennya lebih lama dari {bulan} bulan atau bukan dari penilai yang diterima aturan.",
    "terlalu_jauh": "{segar} pegawai dapat membimbing ke level ini, tetapi tidak ada yang unit atau lokasinya dekat.",
    "senioritas": "{dekat} calon mentor ada di dekat, tetapi jenjangnya lebih muda daripada peserta.",
    "penilai": "{senior} calon mentor di dekat adalah atasan yang menilai peserta.",
    "larangan": "{netral} calon mentor ada, tetapi pasangannya dilarang petugas.",
    "batas_peserta": "Peserta sudah mendapat mentor untuk {kompetensi} kompetensi tahun ini; kompetensi ini menunggu giliran.",
    "penuh": "Semua calon ({boleh} orang) sudah membimbing {batas} pasangan.",
}
_NEXT: dict[Why, str] = {
    "tanpa_bukti": "Jadwalkan asesmen lebih dulu.",
    "tidak_ada_level": "Pertimbangkan pelatihan, atau mentor dari luar pemerintah daerah.",
    "bukti_mentor": "Jadwalkan asesmen ulang bagi calon mentor.",
    "terlalu_jauh": "Pertimbangkan pendampingan daring: kunci pasangan yang disepakati.",
    "senioritas": "Tanyakan kepada keduanya; bila sepakat, kunci pasangannya.",
    "penilai": "Cari mentor dari unit lain, atau kunci bila atasan tidak menilai kompetensi ini.",
    "larangan": "Tinjau larangannya, atau cari mentor dari unit lain.",
    "batas_peserta": "Tidak perlu tindakan; kunci pasangan ini bila kompetensi ini lebih mendesak.",
    "penuh": "Siapkan mentor baru, atau kunci pasangan melebihi batas bila mentor bersedia.",
}
