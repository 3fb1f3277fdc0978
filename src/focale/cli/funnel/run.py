"""Follows every row of a file to the end, writes what is asked, and tells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path

from focale.accounts.repeats import ROW
from focale.cli.funnel.data import funnel_data
from focale.cli.funnel.shown import say_funnel
from focale.cli.inputs import day_of, given_mapping, numbers_of
from focale.cli.outputs import check_outputs, check_table, whole
from focale.cli.progress import Work
from focale.cli.screen import Screen
from focale.criterion import tree as t
from focale.scorecard.score import profiles_of
from focale.segment.funnel import Funnel, opened_funnel, steps_table, write_kept, write_pool
from focale.segment.losses import ComeBack


@dataclass(frozen=True)
class Given:
    """What the user gave, as written."""

    file: Path
    profile: Path
    companies: Path | None = None
    events: Path | None = None
    as_of: str | None = None
    mapping: tuple[str, ...] = ()
    columns: Path | None = None
    companies_columns: Path | None = None
    come_back: tuple[str, ...] = ()

    def files(self) -> list[Path]:
        """Every file that is read."""
        given = (self.file, self.profile, self.companies, self.events, self.columns,
                 self.companies_columns)  # fmt: skip
        return [path for path in given if path is not None]


@dataclass(frozen=True)
class Wanted:
    """The files to write: who is kept, who is in the pool, the numbers, the page."""

    out: Path | None = None
    pool: Path | None = None
    steps: Path | None = None
    html: Path | None = None


def run(screen: Screen, given: Given, wanted: Wanted) -> None:
    """Place every row, write what is asked, and tell."""
    day, come_back = day_of(given.as_of), come_back_of(given.come_back)
    mapping = given_mapping(given.columns, given.mapping)
    for path in (wanted.out, wanted.pool, wanted.steps):
        check_table(path)
    outputs = (wanted.out, wanted.pool, wanted.steps, wanted.html)
    check_outputs(outputs, given.files())
    with Work() as work:
        work.step(screen.say("reading"))
        with opened_funnel(
            given.file, profiles_of(given.profile)[0], given.companies, events=given.events,
            as_of=day, mapping=mapping, companies_mapping=given.companies_columns,
            come_back=come_back,
        ) as opened:  # fmt: skip
            found = opened.found
            written = _write(screen, work, found, wanted)
            if screen.as_json:
                screen.answer(funnel_data(screen, found, written))
            else:
                say_funnel(screen, found, written)


def _write(screen: Screen, work: Work, found: Funnel, wanted: Wanted) -> list[Path]:
    written = []
    if wanted.out is not None:
        write_kept(found, wanted.out, work.step(screen.say("writing")))
        written.append(wanted.out)
    if wanted.pool is not None:
        write_pool(found, wanted.pool, screen.lang)
        written.append(wanted.pool)
    if wanted.steps is not None:
        session = found.run.session
        held = session.hold_arrow(steps_table(found, screen.lang), "focale_steps", "")
        query = t.select([t.star_except(ROW)], t.table(held.table))
        found.notices += session.write(query, wanted.steps)
        written.append(wanted.steps)
    if wanted.html is not None:
        from focale.report.funnel_page import funnel_page

        page = funnel_page(found, screen.lang)
        with whole(wanted.html) as path:
            path.write_text(page, encoding="utf-8", newline="\n")
        written.append(wanted.html)
    return written


def come_back_of(pairs: Sequence[str]) -> ComeBack:
    """The days, those given in place of the usual ones.

    >>> come_back_of(["waiting=60"]).waiting
    60
    """
    known = [field.name for field in fields(ComeBack)]
    return ComeBack(**numbers_of(pairs, known, 3650, "come_back_shape"))
