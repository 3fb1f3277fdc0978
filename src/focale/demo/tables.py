"""Which columns does each file of the demo world have, and of which type?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict

import pyarrow as pa

from focale.demo.contacts import Contact
from focale.demo.contracts import Contract, Cost, Target
from focale.demo.customers import Relation
from focale.demo.deals import OPEN, Deal
from focale.demo.dirt import Row
from focale.demo.history import LoggedFact
from focale.demo.interviews import Interview
from focale.demo.leads import Lead, Touch
from focale.demo.selling import Meeting

_TEXT, _WHOLE, _DAY, _EUROS, _FLAG = (
    pa.string(), pa.int64(), pa.date32(), pa.float64(), pa.bool_(),
)  # fmt: skip
COMPANY_COLUMNS: dict[str, pa.DataType] = {
    "id": _TEXT, "name": _TEXT, "siren": _TEXT, "siret": _TEXT, "group": _TEXT,
    "parent_siren": _TEXT, "kind": _TEXT, "naf": _TEXT, "sector": _TEXT, "headcount": _WHOLE,
    "revenue_eur": _EUROS, "legal_form": _TEXT, "created_on": _DAY, "country": _TEXT,
    "departement": _TEXT, "region": _TEXT, "city": _TEXT, "postcode": _TEXT, "domain": _TEXT,
    "phone": _TEXT, "technologies": pa.list_(_TEXT), "business_model": _TEXT,
    "sales_headcount": _WHOLE, "customer": _FLAG, "updated_on": _DAY, "source": _TEXT,
}  # fmt: skip
CUSTOMER_COLUMNS: dict[str, pa.DataType] = COMPANY_COLUMNS | {
    "revenue_with_us_eur": _EUROS, "nps": _WHOLE, "cycle_days": _WHOLE, "first_signed_on": _DAY,
    "churned_on": _DAY, "acquisition_cost_eur": _EUROS, "referrals": _WHOLE,
}  # fmt: skip
_CONTACT_COLUMNS: dict[str, pa.DataType] = {
    "contact_id": _TEXT, "account_id": _TEXT, "first_name": _TEXT, "last_name": _TEXT,
    "title": _TEXT, "department": _TEXT, "role": _TEXT, "email": _TEXT, "phone": _TEXT,
    "tracking_consent": _FLAG, "created_on": _DAY,
}  # fmt: skip
_DEAL_COLUMNS: dict[str, pa.DataType] = {
    "deal_id": _TEXT, "account_id": _TEXT, "owner": _TEXT, "source": _TEXT, "created_on": _DAY,
    "amount_eur": _EUROS, "touches": _WHOLE, "stage": _TEXT, "status": _TEXT, "closed_on": _DAY,
    "lost_reason": _TEXT, "cycle_days": _WHOLE,
}  # fmt: skip
_INTERVIEW_COLUMNS: dict[str, pa.DataType] = {
    "account_id": _TEXT, "problem": _TEXT, "why_us": _TEXT, "value": _TEXT,
    "pain_points": pa.list_(_TEXT),
}  # fmt: skip
_LEAD_COLUMNS: dict[str, pa.DataType] = {
    "lead_id": _TEXT, "account_id": _TEXT, "created_on": _DAY, "source": _TEXT, "owner": _TEXT,
    "touches": _WHOLE, "hours": _EUROS, "meeting_on": _DAY, "accepted_on": _DAY,
    "deal_id": _TEXT, "outcome": _TEXT, "closed_on": _DAY,
}  # fmt: skip
_CONTRACT_COLUMNS: dict[str, pa.DataType] = {
    "contract_id": _TEXT, "account_id": _TEXT, "starts_on": _DAY, "ends_on": _DAY,
    "monthly_amount_eur": _EUROS, "monthly_margin_eur": _EUROS,
}  # fmt: skip
_MEETING_COLUMNS: dict[str, pa.DataType] = {
    "meeting_id": _TEXT, "account_id": _TEXT, "lead_id": _TEXT, "deal_id": _TEXT, "at": _DAY,
    "held": _FLAG, "owner": _TEXT,
}  # fmt: skip
_TARGET_COLUMNS: dict[str, pa.DataType] = {
    "period_from": _DAY, "period_to": _DAY, "owner": _TEXT, "amount_eur": _EUROS,
}  # fmt: skip
_TOUCH_COLUMNS: dict[str, pa.DataType] = {
    "account_id": _TEXT, "lead_id": _TEXT, "deal_id": _TEXT, "at": _DAY, "channel": _TEXT,
    "minutes": _WHOLE, "owner": _TEXT,
}  # fmt: skip
_COST_COLUMNS: dict[str, pa.DataType] = {
    "period_from": _DAY, "period_to": _DAY, "kind": _TEXT, "label": _TEXT, "amount_eur": _EUROS,
}  # fmt: skip
_FACT_COLUMNS: dict[str, pa.DataType] = {
    "account_id": _TEXT, "field": _TEXT, "value": _TEXT, "at": _DAY, "known_at": _DAY,
    "source": _TEXT,
}  # fmt: skip


def companies_table(rows: list[Row]) -> pa.Table:
    """The companies, one row each, in the order given."""
    return _table(rows, COMPANY_COLUMNS)


def customers_table(relations: list[Relation], rows: Mapping[str, Row]) -> pa.Table:
    """The customers: the company's row as the file has it, and the relation."""
    return _table(
        (
            rows[relation.company.id]
            | {
                "revenue_with_us_eur": relation.revenue_eur,
                "nps": relation.nps,
                "cycle_days": relation.cycle_days,
                "first_signed_on": relation.signed_on,
                "churned_on": relation.churned_on,
                "acquisition_cost_eur": relation.acquisition_cost_eur,
                "referrals": relation.referrals,
            }
            for relation in relations
        ),
        CUSTOMER_COLUMNS,
    )


