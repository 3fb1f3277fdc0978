"""What does `focale unmerge` take?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from focale.cli.options import AsJson, ExcelFr, Language


def unmerge(
    context: typer.Context,
    folder: Annotated[
        Path,
        typer.Argument(
            metavar="FOLDER",
            help="The folder that focale merge worked on.",
            show_default=False,
            readable=False,
        ),
    ],
    out: Annotated[
        Path,
        typer.Option(
            "--out",
            "-o",
            metavar="PATH",
            help="A folder for the original files; with --cluster, the merged table to write anew.",
            show_default=False,
            readable=False,
        ),
    ],
    cluster: Annotated[
        list[int] | None,
        typer.Option(
            "--cluster",
            metavar="N",
            help="The number of a cluster to take apart. Several times: several clusters.",
            show_default=False,
        ),
    ] = None,
    excel_fr: ExcelFr = False,
    json: AsJson = False,
    lang: Language = None,
) -> None:
    """Undo a merge: the originals, exactly as they were."""
    from focale.cli.outputs import Form
    from focale.cli.screen import Screen
    from focale.cli.unmerge import run as room

    screen = Screen(lang.value if lang else str(context.obj), json)
    room.run(screen, folder, tuple(cluster or ()), out, Form(excel_fr))
