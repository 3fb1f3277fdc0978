"""What does `focale kpi` take?"""

from __future__ import annotations

import enum
from pathlib import Path
from typing import Annotated

import typer

from focale.cli.ledgers.options import (
    ContractsFile,
    CostsFile,
    CreatedColumn,
    DealsArgument,
    LeadsFile,
    Lost,
    MeetingsFile,
    OrdersFile,
    OutcomeColumn,
    TableMap,
    TargetsFile,
    TouchesFile,
    Unused,
    Won,
)
from focale.cli.options import (
    AsJson,
    ContactsFile,
    EventsFile,
    Html,
    Language,
)
from focale.cli.sources import CompaniesFile, FactsFile, Horizon


class Business(enum.StrEnum):
    """How customers pay."""

    CONTRACT = "contract"
    PURCHASE = "purchase"
    PROJECT = "project"


ProfileGiven = Annotated[
    Path | None,
    typer.Option(
        "--profile",
        "-p",
        metavar="FILE",
        help="The ideal customer profile (YAML), to set its companies against the others.",
        show_default=False,
        readable=False,
    ),
]
SegmentBy = Annotated[
    str | None,
    typer.Option(
        "--segment-by",
        metavar="COLUMN",
        help="Tell every measure by the values of this column, of deals, leads or companies.",
        show_default=False,
    ),
]
BeforeAfter = Annotated[
    str | None,
    typer.Option(
        "--before-after",
        metavar="DATE",
        help="Tell every measure before and after a day, YYYY-MM-DD, judged at the same age.",
        show_default=False,
    ),
]
ReportDay = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="DATE",
        help="The day of the report, YYYY-MM-DD. Default: the last day in the deals and leads.",
        show_default=False,
    ),
]
Currency = Annotated[
    str | None,
    typer.Option(
        "--currency",
        metavar="CODE",
        help="The currency in which money is told. Default: that of most deals.",
        show_default=False,
    ),
]
BusinessKind = Annotated[
    Business | None,
    typer.Option(
        "--business",
        help="How customers pay. Default: by the tables given.",
        show_default=False,
    ),
]


def kpi(
    context: typer.Context,
    deals: DealsArgument,
    leads: LeadsFile = None,
    meetings: MeetingsFile = None,
    contracts: ContractsFile = None,
    orders: OrdersFile = None,
    targets: TargetsFile = None,
    touches: TouchesFile = None,
    costs: CostsFile = None,
    profile: ProfileGiven = None,
    companies: CompaniesFile = None,
    facts: FactsFile = None,
    events: EventsFile = None,
    contacts: ContactsFile = None,
    segment_by: SegmentBy = None,
    before_after: BeforeAfter = None,
    as_of: ReportDay = None,
    horizon_days: Horizon = None,
    currency: Currency = None,
    business: BusinessKind = None,
    outcome: OutcomeColumn = None,
    created: CreatedColumn = None,
    won: Won = None,
    lost: Lost = None,
    map_: TableMap = None,
    html: Html = None,
    rejects: Unused = None,
    json: AsJson = False,
    lang: Language = None,
) -> None:
    """How sales go: every measure, with what it rests on."""
    from focale.cli.kpi import run as room
    from focale.cli.screen import Screen

    files = {
        "deals": deals, "leads": leads, "meetings": meetings, "contracts": contracts,
        "orders": orders, "targets": targets, "touches": touches, "costs": costs,
    }  # fmt: skip
    given = room.Given(
        {table: path for table, path in files.items() if path is not None}, profile, companies,
        facts, events, contacts, segment_by, before_after, as_of, horizon_days, currency,
        business.value if business else None,
        outcome, created, tuple(won or ()), tuple(lost or ()), tuple(map_ or ()),
    )  # fmt: skip
    room.run(Screen(lang.value if lang else str(context.obj), json), given, html, rejects)
