"""What does `focale funnel` take?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from focale.cli.options import (
    AsJson,
    AsOf,
    EventsFile,
    Html,
    Language,
    Mapped,
    MappingFile,
    ProfileFile,
)

FunnelFile = Annotated[
    Path,
    typer.Argument(
        metavar="FILE",
        help="The contacts, with --companies; or the companies alone.",
        show_default=False,
        readable=False,
    ),
]
Companies = Annotated[
    Path | None,
    typer.Option(
        "--companies",
        metavar="FILE",
        help="The companies where the contacts work.",
        show_default=False,
        readable=False,
    ),
]
CompaniesMapping = Annotated[
    Path | None,
    typer.Option(
        "--companies-mapping",
        metavar="FILE",
        help="A file of columns (YAML) of the companies, as focale columns writes it.",
        show_default=False,
        readable=False,
    ),
]
KeptFile = Annotated[
    Path | None,
    typer.Option(
        "--out",
        "-o",
        metavar="FILE",
        help="Where to write who is qualified: .parquet, .csv or .xlsx.",
        show_default=False,
        readable=False,
    ),
]
PoolFile = Annotated[
    Path | None,
    typer.Option(
        "--pool",
        metavar="FILE",
        help="Where to write everybody else, with the reason and the day to come back.",
        show_default=False,
        readable=False,
    ),
]
StepsFile = Annotated[
    Path | None,
    typer.Option(
        "--steps",
        metavar="FILE",
        help="Where to write the numbers of the funnel, one row a step and reason.",
        show_default=False,
        readable=False,
    ),
]
ComeBackDays = Annotated[
    list[str] | None,
    typer.Option(
        "--come-back",
        metavar="REASON=DAYS",
        help="After how many days to come back: waiting=60. Several times: several reasons.",
        show_default=False,
    ),
]


def funnel(
    context: typer.Context,
    file: FunnelFile,
    profile: ProfileFile,
    companies: Companies = None,
    events: EventsFile = None,
    as_of: AsOf = None,
    map_: Mapped = None,
    mapping: MappingFile = None,
    companies_mapping: CompaniesMapping = None,
    come_back: ComeBackDays = None,
    out: KeptFile = None,
    pool: PoolFile = None,
    steps: StepsFile = None,
    html: Html = None,
    json: AsJson = False,
    lang: Language = None,
) -> None:
    """From contacts to prospects: who is lost where, and why."""
    from focale.cli.funnel import run as room
    from focale.cli.screen import Screen

    given = room.Given(
        file, profile, companies, events, as_of, tuple(map_ or ()), mapping, companies_mapping,
        tuple(come_back or ()),
    )  # fmt: skip
    wanted = room.Wanted(out, pool, steps, html)
    room.run(Screen(lang.value if lang else str(context.obj), json), given, wanted)
