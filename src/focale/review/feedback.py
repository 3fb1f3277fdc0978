"""What did sales say of each criterion, and who got no answer?

A method that nobody can contradict goes deaf: each line is one remark, on one account and one
criterion, right or wrong, and whether somebody answered.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from focale.accounts.rejects import Reject
from focale.discovery.findings import Strength
from focale.evidence.rates import Rate
from focale.glossary.messages import Message, closest, fault, listed
from focale.profile.document import Profile
from focale.review.listed_rows import Rows, day_of, plain, read_rows, word_of
from focale.review.tables import Period

LEAST = 5  # remarks on a criterion, below which the words are careful
ANSWER_WITHIN_DAYS = 30

ACCOUNT = ("account id", "account", "compte", "id compte", "entreprise", "company", "client", "id")
CRITERION = ("criterion", "critere", "criteria", "criteres")
OPINION = ("right or wrong", "avis", "opinion", "right", "verdict", "juste", "juste ou faux",
           "judgement", "jugement", "feedback", "retour", "correct")  # fmt: skip
ANSWERED = ("answered", "repondu", "reponse", "answer", "answered on", "repondu le", "traite")
ON = ("on", "date", "le", "at", "day", "jour", "created on")
WORDS = {
    "right": ("right", "juste", "ok", "oui", "yes", "vrai", "true", "bon", "bonne", "correct",
              "1", "good", "pertinent"),
    "wrong": ("wrong", "faux", "non", "no", "false", "mauvais", "mauvaise", "incorrect", "0",
              "bad", "pas pertinent", "a revoir"),
}  # fmt: skip
NOT_ANSWERED = ("", "non", "no", "false", "faux", "0", "en attente", "pending", "a faire")


@dataclass(frozen=True)
class Opinion:
    """What sales said of one criterion in the period. wrong: of all remarks on it."""

    criterion: str
    wrong: Rate

    @property
    def strength(self) -> Strength | None:
        """How firmly sales find it wrong; None when they do not."""
        interval = self.wrong.wilson()
        if interval is None or self.wrong.share is None or self.wrong.share <= 0.5:
            return None
        if self.wrong.n < LEAST:
            return Strength.HYPOTHESIS
        return Strength.SOLID if interval.low > 0.5 else Strength.LIKELY


@dataclass(frozen=True)
class Feedback:
    """All remarks of the period. unanswered: those without an answer; oldest: their first day.

    late: those unanswered for more than thirty days. total: remarks of all time.
    """

    total: int
    in_period: int
    opinions: tuple[Opinion, ...]
    unanswered: int
    late: int
    oldest: datetime.date | None
    last: datetime.date | None
    notices: tuple[Message, ...] = ()
    rejects: tuple[Reject, ...] = ()


def read_feedback(source: Any, profile: Profile, period: Period) -> Feedback:
    """The remarks of a file.

    Raises FocaleError when no column says the criterion, or right and wrong.
    """
    rows = read_rows(source, "feedback")
    criterion, opinion = rows.column(CRITERION), rows.column(OPINION)
    for header, what in ((criterion, "criterion"), (opinion, "right or wrong")):
        if not header:
            raise fault(
                "needed_column", path=rows.label, column=what, columns=listed(rows.headers, 12)
            )
    return _read(rows, criterion, opinion, profile, period)


def _read(rows: Rows, criterion: str, opinion: str, profile: Profile, period: Period) -> Feedback:
    answered, on = rows.column(ANSWERED), rows.column(ON)
    known = _names(profile)
    counts: dict[str, list[int]] = {}
    unknown: list[str] = []
    rejects: list[Reject] = []
    in_period = 0
    open_days: list[datetime.date | None] = []
    days: list[datetime.date] = []
    for number, row in enumerate(rows.rows, 1):
        day = day_of(row[on]) if on else None
        if day is not None and day > period.as_of:
            continue
        if day is not None:
            days.append(day)
        said = word_of(row[opinion], WORDS)
        if answered and plain(row[answered]) in NOT_ANSWERED:
            open_days.append(day)
        if not said:
            rejects.append(
                Reject(rows.label, 0, number, opinion, "feedback_no_opinion", row[opinion])
            )
            continue
        name = known.get(plain(row[criterion]))
        if name is None:
            unknown.append(row[criterion])
            rejects.append(
                Reject(rows.label, 0, number, criterion, "feedback_no_criterion", row[criterion])
            )
            continue
        if day is None or period.holds(day):
            in_period += 1
            pair = counts.setdefault(name, [0, 0])
            pair[0] += said == "wrong"
            pair[1] += 1
    opinions = tuple(
        Opinion(one.id, Rate(*counts[one.id])) for one in profile.criteria if one.id in counts
    )
    late = [day for day in open_days
            if day is not None and (period.as_of - day).days > ANSWER_WITHIN_DAYS]  # fmt: skip
    dated = [day for day in open_days if day is not None]
    return Feedback(
        len(rows.rows), in_period, opinions, len(open_days), len(late),
        min(dated, default=None), max(days, default=None),
        tuple(_told(rows, unknown, len(rejects) - len(unknown), answered, profile)),
        tuple(rejects),
    )  # fmt: skip


def _names(profile: Profile) -> dict[str, str]:
    """What people may write -> the id of a criterion."""
    found: dict[str, str] = {}
    for one in profile.criteria:
        for words in (one.label.en, one.label.fr, one.id):
            if words:
                found[plain(words)] = one.id
    return found


def _told(
    rows: Rows, unknown: list[str], unread: int, answered: str, profile: Profile
) -> list[Message]:
    told = []
    if unknown:
        names = [one.id for one in profile.criteria]
        first = sorted(set(unknown))
        near = closest(first[0], names) or names
        facts = {"count": len(unknown), "written": listed(first, 4), "known": listed(near, 8)}
        told.append(Message("feedback_unknown", rows.label, facts=facts))
    if unread:
        facts = {"count": unread}
        told.append(Message("feedback_unread", rows.label, facts=facts))
    if not answered:
        told.append(Message("feedback_no_answers", rows.label))
    return told
