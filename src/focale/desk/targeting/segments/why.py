"""Why is this account in a segment, or not? One line for each condition, with what was read."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from django.db.models import Max, Q

from focale.criterion.condition import EventTest
from focale.desk.directory.fields import FACT_FIELDS
from focale.desk.directory.listing.columns import headcount_of, sector_of
from focale.desk.directory.listing.fields import Scope, compiled, field_of, in_capitals
from focale.desk.directory.listing.language import FilterFault, Group, Test
from focale.desk.directory.listing.spoken import said_fault, said_part
from focale.desk.directory.listing.values import OPS
from focale.desk.directory.models import Company, ListName
from focale.desk.pages.words import lang, said_code, say
from focale.desk.targeting.models import (
    Score,
    Segment,
    SegmentKind,
    SegmentMember,
    SegmentMove,
)
from focale.desk.targeting.scoring import (
    Scorer,
    is_watched,
    scorer_of_text,
    seen_of,
)
from focale.desk.targeting.segments.rules import Rule, leaf_holds, profile_text, rule_of
from focale.glossary.messages import FocaleError
from focale.profile.describe import condition_words
from focale.profile.document import Criterion, Label
from focale.report.figures import score as score_words
from focale.report.foreign import clean
from focale.report.lines_view import values_words
from focale.report.voice import Voice
from focale.scorecard.lines import lines_of
from focale.scorecard.record import RecordScorer

AT_ONCE = 60  # conditions asked by one query
_SCORED = {"points": "points", "reach": "high"}


@dataclass(frozen=True)
class Line:
    """One condition. state: True, False, None where what it asks for is unknown. depth: of a
    nest. joined: "and" or "or" of a line that opens a group of conditions."""

    words: str
    state: bool | None
    value: str = ""
    depth: int = 0
    joined: str = ""


@dataclass(frozen=True)
class Why:
    """One segment and one account. since: when it came, as the day reads; by: who picked it."""

    segment: Segment
    is_in: bool
    lines: list[Line]
    since: object = None
    because: str = ""
    by: str = ""
    fault: str = ""


def why(segment: Segment, company: Company, scope: Scope) -> Why:
    """Line by line, by the rule as it stands now; of other kinds, what put it there."""
    return whys([segment], company, scope)[0]


def whys(segments: Sequence[Segment], company: Company, scope: Scope) -> list[Why]:
    """The same of many segments and one account, asked together."""
    members = {
        one.segment_id: one
        for one in SegmentMember.objects.of(scope.workspace).filter(
            segment__in=segments, company=company
        )
    }
    moves, score = _last_moves(segments, company), _score(company, scope)
    rules: dict[int, Rule] = {}
    faults: dict[int, str] = {}
    parts: dict[int, list[Q]] = {}
    for segment in segments:
        if segment.kind == SegmentKind.RULES:
            try:
                rules[segment.pk] = rule_of(segment)
                parts[segment.pk] = _asked_of(rules[segment.pk], scope)
            except FilterFault as wrong:
                faults[segment.pk] = said_fault(wrong)
    states = _states(parts, company, scope)
    found = []
    for segment in segments:
        lines: list[Line] = []
        if segment.pk in states:
            try:
                lines = _told(rules[segment.pk], states[segment.pk], company, score, scope)
            except FocaleError as wrong:
                faults[segment.pk] = wrong.words(lang())
        member, moved = members.get(segment.pk), moves.get(segment.pk)
        found.append(
            Why(
                segment, member is not None, lines,
                since=member.since if member else (moved.change.at if moved else None),
                because=moved.change.because if moved else "",
                by=str(moved.change.by) if moved and moved.change.by else "",
                fault=faults.get(segment.pk, ""),
            )
        )  # fmt: skip
    return found


def _last_moves(segments: Sequence[Segment], company: Company) -> dict[int, SegmentMove]:
    """The last time that the account came into each segment, or left it."""
    mine = SegmentMove.objects.of(company.workspace).filter(
        change__segment__in=segments, company=company
    )
    last = mine.order_by().values("change__segment").annotate(last=Max("pk")).values("last")
    found = SegmentMove.objects.of(company.workspace).filter(pk__in=last)
    return {one.change.segment_id: one for one in found.select_related("change__by")}


def lines_by(rule: Rule, company: Company, scope: Scope) -> list[Line]:
    """Each condition of a rule, of one account. Raises FilterFault."""
    states = _states({0: _asked_of(rule, scope)}, company, scope)[0]
    return _told(rule, states, company, _score(company, scope), scope)


def _asked_of(rule: Rule, scope: Scope) -> list[Q]:
    """What is asked of each test: whether it holds, then whether its field is unknown."""
    tests = rule.found.tests
    holds = [compiled(one, ListName.ACCOUNTS, scope) for one in tests]
    return [*holds, *(_is_unknown(one, scope) for one in tests)]


def _states(
    parts: Mapping[int, list[Q]], company: Company, scope: Scope
) -> dict[int, list[bool | None]]:
    """The state of each test of several rules, few queries for all."""
    every = [part for asked in parts.values() for part in asked]
    answers: list[bool] = []
    for start in range(0, len(every), AT_ONCE):
        answers += leaf_holds(every[start : start + AT_ONCE], company.pk, scope)
    left = iter(answers)
    found: dict[int, list[bool | None]] = {}
    for number, asked in parts.items():
        half = len(asked) // 2
        holds, blank = [next(left) for _ in range(half)], [next(left) for _ in range(half)]
        found[number] = [
            True if held else (None if empty else False)
            for held, empty in zip(holds, blank, strict=True)
        ]
    return found


def _told(
    rule: Rule, states: Sequence[bool | None], company: Company, score: Score | None, scope: Scope
) -> list[Line]:
    lines, left = [], iter(states)
    for part in rule.found.parts if rule.found.joined == "and" else (rule.found,):
        lines += _lines(part, left, company, score, scope, 0)
    return lines + _conditions(rule, company, scope)


def _lines(
    part: Test | Group, left: object, company: Company, score: Score | None, scope: Scope,
    depth: int,
) -> list[Line]:  # fmt: skip
    if isinstance(part, Test):
        words = said_part(part, ListName.ACCOUNTS, scope)
        state: bool | None = next(left)  # type: ignore[call-overload]
        return [Line(words, state, _value(part.field, company, score), depth)]
    inside: list[Line] = []
    for one in part.parts:
        inside += _lines(one, left, company, score, scope, depth + 1)
    direct = [line.state for line in inside if line.depth == depth + 1]
    held = all(one is True for one in direct)
    if part.joined == "or":
        held = any(one is True for one in direct)
    return [Line(say(f"segment.joined.{part.joined}"), held, "", depth, part.joined), *inside]


def _is_unknown(test: Test, scope: Scope) -> Q:
    """Whether nothing is known of what a test asks for."""
    one, _ = field_of(ListName.ACCOUNTS, test.field)
    if "unknown" not in OPS[one.kind] or test.op in ("known", "unknown", "none"):
        return Q(pk__in=())
    return compiled(Test(test.field, "unknown"), ListName.ACCOUNTS, scope)


def _score(company: Company, scope: Scope) -> Score | None:
    run = scope.lent.get("run")
    if run is None:
        return None
    return Score.objects.of(scope.workspace).filter(run=run, company=company).first()


def _value(field: str, company: Company, score: Score | None) -> str:
    """What was read for a test, "" where nothing is known or there is nothing to show."""
    found: object = ""
    if field in ("tier", "verdict", "band"):
        code = getattr(score, field) if score else ""
        found = code if field == "tier" else said_code(code) if code else ""
    elif field in _SCORED:
        found = score_words(getattr(score, _SCORED[field]), lang()) if score else ""
    elif field == "naf":
        found = sector_of(company) if company.naf or company.sector else ""
    elif field == "place":
        found = company.departement or company.city
    elif field in ("headcount", "headcount_band"):
        found = headcount_of(company)
    elif field == "owner":
        found = company.owner or ""
    elif field.startswith("own:"):
        found = company.own.get(field.removeprefix("own:"), "")
    elif field in FACT_FIELDS:
        found = getattr(company, field)
    return _said(found)


def _said(found: object) -> str:
    if found is None or found == "":
        return ""
    if isinstance(found, bool):
        return say("yes") if found else say("no")
    if isinstance(found, float):
        found = int(found) if found == int(found) else found
    if isinstance(found, list):
        found = ", ".join(map(str, found))
    return clean(found)


@functools.lru_cache(maxsize=64)
def _parted(text: str) -> RecordScorer:
    """The conditions as criteria of their own, so that each has its state."""
    profile = scorer_of_text(text).record.profile
    whole = profile.criteria[0]
    parts = getattr(whole.condition, "parts", (whole.condition,))
    criteria = tuple(
        Criterion(f"c{n}", part, Label(), whole.pillar, need="mandatory")
        for n, part in enumerate(parts)
    )
    return RecordScorer(replace(profile, criteria=criteria))


def _conditions(rule: Rule, company: Company, scope: Scope) -> list[Line]:
    """Each condition of the profile's kind, with what was read."""
    if not rule.conditions:
        return []
    text = profile_text(rule.conditions, scope.workspace)
    base = scorer_of_text(text)
    record = _parted(text)
    facts = Scorer(record, base.typed, base.own, base.events).facts_of(
        {name: getattr(company, name) for name in base.typed}, company.own
    )
    seen = seen_of([company.pk], scope.workspace, base.events)
    has_events = any(isinstance(one, EventTest) for one in record.function.leaves)
    happened = seen.of(
        company.pk, is_watched=has_events and is_watched(scope.workspace)
    )  # fmt: skip
    people = [{"contact_id": number, "tracking_consent": True} for number in seen.consented]
    judged = record.judge(facts, happened, people, scope.today)
    voice = Voice(lang())
    return [
        Line(
            in_capitals(condition_words(line.condition, lang())), line.state,
            values_words(line, voice) if line.state is not None else "",
        )
        for line in lines_of(record.plan, judged, facts, happened)
    ]  # fmt: skip
