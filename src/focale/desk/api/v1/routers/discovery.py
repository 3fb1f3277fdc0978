"""What do the best customers share, and which draft follows?"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from django.http import Http404
from ninja import Router
from pydantic import Field

from focale.desk.api.v1.guard import Called
from focale.desk.api.v1.operations import operation
from focale.desk.api.v1.problems import Problem, pointer_to, unusable
from focale.desk.api.v1.values import (
    KEPT,
    Given,
    Id,
    Line,
    Moment,
    Told,
)
from focale.desk.pages.words import lang, say
from focale.desk.targeting import selectors as profiles
from focale.desk.targeting.discovery.patterns import selectors as patterns, services as searching
from focale.desk.targeting.discovery.patterns.board import board_of
from focale.desk.targeting.discovery.patterns.wanted import NoCriterion
from focale.desk.targeting.models import (
    Discovery,
    DiscoveryState,
)

router = Router(tags=["Studio"])


class PlacedTold(Told):
    """One pattern on the board."""

    pattern: str
    need: str
    points: int
    is_given: bool = Field(description="Whether a person gave the points.")
    proof: str = Field(description="solid, likely or assumption ...")


class KeptTold(Told):
    """Accounts that the board keeps."""

    kept: int
    total: int


class DiscoveryTold(Told):
    """One search of what the best customers share."""

    id: int
    state: str = Field(description="looking, ready or failed.")
    progress: int | None = Field(description="In per cent, while it looks.")
    patterns: list[Any]
    placed: dict[str, str] = Field(description="Pattern → mandatory or preferred.")
    criteria: list[PlacedTold] = Field(description="The board: each with its points.")
    market: KeptTold | None = Field(description="What the board keeps of the market ...")
    best_kept: KeptTold | None = Field(description="... and of the best customers.")
    width: str = Field(description="none, narrow, good, wide or too_wide.")
    wanted: list[Any] = Field(description="What sales found missing.")
    stale: list[str] = Field(description="What changed since: roles of tables, best.")
    trouble: str | None
    made_at: Moment


class PlaceGiven(Given):
    """Where a pattern goes on the board."""

    pattern: Line = Field(min_length=1, examples=["naf"])
    need: Literal["mandatory", "preferred"] | None = Field(description="null: takes it out.")


class BoardGiven(Given):
    """Points and hypotheses of the board."""

    hypotheses: list[Line] | None = Field(
        None, max_length=60, description="Those that are held, as preferred, and no others."
    )
    points: dict[Line, Annotated[int, Field(ge=0, le=100)]] = Field(
        {}, max_length=200, examples=[{"naf": 40}]
    )


class WishGiven(Given):
    """Something that sales found missing."""

    words: Line = Field(min_length=1, examples=["budget voté"])


class CriterionGiven(Given):
    """Which field says what sales found missing."""

    words: Line = Field(min_length=1, examples=["budget voté"])
    field: Line | None = Field(
        description="A field of the files; '' for a yes or no of your own; `=` and a pattern that "
        "the search offers; null: a question.",
        examples=["headcount"],
    )
    value: Line = ""


class DraftFromGiven(Given):
    """What the draft is called, and of which profile it is the next version."""

    name: str = Field("", max_length=80, pattern=KEPT)
    profile: Id | None = None


class DraftMade(Told):
    """The draft that was written."""

    draft: int
    profile: int | None
    revision: int
    text: str


@operation(router, "GET", "/discovery", scope="targeting:read", gives=DiscoveryTold,
           faults=(404,))  # fmt: skip
def get_discovery(request: Called) -> dict[str, Any]:
    """What the best customers share: the newest search"""
    shown, latest = patterns.newest(seen_by=request.member)
    found = shown or latest
    if found is None:
        raise Http404
    return _discovery(request, found)


@operation(router, "POST", "/discovery", scope="targeting:write", gives=DiscoveryTold, status=202)
def search_discovery(request: Called) -> Any:
    """Search what the best customers share, as they are chosen now; a job does it"""
    now = patterns.ready(seen_by=request.member)
    if now.lacks:
        raise Problem(409, "not_now", why=say("wrong.no_table"))
    made = searching.look(now, workspace=request.workspace, by=request.user)
    return _discovery(request, made)


@operation(router, "PUT", "/discovery/board", scope="targeting:write", gives=DiscoveryTold,
           body="json")  # fmt: skip
def place_pattern(request: Called, given: PlaceGiven) -> dict[str, Any]:
    """Make a pattern mandatory or preferred, or take it out of the draft"""
    one = patterns.shown_one(seen_by=request.member)
    try:
        searching.place(one, given.pattern, given.need or "", by=request.user)
    except searching.NotOffered:
        raise unusable(say("discovery.not_offered"), "/pattern") from None
    return _shown(request)


@operation(router, "PATCH", "/discovery/board", scope="targeting:write", gives=DiscoveryTold,
           body="json")  # fmt: skip
def set_board(request: Called, given: BoardGiven) -> dict[str, Any]:
    """Hold hypotheses, give criteria their points"""
    one = patterns.shown_one(seen_by=request.member)
    try:
        if given.hypotheses is not None:
            one = searching.tick(one, list(dict.fromkeys(given.hypotheses)), by=request.user)
        searching.give_points(one, dict(given.points), by=request.user)
    except searching.NotOffered as fault:
        name = pointer_to(["points", str(fault)])
        raise unusable(say("discovery.not_offered"), name) from None
    except searching.TooManyPoints as fault:
        raise unusable(say("discovery.too_many_points", n=fault.most), "/points") from None
    return _shown(request)


@operation(router, "DELETE", "/discovery/board", scope="targeting:write", gives=DiscoveryTold,
           faults=(404,))  # fmt: skip
def start_board_over(request: Called) -> dict[str, Any]:
    """Back to the draft that was found"""
    searching.start_over(patterns.shown_one(seen_by=request.member), by=request.user)
    return _shown(request)


@operation(router, "POST", "/discovery/unwant", scope="targeting:write", gives=DiscoveryTold,
           body="json")  # fmt: skip
def drop_wish(request: Called, given: WishGiven) -> dict[str, Any]:
    """Let go of something that sales found missing"""
    one = patterns.shown_one(seen_by=request.member)
    searching.want_no_more(one, given.words, by=request.user)
    return _shown(request)


@operation(router, "POST", "/discovery/criterion", scope="targeting:write", gives=DiscoveryTold,
           body="json")  # fmt: skip
def make_criterion(request: Called, given: CriterionGiven) -> dict[str, Any]:
    """Make a criterion of what sales found missing, or (`field` null) a question again"""
    one = patterns.shown_one(seen_by=request.member)
    try:
        if given.field is None:
            searching.keep_as_question(one, given.words, by=request.user)
        else:
            searching.make_criterion(
                one, given.words, field=given.field, value=given.value, by=request.user
            )
    except NoCriterion as wrong:
        raise unusable(str(wrong), "/field") from None
    except searching.NotOffered:
        raise unusable(say("wrong.not_there"), "/words") from None
    return _shown(request)


@operation(router, "POST", "/discovery/draft", scope="profiles:write", gives=DraftMade,
           status=201, body="json")  # fmt: skip
def draft_discovery(request: Called, given: DraftFromGiven) -> Any:
    """Write what is on the board into a draft: of a profile to be, or the next version of one"""
    one = patterns.shown_one(seen_by=request.member)
    if not board_of(one).criteria:
        raise Problem(409, "not_now", why=say("discovery.nothing_placed"))
    profile = None
    if given.profile is not None:
        profile = profiles.one_profile(given.profile, seen_by=request.member)
    made = searching.write_draft(one, name=given.name.strip(), profile=profile, by=request.user)
    return {
        "draft": made.pk, "profile": made.profile_id, "revision": made.revision, "text": made.text
    }  # fmt: skip


def _shown(request: Called) -> dict[str, Any]:
    return _discovery(request, patterns.shown_one(seen_by=request.member))


def _discovery(request: Called, one: Discovery) -> dict[str, Any]:
    found = one.found or {}
    rows = found.get("patterns", [])
    return {
        "id": one.pk, "state": one.state, "progress": patterns.progress_of(one),
        "patterns": list(rows.values()) if isinstance(rows, dict) else list(rows),
        "placed": one.placed or {},
        "stale": patterns.stale(one, patterns.ready(seen_by=request.member)),
        "trouble": (one.trouble or {}).get(lang()), "made_at": one.made_at,
        "wanted": one.wanted or [], **_board(one),
    }  # fmt: skip


def _board(one: Discovery) -> dict[str, Any]:
    if one.state != DiscoveryState.READY:
        return {"criteria": [], "market": None, "best_kept": None, "width": "none"}
    board = board_of(one)
    return {
        "criteria": [
            {"pattern": c.key, "need": c.need, "points": c.points, "is_given": c.is_given,
             "proof": c.proof}
            for c in board.criteria
        ],
        "market": {"kept": board.market.kept, "total": board.market.total},
        "best_kept": {"kept": board.best.kept, "total": board.best.total},
        "width": board.width,
    }  # fmt: skip
