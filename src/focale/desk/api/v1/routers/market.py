"""How large is the market, whom to prospect, and which part of a register is it?"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from django.http import Http404
from django.shortcuts import get_object_or_404
from ninja import Path, Query, Router
from pydantic import Field

from focale.desk.api.v1.forms import as_typed, checked
from focale.desk.api.v1.guard import Called
from focale.desk.api.v1.operations import operation
from focale.desk.api.v1.pages import Cursor, Limit, Page, page_by_number
from focale.desk.api.v1.problems import Problem
from focale.desk.api.v1.routers.tables import TableTold, table_told
from focale.desk.api.v1.uploads import sent_file
from focale.desk.api.v1.values import (
    Given,
    Moment,
    Number,
    Told,
    Word,
)
from focale.desk.pages.words import lang, say
from focale.desk.settings import SURROUNDINGS
from focale.desk.targeting.market import selectors as markets, services as asking
from focale.desk.targeting.market.forms import ChoiceForm, ListForm
from focale.desk.targeting.models import (
    AnswerState,
    MarketAnswer,
    Question,
)
from focale.desk.warm.client import ask

router = Router(tags=["Studio"])


class MarketTold(Told):
    """What a market holds through a profile, or the accounts to prospect."""

    id: int
    question: str = Field(description="size or list.")
    state: str = Field(description="making, ready or failed.")
    profile: str
    result: Any = None
    trouble: str | None
    came_with: int | None = Field(description="The import that took the accounts in.")
    made_at: Moment


class ChoiceGiven(Given):
    """Sectors, départements and sizes of the register; at least one of the first two."""

    sectors: list[Word] = Field([], max_length=100, examples=[["62", "25"]],
                                description="Sections and divisions of the NAF.")  # fmt: skip
    departements: list[Word] = Field([], max_length=120, examples=[["59", "62"]])
    bands: list[Word] = Field([], max_length=20, examples=[["21", "22"]],
                              description="Headcount bands of INSEE.")  # fmt: skip


class RegisterCount(Told):
    """How many companies of the register that would be."""

    rows: int
    most: int = Field(description="As many as a market may have.")


class ListGiven(Given):
    """How many accounts, within which limits."""

    number: int | None = Field(None, ge=1, le=10_000, description="Default: 100.")
    people: int | None = Field(None, ge=1, le=1_000, description="Of the team ...")
    each: int | None = Field(None, ge=1, le=1_000, description="... and accounts of each.")
    shared: (
        Literal["group", "departement", "region", "city", "naf", "sector", "size_class"] | None
    ) = None
    most: int | None = Field(None, ge=1, le=10_000, description="Of each value of `shared`.")
    with_open: bool = Field(False, description="Also those with an open deal.")


Of = Annotated[
    Literal["published", "draft"], Query(description="By which text, where there are both.")
]


@operation(router, "GET", "/market", scope="targeting:read", gives=Page[MarketTold])
def list_market(request: Called, cursor: Cursor, limit: Limit) -> dict[str, Any]:
    """List what was asked of the market, newest first, without the answers"""
    found = MarketAnswer.objects.of(request.workspace).defer("result", "text")
    return page_by_number("market", found, cursor, limit, lambda one: _market(one, whole=False))


@operation(router, "POST", "/market/size", scope="targeting:write", gives=MarketTold, status=202)
def ask_market_size(request: Called, of: Of = "published") -> Any:
    """Ask how large the market is through the profile in use; a job asks the engine"""
    made = asking.ask_market(
        Question.SIZE, _aim(request, of), workspace=request.workspace, by=request.user
    )
    return _market(made, whole=True)


@operation(router, "POST", "/market/list", scope="targeting:write", gives=MarketTold, status=202,
           body="json")  # fmt: skip
def ask_market_list(request: Called, given: ListGiven, of: Of = "published") -> Any:
    """Ask for the accounts to prospect, within the capacity of the team"""
    form = ListForm(as_typed(given.model_dump()))
    checked(form)
    made = asking.ask_market(
        Question.LIST,
        _aim(request, of),
        workspace=request.workspace,
        by=request.user,
        **form.asked(),
    )
    return _market(made, whole=True)


@operation(router, "POST", "/market/choice/count", scope="targeting:write", gives=RegisterCount,
           body="json", writes=False, faults=(409,))  # fmt: skip
def count_choice(request: Called, given: ChoiceGiven) -> dict[str, Any]:
    """How many companies of the register a choice holds; nothing is saved"""
    chosen = _choice(given)
    told = ask(
        SURROUNDINGS, "count_register", request.workspace.pk, patience=2.0, timeout=20.0, **chosen
    )
    return {"rows": told["rows"], "most": told["most"]}


@operation(router, "POST", "/market/choice", scope="targeting:write", gives=TableTold, status=202,
           body="json")  # fmt: skip
def choose_market(request: Called, given: ChoiceGiven) -> Any:
    """Make a market of sectors and départements of the register: a table that a job fills"""
    made = asking.choose(**_choice(given), workspace=request.workspace, by=request.user)
    return table_told(made)


@operation(router, "GET", "/market/{number}", scope="targeting:read", gives=MarketTold)
def get_market(request: Called, number: Number) -> dict[str, Any]:
    """Open an answer of the market"""
    found = MarketAnswer.objects.of(request.workspace)
    return _market(get_object_or_404(found, pk=number), whole=True)


@operation(router, "POST", "/market/{number}/take", scope="imports:write", gives=MarketTold,
           status=202)  # fmt: skip
def take_market_list(request: Called, number: Number) -> Any:
    """Take the accounts of a list into the workspace: an import that can be undone"""
    found = markets.one_list(number, seen_by=request.member)
    if asking.into_accounts(found, by=request.user) is None:
        raise Problem(409, "not_now", why=say("wrong.not_ready_yet"))
    return _market(markets.one_list(number, seen_by=request.member), whole=True)


FormName = Annotated[Literal["csv", "csv_fr", "xlsx"], Path(description="For a spreadsheet.")]


@operation(router, "GET", "/market/{number}/files/{form}", scope="exports:write", gives=str,
           media={"application/octet-stream": "The file."}, writes=False)  # fmt: skip
def get_market_file(request: Called, number: Number, form: FormName) -> Any:
    """A list of accounts to prospect as a file"""
    found = markets.one_list(number, seen_by=request.member)
    name = found.files.get(form, "")
    if not name:
        raise Http404
    return sent_file(request, name, f"prospects-{found.made_at:%Y-%m-%d}.{form.split('_')[0]}")


def _choice(given: ChoiceGiven) -> dict[str, Any]:
    """What is asked of the register. Raises Problem."""
    if SURROUNDINGS.registry is None:
        raise Problem(409, "not_now", why=say("wrong.no_registry"))
    return checked(ChoiceForm(given.model_dump()))


def _aim(request: Called, of: str) -> markets.Aim:
    aim = markets.aim(seen_by=request.member, prefer=of)
    if aim is None or aim.market is None:
        raise Problem(409, "not_now", why=say("wrong.no_table"))
    return aim


def _market(one: MarketAnswer, *, whole: bool) -> dict[str, Any]:
    is_there = whole and one.state == AnswerState.READY
    return {
        "id": one.pk, "question": one.question, "state": one.state,
        "profile": str((one.given or {}).get("profile", "")),
        "result": one.result if is_there else None, "trouble": (one.trouble or {}).get(lang()),
        "came_with": one.came_with_id, "made_at": one.made_at,
    }  # fmt: skip
