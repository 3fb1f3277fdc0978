"""Ranks the customers, parts them into three lists, writes what is asked, and tells."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from focale.cli.best.data import club_data
from focale.cli.best.shown import say_club
from focale.cli.inputs import day_of, given_mapping
from focale.cli.outputs import check_outputs, check_table, whole
from focale.cli.progress import Work
from focale.cli.screen import Screen
from focale.discovery.club import Club, best
from focale.discovery.grid import grid_text, write_club
from focale.glossary.messages import fault


@dataclass(frozen=True)
class Given:
    """What the user gave, as written."""

    customers: Path
    count: int | None = None
    answers: Path | None = None
    matter: tuple[str, ...] = ()
    need: int = 5
    as_of: str | None = None
    columns: Path | None = None
    pairs: tuple[str, ...] = ()

    def files(self) -> list[Path]:
        """Every file that is read."""
        given = (self.customers, self.answers, self.columns)
        return [path for path in given if path is not None]


@dataclass(frozen=True)
class Wanted:
    """The files to write: the grid, the table, the page. force: over a grid that is there."""

    grid: Path | None = None
    out: Path | None = None
    html: Path | None = None
    force: bool = False


def run(screen: Screen, given: Given, wanted: Wanted) -> None:
    """Rank, write what is asked, and tell."""
    day, mapping = day_of(given.as_of), given_mapping(given.columns, given.pairs)
    check_table(wanted.out)
    check_outputs((wanted.grid, wanted.out, wanted.html), given.files())
    if wanted.grid is not None and wanted.grid.exists() and not wanted.force:
        raise fault("grid_exists", path=str(wanted.grid))
    with Work() as work:
        work.step(screen.say("reading"))
        found = best(
            given.customers, given.answers, day, count=given.count, matter=given.matter,
            need=given.need, mapping=mapping,
        )  # fmt: skip
    written = _write(screen, found, wanted)
    if screen.as_json:
        screen.answer(club_data(screen, found, written))
    else:
        say_club(screen, found, written)


def _write(screen: Screen, found: Club, wanted: Wanted) -> list[Path]:
    written = []
    if wanted.grid is not None:
        with whole(wanted.grid) as path:
            path.write_text(grid_text(found, screen.lang), encoding="utf-8", newline="\n")
        written.append(wanted.grid)
    if wanted.out is not None:
        write_club(found, wanted.out, screen.lang)
        written.append(wanted.out)
    if wanted.html is not None:
        from focale.report.best_page import best_page

        with whole(wanted.html) as path:
            path.write_text(best_page(found, screen.lang), encoding="utf-8", newline="\n")
        written.append(wanted.html)
    return written
