"""Which commercial tables are there, and which facts does a row of each hold?

A role is one column of the answer; the fields that can give it come in order of preference, so that
an account is known by its identifier, else by its SIREN, its name or its domain.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass

import pyarrow as pa

from focale.accounts.columns.mapping import RowKind


class LedgerKind(enum.StrEnum):
    """What one row of a commercial table is."""

    DEALS = "deals"
    LEADS = "leads"
    CONTRACTS = "contracts"
    ORDERS = "orders"
    MEETINGS = "meetings"
    TARGETS = "targets"
    TOUCHES = "touches"
    COSTS = "costs"
    INTERVIEWS = "interviews"


class Shape(enum.Enum):
    """How the cells of a role are read."""

    ID = enum.auto()
    TEXT = enum.auto()
    NAME = enum.auto()  # a category: spellings that differ only in form are one
    DAY = enum.auto()
    NUMBER = enum.auto()
    AMOUNT = enum.auto()
    WORD = enum.auto()  # read by its own table of words
    LIST = enum.auto()


TYPES: dict[Shape, pa.DataType] = {
    Shape.ID: pa.string(),
    Shape.TEXT: pa.string(),
    Shape.NAME: pa.string(),
    Shape.DAY: pa.date32(),
    Shape.NUMBER: pa.float64(),
    Shape.AMOUNT: pa.float64(),
    Shape.WORD: pa.string(),
    Shape.LIST: pa.list_(pa.string()),
}


@dataclass(frozen=True)
class Role:
    """One fact of a row. fields: of the glossary, that give it, the best first."""

    name: str
    shape: Shape
    fields: tuple[str, ...]


def _role(name: str, shape: Shape, *fields: str) -> Role:
    return Role(name, shape, fields or (name,))


_S = Shape
_ACCOUNT = _role("account_id", _S.ID, "account_id", "siren", "company", "domain")
_OWNER, _SOURCE = _role("owner", _S.NAME), _role("source", _S.NAME)
_AMOUNT, _CURRENCY = _role("amount", _S.AMOUNT, "amount_eur"), _role("currency", _S.WORD)
_TOUCHES, _HOURS = _role("touches", _S.NUMBER), _role("hours", _S.NUMBER)
_LEAD, _DEAL = _role("lead_id", _S.ID), _role("deal_id", _S.ID)
_AT, _SEGMENT = _role("at", _S.DAY), _role("segment", _S.NAME)
_CREATED, _CLOSED = _role("created_on", _S.DAY), _role("closed_on", _S.DAY)
_LOST_ON = _role("lost_on", _S.DAY)
_PERIOD = (
    _role("period", _S.TEXT), _role("period_from", _S.DAY), _role("period_to", _S.DAY),
)  # fmt: skip

ROLES: dict[LedgerKind, tuple[Role, ...]] = {
    LedgerKind.DEALS: (
        _DEAL, _role("lead_id", _S.ID, "lead_id", "contact_id"), _ACCOUNT, _OWNER, _SOURCE,
        _CREATED, _CLOSED, _LOST_ON, _role("status", _S.WORD), _role("is_won", _S.WORD),
        _role("is_closed", _S.WORD), _role("stage", _S.NAME), _role("lost_reason", _S.NAME),
        _AMOUNT, _CURRENCY, _TOUCHES, _HOURS, _role("product", _S.NAME),
        _role("probability_pct", _S.NUMBER), _role("cycle_days", _S.NUMBER),
    ),
    LedgerKind.LEADS: (
        _LEAD, _ACCOUNT, _DEAL, _CREATED, _SOURCE, _OWNER, _role("outcome", _S.WORD), _CLOSED,
        _LOST_ON, _role("accepted_on", _S.DAY), _role("meeting_on", _S.DAY), _TOUCHES, _HOURS,
        _AMOUNT, _CURRENCY,
    ),
    LedgerKind.CONTRACTS: (
        _role("contract_id", _S.ID), _ACCOUNT, _role("starts_on", _S.DAY),
        _role("ends_on", _S.DAY), _role("monthly_amount", _S.AMOUNT, "monthly_amount_eur"),
        _role("annual_amount", _S.AMOUNT, "annual_amount_eur"),
        _role("monthly_margin", _S.AMOUNT, "monthly_margin_eur"), _CURRENCY,
    ),
    LedgerKind.ORDERS: (
        _role("order_id", _S.ID), _ACCOUNT, _AT, _AMOUNT, _CURRENCY,
        _role("margin", _S.AMOUNT, "margin_eur"),
    ),
    LedgerKind.MEETINGS: (
        _role("meeting_id", _S.ID), _ACCOUNT, _LEAD, _DEAL, _AT, _role("held", _S.WORD), _OWNER,
    ),
    LedgerKind.TARGETS: (*_PERIOD, _AMOUNT, _CURRENCY, _OWNER, _SEGMENT),
    LedgerKind.TOUCHES: (
        _role("touch_id", _S.ID), _ACCOUNT, _LEAD, _DEAL, _AT, _role("channel", _S.NAME),
        _role("minutes", _S.NUMBER), _HOURS, _OWNER,
    ),
    LedgerKind.COSTS: (*_PERIOD, _role("kind", _S.WORD), _AMOUNT, _CURRENCY, _SEGMENT),
    LedgerKind.INTERVIEWS: (
        _role("interview_id", _S.ID), _ACCOUNT, _AT, _OWNER, _role("text", _S.TEXT),
        _role("pain_points", _S.LIST),
    ),
}  # fmt: skip
"""The facts of a row of each kind."""

ROW_KIND: dict[LedgerKind, RowKind] = {
    LedgerKind.DEALS: RowKind.DEAL,
    LedgerKind.LEADS: RowKind.LEAD,
    LedgerKind.CONTRACTS: RowKind.CONTRACT,
    LedgerKind.ORDERS: RowKind.ORDER,
    LedgerKind.MEETINGS: RowKind.MEETING,
    LedgerKind.TARGETS: RowKind.TARGET,
    LedgerKind.TOUCHES: RowKind.TOUCH,
    LedgerKind.COSTS: RowKind.COST,
    LedgerKind.INTERVIEWS: RowKind.INTERVIEW,
}

OWN_ID: dict[LedgerKind, str] = {
    LedgerKind.DEALS: "deal_id",
    LedgerKind.LEADS: "lead_id",
    LedgerKind.CONTRACTS: "contract_id",
    LedgerKind.ORDERS: "order_id",
    LedgerKind.MEETINGS: "meeting_id",
    LedgerKind.TOUCHES: "touch_id",
    LedgerKind.INTERVIEWS: "interview_id",
}
"""The identifier of a row, where a kind has one."""

MAY_REPEAT = frozenset({LedgerKind.ORDERS, LedgerKind.CONTRACTS, LedgerKind.INTERVIEWS})
"""Several rows may share an identifier: the lines of one order, a contract that goes on."""

KEEPS_FACTS = frozenset({LedgerKind.DEALS, LedgerKind.LEADS})
"""Kinds whose other columns are kept, as facts of the day the row was created."""

RESERVED = frozenset(
    {role.name for kind in KEEPS_FACTS for role in ROLES[kind]} | {"expected_on", "row"}
)
"""Names that no other column of a deal or a lead has in the answer."""

NEEDED: dict[LedgerKind, tuple[tuple[str, ...], ...]] = {
    LedgerKind.DEALS: (),
    LedgerKind.LEADS: (),
    LedgerKind.CONTRACTS: (("account_id",), ("starts_on",)),
    LedgerKind.ORDERS: (("account_id",), ("at",)),
    LedgerKind.MEETINGS: (("at",),),
    LedgerKind.TARGETS: (("period", "period_from"), ("amount",)),
    LedgerKind.TOUCHES: (("account_id", "lead_id", "deal_id"),),
    LedgerKind.COSTS: (("period", "period_from"), ("amount",)),
    LedgerKind.INTERVIEWS: (("text", "pain_points"),),
}
"""Facts without which a table of a kind says nothing; any one of each group is enough."""
