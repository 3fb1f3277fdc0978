"""What does a terminal say of the best customers?"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from focale.cli.screen import Screen
from focale.discovery.findings import Findings
from focale.report.discovery_view import DiscoveryView, TraitView, discovery_view
from focale.report.foreign import clean

_OTHERS = 6


def say_discovery(
    screen: Screen, found: Findings, market: Path, written: Sequence[Path], asked: Path | None
) -> None:
    """The traits, what they rest on, the draft and what it keeps, who decides."""
    say, view = screen.say, discovery_view(found, screen.say)
    screen.heading(view.title)
    day = say("as_of", day=say.day(found.as_of))
    facts = " · ".join(f"{name}{say('colon')}{number}" for name, number in view.facts)
    screen.wrapped(f"{clean(market.name)} · {day} · {facts}", style="dim")
    if view.rule:
        screen.wrapped(view.rule, style="dim")
    if view.nothing:
        screen.show("")
        screen.wrapped(view.nothing)
    for trait in view.found:
        _say_trait(screen, view, trait)
    if view.following:
        _say_table(screen, view, say("disc_following"), view.following)
    if view.others:
        _say_table(screen, view, say("disc_others_traits"), view.others)
    if view.pairs:
        screen.heading(say("disc_pairs"))
        screen.points(*view.pairs)
        if view.more_pairs:
            screen.wrapped(say.count("disc_more_pairs", len(view.more_pairs)), "  ", "  ", "dim")
    if view.own:
        screen.heading(say("disc_own"))
        screen.wrapped(view.own_words, style="dim")
        screen.points(*view.own)
    _say_draft(screen, view)
    for title, lines in (("disc_people", view.people), ("disc_pains", view.pains)):
        if lines:
            screen.heading(say(title))
            screen.points(*lines)
    if found.then is not None:
        screen.heading(say("disc_facts_title"))
        screen.points(*view.facts_words)
    screen.notices(found.notices)
    if asked is not None and not found.draft:
        screen.heading(say("written"))
        screen.points(say("discover_not_written", path=asked))
    elif written:
        screen.heading(say("written"))
        screen.paths(*written)


def _say_table(
    screen: Screen, view: DiscoveryView, title: str, traits: Sequence[TraitView]
) -> None:
    """One line a trait, the most surprising ones."""
    screen.heading(title)
    rows = [(f"  {one.name}", one.best, one.market, one.verdict) for one in traits[:_OTHERS]]
    heads = [f"  {screen.say('disc_col_trait')}", screen.say("disc_col_best"), view.market, ""]
    screen.table(rows, "wrrl", heads, tight=True)


def _say_trait(screen: Screen, view: DiscoveryView, trait: TraitView) -> None:
    say = screen.say
    screen.show("")
    screen.wrapped(f"{trait.name}", "  ", "    ", "bold")
    line = f"{trait.best} ({trait.share}), {view.market.lower()} {trait.market}"
    told = f"{line} · {trait.times}" if trait.times else line
    screen.wrapped(f"{told} · {trait.verdict}, {trait.strength}", "    ", "    ")
    for note in trait.notes:
        screen.wrapped(note, f"    {say('disc_mark')} ", "      ", "dim")


def _say_draft(screen: Screen, view: DiscoveryView) -> None:
    say = screen.say
    if view.draft is None:
        if view.no_draft:
            screen.heading(say("disc_draft"))
            screen.wrapped(view.no_draft)
        return
    screen.heading(say("disc_draft"))
    screen.table(
        [(f"  {one.asks or one.name}", one.need, one.points, one.proof)
         for one in view.draft.criteria],
        "wlrl",
    )  # fmt: skip
    if view.draft.hypotheses:
        screen.heading(say("disc_hypotheses"))
        screen.points(*view.draft.hypotheses, mark="☐")
    screen.heading(say("disc_kept"))
    screen.points(view.draft.kept_words, *view.draft.filtered)
    if view.draft.recall:
        screen.heading(view.draft.recall)
        screen.points(view.draft.recall_words)
