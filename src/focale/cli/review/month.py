"""Tells the month, and writes its page."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

from focale.cli.outputs import whole, write_listed
from focale.cli.progress import Work
from focale.cli.review.data import rate_data
from focale.cli.review.given import Given, Wanted
from focale.cli.review.shown import say_part
from focale.cli.screen import Screen
from focale.profile.read import read_profile
from focale.review.month_page import month_page, month_parts
from focale.review.monthly import Month, month


def run_month(
    screen: Screen, given: Given, text: str, as_of: datetime.date, wanted: Wanted
) -> None:  # fmt: skip
    """Read the leads, write the page if asked, tell."""
    with Work() as work:
        work.step(screen.say("reading"))
        profile = read_profile(text, given.profile.name)
        found = month(profile, given.tables(), as_of, wanted.monthly or 0)
    written = []
    if wanted.html is not None:
        with whole(wanted.html) as path:
            path.write_text(month_page(found, screen.lang), "utf-8", newline="\n")
        written.append(wanted.html)
    written += write_listed(found.rejects, wanted.rejects, screen.lang)
    if screen.as_json:
        screen.answer(month_data(screen, found, written))
        return
    screen.heading(screen.say("mon_title"))
    for part in month_parts(found, screen.say):
        say_part(screen, part)
    screen.notices(found.notices)
    if written:
        screen.heading(screen.say("written"))
        screen.paths(*written)


def month_data(screen: Screen, found: Month, written: list[Path]) -> dict[str, Any]:
    """The JSON object of `focale review --monthly --json`."""
    return {
        "profile": found.profile.name, "profile_version": found.profile.version,
        "as_of": found.as_of.isoformat(), "within_days": found.within_days,
        "leads": {"this_month": found.came[0], "month_before": found.came[1]},
        "measures": [
            {
                "measure": one.code,
                "this_month": None if one.this is None else rate_data(one.this),
                "month_before": None if one.before is None else rate_data(one.before),
                "change": one.change,
            }
            for one in found.paces
        ],
        "bands": [
            {"band": one.band, "leads": one.leads, "handled_in_time": rate_data(one.handled),
             "median_days": one.median_days}
            for one in found.bands
        ],
        "undecided": found.undecided,
        "late": {"total": found.late_total, "first": list(found.late)},
        "lacking": list(found.lacking),
        "notices": screen.messages(found.notices),
        "written": [str(path) for path in written],
    }  # fmt: skip
