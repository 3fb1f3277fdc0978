"""What can a program do with the draft of a profile?"""

from __future__ import annotations

from typing import Any, Literal

from django.shortcuts import get_object_or_404
from ninja import Router
from pydantic import Field

from focale.desk.api.v1.guard import Called
from focale.desk.api.v1.operations import operation
from focale.desk.api.v1.pages import Cursor, Limit, Page, page_by_number
from focale.desk.api.v1.problems import Problem
from focale.desk.api.v1.routers.profiles import Published
from focale.desk.api.v1.values import (
    Document,
    Given,
    Long,
    Moment,
    Number,
    Person,
    Told,
    person,
)
from focale.desk.pages.words import say
from focale.desk.targeting import selectors as profiles
from focale.desk.targeting.editor import planning, selectors as editing, services
from focale.desk.targeting.editor.merging import merged, pieces
from focale.desk.targeting.editor.reading import fault_lines, reading_of
from focale.desk.targeting.models import (
    Draft,
    Profile,
)
from focale.desk.team.roles import May

router = Router(tags=["Profiles"])


EXAMPLE = """profile: saas-fr
criteria:
  size: {field: headcount, between: [50, 250], points: 60}
  sector: {field: sector, one_of: [logiciel], points: 40}
"""


class FaultTold(Told):
    """What is wrong with a text."""

    line: int
    words: str


class AsideTold(Told):
    """A text that was written on an older revision. Nobody's work is lost."""

    id: int
    revision: int = Field(description="The one that it was written on.")
    text: str
    by: Person | None
    at: Moment


class DraftTold(Told):
    """The text that is being written."""

    id: int
    profile: int | None = Field(description="null: of a profile to be.")
    revision: int
    text: str
    origin: str
    is_behind: bool = Field(description="Whether another version was published meanwhile.")
    faults: list[FaultTold] = Field(description="Why it could not be published as it stands.")
    aside: list[AsideTold] = Field(description="Texts that met another change.")
    by: Person | None
    at: Moment


class DraftLine(Told):
    """A draft, as lists tell it."""

    id: int
    profile: int | None
    revision: int
    origin: str
    by: Person | None
    at: Moment


class DraftGiven(Given):
    """A text to go on with."""

    text: Document = Field(examples=[EXAMPLE])
    revision: int | None = Field(
        None,
        ge=1,
        le=2**31 - 1,
        description="Of the draft that it was written on; refused (409) where it changed since.",
    )


class NewDraft(Given):
    """A text to begin a profile to be with."""

    text: Document = Field(examples=[EXAMPLE])
    revision: int | None = Field(
        None, ge=1, le=2**31 - 1,
        description="Of the draft of the profile to be that is there; refused (409) where it "
        "changed since.",
    )  # fmt: skip


class NowGiven(Given):
    """Why a draft is published, and on what it was written."""

    why: Long = ""
    revision: int | None = Field(None, ge=1, le=2**31 - 1, description="Of the draft.")
    over_newer: bool = Field(
        False, description="Also where another version was published since the draft was begun."
    )


class PieceTold(Told):
    """Some lines that both changed."""

    number: int
    theirs: str
    mine: str


class ConflictTold(Told):
    """A draft and a text that was put aside."""

    revision: int
    pieces: list[PieceTold] = Field(description="Where both changed the same lines.")
    theirs: list[str] | None = Field(description="What the draft changed, in sentences.")
    mine: list[str] | None = Field(description="What the text put aside changed.")


class ChoicesGiven(Given):
    """Which lines stand, where both changed them."""

    revision: int = Field(ge=1, le=2**31 - 1, description="Of the draft, as it was read.")
    choices: list[Literal["mine", "theirs", "both"]] = Field(
        [], max_length=500, description="For each piece in turn; default theirs."
    )


class ChangesTold(Told):
    """What one text changes of another, as a manager reads it."""

    sentences: list[str] | None = Field(description="null: one of them cannot be read.")
    is_same: bool


@operation(router, "GET", "/drafts", scope="profiles:read", gives=Page[DraftLine], may=May.AIM)
def list_drafts(request: Called, cursor: Cursor, limit: Limit) -> dict[str, Any]:
    """List the drafts that are being written, also of profiles to be"""
    found = editing.drafts(seen_by=request.member)
    return page_by_number("drafts", found, cursor, limit, _line)


@operation(router, "POST", "/drafts", scope="profiles:write", gives=DraftTold, body="json",
           status=201)  # fmt: skip
def begin_draft(request: Called, given: NewDraft) -> Any:
    """Write the draft of a profile to be; the one that is there takes the text as its next step"""
    return _put(request, given.text, None, given.revision)


@operation(router, "GET", "/drafts/{number}", scope="profiles:read", gives=DraftTold, may=May.AIM)
def get_one_draft(request: Called, number: Number) -> dict[str, Any]:
    """Open a draft by its number"""
    return _told(request, _one(request, number))


@operation(router, "POST", "/drafts/{number}/undo", scope="profiles:write", gives=DraftTold)
def undo_draft(request: Called, number: Number) -> dict[str, Any]:
    """Take the last change of a draft back, by whomever it was"""
    return _told(request, services.undo(_one(request, number), by=request.user))


@operation(router, "POST", "/drafts/{number}/redo", scope="profiles:write", gives=DraftTold)
def redo_draft(request: Called, number: Number) -> dict[str, Any]:
    """Bring back what was taken back"""
    return _told(request, services.redo(_one(request, number), by=request.user))


@operation(router, "GET", "/drafts/{number}/changes", scope="profiles:read", gives=ChangesTold,
           may=May.AIM)  # fmt: skip
