"""What is a company worth that is not stored? By a published profile, in some milliseconds."""

from __future__ import annotations

import datetime
import json
from typing import Any

from django.http import Http404, HttpResponse
from ninja import Router
from pydantic import Field

from focale.criterion.fold import fold
from focale.desk.api.v1.explained import Counted, Opened, Points, opened, points_of, profile_of
from focale.desk.api.v1.facts import Facts, Unfit, shape
from focale.desk.api.v1.guard import JSON, Called
from focale.desk.api.v1.operations import operation
from focale.desk.api.v1.problems import Problem, Wrong, pointer_to
from focale.desk.api.v1.values import Given, Id, Word
from focale.desk.jobs.clock import local_day
from focale.desk.targeting.scoring import Happened, Scorer, scorer_of
from focale.desk.targeting.selectors import version_in_use
from focale.desk.warm.cells import own_text
from focale.glossary.fields import FIELDS, FieldType
from focale.glossary.messages import FocaleError
from focale.scorecard.lines import Explanation, gate_lines, lift_of, lines_of

router = Router(tags=["Score"])
MOST_EVENTS = 1_000


class HappenedGiven(Given):
    """Something that happened at the company."""

    event: Word = Field(examples=["page_viewed"])
    on: datetime.date = Field(examples=["2026-11-20"])
    n: int = Field(1, ge=1, le=1_000_000, description="How often on that day.")


class ToScore(Given):
    """A company to score. It is not stored."""

    company: Facts
    events: list[HappenedGiven] | None = Field(
        None,
        max_length=MOST_EVENTS,
        description="What happened there; leave it out where nobody watches: unknown, not never.",
    )
    profile: Id | None = Field(None, description="Default: the first profile in use.")
    as_of: datetime.date | None = Field(None, description="Default: today in the workspace.")
    explain: bool = Field(False, description="Whether to answer the lines behind the score.")


class Scored(Points):
    """What a company is worth."""

    profile: Counted
    as_of: datetime.date
    unknown_fields: list[str] = Field(
        description="Names of `company` that the glossary and the profile do not know: mistyped?",
        examples=[["head_count"]],
    )
    unread_fields: list[str] = Field(
        description="Names that are known, but that this profile does not look at.",
        examples=[["city"]],
    )
    explanation: Opened | None = None


@operation(router, "POST", "/score", scope="score", gives=Scored, body="json", writes=False,
           policy="score", faults=(404,))  # fmt: skip
def score(request: Called, given: ToScore) -> HttpResponse:
    """Score a company without storing it.

    By a published profile, with the same result as for a stored account. Names that nobody
    knows are told in `unknown_fields`; a value of the wrong type is refused (422).
    """
    version = version_in_use(seen_by=request.member, profile=given.profile)
    if version is None:
        raise Http404
    scorer = scorer_of(version)
    facts = _facts(given.company, scorer)
    day = given.as_of or local_day(request.workspace)
    happened: Happened | None = None if given.events is None else [
        {"contact_id": None, "event": fold(one.event), "at": one.on, "count": one.n}
        for one in given.events
    ]  # fmt: skip
    try:
        judged = scorer.record.judge(facts, happened, None, day)
    except FocaleError as fault:
        raise Problem(422, "unusable", detail=fault.messages[0].words("en")) from None
    known = {*scorer.typed, *scorer.own}
    answer: dict[str, Any] = {
        **points_of(judged.columns), "profile": profile_of(version), "as_of": day.isoformat(),
        "unknown_fields": [n for n in given.company if n not in FIELDS and n not in known],
        "unread_fields": [n for n in given.company if n in FIELDS and n not in known],
        "explanation": None,
    }  # fmt: skip
    if given.explain:
        record = scorer.record
        past = None if happened is None else [one for one in happened if one["at"] <= day]
        answer["explanation"] = opened(
            Explanation(
                id="", name=str(facts.get("name") or ""), profile=record.profile, as_of=day,
                columns=judged.columns, lines=lines_of(record.plan, judged, facts, past),
                gates=gate_lines(record.plan, judged, facts, past),
                lift=lift_of(record.plan, judged),
            )
        )  # fmt: skip
    # written here: going through the models again would cost as much as scoring
    return HttpResponse(json.dumps(answer, ensure_ascii=False), content_type=JSON)


def _facts(given: dict[str, Any], scorer: Scorer) -> dict[str, Any]:
    """The facts as the profile reads them. Raises Problem for values of the wrong type."""
    values: dict[str, Any] = {}
    wrong: list[Wrong] = []
    for name, value in given.items():
        known = FIELDS.get(name)
        try:
            kind = known.type if known else FieldType.TEXT
            shaped = shape(name, value, kind, is_own=known is None)
        except Unfit as unfit:
            wrong.append(Wrong(str(unfit), pointer=pointer_to(["company", name])))
            continue
        if kind is FieldType.DATE and shaped:
            shaped = datetime.date.fromisoformat(shaped)
        values[name] = None if shaped == "" or shaped == [] else shaped
    if wrong:
        raise Problem(422, "unusable", errors=wrong)
    facts = {name: values.get(name) for name in scorer.typed}
    return {**facts, **{name: own_text(values.get(name)) for name in scorer.own}}
