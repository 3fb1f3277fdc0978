"""What does a terminal say of a profile tried on leads?"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from focale.cli.screen import Screen
from focale.kpi.validation.door import Validation
from focale.report.foreign import clean
from focale.report.validation_missed import MissedView
from focale.report.validation_view import RateView, ValidationView, validation_view

_SOURCES = 10


def say_validation(screen: Screen, found: Validation, written: Sequence[Path]) -> None:
    """The answer, the ratios, the three groups, the time, what was missed, how it was counted."""
    say, view = screen.say, validation_view(found, screen.say)
    screen.heading(view.title)
    label = clean(found.profile.label.words(say.lang) or found.profile.name)
    source = clean(Path(found.ledger.label).name)
    day = say("as_of", day=say.day(found.tried.sample.as_of))
    screen.wrapped(f"{source} · {label} · {day}", style="dim")
    _say_statements(screen, view)
    screen.heading(say("val_ratio"))
    rows = [
        (f"{'›' if line.is_leading else ' '} {line.name}", line.times, line.range)
        for line in view.ratios
    ]
    screen.table(rows, "wrl")
    colon = say("colon")
    screen.points(*(f"{line.name}{colon}{line.note}" for line in view.ratios if line.note))
    screen.points(*filter(None, (view.band, view.needed, view.cause)))
    screen.heading(say("val_groups"), "")
    screen.wrapped(view.groups_words, style="dim")
    _say_rates(screen, say("col_group"), view.groups)
    screen.points(*view.amounts)
    for step in view.steps:
        screen.heading(step.name, f"{step.times} {step.range}".strip())
        _say_rates(screen, say("col_group"), step.groups, "col_reached")
    if view.sources:
        screen.heading(say("val_sources"))
        _say_rates(screen, say("col_source"), view.sources[:_SOURCES])
    screen.heading(say("val_time"))
    screen.points(*view.time.sentences)
    screen.heading(say("val_misplaced"))
    _say_missed(screen, view.won_outside)
    _say_missed(screen, view.lost_inside)
    screen.heading(say("val_method"))
    screen.wrapped(f"{view.sample} {view.horizon}")
    if view.leaks:
        screen.heading(say("val_leaks"))
        screen.points(*view.leaks)
    screen.notices(found.notices)
    if written:
        screen.heading(say("written"))
        screen.paths(*written)


def _say_statements(screen: Screen, view: ValidationView) -> None:
    screen.show("")
    for one in view.statements:
        colon = screen.say("colon")
        screen.wrapped(f"{one.name}{colon}{one.verdict} ({one.read})", "  ", "    ", "bold")
        for doubt in one.doubts:
            screen.wrapped(doubt, "    ", "    ")


def _say_rates(
    screen: Screen, first: str, lines: Sequence[RateView], hits: str = "col_signed"
) -> None:
    say = screen.say
    head = (first, say("col_leads"), say(hits), say("col_rate"))
    screen.table([(o.name, o.leads, o.signed, o.words) for o in lines], "lrrr", head, tight=True)


def _say_missed(screen: Screen, side: MissedView) -> None:
    reasons = " ; " if screen.lang == "fr" else "; "
    told = reasons.join(f"{name} ({number})" for name, number in side.reasons)
    screen.points(side.title + (f". {side.why} {told}" if told else ""))
