"""`focale demo`: what does one get, before one's own files are at hand?

Writes the fictional market, runs on it the very commands that a newcomer would type, and
prints them.
"""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from focale.cli import score as score_room
from focale.cli.inputs import Inputs
from focale.cli.progress import Work
from focale.cli.score_data import score_data
from focale.cli.score_words import say_score
from focale.cli.scored import Wanted
from focale.cli.screen import Screen
from focale.cli.top import say_picks, top_data
from focale.demo import write_world
from focale.demo.plan import REFERENCE_DATE
from focale.glossary.messages import FocaleError, Message, fault
from focale.segment.top import Pick, picked, write_picks

MARK = ".focale-demo"
_MARKED = "Made by `focale demo`, which may write here again.\n"
_LISTED, _SHOWN = 100, 10


@dataclass(frozen=True)
class Places:
    """The files of one demo."""

    folder: Path

    @property
    def data(self) -> Path:
        """Where the fictional world lies."""
        return self.folder / "data"

    @property
    def inputs(self) -> Inputs:
        """What is scored."""
        return Inputs(
            accounts=self.data / "companies.parquet",
            profiles=(self.data / "profile.yaml",),
            events=self.data / "events.parquet",
            contacts=self.data / "contacts.parquet",
            as_of=REFERENCE_DATE.isoformat(),
        )

    @property
    def wanted(self) -> Wanted:
        """What is written of the scores."""
        return Wanted(self.folder / "scores.parquet", self.folder / "scores.html")

    @property
    def top(self) -> Path:
        """The list of whom to call."""
        return self.folder / "top-100.csv"


def run(screen: Screen, folder: Path) -> None:
    """Make the world, score it, choose the best, tell."""
    places = Places(folder)
    _begin(folder)
    with Work() as work:
        work.step(screen.say("making"))
        write_world(places.data)
        work.step(screen.say("reading"))
        with places.inputs.opened() as opened:
            picks = picked(opened, _LISTED, contacts=places.inputs.contacts)
            scored = score_room.scored_and_written(
                screen, work, opened, places.inputs, places.wanted, picks
            )
            write_picks(opened, picks, places.top, screen.lang)
    notices = [notice for summary in scored.summaries for notice in summary.notices()]
    written = (*scored.written, places.top)
    if screen.as_json:
        screen.answer(
            {
                "folder": str(folder),
                "score": score_data(screen, scored, notices),
                "top": top_data(screen, opened, picks[:_SHOWN], None)["top"],
                "commands": commands(places, picks),
                "written": [str(places.data), *map(str, written)],
            }
        )
        return
    screen.heading(screen.say("demo_title", n=screen.say.whole(scored.summaries[0].scored)))
    say_score(screen, scored, notices)
    screen.paths(places.top, places.data)
    screen.heading(screen.say.count("demo_first", min(_SHOWN, len(picks))))
    say_picks(screen, picks[:_SHOWN])
    screen.heading(screen.say("demo_commands"))
    for command in commands(places, picks):
        screen.show("")
        for number, line in enumerate(folded(command)):
            screen.show(f"  {line}" if number == 0 else f"    {line}")


def _begin(folder: Path) -> None:
    """The folder, with our mark in it; refused when somebody else made it."""
    try:
        is_ours = (folder / MARK).is_file()
        if folder.exists() and not is_ours and (folder.is_file() or any(folder.iterdir())):
            raise fault("foreign_folder", path=str(folder))
        folder.mkdir(parents=True, exist_ok=True)
        (folder / MARK).write_text(_MARKED, encoding="utf-8")
    except OSError as error:
        problem = error.strerror or str(error)
        raise FocaleError(
            Message("cannot_write", facts={"path": folder, "problem": problem})
        ) from None


def commands(places: Places, picks: list[Pick]) -> list[str]:
    """What was run, as one would type it."""
    inputs, wanted = places.inputs, places.wanted
    given: list[Any] = [
        inputs.accounts, "--profile", inputs.profiles[0], "--events", inputs.events,
        "--contacts", inputs.contacts, "--as-of", inputs.as_of,
    ]  # fmt: skip
    outs = ["--out", wanted.out, "--html", wanted.html]
    typed = [
        ["focale", "score", *given, *outs],
        ["focale", "top", *given, "-n", _LISTED, "--out", places.top],
    ]
    if picks:
        typed.append(["focale", "explain", *given, "--id", picks[0].row["id"]])
    return [shlex.join(str(word) for word in words) for words in typed]


def folded(command: str, width: int = 74) -> list[str]:
    """A long command over several lines, as a shell takes it.

    >>> folded("focale score a.csv --profile p.yaml --out o.csv", width=30)
    ['focale score a.csv \\\\', '--profile p.yaml --out o.csv']
    """
    lines = [""]
    for part in command.replace(" --", "\n--").replace(" -n", "\n-n").split("\n"):
        if lines[-1] and len(lines[-1]) + len(part) + 3 > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {part}".strip()
    return [*(f"{line} \\" for line in lines[:-1]), lines[-1]]
