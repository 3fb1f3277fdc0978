"""How does one show whether a profile converts better to somebody who has no Focale?

One HTML page like that of a run: no script, no image, no other host.
"""

from __future__ import annotations

from pathlib import PurePath

from markupsafe import Markup

from focale.kpi.validation.door import Validation
from focale.report import bars
from focale.report.foreign import clean
from focale.report.frame import content_security_policy, environment, style_sheet
from focale.report.validation_view import validation_view
from focale.report.voice import Voice

STYLES = ("page.css", "size.css", "evidence.css")


def validation_page(found: Validation, lang: str) -> str:
    """The page of a validation. lang: "fr", or English for anything else."""
    voice = Voice(lang)
    view = validation_view(found, voice)
    source = clean(PurePath(found.ledger.label).name, most=80)
    return (
        environment()
        .get_template("validation.html")
        .render(
            voice=voice,
            lang=voice.lang,
            policy=content_security_policy(*STYLES),
            style=Markup(style_sheet(*STYLES)),  # noqa: S704 (our own files)
            hatch=bars.HATCH,
            title=view.title,
            purpose=voice("val_purpose", source=source),
            as_of=voice("as_of", day=voice.day(found.tried.sample.as_of)),
            label=voice.written(found.profile.label.words(voice.lang) or found.profile.name),
            version=voice("version", version=found.profile.version),
            notices=list(dict.fromkeys(voice.message(message) for message in found.notices)),
            view=view,
        )
    )
