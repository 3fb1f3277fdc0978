"""`focale sql`: the profile as one query, to run in a warehouse or to keep as a dbt model."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from focale.cli.inputs import day_of, given_mapping
from focale.cli.outputs import check_outputs, whole
from focale.cli.screen import Screen
from focale.profile.document import Profile
from focale.profile.read import load_profile
from focale.scorecard.query_text import Query, Tables, query_of


@dataclass(frozen=True)
class Wanted:
    """What is written, for which tables, and where; to stdout when nowhere is said.

    like: samples of the tables of accounts, events and contacts, in this order.
    """

    dialect: str
    table: str
    events: str | None = None
    contacts: str | None = None
    like: Sequence[Path | None] = field(default=(None, None, None))
    as_of: str | None = None
    mapping: tuple[str, ...] = ()
    columns: Path | None = None
    out: Path | None = None


def run(screen: Screen, file: Path, wanted: Wanted) -> None:
    """Write the query, and tell what is to be known of it."""
    day, mapping = day_of(wanted.as_of), given_mapping(wanted.columns, wanted.mapping)
    names = ("accounts", "events", "contacts")
    like = {name: path for name, path in zip(names, wanted.like, strict=True) if path is not None}
    columns = () if wanted.columns is None else (wanted.columns,)
    check_outputs((wanted.out,), (file, *columns, *like.values()))
    profile = load_profile(file)
    tables = Tables(wanted.table, wanted.events, wanted.contacts, like)
    query = query_of(
        profile, wanted.dialect, tables, as_of=day, mapping=mapping, lang=screen.lang
    )  # fmt: skip
    if wanted.out is not None:
        with whole(wanted.out) as beside:
            beside.write_text(query.text, encoding="utf-8", newline="\n")
    if screen.as_json:
        screen.answer(_data(screen, profile, query, wanted.out))
    elif wanted.out is None:
        sys.stdout.write(query.text)
    else:
        screen.heading(screen.say("written"), query.label)
        screen.paths(wanted.out)
        if query.limits:
            screen.heading(screen.say("limits_title"))
            screen.points(*query.limits)
        screen.notices(query.notices)


def _data(screen: Screen, profile: Profile, query: Query, out: Path | None) -> dict[str, object]:
    return {
        "profile": profile.name,
        "version": profile.version,
        "as_of": query.as_of.isoformat(),
        "dialect": query.dialect,
        "executed": query.executed,
        "label": query.label,
        "limits": list(query.limits),
        "notices": screen.messages(query.notices),
        "sql": query.text,
        "written": [] if out is None else [str(out)],
    }
