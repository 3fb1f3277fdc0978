"""How does one show where contacts are lost to somebody who has no Focale?

One HTML page like that of a run: no script, no image, no other host.
"""

from __future__ import annotations

from pathlib import PurePath

from markupsafe import Markup

from focale.accounts.source import Kind
from focale.report import bars
from focale.report.foreign import clean
from focale.report.frame import content_security_policy, environment, style_sheet
from focale.report.funnel_view import funnel_view
from focale.report.market import FEW
from focale.report.profile_view import profile_view
from focale.report.voice import Voice
from focale.segment.funnel import Funnel

STYLES = ("page.css", "size.css", "funnel.css")


def funnel_page(found: Funnel, lang: str) -> str:
    """The page of a funnel. lang: "fr", or English for anything else."""
    voice = Voice(lang)
    is_file = found.source.kind is Kind.PATH
    source = clean(PurePath(found.source.found.label).name, most=80) if is_file else voice("a_list")
    view = funnel_view(found, voice)
    return (
        environment()
        .get_template("funnel.html")
        .render(
            voice=voice,
            lang=voice.lang,
            policy=content_security_policy(*STYLES),
            style=Markup(style_sheet(*STYLES)),  # noqa: S704 (our own files)
            hatch=bars.HATCH,
            title=view.title,
            purpose=voice("way_purpose", source=source),
            as_of=voice("as_of", day=voice.day(found.as_of)),
            few=voice("quality_few", n=FEW),
            notices=list(dict.fromkeys(voice.message(message) for message in found.notices)),
            profile=profile_view(found.run.plans[0], None, voice),
            funnel=view,
        )
    )
