"""How is a result shown: one self-contained page, and bars that read the same everywhere?"""

from focale.report.market_report import ReportPart, market_report
from focale.report.page import content_security_policy, score_page
from focale.report.range_bar import RangeBar, range_bar
from focale.report.sheet import profile_sheet

__all__ = [
    "RangeBar",
    "ReportPart",
    "content_security_policy",
    "market_report",
    "profile_sheet",
    "range_bar",
    "score_page",
]
