"""How is a score told, with the lines that it is made of?"""

from __future__ import annotations

import datetime
from typing import Any

from pydantic import Field

from focale.desk.api.v1.values import Told
from focale.desk.pages.words import lang
from focale.desk.targeting.models import Score, Version
from focale.glossary.fields import field_label
from focale.report.lines_view import values_words
from focale.report.voice import Voice
from focale.scorecard.lines import Explanation, Line

_VERDICTS = "qualified, to_qualify, disqualified ..."


class Points(Told):
    """A score: 0 to 100 points, proven and possible."""

    points: float = Field(description="Proven, 0 to 100.", examples=[62.0])
    low: float = Field(description="If every unknown turned out badly.", examples=[62.0])
    high: float = Field(description="If every unknown turned out well.", examples=[81.0])
    tier: str | None = Field(description="A, B, C ...; null for none.", examples=["B"])
    verdict: str = Field(description=_VERDICTS, examples=["qualified"])
    band: str | None = Field(description="How to handle it.", examples=["handle_now"])
    unknowns: int = Field(description="How many criteria are unknown.", examples=[2])
    next_fact: str | None = Field(description="The criterion to ask first.", examples=["crm"])
    next_field: str | None = Field(
        None, description="The fact behind it, where it is one.", examples=["technologies"]
    )


class Counted(Told):
    """By which profile a score was counted."""

    id: int = Field(examples=[1])
    name: str = Field(examples=["SaaS France"])
    version: int = Field(examples=[3])


class LineTold(Told):
    """One criterion (or gate) of a score."""

    id: str = Field(examples=["size"])
    label: str = Field(description="In the language asked for.", examples=["Effectif"])
    need: str | None = Field(examples=["preferred"])
    state: bool | None = Field(description="Fulfilled, not, or null for unknown.")
    points: float = Field(examples=[25.0])
    most: float = Field(description="What it is worth at most.", examples=[25.0])
    read: str = Field(description="What was read, in words.", examples=["120"])
    proof: str | None = None


class LiftTold(Told):
    """What would bring it to a better tier."""

    tier: str
    points: float
    criteria: list[str]


class Opened(Told):
    """A score opened up."""

    lines: list[LineTold]
    gates: list[LineTold]
    lift: LiftTold | None


def profile_of(version: Version) -> dict[str, Any]:
    """Which profile and version."""
    return {"id": version.profile_id, "name": version.profile.name, "version": version.number}


def points_of(columns: dict[str, Any]) -> dict[str, Any]:
    """The figures of a judged record, in points."""
    unknowns = columns["unknowns"]
    return {
        "points": columns["points"] / 1000, "low": columns["low"] / 1000,
        "high": columns["high"] / 1000, "tier": columns["tier"] or None,
        "verdict": columns["verdict"], "band": columns["band"] or None,
        "unknowns": unknowns.bit_count() if isinstance(unknowns, int) else 0,
        "next_fact": columns["next_fact"] or None, "next_field": columns.get("next_field") or None,
    }  # fmt: skip


def points_kept(score: Score | None) -> dict[str, Any] | None:
    """The figures of a score of the store."""
    if score is None:
        return None
    return {
        "points": score.points / 1000, "low": score.low / 1000, "high": score.high / 1000,
        "tier": score.tier or None, "verdict": score.verdict, "band": score.band or None,
        "unknowns": score.unknowns, "next_fact": score.next_fact or None, "next_field": None,
    }  # fmt: skip


def opened(explanation: Explanation) -> dict[str, Any]:
    """The lines behind a score."""
    voice, lift = Voice(lang()), explanation.lift
    return {
        "lines": [_line(line, voice) for line in explanation.lines],
        "gates": [_line(line, voice) for line in explanation.gates],
        "lift": None if lift is None else {
            "tier": lift.tier, "points": lift.points / 1000, "criteria": list(lift.facts),
        },
    }  # fmt: skip


def _line(line: Line, voice: Voice) -> dict[str, Any]:
    return {
        "id": line.id, "label": line.label.words(voice.lang) or field_label(line.id, voice.lang),
        "need": line.need, "state": line.state, "points": line.points / 1000,
        "most": line.most / 1000, "read": values_words(line, voice), "proof": line.proof,
    }  # fmt: skip


class ScoreTold(Points):
    """The score of an account, and by what."""

    profile: Counted
    day: datetime.date
