"""How does one show the club of the best customers to somebody who has no Focale?

One HTML page like that of a run: no script, no image, no other host.
"""

from __future__ import annotations

from pathlib import PurePath

from markupsafe import Markup

from focale.discovery.club import Club
from focale.report import bars
from focale.report.best_view import club_view
from focale.report.foreign import clean
from focale.report.frame import content_security_policy, environment, style_sheet
from focale.report.voice import Voice

STYLES = ("page.css", "size.css", "evidence.css", "discovery.css", "best.css")


def best_page(club: Club, lang: str) -> str:
    """The page of a club. lang: "fr", or English for anything else."""
    voice = Voice(lang)
    view = club_view(club, voice)
    return (
        environment()
        .get_template("best.html")
        .render(
            voice=voice,
            lang=voice.lang,
            policy=content_security_policy(*STYLES),
            style=Markup(style_sheet(*STYLES)),  # noqa: S704 (our own files)
            hatch=bars.HATCH,
            title=view.title,
            purpose=voice("best_purpose", source=clean(PurePath(club.label).name, most=80)),
            as_of=voice("as_of", day=voice.day(club.as_of)),
            notices=list(dict.fromkeys(voice.message(message) for message in club.notices)),
            view=view,
        )
    )
