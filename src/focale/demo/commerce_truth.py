"""What is true of the demo's leads, meetings and contracts, aimed at and come out?"""

from __future__ import annotations

from statistics import mean
from typing import Any

from focale.demo.contracts import LEAVING_A_MONTH, MARGIN, Contract
from focale.demo.leads import MATURE_UNTIL, OPEN, UNEQUAL, WON, Lead, accepted_share
from focale.demo.plan import REFERENCE_DATE
from focale.demo.selling import HELD, Meeting

Data = dict[str, Any]
_SIDES = (("inside", True), ("outside", False))
_DAYS_A_MONTH = 30.44


def leads_truth(leads: list[Lead]) -> Data:
    """Conversion by side, of the leads old enough: at equal effort, and where it is unequal."""
    mature = [lead for lead in leads if lead.created_on <= MATURE_UNTIL]
    equal = [lead for lead in mature if lead.source != UNEQUAL]
    unequal = [lead for lead in mature if lead.source == UNEQUAL]
    return {
        "mature_until": MATURE_UNTIL.isoformat(),
        "unequal_source": UNEQUAL,
        "all": _sides(mature),
        "equal_effort": _sides(equal),
        "unequal_effort": _sides(unequal),
        "aimed_accepted_share": {
            name: {side: accepted_share(source, inside=is_inside) for side, is_inside in _SIDES}
            for name, source in (("equal_effort", ""), ("unequal_effort", UNEQUAL))
        },
        "inside_lead_ids": [lead.id for lead in leads if lead.inside],
    }


def _sides(leads: list[Lead]) -> Data:
    told: Data = {}
    for name, is_inside in _SIDES:
        group = [lead for lead in leads if lead.inside is is_inside]
        closed = [lead for lead in group if lead.outcome != OPEN]
        won = [lead for lead in closed if lead.outcome == WON]
        told[name] = {
            "leads": len(group),
            "closed": len(closed),
            "won": len(won),
            "won_share": round(len(won) / len(closed), 4),
            "accepted_share": round(sum(lead.deal is not None for lead in group) / len(group), 4),
            "mean_touches": round(mean(len(lead.worked) for lead in group), 2),
        }
    inside, outside = told["inside"]["won_share"], told["outside"]["won_share"]
    told["times"] = round(inside / outside, 2) if outside else None
    return told


def meetings_truth(meetings: list[Meeting], leads: list[Lead]) -> Data:
    """How many planned meetings were held, by side."""
    inside = {lead.id for lead in leads if lead.inside}
    told: Data = {}
    for name, is_inside in _SIDES:
        group = [one for one in meetings if (one.lead_id in inside) is is_inside]
        held = sum(one.held for one in group)
        told[name] = {
            "aimed_held_share": HELD[is_inside],
            "meetings": len(group),
            "held": held,
            "held_share": round(held / len(group), 4),
        }
    return told


def contracts_truth(contracts: list[Contract]) -> Data:
    """How many contracts ended, over how many months, and their margin, by side."""
    told: Data = {}
    for name, is_inside in _SIDES:
        group = [one for one in contracts if one.inside is is_inside]
        months = sum(
            ((one.ends_on or REFERENCE_DATE) - one.starts_on).days / _DAYS_A_MONTH for one in group
        )
        ended = sum(one.ends_on is not None for one in group)
        told[name] = {
            "aimed_leaving_a_month": LEAVING_A_MONTH[is_inside],
            "aimed_margin_share": MARGIN[is_inside],
            "contracts": len(group),
            "ended": ended,
            "months": round(months, 1),
            "leaving_a_month": round(ended / months, 4),
            "mean_monthly_margin_eur": round(mean(one.margin_eur for one in group), 2),
        }
    told["inside_contract_ids"] = [one.id for one in contracts if one.inside]
    return told
