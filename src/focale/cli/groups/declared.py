"""What does `focale groups` take?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from focale.cli.options import AsJson, ExcelFr, Language, Mapped, MappingFile


def groups(
    context: typer.Context,
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE",
            help="The companies and sites, one line each: SIREN or SIRET, parent SIREN or group.",
            show_default=False,
            readable=False,
        ),
    ],
    mapping: MappingFile = None,
    map_: Mapped = None,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            "-o",
            metavar="FILE",
            help="Where to write each line with its group: .parquet, .csv or .xlsx.",
            show_default=False,
            readable=False,
        ),
    ] = None,
    excel_fr: ExcelFr = False,
    json: AsJson = False,
    lang: Language = None,
) -> None:
    """Groups, accounts and sites: who has bought, who not yet."""
    from focale.cli.groups import run as room
    from focale.cli.outputs import Form
    from focale.cli.screen import Screen

    screen = Screen(lang.value if lang else str(context.obj), json)
    room.run(screen, room.Given(file, mapping, tuple(map_ or ())), out, Form(excel_fr))
