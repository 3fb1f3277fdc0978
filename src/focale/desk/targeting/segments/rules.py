"""What does the rule of a segment ask, and which accounts does it let in?

A rule is the filter of a list, and beside it conditions as a profile writes them (what happened
within some days, two of three, a name whatever its legal form). All must hold; what is unknown
does not. A rule may not ask for other segments, nor for "me": it must mean the same to everybody.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import Q

from focale.criterion.condition import All, Condition
from focale.desk.directory.listing.fields import Scope, compiled
from focale.desk.directory.listing.language import FilterFault, Group, read_filter
from focale.desk.directory.listing.lists import all_rows, filtered, scope_of
from focale.desk.directory.models import Company, ListName
from focale.desk.pages.words import say
from focale.desk.targeting.models import Segment
from focale.desk.targeting.scoring import is_watched, judged_now, scorer_of_text, seen_of
from focale.desk.team.models import Membership, Workspace
from focale.glossary.messages import FocaleError

LONGEST = 4_000  # signs of conditions
SCORE_FIELDS = frozenset({"tier", "points", "reach", "verdict", "band", "unknowns", "next_fact"})
SEGMENT_FIELDS = frozenset({"segment", "first_segment"})
_HEAD = (
    "profile: segment\ntimezone: {zone}\ncriteria:\n  conditions:\n    need: mandatory\n    all:\n"
)
_HEAD_LINES = _HEAD.count("\n")


class RuleFault(ValueError):
    """A rule that cannot be used; the words say why and what to do."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = list(words)
        super().__init__(" ".join(self.words))


@dataclass(frozen=True)
class Rule:
    """found: the filter. conditions: as written, "" for none."""

    found: Group
    conditions: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether it asks for nothing, and would let every account in."""
        return not self.found.parts and not self.conditions


def scope_for(workspace: Workspace) -> Scope:
    """How a rule is read: by nobody in particular."""
    return scope_of(Membership(workspace=workspace, user_id=0))


def read_rule(filter_text: str, conditions: str, scope: Scope, language: str) -> Rule:
    """The rule that two texts write. Raises RuleFault, and FilterFault for the filter."""
    found = read_filter(filter_text)
    for test in found.tests:
        if test.field in SEGMENT_FIELDS:
            raise RuleFault([say("segment.rule.no_segments")])
        if test.field == "owner" and "me" in test.values:
            raise RuleFault([say("segment.rule.no_me")])
    compiled(found, ListName.ACCOUNTS, scope)
    conditions = conditions.replace("\r\n", "\n").replace("\x00", "").strip("\n")
    conditions = conditions if conditions.strip() else ""
    if len(conditions) > LONGEST:
        raise RuleFault([say("segment.rule.too_long", n=LONGEST)])
    if conditions:
        try:
            scorer_of_text(profile_text(conditions, scope.workspace))
        except FocaleError as fault:
            raise RuleFault(_said(fault, language)) from None
    return Rule(found, conditions)


def _said(fault: FocaleError, language: str) -> list[str]:
    """The faults, with the lines as the person counts them."""
    source = say("segment.conditions")
    return [
        replace(one, file=source, line=max(1, (one.line or 0) - _HEAD_LINES)).words(language)
        for one in fault.messages
    ]


def rule_of(segment: Segment) -> Rule:
    """The rule that a segment keeps."""
    return Rule(read_filter(segment.filter), segment.conditions)


def reads_scores(segment: Segment) -> bool:
    """Whether a rule asks for what accounts are worth."""
    try:
        tests = read_filter(segment.filter).tests
    except FilterFault:
        return False
    return any(test.field in SCORE_FIELDS for test in tests)


def profile_text(conditions: str, workspace: Workspace) -> str:
    """The conditions as a profile that qualifies exactly those accounts of which they hold."""
    inside = "\n".join(" " * 6 + line for line in conditions.split("\n"))
    return _HEAD.format(zone=workspace.timezone) + inside + "\n"


def parts_of(conditions: str, workspace: Workspace) -> tuple[Condition, ...]:
    """Each of the conditions that must hold."""
    profile = scorer_of_text(profile_text(conditions, workspace)).record.profile
    whole = profile.criteria[0].condition
    return whole.parts if isinstance(whole, All) else (whole,)


def fitting(rule: Rule, numbers: Collection[int], scope: Scope) -> set[int]:
    """Which of these accounts the rule lets in, as the store stands now."""
    rows = filtered(ListName.ACCOUNTS, rule.found, scope).filter(pk__in=numbers)
    if not rule.conditions:
        return set(rows.values_list("pk", flat=True))
    return _judged(rule, list(rows), scope)


def _judged(rule: Rule, companies: list[Company], scope: Scope) -> set[int]:
    """Those of which the conditions hold, by the Python function that equals the engine's query."""
    workspace = scope.workspace
    scorer = scorer_of_text(profile_text(rule.conditions, workspace))
    seen = seen_of([one.pk for one in companies], workspace, scorer.events)
    watched = bool(scorer.events) and is_watched(workspace)
    return {
        one.pk
        for one in companies
        if judged_now(
            one, scorer, day=scope.today, consented=seen.consented,
            happened=seen.of(one.pk, is_watched=watched),
        ).columns["verdict"] == "qualified"
    }  # fmt: skip


def numbers_let_in(rule: Rule, scope: Scope, qualified: Collection[int] | None = None) -> set[int]:
    """Every account that the rule lets in. qualified: those of which its conditions hold."""
    found = filtered(ListName.ACCOUNTS, rule.found, scope)
    numbers = set(found.values_list("pk", flat=True))
    return numbers if qualified is None else numbers & set(qualified)


def leaf_holds(parts: list[Q], number: int, scope: Scope) -> list[bool]:
    """Whether each of these conditions holds of one account; one query."""
    from django.db.models import BooleanField, Case, Value, When

    tested: dict[str, Any] = {
        f"t{n}": Case(
            When(part, then=Value(True)), default=Value(False), output_field=BooleanField()
        )
        for n, part in enumerate(parts)
    }
    rows = all_rows(ListName.ACCOUNTS, scope).filter(pk=number)
    row = rows.annotate(**tested).values_list(*tested).first() if tested else ()
    return [bool(one) for one in row] if row else [False] * len(parts)
