"""What does `focale dedupe` take?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from focale.cli.options import AsJson, Language, Mapped, MappingFile, RowsAre

ComparedFiles = Annotated[
    list[Path],
    typer.Argument(
        metavar="FILE",
        help="The companies, or the contacts, one line each. Several files: all together.",
        show_default=False,
        readable=False,
    ),
]
Trust = Annotated[
    list[Path] | None,
    typer.Option(
        "--trust",
        metavar="FILE",
        help="A file whose values come first where records differ. Several: in this order.",
        show_default=False,
        readable=False,
    ),
]
FolderOut = Annotated[
    Path | None,
    typer.Option(
        "--out",
        "-o",
        metavar="FOLDER",
        help="Where to write the questions, the links and the preview. Without it, nowhere.",
        show_default=False,
        readable=False,
    ),
]
AllAnew = Annotated[
    bool, typer.Option("--force", help="Ask everything anew: no earlier answer is kept.")
]


def dedupe(
    context: typer.Context,
    files: ComparedFiles,
    mapping: MappingFile = None,
    map_: Mapped = None,
    rows: RowsAre = None,
    trust: Trust = None,
    out: FolderOut = None,
    force: AllAnew = False,
    json: AsJson = False,
    lang: Language = None,
) -> None:
    """Find what stands twice in files, how sure it is, and why."""
    from focale.cli.dedupe import run as room
    from focale.cli.screen import Screen

    kind = None if rows is None else rows.value
    given = room.Given(tuple(files), mapping, tuple(map_ or ()), kind, tuple(trust or ()), force)
    room.run(Screen(lang.value if lang else str(context.obj), json), given, out)
