"""Advice -> a text for the person: second person, from patterns, never shaming; it ends with one next step.

Each text names a strength; where nothing valid is known it says so kindly, as a state of the records and not of the person.
An officer may put other words in its place. Never public.
"""

from collections.abc import Mapping, Sequence

from generator.analysis.advice.basis import Basis
from generator.analysis.advice.certainty import Certainty
from generator.analysis.advice.hours import Hours
from generator.analysis.advice.result import PersonAdvice, Recommendation
from generator.analysis.gap import Need
from generator.model.advice import Sureness
from generator.model.assessment import Method
from generator.model.base import CompetencyCode
from generator.wording import say_date, say_exact, say_list, say_span

NAMED = 3
"""How many of a kind a sentence names; the sheets name all."""

_SIGNS = 2
"""Signs of potential of each sort that a text tells of."""

SURENESS: Mapping[Sureness, str] = {"kuat": "kuat", "cukup": "cukup", "awal": "masih awal"}
BY: Mapping[Method, str] = {
    "mandiri": "penilaian diri",
    "atasan": "penilaian atasan",
    "asesor": "penilaian asesor",
}


def say_advice(advice: PersonAdvice, basis: Basis) -> str:
    """The whole text, a paragraph a line."""
    said = (
        _strengths(advice, basis),
        _potential(advice, basis),
        _to_develop(advice, basis),
        _unknown(advice, basis),
        _hours(advice),
        say_next(advice, basis),
    )
    return "\n".join(paragraph for paragraph in said if paragraph)


def say_next(advice: PersonAdvice, basis: Basis) -> str:
    """The next step as one sentence."""
    return f"Langkah berikutnya: {_do(advice.next_step, advice, basis)}"


def say_age(months: int) -> str:
    """`kurang dari sebulan`, `7 bulan`, `2 tahun 3 bulan`."""
    years, rest = divmod(months, 12)
    parts = [f"{years} tahun"] if years else []
    parts += [f"{rest} bulan"] if rest else []
    return " ".join(parts) or "kurang dari sebulan"


def say_certainty(known: Certainty) -> str:
    """What a standing rests on: `penilaian atasan, 4 Mei 2026 (7 bulan lalu); keyakinan cukup`."""
    if known.method is None or known.day is None or known.months is None:
        return "belum pernah dinilai"
    source = f"{BY[known.method]}, {say_date(known.day)} ({say_age(known.months)} lalu)"
    if known.sureness is None:
        return f"{source}; masa berlakunya sudah lewat, jadi belum diketahui"
    old = ", asesmennya sudah lama" if known.age == "lama" else ""
    return f"{source}; keyakinan {SURENESS[known.sureness]}{old}"


def say_hours(hours: Hours) -> str:
    """JP by year: `4 JP tahun 2026 dan 6 JP tahun 2027`; `0 JP` where the ledger would count none."""
    parts = [f"{say_exact(jp)} JP tahun {year}" for year, jp in hours.counted]
    return say_list(parts) if parts else "0 JP"


def some(names: Sequence[str]) -> str:
    """The first few names, and how many more: `a, b, c, dan 2 lainnya`."""
    if len(names) <= NAMED:
        return say_list(names)
    return f"{', '.join(names[:NAMED])}, dan {len(names) - NAMED} lainnya"


def _strengths(advice: PersonAdvice, basis: Basis) -> str:
    if advice.strengths:
        places = []
        for each in advice.strengths[:NAMED]:
            if not each.asked:
                place = "di luar yang diminta jabatan ini"
            else:
                place = "di atas yang diminta" if each.above else "sesuai yang diminta"
            places.append(f"{_name(each.competency, basis)} (level {each.level}, {place})")
        return f"Kekuatan Anda yang menonjol: {say_list(places)}."
    standings = advice.profile.standings.values()
    reached = max(standings, key=lambda each: each.level or 0, default=None)
    if reached is not None and reached.level:
        name = _name(reached.competency, basis)
        return f"Anda sudah mencapai level {reached.level} dalam {name}; itu kekuatan yang menjadi pijakan berikutnya."
    shown = {
        each.competency: sum(
            answer == "ya"
            for answers in each.evidence.assessment.answers.values()
            for answer in answers
        )
        for each in standings
        if each.evidence is not None and each.state == "berlaku"
    }
    best = max(shown, key=lambda code: shown[code], default=None)
    if best is None:
        return (
            "Belum ada asesmen Anda yang masih berlaku, jadi kekuatan Anda belum dapat disebut di sini. "
            "Itu keadaan catatan kami, bukan penilaian tentang Anda."
        )
    if shown[best]:
        return (
            f"Kekuatan Anda yang sudah tampak: {shown[best]} perilaku dalam {_name(best, basis)}."
        )
    return "Kekuatan Anda yang sudah tampak: bersedia dinilai dengan terbuka, dan dari situ orang bertumbuh."


