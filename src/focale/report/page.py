"""How does one read the result of a run, without Focale, on any screen or on paper?

One HTML file that needs nothing else: no script, no image, no other host. It carries a policy
that forbids all of these, so that even a text which slipped through could neither run nor load
anything; only its own style sheet is let in, by its hash.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from markupsafe import Markup

from focale.accounts.source import Kind
from focale.report import bars
from focale.report.foreign import clean
from focale.report.frame import content_security_policy, environment, style_sheet
from focale.report.list_view import ListView, list_view
from focale.report.market import FEW, market_view
from focale.report.profile_view import ProfileView, profile_view
from focale.report.size_view import size_view
from focale.report.voice import Voice
from focale.scorecard.plan import Plan
from focale.scorecard.run import Run
from focale.scorecard.summary import Summary, summarise
from focale.segment.size import MarketSize
from focale.segment.top import Pick, picked

PLAIN, PARTED = ("page.css",), ("page.css", "size.css")
"""The style sheets of a page without, and with, the parts of the market."""

EXPLAINED_FIRST = 10
"""Accounts of the list that can be opened, line by line."""


@dataclass(frozen=True)
class Content:
    """What stands on a page of a run, each already counted or chosen; None for what does not.

    at_most, contacts: as the picks were chosen.
    """

    summaries: Sequence[Summary] | None = None
    size: MarketSize | None = None
    picks: Sequence[Pick] | None = None
    at_most: Mapping[str, int] | None = None
    contacts: Any = None


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
    found = list(picks) if picks is not None else picked(run, top_n, at_most, contacts)
    told = list(summaries) if summaries is not None else summarise(run)
    return run_page(run, lang, Content(told, None, found, at_most, contacts), title)


def run_page(run: Run, lang: str, content: Content, title: str | None = None) -> str:
    """A page of one run with this content, as HTML; its profiles stand on it in any case."""
    voice = Voice(lang)
    styles = PARTED if content.size is not None else PLAIN
    return (
        environment()
        .get_template("page.html")
        .render(
            voice=voice,
            lang=voice.lang,
            policy=content_security_policy(*styles),
            style=Markup(style_sheet(*styles)),  # noqa: S704 (our own files)
            hatch=bars.HATCH,
            title=clean(title, most=160) or _title(content, voice),
            purpose=_purpose(run, content, voice),
            as_of=voice("as_of", day=voice.day(run.as_of)),
            few=voice("part_few", n=FEW),
            notices=_notices(run, content, voice),
            blocks=_blocks(run, content.summaries or (), voice),
            size=content.size and size_view(content.size, run.plans[0], voice),
            list=_list(run, content, voice),
            profiles=[_profile(run, plan, voice) for plan in run.plans],
        )
    )


def _blocks(run: Run, summaries: Sequence[Summary], voice: Voice) -> list[dict[str, Any]]:
    """The market through each profile."""
    return [
        {
            "number": number,
            "market": market_view(summary, plan, voice),
            "profile": _profile(run, plan, voice),
        }
        for number, (summary, plan) in enumerate(zip(summaries, run.plans, strict=False), start=1)
    ]


def _profile(run: Run, plan: Plan, voice: Voice) -> ProfileView:
    return profile_view(plan, run.coverage.get(plan.profile.name), voice)


def _list(run: Run, content: Content, voice: Voice) -> ListView | None:
    if content.picks is None:
        return None
    return list_view(
        run, list(content.picks), voice, at_most=content.at_most,
        has_contacts=content.contacts is not None, explain_first=EXPLAINED_FIRST,
    )  # fmt: skip


def _title(content: Content, voice: Voice) -> str:
    if content.picks is None:
        if content.size is None:
            return voice("title_market")
        return voice.count("size_title", content.size.kept.market)
    if not content.picks:
        return voice("title_none")
    return voice.count("title", len(content.picks))


def source_name(run: Run, voice: Voice) -> str:
    """What the accounts are called in a sentence: the name of their file, or "the list"."""
    is_file = run.accounts.source.kind is Kind.PATH
    return clean(PurePath(run.accounts.label).name, most=80) if is_file else voice("a_list")


def _purpose(run: Run, content: Content, voice: Voice) -> str:
    """One line that says what the page is for."""
    source = source_name(run, voice)
    if content.picks is None and content.size is not None:
        return voice("size_purpose", source=source)
    many = len(run.profiles)
    if many > 1:
        return voice("purpose_several", source=source, n=voice.whole(many))
    return voice("purpose", source=source)


def _notices(run: Run, content: Content, voice: Voice) -> list[str]:
    """Every notice once: of the run, of each summary, of the size."""
    of_summaries = [notice for told in content.summaries or () for notice in told.notices()]
    of_size = content.size.notices if content.size is not None else ()
    messages = [*run.notices, *of_summaries, *of_size]
    return list(dict.fromkeys(voice.message(message) for message in messages))
