"""Divides a market, writes what is asked, and tells."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from focale.cli.failures import WrongUsage, wrong_usage
from focale.cli.inputs import day_of, given_mapping
from focale.cli.ledgers.inputs import LedgerInputs, pairs_by_table
from focale.cli.outputs import check_outputs, check_table, whole, write_listed
from focale.cli.progress import Work
from focale.cli.screen import Screen
from focale.cli.segments.data import segments_data
from focale.cli.segments.shown import say_segments
from focale.glossary.messages import FocaleError
from focale.segment.divided import (
    LEAST_GROUPS,
    MOST_GROUPS,
    Wanted,
    opened_segments,
    segmented,
    write_segments,
)
from focale.segment.tiers import tiers_written


@dataclass(frozen=True)
class Given:
    """What the user gave, as written."""

    accounts: Path
    profile: Path | None = None
    deals: Path | None = None
    leads: Path | None = None
    orders: Path | None = None
    groups: str = "auto"
    by: tuple[str, ...] = ()
    tiers: str | None = None
    capacity: str | None = None
    outcome: str | None = None
    won: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    events: Path | None = None
    contacts: Path | None = None
    as_of: str | None = None
    pairs: tuple[str, ...] = ()
    columns: Path | None = None

    def files(self) -> list[Path]:
        """Every file that is read."""
        given = (self.accounts, self.profile, self.deals, self.leads, self.orders, self.events,
                 self.contacts, self.columns)  # fmt: skip
        return [path for path in given if path is not None]

    def ledgers(self) -> LedgerInputs:
        """The commercial tables."""
        tables = {"deals": self.deals, "leads": self.leads, "orders": self.orders}
        files = {name: path for name, path in tables.items() if path is not None}
        named = [pair for pair in self.pairs if pair.partition(".")[0].strip() in tables]
        return LedgerInputs(
            files, named, self.outcome, won=self.won, lost=self.lost, as_of=self.as_of
        )


def run(
    screen: Screen, given: Given, out: Path | None, html: Path | None, rejects: Path | None = None
) -> None:  # fmt: skip
    """Divide the market, write what is asked, and tell."""
    day, wanted = day_of(given.as_of), wanted_of(given)
    _, own = pairs_by_table(given.pairs)
    mapping = given_mapping(given.columns, own)
    check_table(out)
    check_outputs((out, html, rejects), given.files())
    with Work() as work:
        work.step(screen.say("reading"))
        with opened_segments(
            given.accounts, given.profile, events=given.events, contacts=given.contacts,
            as_of=day, mapping=mapping,
        ) as opened:  # fmt: skip
            found = segmented(opened, wanted, given.ledgers().read(opened.session))
            written = []
            notices = list(found.notices)
            if out is not None:
                notices += write_segments(opened.session, found, out, screen.lang)
                written.append(out)
    found.notices = tuple(notices)
    if html is not None:
        from focale.report.segments_page import segments_page

        with whole(html) as path:
            path.write_text(segments_page(found, screen.lang), "utf-8", newline="\n")
        written.append(html)
    written += write_listed(found.rejects, rejects, screen.lang)
    if screen.as_json:
        screen.answer(segments_data(screen, found, written))
    else:
        say_segments(screen, found, written)


def wanted_of(given: Given) -> Wanted:
    """What is asked of the market. Raises WrongUsage for what cannot be meant."""
    tiers = _pairs(given.tiers, by_capacity=False)
    capacity = _pairs(given.capacity, by_capacity=True)
    if tiers and capacity:
        raise wrong_usage("tiers_or_capacity")
    if (tiers or capacity) and given.profile is None:
        raise wrong_usage("tiers_need_profile")
    return Wanted(groups_of(given.groups), given.by, tiers, capacity)


def groups_of(written: str) -> int | None:
    """How many groups; None for auto.

    >>> groups_of("auto"), groups_of("4")
    (None, 4)
    """
    word = written.strip().lower()
    if word == "auto":
        return None
    if not word.isdecimal() or not LEAST_GROUPS <= int(word[:6]) <= MOST_GROUPS:
        raise wrong_usage("groups_between", low=LEAST_GROUPS, high=MOST_GROUPS, written=written)
    return int(word)


def _pairs(written: str | None, *, by_capacity: bool) -> dict[str, float]:
    if written is None:
        return {}
    try:
        return tiers_written(written, by_capacity=by_capacity)
    except FocaleError as error:
        raise WrongUsage(error.messages) from None
