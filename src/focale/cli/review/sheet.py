"""Writes the sheet of a field session."""

from __future__ import annotations

import csv
import datetime
from pathlib import Path

from focale.cli.outputs import whole
from focale.cli.review.given import Given
from focale.cli.screen import Screen
from focale.glossary.messages import fault
from focale.profile.read import read_profile
from focale.review.history import read_history
from focale.review.sheet import sheet_rows


def write_sheet(screen: Screen, given: Given, text: str, as_of: datetime.date, out: Path) -> None:
    """Ten anonymous deals, as a CSV that French Excel opens."""
    profile = read_profile(text, given.profile.name)
    history = read_history(given.tables(), profile, as_of)
    if history is None:
        raise fault("sheet_needs_deals")
    head, rows = sheet_rows(history, screen.lang, profile.name)
    with whole(out) as path, path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";" if screen.lang == "fr" else ",")
        writer.writerow(head)
        writer.writerows([[_safe(cell) for cell in row] for row in rows])
    if screen.as_json:
        screen.answer({"deals": [row[0] for row in rows], "written": [str(out)]})
        return
    screen.heading(screen.say("written"))
    screen.paths(out)
    screen.points(screen.say("review_sheet", n=len(rows), path=str(out)))


def _safe(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell
