"""What does a program learn of a profile tried on leads?"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from focale.discovery.weigh.leaks import Leak
from focale.evidence.interval import Interval
from focale.evidence.needed import Needed
from focale.evidence.rates import Rate
from focale.evidence.ratio import RateRatio
from focale.kpi.validation.door import Validation
from focale.kpi.validation.statements import Groups, Statement
from focale.kpi.validation.tried import Tried


def validation_data(found: Validation) -> dict[str, Any]:
    """The numbers and codes of a validation, as JSON has them; its notices are said apart."""
    tried, sample = found.tried, found.tried.sample
    return {
        "file": found.ledger.label,
        "profile": found.profile.name,
        "profile_version": found.profile.version,
        "as_of": sample.as_of.isoformat(),
        "since": sample.since.isoformat(),
        "horizon_days": sample.horizon_days,
        "leads": {
            "read": found.ledger.rows, "judged": len(sample.judged), "too_recent": sample.young,
            "too_early": sample.early, "excluded": sample.excluded, "future": sample.future,
            "negative_cycle": sample.negative, "signed_undated": sample.undated,
        },
        "statements": [_statement(one) for one in (tried.better, tried.target)],
        "groups": _groups(tried.groups),
        "ratio": _leading(tried),
        "band": None if tried.band is None else tried.band.value,
        "control_group": None
        if tried.drawn is None or tried.drawn_statement is None
        else {"ratio": _ratio(tried.drawn.ratio), "verdict": tried.drawn_statement.verdict.value},
        "needed": needed_data(tried.needed),
        "steps": [{"step": step.name, "groups": _groups(step.groups)} for step in tried.steps],
        "sources": [
            {"source": one.source, **rate_data(one.rate), "likely_share": number(one.likely)}
            for one in tried.sources
        ],
        "time": _time(tried),
        "won_outside": _ids(found, tried.misplaced.won_outside),
        "lost_inside": _ids(found, tried.misplaced.lost_inside),
        "lost_reasons": [
            {"reason": reason, "count": count} for reason, count in tried.misplaced.lost_reasons
        ],
        "fields_to_watch": [leak_data(leak) for leak in found.leaks],
    }  # fmt: skip


def number(value: float | None) -> float | None:
    """A number for JSON: None for what is infinite or unknown.

    >>> number(2.0), number(math.inf)
    (2.0, None)
    """
    return None if value is None or not math.isfinite(value) else round(value, 6)


def interval_data(interval: Interval | None) -> list[float | None] | None:
    """Low and high; a high without end is null."""
    return None if interval is None else [number(interval.low), number(interval.high)]


def rate_data(rate: Rate) -> dict[str, Any]:
    """Counts, share and Wilson interval; nulls when nobody tried."""
    return {
        "leads": rate.n, "signed": rate.hits, "share": number(rate.share),
        "interval": interval_data(rate.wilson()),
    }  # fmt: skip


def needed_data(needed: Needed | None) -> dict[str, Any] | None:
    """How many leads in all and still to come."""
    if needed is None:
        return None
    return {
        "total": needed.total, "low": needed.low, "high": needed.high, "more": needed.more,
        "more_low": needed.more_low, "more_high": needed.more_high,
        "months": number(needed.months), "look": needed.look,
    }  # fmt: skip


def leak_data(leak: Leak) -> dict[str, Any]:
    """A column that is not to be trusted, and why."""
    return {
        "column": leak.column, "sign": leak.sign.value, "amount": number(leak.amount),
        "signed_filled": number(leak.won_filled), "others_filled": number(leak.lost_filled),
    }  # fmt: skip


def _ratio(ratio: RateRatio) -> dict[str, Any]:
    return {
        "estimate": number(ratio.estimate), "interval": interval_data(ratio.interval()),
    }  # fmt: skip


def _leading(tried: Tried) -> dict[str, Any]:
    """The ratio that decides, and those beside it."""
    return {
        "leading": "crude" if tried.leads is None else tried.leads.basis.value,
        "estimate": number(tried.ratio),
        "interval": interval_data(tried.interval),
        "crude": _ratio(tried.groups.ratio),
        "at_equal_effort": [
            {
                "per": one.basis.value,
                "strata": [part.value for part in one.parts],
                "estimate": number(one.ratio.estimate),
                "interval": interval_data(one.ratio.interval),
                "comparable_share": round(one.comparable, 6),
            }
            for one in tried.effort
        ],
        "if_to_complete_were_inside": _ratio(tried.groups.extremes[0]),
        "if_to_complete_were_outside": _ratio(tried.groups.extremes[1]),
    }


def _groups(groups: Groups) -> dict[str, Any]:
    return {
        "icp": rate_data(groups.inside), "outside": rate_data(groups.outside),
        "to_complete": rate_data(groups.to_complete),
    }  # fmt: skip


def _statement(one: Statement) -> dict[str, Any]:
    return {
        "times": one.times,
        "verdict": one.verdict.value,
        "doubts": [doubt.value for doubt in one.doubts],
        "looks": [
            {
                "leads": look.leads, "verdict": look.verdict.value,
                "icp": [look.groups.inside.hits, look.groups.inside.n],
                "outside": [look.groups.outside.hits, look.groups.outside.n],
            }
            for look in one.looks
        ],
    }  # fmt: skip


def _time(tried: Tried) -> dict[str, Any]:
    test = tried.curves.test if tried.curves is not None else None
    return {
        "cycle_days": {"icp": number(tried.cycle.inside), "outside": number(tried.cycle.outside)},
        "cycle_ratio": number(tried.cycle.ratio),
        "cycle_interval": interval_data(tried.cycle.interval),
        "gray_p": None if test is None else number(test.p),
    }


def _ids(found: Validation, places: Sequence[int]) -> list[str]:
    row = found.tried.sample.judged.row
    if row is None:
        return []
    role = next((r for r in ("lead_id", "deal_id", "account_id") if found.ledger.has(r)), "row")
    column = found.ledger.column(role)
    return [str(column[int(row[place])].as_py()) for place in places]
