"""How does one show the size of a market to somebody who has no Focale?

One HTML page like that of a run: no script, no image, no other host.
"""

from __future__ import annotations

from markupsafe import Markup

from focale.report import bars
from focale.report.market import FEW
from focale.report.page import (
    PARTED,
    content_security_policy,
    environment,
    source_name,
    style_sheet,
)
from focale.report.size_view import size_view
from focale.report.voice import Voice
from focale.scorecard.run import Run
from focale.segment.size import MarketSize, sized


def size_page(run: Run, lang: str, size: MarketSize | None = None) -> str:
    """The page of the size of a run's market, through its first profile.

    lang: "fr", or English for anything else. size: what the caller has already counted.
    """
    voice = Voice(lang)
    found = size or sized(run)
    messages = [*run.notices, *found.notices]
    return (
        environment()
        .get_template("size.html")
        .render(
            voice=voice,
            lang=voice.lang,
            policy=content_security_policy(*PARTED),
            style=Markup(style_sheet(*PARTED)),  # noqa: S704 (our own files)
            hatch=bars.HATCH,
            title=voice.count("size_title", found.kept.market),
            purpose=voice("size_purpose", source=source_name(run, voice)),
            as_of=voice("as_of", day=voice.day(run.as_of)),
            few=voice("part_few", n=FEW),
            notices=list(dict.fromkeys(voice.message(message) for message in messages)),
            size=size_view(found, run.plans[0], voice),
        )
    )
