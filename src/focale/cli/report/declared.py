"""What does `focale report` take?"""

from __future__ import annotations

import enum
from pathlib import Path
from typing import Annotated

import typer

from focale.cli.options import (
    AccountsFile,
    AsJson,
    AsOf,
    AtMost,
    ContactsFile,
    EventsFile,
    Language,
    Mapped,
    MappingFile,
    On,
    OnKnown,
    ProfileFiles,
)

MOST = 10_000  # accounts on a page


class Part(enum.StrEnum):
    """What can stand on the page: the names of `report.market_report.ReportPart`."""

    SCORE = "score"
    SIZE = "size"
    TOP = "top"


Parts = Annotated[
    list[Part] | None,
    typer.Option(
        "--part",
        help="Only this part of the page. Several times: all of them.",
        show_default=False,
    ),
]
PageOut = Annotated[
    Path,
    typer.Option(
        "--out",
        "-o",
        "--html",
        metavar="FILE",
        help="Where to write the page.",
        readable=False,
    ),
]
OpenIt = Annotated[bool, typer.Option("--open", help="Show the page in the browser.")]
Number = Annotated[
    int,
    typer.Option(
        "--number", "-n", metavar="N", min=1, max=MOST, help="How many accounts in the list."
    ),
]
Title = Annotated[
    str | None,
    typer.Option("--title", metavar="TEXT", help="What the page is called.", show_default=False),
]


def report(
    context: typer.Context,
    accounts: AccountsFile,
    profile: ProfileFiles,
    out: PageOut = Path("report.html"),
    part: Parts = None,
    number: Number = 100,
    at_most: AtMost = None,
    title: Title = None,
    events: EventsFile = None,
    contacts: ContactsFile = None,
    as_of: AsOf = None,
    map_: Mapped = None,
    mapping: MappingFile = None,
    on: OnKnown = On.ALL,
    open_: OpenIt = False,
    json: AsJson = False,
    lang: Language = None,
) -> None:
    """The market on one page: its worth, its size, whom to begin with."""
    from focale.cli.inputs import Inputs
    from focale.cli.report import run as room
    from focale.cli.report.pages import open_page
    from focale.cli.screen import Screen

    inputs = Inputs(
        accounts, tuple(profile), events, contacts, as_of, tuple(map_ or ()), on, mapping
    )  # fmt: skip
    parts = tuple(one.value for one in part or Part)
    wanted = room.Wanted(out, parts, number, tuple(at_most or ()), title)
    room.run(Screen(lang.value if lang else str(context.obj), json), inputs, wanted)
    if open_:
        open_page(out, str(context.obj))
