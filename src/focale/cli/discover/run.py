"""Looks for what the best customers share, writes what is asked, and tells."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from focale.cli.discover.data import discovery_data
from focale.cli.discover.shown import say_discovery
from focale.cli.failures import wrong_usage
from focale.cli.inputs import day_of, given_mapping
from focale.cli.outputs import check_outputs, whole
from focale.cli.progress import Work
from focale.cli.screen import Screen
from focale.discovery.find import find
from focale.discovery.findings import Findings
from focale.glossary.messages import fault


@dataclass(frozen=True)
class Given:
    """What the user gave, as written."""

    customers: Path
    market: Path
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
    def wanted_best(self) -> int | str | None:
        """How the best are chosen. Raises UsageFault for two ways at once."""
        if self.best is not None and self.best_when is not None:
            raise wrong_usage("best_twice")
        return self.best_when if self.best_when is not None else self.best


@dataclass(frozen=True)
class Wanted:
    """The files to write: the draft, the page. force: over a draft that is there."""

    out: Path | None = None
    html: Path | None = None
    force: bool = False


def run(screen: Screen, given: Given, wanted: Wanted) -> None:
    """Search, write what is asked, and tell."""
    day, mapping = day_of(given.as_of), given_mapping(given.columns, given.pairs)
    best = given.wanted_best
    check_outputs((wanted.out, wanted.html), given.files())
    if wanted.out is not None and wanted.out.exists() and not wanted.force:
        raise fault("profile_exists", path=str(wanted.out))
    with Work() as work:
        progress = work.step(screen.say("discovering"))
        found = find(
            given.customers, given.market, best, given.events, day, deals=given.deals,
            contacts=given.contacts, interviews=given.interviews, facts=given.facts,
            profile=given.profile, mapping=mapping, name=given.name, redraws=given.redraws,
            progress=progress,
        )  # fmt: skip
    written = _write(screen, found, given, wanted)
    if screen.as_json:
        screen.answer(discovery_data(screen, found, written))
    else:
        say_discovery(screen, found, given.market, written, asked=wanted.out)


def _write(screen: Screen, found: Findings, given: Given, wanted: Wanted) -> list[Path]:
    written = []
    if wanted.out is not None and found.draft:
        with whole(wanted.out) as path:
            path.write_text(found.draft, encoding="utf-8", newline="\n")
        written.append(wanted.out)
    if wanted.html is not None:
        from focale.report.discovery_page import discovery_page

        page = discovery_page(found, screen.lang, given.market.name)
        with whole(wanted.html) as path:
            path.write_text(page, encoding="utf-8", newline="\n")
        written.append(wanted.html)
    return written
