"""Whom does the directory know at the accounts of a list, and who of them refused?

The directory goes before a file of contacts: people correct it. Who refused to be contacted is
never the person to call, whatever a file says.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sqlglot import exp

from focale.accounts.contacts import Decides, Person
from focale.criterion.fold import fold
from focale.desk.warm.store import Rows
from focale.segment.prospecting import Prospecting
from focale.segment.prospects import prospects_of
from focale.segment.top import Pick

_SIGNS = ("key", "siren", "domain")
_CONTACT = ("company_id", "first_name", "last_name", "title", "role", "email", "phone", "mobile",
            "opted_out_at")  # fmt: skip
_ROLES = {"decider": 0, "prescriber": 1, "user": 2}


@dataclass
class Known:
    """What the directory knows of one account. refused: people who must not be contacted."""

    people: list[Person] = field(default_factory=list)
    refused: list[Person] = field(default_factory=list)


def with_known_people(
    found: Prospecting, rows: Rows, decides: Decides, refused: Mapping[str, int]
) -> tuple[Prospecting, dict[str, int]]:
    """The list with the people of the directory, and account -> how many people refused there.

    refused: of the accounts, how many rows of the file of contacts were left out as refused.
    """
    picks = [prospect.pick for prospect in found.prospects]
    known = known_at(picks, rows)
    chosen = [replace(pick, person=chosen_of(pick.person, known.get(_id(pick)), decides))
              for pick in picks]  # fmt: skip
    counts = {
        _id(pick): max(refused.get(_id(pick), 0), len(one.refused) if one else 0)
        for pick in picks
        if (one := known.get(_id(pick))) or refused.get(_id(pick))
    }
    told = replace(found, prospects=tuple(prospects_of(chosen, decides)))
    return told, {key: n for key, n in counts.items() if n}


def _id(pick: Pick) -> str:
    return str(pick.row["id"])


def chosen_of(person: Person | None, known: Known | None, decides: Decides) -> Person | None:
    """Whom to speak to: of the directory where somebody there decides, else of the file.

    >>> mine = Known([Person("Ana Roy", "DAF")], [Person("Claire Morel", email="c@x.fr")])
    >>> chosen_of(Person("MOREL Claire", "Gérante"), mine, lambda one: False).name
    'Ana Roy'
    """
    if known is None:
        return person
    if person is not None and any(_is_same(person, one) for one in known.refused):
        person = None
    best = min(known.people, key=lambda one: _place(one, decides), default=None)
    if person is None or (best is not None and decides(best)):
        return best
    same = next((one for one in known.people if _is_same(person, one)), None)
    if same is not None:  # what the team says of them counts
        return same if decides(same) or best is None else best
    return person if decides(person) or best is None else best


def _place(person: Person, decides: Decides) -> tuple[int, bool, bool]:
    rank = -1 if decides(person) else _ROLES.get(person.role, 3)
    return rank, not person.phone, not person.email


def _is_same(one: Person, other: Person) -> bool:
    """Whether two people of one account are one: the same address, or the same words of a name."""
    if one.email and one.email.casefold() == other.email.casefold():
        return True
    names = [sorted(fold(person.name).replace("-", " ").split()) for person in (one, other)]
    return bool(names[0]) and names[0] == names[1]


def known_at(picks: Sequence[Pick], rows: Rows) -> dict[str, Known]:
    """Account -> whom the directory knows there, by its key, SIREN or domain."""
    companies = rows.read(
        "directory_company", ["id", *_SIGNS],
        exp.column("merged_into_id", quoted=True).is_(exp.null()),
    ).to_pylist()  # fmt: skip
    by: dict[str, dict[str, int]] = {sign: {} for sign in _SIGNS}
    for one in companies:
        for sign in _SIGNS:
            if one[sign]:
                by[sign].setdefault(str(one[sign]), int(one["id"]))
    account_of: dict[int, list[str]] = defaultdict(list)
    for pick in picks:
        number = _company_of(pick.row, by)
        if number is not None:
            account_of[number].append(_id(pick))
    if not account_of:
        return {}
    mine = exp.column("company_id", quoted=True).isin(*sorted(account_of))
    found: dict[str, Known] = defaultdict(Known)
    for row in rows.read("directory_contact", list(_CONTACT), mine).to_pylist():
        for account in account_of[int(row["company_id"])]:
            known = found[account]
            (known.people if row["opted_out_at"] is None else known.refused).append(_person(row))
    return dict(found)


def _company_of(row: Mapping[str, Any], by: Mapping[str, Mapping[str, int]]) -> int | None:
    for sign, name in (("siren", "siren"), ("key", "id"), ("domain", "domain")):
        value = row.get(name)
        if value and str(value) in by[sign]:
            return by[sign][str(value)]
    return None


def _person(row: Mapping[str, Any]) -> Person:
    def text(name: str) -> str:
        return str(row.get(name) or "").strip()

    first, last = text("first_name"), text("last_name")
    return Person(
        f"{first} {last}".strip() or text("email"), text("title"), text("role").lower(),
        text("phone") or text("mobile"), text("email"), first, last,
    )  # fmt: skip
