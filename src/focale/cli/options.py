"""Which arguments and options do the commands share, and how are they called?"""

from __future__ import annotations

import enum
from pathlib import Path
from typing import Annotated

import typer


class Lang(enum.StrEnum):
    """The languages that one can ask for."""

    FR = "fr"
    EN = "en"


class On(enum.StrEnum):
    """On what the profile is read."""

    ALL = "all"
    KNOWN = "known"


class By(enum.StrEnum):
    """By what the best accounts are ranked."""

    POINTS = "points"
    VALUE = "value"


AccountsFile = Annotated[
    Path,
    typer.Argument(
        metavar="ACCOUNTS",
        help="The companies: a .csv or .parquet file, one line each, or a facts log.",
        show_default=False,
        readable=False,
    ),
]
ProfileFiles = Annotated[
    list[Path],
    typer.Option(
        "--profile",
        "-p",
        metavar="FILE",
        help="The ideal customer profile (YAML). Several times: one score for each.",
        show_default=False,
        readable=False,
    ),
]
ProfileFile = Annotated[
    Path,
    typer.Option(
        "--profile",
        "-p",
        metavar="FILE",
        help="The ideal customer profile (YAML).",
        show_default=False,
        readable=False,
    ),
]
EventsFile = Annotated[
    Path | None,
    typer.Option(
        "--events",
        metavar="FILE",
        help="What happened: account_id or contact_id, event, at.",
        show_default=False,
        readable=False,
    ),
]
ContactsFile = Annotated[
    Path | None,
    typer.Option(
        "--contacts",
        metavar="FILE",
        help="The people: contact_id, account_id, and how to reach them.",
        show_default=False,
        readable=False,
    ),
]
AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="DATE",
        help="The day of the score, YYYY-MM-DD. Default: today.",
        show_default=False,
    ),
]
Mapped = Annotated[
    list[str] | None,
    typer.Option(
        "--map",
        metavar="FIELD=COLUMN",
        help="A field whose column has another name. Several times: several fields.",
        show_default=False,
    ),
]
OnKnown = Annotated[
    On,
    typer.Option(
        "--on",
        help="known: leave out the criteria whose field under 20 % of the accounts have.",
        show_default=False,
    ),
]
Out = Annotated[
    Path | None,
    typer.Option(
        "--out",
        "-o",
        metavar="FILE",
        help="Where to write the result: .parquet or .csv. Without it, nothing is written.",
        show_default=False,
        readable=False,
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON object on stdout, for programs.")]
Language = Annotated[
    Lang | None,
    typer.Option(
        "--lang",
        help="French or English. Default: FOCALE_LANG, else that of the terminal.",
        show_default=False,
    ),
]
