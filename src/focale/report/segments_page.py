"""How does one show groups, tiers and cross tables to somebody who has no Focale?

One HTML page like that of a run: no script, no image, no other host.
"""

from __future__ import annotations

from pathlib import PurePath

from markupsafe import Markup

from focale.report import bars
from focale.report.foreign import clean
from focale.report.frame import content_security_policy, environment, style_sheet
from focale.report.segments_view import segments_view
from focale.report.voice import Voice
from focale.segment.divided import Segments

STYLES = ("page.css", "size.css", "evidence.css", "segments.css")


def segments_page(found: Segments, lang: str) -> str:
    """The page of a divided market. lang: "fr", or English for anything else."""
    voice = Voice(lang)
    view = segments_view(found, voice)
    source = clean(PurePath(found.label).name, most=80)
    profile = found.profile
    label = "" if profile is None else profile.label.words(voice.lang) or profile.name
    return (
        environment()
        .get_template("segments.html")
        .render(
            voice=voice,
            lang=voice.lang,
            policy=content_security_policy(*STYLES),
            style=Markup(style_sheet(*STYLES)),  # noqa: S704 (our own files)
            hatch=bars.HATCH,
            title=view.title,
            purpose=voice("seg_purpose", source=source),
            label=voice.written(label),
            notices=list(dict.fromkeys(voice.message(message) for message in found.notices)),
            view=view,
        )
    )
