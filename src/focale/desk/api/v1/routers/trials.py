"""How is a profile tried on leads, weighed by deals, and what comes of it?"""

from __future__ import annotations

from typing import Any, Literal

from django.shortcuts import get_object_or_404
from ninja import Router
from pydantic import Field

from focale.desk.api.v1.forms import as_typed, checked
from focale.desk.api.v1.guard import Called
from focale.desk.api.v1.operations import operation
from focale.desk.api.v1.pages import Cursor, Limit, Page, page_by_number
from focale.desk.api.v1.problems import Problem, unusable
from focale.desk.api.v1.values import (
    Day,
    Given,
    Id,
    Line,
    Moment,
    Name,
    Number,
    Told,
)
from focale.desk.pages.words import lang, say
from focale.desk.targeting.editor.services import Changed
from focale.desk.targeting.models import (
    Trial,
    TrialKind,
)
from focale.desk.targeting.proof import selectors as trials, services as trying
from focale.desk.targeting.proof.forms import ROLES, TrialForm

router = Router(tags=["Studio"])


class TrialTold(Told):
    """A profile tried on leads, or weighed by deals."""

    id: int
    kind: str = Field(description="validation or weights.")
    state: str = Field(description="running, done or failed.")
    profile: int
    version: int
    said: str = Field(description="The answer in one line.")
    answer: Any = None
    trouble: str | None
    made_at: Moment
    done_at: Moment | None


class TrialGiven(Given):
    """What is tried on which tables (numbers of `/tables`)."""

    kind: Literal["validation", "weights"]
    version: Id = Field(description="See `/trials/versions`.", examples=[1])
    rows: Id
    closed: Id | None = None
    companies: Id | None = None
    events: Id | None = None
    contacts: Id | None = None
    outcome: Line = ""
    won: list[Line] = Field([], max_length=20)
    lost: list[Line] = Field([], max_length=20)
    created: Line = ""
    as_of: Day | None = None


class TakeGiven(Given):
    """Which criteria get the points that were weighed."""

    criteria: list[Name] = Field(min_length=1, max_length=1_000, examples=[["size"]])


class WeightsTaken(Told):
    """The draft that holds them now."""

    draft: int
    revision: int


class TryableTold(Told):
    """A version that can be tried."""

    id: int
    profile: int
    number: int
    name: str


@operation(router, "GET", "/trials", scope="targeting:read", gives=Page[TrialTold])
def list_trials(request: Called, cursor: Cursor, limit: Limit) -> dict[str, Any]:
    """List trials of profiles, newest first, without their answers"""
    found = Trial.objects.of(request.workspace).select_related("version")
    return page_by_number("trials", found, cursor, limit, lambda one: _trial(one, whole=False))


@operation(router, "GET", "/trials/versions", scope="targeting:read", gives=list[TryableTold])
def list_tryable(request: Called) -> list[dict[str, Any]]:
    """List the versions that can be tried"""
    return [
        {"id": one.pk, "profile": one.profile_id, "number": one.number, "name": one.profile.name}
        for one in trials.versions_to_try(seen_by=request.member)
    ]


@operation(router, "GET", "/trials/{number}", scope="targeting:read", gives=TrialTold)
def get_trial(request: Called, number: Number) -> dict[str, Any]:
    """Open a trial with its numbers"""
    found = Trial.objects.of(request.workspace).select_related("version")
    return _trial(get_object_or_404(found, pk=number), whole=True)


@operation(router, "POST", "/trials", scope="targeting:write", gives=TrialTold, status=202,
           body="json")  # fmt: skip
def create_trial(request: Called, given: TrialGiven) -> Any:
    """Try a profile on leads (validation), or weigh it by deals (weights); a job does it"""
    which = TrialKind(given.kind)
    told = given.model_dump(mode="json", exclude={"kind"})
    form = TrialForm(which, request.member, as_typed(told))
    checked(form)
    made = trying.try_profile(
        which, form.chosen_version(), workspace=request.workspace, by=request.user,
        tables={name: form.chosen_table(name) for name in ROLES[which]}, how=form.how(),
    )  # fmt: skip
    return _trial(made, whole=True)


@operation(router, "POST", "/trials/{number}/take", scope="profiles:write", gives=WeightsTaken,
           body="json")  # fmt: skip
def take_weights(request: Called, number: Number, given: TakeGiven) -> dict[str, Any]:
    """Put the new points of some criteria into the draft of the profile

    What the draft holds already stays, comments too.
    """
    trial = trials.one_trial(TrialKind.WEIGHTS, number, seen_by=request.member)
    offered = {one.id for one in trials.weights_to_take(trial)}
    for n, name in enumerate(given.criteria):
        if name not in offered:
            raise unusable(say("wrong.not_offered"), f"/criteria/{n}")
    try:
        draft = trying.take_weights(trial, given.criteria, by=request.user)
    except Changed:
        raise Problem(409, "not_now", why=say("draft.changed_meanwhile")) from None
    return {"draft": draft.pk, "revision": draft.revision}


def _trial(one: Trial, *, whole: bool) -> dict[str, Any]:
    said = one.said if isinstance(one.said, dict) else {}
    return {
        "id": one.pk, "kind": one.kind, "state": one.state, "profile": one.version.profile_id,
        "version": one.version.number, "said": str(said.get(lang()) or ""),
        "answer": one.answer if whole else None, "trouble": (one.trouble or {}).get(lang()),
        "made_at": one.made_at, "done_at": one.done_at,
    }  # fmt: skip
