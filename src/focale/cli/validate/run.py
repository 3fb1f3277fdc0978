"""Tries a profile on leads, writes the page if asked, and tells."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from focale.cli.inputs import day_of
from focale.cli.ledgers.past import PastRows
from focale.cli.outputs import check_outputs, whole, write_listed
from focale.cli.progress import Work
from focale.cli.screen import Screen
from focale.cli.validate.shown import say_validation
from focale.kpi.validation.door import validation
from focale.profile.read import load_profile
from focale.report.validation_data import validation_data


@dataclass(frozen=True)
class Given(PastRows):
    """What the user gave, as written."""

    exclude: Path | None = None
    since: str | None = None
    target: float = 2.0
    control_group: str | None = None

    def files(self) -> list[Path]:
        """Every file that is read."""
        return [*super().files(), *((self.exclude,) if self.exclude is not None else ())]


def run(screen: Screen, given: Given, html: Path | None, rejects: Path | None = None) -> None:
    """Try the profile, write the page if asked, and tell."""
    as_of, since = day_of(given.as_of), day_of(given.since)
    leads_mapping, deals_mapping = given.mappings("leads")
    check_outputs((html, rejects), given.files())
    with Work() as work:
        work.step(screen.say("reading"))
        found = validation(
            given.rows, load_profile(given.profile), deals=given.closed, outcome=given.outcome,
            won=given.won, lost=given.lost, sources=given.sources(), as_of=as_of, since=since,
            horizon_days=given.horizon_days, target=given.target, exclude=given.exclude,
            control_group=given.control_group, mapping=leads_mapping, deals_mapping=deals_mapping,
        )  # fmt: skip
    if html is not None:
        from focale.report.validation_page import validation_page

        with whole(html) as path:
            path.write_text(validation_page(found, screen.lang), "utf-8", newline="\n")
    written = [] if html is None else [html]
    written += write_listed(found.rejects, rejects, screen.lang)
    if screen.as_json:
        told = {
            "notices": screen.messages(found.notices),
            "written": [str(path) for path in written],
        }
        screen.answer({**validation_data(found), **told})
    else:
        say_validation(screen, found, written)
