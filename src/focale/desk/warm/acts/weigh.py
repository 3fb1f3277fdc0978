"""What should each criterion of a profile weigh? The library's weighing, on tables."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from focale.desk.warm.acts.tables import Given
from focale.desk.warm.acts.trial import LANGUAGES, Tables, asked, drawn, notices_of
from focale.desk.warm.store import Rows
from focale.discovery.weigh.door import Weighed, weighed
from focale.profile import read_profile
from focale.report.voice import Voice
from focale.report.weigh_data import weighed_data
from focale.report.weigh_next import new_points
from focale.report.weigh_page import axis_of
from focale.report.weigh_view import WeighView, weigh_view, why_points, why_test

_PARTS = {"points": "_wei_points.html", "bands": "_wei_bands.html"}
_WHERE_THERE = {
    "calibration": "_wei_calibration.html",
    "chances": "_wei_chances.html",
    "leaks": "_leaks.html",
}


def weigh_profile(
    rows: Rows, profile: str, tables: Mapping[str, Given | None], how: Mapping[str, Any]
) -> dict[str, Any]:
    """The numbers of a weighing, its page in parts, and the next version, in each language.

    tables: "rows" (the deals), and "companies", "events", "contacts", "facts" where there are any.
    how: as the form gave it. `next` is None where no version is proposed. Raises FocaleError as the
    library does.
    """
    given = Tables(rows, tables)
    with given.told():
        found = weighed(given.path("rows"), read_profile(profile), **asked(given, how))
    return {
        "answer": {**weighed_data(found), "next": _next(found)},
        "told": {lang: _told(found, given, Voice(lang)) for lang in LANGUAGES},
    }


def _next(found: Weighed) -> dict[str, Any] | None:
    """What a new version is written from: any part of it may be taken over."""
    if not found.weighing.is_proposed:
        return None
    voices = {lang: Voice(lang, typeset=False) for lang in LANGUAGES}
    return {
        "points": new_points(found),
        "measured": found.measured(),
        "why": {lang: why_test(found, voice) for lang, voice in voices.items()},
        "moved": {lang: why_points(found, voice) for lang, voice in voices.items()},
    }


def _told(found: Weighed, tables: Tables, voice: Voice) -> dict[str, Any]:
    view = weigh_view(found, voice)
    return {
        "title": view.title,
        "allowed": view.allowed,
        "pull": voice("wei_pull") if view.shows_new else "",
        "test": list(view.test),
        "rule": voice("wei_rule"),
        "bands_words": f"{voice('wei_bands_words')} {view.skew}".strip(),
        "periods": view.periods,
        "counted": view.counted,
        "formula": voice("wei_formula"),
        "names": {
            criterion.id: point.name
            for criterion, point in zip(found.criteria, view.points, strict=True)
        },
        "notes": {
            criterion.id: point.note
            for criterion, point in zip(found.criteria, view.points, strict=True)
        },
        "parts": drawn(view, voice, _parts_of(view), axis=axis_of(voice)),
        "notices": notices_of(found.notices, tables, voice),
    }


def _parts_of(view: WeighView) -> dict[str, str]:
    return _PARTS | {
        name: template for name, template in _WHERE_THERE.items() if getattr(view, name)
    }
