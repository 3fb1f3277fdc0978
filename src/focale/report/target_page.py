"""How does one hand over the whole answer: the best customers, their profile, whom to prospect?

One HTML page like that of a run: no script, no image, no other host.
"""

from __future__ import annotations

from markupsafe import Markup

from focale.report import bars
from focale.report.foreign import clean
from focale.report.frame import content_security_policy, environment, style_sheet
from focale.report.market import FEW
from focale.report.target_view import target_list, target_view
from focale.report.voice import Voice
from focale.segment.target import Target

STYLES = ("page.css", "size.css", "evidence.css", "discovery.css", "target.css")


def target_page(target: Target, lang: str, market: str = "", number: int | None = None) -> str:
    """The page of one answer, as HTML.

    lang: "fr", or English for anything else. market: its name. number: how many accounts were
    asked for.
    """
    voice = Voice(lang)
    view = target_view(target, voice, number)
    source = clean(market, most=80) or voice("a_list")
    return (
        environment()
        .get_template("target.html")
        .render(
            voice=voice,
            lang=voice.lang,
            policy=content_security_policy(*STYLES),
            style=Markup(style_sheet(*STYLES)),  # noqa: S704 (our own files)
            hatch=bars.HATCH,
            title=view.title,
            purpose=voice("tgt_purpose", source=source)
            if target.has_market
            else voice("tgt_purpose_alone"),
            as_of=voice("as_of", day=voice.day(target.findings.as_of)),
            few=voice("part_few", n=FEW),
            notices=list(dict.fromkeys(voice.message(message) for message in target.notices)),
            target=view,
            view=view.found,
            size=view.size,
            list=target_list(target, voice),
        )
    )
