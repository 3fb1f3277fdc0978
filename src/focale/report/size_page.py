"""How does one show the size of a market to somebody who has no Focale?"""

from __future__ import annotations

from focale.report.page import Content, run_page
from focale.scorecard.run import Run
from focale.segment.size import MarketSize, sized


def size_page(run: Run, lang: str, size: MarketSize | None = None) -> str:
    """The page of the size of a run's market, through its first profile.

    lang: "fr", or English for anything else. size: what the caller has already counted.
    """
    return run_page(run, lang, Content(size=size or sized(run)))
