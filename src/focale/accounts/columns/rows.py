"""What is one row of a file: a company, a person, a deal or an event?

Told by the headers that only one of them can have.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from focale.accounts.columns.header import COMPANY, DEAL, EVENT, PERSON, SURE, UNCLEAR, Header
from focale.accounts.columns.mapping import RowKind
from focale.glossary.deal_fields import DEAL_FIELDS
from focale.glossary.event_fields import EVENT_FIELDS
from focale.glossary.fields import FIELDS, Field
from focale.glossary.person_fields import COMPANY_FACTS, PERSON_FIELDS

FIELDS_OF: Mapping[RowKind, Mapping[str, Field]] = {
    RowKind.COMPANY: FIELDS,
    RowKind.CONTACT: PERSON_FIELDS,
    RowKind.DEAL: DEAL_FIELDS,
    RowKind.EVENT: EVENT_FIELDS,
}
"""The fields that a file of each kind can hold."""

_CLUES: Mapping[RowKind, tuple[str, frozenset[str]]] = {
    RowKind.DEAL: (DEAL, frozenset(
        "deal_id amount_eur stage probability_pct is_won is_closed closed_on lost_reason pipeline"
        .split()
    )),
    RowKind.CONTACT: (PERSON, frozenset(
        "contact_id first_name last_name full_name title civility mobile lifecycle lead_status "
        "seniority department opted_out tracking_consent role".split()
    )),
    RowKind.EVENT: (EVENT, frozenset("at event user_agent ip url machine known_at count".split())),
    RowKind.COMPANY: (COMPANY, frozenset(
        "name siren siret vat naf headcount headcount_band revenue_eur legal_form size_class "
        "domain website sector group establishments balance_sheet_eur".split()
    )),
}  # fmt: skip


@dataclass(frozen=True)
class Rows:
    """What a row is, and the columns that tell. is_certain: whether enough of them do."""

    kind: RowKind
    is_certain: bool
    columns: tuple[str, ...] = ()


def rows_of(headers: Sequence[Header]) -> Rows:
    """What one row of a file with these headers is; a company when nothing tells.

    >>> from focale.accounts.columns.header import read_header
    >>> rows_of([read_header(text) for text in ("Prénom", "Nom", "E-mail")]).kind
    <RowKind.CONTACT: 'contact'>
    """
    clues = {kind: _clues(headers, kind) for kind in _CLUES}
    deal, contact = len(clues[RowKind.DEAL]), len(clues[RowKind.CONTACT])
    event, company = len(clues[RowKind.EVENT]), len(clues[RowKind.COMPANY])
    people = set(clues[RowKind.CONTACT]) - {"contact_id"}
    if deal >= 2 and deal > contact:
        kind = RowKind.DEAL
    elif _is_people(clues[RowKind.CONTACT], headers) and contact >= min(company, 2):
        kind = RowKind.CONTACT
    elif _is_log(headers) or (event >= 2 and company == 0) or "at" in clues[RowKind.EVENT]:
        kind = RowKind.EVENT
    elif company <= 1 and _STRONG_DEAL & set(clues[RowKind.DEAL]) and not people:
        kind = RowKind.DEAL
    elif company == 0 and (deal or contact):
        kind = RowKind.DEAL if deal >= contact else RowKind.CONTACT
    else:
        kind = RowKind.COMPANY
    columns = tuple(clues[kind].values())
    return Rows(kind, len(columns) >= 2 or _is_enough(set(clues[kind])), columns)


_STRONG_DEAL = frozenset("deal_id closed_on is_won lost_reason".split())
_ENOUGH = frozenset("siren siret naf headcount_band first_name last_name user_agent at".split())


def _is_enough(fields: set[str]) -> bool:
    return bool(fields & _ENOUGH)


def _is_people(clues: Mapping[str, str], headers: Sequence[Header]) -> bool:
    names = {"first_name", "last_name", "full_name"} & set(clues)
    if names:
        return True
    return "contact_id" in clues and any(header.about == PERSON for header in headers)


def _is_log(headers: Sequence[Header]) -> bool:
    """Whether the rows are facts or changes: of whom, which field, which value, when."""
    words = {"".join(header.words) for header in headers}
    return (
        "value" in words and bool(words & {"timestamp", "at"}) and bool(words & {"name", "field"})
    )


def _clues(headers: Sequence[Header], kind: RowKind) -> dict[str, str]:
    """Field -> column, of the headers that tell this kind."""
    about, telling = _CLUES[kind]
    found: dict[str, str] = {}
    for header in headers:
        meaning = header.meaning(about)
        if meaning is None or meaning.field not in telling or meaning.field in found:
            continue
        if meaning.strength < SURE and not (kind is RowKind.COMPANY and meaning.strength > UNCLEAR):
            continue
        if not _is_told_apart(header, kind, meaning.field):
            continue
        found[meaning.field] = header.text
    return found


_OWN_IDS = ("contactid", "dealid", "vid", "opportunityid", "mqlid")


def _is_told_apart(header: Header, kind: RowKind, field: str) -> bool:
    """Whether a header that several kinds share tells this one all the same."""
    key = "".join(header.words)
    if field in ("contact_id", "deal_id"):
        return header.about in (PERSON, DEAL) or key in _OWN_IDS
    if kind is RowKind.DEAL:
        return key not in ("value", "valeur", "close", "prix") or header.about == DEAL
    if kind is RowKind.EVENT and field in ("url", "count"):
        return header.meaning(COMPANY) is None
    if kind is RowKind.EVENT and field in ("at", "event"):
        return key not in ("date", "time", "action", "activite")
    if kind is RowKind.CONTACT and field in ("department", "role", "seniority"):
        return header.meaning(COMPANY) is None
    return True


# --- what a header means in a file of a kind ----------------------------------------------

_IN_PEOPLE = {
    "name": "company", "id": "account_id", "phone": "company_phone", "email": "company_email",
    "linkedin": "company_linkedin", **{name: name for name in COMPANY_FACTS},
}  # fmt: skip
_IN_DEALS = {"name": "company", "id": "account_id", "siren": "siren", "domain": "domain"}
_VIEWS: Mapping[RowKind, tuple[tuple[str, Mapping[str, str] | None], ...]] = {
    RowKind.COMPANY: ((COMPANY, None),),
    RowKind.CONTACT: ((PERSON, None), (COMPANY, _IN_PEOPLE)),
    RowKind.DEAL: (
        (DEAL, None), (COMPANY, _IN_DEALS), (PERSON, {"contact_id": "contact_id"}),
    ),
    RowKind.EVENT: (
        (EVENT, None), (COMPANY, {"id": "account_id"}),
        (PERSON, {"contact_id": "contact_id", "email": "email"}),
    ),
}  # fmt: skip


def meant(header: Header, kind: RowKind) -> list[tuple[str, int, int]]:
    """(field, strength, rank) of what a header may mean in a file of a kind, likeliest first."""
    found: list[tuple[str, int, int]] = []
    for about, names in _VIEWS[kind]:
        meaning = header.meaning(about)
        if meaning is None:
            continue
        field = meaning.field if names is None else names.get(meaning.field)
        if field is None or field in (name for name, _, _ in found):
            continue
        entry = (field, meaning.strength, meaning.rank)
        is_of_it = header.about == about and about == COMPANY
        if is_of_it and names is not None:
            found.insert(0, entry)  # "Company phone" among people is the company's
        else:
            found.append(entry)
    return sorted(found, key=lambda entry: entry[1] < SURE)
