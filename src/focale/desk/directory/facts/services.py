"""How do new values enter, who wins, and how are they taken back?

`take_values` is the one door for imports, registries and people. It writes the log for changes
only: when a value first changes, the old one is written as well, so that nothing is forgotten.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils import timezone

from focale.desk.directory.facts.hooks import tell, tell_before
from focale.desk.directory.facts.kinds import COMPANIES, Kind
from focale.desk.directory.facts.rows import Line, Row, append, held, save, told_of
from focale.desk.directory.facts.winners import Told, is_news, winner
from focale.desk.directory.models import Company, Contact, Import
from focale.desk.directory.own_fields import as_spelled
from focale.desk.team.models import User, Workspace


@dataclass(frozen=True)
class Taken:
    """What became of the values. changed: rows whose winning values moved; facts: lines logged."""

    changed: frozenset[int]
    facts: int


@transaction.atomic
def take_values(
    rows: Mapping[int, Mapping[str, Any]],
    *,
    workspace: Workspace,
    source: str,
    at: datetime.date,
    by: User | None = None,
    came_with: Import | None = None,
    confidence: float | None = None,
    kind: Kind = COMPANIES,
) -> Taken:
    """Take new values in for many companies (or contacts, with kind=CONTACTS) at once.

    rows: number of the row -> field -> value; a number of another workspace is passed over. at:
    of when the values are. by: the person who typed them: they then win over machines and stay,
    and an empty value says "unknown"; from a machine an empty value says nothing. A name of the
    team's own that only case or accents part from one that is there is that one; files were told
    so before (`warm.acts.ready`).
    """
    if came_with is None:
        rows = _as_spelled(rows, kind, workspace)
    there = held(kind, workspace, rows.keys())
    known = told_of(kind, workspace, there.keys(), {name for row in rows.values() for name in row})
    came = None if came_with is None else came_with.pk
    who = None if by is None else by.pk
    how = (at, timezone.now(), by is not None, source[:200], came, confidence)
    log: list[Line] = []
    moved: dict[int, set[str]] = {}
    for number, row in there.items():
        for field, value in rows[number].items():
            new = Told(kind.as_told(field, value), *how)
            before = known[number, field]
            if (new.value is None and by is None) or not is_news(new, before, kind.now(row, field)):
                continue
            first = [] if before else _first(kind, row, field, workspace)
            before += [*first, new]
            log += [Line(number, field, one) for one in first]
            log.append(Line(number, field, new, who))
            if settle(kind, row, field, before):
                moved.setdefault(number, set()).add(field)
    append(kind, workspace, log)
    keep(kind, workspace, there, moved)
    return Taken(frozenset(moved), len(log))


def _as_spelled(
    rows: Mapping[int, Mapping[str, Any]], kind: Kind, workspace: Workspace
) -> Mapping[int, Mapping[str, Any]]:
    own = {name for row in rows.values() for name in row} - kind.fields
    said = as_spelled(own, model=kind.model, workspace=workspace)
    if all(name == spelled for name, spelled in said.items()):
        return rows
    return {
        number: {said.get(name, name): value for name, value in row.items()}
        for number, row in rows.items()
    }


def _first(kind: Kind, row: Row, field: str, workspace: Workspace) -> list[Told]:
    """The value that a row came with, written when it first changes."""
    value = kind.now(row, field)
    if value is None:
        return []
    day = row.entered_at.astimezone(ZoneInfo(workspace.timezone)).date()
    source = "" if row.came_with_id else row.source  # its own may be of a later file
    return [Told(value, day, row.entered_at, False, source, row.came_with_id)]


def settle(kind: Kind, row: Row, field: str, told: list[Told]) -> bool:
    """Let the winner of what is told stand in the row; whether that moved its value."""
    before = kind.now(row, field)
    won = winner(told)
    kind.put(row, field, won.value if won else None, is_told=won is not None)
    return bool(kind.now(row, field) != before)


def keep(
    kind: Kind, workspace: Workspace, rows: Mapping[int, Row], moved: Mapping[int, set[str]]
) -> None:
    """Write the rows that moved, and tell whoever wants to hear of companies."""
    if kind is COMPANIES:
        tell_before(
            workspace,
            {
                n: (fields, row)
                for n, fields in moved.items()
                if isinstance(row := rows[n], Company)
            },
        )
    save(kind, workspace, [rows[number] for number in moved], set().union(*moved.values()))
    if kind is COMPANIES:
        tell(workspace, sorted(moved))
        return
    homes = {
        row.company_id
        for number, row in rows.items()
        if isinstance(row, Contact) and "tracking_consent" in moved.get(number, ())
    }
    tell(workspace, sorted(number for number in homes if number))
