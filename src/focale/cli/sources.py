"""Which options say what was known of each company, and when?"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from focale.scorecard.creation.cases import Sources

CompaniesFile = Annotated[
    Path | None,
    typer.Option(
        "--companies",
        metavar="FILE",
        help="The companies as known today, where the rows do not hold the facts themselves.",
        show_default=False,
        readable=False,
    ),
]
FactsFile = Annotated[
    Path | None,
    typer.Option(
        "--facts",
        metavar="FILE",
        help="A log of facts (account_id, field, value, at): what was known on the day.",
        show_default=False,
        readable=False,
    ),
]
Horizon = Annotated[
    int | None,
    typer.Option(
        "--horizon-days",
        metavar="DAYS",
        min=1,
        max=3650,
        help="At which age all are judged. Default: when four signatures in five had come.",
        show_default=False,
    ),
]
FRENCH = {
    "The companies as known today, where the rows do not hold the facts themselves.":
        "Les entreprises telles que connues aujourd'hui, si les lignes ne portent pas les faits.",
    "A log of facts (account_id, field, value, at): what was known on the day.":
        "Un journal de faits (account_id, field, value, at) : ce que l'on savait le jour même.",
    "At which age all are judged. Default: when four signatures in five had come.":
        "À quel âge tous sont jugés. Par défaut : quand quatre signatures sur cinq sont venues.",
}  # fmt: skip


def sources_of(
    companies: Path | None,
    facts: Path | None,
    events: Path | None,
    contacts: Path | None,
    names: Mapping[str, str] | None = None,
) -> Sources:
    """The same as the library takes them. names: field of the companies -> column."""
    from focale.scorecard.creation.cases import Sources

    return Sources(companies, facts, events, contacts, names)
