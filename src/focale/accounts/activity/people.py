"""Whose address is it, and for which account does this contact stand?"""

from __future__ import annotations

from typing import Any

from sqlglot import exp

from focale.accounts.activity.reading import PEOPLE
from focale.accounts.activity.windows import over, subquery
from focale.accounts.facts import fields_of
from focale.accounts.kinds import check_kinds
from focale.accounts.repeats import ROW
from focale.accounts.source import open_source
from focale.criterion import tree as t
from focale.engine import Session
from focale.glossary.messages import fault


def make_people(session: Session, contacts: Any) -> None:
    """Make `activity_people`(contact, account, email, place): the first row of a contact wins.

    Raises FocaleError for a table without contact_id (or id) and account_id.
    """
    opened = open_source(session, contacts, "activity_contacts", "contacts")
    columns = fields_of(opened, {})
    if "contact_id" not in columns and "id" in columns:
        columns["contact_id"] = columns["id"]
    if "contact_id" not in columns or "account_id" not in columns:
        raise fault("contacts_without_key", path=opened.found.label)
    check_kinds(opened, columns, {}, keys=("contact_id", "account_id", "email"))

    def text(name: str) -> t.Node:
        if name not in columns:
            return t.cast(t.null(), "VARCHAR")
        cell = t.call("trim", t.cast(t.col(columns[name].name), "VARCHAR"))
        return t.call("nullif", cell, t.text(""))

    place = over(exp.RowNumber(), [text("contact_id")], [t.col(ROW)])
    inner = t.select(
        [
            t.alias(text("contact_id"), "contact"),
            t.alias(text("account_id"), "account"),
            t.alias(t.call("lower", text("email")), "email"),
            t.alias(t.col(ROW), "place"),
            t.alias(place, "nth"),
        ],
        t.table(opened.found.table),
    )
    query = t.select([t.star_except("nth")], subquery(inner, "people"))
    first = t.eq(t.col("nth"), t.integer(1))
    query.set("where", t.where(t.both([first, t.not_null(t.col("contact"))])))
    session.create(query, PEOPLE)
