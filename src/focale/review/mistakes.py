"""Does the profile fall into one of the four fatal mistakes of the method?

Too wide; built on assumptions; static; deaf.
"""

from __future__ import annotations

import datetime
import enum
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from focale.evidence.rates import Rate
from focale.profile.advice import STALE_AFTER_DAYS
from focale.profile.document import Criterion, Profile
from focale.review.feedback import Feedback
from focale.review.said import Said, said
from focale.review.tables import Period
from focale.scorecard.kept import GOOD_KEPT, TOO_WIDE, Kept

ASSUMED_MOST = Fraction(1, 5)  # of all points


class State(enum.StrEnum):
    """Whether a mistake is made."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Mistake:
    """One of the four. code: a word of the wordings."""

    code: str
    state: State
    words: Said


def mistakes(
    profile: Profile, period: Period, kept: Kept | None, feedback: Feedback | None
) -> tuple[Mistake, ...]:
    """The four, in the order of the method."""
    return (_wide(kept), _assumed(profile), _static(profile, period), _deaf(feedback, period))


def unproven(profile: Profile) -> list[Criterion]:
    """The criteria that earn points and rest on nothing that was seen."""
    return [c for c in profile.criteria if c.weight > 0 and c.proof in (None, "assumption")]


def last_review(profile: Profile) -> datetime.date | None:
    """The day of the last review on record; None when none is."""
    history = profile.story.get("history")
    records: Sequence[object] = history if isinstance(history, list) else ()
    days = [
        datetime.date.fromisoformat(str(one["on"]))
        for one in records if isinstance(one, dict) and one.get("on")
    ]  # fmt: skip
    return max(days, default=None)


def every_days(profile: Profile) -> int | None:
    """The rhythm of the review, as written."""
    review = profile.story.get("review")
    days = review.get("every_days") if isinstance(review, dict) else None
    return None if days is None else int(str(days))


def _wide(kept: Kept | None) -> Mistake:
    if kept is None or kept.share is None:
        return Mistake("too_wide", State.UNKNOWN, said("mis_wide_unknown"))
    facts = {"share": Rate(kept.qualified, kept.market), "market": kept.market,
             "possible": Rate(kept.possible, kept.market)}  # fmt: skip
    if kept.is_too_wide:
        return Mistake("too_wide", State.YES, said("mis_wide_yes", **facts))
    key = "mis_wide_good" if kept.share >= GOOD_KEPT[0] else "mis_wide_narrow"
    if kept.share > GOOD_KEPT[1]:
        key = "mis_wide_broad"
    if kept.possible_share is not None and kept.possible_share > TOO_WIDE:
        key = "mis_wide_maybe"
    return Mistake("too_wide", State.NO, said(key, **facts))


def _assumed(profile: Profile) -> Mistake:
    some = unproven(profile)
    whole = sum((Fraction(c.weight) for c in profile.criteria if c.weight > 0), Fraction(0))
    part = sum((Fraction(c.weight) for c in some), Fraction(0))
    if not some:
        return Mistake("assumptions", State.NO, said("mis_assumed_none"))
    share = part / whole if whole else Fraction(0)
    facts = {"n": len(some), "percent": round(100 * float(share)),
             "names": ", ".join(c.id for c in some)}  # fmt: skip
    heavy = share > ASSUMED_MOST or any(c.need == "mandatory" for c in some)
    state = State.YES if heavy else State.NO
    return Mistake("assumptions", state, said(f"mis_assumed_{state.value}", **facts))


def _static(profile: Profile, period: Period) -> Mistake:
    last, rhythm = last_review(profile), every_days(profile)
    if last is None:
        return Mistake("static", State.UNKNOWN, said("mis_static_unknown"))
    age = (period.as_of - last).days
    facts = {"day": last, "days": age}
    if age > STALE_AFTER_DAYS:
        return Mistake("static", State.YES, said("mis_static_yes", **facts))
    if rhythm is not None and age < rhythm:
        due = last + datetime.timedelta(days=rhythm)
        return Mistake("static", State.NO, said("mis_static_early", due=due, **facts))
    return Mistake("static", State.NO, said("mis_static_no", **facts))


def _deaf(feedback: Feedback | None, period: Period) -> Mistake:
    if feedback is None:
        return Mistake("deaf", State.YES, said("mis_deaf_none"))
    if not feedback.in_period:
        return Mistake("deaf", State.YES, said("mis_deaf_silent", n=feedback.total))
    facts = {"n": feedback.unanswered, "total": feedback.in_period, "late": feedback.late,
             "day": feedback.oldest}  # fmt: skip
    if feedback.late:
        return Mistake("deaf", State.YES, said("mis_deaf_late", **facts))
    if feedback.unanswered:
        return Mistake("deaf", State.NO, said("mis_deaf_open", **facts))
    return Mistake("deaf", State.NO, said("mis_deaf_no", **facts))
