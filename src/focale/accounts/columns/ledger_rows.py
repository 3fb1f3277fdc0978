"""Do the headers of a file tell a table of the measures: leads, contracts, meetings, costs ...?

Asked where nothing says that the rows are companies, people, deals or events. Only headers that
name a field plainly count; a bare "id", "date" or "type" tells no kind.
"""

from __future__ import annotations

from collections.abc import Sequence

from focale.accounts.columns.header import SURE, Header
from focale.accounts.columns.mapping import RowKind

_BARE = frozenset("id identifiant at date le type name nom".split())
_ANY_PERIOD = ("period", "period_from")
_SIGNS: tuple[tuple[RowKind, tuple[tuple[str, ...], ...]], ...] = (
    (RowKind.INTERVIEW, (("pain_points",), ("account_id", "company", "text", "siren"))),
    (RowKind.MEETING, (("meeting_id",), ("at", "held", "*at"))),
    (RowKind.MEETING, (("held",), ("at", "*at"), ("account_id", "lead_id", "deal_id"))),
    (RowKind.TOUCH, (("channel",), ("minutes", "hours"), ("at", "*at"))),
    (RowKind.TOUCH, (("touch_id",), ("channel",), ("minutes", "at", "*at"))),
    (RowKind.CONTRACT, (
        ("monthly_amount_eur", "annual_amount_eur"), ("starts_on", "ends_on", "contract_id"),
    )),
    (RowKind.ORDER, (("order_id",), ("amount_eur", "at"))),
    (RowKind.COST, (_ANY_PERIOD, ("kind", "*kind"), ("amount_eur",))),
    (RowKind.TARGET, (_ANY_PERIOD, ("amount_eur",))),
    (RowKind.LEAD, (
        ("lead_id",), ("created_on", "source", "outcome", "accepted_on", "meeting_on"),
    )),
)  # fmt: skip
"""Kind -> groups of fields, one of each of which must be there; "*" before one told barely."""


def ledger_of(headers: Sequence[Header]) -> tuple[RowKind, tuple[str, ...]] | None:
    """The kind that the headers tell, and the columns that do; None for none.

    >>> from focale.accounts.columns.header import read_header
    >>> texts = ("Mois", "Nature", "Montant")
    >>> ledger_of([read_header(text) for text in texts])
    (<RowKind.COST: 'cost'>, ('Mois', 'Nature', 'Montant'))
    """
    for kind, groups in _SIGNS:
        told = _told(headers, kind)
        columns = [
            next((told[name] for name in group if name in told), None) for group in groups
        ]  # fmt: skip
        if None not in columns:
            return kind, tuple(column for column in columns if column)
    return None


def begins_with_leads(headers: Sequence[Header]) -> bool:
    """Whether the first column is the lead's own identifier: a list begins with what it lists."""
    if not headers:
        return False
    meaning = headers[0].meaning(RowKind.LEAD.value)
    return meaning is not None and meaning.field == "lead_id" and not _is_bare(headers[0])


def _is_bare(header: Header) -> bool:
    return "".join(header.words) in _BARE


def _told(headers: Sequence[Header], kind: RowKind) -> dict[str, str]:
    """Field -> column; "*" before the field of a bare header."""
    told: dict[str, str] = {}
    for header in headers:
        meaning = header.meaning(kind.value)
        if meaning is not None and meaning.strength == SURE:
            name = f"*{meaning.field}" if _is_bare(header) else meaning.field
            told.setdefault(name, header.text)
    return told
