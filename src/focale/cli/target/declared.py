"""What does `focale target` take?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from focale.cli.discover.declared import (
    Best,
    BestWhen,
    CustomersFile,
    MarketProfile,
    ProfileName,
    Redraws,
)
from focale.cli.ledgers.options import DealsFile, InterviewsFile
from focale.cli.options import (
    AsJson,
    AsOf,
    ContactsFile,
    EventsFile,
    Language,
    Mapped,
    MappingFile,
)
from focale.cli.sources import FactsFile

MOST = 10_000  # accounts on a page

MarketArgument = Annotated[
    Path | None,
    typer.Argument(
        metavar="MARKET",
        help="All companies that one could sell to. Without it: no list, customers compared alone.",
        show_default=False,
        readable=False,
    ),
]
FolderOut = Annotated[
    Path,
    typer.Option(
        "--out",
        "-o",
        metavar="FOLDER",
        help="The folder for the page, the profile, the list and the scores.",
        show_default=False,
        readable=False,
    ),
]
Replace = Annotated[bool, typer.Option("--force", help="Replace an earlier result in that folder.")]
Number = Annotated[
    int,
    typer.Option(
        "--number", "-n", metavar="N", min=1, max=MOST, help="How many accounts to prospect."
    ),
]
WithOpenDeals = Annotated[
    bool,
    typer.Option("--with-open-deals", help="List accounts with an open deal too (--deals)."),
]


def target(
    context: typer.Context,
    customers: CustomersFile,
    out: FolderOut,
    market: MarketArgument = None,
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
    number: Number = 100,
    with_open_deals: WithOpenDeals = False,
    redraws: Redraws = 2_000,
    force: Replace = False,
    json: AsJson = False,
    lang: Language = None,
) -> None:
    """Your best customers, their profile, the 100 accounts to call."""
    from focale.cli.screen import Screen
    from focale.cli.target import run as room

    given = room.Given(
        customers, market, best, best_when, events, deals, contacts, interviews, facts, profile,
        as_of, mapping, tuple(map_ or ()), name or "", redraws,
    )  # fmt: skip
    wanted = room.Wanted(out, number, with_open_deals, force)
    room.run(Screen(lang.value if lang else str(context.obj), json), given, wanted)
