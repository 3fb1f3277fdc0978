"""Reads the commercial tables, measures, writes the page if asked, and tells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from focale.cli.inputs import day_of
from focale.cli.kpi.data import kpi_data
from focale.cli.kpi.shown import say_kpis
from focale.cli.ledgers.inputs import LedgerInputs, of_companies, pairs_by_table
from focale.cli.outputs import check_outputs, whole, write_listed
from focale.cli.progress import Work
from focale.cli.screen import Screen
from focale.cli.sources import sources_of
from focale.engine import Session
from focale.kpi.book import Asked
from focale.kpi.door import Kpis, measured
from focale.kpi.worth import Business
from focale.profile.read import load_profile


@dataclass(frozen=True)
class Given:
    """What the user gave, as written. tables: name -> file."""

    tables: Mapping[str, Path]
    profile: Path | None = None
    companies: Path | None = None
    facts: Path | None = None
    events: Path | None = None
    contacts: Path | None = None
    segment_by: str | None = None
    before_after: str | None = None
    as_of: str | None = None
    horizon_days: int | None = None
    currency: str | None = None
    business: str | None = None
    outcome: str | None = None
    created: str | None = None
    won: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    pairs: tuple[str, ...] = ()

    def files(self) -> list[Path]:
        """Every file that is read."""
        others = (self.profile, self.companies, self.facts, self.events, self.contacts)
        return [*self.tables.values(), *(path for path in others if path is not None)]


def run(screen: Screen, given: Given, html: Path | None, rejects: Path | None = None) -> None:
    """Measure, write the page and the list of what was left out if asked, and tell."""
    check_outputs((html, rejects), given.files())
    with Work() as work:
        work.step(screen.say("reading"))
        found = _measured(given)
    if html is not None:
        from focale.report.kpi_page import kpi_page

        with whole(html) as path:
            path.write_text(kpi_page(found, screen.lang), "utf-8", newline="\n")
    written = [] if html is None else [html]
    lost = [one for ledger in found.ledgers.values() for one in ledger.rejects]
    written += write_listed(lost, rejects, screen.lang)
    if screen.as_json:
        screen.answer(kpi_data(screen, found, written))
    else:
        say_kpis(screen, found, written)


def _measured(given: Given) -> Kpis:
    day, change = day_of(given.as_of), day_of(given.before_after)
    names, own = of_companies(given.pairs, are_given=given.companies is not None)
    _, rest = pairs_by_table(own)
    # A pair of no table is of the deals, which stand first.
    pairs = [*own, *(f"deals.{pair}" for pair in rest)]
    inputs = LedgerInputs(
        given.tables, pairs, given.outcome, given.created, given.won, given.lost, given.as_of
    )
    with Session() as session:
        ledgers = inputs.read(session)
    asked = Asked(
        None if given.profile is None else load_profile(given.profile),
        sources_of(given.companies, given.facts, given.events, given.contacts, names),
        given.segment_by, change, day, given.horizon_days,
        given.currency.strip().upper() if given.currency else None,
    )  # fmt: skip
    return measured(ledgers, asked, Business(given.business) if given.business else None)