def contacts_table(contacts: list[Contact]) -> pa.Table:
    """The contacts."""
    return _table(
        (
            {
                "contact_id": contact.id,
                "account_id": contact.account_id,
                "first_name": contact.first_name,
                "last_name": contact.last_name,
                "title": contact.title,
                "department": contact.department,
                "role": contact.role,
                "email": contact.email,
                "phone": contact.phone,
                "tracking_consent": contact.tracking_consent,
                "created_on": contact.created_on,
            }
            for contact in contacts
        ),
        _CONTACT_COLUMNS,
    )


def deals_table(deals: list[Deal]) -> pa.Table:
    """The deals; an open one has neither a closing day nor a cycle."""
    return _table(
        (
            {
                "deal_id": deal.id,
                "account_id": deal.company.id,
                "owner": deal.owner,
                "source": deal.source,
                "created_on": deal.created_on,
                "amount_eur": deal.amount_eur,
                "touches": deal.touches,
                "stage": deal.stage,
                "status": deal.status,
                "closed_on": deal.closed_on,
                "lost_reason": deal.lost_reason,
                "cycle_days": None if deal.status == OPEN else deal.cycle_days,
            }
            for deal in deals
        ),
        _DEAL_COLUMNS,
    )


def interviews_table(interviews: list[Interview]) -> pa.Table:
    """The interviews."""
    return _table(
        (
            interview._asdict() | {"pain_points": list(interview.pain_points)}
            for interview in interviews
        ),
        _INTERVIEW_COLUMNS,
    )


def leads_table(leads: list[Lead]) -> pa.Table:
    """The leads, with the effort spent before they were accepted or dropped."""
    return _table(
        (
            {
                "lead_id": lead.id,
                "account_id": lead.company.id,
                "created_on": lead.created_on,
                "source": lead.source,
                "owner": lead.owner,
                "touches": len(lead.worked),
                "hours": lead.hours,
                "meeting_on": lead.meeting_on,
                "accepted_on": lead.accepted_on,
                "deal_id": lead.deal.id if lead.deal else None,
                "outcome": lead.outcome,
                "closed_on": lead.closed_on,
            }
            for lead in leads
        ),
        _LEAD_COLUMNS,
    )


def contracts_table(contracts: list[Contract]) -> pa.Table:
    """The contracts; one that runs has no end."""
    return _table(
        (
            {
                "contract_id": contract.id,
                "account_id": contract.company.id,
                "starts_on": contract.starts_on,
                "ends_on": contract.ends_on,
                "monthly_amount_eur": contract.monthly_eur,
                "monthly_margin_eur": contract.margin_eur,
            }
            for contract in contracts
        ),
        _CONTRACT_COLUMNS,
    )


def meetings_table(meetings: list[Meeting]) -> pa.Table:
    """The meetings."""
    return _table(
        (
            {
                "meeting_id": meeting.id,
                "account_id": meeting.company.id,
                "lead_id": meeting.lead_id,
                "deal_id": meeting.deal_id or None,
                "at": meeting.at,
                "held": meeting.held,
                "owner": meeting.owner,
            }
            for meeting in meetings
        ),
        _MEETING_COLUMNS,
    )


def touches_table(touches: list[Touch]) -> pa.Table:
    """The touches."""
    return _table(
        (
            {
                "account_id": touch.company.id,
                "lead_id": touch.lead_id,
                "deal_id": touch.deal_id or None,
                "at": touch.at,
                "channel": touch.channel,
                "minutes": touch.minutes,
                "owner": touch.owner,
            }
            for touch in touches
        ),
        _TOUCH_COLUMNS,
    )


def targets_table(targets: list[Target]) -> pa.Table:
    """The targets."""
    return _table((asdict(target) for target in targets), _TARGET_COLUMNS)


def costs_table(costs: list[Cost]) -> pa.Table:
    """The costs."""
    return _table((asdict(cost) for cost in costs), _COST_COLUMNS)


def facts_table(log: list[LoggedFact]) -> pa.Table:
    """The facts log."""
    return _table(
        ({field: getattr(fact, field) for field in _FACT_COLUMNS} for fact in log), _FACT_COLUMNS
    )


def _table(rows: Iterable[Mapping[str, object]], columns: dict[str, pa.DataType]) -> pa.Table:
    kept = list(rows)
    return pa.table(
        {name: pa.array([row[name] for row in kept], type_) for name, type_ in columns.items()}
    )
