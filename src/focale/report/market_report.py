"""How does one hand over a whole market on one page: its worth, its size, whom to begin with?"""

from __future__ import annotations

import enum
from collections.abc import Collection, Mapping
from typing import Any

from focale.report.page import Content, run_page
from focale.scorecard.run import Run
from focale.scorecard.summary import summarise
from focale.segment.size import sized
from focale.segment.top import picked


class ReportPart(enum.StrEnum):
    """What can stand on the page."""

    SCORE = "score"  # the market through each profile: verdicts, bands, tiers, what is unknown
    SIZE = "size"  # funnel, territories, sectors and sizes, through the first profile
    TOP = "top"  # the best accounts, why, and whom to call there


def market_report(
    run: Run,
    lang: str,
    parts: Collection[ReportPart] = tuple(ReportPart),
    top_n: int = 100,
    at_most: Mapping[str, int] | None = None,
    contacts: Any = None,
    title: str | None = None,
) -> str:
    """One HTML page about the market of a run, in the order of `ReportPart`.

    lang: "fr", or English for anything else. parts: default all. top_n, at_most, contacts: as
    in `picked`. Raises ValueError without any part, FocaleError for a column of `at_most` or a
    table of contacts that is not there.
    """
    if not parts:
        raise ValueError("a report has at least one part")
    content = Content(
        summaries=summarise(run) if ReportPart.SCORE in parts else None,
        size=sized(run) if ReportPart.SIZE in parts else None,
        picks=picked(run, top_n, at_most, contacts) if ReportPart.TOP in parts else None,
        at_most=at_most,
        contacts=contacts,
    )
    return run_page(run, lang, content, title)
