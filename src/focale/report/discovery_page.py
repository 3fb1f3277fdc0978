"""How does one show what the best customers share to somebody who has no Focale?

One HTML page like that of a run: no script, no image, no other host.
"""

from __future__ import annotations

from markupsafe import Markup

from focale.discovery.findings import Findings
from focale.report import bars
from focale.report.discovery_view import discovery_view
from focale.report.foreign import clean
from focale.report.frame import content_security_policy, environment, style_sheet
from focale.report.voice import Voice

STYLES = ("page.css", "size.css", "evidence.css", "discovery.css")


def discovery_page(found: Findings, lang: str, market: str = "") -> str:
    """The page of what was found. lang: "fr", or English for anything else. market: its name."""
    voice = Voice(lang)
    return (
        environment()
        .get_template("discovery.html")
        .render(
            voice=voice,
            lang=voice.lang,
            policy=content_security_policy(*STYLES),
            style=Markup(style_sheet(*STYLES)),  # noqa: S704 (our own files)
            hatch=bars.HATCH,
            title=discovery_view(found, voice).title,
            purpose=voice("disc_purpose", source=clean(market, most=80) or voice("a_list")),
            as_of=voice("as_of", day=voice.day(found.as_of)),
            notices=list(dict.fromkeys(voice.message(message) for message in found.notices)),
            view=discovery_view(found, voice),
        )
    )
