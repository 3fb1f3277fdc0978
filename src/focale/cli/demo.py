"""`focale demo`: what does one get, before one's own files are at hand?

Writes the fictional market, does on it the main job by the very command that a newcomer would
type, and prints it with those that go on from there.
"""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from focale.cli.progress import Work
from focale.cli.screen import Screen
from focale.cli.target import run as target_room
from focale.cli.target.data import target_data
from focale.cli.target.run import Given, Wanted
from focale.cli.target.shown import say_target
from focale.demo import write_world
from focale.demo.plan import REFERENCE_DATE
from focale.glossary.messages import FocaleError, Message, fault
from focale.report.target_folder import PROFILE
from focale.segment.prospects import Prospect, grouped

MARK = ".focale-demo"
_MARKED = "Made by `focale demo`, which may write here again.\n"
_NAME = {"fr": "Clients idéaux de Mirelance", "en": "Ideal customers of Mirelance"}


@dataclass(frozen=True)
class Places:
    """The files of one demo."""

    folder: Path

    @property
    def data(self) -> Path:
        """Where the fictional world lies."""
        return self.folder / "data"

    @property
    def out(self) -> Path:
        """Where the answer lies."""
        return self.folder / "target"

    def given(self, lang: str) -> Given:
        """What the main job reads."""
        data = self.data
        return Given(
            data / "customers.parquet", data / "companies.parquet", events=data / "events.parquet",
            deals=data / "deals.parquet", contacts=data / "contacts.parquet",
            interviews=data / "interviews.csv", as_of=REFERENCE_DATE.isoformat(),
            name=_NAME[lang],
        )  # fmt: skip


def run(screen: Screen, folder: Path) -> None:
    """Make the world, do the main job, tell."""
    places = Places(folder)
    _begin(folder)
    given, wanted = places.given(screen.lang), Wanted(places.out, force=True)
    with Work() as work:
        work.step(screen.say("making"))
        write_world(places.data)
        found, written = target_room.done(screen, work, given, wanted)
    prospects = [one for mine in grouped(found.prospects).values() for one in mine]
    typed = commands(places, given, prospects)
    if screen.as_json:
        screen.answer(
            {
                "folder": str(folder),
                "target": target_data(screen, found, places.out, written),
                "commands": typed,
                "written": [str(places.data), *map(str, written)],
            }
        )
        return
    market = found.findings.customers.market
    screen.heading(screen.say("demo_title", n=screen.say.whole(market)))
    say_target(screen, found, given.source, wanted.number, [*written, places.data])
    screen.heading(screen.say("demo_commands"))
    for command in typed:
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


def commands(places: Places, given: Given, prospects: list[Prospect]) -> list[str]:
    """What was run, and how to go on, as one would type it."""
    data = ["--events", given.events, "--contacts", given.contacts]
    day = ["--as-of", given.as_of]
    typed: list[list[Any]] = [
        ["focale", "target", given.customers, given.market, *data, "--deals", given.deals,
         "--interviews", given.interviews, *day, "--name", given.name, "--out", places.out,
         "--force"],
    ]  # fmt: skip
    if prospects:
        draft = places.out / PROFILE
        typed += [
            ["focale", "explain", given.market, "--profile", draft, *data, *day, "--id",
             prospects[0].pick.row["id"]],
            ["focale", "profile", "show", draft],
        ]  # fmt: skip
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
