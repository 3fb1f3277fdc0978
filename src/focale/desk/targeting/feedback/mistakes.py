"""Is one of the method's four fatal mistakes made? Each with its measure, threshold, what to do.

Too wide, built on assumptions, static, deaf. What nothing tells stays "unknown", and is said so.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from fractions import Fraction
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Count, Min, Q

from focale.desk.jobs.clock import local_day
from focale.desk.pages.words import lang, say
from focale.desk.targeting.feedback.selectors import labels_of
from focale.desk.targeting.feedback.services import read_of
from focale.desk.targeting.models import Feedback, Measure, Profile, Review, ReviewState
from focale.desk.team.models import Membership
from focale.profile.document import Criterion, Profile as Read
from focale.report.figures import long_day
from focale.scorecard.kept import TOO_WIDE

STALE_DAYS = 180  # without a review
ANSWER_DAYS = 30  # without an answer
ASSUMED_MOST = Fraction(1, 5)  # of all points, on criteria that nothing speaks for
LEAST_CUSTOMERS = 5  # of whom a criterion is known, before "nobody has it" says anything
YES, NO, UNKNOWN = "yes", "no", "unknown"


@dataclass(frozen=True)
class Mistake:
    """One of the four. measure: what was seen, in words. what to do: said for `code` and state."""

    code: str
    state: str
    measure: str

    @property
    def name(self) -> str:
        """What it is called."""
        return say(f"mistake.{self.code}")

    @property
    def threshold(self) -> str:
        """From when on it is one."""
        return say(f"mistake.{self.code}.threshold")

    @property
    def to_do(self) -> str:
        """What helps; "" where nothing is wrong."""
        return "" if self.state == NO else say(f"mistake.{self.code}.do.{self.state}")


def mistakes_of(profile: Profile, *, seen_by: Membership) -> list[Mistake]:
    """The four, in the order of the method; none for a profile that is not in use."""
    if profile.published is None:
        return []
    read = read_of(profile.published)
    measured = _measure(profile, seen_by)
    today = local_day(seen_by.workspace)
    return [
        _wide(measured), _assumed(read, profile, measured),
        _static(read, profile, today, seen_by), _deaf(profile, today, seen_by),
    ]  # fmt: skip


def _measure(profile: Profile, seen_by: Membership) -> Measure | None:
    """The newest count of the version that counts, on tables that are still in use."""
    found = Measure.objects.of(seen_by.workspace).filter(version=profile.published_id)
    found = found.filter(Q(market=None) | Q(market__left_at=None))
    found = found.filter(Q(customers=None) | Q(customers__left_at=None))
    return found.select_related("market", "customers").order_by("-id").first()


def _wide(measured: Measure | None) -> Mistake:
    share = measured.share if measured else None
    if measured is None or share is None or measured.kept is None:
        key = "unread" if measured is not None and measured.trouble else "unknown"
        return Mistake("wide", UNKNOWN, say(f"mistake.wide.{key}"))
    kept = measured.kept
    facts: dict[str, Any] = {
        "percent": _percent(share), "kept": kept["qualified"], "market": kept["market"],
    }  # fmt: skip
    if share > TOO_WIDE:
        return Mistake("wide", YES, say("mistake.wide.seen", **facts))
    possible = kept["possible"] / kept["market"]
    if possible > TOO_WIDE:
        return Mistake("wide", NO, say("mistake.wide.maybe", most=_percent(possible), **facts))
    return Mistake("wide", NO, say("mistake.wide.seen", **facts))


def _assumed(read: Read, profile: Profile, measured: Measure | None) -> Mistake:
    counted = measured.customers_by if measured else None
    worth = [one for one in read.criteria if one.weight > 0]
    assumed = [one for one in worth if _is_assumed(one, counted)]
    labels = labels_of(profile)
    facts: dict[str, Any] = {
        "n": len(assumed), "percent": _share(assumed, worth),
        "names": ", ".join(labels.get(one.id, one.id) for one in assumed[:5]),
    }  # fmt: skip
    key = "counted" if counted is not None else "declared"
    if not assumed:
        return Mistake("assumed", NO, say(f"mistake.assumed.none.{key}"))
    is_heavy = _part(assumed, worth) > ASSUMED_MOST
    is_mandatory = any(one.need == "mandatory" for one in assumed)
    state = YES if is_heavy or is_mandatory else NO
    return Mistake("assumed", state, say(f"mistake.assumed.{key}", **facts))


def _is_assumed(one: Criterion, counted: dict[str, list[int]] | None) -> bool:
    """Whether no customer stands behind a criterion: it says so itself, or none of ours has it."""
    met, known = (counted or {}).get(one.id, (0, 0))
    if known >= LEAST_CUSTOMERS:
        return met == 0
    return one.proof in (None, "assumption")


def _part(some: list[Criterion], of: list[Criterion]) -> Fraction:
    whole = sum((Fraction(one.weight) for one in of), Fraction(0))
    part = sum((Fraction(one.weight) for one in some), Fraction(0))
    return part / whole if whole else Fraction(0)


def _share(some: list[Criterion], of: list[Criterion]) -> str:
    return _percent(float(_part(some, of)))


def _static(read: Read, profile: Profile, today: datetime.date, seen_by: Membership) -> Mistake:
    reviewed = last_review(read, profile, seen_by=seen_by)
    since = reviewed or _first_published(profile, seen_by)
    if since is None:
        return Mistake("static", UNKNOWN, say("mistake.static.unknown"))
    age = (today - since).days
    key = "last" if reviewed else "never"
    state = YES if age > STALE_DAYS else NO
    if age <= 0:
        return Mistake("static", state, say(f"mistake.static.{key}.today"))
    words = say(f"mistake.static.{key}", n=age, day=long_day(since, lang()))
    return Mistake("static", state, words)


def last_review(read: Read, profile: Profile, *, seen_by: Membership) -> datetime.date | None:
    """The day of the last review, held here or told in the history of the profile."""
    ended = Review.objects.of(seen_by.workspace).filter(profile=profile, state=ReviewState.ENDED)
    found = ended.order_by("-until").values_list("until", flat=True).first()
    history = read.story.get("history")
    days = [found] if found else []
    for one in history if isinstance(history, list) else ():
        if isinstance(one, dict) and one.get("on"):
            days.append(datetime.date.fromisoformat(str(one["on"])))
    return max(days, default=None)


def _first_published(profile: Profile, seen_by: Membership) -> datetime.date | None:
    from focale.desk.targeting.models import Version

    found = Version.objects.of(seen_by.workspace).filter(
        profile=profile, published_at__isnull=False
    )
    first: datetime.datetime | None = found.aggregate(first=Min("published_at"))["first"]
    zone = ZoneInfo(seen_by.workspace.timezone)
    return first.astimezone(zone).date() if first else None


def _deaf(profile: Profile, today: datetime.date, seen_by: Membership) -> Mistake:
    late = today - datetime.timedelta(days=ANSWER_DAYS)
    counts = Feedback.objects.of(seen_by.workspace).filter(profile=profile).aggregate(
        total=Count("pk"), waiting=Count("pk", filter=Q(answered_at=None)),
        late=Count("pk", filter=Q(answered_at=None, on__lt=late)),
        oldest=Min("on", filter=Q(answered_at=None)),
    )  # fmt: skip
    if not counts["total"]:
        return Mistake("deaf", UNKNOWN, say("mistake.deaf.silent"))
    facts = {"n": counts["waiting"], "total": counts["total"], "late": counts["late"]}
    if counts["late"]:
        day = long_day(counts["oldest"], lang())
        return Mistake("deaf", YES, say("mistake.deaf.late", day=day, **facts))
    key = "open" if counts["waiting"] else "answered"
    return Mistake("deaf", NO, say(f"mistake.deaf.{key}", **facts))


def _percent(share: float) -> str:
    """A share in whole percents, without its sign.

    >>> _percent(0.5004), _percent(0.617)
    ('50,1', '62')
    """
    whole = round(100 * share)
    if whole == 50 and share > TOO_WIDE:  # never "50 %" above the threshold
        tenths = f"{max(100 * share, 50.1):.1f}"
        return tenths.replace(".", ",") if lang() == "fr" else tenths
    return str(whole)
