"""Which company of the workspace does a row speak of?

By the file's own identifier, else SIRET, SIREN, domain and name, exact name and place. A doubt
never joins two companies: the row then makes one of its own, and the search for doubles tells.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from typing import Any

from django.db import connection
from django.db.models.expressions import RawSQL

from focale.criterion.fold import fold
from focale.desk.directory.models import Brought, Company, Import

LONGEST = 200  # signs of a key
_SIREN = 9  # digits
MADE = "~"  # begins a key that was made of a name


@dataclass
class Known:
    """A company that a row may speak of; pk 0 for one that this chunk makes.

    own_key: whether its key is an identifier of the team's files. mine: whether a row of this
    import spoke of it already, and under which key. is_removed: somebody removed it.
    """

    pk: int
    key: str
    siren: str = ""
    siret: str = ""
    domain: str = ""
    name: str = ""
    postcode: str = ""
    city: str = ""
    mine: str | None = None
    is_removed: bool = False

    @property
    def has_own_key(self) -> bool:
        """Whether its key is an identifier that a file of the team gave."""
        derived = (self.siren, self.siret, self.domain)
        return not self.key.startswith(MADE) and self.key not in derived


@dataclass
class Spoken:
    """What a row says of which company it means; "" where it says nothing."""

    row: int
    key: str = ""
    siren: str = ""
    siret: str = ""
    domain: str = ""
    name: str = ""
    postcode: str = ""
    city: str = ""
    else_by: tuple[str, ...] = ()

    @property
    def says_something(self) -> bool:
        """Whether there is anything to know a company by."""
        return bool(self.keys)

    @cached_property
    def keys(self) -> list[str]:
        """The keys that a company made of this row may have, the best first."""
        if self.key:
            return [short_key(self.key)]
        place = self.postcode or fold(self.city)
        named = f"{MADE}{fold(self.name)} {place}".strip() if fold(self.name) else ""
        others = [f"{MADE}{text}" for text in self.else_by if text]
        told = [self.siren, self.siret, self.domain, named, *others]
        return [short_key(key) for key in told if key]


def short_key(key: str) -> str:
    """A key that fits its column; a long one keeps what tells it from others.

    >>> short_key("C-12"), len(short_key("x" * 500))
    ('C-12', 200)
    """
    if "\0" in key:
        key = key.replace("\0", "\u2400")
    if len(key) <= LONGEST:
        return key
    return f"{key[: LONGEST - 33]}~{sha256(key.encode()).hexdigest()[:32]}"


@dataclass
class Directory:
    """The companies that the rows of one chunk may speak of."""

    by_key: dict[str, Known] = field(default_factory=dict)
    by_siren: dict[str, list[Known]] = field(default_factory=lambda: defaultdict(list))
    by_domain: dict[str, list[Known]] = field(default_factory=lambda: defaultdict(list))
    by_name: dict[str, list[Known]] = field(default_factory=lambda: defaultdict(list))

    def add(self, known: Known, alias: str = "") -> None:
        """Let a company be found."""
        self.by_key.setdefault(known.key, known)
        if alias:
            self.by_key.setdefault(alias, known)
        for name, value in (("siren", known.siren), ("domain", known.domain)):
            there = getattr(self, f"by_{name}")[value] if value else None
            if there is not None and known not in there:
                there.append(known)
        name = fold(known.name)
        if name and known not in self.by_name[name]:
            self.by_name[name].append(known)

    def find(self, spoken: Spoken) -> Known | None:
        """The company that a row of a list of companies speaks of; None for a new one."""
        if spoken.key:
            found = self.by_key.get(short_key(spoken.key))
            return found or self._adopted(spoken)
        return (
            self._by_number(spoken)
            or self._alone(self.by_domain.get(spoken.domain, ()), spoken, by_name=True)
            or self._by_name_and_place(spoken)
        )

    def employer(self, spoken: Spoken) -> Known | None:
        """The company at which a person works, or where something happened."""
        found = self.by_key.get(short_key(spoken.key)) if spoken.key else None
        if found is None and spoken.key:
            found = next(iter(self.by_siren.get(spoken.key, ())), None)
        if found is None:
            found = self._by_number(spoken)
        if found is None and spoken.domain:
            found = self._alone(self.by_domain.get(spoken.domain, ()), spoken, by_name=False)
        if found is None and spoken.name:
            found = self._by_name_and_place(spoken)
        return found

    def _adopted(self, spoken: Spoken) -> Known | None:
        """A company known by its SIREN alone until now, which the file has under its own key."""
        free = [
            one
            for one in self.by_siren.get(spoken.siren, ()) if spoken.siren
            if not one.has_own_key and one.mine in (None, spoken.key)
        ]  # fmt: skip
        same = [one for one in free if spoken.siret and one.siret == spoken.siret]
        return next(iter(same or free), None)

    def _by_number(self, spoken: Spoken) -> Known | None:
        there = self.by_siren.get(spoken.siren, ()) if spoken.siren else ()
        same = [one for one in there if spoken.siret and one.siret == spoken.siret]
        unsaid = [one for one in there if not (spoken.siret and one.siret)]
        moved = [one for one in there if one.mine is None]  # its seat moved, since
        return next(iter(same or unsaid or moved), None)

    def _alone(self, there: Iterable[Known], spoken: Spoken, *, by_name: bool) -> Known | None:
        """The one company of a domain; of several, the one of this name."""
        fits = [one for one in there if _same_or_unsaid(one.siren, spoken.siren)]
        named = [one for one in fits if fold(one.name) == fold(spoken.name)]
        if len(named) == 1:
            return named[0]
        if by_name:
            fits = [one for one in fits if not fold(one.name) or not fold(spoken.name)]
        return fits[0] if len(fits) == 1 else None

    def _by_name_and_place(self, spoken: Spoken) -> Known | None:
        fits = [
            one
            for one in self.by_name.get(fold(spoken.name), ())
            if _same_or_unsaid(one.siren, spoken.siren)
            and _same_or_unsaid(one.domain, spoken.domain)
            and (
                _same_or_unsaid(one.postcode, spoken.postcode)
                and _same_or_unsaid(fold(one.city), fold(spoken.city))
            )
        ]
        return fits[0] if len(fits) == 1 else None


def _same_or_unsaid(one: str, other: str) -> bool:
    return not one or not other or one == other


_READ = ("pk", "key", "siren", "siret", "domain", "name", "postcode", "city")


def directory_of(
    rows: Sequence[Spoken], came_with: Import, *, of_people: bool = False
) -> Directory:
    """The companies that these rows may speak of: a handful of queries for all of them.

    of_people: the rows say where people work: a key that nobody knows is then no new company's.
    """
    space = came_with.workspace
    found, there = Directory(), Company.everything.of(space)
    keys = {key for row in rows for key in (*row.keys, row.siren) if key}
    aliases: dict[int, list[str]] = defaultdict(list)
    for number, key in (
        Brought.objects.of(space).filter(key__in=among(keys), company__isnull=False)
        .order_by("pk").values_list("company_id", "key")
    ):  # fmt: skip
        aliases[number or 0].append(key)
    companies: dict[int, tuple[Any, ...]] = {}
    merged: dict[int, str] = {}
    for name, values in _asked(rows, keys, aliases, of_people):
        for row in there.filter(**{f"{name}__in": among(values, numbers=name == "pk")}).values_list(
            *_READ, "removed_at", "came_with_id", "merged_into_id"
        ):
            if row[-1] is None:
                companies[row[0]] = row
            elif name == "key":
                merged[row[-1]] = row[1]
    _survivors(there, companies, merged, aliases)
    mine = dict(
        Brought.objects.of(space)
        .filter(came_with=came_with, company__in=among(companies, numbers=True))
        .values_list("company_id", "key")
    )  # fmt: skip
    for number in sorted(companies):
        row = companies[number]
        known = Known(*row[: len(_READ)])
        known.is_removed = row[len(_READ)] is not None
        if row[-2] == came_with.pk:
            known.mine = known.key
        elif number in mine:
            known.mine = mine[number]
        found.add(known)
        for alias in aliases.get(number, ()):
            found.by_key.setdefault(alias, known)
    return found


def _asked(
    rows: Sequence[Spoken], keys: set[str], aliases: dict[int, list[str]], of_people: bool
) -> list[tuple[str, Collection[Any]]]:
    loose = [row for row in rows if of_people or not row.key]
    sirens = {row.siren for row in rows if row.siren}
    sirens |= {row.key for row in loose if len(row.key) == _SIREN}
    wanted: list[tuple[str, Collection[Any]]] = [
        ("key", keys), ("pk", list(aliases)), ("siren", sirens),
        ("domain", {row.domain for row in loose if row.domain}),
        ("name", {row.name for row in loose if row.name}),
    ]  # fmt: skip
    return [(name, values) for name, values in wanted if values]


def among(values: Iterable[Any], *, numbers: bool = False) -> RawSQL:
    """Values to look among, as one parameter: hundreds of them cost the ORM more than the store.

    numbers: they are numbers of rows, not texts.
    """
    listed = list(values)
    if connection.vendor == "sqlite":
        return RawSQL("SELECT value FROM json_each(%s)", [json.dumps(listed)])
    kind = "bigint" if numbers else "text"
    return RawSQL(f"SELECT unnest(%s::{kind}[])", [listed])  # noqa: S611 - our own words


def _survivors(
    there: Any,
    companies: dict[int, tuple[Any, ...]],
    merged: dict[int, str],
    aliases: dict[int, list[str]],
) -> None:
    """Companies that took in a double: the double's key leads to them."""
    for _ in range(5):  # a double of a double
        if not merged:
            return
        onward: dict[int, str] = {}
        for row in there.filter(pk__in=merged).values_list(
            *_READ, "removed_at", "came_with_id", "merged_into_id"
        ):
            if row[-1] is None:
                companies[row[0]] = row
                aliases[row[0]].append(merged[row[0]])
            else:
                onward[row[-1]] = merged[row[0]]
        merged = onward
