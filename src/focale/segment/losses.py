"""Why is somebody lost on the way to a qualified prospect, and when is it worth coming back?

Nobody is thrown away: who is lost goes to the pool, with a reason and, where coming back makes
sense, a date. Source: the method's long-term pool ("vivier avec une date et une raison").
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, fields

NEVER = "never"


@dataclass(frozen=True)
class ComeBack:
    """After how many days it is worth coming back, by the family of the reason.

    unreachable: no working e-mail or telephone yet. unknown: a fact or a company is missing.
    waiting: only a signal is missing. out_of_target: another size, sector or place; a company
    changes slowly.
    """

    unreachable: int = 30
    unknown: int = 30
    waiting: int = 90
    out_of_target: int = 365

    def __post_init__(self) -> None:
        for field in fields(self):
            days = getattr(self, field.name)
            if not 0 <= days <= 3650:
                raise ValueError(f"{field.name} goes from 0 to 3650 days, got {days}")

    def day(self, family: str, as_of: datetime.date) -> datetime.date | None:
        """The day to come back; None where there is nothing to come back for.

        >>> ComeBack().day("waiting", datetime.date(2026, 9, 30))
        datetime.date(2026, 12, 29)
        """
        if family == NEVER:
            return None
        return as_of + datetime.timedelta(days=getattr(self, family))


@dataclass(frozen=True)
class Reason:
    """One reason: the step at which one is lost, and its family in `ComeBack`, or "never"."""

    step: str
    family: str


CONTACT_STEPS = ("read", "reachable", "known_company", "in_market", "qualified")
COMPANY_STEPS = ("read", "valid", "distinct", "in_market", "not_ruled_out", "qualified")

_OF_BOTH = {
    "unreadable_row": Reason("read", "unknown"),
    "outside_market": Reason("in_market", "out_of_target"),
    "market_unknown": Reason("in_market", "unknown"),
    "criteria": Reason("qualified", "out_of_target"),
    "undecided": Reason("qualified", "unknown"),
    "waiting": Reason("qualified", "waiting"),
}
CONTACT_REASONS: dict[str, Reason] = {
    "unreadable_row": Reason("reachable", "unknown"),
    "opted_out": Reason("reachable", NEVER),
    "no_address": Reason("reachable", "unreachable"),
    "bad_address": Reason("reachable", "unreachable"),
    "repeated_contact": Reason("reachable", NEVER),
    "no_company": Reason("known_company", "unknown"),
    "unknown_company": Reason("known_company", "unknown"),
    **{name: reason for name, reason in _OF_BOTH.items() if name != "unreadable_row"},
    "gate": Reason("qualified", "out_of_target"),
}
COMPANY_REASONS: dict[str, Reason] = {
    "unreadable_row": Reason("valid", "unknown"),
    "blank_id": Reason("valid", "unknown"),
    "unidentified": Reason("valid", "unknown"),
    "repeated_id": Reason("distinct", NEVER),
    "repeated_company": Reason("distinct", NEVER),
    **{name: reason for name, reason in _OF_BOTH.items() if name != "unreadable_row"},
    "gate": Reason("not_ruled_out", "out_of_target"),
}


def reasons_of(kind: str) -> dict[str, Reason]:
    """The reasons of a funnel of "contacts" or of "companies", in the order they are tried."""
    return CONTACT_REASONS if kind == "contacts" else COMPANY_REASONS
