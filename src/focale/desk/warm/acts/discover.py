"""What do the best customers share, told so that a page needs no engine any more?

The library finds and words it, in both languages; here it becomes one object that is kept.
"""

from __future__ import annotations

import datetime
import math
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from focale.desk.warm.acts.called import called, renamed
from focale.desk.warm.acts.tables import Given, fields_of, path_of
from focale.desk.warm.store import Rows
from focale.discovery.asked import Left
from focale.discovery.described import described, label_of, why_of
from focale.discovery.draft import (
    condition_lines,
    head_words,
    need_of,
    own_types,
    proof_of,
    story_lines,
    weight_of,
)
from focale.discovery.find import find
from focale.discovery.findings import Against, Findings, Trait
from focale.discovery.search.run import Hit
from focale.discovery.standing import Standing, placeable
from focale.evidence.interval import Interval
from focale.evidence.rates import Rate
from focale.evidence.ratio import RateRatio
from focale.report.discovery_view import DiscoveryView, TraitView, discovery_view, field_name
from focale.report.evidence_figures import range_words, times_words
from focale.report.foreign import clean
from focale.report.voice import Voice

LANGUAGES = ("fr", "en")


def discover(
    rows: Rows,
    tables: Mapping[str, Given],
    best: Sequence[str],
    chosen_by: Sequence[str],
    today: str,
    progress: str = "",
    redraws: int | None = None,
) -> dict[str, Any]:
    """tables: by role, customers and market among them; facts is the log of what was
    known on each day. best: ids of the customers' table.

    chosen_by: what whoever chose them looked at. progress: the file that is told how far it is.
    """
    paths = {role: path_of(rows, table) for role, table in tables.items()}
    labels = {role: str(table.get("label") or "") for role, table in tables.items()}
    with ExitStack() as names:
        for role, path in paths.items():
            names.enter_context(called(path, labels[role]))
        found = find(
            paths["customers"], paths["market"], list(best), paths.get("events"),
            datetime.date.fromisoformat(today), deals=paths.get("deals"),
            contacts=paths.get("contacts"), facts=paths.get("facts"),
            mapping={**fields_of(tables["customers"]), **fields_of(tables["market"])} or None,
            redraws=redraws, progress=_noting(rows, progress), chosen_by=chosen_by, standing=True,
        )  # fmt: skip
    return _told(found, paths, labels)


def _noting(rows: Rows, progress: str) -> Any:
    """What the search tells of its progress goes into a file, whole each time."""
    if not progress:
        return None
    place = rows.place(progress)
    beside = place.with_name(f"{place.name}.new")

    def note(share: float) -> None:
        beside.write_text(f"{share:.3f}", "ascii")
        beside.replace(place)

    return note


def _told(found: Findings, paths: Mapping[str, Path], labels: Mapping[str, str]) -> dict[str, Any]:
    voices = {lang: Voice(lang) for lang in LANGUAGES}
    views = {lang: discovery_view(found, voice) for lang, voice in voices.items()}
    lines = _lines(views)
    who, standing = found.customers, found.standing
    offered = placeable(found.traits)[: len(standing.fields)]
    return {
        "as_of": found.as_of.isoformat(),
        "nothing": _nothing(found),
        "against": found.against,
        "tried": sum(trait.hit.question.size for trait in found.traits),
        "best": len(who.best), "customers": who.total, "inside": who.inside,
        "market": who.market, "base": who.base,
        **{name: {lang: getattr(view, name) for lang, view in views.items()}
           for name in ("title", "pairs", "more_pairs", "people")},
        "of_day": {} if found.then is None else {
            lang: list(view.facts_words) for lang, view in views.items()
        },
        "traits": [
            _trait(trait, {lang: shown[n] for lang, shown in lines.items()}, voices)
            for n, trait in enumerate(_ordered(found))
        ],
        "offered": {trait.field: _offered(trait, found) for trait in offered},
        "own": None if found.own is None else [
            _own(hit, voices, is_circular=hit.field in found.circular) for hit in found.own.hits
        ],
        "left": [_left(one, voices) for one in found.left],
        "notices": [
            {lang: _renamed(one, paths, labels).words(lang) for lang in LANGUAGES}
            for one in (*found.filtered, *found.notices)
        ],
        "recall": None if found.recall is None else _recall(found),
        "fields": own_types(offered),
        "story": story_lines(found.people, ()),
        "head": list(head_words(len(who.best), found.as_of)),
        "standing": _standing(standing),
    }  # fmt: skip


def _nothing(found: Findings) -> str:
    """Why there is no draft: "" where there is one."""
    if found.distinct:
        return "" if found.draft else "few"
    return "following" if found.following else "none"


def _ordered(found: Findings) -> list[Trait]:
    """As the view lists them: distinctive, echoes, circular, the others."""
    echoes = [trait for trait in found.found if trait.echo_of]
    rest = [trait for trait in found.traits if not trait.hit.is_found]
    return [*found.distinct, *echoes, *found.following, *rest]


