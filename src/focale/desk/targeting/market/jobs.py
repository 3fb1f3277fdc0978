"""The work on a market: an answer of the engine, or a choice in the register."""

from __future__ import annotations

from typing import Any

from focale.desk.jobs.clock import local_day
from focale.desk.jobs.hold import Hold
from focale.desk.jobs.kinds import kind
from focale.desk.settings import SURROUNDINGS
from focale.desk.targeting.market.refused import people_without
from focale.desk.targeting.market.services import KEPT
from focale.desk.targeting.models import (
    AnswerState,
    MarketAnswer,
    Question,
    Table,
    TableRole,
    TableState,
)
from focale.desk.targeting.tables.jobs import failed, ready, table_of
from focale.desk.targeting.tables.services import let_go_of
from focale.desk.warm.client import ask
from focale.desk.warm.wire import Told

_OF_LIST = (TableRole.CUSTOMERS, TableRole.DEALS, TableRole.CONTACTS, TableRole.EVENTS)
_OF_SIZE = (TableRole.CONTACTS, TableRole.EVENTS)


@kind("market_answer")
def answer(hold: Hold) -> bool:
    """Ask the engine; what it says is kept, and the oldest answers go."""
    found = MarketAnswer.objects.of(hold.workspace).filter(pk=hold.given["id"]).first()
    if found is None or found.state != AnswerState.MAKING:
        return False
    with hold.while_waiting():
        try:
            told: dict[str, Any] = _asked(hold, found)
            changes: dict[str, Any] = {
                "state": AnswerState.READY, "files": told.pop("files", {}), "result": told
            }  # fmt: skip
        except Told as fault:
            changes = {"state": AnswerState.FAILED, "trouble": fault.words}
    with hold.step():
        making = MarketAnswer.objects.of(hold.workspace).filter(
            pk=found.pk, state=AnswerState.MAKING
        )
        making.update(**changes)
        gone = _forget_old(hold, found.question)
    let_go_of(hold.workspace, *gone)
    return False


def _asked(hold: Hold, found: MarketAnswer) -> Any:
    """What the engine says. A table that is used no longer is read as it was asked for."""
    is_list = found.question == Question.LIST
    numbers = found.given["tables"]
    tables = {one.role: one for one in Table.objects.of(hold.workspace).filter(
        pk__in=list(numbers.values())
    )}  # fmt: skip
    beside: dict[str, Any] = {
        role.value: tables[role].given for role in (_OF_LIST if is_list else _OF_SIZE)
        if role in tables
    }  # fmt: skip
    if is_list:
        beside |= {
            name: found.given[name] for name in ("number", "at_most", "with_open_deals")
            if name in found.given
        } | {"lang": hold.workspace.language}  # fmt: skip
    contacts = tables.get(TableRole.CONTACTS) if is_list else None
    with people_without(hold.workspace, contacts) as people:
        return ask(
            SURROUNDINGS, "market_list" if is_list else "market_size", hold.workspace.pk,
            profile=found.text, market=tables[TableRole.MARKET].given,
            day=local_day(hold.workspace).isoformat(), **beside, **people,
        )  # fmt: skip


def _forget_old(hold: Hold, question: str) -> list[str]:
    """Let go of all but the last answers; the files that nobody reads any more.

    What an import took in stays with that import.
    """
    mine = MarketAnswer.objects.of(hold.workspace).filter(question=question).order_by("-id")
    old = list(mine.filter(came_with=None)[KEPT : KEPT + 50])
    MarketAnswer.objects.of(hold.workspace).filter(pk__in=[one.pk for one in old]).delete()
    return [name for one in old for name in one.files.values()]


@kind("choose_market")
def choose(hold: Hold) -> bool:
    """Have the engine write the companies of the register that were chosen."""
    found = table_of(hold)
    if found.state != TableState.MAKING:
        return False
    with hold.while_waiting():
        try:
            told = ask(SURROUNDINGS, "choose_market", hold.workspace.pk, **(found.origin or {}))
        except Told as fault:
            return failed(hold, found, fault)
    with hold.step():
        ready(found, told)
    return False
