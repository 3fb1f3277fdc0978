"""Weighs a profile by deals, writes its next version and the page if asked, and tells."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from focale.cli.inputs import day_of
from focale.cli.ledgers.past import PastRows
from focale.cli.outputs import check_outputs, whole, write_listed
from focale.cli.progress import Work
from focale.cli.screen import Screen
from focale.cli.weigh.shown import say_weighed
from focale.discovery.weigh.door import Weighed, weighed
from focale.glossary.messages import fault
from focale.profile.read import read_profile
from focale.report.weigh_data import weighed_data
from focale.report.weigh_next import weighed_profile
from focale.yaml_tree import load_text


@dataclass(frozen=True)
class Wanted:
    """The files to write: the next version of the profile, the page. force: over what is there."""

    out: Path | None = None
    html: Path | None = None
    force: bool = False
    rejects: Path | None = None


def run(screen: Screen, given: PastRows, wanted: Wanted) -> None:
    """Weigh the profile, write what is asked, and tell."""
    as_of = day_of(given.as_of)
    first = "leads" if given.closed is not None else "deals"
    mapping, closed_mapping = given.mappings(first)
    check_outputs((wanted.out, wanted.html, wanted.rejects), given.files())
    if wanted.out is not None and wanted.out.exists() and not wanted.force:
        raise fault("profile_exists", path=str(wanted.out))
    text = load_text(given.profile)
    with Work() as work:
        work.step(screen.say("reading"))
        found = weighed(
            given.rows, read_profile(text, str(given.profile)), closed=given.closed,
            outcome=given.outcome, won=given.won, lost=given.lost,
            sources=given.sources(),
            as_of=as_of, horizon_days=given.horizon_days, mapping=mapping,
            closed_mapping=closed_mapping,
        )  # fmt: skip
    written = _write(screen, found, text, wanted)
    if screen.as_json:
        told = {
            "notices": screen.messages(found.notices),
            "written": [str(path) for path in written],
        }
        screen.answer({**weighed_data(found), **told})
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
    return written + write_listed(found.ledger.rejects, wanted.rejects, screen.lang)
