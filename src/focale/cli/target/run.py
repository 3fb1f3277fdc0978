"""Does the whole job, writes its folder, and tells."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from focale.cli.failures import wrong_usage
from focale.cli.inputs import day_of, given_mapping
from focale.cli.progress import Work
from focale.cli.screen import Screen
from focale.cli.target.data import target_data
from focale.cli.target.shown import say_target
from focale.report.target_folder import check_target_folder, write_target
from focale.segment.target import NUMBER, Target, targeted


@dataclass(frozen=True)
class Given:
    """What the user gave, as written."""

    customers: Path
    market: Path | None = None
    best: int | None = None
    best_when: str | None = None
    events: Path | None = None
    deals: Path | None = None
    contacts: Path | None = None
    interviews: Path | None = None
    facts: Path | None = None
    profile: Path | None = None
    as_of: str | None = None
    columns: Path | None = None
    pairs: tuple[str, ...] = ()
    name: str = ""
    redraws: int = 2_000

    def files(self) -> list[Path]:
        """Every file that is read."""
        given = (self.customers, self.market, self.events, self.deals, self.contacts,
                 self.interviews, self.facts, self.profile, self.columns)  # fmt: skip
        return [path for path in given if path is not None]

    @property
    def source(self) -> Path:
        """The file that the best are compared with."""
        return self.market or self.customers


@dataclass(frozen=True)
class Wanted:
    """The folder, how many accounts, and which. force: over an earlier result."""

    folder: Path
    number: int = NUMBER
    with_open_deals: bool = False
    force: bool = False


def run(screen: Screen, given: Given, wanted: Wanted) -> None:
    """Search, draft, score, list, write, and tell."""
    with Work() as work:
        found, written = done(screen, work, given, wanted)
    if screen.as_json:
        screen.answer(target_data(screen, found, wanted.folder, written))
    else:
        say_target(screen, found, given.source, wanted.number, written)


def done(screen: Screen, work: Work, given: Given, wanted: Wanted) -> tuple[Target, list[Path]]:
    """The answer, closed, and the files that were written."""
    day, mapping = day_of(given.as_of), given_mapping(given.columns, given.pairs)
    if given.best is not None and given.best_when is not None:
        raise wrong_usage("best_twice")
    best = given.best_when if given.best_when is not None else given.best
    check_target_folder(wanted.folder, given.files(), force=wanted.force, number=wanted.number)
    progress = work.step(screen.say("targeting"))
    with targeted(
        given.customers, given.market, best, given.events, day, deals=given.deals,
        contacts=given.contacts, interviews=given.interviews, facts=given.facts,
        profile=given.profile, mapping=mapping, name=given.name,
        number=wanted.number, with_open_deals=wanted.with_open_deals, redraws=given.redraws,
        progress=progress,
    ) as found:  # fmt: skip
        work.step(screen.say("writing"))
        written = write_target(
            found, wanted.folder, screen.lang, market=given.source.name, number=wanted.number,
            force=wanted.force,
        )  # fmt: skip
    return found, written
