"""Which options say where the deals, the leads, the contracts ... are, and how to read them?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

DealsArgument = Annotated[
    Path,
    typer.Argument(
        metavar="DEALS",
        help="The deals: one line each, won, lost or open.",
        show_default=False,
        readable=False,
    ),
]
LeadsArgument = Annotated[
    Path,
    typer.Argument(
        metavar="LEADS",
        help="The leads: one line each, with their outcome, or with --deals.",
        show_default=False,
        readable=False,
    ),
]
DealsFile = Annotated[
    Path | None,
    typer.Option(
        "--deals",
        metavar="FILE",
        help="The deals: one line each, won, lost or open.",
        show_default=False,
        readable=False,
    ),
]
LeadsFile = Annotated[
    Path | None,
    typer.Option(
        "--leads",
        metavar="FILE",
        help="The leads: where they came from, when, what became of them.",
        show_default=False,
        readable=False,
    ),
]
ContractsFile = Annotated[
    Path | None,
    typer.Option(
        "--contracts",
        metavar="FILE",
        help="The contracts: account, beginning, end, amount and margin a month.",
        show_default=False,
        readable=False,
    ),
]
OrdersFile = Annotated[
    Path | None,
    typer.Option(
        "--orders",
        metavar="FILE",
        help="The orders: account, date, amount.",
        show_default=False,
        readable=False,
    ),
]
MeetingsFile = Annotated[
    Path | None,
    typer.Option(
        "--meetings",
        metavar="FILE",
        help="The meetings: account or lead, date, held or not.",
        show_default=False,
        readable=False,
    ),
]
TargetsFile = Annotated[
    Path | None,
    typer.Option(
        "--targets",
        metavar="FILE",
        help="The sales targets: period and amount, by owner or segment.",
        show_default=False,
        readable=False,
    ),
]
TouchesFile = Annotated[
    Path | None,
    typer.Option(
        "--touches",
        metavar="FILE",
        help="The calls, mails and visits: account, date, channel, minutes.",
        show_default=False,
        readable=False,
    ),
]
CostsFile = Annotated[
    Path | None,
    typer.Option(
        "--costs",
        metavar="FILE",
        help="The costs: period, sales or marketing, amount.",
        show_default=False,
        readable=False,
    ),
]
InterviewsFile = Annotated[
    Path | None,
    typer.Option(
        "--interviews",
        metavar="FILE",
        help="What customers said: account, texts, pain points.",
        show_default=False,
        readable=False,
    ),
]
OutcomeColumn = Annotated[
    str | None,
    typer.Option(
        "--outcome",
        metavar="COLUMN",
        help="The column that says what became of a lead or a deal.",
        show_default=False,
    ),
]
CreatedColumn = Annotated[
    str | None,
    typer.Option(
        "--created",
        metavar="COLUMN",
        help="The column with the day a lead or a deal was created.",
        show_default=False,
    ),
]
Won = Annotated[
    list[str] | None,
    typer.Option(
        "--won",
        metavar="VALUE",
        help="A value of the outcome that means won. Several times: several values.",
        show_default=False,
    ),
]
Lost = Annotated[
    list[str] | None,
    typer.Option(
        "--lost",
        metavar="VALUE",
        help="A value of the outcome that means lost. Several times: several values.",
        show_default=False,
    ),
]
Unused = Annotated[
    Path | None,
    typer.Option(
        "--rejects",
        metavar="FILE",
        help="Where to list the rows and cells that could not be used (CSV).",
        show_default=False,
        readable=False,
    ),
]
TableMap = Annotated[
    list[str] | None,
    typer.Option(
        "--map",
        metavar="FIELD=COLUMN",
        help="A field whose column has another name; deals.amount=COLUMN for one of the deals.",
        show_default=False,
    ),
]
