"""How does one read the result of a run, without Focale, on any screen or on paper?

One HTML file that needs nothing else: no script, no image, no other host. It carries a policy
that forbids all of these, so that even a text which slipped through could neither run nor load
anything; only its own style sheet is let in, by its hash.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import PurePath
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from focale.accounts.source import Kind
from focale.report import bars
from focale.report.foreign import clean
from focale.report.list_view import list_view
from focale.report.market import market_view
from focale.report.profile_view import profile_view
from focale.report.voice import Voice
from focale.scorecard.run import Run
from focale.scorecard.summary import Summary, summarise
from focale.segment.top import Pick, picked

EXPLAINED_FIRST = 10
"""Accounts of the list that can be opened, line by line."""


def score_page(
    run: Run,
    lang: str,
    top_n: int = 100,
    at_most: Mapping[str, int] | None = None,
    contacts: Any = None,
    title: str | None = None,
    *,
    summaries: Sequence[Summary] | None = None,
    picks: Sequence[Pick] | None = None,
) -> str:
    """The page of one run, as HTML.

    lang: "fr", or English for anything else. top_n: accounts listed. at_most, contacts: as in
    `picked`. summaries, picks: what the caller has already counted and chosen, not to be made
    twice. Raises FocaleError for a column of `at_most` or a table of contacts that is not there.
    """
    voice = Voice(lang)
    found = list(picks) if picks is not None else picked(run, top_n, at_most, contacts)
    told = list(summaries) if summaries is not None else summarise(run)
    chosen = list_view(
        run, found, voice, at_most=at_most, has_contacts=contacts is not None,
        explain_first=EXPLAINED_FIRST,
    )  # fmt: skip
    blocks = [
        {
            "number": number,
            "market": market_view(summary, plan, voice),
            "profile": profile_view(plan, run.coverage.get(plan.profile.name), voice),
        }
        for number, (summary, plan) in enumerate(zip(told, run.plans, strict=True), start=1)
    ]
    return (
        environment()
        .get_template("page.html")
        .render(
            voice=voice,
            lang=voice.lang,
            policy=content_security_policy(),
            style=Markup(style_sheet()),  # noqa: S704 (our own file)
            hatch=bars.HATCH,
            title=clean(title, most=160) or _title(len(found), voice),
            purpose=_purpose(run, voice),
            as_of=voice("as_of", day=voice.day(run.as_of)),
            notices=_notices(run, told, voice),
            blocks=blocks,
            list=chosen,
        )
    )


def content_security_policy(*names: str) -> str:
    """The policy that the page carries; send the same one as a header when serving it.

    names: the style sheets of the page. The page of a run has "page.css", as when none is given.

    >>> content_security_policy().split("; ")[0]
    "default-src 'none'"
    """
    digest = hashlib.sha256(style_sheet(*names).encode()).digest()
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src 'sha256-{base64.b64encode(digest).decode()}'",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


@cache
def style_sheet(*names: str) -> str:
    """The one style sheet, exactly as it stands between the `<style>` tags."""
    parts = ("base.css", *(names or ("page.css",)))
    templates = files("focale.report").joinpath("templates")
    return "".join(templates.joinpath(part).read_text("utf-8") for part in parts)


@cache
def environment() -> Environment:
    """Where the templates of every page are found; whatever they show is escaped."""
    return Environment(
        loader=PackageLoader("focale.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _title(count: int, voice: Voice) -> str:
    if not count:
        return voice("title_none")
    return voice.count("title", count)


def _purpose(run: Run, voice: Voice) -> str:
    """One line that says what the page is for."""
    is_file = run.accounts.source.kind is Kind.PATH
    source = clean(PurePath(run.accounts.label).name, most=80) if is_file else voice("a_list")
    many = len(run.profiles)
    if many > 1:
        return voice("purpose_several", source=source, n=voice.whole(many))
    return voice("purpose", source=source)


def _notices(run: Run, summaries: Sequence[Summary], voice: Voice) -> list[str]:
    """Every notice once: of the run, then of each summary."""
    messages = [*run.notices, *(notice for told in summaries for notice in told.notices())]
    return list(dict.fromkeys(voice.message(message) for message in messages))