def get_draft_changes(request: Called, number: Number) -> dict[str, Any]:
    """What a draft changes of what is published"""
    draft = _one(request, number)
    published = editing.published_text(draft)
    return {
        "sentences": editing.sentences(published, draft.text), "is_same": published == draft.text
    }  # fmt: skip


@operation(router, "POST", "/drafts/{number}/publish", scope="profiles:publish", gives=Published,
           body="json")  # fmt: skip
def publish_draft(request: Called, number: Number, given: NowGiven) -> dict[str, Any]:
    """Publish a draft now; all accounts are scored by it"""
    try:
        made = planning.publish_draft(
            _one(request, number), by=request.user, why=given.why, revision=given.revision,
            over_newer=given.over_newer,
        )  # fmt: skip
    except services.Changed as changed:
        raise Problem(409, "not_now", why=stale(changed)) from None
    except planning.Behind:
        raise Problem(409, "not_now", why=say("draft.newer_published")) from None
    return {"profile": made.profile_id, "version": made.number}


@operation(router, "GET", "/drafts/{number}/aside/{aside}", scope="profiles:read",
           gives=ConflictTold, may=May.AIM)  # fmt: skip
def get_aside(request: Called, number: Number, aside: Number) -> dict[str, Any]:
    """A text that met another change, beside the draft: what each changed, and where both did"""
    draft = _one(request, number)
    step = editing.one_aside(draft, aside)
    base = editing.base_of(draft, step)
    return {
        "revision": draft.revision,
        "pieces": [
            {"number": one.number, "theirs": "\n".join(one.theirs), "mine": "\n".join(one.mine)}
            for one in pieces(base, draft.text, step.text)
            if one.number is not None
        ],
        "theirs": editing.sentences(base, draft.text),
        "mine": editing.sentences(base, step.text),
    }  # fmt: skip


@operation(router, "POST", "/drafts/{number}/aside/{aside}/merge", scope="profiles:write",
           gives=DraftTold, body="json")  # fmt: skip
def merge_aside(
    request: Called, number: Number, aside: Number, given: ChoicesGiven
) -> dict[str, Any]:
    """Put a draft and a text that met it together

    What one alone changed stands; where both changed the same lines, the choice counts.
    """
    draft = _one(request, number)
    step = editing.one_aside(draft, aside)
    parts = pieces(editing.base_of(draft, step), draft.text, step.text)
    try:
        made = services.put_merged(
            draft,
            merged(parts, dict(enumerate(given.choices))),
            step,
            revision=given.revision,
            by=request.user,
        )
    except services.Changed as changed:
        raise Problem(409, "not_now", why=stale(changed)) from None
    return _told(request, made)


@operation(router, "GET", "/profiles/{number}/draft", scope="profiles:read", gives=DraftTold,
           may=May.AIM)  # fmt: skip
def get_draft(request: Called, number: Number) -> dict[str, Any]:
    """The text that is being written for a profile"""
    return _told(request, draft_of(request, number))


@operation(router, "PUT", "/profiles/{number}/draft", scope="profiles:write", gives=DraftTold,
           body="json")  # fmt: skip
def put_draft(request: Called, number: Number, given: DraftGiven) -> dict[str, Any]:
    """Write on the draft of a profile

    A text with faults is kept too: the editor tells them. Every step can be taken back there.
    """
    profile = profiles.one_profile(number, seen_by=request.member)
    return _put(request, given.text, profile, given.revision)


@operation(router, "DELETE", "/profiles/{number}/draft", scope="profiles:write", gives=None,
           status=204)  # fmt: skip
def delete_draft(request: Called, number: Number) -> Any:
    """Give a draft up; it can be taken up again in the editor"""
    services.give_up(draft_of(request, number), by=request.user)


def _one(request: Called, number: int) -> Draft:
    return editing.one_draft(number, seen_by=request.member)


def _put(
    request: Called, text: str, profile: Profile | None, revision: int | None
) -> dict[str, Any]:
    try:
        draft = services.put_draft(
            text, workspace=request.workspace, by=request.user, profile=profile,
            revision=revision, origin="api",
        )  # fmt: skip
    except services.Changed as changed:  # the text that was sent is kept aside
        why = say("wrong.draft_changed", revision=changed.draft.revision)
        raise Problem(409, "not_now", why=why, keeps_effect=True) from None
    return _told(request, draft)


def stale(changed: services.Changed) -> str:
    """That somebody else was quicker."""
    return say("wrong.stale", revision=changed.draft.revision)


def _line(draft: Draft) -> dict[str, Any]:
    return {
        "id": draft.pk, "profile": draft.profile_id, "revision": draft.revision,
        "origin": draft.origin, "by": person(draft.by), "at": draft.at,
    }  # fmt: skip


def _told(request: Called, draft: Draft) -> dict[str, Any]:
    draft.workspace = request.workspace
    aside = editing.asides(draft).select_related("by")[:5]
    return {
        **_line(draft), "text": draft.text, "is_behind": editing.is_behind(draft),
        "faults": [
            {"line": line, "words": words}
            for words, line, _ in fault_lines(reading_of(draft.text))
        ],
        "aside": [
            {"id": one.pk, "revision": one.revision, "text": one.text, "by": person(one.by),
             "at": one.at}
            for one in aside
        ],
    }  # fmt: skip


def draft_of(request: Called, number: int) -> Draft:
    """The draft of a profile. Raises Http404."""
    profile = profiles.one_profile(number, seen_by=request.member)
    found = Draft.objects.of(request.workspace).filter(left_at=None, profile=profile)
    return get_object_or_404(found.select_related("workspace", "profile"))
