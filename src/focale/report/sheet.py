"""How does one hand over a profile on one page: to sales, into the CRM, on a wall?

The sheet that the method asks for, as Markdown or as one HTML page that prints on A4. The page
needs nothing else, like that of a run: no script, no image, no other host.
"""

from __future__ import annotations

import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from markupsafe import Markup

from focale.profile.document import Profile
from focale.profile.read import load_profile
from focale.report.frame import content_security_policy, environment, style_sheet
from focale.report.sheet_markdown import sheet_markdown
from focale.report.sheet_view import Sheet, sheet_view, state_words
from focale.report.voice import Voice

STYLE = "sheet.css"
FORMS = ("markdown", "html")


def profile_sheet(
    profile: Profile | str | Path,
    lang: str = "fr",
    as_: str = "markdown",
    *,
    on: datetime.date | None = None,
) -> str:
    """The sheet of a profile, or of the file at a path.

    lang: "fr", or English for anything else. as_: "markdown", or "html" for one page. on: the
    day that the sheet bears; default today, in the profile's time zone. What the profile does not
    say yet stands there as such, with the key to write. Raises FocaleError with every fault of
    a file, ValueError for another form.

    >>> from focale.profile.templates import template
    >>> sheet = profile_sheet(template("saas"), lang="en")
    >>> print(sheet.splitlines()[0])
    # ICP sheet: European SaaS scale-up
    >>> profile_sheet(template("saas"), as_="html")[:32]
    '<!doctype html>\\n<html lang="fr">'
    """
    if as_ not in FORMS:
        raise ValueError(f"a sheet is made as {' or '.join(FORMS)}, not {as_!r}")
    read = profile if isinstance(profile, Profile) else load_profile(profile)
    voice = Voice(lang)
    sheet = sheet_view(read, voice, on or today(read))
    return sheet_page(sheet, voice) if as_ == "html" else sheet_markdown(sheet, voice)


def today(profile: Profile) -> datetime.date:
    """The day where the sellers work."""
    return datetime.datetime.now(ZoneInfo(profile.timezone)).date()


def sheet_page(sheet: Sheet, voice: Voice) -> str:
    """The sheet as one HTML page."""
    return (
        environment()
        .get_template("sheet.html")
        .render(
            voice=voice,
            lang=voice.lang,
            policy=content_security_policy(STYLE),
            style=Markup(style_sheet(STYLE)),  # noqa: S704 (our own file)
            title=voice("sheet_title", name=sheet.name),
            sheet=sheet,
            is_whole=not any(sheet.all_gaps()),
            state=state_words(sheet, voice),
        )
    )
