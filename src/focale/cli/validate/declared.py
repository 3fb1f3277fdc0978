"""What does `focale validate` take?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from focale.cli.ledgers.options import (
    CreatedColumn,
    DealsFile,
    LeadsArgument,
    Lost,
    OutcomeColumn,
    TableMap,
    Unused,
    Won,
)
from focale.cli.options import (
    AsJson,
    ContactsFile,
    EventsFile,
    Html,
    Language,
    MappingFile,
    ProfileFile,
)
from focale.cli.sources import CompaniesFile, FactsFile, Horizon

LastDay = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="DATE",
        help="The last day that the file knows, YYYY-MM-DD. Default: the last day in it.",
        show_default=False,
    ),
]
Since = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar="DATE",
        help="The first day of creation that counts. Default: 24 months before the last.",
        show_default=False,
    ),
]
Target = Annotated[
    float,
    typer.Option(
        "--target",
        metavar="TIMES",
        min=1.01,
        max=100.0,
        help="How many times as well the profile should convert.",
    ),
]
Exclude = Annotated[
    Path | None,
    typer.Option(
        "--exclude",
        metavar="FILE",
        help="The customers that made the profile: they prove nothing about it.",
        show_default=False,
        readable=False,
    ),
]
ControlGroup = Annotated[
    str | None,
    typer.Option(
        "--control-group",
        metavar="COLUMN",
        help="The column that marks the leads drawn by lot from outside the profile.",
        show_default=False,
    ),
]


def validate(
    context: typer.Context,
    leads: LeadsArgument,
    profile: ProfileFile,
    outcome: OutcomeColumn = None,
    created: CreatedColumn = None,
    won: Won = None,
    lost: Lost = None,
    deals: DealsFile = None,
    companies: CompaniesFile = None,
    facts: FactsFile = None,
    events: EventsFile = None,
    contacts: ContactsFile = None,
    as_of: LastDay = None,
    since: Since = None,
    horizon_days: Horizon = None,
    target: Target = 2.0,
    exclude: Exclude = None,
    control_group: ControlGroup = None,
    map_: TableMap = None,
    mapping: MappingFile = None,
    html: Html = None,
    rejects: Unused = None,
    json: AsJson = False,
    lang: Language = None,
) -> None:
    """Does the profile convert better, tried on your leads?"""
    from focale.cli.screen import Screen
    from focale.cli.validate import run as room

    given = room.Given(
        leads, profile, deals, companies, facts, events, contacts, mapping, tuple(map_ or ()),
        outcome, created, tuple(won or ()), tuple(lost or ()), as_of, horizon_days,
        exclude, since, target, control_group,
    )  # fmt: skip
    room.run(Screen(lang.value if lang else str(context.obj), json), given, html, rejects)
