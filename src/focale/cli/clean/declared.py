"""What does `focale clean` take?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from focale.cli.options import AsJson, ExcelFr, Language, Mapped, MappingFile

DirtyFile = Annotated[
    Path,
    typer.Argument(
        metavar="FILE",
        help="The file: companies, contacts or deals, one line each.",
        show_default=False,
        readable=False,
    ),
]
FactsOut = Annotated[
    Path | None,
    typer.Option(
        "--out",
        "-o",
        metavar="FILE",
        help="Where to write the facts: .parquet, .csv or .xlsx. Without it, only the balance.",
        show_default=False,
        readable=False,
    ),
]
Rejects = Annotated[
    Path | None,
    typer.Option(
        "--rejects",
        metavar="FILE",
        help="Where to list the rows that are no facts (CSV). Default: beside --out.",
        show_default=False,
        readable=False,
    ),
]
Exceptions = Annotated[
    Path | None,
    typer.Option(
        "--exceptions",
        metavar="FILE",
        help="Where to list every cell changed or doubtful. Default: a CSV beside --out.",
        show_default=False,
        readable=False,
    ),
]
Source = Annotated[
    str | None,
    typer.Option(
        "--source",
        metavar="TEXT",
        help="Where the facts come from, when the mapping does not say. Default: the file.",
        show_default=False,
    ),
]
At = Annotated[
    str | None,
    typer.Option(
        "--at",
        metavar="DATE",
        help="Of which day the facts are, when the mapping does not say: YYYY-MM-DD.",
        show_default=False,
    ),
]


def clean(
    context: typer.Context,
    file: DirtyFile,
    mapping: MappingFile = None,
    map_: Mapped = None,
    out: FactsOut = None,
    excel_fr: ExcelFr = False,
    rejects: Rejects = None,
    exceptions: Exceptions = None,
    source: Source = None,
    at: At = None,
    json: AsJson = False,
    lang: Language = None,
) -> None:
    """Turn any file into typed, checked facts; tell each change."""
    from focale.cli.clean import run as room
    from focale.cli.outputs import Form
    from focale.cli.screen import Screen

    given = room.Given(file, mapping, tuple(map_ or ()), source, at)
    wanted = room.Wanted(out, rejects, exceptions, Form(excel_fr))
    room.run(Screen(lang.value if lang else str(context.obj), json), given, wanted)
