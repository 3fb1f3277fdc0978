"""What does a terminal say of the club?"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from focale.cli.screen import Screen
from focale.discovery.club import Club
from focale.report.best_view import MemberView, club_view
from focale.report.foreign import clean

_MOST = 20


def say_club(screen: Screen, found: Club, written: Sequence[Path]) -> None:
    """The three lists, what is proposed, what a person has to tick."""
    say, view = screen.say, club_view(found, screen.say)
    screen.heading(view.title)
    name = clean(Path(found.label).name)
    screen.wrapped(f"{name} · {say('as_of', day=say.day(found.as_of))}", style="dim")
    screen.points(*filter(None, (view.shared, view.ranked)))
    screen.heading(say("best_club"), view.club_words)
    _say(screen, view.club)
    screen.heading(say("best_raise"))
    screen.wrapped(say("best_raise_words"), style="dim")
    _say(screen, view.to_raise)
    screen.heading(say("best_win"))
    screen.wrapped(say("best_win_words"), style="dim")
    _say(screen, view.to_win)
    screen.heading(view.proposed)
    screen.points(view.proposed_words)
    screen.heading(say("best_grid"))
    colon = say("colon")
    screen.points(f"{say('best_told')}{colon}{', '.join(view.told)}")
    if view.asked:
        screen.points(f"{say('best_asked')}{colon}{', '.join(view.asked)}", say("best_asked_how"))
    screen.notices(found.notices)
    if written:
        screen.heading(say("written"))
        screen.paths(*written)


def _say(screen: Screen, members: Sequence[MemberView]) -> None:
    if not members:
        screen.points(screen.say("best_nobody"))
        return
    rows = []
    for one in members[:_MOST]:
        told = f"{one.lacks} → {one.action}" if one.action else one.lacks
        rows.append((f"  {one.rank}", one.name, one.has, told))
    screen.table(rows, "rlrw")
    if len(members) > _MOST:
        screen.points(screen.say.count("best_more", len(members) - _MOST))
