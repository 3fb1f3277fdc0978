"""`focale profile sheet`: the profile on one page, for people who will never read YAML."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from focale.cli.failures import wrong_usage
from focale.cli.outputs import check_outputs, whole
from focale.cli.screen import Screen
from focale.profile.document import Criterion, Profile
from focale.profile.read import load_profile
from focale.report.profile_view import LONG
from focale.report.sheet import sheet_page, today
from focale.report.sheet_criteria import Entry, Part
from focale.report.sheet_markdown import sheet_markdown
from focale.report.sheet_story import pains_of
from focale.report.sheet_view import PAINS, Sheet, sheet_view, state_words
from focale.report.voice import Voice

MARKDOWN = (".md", ".markdown")


@dataclass(frozen=True)
class Wanted:
    """Where the sheet goes; to stdout, as Markdown, when nowhere is said."""

    out: Path | None = None
    html: Path | None = None


def run(screen: Screen, file: Path, wanted: Wanted) -> None:
    """Read the profile, write what is asked, tell the rest."""
    if wanted.out is not None and wanted.out.suffix.lower() not in MARKDOWN:
        raise wrong_usage("unknown_format", path=str(wanted.out), known=", ".join(MARKDOWN))
    check_outputs((wanted.out, wanted.html), (file,))
    profile = load_profile(file)
    sheet = sheet_view(profile, screen.say, today(profile))
    written = _write(screen, sheet, wanted)
    if screen.as_json:
        screen.answer(sheet_data(screen, profile, sheet, written))
    elif written:
        screen.heading(screen.say("written"), state_words(sheet, screen.say))
        screen.paths(*written)
    else:
        sys.stdout.write(sheet_markdown(sheet, screen.say))


def _write(screen: Screen, sheet: Sheet, wanted: Wanted) -> list[Path]:
    made = ((wanted.out, sheet_markdown), (wanted.html, sheet_page))
    written = []
    for path, make in made:
        if path is not None:
            with whole(path) as beside:
                beside.write_text(make(sheet, screen.say), encoding="utf-8", newline="\n")
            written.append(path)
    return written


def sheet_data(
    screen: Screen, profile: Profile, sheet: Sheet, written: list[Path]
) -> dict[str, Any]:
    """The JSON object of `focale profile sheet --json`: words for people, codes for programs."""
    criteria = {criterion.id: criterion for criterion in profile.criteria}
    asks = {entry.id: entry.asks for entry in sheet.signals.entries}

    def data(part: Part) -> list[dict[str, Any]]:
        return [
            _criterion_data(entry, criteria[entry.id], asks.get(entry.id, entry.asks), screen.say)
            for entry in part.entries
        ]

    return {
        "profile": sheet.id,
        "version": sheet.version,
        "day": sheet.day.isoformat(),
        "label": sheet.name,
        "summary": sheet.summary or None,
        "review": {"every_days": sheet.review.every_days, "owner": sheet.review.owner or None},
        "mandatory": data(sheet.mandatory),
        "preferred": data(sheet.preferred),
        "gates": [
            {"id": gate.id, "label": gate.name, "asks": gate.asks, "why": gate.why or None}
            for gate in sheet.gates.entries
        ],
        "pain_points": [
            {"id": pain.id, "label": pain.name, "heard_in": pain.heard, "why": pain.why or None}
            for pain in pains_of(profile, screen.say)[:PAINS]
        ],
        "value": [entry.name for entry in sheet.value.entries],
        "personas": [
            {
                "id": person.id,
                "label": person.name,
                "role": person.role or None,
                "goals": list(person.goals),
                "objections": list(person.objections),
                "messages": list(person.messages),
            }
            for person in sheet.people.persons
        ],
        "signals": data(sheet.signals),
        "to_complete": [
            {"key": gap.path, "text": gap.words, "example": gap.example} for gap in sheet.all_gaps()
        ],
        "written": [str(path) for path in written],
    }


def _criterion_data(entry: Entry, criterion: Criterion, asks: str, say: Voice) -> dict[str, Any]:
    return {
        "id": entry.id,
        "label": entry.name,
        "asks": asks,
        "need": criterion.need,
        "points": None if criterion.points is None else float(criterion.points),
        "proof": criterion.proof,
        "why": say.written(criterion.why.words(say.lang), LONG) or None,
    }
