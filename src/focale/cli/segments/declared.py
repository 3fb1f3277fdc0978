"""What does `focale segments` take?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from focale.cli.ledgers.options import (
    DealsFile,
    LeadsFile,
    Lost,
    OrdersFile,
    OutcomeColumn,
    TableMap as Mapped,
    Unused,
    Won,
)
from focale.cli.options import (
    AccountsFile,
    AsJson,
    AsOf,
    ContactsFile,
    EventsFile,
    Html,
    Language,
    MappingFile,
    Out,
)

OneProfile = Annotated[
    Path | None,
    typer.Option(
        "--profile",
        "-p",
        metavar="FILE",
        help="The ideal customer profile (YAML).",
        show_default=False,
        readable=False,
    ),
]
Groups = Annotated[
    str,
    typer.Option(
        "--groups",
        metavar="NUMBER",
        help="How many groups; auto: as many as hold, one where none does.",
    ),
]
By = Annotated[
    list[str] | None,
    typer.Option(
        "--by",
        metavar="PAIR",
        help='A cross table of two fields: "size x technologies". Several times: several.',
        show_default=False,
    ),
]
TierCuts = Annotated[
    str | None,
    typer.Option(
        "--tiers",
        metavar="CUTS",
        help='Tiers by points: "A:80,B:60". Needs --profile.',
        show_default=False,
    ),
]
Capacity = Annotated[
    str | None,
    typer.Option(
        "--capacity",
        metavar="PLACES",
        help='Tiers by what the team can handle: "A:50,B:200". Needs --profile.',
        show_default=False,
    ),
]


def segments(
    context: typer.Context,
    accounts: AccountsFile,
    profile: OneProfile = None,
    deals: DealsFile = None,
    leads: LeadsFile = None,
    orders: OrdersFile = None,
    groups: Groups = "auto",
    by: By = None,
    tiers: TierCuts = None,
    capacity: Capacity = None,
    outcome: OutcomeColumn = None,
    won: Won = None,
    lost: Lost = None,
    events: EventsFile = None,
    contacts: ContactsFile = None,
    as_of: AsOf = None,
    map_: Mapped = None,
    mapping: MappingFile = None,
    out: Out = None,
    html: Html = None,
    rejects: Unused = None,
    json: AsJson = False,
    lang: Language = None,
) -> None:
    """Groups of like accounts, if there are any; tiers; cross tables."""
    from focale.cli.screen import Screen
    from focale.cli.segments import run as room

    given = room.Given(
        accounts, profile, deals, leads, orders, groups, tuple(by or ()), tiers, capacity, outcome,
        tuple(won or ()), tuple(lost or ()), events, contacts, as_of, tuple(map_ or ()), mapping,
    )  # fmt: skip
    room.run(Screen(lang.value if lang else str(context.obj), json), given, out, html, rejects)
