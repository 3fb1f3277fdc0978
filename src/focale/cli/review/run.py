"""Reviews a profile, writes proposals, page or next version, and tells."""

from __future__ import annotations

import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from focale.cli.inputs import day_of
from focale.cli.outputs import check_outputs, whole, write_listed
from focale.cli.progress import Work
from focale.cli.review.data import applied_data, review_data
from focale.cli.review.given import Given, Wanted
from focale.cli.review.month import run_month
from focale.cli.review.sheet import write_sheet
from focale.cli.review.shown import say_review
from focale.cli.screen import Screen
from focale.glossary.messages import fault, listed
from focale.profile.read import read_profile
from focale.report.foreign import clean
from focale.review.door import Review, reviewed
from focale.review.file import next_version, proposals_text, read_decision
from focale.review.library import period_start
from focale.yaml_tree import load_text

_TABLES = ("customers", "market", "market_before", "deals", "leads", "contracts", "feedback",
           "session")  # fmt: skip


def run(screen: Screen, given: Given, wanted: Wanted) -> None:
    """Do what is asked."""
    if wanted.apply is not None:
        _apply(screen, given, wanted, wanted.apply)
        return
    check_outputs((wanted.out, wanted.html, wanted.sheet, wanted.rejects), given.paths())
    for path in (wanted.out, wanted.sheet):
        if path is not None and path.exists() and not wanted.force:
            raise fault("profile_exists", path=str(path))
    text = load_text(given.profile)
    as_of = day_of(given.as_of) or datetime.datetime.now(ZoneInfo("Europe/Paris")).date()
    if wanted.sheet is not None:
        write_sheet(screen, given, text, as_of, wanted.sheet)
    elif wanted.monthly is not None:
        run_month(screen, given, text, as_of, wanted)
    else:
        _review(screen, given, wanted, text, as_of)


def _review(screen: Screen, given: Given, wanted: Wanted, text: str, as_of: datetime.date) -> None:
    if not any(given.files[name] for name in _TABLES):
        raise fault("review_nothing")
    since = period_start(read_profile(text, given.profile.name), day_of(given.since))
    with Work() as work:
        work.step(screen.say("review_working"))
        found = reviewed(
            text, given.tables(), since, as_of, given.because or "", given.profile.name
        )
    written = _write(screen, found, given, wanted)
    if screen.as_json:
        screen.answer(review_data(screen, found, written))
    else:
        say_review(screen, found, written, given.profile, wanted.out)


def _write(screen: Screen, found: Review, given: Given, wanted: Wanted) -> list[Path]:
    written = []
    if wanted.out is not None:
        names = (str(given.profile), str(wanted.out))
        with whole(wanted.out) as path:
            path.write_text(proposals_text(found, screen.lang, names), "utf-8", newline="\n")
        written.append(wanted.out)
    if wanted.html is not None:
        from focale.review.page import review_page

        with whole(wanted.html) as path:
            path.write_text(review_page(found, screen.lang), "utf-8", newline="\n")
        written.append(wanted.html)
    return written + write_listed(found.rejects, wanted.rejects, screen.lang)


def _apply(screen: Screen, given: Given, wanted: Wanted, proposals: Path) -> None:
    text = load_text(given.profile)
    decision = read_decision(load_text(proposals, "proposals"), proposals.name)
    new, profile = next_version(text, decision, screen.lang, given.profile.name)
    out = wanted.out or given.profile.with_name(
        f"{given.profile.stem}-v{profile.version}{given.profile.suffix or '.yaml'}"
    )
    check_outputs((out,), [given.profile, proposals])
    if out.exists() and not wanted.force:
        raise fault("profile_exists", path=str(out))
    with whole(out) as path:
        path.write_text(new, "utf-8", newline="\n")
    if screen.as_json:
        screen.answer(applied_data(read_profile(text, given.profile.name), profile, decision, out))
        return
    from focale.profile.diff import compare

    heading, *changes = compare(read_profile(text, given.profile.name), profile).words(screen.lang)
    screen.heading(clean(heading, 200))
    screen.points(*(clean(change, 300) for change in changes))
    if decision.refused:
        screen.points(screen.say("review_refused", ids=listed(list(decision.refused), 12)))
    screen.points(screen.say("review_applied", path=str(out), version=profile.version))
