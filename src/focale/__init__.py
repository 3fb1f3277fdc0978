"""Focale: find your ideal customers in your own data, score a market, say why.

The door for programs. Everything is imported when it is first used, so that `import focale`
costs nothing.

>>> import focale
>>> profile = focale.read_profile(
...     "profile: p\\ncriteria:\\n  size: {field: headcount, at_least: 30, points: 10}"
... )
>>> focale.RecordScorer(profile).score({"headcount": 40})["verdict"]
'qualified'
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from focale.accounts.activity.door import EventLog, read_events
    from focale.accounts.cleaning.door import CleanFacts, clean
    from focale.accounts.columns.believe import columns
    from focale.accounts.columns.read import load_mapping
    from focale.accounts.columns.write import mapping_text
    from focale.accounts.duplicates.door import Duplicates, MergedTable, dedupe, merge, unmerge
    from focale.accounts.groups import groups
    from focale.accounts.registry.build import build_registry
    from focale.accounts.registry.enrich import enrich
    from focale.discovery.club import Club, best
    from focale.discovery.find import discover
    from focale.discovery.findings import Findings
    from focale.discovery.weigh.door import Weighed
    from focale.discovery.weigh.library import weigh
    from focale.glossary.messages import FocaleError, Message
    from focale.kpi.door import Kpis
    from focale.kpi.library import kpis
    from focale.kpi.validation.door import Validation
    from focale.kpi.validation.library import validate
    from focale.profile import Profile, load_profile, read_profile
    from focale.report.sheet import profile_sheet
    from focale.report.target import target
    from focale.report.weigh_next import weighed_profile
    from focale.review.door import Review
    from focale.review.library import review_profile
    from focale.scorecard.explain import explain
    from focale.scorecard.lines import Explanation
    from focale.scorecard.query_text import sql
    from focale.scorecard.record import RecordScorer
    from focale.scorecard.score import score
    from focale.scorecard.summary import Summary, summarise
    from focale.segment.divided import Segments
    from focale.segment.funnel import FunnelAnswer, funnel
    from focale.segment.quality import QualityReport, quality
    from focale.segment.segments import segments
    from focale.segment.size import MarketSize, size
    from focale.segment.target import Target
    from focale.segment.top import top

__version__ = "0.1.0"

_PLACES = {
    "CleanFacts": "focale.accounts.cleaning.door",
    "Club": "focale.discovery.club",
    "Duplicates": "focale.accounts.duplicates.door",
    "EventLog": "focale.accounts.activity.door",
    "Explanation": "focale.scorecard.lines",
    "Findings": "focale.discovery.findings",
    "FocaleError": "focale.glossary.messages",
    "FunnelAnswer": "focale.segment.funnel",
    "Kpis": "focale.kpi.door",
    "MarketSize": "focale.segment.size",
    "MergedTable": "focale.accounts.duplicates.door",
    "Message": "focale.glossary.messages",
    "Profile": "focale.profile",
    "QualityReport": "focale.segment.quality",
    "RecordScorer": "focale.scorecard.record",
    "Segments": "focale.segment.divided",
    "Review": "focale.review.door",
    "Summary": "focale.scorecard.summary",
    "Target": "focale.segment.target",
    "Validation": "focale.kpi.validation.door",
    "Weighed": "focale.discovery.weigh.door",
    "build_registry": "focale.accounts.registry.build",
    "best": "focale.discovery.club",
    "clean": "focale.accounts.cleaning.door",
    "columns": "focale.accounts.columns.believe",
    "dedupe": "focale.accounts.duplicates.door",
    "discover": "focale.discovery.find",
    "enrich": "focale.accounts.registry.enrich",
    "explain": "focale.scorecard.explain",
    "funnel": "focale.segment.funnel",
    "kpis": "focale.kpi.library",
    "load_mapping": "focale.accounts.columns.read",
    "groups": "focale.accounts.groups",
    "load_profile": "focale.profile",
    "merge": "focale.accounts.duplicates.door",
    "mapping_text": "focale.accounts.columns.write",
    "profile_sheet": "focale.report.sheet",
    "quality": "focale.segment.quality",
    "read_events": "focale.accounts.activity.door",
    "read_profile": "focale.profile",
    "review_profile": "focale.review.library",
    "score": "focale.scorecard.score",
    "segments": "focale.segment.segments",
    "size": "focale.segment.size",
    "sql": "focale.scorecard.query_text",
    "summarise": "focale.scorecard.summary",
    "target": "focale.report.target",
    "top": "focale.segment.top",
    "unmerge": "focale.accounts.duplicates.door",
    "validate": "focale.kpi.validation.library",
    "weigh": "focale.discovery.weigh.library",
    "weighed_profile": "focale.report.weigh_next",
}


def __getattr__(name: str) -> Any:
    if name not in _PLACES:
        raise AttributeError(f"module 'focale' has no attribute {name!r}")
    return getattr(import_module(_PLACES[name]), name)


def __dir__() -> list[str]:
    return [*globals(), *_PLACES]


__all__ = [
    "CleanFacts",
    "Club",
    "Duplicates",
    "EventLog",
    "Explanation",
    "Findings",
    "FocaleError",
    "FunnelAnswer",
    "Kpis",
    "MarketSize",
    "MergedTable",
    "Message",
    "Profile",
    "QualityReport",
    "RecordScorer",
    "Review",
    "Segments",
    "Summary",
    "Target",
    "Validation",
    "Weighed",
    "best",
    "build_registry",
    "clean",
    "columns",
    "dedupe",
    "discover",
    "enrich",
    "explain",
    "funnel",
    "groups",
    "kpis",
    "load_mapping",
    "load_profile",
    "mapping_text",
    "merge",
    "profile_sheet",
    "quality",
    "read_events",
    "read_profile",
    "review_profile",
    "score",
    "segments",
    "size",
    "sql",
    "summarise",
    "target",
    "top",
    "unmerge",
    "validate",
    "weigh",
    "weighed_profile",
]
