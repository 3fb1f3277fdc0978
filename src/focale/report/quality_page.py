"""How does one show the quality of a list to somebody who has no Focale?

One HTML page like that of a run: no script, no image, no other host.
"""

from __future__ import annotations

from pathlib import PurePath

from markupsafe import Markup

from focale.profile.document import Profile
from focale.report import bars
from focale.report.foreign import clean
from focale.report.frame import content_security_policy, environment, style_sheet
from focale.report.market import FEW
from focale.report.quality_view import quality_view
from focale.report.voice import Voice
from focale.segment.quality import QualityReport

STYLES = ("page.css", "size.css", "quality.css")


def quality_page(
    report: QualityReport, lang: str, profile: Profile | None = None, *, is_file: bool = True
) -> str:
    """The page of a report. lang: "fr", or English for anything else.

    profile: the one that its blanks are told for. is_file: whether the list has a name.
    """
    voice = Voice(lang)
    found = report.quality
    source = clean(PurePath(found.label).name, most=80) if is_file else voice("a_list")
    return (
        environment()
        .get_template("quality.html")
        .render(
            voice=voice,
            lang=voice.lang,
            policy=content_security_policy(*STYLES),
            style=Markup(style_sheet(*STYLES)),  # noqa: S704 (our own files)
            hatch=bars.HATCH,
            title=voice.count("quality_title", found.rows),
            purpose=voice("quality_purpose", source=source),
            as_of=voice("as_of", day=voice.day(found.as_of)),
            few=voice("quality_few", n=FEW),
            keys=[
                (bars.bar(1, 1, "solid"), voice("field_valid")),
                (bars.bar(1, 1, "light"), voice("field_doubtful")),
                (bars.bar(1, 1, "open"), voice("field_invalid")),
                (bars.bar(0, 1), voice("field_blank")),
            ],
            notices=list(dict.fromkeys(voice.message(message) for message in report.notices)),
            quality=quality_view(report, voice, profile),
        )
    )
