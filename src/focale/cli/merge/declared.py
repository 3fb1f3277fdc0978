"""What does `focale merge` take?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from focale.cli.options import AsJson, ExcelFr, Language


def merge(
    context: typer.Context,
    folder: Annotated[
        Path,
        typer.Argument(
            metavar="FOLDER",
            help="The folder that focale dedupe wrote.",
            show_default=False,
            readable=False,
        ),
    ],
    out: Annotated[
        Path,
        typer.Option(
            "--out",
            "-o",
            metavar="FILE",
            help="Where to write the merged table: .parquet, .csv or .xlsx.",
            show_default=False,
            readable=False,
        ),
    ],
    review: Annotated[
        Path | None,
        typer.Option(
            "--review",
            metavar="FILE",
            help="The list of questions, filled in. Default: review.csv in the folder.",
            show_default=False,
            readable=False,
        ),
    ] = None,
    excel_fr: ExcelFr = False,
    json: AsJson = False,
    lang: Language = None,
) -> None:
    """Merge the doubles found and judged into one table."""
    from focale.cli.merge import run as room
    from focale.cli.outputs import Form
    from focale.cli.screen import Screen

    screen = Screen(lang.value if lang else str(context.obj), json)
    room.run(screen, folder, review, out, Form(excel_fr))
