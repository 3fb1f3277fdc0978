"""What does `focale registry build` take?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from focale.cli.options import AsJson, Language

registry_app = typer.Typer(
    name="registry",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
)


@registry_app.callback()
def registry(lang: Language = None) -> None:
    """Keep the official register of companies on this machine."""


@registry_app.command("build")
def build(
    context: typer.Context,
    stocks: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE",
            help="StockUniteLegale and StockEtablissement: .csv or .parquet, plain, .zip or .gz.",
            show_default=False,
            readable=False,
        ),
    ],
    out: Annotated[
        Path,
        typer.Option(
            "--out",
            "-o",
            metavar="FOLDER",
            help="The registry to write; an older one there is replaced.",
            readable=False,
        ),
    ] = Path("registry"),
    json: AsJson = False,
    lang: Language = None,
) -> None:
    """Make a registry of the stock files of SIRENE."""
    from focale.cli.registry import run as room
    from focale.cli.screen import Screen

    room.run(Screen(lang.value if lang else str(context.obj), json), stocks, out)
