"""Tries a profile on leads, writes the page if asked, and tells."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from focale.accounts.rejects import write_rejects
from focale.cli.inputs import day_of, given_mapping
from focale.cli.ledgers.inputs import pairs_by_table
from focale.cli.outputs import check_outputs, whole
from focale.cli.progress import Work
from focale.cli.screen import Screen
from focale.cli.sources import sources_of
from focale.cli.validate.data import validation_data
from focale.cli.validate.shown import say_validation
from focale.kpi.validation.door import validation
from focale.profile.read import load_profile


@dataclass(frozen=True)
class Given:
    """What the user gave, as written."""

    leads: Path
    profile: Path
    deals: Path | None = None
    companies: Path | None = None
    facts: Path | None = None
    events: Path | None = None
    contacts: Path | None = None
    exclude: Path | None = None
    columns: Path | None = None
    pairs: tuple[str, ...] = ()
    outcome: str | None = None
    created: str | None = None
    won: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    as_of: str | None = None
    since: str | None = None
    horizon_days: int | None = None
    target: float = 2.0
    control_group: str | None = None

    def files(self) -> list[Path]:
        """Every file that is read."""
        given = (
            self.leads, self.profile, self.deals, self.companies, self.facts, self.events,
            self.contacts, self.exclude, self.columns,
        )  # fmt: skip
        return [path for path in given if path is not None]


def run(screen: Screen, given: Given, html: Path | None, rejects: Path | None = None) -> None:
    """Try the profile, write the page if asked, and tell."""
    as_of, since = day_of(given.as_of), day_of(given.since)
    leads_mapping, deals_mapping = mappings_of(
        given.pairs, given.columns, given.created, "leads", of_deals=given.deals is not None
    )
    check_outputs((html, rejects), given.files())
    with Work() as work:
        work.step(screen.say("reading"))
        found = validation(
            given.leads, load_profile(given.profile), deals=given.deals, outcome=given.outcome,
            won=given.won, lost=given.lost,
            sources=sources_of(given.companies, given.facts, given.events, given.contacts),
            as_of=as_of, since=since, horizon_days=given.horizon_days, target=given.target,
            exclude=given.exclude, control_group=given.control_group, mapping=leads_mapping,
            deals_mapping=deals_mapping,
        )  # fmt: skip
    if html is not None:
        from focale.report.validation_page import validation_page

        with whole(html) as path:
            path.write_text(validation_page(found, screen.lang), "utf-8", newline="\n")
    if rejects is not None:
        with whole(rejects) as path:
            write_rejects(found.rejects, path, screen.lang)
    written = [path for path in (html, rejects) if path is not None]
    if screen.as_json:
        screen.answer(validation_data(screen, found, written))
    else:
        say_validation(screen, found, written)


def mappings_of(
    pairs: tuple[str, ...], columns: Path | None, created: str | None, first: str, *,
    of_deals: bool,
) -> tuple[Any, Any]:  # fmt: skip
    """The names of the first table's columns, and those of the deals beside it.

    first: what the first table is called in "deals.amount=COLUMN". of_deals: there are two.
    """
    named, rest = pairs_by_table(pairs)
    plain = [*rest, *(f"{name}={column}" for name, column in named.get(first, {}).items())]
    if created is not None:
        plain.append(f"created_on={created}")
    return given_mapping(columns, plain), (named.get("deals", {}) if of_deals else {})
