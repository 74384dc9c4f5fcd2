"""How minutes, bands, policies and the closed lists of the site are said in Indonesian.

Dates and figures, which HR's side says too, are formatted in `generator.wording`.
"""

from collections.abc import Iterable, Mapping

from generator.model.learning_form import Cap
from generator.wording import CONVERSION_UNITS as CONVERSION_UNITS
from generator.wording import STAGES as STAGES
from generator.wording import say_date as say_date
from generator.wording import say_month as say_month
from generator.wording import say_most
from generator.wording import say_number as say_number
from generator.wording import say_rupiah as say_rupiah
from generator.wording import say_span as say_span

COMPETENCY_KINDS = {
    "manajerial": "Manajerial",
    "sosial_kultural": "Sosial kultural",
    "teknis": "Teknis",
    "pemerintahan": "Pemerintahan",
}
JOB_KINDS_FIRST = ("teknis", "pemerintahan", "manajerial", "sosial_kultural")
"""Kinds of competencies in the order of a position's page: the job's own first."""

TIERS = {
    "pelaksana": "Pelaksana",
    "pengawas": "Pengawas",
    "administrator": "Administrator",
    "jpt_pratama": "Pimpinan tinggi pratama",
    "jpt_madya": "Pimpinan tinggi madya",
    "ahli_pertama": "Ahli pertama",
    "terampil": "Terampil",
}
JABATAN_KINDS = {"struktural": "Struktural", "pelaksana": "Pelaksana", "fungsional": "Fungsional"}
MODES = {"daring": "Daring", "klasikal": "Tatap muka", "campuran": "Campuran"}
STEP_KINDS = {"pelatihan": "Pelatihan", "mentoring": "Mentoring", "penugasan": "Penugasan"}
WITHHELD = {
    "gerbang": "ditahan: bersama rilis lain mungkin menunjuk orang",
    "gerak": "ditahan: terlalu sedikit yang baru dinilai sejak rilis lalu",
    "belum_dinilai": "ditahan: kurang dari sepuluh anggota punya penilaian yang dapat dihitung",
    "tidak_diminta": "tidak dihitung: diminta dari kurang dari sepuluh anggota",
}
POLICIES = {
    "jp_minimal_pns": "JP minimal PNS",
    "jp_maksimal_pppk": "JP maksimal PPPK",
    "menit_per_jp": "Menit per JP",
    "level_wajib_per_jenjang": "Level wajib per jenjang",
    "ambang_jpm": "Ambang pemenuhan standar jabatan (JPM)",
    "bobot_ip_asn": "Bobot IP ASN",
    "masa_berlaku_asesmen": "Masa berlaku asesmen",
    "porsi_belajar": "Porsi belajar 10-20-70",
    "kolom_rencana": "Kolom rencana pengembangan",
    "rilis_per_tahun": "Rilis per tahun",
    "jadwal_tahunan": "Jadwal tahunan",
    "pemberitahuan_kebocoran": "Pemberitahuan kebocoran data pribadi",
    "cakupan_materi": "Level yang harus tercakup materi",
    "dampak_pelatihan": "Perbandingan dampak pelatihan",
}
IDENTITIES = {
    "nip": "NIP",
    "ni_pppk": "NI PPPK",
    "nik": "NIK",
    "telepon": "Nomor telepon",
    "surel": "Alamat surel",
    "id_orang": "Id pegawai",
    "nama": "Nama",
    "metadata": "Pembuat atau lokasi di dalam berkas",
}
_BAND_NAMES = {
    2: ("bawah", "atas"),
    3: ("bawah", "tengah", "atas"),
    4: ("bawah", "tengah bawah", "tengah atas", "atas"),
    5: ("bawah", "tengah bawah", "tengah", "tengah atas", "atas"),
}


def say_minutes(minutes: int) -> str:
    """`45 menit`, `2 jam`, `7 jam 30 menit`."""
    hours, rest = divmod(minutes, 60)
    parts = [f"{say_number(hours)} jam"] if hours else []
    if rest or not hours:
        parts.append(f"{rest} menit")
    return " ".join(parts)


def say_cap(cap: Cap) -> str:
    """`diakui paling banyak 2 JP per hari`."""
    return f"diakui {say_most(cap.jp, cap.times)} per {cap.per}"


def say_value(value: object) -> str:
    """A policy's value in words: a number, a list, or names with their numbers."""
    if isinstance(value, bool | str):
        return str(value).replace("_", " ")
    if isinstance(value, int | float):
        return say_number(value)
    if isinstance(value, Mapping):
        return "; ".join(f"{say_value(key)}: {say_value(each)}" for key, each in value.items())
    if isinstance(value, Iterable):
        return ", ".join(say_value(each) for each in value)
    raise TypeError(type(value))


def say_band(band: int, bands: int) -> str:
    """The name of band 1..`bands` (2-5): `bawah` to `atas`."""
    return _BAND_NAMES[bands][band - 1]


def say_label(band: int, bands: int, limits: tuple[int, int] | None) -> str:
    """The name of a band; at a limit of its movement with "or lower" or "or higher", for it may stand for more."""
    name = say_band(band, bands)
    lowest, highest = limits or (1, bands)
    if band == highest < bands:
        return f"{name} atau lebih tinggi"
    if band == lowest > 1:
        return f"{name} atau lebih rendah"
    return name
