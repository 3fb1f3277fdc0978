"""What do sales say of criteria, and how is it answered?"""

from __future__ import annotations

import datetime
from typing import Annotated, Any, Literal

from ninja import Query, Router
from pydantic import Field

from focale.desk.api.v1.guard import Called
from focale.desk.api.v1.operations import operation
from focale.desk.api.v1.pages import Cursor, Limit, Page, page_by_number
from focale.desk.api.v1.problems import unusable
from focale.desk.api.v1.values import (
    KEPT,
    Given,
    Id,
    Long,
    Moment,
    Name,
    Number,
    Person,
    Told,
    person,
)
from focale.desk.directory.account.selectors import one_company
from focale.desk.pages.words import lang, say
from focale.desk.targeting import selectors as profiles
from focale.desk.targeting.feedback import selectors, services
from focale.desk.targeting.models import (
    Feedback,
)

router = Router(tags=["Studio"])


class FeedbackTold(Told):
    """What somebody said of one criterion, on one account."""

    id: int
    account: int
    profile: int
    criterion: str = Field(examples=["size"])
    label: str
    opinion: str = Field(description="right or wrong.")
    text: str
    read: str = Field(description="What the account said then.")
    on: datetime.date
    by: Person | None
    answer: str
    answered_by: Person | None
    answered_at: Moment | None


class FeedbackGiven(Given):
    """What one thinks of a criterion, on one account."""

    criterion: Name = Field(examples=["size"], description="`gate:` before that of a gate.")
    opinion: Literal["right", "wrong"]
    text: Long = Field(min_length=1, examples=["Filiale d'un groupe qui achète ailleurs."])
    profile: Id | None = Field(None, description="Default: the first profile in use.")


class AnswerGiven(Given):
    """The answer to a remark."""

    text: Long = Field(min_length=1, examples=["Nous comptons désormais le groupe."])


Which = Annotated[
    str, Query(max_length=120, pattern=KEPT, description="Of one criterion; '' for all.")
]


@operation(router, "GET", "/feedback", scope="targeting:read", gives=Page[FeedbackTold])
def list_feedback(
    request: Called, cursor: Cursor, limit: Limit, waiting: bool = False, criterion: Which = ""
) -> dict[str, Any]:
    """List what was said of criteria, newest first"""
    found = selectors.feedback(seen_by=request.member)
    if waiting:
        found = found.filter(answered_at=None)
    if criterion:
        found = found.filter(criterion=criterion)
    return page_by_number(f"feedback.{waiting}.{criterion}", found, cursor, limit, _feedback)


@operation(router, "POST", "/accounts/{number}/feedback", scope="feedback:write",
           gives=FeedbackTold, status=201, body="json")  # fmt: skip
def give_feedback(request: Called, number: Number, given: FeedbackGiven) -> Any:
    """Say that a criterion is right or wrong for an account; the review answers it"""
    company = one_company(number, seen_by=request.member)
    company.workspace = request.workspace
    version = profiles.version_in_use(seen_by=request.member, profile=given.profile)
    if version is None:
        raise unusable(say("wrong.not_published"), "/profile")
    version.workspace = request.workspace
    try:
        made = services.give_feedback(
            company, version, given.criterion, opinion=given.opinion, text=given.text,
            by=request.user,
        )  # fmt: skip
    except services.NoSuchCriterion:
        raise unusable(say("wrong.no_criterion"), "/criterion") from None
    return _feedback(made)


@operation(router, "PUT", "/feedback/{number}/answer", scope="targeting:write",
           gives=FeedbackTold, body="json")  # fmt: skip
def answer_feedback(request: Called, number: Number, given: AnswerGiven) -> dict[str, Any]:
    """Answer a remark; whoever gave it is told"""
    found = selectors.one_feedback(number, seen_by=request.member)
    found.workspace = request.workspace
    services.answer_feedback(found, given.text, by=request.user)
    return _feedback(found)


@operation(router, "GET", "/feedback/mine", scope="targeting:read", gives=Page[FeedbackTold])
def list_my_feedback(request: Called, cursor: Cursor, limit: Limit) -> dict[str, Any]:
    """What the maker of the token said of criteria, with the answers, newest first"""
    found = selectors.feedback(seen_by=request.member).filter(by=request.user)
    return page_by_number("feedback.mine", found, cursor, limit, _feedback)


@operation(router, "POST", "/feedback/mine/read", scope="feedback:write", gives=None, status=204)
def read_my_answers(request: Called) -> Any:
    """Note that the answers to it were read"""
    services.read_answers(workspace=request.workspace, by=request.user)


# --- as answers tell it -----------------------------------------------------------------


def _feedback(one: Feedback) -> dict[str, Any]:
    return {
        "id": one.pk, "account": one.company_id, "profile": one.profile_id,
        "criterion": one.criterion, "label": one.label.get(lang(), one.criterion),
        "opinion": one.opinion, "text": one.text, "read": one.said.get(lang(), ""), "on": one.on,
        "by": person(one.by), "answer": one.answer, "answered_by": person(one.answered_by),
        "answered_at": one.answered_at,
    }  # fmt: skip
