"""Why has one account its score, line by line, and what would lift it?"""

from __future__ import annotations

import datetime
import math
from dataclasses import dataclass

from markupsafe import Markup

from focale.criterion.condition import EventTest, FieldTest, leaves_of
from focale.glossary.fields import field_label
from focale.glossary.typography import NARROW
from focale.profile.describe import event_named
from focale.report import figures
from focale.report.bars import bar
from focale.report.foreign import clean
from focale.report.voice import Voice
from focale.scorecard.lines import Explanation, Line

MOST_ITEMS = 8  # of a list that was read


@dataclass(frozen=True)
class LineView:
    """One line. state: "met", "partly", "not_met" or "unknown"; points, most: "" for a gate."""

    label: str
    value: str
    state: str
    outcome: str
    points: str
    most: str
    bar: Markup


@dataclass(frozen=True)
class LinesView:
    """The lines of one account, their total, and what can still change."""

    caption: str
    opener: str
    lines: tuple[LineView, ...]
    total: str
    clamped: str
    changes: tuple[str, ...]


def lines_view(explanation: Explanation, voice: Voice) -> LinesView:
    """The words of one explanation."""
    columns = explanation.columns
    clamped = ""
    if explanation.total != columns["points"]:
        clamped = voice("clamped", sum=voice.points(explanation.total))
    name = clean(explanation.name) or clean(explanation.id)
    lines = [_line(line, voice) for line in explanation.lines]
    harmless = {gate.id for gate in explanation.profile.gates if gate.blank_passes}
    return LinesView(
        caption=voice("lines_of", name=name),
        opener=voice("open_lines", points=voice.score(columns["points"])),
        lines=(*lines, *(_gate(line, line.id in harmless, voice) for line in explanation.gates)),
        total=voice.points(columns["points"]),
        clamped=clamped,
        changes=tuple(_changes(explanation, voice)),
    )


def _line(line: Line, voice: Voice) -> LineView:
    state, outcome = _outcome(line, voice)
    kind = "lost" if line.most < 0 else "solid"
    drawn = bar(abs(line.points), abs(line.most), kind)
    return LineView(
        label=clean(line.label.words(voice.lang)),
        value=values_words(line, voice),
        state=state,
        outcome=outcome,
        points="?" if line.state is None else voice.points(line.points),
        most=voice.points(line.most),
        bar=bar(1, 1, "open") if line.state is None else drawn,
    )


def _outcome(line: Line, voice: Voice) -> tuple[str, str]:
    """The state of a criterion as a code and in words."""
    if line.state is None:
        return "unknown", voice.label("unknown")
    if line.most < 0:
        return ("lost", voice("penalty")) if line.points else ("met", voice("no_penalty"))
    if 0 < line.points < line.most:
        return "partly", voice("met_partly")
    return ("met", voice.label("met")) if line.state else ("not_met", voice.label("not_met"))


def _gate(line: Line, blank_passes: bool, voice: Voice) -> LineView:
    """A gate. blank_passes: not knowing does not eliminate, so there is nothing to check."""
    open_key = "gate_passed" if blank_passes else "gate_open"
    key = {None: open_key, True: "gate_met", False: "gate_passed"}[line.state]
    state = {None: "met" if blank_passes else "unknown", True: "lost", False: "met"}[line.state]
    label = f"{clean(line.label.words(voice.lang))} ({voice.label('gate')})"
    return LineView(label, values_words(line, voice), state, voice(key), "", "", Markup(""))


def values_words(line: Line, voice: Voice) -> str:
    """What was read, in words; several values behind the names of their fields."""
    leaves: dict[str, FieldTest | EventTest] = {}
    for leaf in leaves_of(line.condition):
        leaves.setdefault(leaf.field if isinstance(leaf, FieldTest) else leaf.event, leaf)
    said = []
    for name, value in line.values:
        leaf = leaves[name]
        if isinstance(leaf, EventTest):
            words, label = _seen(value, voice), clean(event_named(leaf, voice.lang))
        else:
            words, label = _value(name, value, voice), clean(field_label(name, voice.lang))
        alone = len(line.values) == 1
        said.append(words if alone else voice("named_value", name=label, value=words))
    return " · ".join(said)


def _seen(value: object, voice: Voice) -> str:
    """How often an event was seen, and when last."""
    if not isinstance(value, tuple):
        return voice("no_event_table")
    count, last = value
    if not count or not isinstance(last, datetime.date):
        return voice("never_seen")
    return voice.count("seen", count, day=figures.short_day(last, voice.lang))


def _value(field: str, value: object, voice: Voice) -> str:
    """One value that was read, with the unit that its field's name tells."""
    match value:
        case None:
            return voice("blank")
        case bool():
            return voice("yes" if value else "no")
        case int() | float():
            if not math.isfinite(value):
                return voice("blank")
            return figures.quantity(value, voice.lang) + _unit(field)
        case datetime.datetime():
            return figures.short_day(value.date(), voice.lang)
        case datetime.date():
            return figures.short_day(value, voice.lang)
        case list() | tuple():
            return _items([clean(item, most=60) for item in value], voice)
        case _:
            return clean(value) or voice("blank")


def _items(items: list[str], voice: Voice) -> str:
    there = [item for item in items if item]
    if not there:
        return voice("empty_list")
    words = ", ".join(there[:MOST_ITEMS])
    more = len(there) - MOST_ITEMS
    return f"{words}, {voice('other_values', n=voice.whole(more))}" if more > 0 else words


def _unit(field: str) -> str:
    """STYLE: units live in the name of a field."""
    if field.endswith("_eur"):
        return "\u00a0€"
    return f"{NARROW}%" if field.endswith("_pct") else ""


def _changes(explanation: Explanation, voice: Voice) -> list[str]:
    """The range, the way to the next tier, the first thing to ask."""
    columns = explanation.columns
    labels = {line.id: clean(line.label.words(voice.lang)) for line in explanation.lines}
    gates = {f"gate:{gate.id}": clean(gate.label.words(voice.lang)) for gate in explanation.gates}
    missing = columns["unknowns"].bit_count()
    if columns["high"] > columns["low"]:
        low, high = voice.score(columns["low"]), voice.score(columns["high"])
        said = [voice.count("range", missing, low=low, high=high)]
    else:
        key = "settled" if missing else "all_known"
        said = [voice(key, points=voice.score(columns["points"]))]
    lift = explanation.lift
    if lift is not None and lift.facts:
        facts = ", ".join(labels[name] for name in lift.facts)
        points = voice.score(lift.points)
        said.append(
            voice.count("lift", len(lift.facts), tier=lift.tier, facts=facts, points=points)
        )
    elif lift is not None:
        said.append(voice("lift_none", tier=lift.tier))
    elif columns["tier"]:
        said.append(voice("top_tier", tier=columns["tier"], fit=voice.score(columns["fit"])))
    asked = columns["next_fact"]
    if asked:
        fact = labels.get(asked) or gates.get(asked) or clean(asked)
        said.append(voice("ask_first", fact=fact))
    return said
