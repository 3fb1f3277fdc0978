"""What does a terminal say of the main job?"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from focale.cli.screen import Screen
from focale.cli.top import pick_words
from focale.report.foreign import clean
from focale.report.target_view import TargetView, group_name, target_view
from focale.segment.prospects import Prospect, grouped, missing_words
from focale.segment.target import Outcome, Target

_TRAITS, _SHOWN = 6, (5, 3, 2)


def say_target(
    screen: Screen, found: Target, source: Path, number: int, written: Sequence[Path]
) -> None:
    """Who, what they share, the profile, whom to prospect, where it all is."""
    say = screen.say
    view = target_view(found, say, number)
    screen.heading(view.title)
    day = say("as_of", day=say.day(found.findings.as_of))
    facts = " · ".join(f"{name}{say('colon')}{n}" for name, n in view.facts)
    screen.wrapped(f"{clean(source.name)} · {day} · {facts}", style="dim")
    if view.found.rule:
        screen.wrapped(view.found.rule, style="dim")
    for line in view.lead:
        screen.show("")
        screen.wrapped(line)
    _say_traits(screen, view)
    _say_draft(screen, view)
    if found.outcome is Outcome.LISTED:
        _say_list(screen, found, view)
    if found.findings.then is not None:
        screen.heading(say("disc_facts_title"))
        screen.points(*view.found.facts_words)
    screen.notices(found.notices)
    if view.next:
        screen.heading(say("tgt_next"))
        screen.points(*view.next)
    screen.heading(say("written"))
    screen.paths(*written)


def _say_traits(screen: Screen, view: TargetView) -> None:
    """One line a trait."""
    found = view.found.found
    if not found:
        return
    screen.heading(screen.say("target_traits"))
    rows = [(f"  {one.name}", one.best, one.market, one.strength) for one in found[:_TRAITS]]
    heads = [f"  {screen.say('disc_col_trait')}", screen.say("disc_col_best"), view.found.market]
    screen.table(rows, "wrrl", [*heads, ""], tight=True)
    if len(found) > _TRAITS:
        more = screen.say.count("target_more", len(found) - _TRAITS)
        screen.wrapped(more, "  ", "  ", "dim")


def _say_draft(screen: Screen, view: TargetView) -> None:
    """What the profile asks, and how much of the market it keeps."""
    draft = view.found.draft
    if draft is None:
        if view.found.no_draft:
            screen.heading(screen.say("disc_draft"))
            screen.wrapped(view.found.no_draft)
        return
    screen.heading(screen.say("disc_draft"))
    rows = [(f"  {one.asks or one.name}", one.need, one.points) for one in draft.criteria]
    screen.table(rows, "wlr")
    lines = [draft.kept_words, *draft.filtered]
    if draft.recall:
        lines.append(draft.recall)
    screen.points(*filter(None, lines))


def _say_list(screen: Screen, found: Target, view: TargetView) -> None:
    """The three groups, the first accounts of each."""
    width = len(str(len(found.prospects)))
    for (readiness, mine), most in zip(grouped(found.prospects).items(), _SHOWN, strict=True):
        name = group_name(readiness, screen.say)
        group = screen.say("tgt_group", name=name, n=screen.say.whole(len(mine)))
        screen.heading(group)
        for prospect in mine[:most]:
            _say_prospect(screen, prospect, width)
    lines = [view.deciders, *view.left_out]
    screen.show("")
    screen.points(*filter(None, lines))


def _say_prospect(screen: Screen, prospect: Prospect, width: int) -> None:
    """Rank, score and place; whom to call, why; what is missing."""
    first, second = pick_words(screen, prospect.pick, width)
    indent = " " * (width + 2)
    screen.wrapped(first, others=indent)
    lacks = missing_words(prospect, screen.lang)
    told = [screen.say("target_lacks", missing=clean(lacks, 80)) if lacks else ""]
    person = prospect.pick.person
    if prospect.phone and not (person and person.phone):
        told.append(f"{screen.say('switchboard')}\u00a0{clean(prospect.phone, 40)}")
    screen.wrapped(" · ".join(filter(None, (*told, second))), indent, indent, "dim")
