"""The effect of trainings in words: what a figure says, and, as long as that, what it does not."""

from collections.abc import Mapping

from generator.analysis.effect import Arm, Effect, LeftOut
from generator.analysis.interval import Difference
from generator.model.policy import EffectRules

CONFIDENTIAL = "RAHASIA: jumlah yang kecil dapat menunjuk seseorang. Hanya untuk pengelola SDM; jangan diunggah atau dikirim."

LEFT_OUT: Mapping[LeftOut, str] = {
    "sebelum": "Belum pernah dinilai atasan atau asesor sebelum kegiatan",
    "sesudah": "Belum dinilai sesudahnya dengan cara yang sama",
    "tercapai": "Sudah di level yang diajarkan sebelum kegiatan",
    "tidak_ditanyakan": "Formulirnya tidak menanyakan level berikutnya",
    "tanpa_pembanding": "Tidak ada rekan serupa yang tidak ikut",
}

METHODS = {"atasan": "Atasan", "asesor": "Asesor", "mandiri": "Mandiri"}

CAVEATS: tuple[tuple[str, str], ...] = (
    (
        "Siapa yang dikirim",
        "Peserta dipilih, tidak diundi. Bila yang dikirim lebih bersemangat atau lebih didukung atasannya, mereka mungkin "
        "naik juga tanpa pelatihan; bila yang dikirim justru yang paling memerlukan, pelatihan yang berguna pun dapat "
        "tampak biasa saja.",
    ),
    (
        "Kembali ke biasanya",
        "Hasil penilaian yang kebetulan rendah cenderung membaik pada penilaian berikutnya, dengan atau tanpa pelatihan. "
        "Membandingkan orang dengan level awal yang sama mengurangi pengaruh ini, tidak menghapusnya.",
    ),
    (
        "Siapa yang menilai",
        "Atasan dan asesor tahu siapa yang ikut, dan dapat berharap melihat hasilnya. Karena itu penilaian sendiri tidak "
        "dipakai sama sekali, dan penilaian atasan tidak dibandingkan dengan penilaian asesor.",
    ),
    (
        "Belajar dari yang lain",
        "Di antara dua penilaian orang juga belajar lewat pelatihan lain, mentoring, tugas baru, dan pengalaman. "
        "Perbandingan ini tidak memisahkannya.",
    ),
    (
        "Yang tidak terlihat",
        "Yang keluar atau belum dinilai lagi tidak ikut dihitung. Lembar Tidak dibandingkan menyebut jumlahnya; bila "
        "jumlahnya besar, kesimpulannya lemah.",
    ),
    (
        "Banyak perbandingan sekaligus",
        "Dari dua puluh perbandingan dengan keyakinan 95 %, rata-rata satu tampak berbeda hanya karena kebetulan. Jangan "
        "memilih satu baris yang menarik lalu melupakan yang lain.",
    ),
)
"""What a difference does not prove, each with a name."""

HOW = (
    "Peserta dibandingkan dengan rekan yang tidak pernah ikut pelatihan itu, dengan level awal, cara penilaian, dan tahun "
    "kedua penilaian yang sama. Yang dihitung: bagian yang naik sekurangnya satu level. Selisihnya ditimbang menurut "
    "kesamaan itu, sehingga dapat berbeda dari selisih kedua bagian seluruhnya."
)


def say_points(share: float) -> str:
    """`+12`, `-3`, `0`: a difference of shares, in whole percentage points."""
    points = round(100 * share)
    return f"{'+' if points > 0 else ''}{points}"


def say_interval(difference: Difference) -> str:
    """`-6 sampai +37`, in percentage points."""
    return f"{say_points(difference.low)} sampai {say_points(difference.high)}"


def say_arm(arm: Arm) -> str:
    """`5 dari 17`: how many moved up."""
    return f"{arm.up} dari {arm.size}"


def verdict(effect: Effect, rules: EffectRules) -> str:
    """What may be said of the difference, in one or two sentences."""
    found = effect.difference
    if found is None:
        return (
            "Terlalu sedikit untuk berkata apa pun: perlu sekurangnya "
            f"{rules.fewest} peserta dan {rules.fewest} pembanding."
        )
    if found.low > 0:
        return (
            "Peserta lebih sering naik level; selisih sebesar ini jarang terjadi karena kebetulan saja. "
            "Bacalah apa yang tidak dibuktikannya."
        )
    if found.high < 0:
        return (
            "Peserta lebih jarang naik level; selisih sebesar ini jarang terjadi karena kebetulan saja. "
            "Periksa dulu siapa yang dikirim dan kapan dinilai."
        )
    return (
        "Belum tampak bedanya: selisih ini masih wajar bila hanya kebetulan. "
        "Bukan bukti bahwa pelatihannya tidak berguna."
    )
