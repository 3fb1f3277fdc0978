"""What does `focale quality` take?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from focale.cli.options import (
    AsJson,
    AsOf,
    ContactsFile,
    EventsFile,
    Html,
    Language,
    Mapped,
    MappingFile,
    Out,
)

ListFile = Annotated[
    Path,
    typer.Argument(
        metavar="FILE",
        help="The companies, or the people: one line each.",
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
        help="Tell for this profile which blanks cost most, and what to complete first.",
        show_default=False,
        readable=False,
    ),
]
SegmentBy = Annotated[
    str | None,
    typer.Option(
        "--segment-by",
        metavar="COLUMN",
        help="Compare the parts of the file that have the same value in this column.",
        show_default=False,
    ),
]


def quality(
    context: typer.Context,
    file: ListFile,
    profile: ForProfile = None,
    segment_by: SegmentBy = None,
    events: EventsFile = None,
    contacts: ContactsFile = None,
    as_of: AsOf = None,
    map_: Mapped = None,
    mapping: MappingFile = None,
    out: Out = None,
    html: Html = None,
    json: AsJson = False,
    lang: Language = None,
) -> None:
    """How good the facts of a list are, and what to complete first."""
    from focale.cli.inputs import Inputs
    from focale.cli.quality import run as room
    from focale.cli.screen import Screen

    profiles = () if profile is None else (profile,)
    inputs = Inputs(file, profiles, events, contacts, as_of, tuple(map_ or ()), columns=mapping)
    wanted = room.Wanted(out, html, segment_by or "")
    room.run(Screen(lang.value if lang else str(context.obj), json), inputs, wanted)
