"""Whom do we know at an account, and with whom should one begin?"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from focale.accounts.facts import fields_of
from focale.accounts.kinds import check_kinds
from focale.accounts.nul_cells import drop_nul_signs
from focale.accounts.source import open_source
from focale.accounts.values.flag import flag
from focale.criterion import tree as t
from focale.engine import Session
from focale.glossary.fields import FieldType
from focale.glossary.messages import fault, listed

_ROLES = {"decider": 0, "prescriber": 1, "user": 2}
_SHOWN = ("account_id", "first_name", "last_name", "name", "title", "role", "phone", "mobile",
          "email", "opted_out")  # fmt: skip


@dataclass(frozen=True)
class Person:
    """One contact: how to name and reach them. Blank where unknown.

    A name that came in one piece is the last name. phone: the mobile where there is no other.
    """

    name: str
    title: str = ""
    role: str = ""
    phone: str = ""
    email: str = ""
    first_name: str = ""
    last_name: str = ""


Decides = Callable[[Person], bool]
"""Whether a person decides."""


def people_of(
    session: Session,
    contacts: Any,
    account_ids: Sequence[str],
    decides: Decides | None = None,
) -> dict[str, Person]:
    """Account -> the contact to begin with: deciders first, then who can be phoned.

    decides: who is a decider; by default, whose role says so. Who said no (`opted_out`) is not
    there: nobody may call or write to them. Ties go to the first in file order. {} when no
    contacts are given. Raises FocaleError for a table without account_id.
    """
    if contacts is None or not account_ids:
        return {}
    opened = open_source(session, contacts, "people", "contacts")
    columns = fields_of(opened, {})
    if "account_id" not in columns:
        columns_there = listed(opened.names, 12)
        path = opened.found.label
        raise fault("needed_column", path=path, column="account_id", columns=columns_there)
    texts = dict.fromkeys(_SHOWN[1:-1], FieldType.TEXT)
    check_kinds(opened, columns, texts, keys=("account_id",))
    shown = [t.alias(t.col(columns[name].name), name) for name in _SHOWN if name in columns]
    drop_nul_signs(session, opened, [columns["account_id"]])
    query = t.select(shown, t.table(opened.found.table))
    own = t.cast(t.col(columns["account_id"].name), "VARCHAR")
    query.set("where", t.where(t.inside(own, [t.text(key) for key in account_ids])))
    best: dict[str, tuple[tuple[int, bool, bool], Person]] = {}
    for row in session.arrow(query).to_pylist():
        if flag(str(row.get("opted_out") or ""), "opted_out").value is True:
            continue
        person = _person(row)
        rank = -1 if decides and decides(person) else _ROLES.get(person.role, 3)
        place = (rank, not person.phone, not person.email)
        key = str(row["account_id"])
        if key not in best or place < best[key][0]:
            best[key] = (place, person)
    return {key: person for key, (_, person) in best.items()}


def _person(row: Mapping[str, Any]) -> Person:
    def text(name: str) -> str:
        return str(row.get(name) or "").strip()

    first, last = text("first_name"), text("last_name")
    full = " ".join(part for part in (first, last) if part)
    return Person(
        full or text("name"), text("title"), text("role").lower(),
        text("phone") or text("mobile"), text("email"), first, last if full else text("name"),
    )  # fmt: skip
