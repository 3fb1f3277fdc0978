"""How does one show on what new points rest to somebody who has no Focale?

One HTML page like that of a run: no script, no image, no other host.
"""

from __future__ import annotations

from pathlib import PurePath

from markupsafe import Markup

from focale.discovery.weigh.door import Weighed
from focale.report import bars
from focale.report.drawings.ratio_bar import ratio_axis
from focale.report.evidence_figures import plain_times
from focale.report.foreign import clean
from focale.report.frame import content_security_policy, environment, style_sheet
from focale.report.validation_page import STYLES
from focale.report.voice import Voice
from focale.report.weigh_view import weigh_view

_MARKS = (0.5, 1.0, 2.0, 5.0, 10.0)


def weigh_page(found: Weighed, lang: str) -> str:
    """The page of a weighing. lang: "fr", or English for anything else."""
    voice = Voice(lang)
    view = weigh_view(found, voice)
    source = clean(PurePath(found.ledger.label).name, most=80)
    return (
        environment()
        .get_template("weigh.html")
        .render(
            voice=voice,
            lang=voice.lang,
            policy=content_security_policy(*STYLES),
            style=Markup(style_sheet(*STYLES)),  # noqa: S704 (our own files)
            hatch=bars.HATCH,
            title=view.title,
            purpose=voice("wei_purpose", source=source),
            as_of=voice("as_of", day=voice.day(found.as_of)),
            label=voice.written(found.profile.label.words(voice.lang) or found.profile.name),
            version=voice("version", version=found.profile.version),
            notices=list(dict.fromkeys(voice.message(message) for message in found.notices)),
            axis=axis_of(voice),
            view=view,
        )
    )


def axis_of(voice: Voice) -> Markup:
    """The axis below the odds."""
    return ratio_axis([(mark, plain_times(mark, voice.lang)) for mark in _MARKS])
