"""`focale explain`: why has this account this score, and what would lift it?"""

from __future__ import annotations

import datetime
import math
from decimal import Decimal
from typing import Any

from focale.cli.inputs import Inputs
from focale.cli.progress import Work
from focale.cli.score_words import profile_line
from focale.cli.screen import Screen
from focale.glossary.messages import Message
from focale.report.foreign import clean
from focale.report.lines_view import LinesView, lines_view
from focale.report.profile_view import name_of
from focale.report.range_bar import RangeBar
from focale.scorecard.columns import POINTS_COLUMNS
from focale.scorecard.explain import explained
from focale.scorecard.lines import Explanation, Line

_IN_POINTS = {*POINTS_COLUMNS, "points_clamp"}


def run(screen: Screen, inputs: Inputs, account_id: str) -> None:
    """Explain one account."""
    with Work() as work:
        work.step(screen.say("reading"))
        with inputs.opened() as opened:
            explanation = explained(opened, account_id)
    notices = [*opened.notices, *inputs.notices()]
    if screen.as_json:
        screen.answer(
            {**explanation_data(explanation, screen.lang), "notices": screen.messages(notices)}
        )
    else:
        say_explanation(screen, explanation, notices)


def range_line(explanation: Explanation) -> RangeBar:
    """The range of an explained account."""
    columns = explanation.columns
    return RangeBar(
        points=columns["points"],
        high=columns["high"],
        tier=columns["tier"],
        missing=columns["unknowns"].bit_count(),
        out=columns["verdict"] == "disqualified",
    )


def say_explanation(screen: Screen, explanation: Explanation, notices: list[Message]) -> None:
    """The range, the lines and their sum, the gates, what can change."""
    say, columns = screen.say, explanation.columns
    name, profile = clean(explanation.name), explanation.profile
    id_ = clean(explanation.id)
    screen.heading(say("explain_title", name=name, id=id_) if name else id_)
    day = explanation.as_of
    screen.wrapped(f"{name_of(profile, say)} · {profile_line(screen, profile, day)}", style="dim")
    screen.show("")
    screen.wrapped(range_line(explanation).words(screen.lang), style="bold")
    screen.wrapped(_standing(screen, explanation))
    view = lines_view(explanation, say)
    screen.show("")
    screen.table(_rows(screen, explanation, view), "wwlrr", _head(screen))
    if explanation.gates:
        screen.heading(say("gates_title"))
        gates = view.lines[len(explanation.lines) :]
        screen.points(
            *(
                say("gate_line", label=clean(gate.label.words(screen.lang)), outcome=shown.outcome,
                    value=shown.value)
                for gate, shown in zip(explanation.gates, gates, strict=True)
            )
        )  # fmt: skip
    if columns["verdict"] != "disqualified":
        screen.heading(say("where_it_stands"))
        screen.points(*view.changes)
    screen.notices(notices)


def _standing(screen: Screen, explanation: Explanation) -> str:
    say, columns = screen.say, explanation.columns

    def score(name: str) -> str:
        return "–" if columns[name] is None else say.score(columns[name])

    words = say(
        "standing", verdict=say.label(columns["verdict"]), band=say.label(columns["band"]),
        fit=score("fit"), engagement=score("engagement"), icp=say.exact(columns["icp_points"]),
    )  # fmt: skip
    if columns["abm"]:
        words += say("abm_yes")
    return words + _because(screen, explanation)


def _because(screen: Screen, explanation: Explanation) -> str:
    """Why the account is not qualified, when it is not."""
    why = explanation.columns["why_not"]
    if why is None:
        return ""
    gates = {f"gate:{gate.id}": clean(gate.label.words(screen.lang)) for gate in explanation.gates}
    if why in gates:
        return " · " + screen.say("because_gate", gate=gates[why])
    return " · " + screen.say(f"because_{why}")


def _head(screen: Screen) -> list[str]:
    say = screen.say
    return [say("criterion"), say("value_read"), say("outcome"), say("points"), say("out_of")]


def _rows(screen: Screen, explanation: Explanation, view: LinesView) -> list[tuple[str, ...]]:
    """One row a line, then the clamp and the sum, to the last thousandth."""
    say, points = screen.say, explanation.columns["points"]
    rows: list[tuple[str, ...]] = []
    for line, shown in zip(explanation.lines, view.lines, strict=False):
        need = f" ({say.label(line.need)})" if line.need else ""
        earned = say.exact(line.points)
        rows.append(
            (f"{shown.label}{need}", shown.value, shown.outcome, earned, say.exact(line.most))
        )
    clamp = points - explanation.total
    if clamp:
        rows.append((say("line_clamp"), "", "", say.exact(clamp), ""))
    rows.append((say("total"), "", "", say.exact(points), "100"))
    return rows


# --- for programs -----------------------------------------------------------------------


def explanation_data(explanation: Explanation, lang: str) -> dict[str, Any]:
    """The JSON object of `focale explain --json`."""
    columns = {
        name: _number(value) if name in _IN_POINTS and value is not None else value
        for name, value in explanation.columns.items()
        if name == "points_clamp" or not name.startswith("points_")
    }
    columns.pop("in_market")
    lift = explanation.lift
    return {
        "id": explanation.id,
        "name": explanation.name or None,
        "profile": explanation.profile.name,
        "profile_version": explanation.profile.version,
        "as_of": explanation.as_of.isoformat(),
        "range": range_line(explanation).words(lang),
        **columns,
        "lines": [
            {**_line(line, lang), "points": _number(line.points), "max": _number(line.most)}
            for line in explanation.lines
        ],
        "gates": [_line(gate, lang) for gate in explanation.gates],
        "lift": None if lift is None else {
            "tier": lift.tier, "facts": list(lift.facts), "points": _number(lift.points),
        },
    }  # fmt: skip


def _line(line: Line, lang: str) -> dict[str, Any]:
    state = {True: "met", False: "not_met", None: "unknown"}[line.state]
    return {
        "id": line.id,
        "label": line.label.words(lang),
        "need": line.need,
        "state": state,
        "values": {name: _plain(value) for name, value in line.values},
    }


def _number(thousandths: int) -> float:
    return thousandths / 1000


def _plain(value: object) -> object:
    """A value that was read, as JSON holds it; an event as how often and when last."""
    match value:
        case tuple((count, last)):
            return {"times": count, "last": _plain(last)}
        case datetime.date():
            return value.isoformat()
        case Decimal():
            return float(value)
        case float():
            return value if math.isfinite(value) else None
        case list():
            return [_plain(item) for item in value]
        case None | bool() | int() | str():
            return value
        case _:
            return str(value)
