"""What does `focale columns` take?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from focale.cli.options import AsJson, Force, Language

AnyFile = Annotated[
    Path,
    typer.Argument(
        metavar="FILE",
        help="The file: companies, contacts, deals or events, one line each.",
        show_default=False,
        readable=False,
    ),
]
MappingOut = Annotated[
    Path | None,
    typer.Option(
        "--out",
        "-o",
        metavar="FILE.yaml",
        help="Where to write it as a file of columns, to be corrected: .yaml.",
        show_default=False,
        readable=False,
    ),
]
Checked = Annotated[
    Path | None,
    typer.Option(
        "--mapping",
        metavar="FILE",
        help="Check this file of columns against the file, and show what it says.",
        show_default=False,
        readable=False,
    ),
]


def columns(
    context: typer.Context,
    file: AnyFile,
    out: MappingOut = None,
    mapping: Checked = None,
    force: Force = False,
    json: AsJson = False,
    lang: Language = None,
) -> None:
    """What each column of a file is believed to be, and why."""
    from focale.cli.columns import run as room
    from focale.cli.screen import Screen

    screen = Screen(lang.value if lang else str(context.obj), json)
    room.run(screen, file, room.Wanted(out, mapping, force))
