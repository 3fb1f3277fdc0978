"""Which people were at two accounts, and stand twice at one now that these are merged?

A hint only: the same name, or the same personal address, at one account. `focale dedupe` judges.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from focale.accounts.duplicates import forms


@dataclass(frozen=True)
class Person:
    """A contact. account: where they are now; said: what the file says."""

    row: int
    account: str
    said: str
    first_name: str | None = None
    last_name: str | None = None
    full_name: str | None = None
    email: str | None = None

    @property
    def shown(self) -> str:
        """The name as it is written, else the address."""
        parts = " ".join(text for text in (self.first_name, self.last_name) if text)
        return parts or self.full_name or self.email or ""

    def tells(self) -> list[str]:
        """What tells a person from another at the same account."""
        first, last = forms.plain(self.first_name or ""), forms.plain(self.last_name or "")
        name = f"{first} {last}" if first and last else ""
        if not name and self.full_name:
            name = forms.names(self.full_name)[0]
        keys = [f"name {' '.join(sorted(name.split()))}"] if " " in name else []
        email = forms.personal_email(self.email or "")
        return [*keys, f"email {email}"] if email else keys


def met_again(people: Iterable[Person]) -> list[tuple[int, int]]:
    """(row, earlier row) of people at one account that were at two. people: in their order.

    >>> one = Person(0, "A1", "A1", "Anne", "Morvan")
    >>> met_again([one, Person(1, "A1", "A2", "ANNE", "Morvan"), Person(2, "A1", "A2", "Luc", "B")])
    [(1, 0)]
    """
    seen: dict[tuple[str, str], dict[str, Person]] = {}
    found = []
    for person in people:
        keys = [(person.account, key) for key in person.tells()]
        earlier = (other for key in keys for other in seen.get(key, {}).values())
        first = next((other for other in earlier if other.said != person.said), None)
        if first is not None:
            found.append((person.row, first.row))
        for key in keys:
            seen.setdefault(key, {}).setdefault(person.said, person)
    return found
