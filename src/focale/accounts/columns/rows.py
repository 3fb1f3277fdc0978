"""What is one row of a file: a company, a person, a deal or an event?

Told by the headers that only one of them can have.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from focale.accounts.columns.header import (
    COMPANY,
    CONTRACT,
    COST,
    DEAL,
    DEAL_TOO,
    EVENT,
    FACT,
    INTERVIEW,
    LEAD,
    LIKELY,
    MEETING,
    ORDER,
    PERSON,
    SURE,
    TARGET,
    TOUCH,
    Header,
)
from focale.accounts.columns.ledger_rows import begins_with_leads, ledger_of
from focale.accounts.columns.mapping import RowKind
from focale.glossary.deal_fields import DEAL_FIELDS
from focale.glossary.event_fields import EVENT_FIELDS
from focale.glossary.fact_fields import FACT_FIELDS
from focale.glossary.fields import FIELDS, Field
from focale.glossary.ledger_fields import (
    CONTRACT_FIELDS,
    COST_FIELDS,
    DEAL_MORE,
    INTERVIEW_FIELDS,
    LEAD_FIELDS,
    MEETING_FIELDS,
    ORDER_FIELDS,
    TARGET_FIELDS,
    TOUCH_FIELDS,
)
from focale.glossary.person_fields import COMPANY_FACTS, PERSON_FIELDS

FIELDS_OF: Mapping[RowKind, Mapping[str, Field]] = {
    RowKind.COMPANY: FIELDS,
    RowKind.CONTACT: PERSON_FIELDS,
    RowKind.DEAL: {**DEAL_FIELDS, **DEAL_MORE},
    RowKind.EVENT: EVENT_FIELDS,
    RowKind.LEAD: LEAD_FIELDS,
    RowKind.CONTRACT: CONTRACT_FIELDS,
    RowKind.ORDER: ORDER_FIELDS,
    RowKind.MEETING: MEETING_FIELDS,
    RowKind.TARGET: TARGET_FIELDS,
    RowKind.TOUCH: TOUCH_FIELDS,
    RowKind.COST: COST_FIELDS,
    RowKind.INTERVIEW: INTERVIEW_FIELDS,
    RowKind.FACT: FACT_FIELDS,
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
    RowKind.EVENT: (EVENT, frozenset(
        "id at event user_agent ip url machine known_at count".split()
    )),
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
    day = next((header.text for header in headers if _is_plain_day(header)), "")
    if day and _is_plain_log(clues):
        clues[RowKind.EVENT].setdefault("at", day)
    kind = _kind(clues, headers)
    columns = tuple(clues[kind].values())
    about = {RowKind.COMPANY: COMPANY, RowKind.CONTACT: PERSON}.get(kind)
    said = sum(header.about == about for header in headers) if about else 0
    is_said = bool(columns) and said >= max(3, len(headers) // 4)
    is_certain = len(columns) >= 2 or bool(_ENOUGH & set(clues[kind])) or is_said
    is_certain = is_certain and _has_subject(headers, kind)
    if not is_certain or (kind is RowKind.DEAL and begins_with_leads(headers)):
        ledger = ledger_of(headers)
        if ledger is not None:
            return Rows(ledger[0], is_certain=True, columns=ledger[1])
    return Rows(kind, is_certain, columns)


def rows_as(headers: Sequence[Header], kind: RowKind) -> Rows:
    """What somebody says that a row is, with the headers that agree.

    >>> from focale.accounts.columns.header import read_header
    >>> rows_as([read_header("Nom"), read_header("SIREN")], RowKind.COMPANY).columns
    ('SIREN',)
    """
    columns = tuple(_clues(headers, kind).values()) if kind in _CLUES else ()
    return Rows(kind, is_certain=True, columns=columns)


_SUBJECT = frozenset("deal_id name amount_eur account_id company".split())


def _has_subject(headers: Sequence[Header], kind: RowKind) -> bool:
    """Whether a list of deals says which deal: a list of stages has "won" and "closed" too."""
    if kind is not RowKind.DEAL:
        return True
    meanings = (header.meaning(DEAL) for header in headers)
    return any(meaning is not None and meaning.field in _SUBJECT for meaning in meanings)


_STRONG_DEAL = frozenset("deal_id closed_on is_won lost_reason".split())
_NAMES = frozenset({"first_name", "last_name", "full_name"})
_PERSONAL = frozenset("title mobile civility seniority opted_out".split())
_REGISTER = 3  # facts of a company that a list of people seldom has
_ENOUGH = frozenset("siren siret naf headcount_band first_name last_name user_agent at".split())


def _kind(clues: Mapping[RowKind, Mapping[str, str]], headers: Sequence[Header]) -> RowKind:
    """The kind that the clues tell, the most particular first."""
    deal, people = set(clues[RowKind.DEAL]), set(clues[RowKind.CONTACT])
    event, company = set(clues[RowKind.EVENT]), set(clues[RowKind.COMPANY])
    if _is_log(headers):
        return RowKind.EVENT
    if (
        people & _NAMES == {"full_name"}
        and ("siren" in company or len(company) >= _REGISTER + len(people & _PERSONAL))
        and not _comes_first(clues[RowKind.CONTACT]["full_name"], clues[RowKind.COMPANY], headers)
    ):
        return RowKind.COMPANY  # with its manager, or whom one knows there
    if people & _NAMES or len(people & _PERSONAL) >= 2:
        return RowKind.DEAL if len(deal) > max(len(people), 1) else RowKind.CONTACT
    if len(deal) >= 2 or (deal & _STRONG_DEAL and len(company) <= 1 and people <= {"contact_id"}):
        return RowKind.DEAL
    if "at" in event or (len(event) >= 2 and not company):
        return RowKind.EVENT
    if not company and (deal or people):
        return RowKind.DEAL if deal else RowKind.CONTACT
    return RowKind.COMPANY


def _comes_first(column: str, others: Mapping[str, str], headers: Sequence[Header]) -> bool:
    """Whether a column stands before all the others: a list begins with what it lists."""
    return next(h.text for h in headers if h.text == column or h.text in others.values()) == column


def _is_log(headers: Sequence[Header]) -> bool:
    """Whether the rows are facts or changes: of whom, which field, which value, when."""
    words = {"".join(header.words) for header in headers}
    return (
        "value" in words and bool(words & {"timestamp", "at"}) and bool(words & {"name", "field"})
    )


_WHO = frozenset("name siren siret vat domain website".split())
_MOMENTS = frozenset("date time datetime dateheure".split())


def _is_plain_log(clues: Mapping[RowKind, Mapping[str, str]]) -> bool:
    """Whether rows name an event and say of the company only which one: a date is then its own."""
    return (
        "event" in clues[RowKind.EVENT]
        and set(clues[RowKind.COMPANY]) <= _WHO
        and not set(clues[RowKind.CONTACT]) & _NAMES
    )


def _is_plain_day(header: Header) -> bool:
    return "".join(header.words) in _MOMENTS


def _clues(headers: Sequence[Header], kind: RowKind) -> dict[str, str]:
    """Field -> column, of the headers that tell this kind."""
    about, telling = _CLUES[kind]
    found: dict[str, str] = {}
    for header in headers:
        meaning = header.meaning(about)
        if meaning is None or meaning.field not in telling or meaning.field in found:
            continue
        if meaning.strength < SURE and (meaning.field, meaning.strength) != ("name", LIKELY):
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
    if kind is RowKind.EVENT and field == "id":
        return key in ("engagementid", "eventid", "activityid", "messageid")
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
        (DEAL, None), (DEAL_TOO, None), (COMPANY, _IN_DEALS),
        (PERSON, {"contact_id": "contact_id"}),
    ),
    RowKind.EVENT: (
        (EVENT, None), (COMPANY, {"id": "account_id"}),
        (PERSON, {"contact_id": "contact_id", "email": "email"}),
    ),
    RowKind.LEAD: ((LEAD, None),),
    RowKind.CONTRACT: ((CONTRACT, None),),
    RowKind.ORDER: ((ORDER, None),),
    RowKind.MEETING: ((MEETING, None),),
    RowKind.TARGET: ((TARGET, None),),
    RowKind.TOUCH: ((TOUCH, None),),
    RowKind.COST: ((COST, None),),
    RowKind.INTERVIEW: ((INTERVIEW, None),),
    RowKind.FACT: ((FACT, None),),
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
        if names is not None and field in ("account_id", "contact_id") and about != header.about:
            continue  # "Record ID" is that of the row
        entry = (field, meaning.strength, meaning.rank)
        is_of_it = header.about == about and about == COMPANY
        if is_of_it and names is not None:
            found.insert(0, entry)  # "Company phone" among people is the company's
        else:
            found.append(entry)
    return sorted(found, key=lambda entry: entry[1] < SURE)
