"""How are the way to the next tier and a change since yesterday said, each in one line?"""

from __future__ import annotations

from focale.desk.pages.words import say
from focale.desk.targeting.explained import Cause, Change
from focale.report.figures import MINUS
from focale.report.foreign import clean
from focale.report.lines_view import values_words
from focale.report.voice import Voice
from focale.scorecard.lines import Explanation

_MOST_CAUSES = 3


def lift_words(explanation: Explanation, voice: Voice) -> tuple[str, str]:
    """What would bring the account to a better tier: the opener and the rest; ("", "") if nothing.

    "Priorité A à un fait près." "Si « CRM compatible » se confirme : 77 points."
    """
    lift = explanation.lift
    if lift is None or not lift.facts:
        return "", ""
    labels = {line.id: clean(line.label.words(voice.lang)) for line in explanation.lines}
    facts = " + ".join(f"« {labels[name]} »" for name in lift.facts)
    return (
        say("explained.lift", tier=lift.tier, n=len(lift.facts)),
        say("explained.lift_facts", facts=facts, points=voice.score(lift.points)),
    )


def change_words(change: Change, voice: Voice) -> str:
    """Why a score moved since yesterday, in one line."""
    causes = [_cause(cause, voice) for cause in change.causes[:_MOST_CAUSES]]
    more = len(change.causes) - _MOST_CAUSES
    if more > 0:
        causes.append(say("and_others", n=more))
    said = ", ".join(causes) or say("change.other")
    moved = _signed(change.points, voice)
    if change.tier_before != change.tier_after:
        return say(
            "change.tier", moved=moved, causes=said, before=change.tier_before or "–",
            after=change.tier_after or "–",
        )  # fmt: skip
    return say("change.points", moved=moved, causes=said)


def _cause(cause: Cause, voice: Voice) -> str:
    if cause.line is None:
        return say("change.version")
    label = clean(cause.line.label.words(voice.lang))
    points = _signed(cause.points, voice)
    if cause.kind == "time":
        return say("change.time", label=label, points=points)
    values = clean(values_words(cause.line, voice), 60)
    return say("change.value", label=label, value=values, points=points)


def _signed(thousandths: int, voice: Voice) -> str:
    written = voice.points(abs(thousandths))
    return f"{MINUS if thousandths < 0 else '+'}{written}"
