"""Which commands are there, and what do they take?

Declares, and hands over: each command imports what it needs when it runs.
"""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Annotated, Any

import typer

from focale import __version__
from focale.cli.best import declared as best_declared
from focale.cli.clean import declared as clean_declared
from focale.cli.columns import declared as columns_declared
from focale.cli.dedupe import declared as dedupe_declared
from focale.cli.desk.declared import desk_app
from focale.cli.discover import declared as discover_declared
from focale.cli.enrich import declared as enrich_declared
from focale.cli.events import declared as events_declared
from focale.cli.funnel import declared as funnel_declared
from focale.cli.groups import declared as groups_declared
from focale.cli.kpi import declared as kpi_declared
from focale.cli.merge import declared as merge_declared
from focale.cli.options import (
    AccountsFile,
    AccountsOrTable,
    AccountsTable,
    AsJson,
    AsOf,
    AtMost,
    By,
    ContactsFile,
    ContactsTable,
    ContactsTableText,
    Database,
    DialectOption,
    Engine,
    EngineOption,
    EventsFile,
    EventsTable,
    EventsTableText,
    ExcelFr,
    Force,
    ForTool,
    Html,
    IntoTable,
    Lang,
    Language,
    Like,
    LikeContacts,
    LikeEvents,
    Mapped,
    MappingFile,
    On,
    OnKnown,
    Out,
    ProfileFile,
    ProfileFiles,
    RejectsOut,
    TableText,
)
from focale.cli.quality import declared as quality_declared
from focale.cli.registry.declared import registry_app
from focale.cli.report import declared as report_declared, pages as report_pages
from focale.cli.review import declared as review_declared
from focale.cli.segments import declared as segments_declared
from focale.cli.target import declared as target_declared
from focale.cli.unmerge import declared as unmerge_declared
from focale.cli.validate import declared as validate_declared
from focale.cli.weigh import declared as weigh_declared

MOST = 1_000_000  # accounts in a list
_PLAIN: dict[str, Any] = {
    "add_completion": False,
    "rich_markup_mode": None,  # plain help: half the time, and the same in every pipe
    "pretty_exceptions_enable": False,
    "no_args_is_help": True,
}
app = typer.Typer(name="focale", **_PLAIN)
profile_app = typer.Typer(name="profile", **_PLAIN)


@functools.cache
def command(lang: str) -> Any:
    """The whole command line, its help in `lang`, built once. Has make_context and invoke."""
    from focale.cli.help_words import named, translated

    made = named(typer.main.get_command(app), lang)
    return translated(made) if lang == "fr" else made


def _show_version(asked: bool) -> None:
    if asked:
        typer.echo(f"focale {__version__}")
        raise typer.Exit


@app.callback()
def focale(
    lang: Language = None,
    version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="The version."),
    ] = False,
) -> None:
    """Find your ideal customers in your own data, score a market, say why."""


@app.command()
def score(
    context: typer.Context,
    profile: ProfileFiles,
    accounts: AccountsOrTable = None,
    events: EventsFile = None,
    contacts: ContactsFile = None,
    as_of: AsOf = None,
    map_: Mapped = None,
    mapping: MappingFile = None,
    on: OnKnown = On.ALL,
    engine: EngineOption = Engine.DUCKDB,
    database: Database = None,
    table: AccountsTable = None,
    events_table: EventsTable = None,
    contacts_table: ContactsTable = None,
    into: IntoTable = None,
    out: Out = None,
    excel_fr: ExcelFr = False,
    for_: ForTool = None,
    html: Html = None,
    rejects: RejectsOut = None,
    json: AsJson = False,
    lang: Language = None,
) -> None:
    """Score every company of a file, and describe the market."""
    from focale.cli import score as room
    from focale.cli.inputs import Inputs, Tables
    from focale.cli.outputs import Form
    from focale.cli.scored import Wanted
    from focale.cli.screen import Screen

    inputs = Inputs(
        accounts, tuple(profile), events, contacts, as_of, tuple(map_ or ()), on, mapping
    )
    tables = Tables(engine, database, table, events_table, contacts_table, into)
    wanted = Wanted(out, html, rejects, Form(excel_fr, for_))
    room.run(Screen(_lang(context, lang), json), inputs, wanted, tables)


