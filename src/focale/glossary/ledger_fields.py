"""Which facts of a lead, a contract, an order ... have a name of their own?

Source: the tables that the method's measures need. One row each: a lead is somebody who may buy, a
contract an agreement that runs, an order a purchase, a meeting, a touch (a call, a mail), a target
of sales and a cost one amount of a period, an interview what a customer said.
"""

from __future__ import annotations

from collections.abc import Iterable

from focale.glossary.fields import Field, FieldType

_T = FieldType


def _named(*fields: Field) -> dict[str, Field]:
    return {field.name: field for field in fields}


_ACCOUNT = (
    Field("account_id", _T.TEXT, "identifiant du compte", "account id", many=True),
    Field("company", _T.TEXT, "entreprise", "company", many=True),
    Field("siren", _T.CODE, "SIREN", "SIREN", many=True),
    Field("domain", _T.TEXT, "domaine", "domain", many=True),
)
_CURRENCY = Field("currency", _T.TEXT, "devise", "currency")
_AMOUNT = Field("amount_eur", _T.NUMBER, "montant (€)", "amount (€)")
_OWNER = Field("owner", _T.TEXT, "responsable", "owner")
_TOUCHES = Field("touches", _T.NUMBER, "nombre de sollicitations", "touches")
_HOURS = Field("hours", _T.NUMBER, "heures passées", "hours spent")
_LOST_ON = Field("lost_on", _T.DATE, "perdu le", "lost on")
_LEAD_ID = Field("lead_id", _T.TEXT, "identifiant du lead", "lead id", many=True)
_DEAL_ID = Field("deal_id", _T.TEXT, "identifiant de l'affaire", "deal id", many=True)
_PERIOD = (
    Field("period", _T.TEXT, "période", "period"),
    Field("period_from", _T.DATE, "début de période", "period from"),
    Field("period_to", _T.DATE, "fin de période", "period to"),
)
_SEGMENT = Field("segment", _T.TEXT, "segment", "segment")

DEAL_MORE: dict[str, Field] = _named(_CURRENCY, _TOUCHES, _HOURS, _LEAD_ID, _LOST_ON)
"""Facts of a deal that only the measures need."""

LEAD_FIELDS = _named(
    _LEAD_ID, *_ACCOUNT, _DEAL_ID,
    Field("created_on", _T.DATE, "créé le", "created on"),
    Field("source", _T.TEXT, "source", "source"), _OWNER,
    Field("outcome", _T.TEXT, "issue (gagné, perdu, ouvert)", "outcome (won, lost, open)"),
    Field("closed_on", _T.DATE, "conclu le", "closed on"),
    _LOST_ON,
    Field("accepted_on", _T.DATE, "accepté le", "accepted on"),
    Field("meeting_on", _T.DATE, "rendez-vous le", "meeting on"),
    _TOUCHES, _HOURS, _AMOUNT, _CURRENCY,
)  # fmt: skip

CONTRACT_FIELDS = _named(
    Field("contract_id", _T.TEXT, "identifiant du contrat", "contract id", many=True), *_ACCOUNT,
    Field("starts_on", _T.DATE, "commence le", "starts on"),
    Field("ends_on", _T.DATE, "finit le", "ends on"),
    Field("monthly_amount_eur", _T.NUMBER, "montant mensuel (€)", "monthly amount (€)"),
    Field("annual_amount_eur", _T.NUMBER, "montant annuel (€)", "annual amount (€)"),
    Field("monthly_margin_eur", _T.NUMBER, "marge brute mensuelle (€)",
          "monthly gross margin (€)"),
    _CURRENCY,
)  # fmt: skip

ORDER_FIELDS = _named(
    Field("order_id", _T.TEXT, "identifiant de la commande", "order id", many=True), *_ACCOUNT,
    Field("at", _T.DATE, "date", "date"), _AMOUNT,
    Field("margin_eur", _T.NUMBER, "marge brute (€)", "gross margin (€)"), _CURRENCY,
)  # fmt: skip

MEETING_FIELDS = _named(
    Field("meeting_id", _T.TEXT, "identifiant du rendez-vous", "meeting id", many=True), *_ACCOUNT,
    _LEAD_ID, _DEAL_ID, Field("at", _T.DATE, "date", "date"),
    Field("held", _T.TEXT, "tenu (oui, non)", "held (yes, no)"), _OWNER,
)  # fmt: skip

TARGET_FIELDS = _named(*_PERIOD, _AMOUNT, _CURRENCY, _OWNER, _SEGMENT)

TOUCH_FIELDS = _named(
    Field("touch_id", _T.TEXT, "identifiant de la sollicitation", "touch id", many=True),
    *_ACCOUNT, _LEAD_ID, _DEAL_ID, Field("at", _T.DATE, "date", "date"),
    Field("channel", _T.TEXT, "canal", "channel"),
    Field("minutes", _T.NUMBER, "minutes", "minutes"), _HOURS, _OWNER,
)  # fmt: skip

COST_FIELDS = _named(
    *_PERIOD, Field("kind", _T.TEXT, "nature (ventes, marketing, autre)",
                    "kind (sales, marketing, other)"),
    _AMOUNT, _CURRENCY, _SEGMENT,
)  # fmt: skip

INTERVIEW_FIELDS = _named(
    Field("interview_id", _T.TEXT, "identifiant de l'entretien", "interview id", many=True),
    *_ACCOUNT, Field("at", _T.DATE, "date", "date"), _OWNER,
    Field("text", _T.TEXT, "propos", "what was said", many=True),
    Field("pain_points", _T.LIST, "points de douleur", "pain points"),
)  # fmt: skip


def role_of(field: str) -> str:
    """The name of a field in a table of the measures, where money has its currency beside it.

    >>> role_of("amount_eur"), role_of("closed_on")
    ('amount', 'closed_on')
    """
    return field.removesuffix("_eur")


def roles_of(fields: Iterable[str]) -> list[str]:
    """The names of several fields."""
    return [role_of(field) for field in fields]