def _potential(advice: PersonAdvice, basis: Basis) -> str:
    fits: dict[str, list[str]] = {}
    for each in advice.strengths:
        for jabatan in each.fits:
            name = basis.hub.jabatan[jabatan].name
            fits.setdefault(name, []).append(_name(each.competency, basis))
    said = [
        f"Tanda potensi untuk jabatan {jabatan}: yang dimintanya dalam {some(names)} sudah Anda penuhi."
        for jabatan, names in list(fits.items())[:_SIGNS]
    ]
    said += [
        f"Tanda potensi dalam {each.rule.name}: {each.rule.sentence}"
        for each in advice.potentials[:_SIGNS]
    ]
    return " ".join(said)


def _to_develop(advice: PersonAdvice, basis: Basis) -> str:
    needs = () if advice.gaps.held is None else advice.gaps.held.needs
    open_needs = [need for need in needs if need.met is False]
    if not open_needs:
        known = needs and all(need.met for need in needs)
        return "Semua yang diminta jabatan Anda sekarang sudah terpenuhi." if known else ""
    ways = [_way(need, basis) for need in open_needs[:NAMED]]
    more = len(open_needs) - len(ways)
    said = f"Untuk jabatan Anda sekarang, yang dapat dikembangkan: {say_list(ways)}"
    said += f"; {more} kompetensi lainnya ada dalam tabel." if more else "."
    known_by = [advice.certainties[need.competency] for need in open_needs]
    if any(each.method == "mandiri" for each in known_by):
        said += (
            " Sebagian berasal dari penilaian diri; pembicaraan dengan atasan akan memperjelasnya."
        )
    if any(each.age == "lama" for each in known_by):
        said += (
            " Sebagian asesmennya sudah lama, jadi keadaan Anda sekarang mungkin sudah lebih baik."
        )
    return said


def _way(need: Need, basis: Basis) -> str:
    level = need.standing.level or 0
    start = (
        f"dari level {level} ke level {need.required}" if level else f"menuju level {need.required}"
    )
    return f"{_name(need.competency, basis)} ({start})"


def _unknown(advice: PersonAdvice, basis: Basis) -> str:
    needs = () if advice.gaps.held is None else advice.gaps.held.needs
    names = [_name(need.competency, basis) for need in needs if need.met is None]
    if not names:
        return ""
    return f"Tentang {some(names)}, asesmen yang masih berlaku belum ada; artinya belum diketahui, bukan belum bisa."


def _hours(advice: PersonAdvice) -> str:
    duty, ledger = advice.ledger.duty, advice.ledger
    if duty is None:
        return ""
    this_year = sum(
        each.hours.in_year(ledger.year) for each in advice.recommendations if each.hours is not None
    )
    total = say_exact(ledger.total)
    if duty.kind == "maksimal":
        said = f"Tahun {ledger.year} tercatat {total} JP."
        if ledger.total + this_year > duty.jp:
            doubt = "" if duty.verified else ", yang aturannya belum diverifikasi"
            said += (
                f" Batas setahun bagi PPPK {duty.jp} JP{doubt}; bicarakan dengan pengelola SDM "
                "langkah mana yang diatur untuk tahun berikutnya."
            )
        return said
    if not ledger.remaining:
        return f"Kewajiban {duty.jp} JP tahun {ledger.year} sudah Anda penuhi ({total} JP)."
    said = f"Tahun {ledger.year} tercatat {total} dari {duty.jp} JP."
    if this_year:
        said += f" Langkah yang disarankan dapat menambah {say_exact(this_year)} JP tahun ini."
    return said


def _do(step: Recommendation, advice: PersonAdvice, basis: Basis) -> str:
    names = [_name(code, basis) for code, _ in step.serves]
    match step.kind:
        case "pelatihan":
            if not step.offers and step.self_paced:
                return f"mulai pelatihan “{step.title}” di situs; dapat dibuka kapan saja."
            if not step.offers:
                return f"ikuti pelatihan “{step.title}”; tanyakan jadwalnya kepada pengelola SDM."
            event = step.offers[0]
            return f"daftar pelatihan “{step.title}”, {say_span(event.start, event.end)}, oleh {event.organiser}."
        case "mentoring":
            return f"mintalah seorang mentor, lalu ikuti panduan mentoring “{step.title}”."
        case "penugasan":
            return f"latihlah satu perilaku pada pekerjaan Anda, didampingi atasan: {_practice(step, advice, basis)}"
        case "jalur":
            return f"buka jalur belajar “{step.title}” dan mulai dari langkah pertamanya."
        case "asesmen":
            return f"isi penilaian diri, lalu mintalah atasan atau asesor menilai {some(names)}."
        case "berbagi":
            return f"dampingi seorang rekan dalam {say_list(names)}."
        case "percakapan":
            return "bicarakan arah pengembangan Anda dengan atasan."


def _practice(step: Recommendation, advice: PersonAdvice, basis: Basis) -> str:
    """The first behaviour of the level that has not been seen, in the words of the dictionary."""
    code, level = step.serves[0]
    behaviours = basis.hub.competencies[code].at(level).indicators
    evidence = advice.profile.standings[code].evidence
    answers = () if evidence is None else evidence.assessment.answers.get(level, ())
    unseen = [
        text
        for number, text in enumerate(behaviours)
        if number >= len(answers) or answers[number] == "tidak"
    ]
    return f"“{(unseen or behaviours)[0]}”"


def _name(code: CompetencyCode, basis: Basis) -> str:
    return basis.hub.competencies[code].name