@app.command()
def explain(
    context: typer.Context,
    accounts: AccountsFile,
    profile: ProfileFile,
    id_: Annotated[
        str, typer.Option("--id", metavar="ID", help="Which account.", show_default=False)
    ],
    events: EventsFile = None,
    contacts: ContactsFile = None,
    as_of: AsOf = None,
    map_: Mapped = None,
    mapping: MappingFile = None,
    json: AsJson = False,
    lang: Language = None,
) -> None:
    """Open up the score of one account, line by line."""
    from focale.cli import explain as room
    from focale.cli.inputs import Inputs
    from focale.cli.screen import Screen

    inputs = Inputs(
        accounts, (profile,), events, contacts, as_of, tuple(map_ or ()), columns=mapping
    )
    room.run(Screen(_lang(context, lang), json), inputs, id_)


@app.command()
def top(
    context: typer.Context,
    accounts: AccountsFile,
    profile: ProfileFiles,
    number: Annotated[
        int, typer.Option("--number", "-n", metavar="N", min=1, max=MOST, help="How many accounts.")
    ] = 100,
    at_most: AtMost = None,
    events: EventsFile = None,
    contacts: ContactsFile = None,
    as_of: AsOf = None,
    map_: Mapped = None,
    mapping: MappingFile = None,
    on: OnKnown = On.ALL,
    by: Annotated[
        By, typer.Option("--by", help="Rank by points, or by expected value.")
    ] = By.POINTS,
    out: Out = None,
    excel_fr: ExcelFr = False,
    for_: ForTool = None,
    json: AsJson = False,
    lang: Language = None,
) -> None:
    """The best N accounts: whom to call there, and why."""
    from focale.cli import top as room
    from focale.cli.inputs import Inputs
    from focale.cli.outputs import Form
    from focale.cli.screen import Screen

    inputs = Inputs(
        accounts, tuple(profile), events, contacts, as_of, tuple(map_ or ()), on, mapping
    )
    wanted = room.Wanted(number, tuple(at_most or ()), by, out, Form(excel_fr, for_))
    room.run(Screen(_lang(context, lang), json), inputs, wanted)


@app.command()
def size(
    context: typer.Context,
    accounts: AccountsFile,
    profile: ProfileFile,
    events: EventsFile = None,
    contacts: ContactsFile = None,
    as_of: AsOf = None,
    map_: Mapped = None,
    mapping: MappingFile = None,
    out: Out = None,
    html: Annotated[
        Path | None,
        typer.Option(
            "--html",
            metavar="FILE",
            help="Write a readable page too, with a map.",
            show_default=False,
            readable=False,
        ),
    ] = None,
    json: AsJson = False,
    lang: Language = None,
) -> None:
    """How large the market is, where, and what each criterion leaves."""
    from focale.cli import size as room
    from focale.cli.inputs import Inputs
    from focale.cli.screen import Screen

    inputs = Inputs(
        accounts, (profile,), events, contacts, as_of, tuple(map_ or ()), columns=mapping
    )
    room.run(Screen(_lang(context, lang), json), inputs, room.Wanted(out, html))


app.command("columns")(columns_declared.columns)
app.command("clean")(clean_declared.clean)
app.command("events")(events_declared.events)
app.command("quality")(quality_declared.quality)
app.command("funnel")(funnel_declared.funnel)
app.command("report", cls=report_pages.Report)(report_declared.report)


@app.command("sql")
def sql(
    context: typer.Context,
    profile: ProfileFile,
    dialect: DialectOption,
    table: TableText,
    events_table: EventsTableText = None,
    contacts_table: ContactsTableText = None,
    like: Like = None,
    like_events: LikeEvents = None,
    like_contacts: LikeContacts = None,
    as_of: AsOf = None,
    map_: Mapped = None,
    mapping: MappingFile = None,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            "-o",
            metavar="FILE.sql",
            help="Where to write the query. Without it: to stdout.",
            show_default=False,
            readable=False,
        ),
    ] = None,
    json: AsJson = False,
    lang: Language = None,
) -> None:
    """The profile as one SQL query, for a warehouse or for dbt."""
    from focale.cli import sql as room
    from focale.cli.screen import Screen

    wanted = room.Wanted(
        dialect.value, table, events_table, contacts_table, (like, like_events, like_contacts),
        as_of, tuple(map_ or ()), mapping, out,
    )  # fmt: skip
    room.run(Screen(_lang(context, lang), json), profile, wanted)


