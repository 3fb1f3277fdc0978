"""What does a program learn of the measures?"""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from focale.cli.screen import Screen
from focale.evidence.interval import Interval
from focale.kpi.door import Kpis
from focale.kpi.figures import Contrast, Figure, Kpi, Segment
from focale.kpi.parts import CHANGE, GROUPS
from focale.kpi.reallocation import Reallocation


def kpi_data(screen: Screen, found: Kpis, written: Sequence[Path]) -> dict[str, Any]:
    """The JSON object of `focale kpi --json`. What nobody tried is null."""
    one, asked = found.totals, found.asked
    return {
        "file": found.ledgers["deals"].label,
        "as_of": found.as_of.isoformat(),
        "profile": asked.profile.name if asked.profile else None,
        "segment_by": asked.segment_by,
        "before_after": asked.change.isoformat() if asked.change else None,
        "currency": found.currency or None,
        "totals": {
            "deals": one.deals, "won": one.won, "lost": one.lost, "open": one.open,
            "closed_share": _number(one.closed_share),
            "signed": {code or "": _number(amount) for code, amount in one.signed.items()},
        },
        "groups": dict(zip(GROUPS, found.groups, strict=False)) if found.groups else None,
        "kpis": [_kpi(kpi) for kpi in found.kpis],
        "cost_period": [day.isoformat() for day in found.cost_period]
        if found.cost_period else None,
        "costs_naming_a_segment": _number(found.named_costs),
        "business": found.business.value if found.business else None,
        "value_is_margin": found.is_margin,
        "reallocation": _reallocation(found.reallocation),
        "losses": [
            {"account": loss.account, "cost": _number(loss.cost),
             "brought": _number(loss.brought), "gone": loss.is_gone}
            for loss in found.losses
        ],
        "segment_unknown": found.segment_unknown,
        "notices": screen.messages(found.notices),
        "written": [str(path) for path in written],
    }  # fmt: skip


def _number(value: float | None) -> float | None:
    return None if value is None or not math.isfinite(value) else round(value, 6)


def _ends(interval: Interval | None) -> list[float | None] | None:
    return None if interval is None else [_number(interval.low), _number(interval.high)]


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "value": _number(figure.value), "interval": _ends(figure.interval), "n": figure.n,
        "hits": figure.hits, "why": figure.why.value if figure.why else None,
        **{name: _number(value) for name, value in figure.beside.items()},
    }  # fmt: skip


def _contrast(contrast: Contrast | None) -> dict[str, Any] | None:
    if contrast is None:
        return None
    return {
        "ratio": _number(contrast.ratio), "interval": _ends(contrast.interval),
        "band": contrast.band.value if contrast.band else None,
        "why": contrast.why.value if contrast.why else None, "at_equal_effort": contrast.per,
        "crude": _number(contrast.crude),
    }  # fmt: skip


def _segment(segment: Segment) -> dict[str, Any]:
    shrunk = segment.shrunk
    return {
        "segment": segment.name, "rank": segment.rank, **_figure(segment.figure),
        "shrunk": None if shrunk is None
        else {"value": _number(shrunk.value), "interval": _ends(shrunk.interval)},
    }  # fmt: skip


def _kpi(kpi: Kpi) -> dict[str, Any]:
    return {
        "kpi": kpi.measure.value,
        "unit": kpi.unit.value,
        "whole": _figure(kpi.whole),
        "by_icp": dict(zip(GROUPS, map(_figure, kpi.groups), strict=False)) or None,
        "icp_against_rest": _contrast(kpi.contrast),
        "segments": [_segment(segment) for segment in kpi.segments],
        "segments_why": kpi.segments_why.value if kpi.segments_why else None,
        "before_after": dict(zip(CHANGE, map(_figure, kpi.change), strict=False)) or None,
        "after_against_before": _contrast(kpi.change_contrast),
        "lacks": [table.value for table in kpi.lacks],
        "key": kpi.key,
        "horizon_days": kpi.horizon_days,
    }


def _reallocation(move: Reallocation) -> dict[str, Any]:
    test = move.test
    return {
        "key": move.key,
        "returns": [
            {"name": one.name, "n": one.rows, "won": one.won, "spent": _number(one.spent),
             "brought": _number(one.brought), "per_unit": _number(one.per_unit),
             "shrunk": _number(one.shrunk.value), "interval": _ends(one.shrunk.interval)}
            for one in move.returns
        ],
        "test": None if test is None else {
            "from": test.source, "to": test.target, "moved_a_month": _number(test.moved),
            "share": test.share, "rows_moved": test.rows,
            "rows_staying": test.others, "months": _number(test.months),
            "wait_days": test.wait_days, "planned_for": test.times,
            "chance": _number(test.chance),
        },
        "lacks": [table.value for table in move.lacks],
    }  # fmt: skip
