"""What do the columns of the lists show?"""

from __future__ import annotations

import datetime
from functools import partial
from typing import Any

from focale.desk.directory.fields import FACT_FIELDS
from focale.desk.directory.listing.lists import Column, add_columns, by_column, by_number
from focale.desk.directory.models import Company, Contact, ListName
from focale.desk.directory.ordering import Ordered, in_order
from focale.desk.pages.words import lang, say
from focale.glossary.fields import FIELDS, FieldType, field_label
from focale.glossary.headcount_bands import HEADCOUNT_BANDS, band_name
from focale.glossary.naf import naf_name
from focale.glossary.territory import DEPARTEMENTS
from focale.glossary.words import label

_ACCOUNTS, _CONTACTS = ListName.ACCOUNTS, ListName.CONTACTS
_SORTED: dict[str, Ordered] = {
    "headcount": Ordered("headcount", float),
    "revenue_eur": Ordered("revenue_eur", float),
}
_OWN_CELLS = frozenset({"name", "naf", "sector", "city", "departement", "phone", "headcount"})
_SAID = {
    FieldType.NUMBER: "number",
    FieldType.DATE: "day",
    FieldType.LIST: "list",
    FieldType.FLAG: "flag",
}


def sector_of(company: Company) -> str:
    """The sector in words: the company's own, else that of its NAF code."""
    return company.sector or naf_name(company.naf[:2], lang()) or company.naf


def place_of(company: Company) -> str:
    """The town, and the département where it says more."""
    where = company.departement if company.departement in DEPARTEMENTS else company.country
    if company.city and where:
        return f"{company.city} ({where})"
    return company.city or DEPARTEMENTS.get(company.departement, "") or company.country


def headcount_of(company: Company) -> Any:
    """The headcount, else the band of the register."""
    if company.headcount is not None:
        return int(company.headcount)
    band = company.headcount_band
    return band_name(band, lang()) if band in HEADCOUNT_BANDS else None


def phone_text(number: str) -> str:
    """A number as people write it: "06 12 34 56 78" for one of France.

    >>> phone_text("+33612345678"), phone_text("+4930901820")
    ('06\\u202f12\\u202f34\\u202f56\\u202f78', '+4930901820')
    """
    if number.startswith("+33") and len(number) == 12 and number[1:].isdecimal():
        digits = "0" + number[3:]
        return "\u202f".join(digits[n : n + 2] for n in range(0, 10, 2))
    return number


def _owner_of(contact: Contact) -> Any:
    return contact.company.owner if contact.company else None


def _fact(name: str) -> Column:
    by = _SORTED.get(name)
    return Column(
        name, partial(field_label, name), lambda company: getattr(company, name),
        _SAID.get(FIELDS[name].type, "text"), by_column(_ACCOUNTS, by) if by else None,
        is_down=by is not None, reads=(name,),
    )  # fmt: skip


def _desk(name: str, cell: Any, **more: Any) -> Column:
    return Column(name, lambda in_lang: say(f"listed.{name}", in_lang), cell, **more)


_ITS_ACCOUNT = ("company__name", "company__key", "company__city", "company__domain")
_PERSON = ("first_name", "last_name", "email", "key", "title", "opted_out_at", *_ITS_ACCOUNT)


def register() -> None:
    """Let the lists show these."""
    _register_accounts()
    _register_contacts()


def _register_accounts() -> None:
    add_columns(
        _ACCOUNTS,
        _desk(
            "name", lambda company: company, kind="account", is_fixed=True,
            order=by_column(_ACCOUNTS, in_order("folded")), reads=("name", "key", "city", "domain"),
        ),
        Column(
            "sector", partial(field_label, "sector"), sector_of,
            order=by_column(_ACCOUNTS, Ordered("naf")), reads=("sector", "naf"),
        ),
        Column(
            "headcount", partial(field_label, "headcount"), headcount_of, "number",
            by_column(_ACCOUNTS, _SORTED["headcount"]), is_down=True,
            reads=("headcount", "headcount_band"),
        ),
        _desk(
            "place", place_of, order=by_column(_ACCOUNTS, Ordered("departement")),
            reads=("city", "departement", "country"),
        ),
        _desk("owner", lambda company: company.owner, kind="owner", reads=("owner",)),
        _desk("tags", lambda company: company.tags, kind="tags", reads=()),
        Column(
            "phone", partial(field_label, "phone"), lambda row: phone_text(row.phone), "phone",
            reads=("phone",),
        ),
        _desk(
            "entered", lambda company: company.entered_at, kind="day", order=by_number(_ACCOUNTS),
            is_down=True, reads=("entered_at",),
        ),
        _desk(
            "changed", lambda company: company.changed_at, kind="day",
            order=by_column(_ACCOUNTS, Ordered("changed_at", datetime.datetime)), is_down=True,
            reads=("changed_at",),
        ),
        *(_fact(name) for name in FACT_FIELDS if name not in _OWN_CELLS),
        Column("naf", partial(field_label, "naf"), lambda company: company.naf, reads=("naf",)),
    )  # fmt: skip


def _register_contacts() -> None:
    add_columns(
        _CONTACTS,
        _desk(
            "person", lambda contact: contact, kind="contact", is_fixed=True,
            order=by_column(_CONTACTS, in_order("folded")), reads=_PERSON,
        ),
        _desk("title", lambda contact: contact.title, reads=("title",)),
        _desk("role", lambda contact: label(contact.role, lang()), reads=("role",)),
        _desk("account", lambda contact: contact.company, kind="account", reads=_ITS_ACCOUNT),
        _desk("email", lambda contact: contact.email, kind="email", reads=("email",)),
        _desk(
            "phone", lambda contact: phone_text(contact.phone or contact.mobile), kind="phone",
            reads=("phone", "mobile"),
        ),
        _desk(
            "mobile", lambda contact: phone_text(contact.mobile), kind="phone", reads=("mobile",)
        ),
        _desk("department", lambda contact: contact.department, reads=("department",)),
        _desk("owner", _owner_of, reads=("company__owner",)),
        _desk("source", lambda contact: contact.source, reads=("source",)),
        _desk(
            "obtained_on", lambda contact: contact.obtained_on, kind="day", reads=("obtained_on",)
        ),
        _desk(
            "reached_us_on", lambda contact: contact.reached_us_on, kind="day",
            reads=("reached_us_on",),
        ),
        _desk(
            "entered", lambda contact: contact.entered_at, kind="day", order=by_number(_CONTACTS),
            is_down=True, reads=("entered_at",),
        ),
    )  # fmt: skip


DEFAULT_COLUMNS: dict[ListName, tuple[str, ...]] = {
    _ACCOUNTS: ("sector", "headcount", "place", "owner", "tags"),
    _CONTACTS: ("title", "role", "account", "email", "phone"),
}


def own_column(name: str) -> Column:
    """A column of a fact of the team's own."""
    return Column(
        f"own:{name}", lambda _: name, lambda row: row.own.get(name), "own", reads=("own",)
    )


def shown_row(row: Company | Contact, columns: list[Column]) -> list[tuple[Column, Any]]:
    """What each column shows of a row."""
    return [(column, column.cell(row)) for column in columns]