@app.command()
def demo(
    context: typer.Context,
    folder: Annotated[
        Path, typer.Argument(metavar="[FOLDER]", help="Where to write it.", readable=False)
    ] = Path("demo"),
    json: AsJson = False,
    lang: Language = None,
) -> None:
    """Write a fictional French market, and list whom to prospect."""
    from focale.cli import demo as room
    from focale.cli.screen import Screen

    room.run(Screen(_lang(context, lang), json), folder)


@profile_app.callback()
def profile(lang: Language = None) -> None:
    """Start, check, compare and read ideal customer profiles."""


@profile_app.command("new")
def new(
    context: typer.Context,
    template: Annotated[
        str,
        typer.Argument(
            metavar="TEMPLATE",
            help="saas, agency (the two examples of the method) or blank.",
            show_default=False,
        ),
    ],
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            "-o",
            metavar="FILE",
            help="Where to write it. Default: TEMPLATE.yaml.",
            show_default=False,
            readable=False,
        ),
    ] = None,
    force: Force = False,
    json: AsJson = False,
    lang: Language = None,
) -> None:
    """Begin a profile from a commented template."""
    from focale.cli import profile as room
    from focale.cli.screen import Screen

    room.new(Screen(_lang(context, lang), json), template, out, force=force)


ProfilePaths = Annotated[
    list[Path],
    typer.Argument(metavar="FILE", help="Profiles (YAML).", show_default=False, readable=False),
]
OneProfile = Annotated[
    Path,
    typer.Argument(metavar="FILE", help="A profile (YAML).", show_default=False, readable=False),
]


@profile_app.command("check")
def check(
    context: typer.Context, files: ProfilePaths, json: AsJson = False, lang: Language = None
) -> None:
    """Find every fault of profiles at once, and give advice."""
    from focale.cli import profile as room
    from focale.cli.screen import Screen

    room.check(Screen(_lang(context, lang), json), files)


@profile_app.command("diff")
def diff(
    context: typer.Context,
    old: Annotated[
        Path,
        typer.Argument(
            metavar="OLD", help="The profile before.", show_default=False, readable=False
        ),
    ],
    new: Annotated[
        Path,
        typer.Argument(
            metavar="NEW", help="The profile after.", show_default=False, readable=False
        ),
    ],
    json: AsJson = False,
    lang: Language = None,
) -> None:
    """Say in sentences what changes from one profile to another."""
    from focale.cli import profile as room
    from focale.cli.screen import Screen

    room.diff(Screen(_lang(context, lang), json), old, new)


@profile_app.command("show")
def show(
    context: typer.Context, file: OneProfile, json: AsJson = False, lang: Language = None
) -> None:
    """Read a profile in words."""
    from focale.cli import profile as room
    from focale.cli.screen import Screen

    room.show(Screen(_lang(context, lang), json), file)


@profile_app.command("sheet")
def sheet(
    context: typer.Context,
    file: OneProfile,
    html: Annotated[
        Path | None,
        typer.Option(
            "--html",
            metavar="FILE",
            help="Write a page that prints on one A4 sheet.",
            show_default=False,
            readable=False,
        ),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            "-o",
            metavar="FILE.md",
            help="Write the Markdown to a file. Without it and --html: to stdout.",
            show_default=False,
            readable=False,
        ),
    ] = None,
    json: AsJson = False,
    lang: Language = None,
) -> None:
    """The sheet of a profile, on one page, for sales."""
    from focale.cli import sheet as room
    from focale.cli.screen import Screen

    room.run(Screen(_lang(context, lang), json), file, room.Wanted(out, html))


@profile_app.command("schema")
def schema(context: typer.Context, json: AsJson = False, lang: Language = None) -> None:
    """Print the JSON Schema of a profile, for editors."""
    from focale.cli import profile as room

    room.schema()


app.command("enrich")(enrich_declared.enrich)
app.command("dedupe")(dedupe_declared.dedupe)
app.command("merge")(merge_declared.merge)
app.command("unmerge")(unmerge_declared.unmerge)
app.command("groups")(groups_declared.groups)
app.command("target")(target_declared.target)
app.command("best")(best_declared.best)
app.command("discover")(discover_declared.discover)
app.command("validate")(validate_declared.validate)
app.command("weigh")(weigh_declared.weigh)
app.command("review")(review_declared.review)
app.command("kpi")(kpi_declared.kpi)
app.command("segments")(segments_declared.segments)
app.add_typer(profile_app)
app.add_typer(registry_app)
app.add_typer(desk_app)


def _lang(context: typer.Context, asked: Lang | None) -> str:
    return asked.value if asked else str(context.obj)
