"""What does `focale review` take?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from focale.cli.ledgers.options import (
    ContractsFile,
    DealsFile,
    LeadsFile,
    Lost,
    MeetingsFile,
    TableMap,
    TouchesFile,
    Unused,
    Won,
)
from focale.cli.options import AsJson, ContactsFile, EventsFile, Force, Html, Language
from focale.cli.sources import FactsFile


def _file(name: str, says: str) -> typer.models.OptionInfo:
    """An option that names a file."""
    option: typer.models.OptionInfo = typer.Option(
        name, metavar="FILE", help=says, show_default=False, readable=False
    )
    return option


ProfileArgument = Annotated[
    Path,
    typer.Argument(
        metavar="PROFILE",
        help="The ideal customer profile (YAML).",
        show_default=False,
        readable=False,
    ),
]
Since = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar="DATE",
        help="The last review, YYYY-MM-DD. Default: the one on record in the profile.",
        show_default=False,
    ),
]
Day = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="DATE",
        help="The day of the review, YYYY-MM-DD. Default: today.",
        show_default=False,
    ),
]
Because = Annotated[
    str | None,
    typer.Option(
        "--because",
        metavar="TEXT",
        help='Why the review is held now: "market changed", "new offer". It is kept on record.',
        show_default=False,
    ),
]
Customers = Annotated[Path | None, _file("--customers", "The customers: one line each.")]
Market = Annotated[Path | None, _file("--market", "The companies of the market, as known today.")]
MarketBefore = Annotated[
    Path | None, _file("--market-before", "The same companies as they were at the last review.")
]
FeedbackFile = Annotated[
    Path | None,
    _file("--feedback", "What sales said: account, criterion, right or wrong, answered."),
]
SessionFile = Annotated[
    Path | None,
    _file("--session", "A field session: past deals, judged by two people or more, yes or no."),
]
Sheet = Annotated[
    Path | None,
    _file("--sheet", "Write ten anonymous past deals for a field session (CSV), and stop."),
]
Proposals = Annotated[
    Path | None,
    typer.Option(
        "--out",
        "-o",
        metavar="FILE",
        help="Where to write the proposals (YAML); with --apply, the next version.",
        show_default=False,
        readable=False,
    ),
]
Apply = Annotated[
    Path | None,
    _file("--apply", "The proposals, once decided: write the next version of the profile."),
]
Monthly = Annotated[
    bool, typer.Option("--monthly", help="The page of the month: what came in, handled in time.")
]
HandledWithin = Annotated[
    int,
    typer.Option(
        "--handled-within",
        metavar="DAYS",
        min=0,
        max=365,
        help="In time means within so many days.",
    ),
]


def review(
    context: typer.Context,
    profile: ProfileArgument,
    since: Since = None,
    customers: Customers = None,
    market: Market = None,
    market_before: MarketBefore = None,
    deals: DealsFile = None,
    leads: LeadsFile = None,
    contracts: ContractsFile = None,
    meetings: MeetingsFile = None,
    touches: TouchesFile = None,
    events: EventsFile = None,
    contacts: ContactsFile = None,
    facts: FactsFile = None,
    feedback: FeedbackFile = None,
    session: SessionFile = None,
    won: Won = None,
    lost: Lost = None,
    map_: TableMap = None,
    as_of: Day = None,
    because: Because = None,
    monthly: Monthly = False,
    handled_within: HandledWithin = 2,
    sheet: Sheet = None,
    out: Proposals = None,
    apply: Apply = None,
    html: Html = None,
    rejects: Unused = None,
    force: Force = False,
    json: AsJson = False,
    lang: Language = None,
) -> None:
    """Is the profile still right, and what should change?"""
    from focale.cli.review import run as room
    from focale.cli.review.given import Given, Wanted
    from focale.cli.screen import Screen

    given = Given(
        profile,
        {
            "customers": customers, "market": market, "market_before": market_before,
            "deals": deals, "leads": leads, "contracts": contracts, "meetings": meetings,
            "touches": touches, "events": events, "contacts": contacts, "facts": facts,
            "feedback": feedback, "session": session,
        },
        tuple(won or ()), tuple(lost or ()), tuple(map_ or ()), since, as_of, because,
    )  # fmt: skip
    wanted = Wanted(out, html, force, apply, sheet, handled_within if monthly else None, rejects)
    room.run(Screen(lang.value if lang else str(context.obj), json), given, wanted)
