"""Weighs a profile by deals, writes its next version and the page if asked, and tells."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from focale.accounts.rejects import write_rejects
from focale.cli.inputs import day_of
from focale.cli.outputs import check_outputs, whole
from focale.cli.progress import Work
from focale.cli.screen import Screen
from focale.cli.sources import sources_of
from focale.cli.validate.run import mappings_of
from focale.cli.weigh.data import weighed_data
from focale.cli.weigh.shown import say_weighed
from focale.discovery.weigh.door import Weighed, weighed
from focale.glossary.messages import fault
from focale.profile.read import read_profile
from focale.report.weigh_next import weighed_profile
from focale.yaml_tree import load_text


@dataclass(frozen=True)
class Given:
    """What the user gave, as written."""

    deals: Path
    profile: Path
    closed: Path | None = None
    companies: Path | None = None
    facts: Path | None = None
    events: Path | None = None
    contacts: Path | None = None
    columns: Path | None = None
    pairs: tuple[str, ...] = ()
    outcome: str | None = None
    created: str | None = None
    won: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    as_of: str | None = None
    horizon_days: int | None = None

    def files(self) -> list[Path]:
        """Every file that is read."""
        given = (
            self.deals, self.profile, self.closed, self.companies, self.facts, self.events,
            self.contacts, self.columns,
        )  # fmt: skip
        return [path for path in given if path is not None]


@dataclass(frozen=True)
class Wanted:
    """The files to write: the next version of the profile, the page. force: over what is there."""

    out: Path | None = None
    html: Path | None = None
    force: bool = False
    rejects: Path | None = None


def run(screen: Screen, given: Given, wanted: Wanted) -> None:
    """Weigh the profile, write what is asked, and tell."""
    as_of = day_of(given.as_of)
    first = "leads" if given.closed is not None else "deals"
    mapping, closed_mapping = mappings_of(
        given.pairs, given.columns, given.created, first, of_deals=given.closed is not None
    )
    check_outputs((wanted.out, wanted.html, wanted.rejects), given.files())
    if wanted.out is not None and wanted.out.exists() and not wanted.force:
        raise fault("profile_exists", path=str(wanted.out))
    text = load_text(given.profile)
    with Work() as work:
        work.step(screen.say("reading"))
        found = weighed(
            given.deals, read_profile(text, str(given.profile)), closed=given.closed,
            outcome=given.outcome, won=given.won, lost=given.lost,
            sources=sources_of(given.companies, given.facts, given.events, given.contacts),
            as_of=as_of, horizon_days=given.horizon_days, mapping=mapping,
            closed_mapping=closed_mapping,
        )  # fmt: skip
    written = _write(screen, found, text, wanted)
    if screen.as_json:
        screen.answer(weighed_data(screen, found, written))
    else:
        say_weighed(screen, found, written, asked=wanted.out)


def _write(screen: Screen, found: Weighed, text: str, wanted: Wanted) -> list[Path]:
    written = []
    if wanted.out is not None and found.weighing.is_proposed:
        with whole(wanted.out) as path:
            path.write_text(weighed_profile(found, text, screen.lang), "utf-8", newline="\n")
        written.append(wanted.out)
    if wanted.html is not None:
        from focale.report.weigh_page import weigh_page

        with whole(wanted.html) as path:
            path.write_text(weigh_page(found, screen.lang), "utf-8", newline="\n")
        written.append(wanted.html)
    if wanted.rejects is not None:
        with whole(wanted.rejects) as path:
            write_rejects(found.ledger.rejects, path, screen.lang)
        written.append(wanted.rejects)
    return written
