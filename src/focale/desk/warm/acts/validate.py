"""Does a profile tell beforehand which leads sign? The library's validation, on tables."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from focale.desk.warm.acts.tables import Given
from focale.desk.warm.acts.trial import LANGUAGES, Tables, asked, day_of, drawn, notices_of
from focale.desk.warm.options import in_fields
from focale.desk.warm.store import Rows
from focale.evidence.verdict import TARGET, Verdict
from focale.kpi.validation.door import Validation, validation
from focale.profile import read_profile
from focale.report.evidence_figures import percent, range_words, times_words
from focale.report.validation_data import validation_data
from focale.report.validation_view import ValidationView, validation_view
from focale.report.voice import Voice

MOST_IDS = 1_000  # leads named, of those that went against the profile
_PARTS = {
    "statements": "_val_statements.html",
    "ratios": "_val_ratios.html",
    "groups": "_val_groups.html",
    "time": "_val_time.html",
    "misplaced": "_val_misplaced.html",
}
_WHERE_THERE = {
    "steps": "_val_steps.html",
    "sources": "_val_sources.html",
    "looks": "_val_looks.html",
    "leaks": "_leaks.html",
}


def validate_profile(
    rows: Rows, profile: str, tables: Mapping[str, Given | None], how: Mapping[str, Any]
) -> dict[str, Any]:
    """The numbers of a validation, and its page in parts, in each language.

    tables: "rows" (the leads), and "closed", "companies", "events", "contacts", "facts" where
    there are any. how: as the form gave it. Raises FocaleError as the library does.
    """
    given = Tables(rows, tables)
    with given.told():
        found = validation(
            given.path("rows"), read_profile(profile), deals=given.path("closed"),
            since=day_of(how, "since"), target=how.get("target") or TARGET,
            control_group=str(how.get("control_group") or "") or None,
            deals_mapping=given.columns("closed"), **asked(given, how),
        )  # fmt: skip
    return {
        "answer": _shortened(validation_data(found)),
        "told": {lang: _told(found, given, Voice(lang)) for lang in LANGUAGES},
    }


def _shortened(answer: dict[str, Any]) -> dict[str, Any]:
    """The numbers, with the identifiers of so many leads at most; how many there are is told."""
    for name in ("won_outside", "lost_inside"):
        answer[f"{name}_count"] = len(answer[name])
        answer[name] = answer[name][:MOST_IDS]
    return answer


def _told(found: Validation, tables: Tables, voice: Voice) -> dict[str, Any]:
    view, tried = validation_view(found, voice), found.tried
    return {
        "title": view.title,
        "needed": in_fields(view.needed, voice.lang),
        "cause": in_fields(view.cause, voice.lang),
        "band": view.band,
        "sample": view.sample,
        "horizon": in_fields(view.horizon, voice.lang),
        "groups_words": view.groups_words,
        "formula": voice("val_formula"),
        "more": _more(found, voice),
        "times": times_words(tried.ratio, voice),
        "times_range": range_words(tried.interval, voice),
        "rates": [
            {"name": one.name, "leads": one.leads, "signed": one.signed, "words": one.words,
             "share": "" if rate.share is None else percent(rate.share, voice)}
            for one, rate in zip(
                view.groups,
                (tried.groups.inside, tried.groups.outside, tried.groups.to_complete),
                strict=True,
            )
        ],
        "parts": drawn(view, voice, _parts_of(view)),
        "notices": notices_of(found.notices, tables, voice),
    }  # fmt: skip


def _more(found: Validation, voice: Voice) -> dict[str, str]:
    """How many leads and months are still to wait for, from the least to the most."""
    needed = found.tried.needed
    if found.tried.target.verdict is not Verdict.TOO_EARLY or needed is None or not needed.more:
        return {}
    ends = {"low": needed.more_low, "high": needed.more_high}
    told = {name: voice.whole(many) for name, many in ends.items()}
    if needed.months_low is not None and needed.months_high is not None:
        told["months_low"] = voice.whole(math.ceil(needed.months_low))
        told["months_high"] = voice.whole(math.ceil(needed.months_high))
    return told


def _parts_of(view: ValidationView) -> dict[str, str]:
    return _PARTS | {
        name: template for name, template in _WHERE_THERE.items() if getattr(view, name)
    }
