"""What does `focale enrich` take?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from focale.cli.options import AsJson, ExcelFr, Language, Mapped, MappingFile, Out

CompaniesFile = Annotated[
    Path,
    typer.Argument(
        metavar="FILE",
        help="The companies: SIREN, SIRET, VAT number, or name and place, one line each.",
        show_default=False,
        readable=False,
    ),
]
RegistryFolder = Annotated[
    Path,
    typer.Option(
        "--registry",
        "-r",
        metavar="FOLDER",
        help="The registry that focale registry build made.",
        show_default=False,
        readable=False,
    ),
]
Overwrite = Annotated[
    list[str] | None,
    typer.Option(
        "--overwrite",
        metavar="FIELD",
        help="A field whose values give way to the registry's. Several times: several fields.",
        show_default=False,
    ),
]
Exceptions = Annotated[
    Path | None,
    typer.Option(
        "--exceptions",
        metavar="FILE",
        help="Where to list the cells that differ (CSV). Default: beside --out.",
        show_default=False,
        readable=False,
    ),
]
Review = Annotated[
    Path | None,
    typer.Option(
        "--review",
        metavar="FILE",
        help="Where to list the candidates to choose from (CSV). Default: beside --out.",
        show_default=False,
        readable=False,
    ),
]


def enrich(
    context: typer.Context,
    file: CompaniesFile,
    registry: RegistryFolder,
    mapping: MappingFile = None,
    map_: Mapped = None,
    overwrite: Overwrite = None,
    out: Out = None,
    excel_fr: ExcelFr = False,
    exceptions: Exceptions = None,
    review: Review = None,
    json: AsJson = False,
    lang: Language = None,
) -> None:
    """Fill the blanks of a file of companies from the register."""
    from focale.cli.enrich import run as room
    from focale.cli.outputs import Form
    from focale.cli.screen import Screen

    given = room.Given(file, registry, mapping, tuple(map_ or ()), tuple(overwrite or ()))
    wanted = room.Wanted(out, exceptions, review, Form(excel_fr))
    room.run(Screen(lang.value if lang else str(context.obj), json), given, wanted)
