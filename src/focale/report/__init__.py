"""How is a result shown: one self-contained page, and bars that read the same everywhere?

Imported when first used: whoever draws one bar does not load what makes a page.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from focale.report.market_report import ReportPart, market_report
    from focale.report.page import content_security_policy, score_page
    from focale.report.range_bar import RangeBar, range_bar
    from focale.report.sheet import profile_sheet

_PLACES = {
    "RangeBar": "focale.report.range_bar",
    "ReportPart": "focale.report.market_report",
    "content_security_policy": "focale.report.page",
    "market_report": "focale.report.market_report",
    "profile_sheet": "focale.report.sheet",
    "range_bar": "focale.report.range_bar",
    "score_page": "focale.report.page",
}

__all__ = [
    "RangeBar",
    "ReportPart",
    "content_security_policy",
    "market_report",
    "profile_sheet",
    "range_bar",
    "score_page",
]


def __getattr__(name: str) -> Any:
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_PLACES[name]), name)
