"""Kemajuan belajar: the page of a learner's own progress, which is on their device only.

The page carries what the browser needs to say of each training: its chapters, and what its self-study may count as.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.model.base import FormCode
from generator.model.content import Training
from generator.site import addresses
from generator.site.context import Context
from generator.site.page import SitePage
from generator.site.views.training import HOME, KIND, LIST
from generator.site.wording import say_cap

ALONE = FormCode("belajar-mandiri")
ONLINE = FormCode("e-learning")
"""The forms under which reading chapters by oneself counts: an online training as such, the rest as self-study."""

ORGANISER = "Hub Kompetensi ASN Kerinci"


@dataclass(frozen=True, slots=True)
class LearningView:
    """All trainings, as plain JSON."""

    data: dict[str, Any]


def pages(context: Context) -> Iterator[SitePage]:
    """The page of progress."""
    trainings = [_training(context, each) for each in context.hub.trainings.values()]
    yield SitePage(
        address=addresses.PROGRESS,
        title="Kemajuan belajar saya",
        description="Pelatihan yang Anda mulai di gawai ini, sejauh mana, dan ringkasan untuk pengelola SDM.",
        kind=KIND,
        template="belajar.html.jinja",
        view=LearningView({"penyelenggara": ORGANISER, "pelatihan": trainings}),
        crumbs=(HOME, LIST),
        changed=context.history.head,
    )


def _training(context: Context, training: Training) -> dict[str, Any]:
    front = training.front
    minutes = sum(chapter.front.minutes for chapter in training.chapters)
    return {
        "slug": training.slug,
        "judul": front.title,
        "alamat": addresses.training(training.slug),
        "diperbarui": front.updated.isoformat(),
        "tujuan": list(front.objectives),
        "kuis": [question.id for question in training.quiz],
        "bab": [
            {"id": chapter.name, "menit": chapter.front.minutes} for chapter in training.chapters
        ],
        "jp": _jp(context, training, minutes),
        "bentuk": _form(context, training),
    }


def _jp(context: Context, training: Training, minutes: int) -> int:
    """Whole JP of the chapters, by the setting of the day the training was updated (checked by ASN404)."""
    setting = context.hub.policy.menit_per_jp.on(training.front.updated)
    assert setting is not None
    return int(minutes // setting.value)


def _form(context: Context, training: Training) -> dict[str, str]:
    forms = context.hub.forms
    wanted = ONLINE if training.front.form == ONLINE else ALONE
    form = forms.get(wanted) or forms[training.front.form]
    cap = form.conversion.cap
    return {"kode": form.code, "nama": form.name, "batas": f" ({say_cap(cap)})" if cap else ""}
