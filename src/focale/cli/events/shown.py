"""What does a terminal say of a log of events?"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from zoneinfo import ZoneInfo

from focale.accounts.activity.log import ActivityLog
from focale.accounts.activity.tables import reason_words
from focale.cli.screen import Screen, share_signs
from focale.glossary.event_names import event_label
from focale.glossary.messages import Message, listed
from focale.report.foreign import clean
from focale.report.market import FEW

_BAR, _MOST, _NAMES = 16, 14, 3


def say_events(screen: Screen, log: ActivityLog, written: Sequence[Path]) -> None:
    """The balance, what happened, the quarantine, the columns, what was written."""
    say, balance = screen.say, log.balance
    source = clean(Path(log.source.found.label).name)
    screen.heading(say("events_title", n=say.whole(balance.read), source=source))
    _say_span(screen, log)
    _say_balance(screen, log)
    _say_what(screen, log)
    _say_quarantine(screen, log)
    _say_columns(screen, log)
    screen.notices(log.notices)
    if written:
        screen.heading(say("written"))
        screen.paths(*written)


def _say_span(screen: Screen, log: ActivityLog) -> None:
    say = screen.say
    if not log.balance.kept or log.first is None or log.last is None:
        screen.wrapped(say("events_none_kept"), style="dim")
        return
    zone = ZoneInfo(log.zone)
    facts = {
        "kept": say.whole(log.balance.kept),
        "accounts": say.whole(log.accounts),
        "contacts": say.whole(log.contacts),
        "first": say.day(log.first.astimezone(zone).date()),
        "last": say.day(log.last.astimezone(zone).date()),
    }
    screen.wrapped(say("events_span", **facts), style="dim")


def _say_balance(screen: Screen, log: ActivityLog) -> None:
    say, balance = screen.say, log.balance
    screen.heading(say("events_balance"))
    notes = {
        "kept": say("events_back", n=say.whole(balance.readmitted)) if balance.readmitted else "",
        "repeated": say("events_identical", n=say.whole(balance.identical))
        if balance.identical
        else "",
    }
    rows = []
    for state in ("kept", "repeated", "quarantined", "rejected"):
        n = getattr(balance, state)
        share = say.share(n, balance.read) if balance.read >= FEW else ""
        signs = share_signs(n, balance.read, _BAR)
        rows.append(
            (f"  {say(f'events_{state}')}", say.whole(n), share, signs, notes.get(state, ""))
        )
    rows.append((f"  {say('events_read')}", say.whole(balance.read), "", "", ""))
    screen.table(rows, "lrrlw")
    for reason, n in log.rejected.items():
        words = Message(reason).words(say.lang)
        screen.points(f"{say('events_rejected')}{say('colon')}{words} ({say.whole(n)})")
    by_id = balance.repeated - balance.identical
    if by_id:
        screen.points(say.count("events_listed", by_id))


def _say_what(screen: Screen, log: ActivityLog) -> None:
    """Each event: how often, and how the file writes it."""
    say = screen.say
    if not log.events:
        return
    screen.heading(say("events_what"))
    spelt: dict[str, list[str]] = {}
    for one in log.names:
        spelt.setdefault(one.event, []).append(clean(one.written, 30))
    rows = []
    for event, (kept, aside) in list(log.events.items())[:_MOST]:
        words = listed([w for w in spelt.get(event, ()) if w and w != event], _NAMES)
        label = event_label(event, say.lang)
        rows.append((f"  {clean(event, 28)}", say.whole(kept), say.whole(aside), words or label))
    head = (
        f"  {say('events_kind')}", say("events_head_kept"), say("events_head_aside"),
        say("events_read_as") if any(len(s) for s in _renamed(log)) else "",
    )  # fmt: skip
    screen.table(rows, "lrrw", head, tight=True)
    if len(log.events) > _MOST:
        screen.points(say.count("events_more", len(log.events) - _MOST))
    own = [clean(one.event, 40) for one in log.names if not one.is_known and one.event]
    if own:
        screen.points(say("events_own_names", names=listed(list(dict.fromkeys(own)), 8)))


def _renamed(log: ActivityLog) -> list[str]:
    return [one.written for one in log.names if one.written and one.written != one.event]


def _say_quarantine(screen: Screen, log: ActivityLog) -> None:
    say = screen.say
    if not log.reasons:
        return
    screen.heading(say("events_quarantine"))
    rows = [
        (say.whole(n), reason_words(log, reason, say.lang)) for reason, n in log.reasons.items()
    ]
    screen.table([(f"  {n}", words) for n, words in rows], "rw")
    screen.points(say("events_quarantine_words"))


def _say_columns(screen: Screen, log: ActivityLog) -> None:
    say = screen.say
    screen.heading(say("events_columns"))
    there = {**log.columns.by_role, **log.columns.moments}
    pairs = [
        role if role == column.name else f"{role} ← {clean(column.name, 40)}"
        for role, column in there.items()
    ]
    screen.points(" · ".join(pairs))
    if log.columns.unused:
        names = [clean(name, 40) for name in log.columns.unused]
        screen.points(say("events_unused", columns=listed(names, 12)))
