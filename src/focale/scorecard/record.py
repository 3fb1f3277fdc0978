"""What is one company worth, now, from a plain mapping?

For web requests, calls and webhooks: no table, no database, some microseconds.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from focale.criterion.values import WrongKind, read_flag
from focale.glossary.messages import FocaleError, Message
from focale.glossary.words import OPENED
from focale.profile.document import Profile
from focale.scorecard.columns import POINTS_COLUMNS
from focale.scorecard.plan import Plan, Term, plan_of
from focale.scorecard.python import record_function
from focale.scorecard.seen import Consented, Event

_NOBODY: Consented = frozenset()


@dataclass(slots=True)
class Judged:
    """One account scored: the result columns, and the states behind them.

    columns: name -> value; points in thousandths. terms: True, False or None (unknown) of
    each criterion, gates likewise. leaves: the state of each condition inside, in the order
    of `RecordFunction.leaves`.
    """

    columns: dict[str, Any]
    terms: tuple[bool | None, ...]
    gates: tuple[bool | None, ...]
    leaves: tuple[bool | int | None, ...]


class RecordScorer:
    """A profile compiled for single records. Make it once, call it often.

    >>> from focale.profile import read_profile
    >>> scorer = RecordScorer(
    ...     read_profile(
    ...         "profile: p\\ncriteria:\\n  size: {field: headcount, at_least: 30, points: 10}"
    ...     )
    ... )
    >>> scorer.score({"headcount": 40})["points"]
    100.0
    """

    def __init__(self, profile: Profile) -> None:
        try:
            self.profile = profile.typed({})
        except ValueError as error:
            facts = {"written": str(error), "type": "text"}
            raise FocaleError(Message("literal_for_column", profile.source, 0, facts)) from None
        self.plan: Plan = plan_of(self.profile)
        self.function = record_function(self.plan)
        self._zone = ZoneInfo(profile.timezone)
        self._in_points = frozenset(
            name
            for name in self.function.columns
            if name in POINTS_COLUMNS or name.startswith("points_")
        )
        self._tracks_opens = any(test.event == OPENED for test in self.function.event_tests)

    def judge(
        self,
        account: Mapping[str, object],
        events: Iterable[Event] | None = None,
        contacts: Iterable[Mapping[str, object]] | None = None,
        as_of: datetime.date | None = None,
    ) -> Judged:
        """The result and the states behind it; points in thousandths.

        account: field -> raw value. events: of this account, None when nobody watches;
        contacts: its contacts, with tracking_consent. Raises FocaleError for a value of a
        kind that its field cannot be read from.
        """
        today = as_of or datetime.datetime.now(self._zone).date()
        try:
            consented = _NOBODY if events is None else self._consented(contacts)
            found = self.function.run(account.get, today.toordinal(), events, consented)
        except WrongKind as wrong:
            raise _wrong_value(account, wrong) from None
        return Judged(*found)

    def score(
        self,
        account: Mapping[str, object],
        events: Iterable[Event] | None = None,
        contacts: Iterable[Mapping[str, object]] | None = None,
        as_of: datetime.date | None = None,
    ) -> dict[str, Any]:
        """Every result column; points as floats, 62.5 for 62.500."""
        columns = self.judge(account, events, contacts, as_of).columns
        return {
            name: value / 1000 if value is not None and name in self._in_points else value
            for name, value in columns.items()
            if name != "in_market"
        }

    def term(self, criterion_id: str) -> Term:
        """The term of a criterion. Raises KeyError."""
        return next(term for term in self.plan.terms if term.id == criterion_id)

    def _consented(self, contacts: Iterable[Mapping[str, object]] | None) -> Consented:
        if not self._tracks_opens or contacts is None:
            return _NOBODY
        return frozenset(
            contact.get("contact_id") or contact.get("id")
            for contact in contacts
            if read_flag(contact.get("tracking_consent"))
        )


def _wrong_value(account: Mapping[str, object], wrong: WrongKind) -> FocaleError:
    kind = str(wrong)
    column = next((name for name, v in account.items() if type(v).__name__ == kind), "?")
    facts = {
        "path": "record", "column": column, "kind": kind, "type": "its field", "field": column,
    }  # fmt: skip
    return FocaleError(Message("column_kind", facts=facts))
