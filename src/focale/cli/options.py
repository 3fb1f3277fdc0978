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


class Dialect(enum.StrEnum):
    """The databases that a query is written for."""

    DUCKDB = "duckdb"
    POSTGRES = "postgres"
    SPARK = "spark"
    BIGQUERY = "bigquery"
    SNOWFLAKE = "snowflake"
    CLICKHOUSE = "clickhouse"
    TRINO = "trino"


class Tool(enum.StrEnum):
    """Tools that import what Focale found."""

    HUBSPOT = "hubspot"
    SALESFORCE = "salesforce"
    LA_GROWTH_MACHINE = "lagrowthmachine"


class Rows(enum.StrEnum):
    """What one row of a file can be, where doubles are looked for."""

    COMPANY = "company"
    CONTACT = "contact"


class Engine(enum.StrEnum):
    """Where a market is scored."""

    DUCKDB = "duckdb"
    SPARK = "spark"
    POSTGRES = "postgres"


AccountsOrTable = Annotated[
    Path | None,
    typer.Argument(
        metavar="[ACCOUNTS]",
        help="The companies: CSV, Excel, Parquet, JSON lines; one line each, or a facts log.",
        show_default=False,
        readable=False,
    ),
]
EngineOption = Annotated[
    Engine,
    typer.Option("--engine", help="Where to score: here (duckdb), in Spark or in PostgreSQL."),
]


Database = Annotated[
    str | None,
    typer.Option(
        "--database",
        metavar="URL",
        help="The PostgreSQL server: postgresql://user@host/database. Or FOCALE_DATABASE.",
        show_default=False,
    ),
]
AccountsTable = Annotated[
    str | None,
    typer.Option(
        "--table", metavar="TABLE", help="The companies, in the database.", show_default=False
    ),
]
EventsTable = Annotated[
    str | None,
    typer.Option(
        "--events-table",
        metavar="TABLE",
        help="What happened, in the database.",
        show_default=False,
    ),
]
ContactsTable = Annotated[
    str | None,
    typer.Option(
        "--contacts-table",
        metavar="TABLE",
        help="The people, in the database.",
        show_default=False,
    ),
]
IntoTable = Annotated[
    str | None,
    typer.Option(
        "--into",
        metavar="TABLE",
        help="Keep the scores in the database, as this table.",
        show_default=False,
    ),
]
AccountsFile = Annotated[
    Path,
    typer.Argument(
        metavar="ACCOUNTS",
        help="The companies: CSV, Excel, Parquet, JSON lines; one line each, or a facts log.",
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
MappingFile = Annotated[
    Path | None,
    typer.Option(
        "--mapping",
        metavar="FILE",
        help="A file of columns (YAML), as focale columns writes it; --map comes first.",
        show_default=False,
        readable=False,
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
        help="Where to write the result: .parquet, .csv or .xlsx. Without it, nowhere.",
        show_default=False,
        readable=False,
    ),
]
ExcelFr = Annotated[
    bool,
    typer.Option("--excel-fr", help="Write the .csv for French Excel: semicolons, decimal commas."),
]
ForTool = Annotated[
    Tool | None,
    typer.Option(
        "--for",
        help="Write --out with the column names that this tool imports.",
        show_default=False,
    ),
]
AtMost = Annotated[
    list[str] | None,
    typer.Option(
        "--at-most",
        metavar="LIMIT",
        help='No more than so many with the same value: "5 per city". Several times: all hold.',
        show_default=False,
    ),
]
RowsAre = Annotated[
    Rows | None,
    typer.Option(
        "--rows", help="What one line is, where the columns do not tell.", show_default=False
    ),
]
Force = Annotated[bool, typer.Option("--force", help="Write over a file that is already there.")]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON object on stdout, for programs.")]
Language = Annotated[
    Lang | None,
    typer.Option(
        "--lang",
        help="French or English. Default: FOCALE_LANG, else that of the terminal.",
        show_default=False,
    ),
]
DialectOption = Annotated[
    Dialect, typer.Option("--dialect", help="For which database.", show_default=False)
]
TableText = Annotated[
    str,
    typer.Option(
        "--table",
        metavar="TABLE",
        help="The companies: schema.table, or text between {{ and }}, kept as it is.",
        show_default=False,
    ),
]
EventsTableText = Annotated[
    str | None,
    typer.Option("--events-table", metavar="TABLE", help="What happened.", show_default=False),
]
ContactsTableText = Annotated[
    str | None,
    typer.Option("--contacts-table", metavar="TABLE", help="The people.", show_default=False),
]
Like = Annotated[
    Path | None,
    typer.Option(
        "--like",
        metavar="FILE",
        help="A sample of the companies (a file), for the columns of the table.",
        show_default=False,
        readable=False,
    ),
]
LikeEvents = Annotated[
    Path | None,
    typer.Option(
        "--like-events",
        metavar="FILE",
        help="A sample of what happened.",
        show_default=False,
        readable=False,
    ),
]
LikeContacts = Annotated[
    Path | None,
    typer.Option(
        "--like-contacts",
        metavar="FILE",
        help="A sample of the people.",
        show_default=False,
        readable=False,
    ),
]
Html = Annotated[
    Path | None,
    typer.Option(
        "--html",
        metavar="FILE",
        help="Write a readable page too.",
        show_default=False,
        readable=False,
    ),
]
RejectsOut = Annotated[
    Path | None,
    typer.Option(
        "--rejects",
        metavar="FILE",
        help="Where to list what could not be used (CSV). Default: beside --out.",
        show_default=False,
        readable=False,
    ),
]