def _lines(views: Mapping[str, DiscoveryView]) -> dict[str, list[TraitView]]:
    return {
        lang: [*view.found, *view.echoes, *view.following, *view.others]
        for lang, view in views.items()
    }


def _trait(
    trait: Trait, lines: Mapping[str, TraitView], voices: Mapping[str, Voice]
) -> dict[str, Any]:
    hit = trait.hit
    return {
        "key": trait.field,
        "verdict": str(trait.verdict), "strength": str(trait.strength),
        "more": hit.more, "circular": trait.is_circular, "habit": trait.is_habit,
        "echo": bool(trait.echo_of), "defines": trait.defines, "follows": trait.follows,
        "best": _rate(hit.best), "base": _rate(hit.base),
        "times": trait.times, "interval": _ends(trait.times_interval),
        "name": {lang: line.name for lang, line in lines.items()},
        "field": {lang: field_name(trait.field, voice) for lang, voice in voices.items()},
        "words": {lang: line.times for lang, line in lines.items()},
        "market": {lang: line.market for lang, line in lines.items()},
        "notes": {
            lang: [note for note in line.notes if note not in _of_marks(voices[lang])]
            for lang, line in lines.items()
        },
        "numbers": {lang: line.numbers for lang, line in lines.items()},
        "others": _against(trait.others, voices), "won": _against(trait.won, voices),
    }  # fmt: skip


def _of_marks(voice: Voice) -> tuple[str, ...]:
    """What the page says beside the mark of a circular field."""
    return voice("disc_circular"), voice("disc_follows")


def _offered(trait: Trait, found: Findings) -> dict[str, Any]:
    """What a draft needs to hold a trait. may: the needs that a person may give it.

    A circular trait never becomes mandatory before deals confirm it.
    """
    return {
        "label": list(label_of(trait.pattern)),
        "lines": condition_lines(trait.pattern),
        "why": list(why_of(trait, found.against)),
        "weight": weight_of(trait),
        "proof": proof_of(trait),
        "in_draft": need_of(trait) if found.draft and trait.is_criterion else "",
        "may": ["preferred"] if trait.follows else ["mandatory", "preferred"],
    }


def _own(hit: Hit, voices: Mapping[str, Voice], *, is_circular: bool) -> dict[str, Any]:
    names = {lang: _capital(clean(described(hit.pattern, lang), 120)) for lang in LANGUAGES}
    against = _against(Against(hit.best, hit.base), voices)
    return {
        "key": hit.field, "name": names, "found": hit.is_found, "more": hit.more, "q": hit.q,
        "circular": is_circular, "against": against,
    }  # fmt: skip


def _against(one: Against | None, voices: Mapping[str, Voice]) -> dict[str, Any] | None:
    """Two groups: counts, how many times as frequent, its score interval, and what it says."""
    if one is None or not one.here.n or not one.there.n:
        return None
    ratio = RateRatio(one.here, one.there)
    interval, times = ratio.interval(), ratio.estimate
    words = {}
    for lang, voice in voices.items():
        ends = range_words(interval, voice)
        words[lang] = f"{times_words(times, voice)} ({ends})" if ends else times_words(times, voice)
    return {
        "here": _rate(one.here), "there": _rate(one.there), "p": one.p,
        "times": None if times is None or math.isinf(times) else times,
        "interval": _ends(interval), "tells": one.tells, "confirms": one.confirms, "words": words,
    }  # fmt: skip


def _rate(rate: Rate) -> list[int]:
    return [rate.hits, rate.n]


def _ends(interval: Interval | None) -> list[float | None] | None:
    """None for an end that is endless."""
    if interval is None:
        return None
    return [interval.low, interval.high if interval.is_bounded else None]


def _left(one: Left, voices: Mapping[str, Voice]) -> dict[str, Any]:
    return {
        "why": one.why,
        "field": {lang: _capital(field_name(one.field, voice)) for lang, voice in voices.items()},
        "words": {
            lang: voice(f"disc_left_{one.why}", **one.facts) for lang, voice in voices.items()
        },
    }


def _recall(found: Findings) -> dict[str, Any]:
    assert found.recall is not None  # noqa: S101
    interval = found.recall.kept.wilson()
    return {
        "kept": _rate(found.recall.kept), "open": found.recall.open, "interval": _ends(interval),
    }  # fmt: skip


def _standing(standing: Standing) -> dict[str, Any]:
    return {
        "fields": list(standing.fields),
        "best": [list(states) for states in standing.best],
        "left_out": [list(states) for states in standing.left_out],
        "market": [[list(states), many] for states, many in standing.market],
    }


def _renamed(message: Any, paths: Mapping[str, Path], labels: Mapping[str, str]) -> Any:
    for role, path in paths.items():
        message = renamed(message, path, labels[role])
    return message


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


__all__ = ["discover"]
