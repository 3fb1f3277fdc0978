"""What does `focale discover` take?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from focale.cli.ledgers.options import DealsFile, InterviewsFile
from focale.cli.options import (
    AsJson,
    AsOf,
    ContactsFile,
    EventsFile,
    Force,
    Html,
    Language,
    Mapped,
    MappingFile,
)
from focale.cli.sources import FactsFile

CustomersFile = Annotated[
    Path,
    typer.Argument(
        metavar="CUSTOMERS",
        help="All your customers, past ones too: one line each, with what they bring.",
        show_default=False,
        readable=False,
    ),
]
MarketFile = Annotated[
    Path,
    typer.Option(
        "--market",
        "-m",
        metavar="FILE",
        help="All companies that one could sell to, your customers among them.",
        show_default=False,
        readable=False,
    ),
]
Best = Annotated[
    int | None,
    typer.Option(
        "--best",
        metavar="N",
        min=1,
        help="How many customers are the best, by rank. Default: 10 to 20, half of them at most.",
        show_default=False,
    ),
]
BestWhen = Annotated[
    str | None,
    typer.Option(
        "--best-when",
        metavar="RULE",
        help='Which customers are the best: "nps >= 9 and revenue_with_us_eur >= 20000".',
        show_default=False,
    ),
]
DraftOut = Annotated[
    Path | None,
    typer.Option(
        "--out",
        "-o",
        metavar="FILE",
        help="Where to write the draft of the profile (YAML), when there is one.",
        show_default=False,
        readable=False,
    ),
]
ProfileName = Annotated[
    str | None,
    typer.Option("--name", metavar="NAME", help="What the draft is called.", show_default=False),
]
MarketProfile = Annotated[
    Path | None,
    typer.Option(
        "--profile",
        "-p",
        metavar="FILE",
        help="A profile (YAML): only companies inside its market: are compared.",
        show_default=False,
        readable=False,
    ),
]
Redraws = Annotated[
    int,
    typer.Option(
        "--redraws",
        metavar="N",
        min=200,
        max=100_000,
        help="How many random choices to compare with.",
    ),
]


def discover(
    context: typer.Context,
    customers: CustomersFile,
    market: MarketFile,
    best: Best = None,
    best_when: BestWhen = None,
    events: EventsFile = None,
    deals: DealsFile = None,
    contacts: ContactsFile = None,
    interviews: InterviewsFile = None,
    facts: FactsFile = None,
    profile: MarketProfile = None,
    as_of: AsOf = None,
    map_: Mapped = None,
    mapping: MappingFile = None,
    name: ProfileName = None,
    redraws: Redraws = 2_000,
    out: DraftOut = None,
    force: Force = False,
    html: Html = None,
    json: AsJson = False,
    lang: Language = None,
) -> None:
    """What your best customers share, and the profile that follows."""
    from focale.cli.discover import run as room
    from focale.cli.screen import Screen

    given = room.Given(
        customers, market, best, best_when, events, deals, contacts, interviews, facts, profile,
        as_of, mapping, tuple(map_ or ()), name or "", redraws,
    )  # fmt: skip
    wanted = room.Wanted(out, html, force)
    room.run(Screen(lang.value if lang else str(context.obj), json), given, wanted)
