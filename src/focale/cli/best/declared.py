"""What does `focale best` take?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from focale.cli.discover.declared import CustomersFile
from focale.cli.options import AsJson, AsOf, Force, Html, Language, Mapped, MappingFile, Out

Proposed = Annotated[
    int | None,
    typer.Option(
        "--best",
        metavar="N",
        min=1,
        help="How many customers are the best, by rank. Default: 10 to 20, half of them at most.",
        show_default=False,
    ),
]
AnswersFile = Annotated[
    Path | None,
    typer.Option(
        "--answers",
        metavar="FILE",
        help="Answers of a person (CSV or YAML): which customer has which of the ten attributes.",
        show_default=False,
        readable=False,
    ),
]
Matter = Annotated[
    list[str] | None,
    typer.Option(
        "--matter",
        metavar="ATTRIBUTE",
        help="Attributes that matter to you, of the ten. Several times. Default: all of them.",
        show_default=False,
    ),
]
Need = Annotated[
    int,
    typer.Option(
        "--need", metavar="N", min=1, max=10, help="How many of the attributes make the club."
    ),
]
GridOut = Annotated[
    Path | None,
    typer.Option(
        "--grid",
        metavar="FILE",
        help="Where to write the grid, to be ticked by hand and given back with --answers (CSV).",
        show_default=False,
        readable=False,
    ),
]


def best(
    context: typer.Context,
    customers: CustomersFile,
    best: Proposed = None,
    answers: AnswersFile = None,
    matter: Matter = None,
    need: Need = 5,
    as_of: AsOf = None,
    map_: Mapped = None,
    mapping: MappingFile = None,
    grid: GridOut = None,
    force: Force = False,
    out: Out = None,
    html: Html = None,
    json: AsJson = False,
    lang: Language = None,
) -> None:
    """Your best customers, and what the others lack to be so."""
    from focale.cli.best import run as room
    from focale.cli.screen import Screen

    given = room.Given(
        customers, best, answers, tuple(matter or ()), need, as_of, mapping, tuple(map_ or ())
    )
    wanted = room.Wanted(grid, out, html, force)
    room.run(Screen(lang.value if lang else str(context.obj), json), given, wanted)
