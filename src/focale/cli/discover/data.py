"""What does a program learn of the best customers?"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from focale.cli.screen import Screen
from focale.discovery.described import described
from focale.discovery.findings import Against, Findings, Trait
from focale.discovery.search.run import Hit
from focale.evidence.interval import Interval
from focale.evidence.rates import Rate


def discovery_data(screen: Screen, found: Findings, written: Sequence[Path]) -> dict[str, Any]:
    """The JSON object of `focale discover --json`."""
    who, lang = found.customers, screen.lang
    return {
        "as_of": found.as_of.isoformat(),
        "against": found.against,
        "rule": found.rule or None,
        "customers": {
            "total": who.total, "best": list(who.best), "inside": who.inside,
            "outside": who.outside, "matched_by": dict(who.by), "market": who.market,
            "base": who.base,
        },
        "facts": None if found.then is None else {
            name: {"known_then": values.then, "present_only": values.now}
            for name, values in zip(("customers", "deals"), found.then, strict=True)
        },
        "circular": list(found.circular),
        "traits": [_trait(trait, lang) for trait in found.traits],
        "pairs": [_hit(pair, lang) | {"inside": pair.inside.field if pair.inside else None,
                                      "found": pair.is_found} for pair in found.pairs],
        "own": None if found.own is None else [
            _hit(hit, lang) | {"circular": hit.field in found.circular}
            for hit in found.own.hits
        ],
        "left": [{"field": one.field, "why": one.why, **one.facts} for one in found.left],
        "draft": found.draft or None,
        "hypotheses": [trait.field for trait in found.hypotheses],
        "selected": None if found.selected is None else {
            "market": found.selected.market, "qualified": found.selected.qualified,
            "possible": found.selected.possible, "share": _rounded(found.selected.share),
            "target": [0.2, 0.3], "alarm": 0.5,
        },
        "recall": None if found.recall is None else {
            **_rate(found.recall.kept), "open": found.recall.open,
            "drafted": found.recall.drafted,
        },
        "people": [{"title": one.words, "role": one.role or None, **_rate(one.seen)}
                   for one in found.people],
        "pain_points": [{"id": one.id, **_rate(one.seen)} for one in found.pains],
        "filtered": screen.messages(found.filtered),
        "notices": screen.messages(found.notices),
        "written": [str(path) for path in written],
    }  # fmt: skip


def _trait(trait: Trait, lang: str) -> dict[str, Any]:
    return {
        **_hit(trait.hit, lang),
        "verdict": trait.verdict.value,
        "strength": trait.strength.value,
        "times": _rounded(trait.times),
        "times_interval": _interval(trait.times_interval),
        "habit": trait.is_habit,
        "circular": trait.is_circular,
        "echo_of": trait.echo_of or None,
        "criterion": trait.is_criterion,
        "others": _against(trait.others),
        "won": _against(trait.won),
    }


def _hit(hit: Hit, lang: str) -> dict[str, Any]:
    pattern = hit.pattern
    return {
        "field": hit.field,
        "asks": pattern.asks.value,
        "low": pattern.low,
        "high": pattern.high,
        "values": list(pattern.written),
        "words": described(pattern, lang),
        "more": hit.more,
        "best": _rate(hit.best),
        "base": _rate(hit.base),
        "smallest_p": hit.smallest,
        "p": _rounded(hit.p),
        "q": _rounded(hit.q),
    }


def _rate(rate: Rate) -> dict[str, Any]:
    return {"hits": rate.hits, "n": rate.n, "share": _rounded(rate.share),
            "interval": _interval(rate.wilson())}  # fmt: skip


def _against(found: Against | None) -> dict[str, Any] | None:
    if found is None:
        return None
    return {"here": _rate(found.here), "there": _rate(found.there), "p": _rounded(found.p),
            "tells": found.tells}  # fmt: skip


def _interval(found: Interval | None) -> list[float] | None:
    return None if found is None else [round(found.low, 6), round(found.high, 6)]


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 6)
