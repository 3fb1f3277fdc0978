"""What does `focale merge` take?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from focale.cli.options import AsJson, ExcelFr, Language, Mapped, MappingFile


def _pointing(flag: str, words: str) -> object:
    return typer.Option(flag, metavar="FILE", help=words, show_default=False, readable=False)


FoundFolder = Annotated[
    Path,
    typer.Argument(
        metavar="FOLDER",
        help="The folder that focale dedupe wrote.",
        show_default=False,
        readable=False,
    ),
]
MergedOut = Annotated[
    Path,
    typer.Option(
        "--out",
        "-o",
        metavar="FILE",
        help="Where to write the merged table: .parquet, .csv or .xlsx.",
        show_default=False,
        readable=False,
    ),
]
Review = Annotated[
    Path | None,
    typer.Option(
        "--review",
        metavar="FILE",
        help="The list of questions, filled in. Default: review.csv in the folder.",
        show_default=False,
        readable=False,
    ),
]
Contacts = Annotated[
    list[Path] | None,
    _pointing("--contacts", "Contacts that bear the companies' identifiers: written anew."),
]
Events = Annotated[
    list[Path] | None,
    _pointing("--events", "Events that bear the identifiers: written anew. Several times: all."),
]
Deals = Annotated[
    list[Path] | None,
    _pointing("--deals", "Deals that bear the identifiers: written anew. Several times: all."),
]
IdsOf = Annotated[
    list[Path] | None,
    _pointing("--ids-of", "Of the merged files, the one whose identifiers these files bear."),
]


def merge(
    context: typer.Context,
    folder: FoundFolder,
    out: MergedOut,
    review: Review = None,
    contacts: Contacts = None,
    events: Events = None,
    deals: Deals = None,
    ids_of: IdsOf = None,
    map_: Mapped = None,
    mapping: MappingFile = None,
    excel_fr: ExcelFr = False,
    json: AsJson = False,
    lang: Language = None,
) -> None:
    """Merge the doubles found and judged into one table."""
    from focale.cli.merge import run as room
    from focale.cli.outputs import Form
    from focale.cli.screen import Screen

    screen = Screen(lang.value if lang else str(context.obj), json)
    files = (tuple(contacts or ()), tuple(events or ()), tuple(deals or ()))
    given = room.Given(
        folder, review, *files, tuple(ids_of or ()), mapping, tuple(map_ or ())
    )  # fmt: skip
    room.run(screen, given, out, Form(excel_fr))
