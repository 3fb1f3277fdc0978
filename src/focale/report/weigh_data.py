"""What does a program learn of criteria weighed by outcomes?"""

from __future__ import annotations

from typing import Any

from focale.discovery.weigh.door import Weighed
from focale.discovery.weigh.value import BandValue
from focale.evidence.rates import Rate
from focale.report.validation_data import interval_data, leak_data, number


def weighed_data(found: Weighed) -> dict[str, Any]:
    """The numbers and codes of a weighing, as JSON has them; its notices are said apart."""
    weighing, counted = found.weighing, found.counted
    return {
        "file": found.ledger.label,
        "profile": found.profile.name,
        "profile_version": found.profile.version,
        "as_of": found.as_of.isoformat(),
        "answer": weighing.answer.value,
        "allowed": weighing.allowed.value,
        "deals": {
            "read": counted.read, "weighed": counted.weighed, "open": counted.open,
            "too_recent": counted.young, "undated": counted.undated,
            "horizon_days": counted.horizon_days, "not_won_by_horizon_is_lost": counted.by_horizon,
            "won": weighing.earlier.wins + weighing.later.wins,
        },
        "criteria": [
            {
                "id": criterion.id, "before": number(before), "after": number(after),
                "weighed": bool(weighing.weighed[place]),
                "left_out_for_field": found.kept.get(criterion.id),
                "works_the_wrong_way": place in weighing.reversed_,
            }
            for place, criterion in enumerate(found.criteria)
            for before, after in [found.points()[criterion.id]]
        ],
        "test": _test(found),
        "calibration": _calibration(found),
        "probability": [
            {"points": points, "share": number(chance), "interval": interval_data(ends)}
            for points, chance, ends in weighing.chances
        ],
        "base_rate": {
            "earlier": _rate(found.drift[0]), "later": _rate(found.drift[1]),
            "drifts": found.base_drifts,
        },
        "bands": {
            "before": [_band(one) for one in found.before],
            "after": [_band(one) for one in found.after] if weighing.is_proposed else None,
            "out_of_order": [[higher.name, lower.name] for higher, lower in found.disorder],
        },
        "fields_to_watch": [leak_data(leak) for leak in found.leaks],
        "period_fields": list(found.periods),
    }  # fmt: skip


def _test(found: Weighed) -> dict[str, Any] | None:
    difference = found.weighing.difference
    if difference is None:
        return None
    return {
        "earlier": len(found.weighing.earlier), "later": len(found.weighing.later),
        "auc_before": number(difference.first.value), "auc_after": number(difference.second.value),
        "difference": number(difference.difference),
        "interval": interval_data(difference.interval()),
    }  # fmt: skip


def _calibration(found: Weighed) -> dict[str, Any] | None:
    told = found.weighing.calibrated
    if told is None or told.slope is None:
        return None
    return {
        "slope": number(told.slope.value), "slope_interval": interval_data(told.slope.interval()),
        "shift": number(told.shift.value), "shift_interval": interval_data(told.shift.interval()),
    }  # fmt: skip


def _rate(rate: Rate) -> dict[str, Any]:
    return {
        "deals": rate.n, "won": rate.hits, "share": number(rate.share),
        "interval": interval_data(rate.wilson()),
    }  # fmt: skip


def _band(one: BandValue) -> dict[str, Any]:
    return {
        "band": one.name, "from_points": one.from_points, **_rate(one.rate),
        "typical_amount": number(one.typical), "worth": number(one.worth),
    }  # fmt: skip
