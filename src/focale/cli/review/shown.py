"""What does a terminal say of a review?"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from focale.cli.screen import Screen
from focale.report.foreign import clean
from focale.review.door import Review
from focale.review.proposals import Proposal
from focale.review.tested import backtest_lines, reused_words
from focale.review.view import Part, parts_of, title_of

_NARROW = {"aged": (0, 3, 5), "drift": (0, 2, 3, 6), "new": (0, 1, 2), "left": (0, 1, 2)}
"""Columns of the table of a part that a terminal of 80 signs shows; the page has all."""


def say_review(
    screen: Screen, found: Review, written: Sequence[Path], profile: Path, proposals: Path | None
) -> None:
    """The answer, what is to be decided, then each part."""
    say = screen.say
    screen.heading(title_of(found, say))
    label = clean(found.profile.label.words(say.lang) or found.profile.name)
    period = say(
        "rev_period", since=say.day(found.period.since), as_of=say.day(found.period.as_of)
    )  # fmt: skip
    screen.wrapped(f"{label} · {say('version', version=found.profile.version)} · {period}",
                   style="dim")  # fmt: skip
    if found.because:
        screen.wrapped(say("rev_because", because=clean(found.because, 200)))
    screen.heading(say("rev_decide"))
    if not found.proposals:
        screen.wrapped(say("rev_no_proposal"))
    for one in found.proposals:
        _say_proposal(screen, one)
    if reused := reused_words(found, say):
        screen.wrapped(reused, style="dim")
    for part in parts_of(found, say):
        say_part(screen, part)
    screen.notices(found.notices)
    if written:
        screen.heading(say("written"))
        screen.paths(*written)
    if proposals is not None:
        words = say("review_edit", profile=str(profile), path=str(proposals))
        screen.points(words)
    elif found.proposals:
        screen.points(say("review_how"))


def _say_proposal(screen: Screen, one: Proposal) -> None:
    say = screen.say
    advice = say("rev_advised" if one.is_advised else "rev_not_advised")
    screen.wrapped(
        f"{clean(one.words.words(say), 200)} ({say(f'str_{one.strength.value}')}, {advice})",
        "  • ", "    ",
    )  # fmt: skip
    for line in one.evidence[:3]:
        screen.wrapped(clean(line.words(say), 300), "    ", "    ", style="dim")
    screen.wrapped(say("review_tried", words=backtest_lines(one, say)[0]), "    ", "    ")


def say_part(screen: Screen, part: Part) -> None:
    """One part: its sentences, its table, its notes."""
    screen.heading(part.title)
    for line in part.lines:
        screen.wrapped(line)
    if part.table is not None and part.id == "mistakes":
        for name, state, words in part.table.rows:
            screen.wrapped(f"{name}{screen.say('colon')}{state}. {words}", "  • ", "    ")
    elif part.table is not None:
        shown = _NARROW.get(part.id, tuple(range(len(part.table.head))))
        rows = [[row[place] for place in shown] for row in part.table.rows]
        head = [part.table.head[place] for place in shown]
        screen.table(rows, "w" * len(head), head, tight=True)
    screen.points(*part.notes)
