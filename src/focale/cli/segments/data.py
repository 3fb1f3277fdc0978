"""What does a program learn of a divided market?"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from focale.cli.screen import Screen
from focale.evidence.rates import Rate
from focale.evidence.shrink import Shrunk
from focale.report.segments_view import sureness
from focale.report.validation_data import interval_data, number
from focale.segment.clusters.measures import Measure
from focale.segment.clusters.traits import Trait
from focale.segment.crosses import Cross
from focale.segment.divided import Segments
from focale.segment.segment_words import axis_words, class_words, group_name, trait_words


def segments_data(screen: Screen, found: Segments, written: Sequence[Path]) -> dict[str, Any]:
    """The JSON object of `focale segments --json`."""
    clusters, lang = found.clusters, screen.lang
    return {
        "file": found.label,
        "profile": None if found.profile is None else found.profile.name,
        "accounts": clusters.accounts,
        "looked_at": clusters.looked_at,
        "one_segment": not clusters.groups,
        "why_one": clusters.why_one or None,
        "asked_for": clusters.wanted,
        "groups": [
            {
                "group": group.number,
                "name": group_name(clusters, place, lang),
                "accounts": group.accounts,
                "share": number(group.share),
                "stability": number(group.stability),
                "sureness": None if group.stability is None else sureness(group.stability),
                "example": group.example,
                "traits": [_trait(trait, lang) for trait in group.traits],
                **_measure(found.group_measures[place], found.told_of),
            }
            for place, group in enumerate(clusters.groups)
        ],
        "alike": [
            {"groups": [pair.first, pair.second], "apart_in": pair.field or None}
            for pair in clusters.alike
        ],
        "unplaced": clusters.unplaced,
        "tried": [
            {
                "groups": one.k, "gap": number(one.gap), "error": number(one.error),
                "p": number(one.p), "stability": [number(share) for share in one.stability],
                "smallest": one.smallest,
            }
            for one in clusters.tried
        ],
        "fields": list(clusters.fields),
        "fields_left": [{"field": left.field, "why": left.why} for left in clusters.left],
        "tiers": _tiers(found),
        "crosses": [_cross(cross, found.told_of, lang) for cross in found.crosses],
        "notices": screen.messages(found.notices),
        "written": [str(path) for path in written],
    }  # fmt: skip


def _trait(trait: Trait, lang: str) -> dict[str, Any]:
    return {
        "field": trait.field, "values": list(trait.values), "from": number(trait.low),
        "to": number(trait.high), "text": trait_words(trait, lang),
        "inside": _rate(trait.inside), "outside": _rate(trait.outside),
        "times": number(trait.ratio.estimate),
        "times_interval": interval_data(trait.ratio.interval()),
    }  # fmt: skip


def _rate(rate: Rate) -> dict[str, Any]:
    return {
        "hits": rate.hits, "n": rate.n, "share": number(rate.share),
        "interval": interval_data(rate.wilson()),
    }  # fmt: skip


def _shrunk(shrunk: Shrunk | None) -> dict[str, Any] | None:
    if shrunk is None:
        return None
    return {"share": number(shrunk.value), "interval": interval_data(shrunk.interval)}


def _measure(measure: Measure, told_of: str) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if measure.qualified is not None:
        data["qualified"] = _rate(measure.qualified)
        data["qualified_shrunk"] = _shrunk(measure.qualified_shrunk)
        data["undecided"] = measure.undecided
        data["points_mean"] = number(measure.points)
    if measure.conversion is not None:
        data["conversion_of"] = told_of
        data["conversion"] = _rate(measure.conversion)
        data["conversion_shrunk"] = _shrunk(measure.conversion_shrunk)
    return data


def _tiers(found: Segments) -> dict[str, Any] | None:
    tiers = found.tiers
    if tiers is None:
        return None
    return {
        "by": "capacity" if tiers.by_capacity else "points",
        "tiers": [
            {
                "tier": tier.name, "asked": number(tier.asked), "accounts": tier.accounts,
                "lowest_points": number(tier.lowest), "tied_outside": tier.tied,
                **_measure(measure, found.told_of),
            }
            for tier, measure in zip(tiers.tiers, found.tier_measures, strict=True)
        ],
        "no_tier": tiers.rest,
        "disqualified": tiers.out,
    }  # fmt: skip


def _cross(cross: Cross, told_of: str, lang: str) -> dict[str, Any]:
    return {
        "rows": axis_words(cross.rows, lang),
        "columns": axis_words(cross.columns, lang),
        "fields": [cross.rows.name, cross.columns.name],
        "several_values": cross.rows.several or cross.columns.several,
        "unknown": cross.unknown,
        "cells": [
            {
                "row": class_words(cross.rows, cell.row, lang),
                "column": class_words(cross.columns, cell.column, lang),
                "accounts": cell.measure.accounts,
                "share": number(cell.measure.share),
                **_measure(cell.measure, told_of),
            }
            for cell in cross.cells
        ],
    }
