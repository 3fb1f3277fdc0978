"""How much of the market does a draft keep?"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from focale.discovery.findings import Selected
from focale.profile import read_profile
from focale.scorecard.run import open_run
from focale.scorecard.summary import summarise


def selected_by(
    draft: str, market: Any, events: Any, as_of: datetime.date, names: Mapping[str, str]
) -> Selected:
    """The market scored by the draft: never optimised, only reported."""
    with open_run(
        market, read_profile(draft), events=events, as_of=as_of, mapping=dict(names) or None
    ) as run:
        kept = summarise(run)[0].kept
    return Selected(kept.market, kept.qualified, kept.possible)
