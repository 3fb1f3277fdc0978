"""How does one show the measures of the sales work to somebody who has no Focale?

One HTML page like that of a run: no script, no image, no other host.
"""

from __future__ import annotations

from pathlib import PurePath

from markupsafe import Markup

from focale.kpi.door import Kpis
from focale.report import bars
from focale.report.foreign import clean
from focale.report.frame import content_security_policy, environment, style_sheet
from focale.report.kpi_view import kpis_view
from focale.report.voice import Voice

STYLES = ("page.css", "size.css", "evidence.css", "kpi.css")


def kpi_page(found: Kpis, lang: str) -> str:
    """The page of the measures. lang: "fr", or English for anything else."""
    voice = Voice(lang)
    view = kpis_view(found, voice)
    profile = found.asked.profile
    label = "" if profile is None else profile.label.words(voice.lang) or profile.name
    return (
        environment()
        .get_template("kpi.html")
        .render(
            voice=voice,
            lang=voice.lang,
            policy=content_security_policy(*STYLES),
            style=Markup(style_sheet(*STYLES)),  # noqa: S704 (our own files)
            hatch=bars.HATCH,
            title=view.title,
            purpose=voice(
                "kpi_purpose", source=clean(PurePath(found.ledgers["deals"].label).name, most=80)
            ),
            as_of=voice("as_of", day=voice.day(found.as_of)),
            label=voice.written(label),
            version="" if profile is None else voice("version", version=profile.version),
            notices=list(dict.fromkeys(voice.message(message) for message in found.notices)),
            view=view,
        )
    )
