"""What does `focale desk` take?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from focale.cli.options import AsJson, Language

desk_app = typer.Typer(
    name="desk",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    invoke_without_command=True,
)

Data = Annotated[
    Path,
    typer.Option(
        "--data",
        metavar="FOLDER",
        help="The folder that holds everything of the desk.",
        envvar="FOCALE_DESK_DATA",
        show_envvar=False,
        readable=False,
    ),
]


def _do(context: typer.Context, lang: Language, data: Path, *words: str) -> None:
    from focale.cli.desk import run as room
    from focale.cli.screen import Screen

    spoken = lang.value if lang else str(context.obj)
    room.run(Screen(spoken, "--json" in words), data, words)


@desk_app.callback()
def desk(
    context: typer.Context,
    data: Data = Path("focale-desk"),
    host: Annotated[
        str, typer.Option("--host", metavar="HOST", help="The address that it answers at.")
    ] = "127.0.0.1",
    port: Annotated[
        int, typer.Option("--port", metavar="N", help="The port that it answers at.")
    ] = 8000,
    demo: Annotated[
        Path | None,
        typer.Option(
            "--demo",
            metavar="FOLDER",
            help="Fill a new desk with the market that `focale demo` wrote there.",
            readable=False,
        ),
    ] = None,
    lang: Language = None,
) -> None:
    """Open the desk: Focale in a browser, for a whole team."""
    if context.invoked_subcommand is None:
        where = ("--host", host, "--port", str(port))
        filled = ("--demo", str(demo.resolve())) if demo else ()
        _do(context, lang, data, "serve", *where, *filled)


@desk_app.command("backup")
def backup(
    context: typer.Context,
    to: Annotated[
        Path | None,
        typer.Argument(
            metavar="FILE", help="Where to save it; default in the folder.", show_default=False
        ),
    ] = None,
    data: Data = Path("focale-desk"),
    json: AsJson = False,
    lang: Language = None,
) -> None:
    """Save the whole desk to one file, also while it runs."""
    what = (str(to.resolve()),) if to else ()
    _do(context, lang, data, "backup", *what, *(("--json",) if json else ()))


@desk_app.command("restore")
def restore(
    context: typer.Context,
    backup: Annotated[Path, typer.Argument(metavar="FILE", help="The file that backup wrote.")],
    data: Data = Path("focale-desk"),
    force: Annotated[
        bool, typer.Option("--force", help="Keep the desk that is there aside, and replace it.")
    ] = False,
    json: AsJson = False,
    lang: Language = None,
) -> None:
    """Bring a saved desk back."""
    flags = [*(["--force"] if force else []), *(["--json"] if json else [])]
    _do(context, lang, data, "restore", str(backup.resolve()), *flags)


@desk_app.command("upgrade")
def upgrade(
    context: typer.Context,
    data: Data = Path("focale-desk"),
    json: AsJson = False,
    lang: Language = None,
) -> None:
    """Bring data of an older version forward, after a backup."""
    _do(context, lang, data, "upgrade", *(("--json",) if json else ()))


@desk_app.command("link")
def link(
    context: typer.Context,
    email: Annotated[str, typer.Argument(metavar="EMAIL", help="The person's address.")],
    data: Data = Path("focale-desk"),
    host: Annotated[
        str, typer.Option("--host", metavar="HOST", help="The address that it answers at.")
    ] = "localhost",
    port: Annotated[
        int, typer.Option("--port", metavar="N", help="The port that it answers at.")
    ] = 8000,
    json: AsJson = False,
    lang: Language = None,
) -> None:
    """Print a link that lets somebody in once, when no password helps."""
    flags = ("--host", host, "--port", str(port), *(("--json",) if json else ()))
    _do(context, lang, data, "link", email, *flags)


@desk_app.command("token")
def token(
    context: typer.Context,
    email: Annotated[str, typer.Argument(metavar="EMAIL", help="The person's address.")],
    scope: Annotated[
        list[str] | None,
        typer.Option(
            "--scope",
            metavar="SCOPE",
            show_default=False,
            help="What the key allows, such as score; all: what the person may.",
        ),
    ] = None,
    workspace: Annotated[
        str,
        typer.Option(
            "--space",
            metavar="NAME",
            show_default=False,
            help="The workspace, for who is in several.",
        ),
    ] = "",
    name: Annotated[
        str, typer.Option("--name", metavar="NAME", help="What the key is called.")
    ] = "CLI",
    days: Annotated[int, typer.Option("--days", metavar="N", help="How long it is valid.")] = 90,
    data: Data = Path("focale-desk"),
    json: AsJson = False,
    lang: Language = None,
) -> None:
    """Print a new API key: a program acts for somebody."""
    scopes = [word for one in scope or () for word in ("--scope", one)]
    named = ("--workspace", workspace, "--name", name, "--days", str(days))
    _do(context, lang, data, "token", email, *scopes, *named, *(("--json",) if json else ()))
