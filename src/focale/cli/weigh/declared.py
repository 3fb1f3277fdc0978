"""What does `focale weigh` take?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from focale.cli.ledgers.options import (
    CreatedColumn,
    DealsArgument,
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
    Force,
    Html,
    Language,
    MappingFile,
    ProfileFile,
)
from focale.cli.sources import CompaniesFile, FactsFile, Horizon
from focale.cli.validate.declared import LastDay

ClosedFile = Annotated[
    Path | None,
    typer.Option(
        "--deals",
        metavar="FILE",
        help="The deals that were signed, where DEALS holds the leads.",
        show_default=False,
        readable=False,
    ),
]
NewProfile = Annotated[
    Path | None,
    typer.Option(
        "--out",
        "-o",
        metavar="FILE",
        help="Where to write the next version (YAML), when one is proposed.",
        show_default=False,
        readable=False,
    ),
]


def weigh(
    context: typer.Context,
    deals: DealsArgument,
    profile: ProfileFile,
    outcome: OutcomeColumn = None,
    created: CreatedColumn = None,
    won: Won = None,
    lost: Lost = None,
    closed: ClosedFile = None,
    companies: CompaniesFile = None,
    facts: FactsFile = None,
    events: EventsFile = None,
    contacts: ContactsFile = None,
    as_of: LastDay = None,
    horizon_days: Horizon = None,
    map_: TableMap = None,
    mapping: MappingFile = None,
    out: NewProfile = None,
    force: Force = False,
    html: Html = None,
    rejects: Unused = None,
    json: AsJson = False,
    lang: Language = None,
) -> None:
    """What should each criterion weigh, by deals won and lost?"""
    from focale.cli.ledgers.past import PastRows
    from focale.cli.screen import Screen
    from focale.cli.weigh import run as room

    given = PastRows(
        deals, profile, closed, companies, facts, events, contacts, mapping, tuple(map_ or ()),
        outcome, created, tuple(won or ()), tuple(lost or ()), as_of, horizon_days,
    )  # fmt: skip
    wanted = room.Wanted(out, html, force, rejects)
    room.run(Screen(lang.value if lang else str(context.obj), json), given, wanted)
