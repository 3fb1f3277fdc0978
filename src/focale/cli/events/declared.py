"""What does `focale events` take?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from focale.cli.options import AsJson, ContactsFile, Language, Mapped, RejectsOut

LogFile = Annotated[
    Path,
    typer.Argument(
        metavar="LOG",
        help="What happened: a log or an export of activities, one line an event or a message.",
        show_default=False,
        readable=False,
    ),
]
Beside = Annotated[
    list[Path] | None,
    typer.Option(
        "--with",
        metavar="FILE",
        help="Another table of HubSpot or Salesforce, that says who or when. Several times.",
        show_default=False,
        readable=False,
    ),
]
ForProfile = Annotated[
    Path | None,
    typer.Option(
        "--profile",
        "-p",
        metavar="FILE",
        help="Give events the names that this profile asks for, and tell which are not there.",
        show_default=False,
        readable=False,
    ),
]
EveryLine = Annotated[
    str | None,
    typer.Option(
        "--event",
        metavar="EVENT",
        help="What every line is, when no column says it: email_clicked.",
        show_default=False,
    ),
]
Names = Annotated[
    list[str] | None,
    typer.Option(
        "--name",
        metavar="NAME=EVENT",
        help="What a name in the file means. Several times: several names.",
        show_default=False,
    ),
]
RuleOption = Annotated[
    list[str] | None,
    typer.Option(
        "--rule",
        metavar="RULE=N",
        help="When clicks are a machine's: burst_links=4. Several times: several rules.",
        show_default=False,
    ),
]
Readmit = Annotated[
    Path | None,
    typer.Option(
        "--readmit",
        metavar="FILE",
        help="Let in again what this quarantine file, edited by hand, or list of ids names.",
        show_default=False,
        readable=False,
    ),
]
Zone = Annotated[
    str | None,
    typer.Option(
        "--zone",
        metavar="ZONE",
        help="Where times without an offset are local. Default: the profile's, else Europe/Paris.",
        show_default=False,
    ),
]
EventsOut = Annotated[
    Path | None,
    typer.Option(
        "--out",
        "-o",
        metavar="FILE",
        help="Where to write the events, for --events of the other commands.",
        show_default=False,
        readable=False,
    ),
]
Quarantine = Annotated[
    Path | None,
    typer.Option(
        "--quarantine",
        metavar="FILE",
        help="Where to write what a machine did, with the reason (.csv, .xlsx, .parquet).",
        show_default=False,
        readable=False,
    ),
]


def events(
    context: typer.Context,
    log: LogFile,
    contacts: ContactsFile = None,
    with_: Beside = None,
    profile: ForProfile = None,
    event: EveryLine = None,
    name: Names = None,
    map_: Mapped = None,
    rule: RuleOption = None,
    readmit: Readmit = None,
    zone: Zone = None,
    out: EventsOut = None,
    quarantine: Quarantine = None,
    rejects: RejectsOut = None,
    json: AsJson = False,
    lang: Language = None,
) -> None:
    """Read any log of behaviour, and set aside what a machine did."""
    from focale.cli.events import run as room
    from focale.cli.screen import Screen

    given = room.Given(
        log, contacts, tuple(with_ or ()), profile, event, tuple(name or ()), tuple(map_ or ()),
        tuple(rule or ()), readmit, zone,
    )  # fmt: skip
    wanted = room.Wanted(out, quarantine, rejects)
    room.run(Screen(lang.value if lang else str(context.obj), json), given, wanted)
