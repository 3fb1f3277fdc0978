"""How large is a market through a profile, and where? In the words and drawings of the library."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from focale.desk.warm.acts.called import called
from focale.desk.warm.acts.tables import Given, fields_of, path_of
from focale.desk.warm.store import Rows
from focale.profile import read_profile
from focale.report.size_view import Figure, MapView, PartView, SizeView, StepView, size_view
from focale.report.voice import Voice
from focale.scorecard.run import open_run
from focale.segment.size import sized

LANGUAGES = ("fr", "en")
MOST_PARTS = 40  # of one table of the page, and inside each of them


def market_size(
    rows: Rows,
    profile: str,
    market: Given,
    day: str,
    contacts: Given | None = None,
    events: Given | None = None,
) -> dict[str, Any]:
    """The size of a market, by language. profile: its YAML text. day: ISO."""
    read = read_profile(profile)
    with (
        called(path_of(rows, market), str(market["label"])),
        open_run(
            path_of(rows, market), read, as_of=datetime.date.fromisoformat(day),
            mapping=fields_of(market) or None,
            events=path_of(rows, events) if events else None,
            contacts=path_of(rows, contacts) if contacts else None,
        ) as run,
    ):  # fmt: skip
        size, plan = sized(run), run.plans[0]
        notices = (*size.notices, *run.notices)
        return {
            "rows": size.rows_in, "market": size.kept.market, "qualified": size.kept.qualified,
            "possible": size.kept.possible, "outside": size.outside,
            "share": size.kept.share,
            **{
                lang: _said(size_view(size, plan, Voice(lang)))
                | {"notices": [Voice(lang).message(one) for one in notices[:12]]}
                for lang in LANGUAGES
            },
        }  # fmt: skip


def _said(view: SizeView) -> dict[str, Any]:
    kept = view.kept
    return {
        "kept": {
            "share": kept.share, "state": kept.state, "is_warning": kept.is_warning,
            "advice": kept.advice, "words": kept.words, "possible": kept.possible,
            "notes": list(kept.notes), "chart": str(kept.chart),
        },
        "verdicts": [
            {"words": one.words, "number": one.number, "share": one.share, "bar": str(one.bar)}
            for one in view.verdicts
        ],
        "rows": view.rows,
        "conditions": view.conditions,
        "funnel": [_step(one) for one in view.funnel],
        "funnel_note": view.funnel_note,
        "map": _map(view.map) if view.map else None,
        "regions": _parts(view.regions),
        "sectors": _parts(view.sectors),
        "sizes": _parts(view.sizes),
    }  # fmt: skip


def _step(one: StepView) -> dict[str, Any]:
    return {
        "label": one.label, "kind": one.kind, "bar": str(one.bar),
        "left": _figure(one.left), "dropped": _figure(one.dropped),
        "unknown": _figure(one.unknown), "possible": _figure(one.possible),
    }  # fmt: skip


def _figure(one: Figure) -> dict[str, str]:
    return {"number": one.number, "share": one.share}


def _map(view: MapView) -> dict[str, Any]:
    return {
        "drawing": str(view.drawing), "note": view.note,
        "shades": [{"swatch": str(swatch), "words": words} for swatch, words in view.shades],
        "rows": [_part(part) | {"code": code} for part, code in view.rows if part.total != "0"],
    }  # fmt: skip


def _parts(parts: Sequence[PartView] | None) -> list[dict[str, Any]] | None:
    return None if parts is None else [_part(one) for one in parts[:MOST_PARTS]]


def _part(one: PartView) -> dict[str, Any]:
    return {
        "level": one.level, "code": one.code, "name": one.name, "total": one.total,
        "qualified": one.qualified, "undecided": one.undecided, "share": one.share,
        "bar": str(one.bar), "opens": one.opens,
        "inside": [_part(inner) for inner in one.inside[:MOST_PARTS]],
    }  # fmt: skip
