"""Which files and dates does a command work on, and are they meant so?"""

from __future__ import annotations

import datetime
import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from focale.cli.failures import wrong_usage
from focale.cli.options import Engine, On
from focale.glossary.messages import Message

if TYPE_CHECKING:
    from focale.accounts.columns.given import Given
    from focale.scorecard.run import Run

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True)
class Inputs:
    """What the user gave, as written. mapping: --map, pair by pair; columns: --mapping."""

    accounts: Path | None
    profiles: tuple[Path, ...]
    events: Path | None = None
    contacts: Path | None = None
    as_of: str | None = None
    mapping: tuple[str, ...] = ()
    on: On = On.ALL
    columns: Path | None = None

    def files(self) -> list[Path]:
        """Every file that is read."""
        given = (self.accounts, *self.profiles, self.events, self.contacts, self.columns)
        return [path for path in given if path is not None]

    def opened(self) -> Run:
        """The run, opened and checked. Raises FocaleError with every fault."""
        day, mapping = day_of(self.as_of), given_mapping(self.columns, self.mapping)
        from focale.scorecard.run import open_run
        from focale.scorecard.score import profiles_of

        if self.accounts is None:
            raise wrong_usage("accounts_missing")
        return open_run(
            self.accounts, profiles_of(self.profiles), events=self.events,
            contacts=self.contacts, as_of=day, mapping=mapping, on_known=self.on is On.KNOWN,
        )  # fmt: skip

    def notices(self) -> list[Message]:
        """What was given and has no use here."""
        if self.contacts is None or self.events is not None:
            return []
        return [Message("contacts_unused", facts={"path": self.contacts.name})]


@dataclass(frozen=True)
class Tables:
    """The database to score in, and its tables, as written. into: the table to keep scores in."""

    engine: Engine = Engine.DUCKDB
    database: str | None = None
    accounts: str | None = None
    events: str | None = None
    contacts: str | None = None
    into: str | None = None

    @property
    def url(self) -> str | None:
        """The PostgreSQL server."""
        return self.database or os.environ.get("FOCALE_DATABASE")

    @property
    def are_meant(self) -> bool:
        """Whether anything but a file here is asked for."""
        given = (self.database, self.accounts, self.events, self.contacts, self.into)
        return self.engine is not Engine.DUCKDB or any(given)


def day_of(written: str | None) -> datetime.date | None:
    """The day that is written; None for none.

    >>> day_of("2026-09-30")
    datetime.date(2026, 9, 30)
    """
    if written is None:
        return None
    try:
        if not _DATE.fullmatch(written.strip()):
            raise ValueError(written)
        return datetime.date.fromisoformat(written.strip())
    except ValueError:
        raise wrong_usage("bad_date", written=written) from None


def mapping_of(pairs: Sequence[str]) -> dict[str, str]:
    """Field -> column.

    >>> mapping_of(["headcount=Effectif total"])
    {'headcount': 'Effectif total'}
    """
    mapping: dict[str, str] = {}
    for pair in pairs:
        field, equals, column = (part.strip() for part in pair.partition("="))
        if not (field and equals and column):
            raise wrong_usage("bad_map", written=pair)
        if field in mapping:
            raise wrong_usage("map_twice", field=field)
        mapping[field] = column
    return mapping


def given_mapping(file: Path | None, pairs: Sequence[str]) -> Given:
    """What --mapping and --map say together: a pair overrides the file."""
    names = mapping_of(pairs)
    if file is None:
        return names
    from focale.accounts.columns.given import with_names
    from focale.accounts.columns.read import load_mapping

    return with_names(load_mapping(file), names)


def numbers_of(pairs: Sequence[str], known: Sequence[str], most: int, code: str) -> dict[str, int]:
    """Name -> number, of "name=number" pairs. code: the message for what is no such pair.

    >>> numbers_of(["waiting=60"], ["waiting", "facts"], 3650, "come_back_shape")
    {'waiting': 60}
    """
    found: dict[str, int] = {}
    for pair in pairs:
        name, _, number = (part.strip() for part in pair.partition("="))
        if name not in known or not number.isdecimal() or len(number) > 9 or int(number) > most:
            raise wrong_usage(code, written=pair, known=", ".join(known))
        found[name] = int(number)
    return found


_LIMIT = re.compile(r"\s*(\d{1,9})\s+(?:per|par)\s+(\S.*?)\s*", re.IGNORECASE)


def limits_of(written: Sequence[str]) -> dict[str, int]:
    """Column -> how many accounts may share a value of it; the tighter of two counts.

    >>> limits_of(["5 per city", "20 par departement", "3 per city"])
    {'city': 3, 'departement': 20}
    """
    limits: dict[str, int] = {}
    for limit in written:
        found = _LIMIT.fullmatch(limit)
        if not found or int(found[1]) < 1:
            raise wrong_usage("limit_shape", written=limit)
        limits[found[2]] = min(int(found[1]), limits.get(found[2], int(found[1])))
    return limits


def by_field(limits: Mapping[str, int], run: Run) -> dict[str, int]:
    """The same limits, where "ville" is told for the column city, and "City" for city."""
    from focale.criterion.fold import fold
    from focale.glossary.fields import FIELDS

    known = {
        fold(word): name for name, field in FIELDS.items() for word in (name, field.fr, field.en)
    }
    known |= {fold(name): name for name in run.accounts.columns}
    return {
        name if name in run.accounts.columns else known.get(fold(name), name): most
        for name, most in limits.items()
    }
