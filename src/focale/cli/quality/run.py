"""Measures a list, writes what is asked, and tells."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from focale.accounts.quality.file import measured
from focale.cli.inputs import Inputs, day_of, given_mapping
from focale.cli.outputs import check_outputs, check_table, whole
from focale.cli.progress import Work
from focale.cli.quality.data import quality_data
from focale.cli.quality.shown import say_quality
from focale.cli.screen import Screen
from focale.engine import Session
from focale.profile.document import Profile
from focale.segment.quality import QualityReport, with_blanks, write_quality


@dataclass(frozen=True)
class Wanted:
    """The files to write, and the column that parts the list."""

    out: Path | None = None
    html: Path | None = None
    segment_by: str = ""


def run(screen: Screen, inputs: Inputs, wanted: Wanted) -> None:
    """Measure, write what is asked, and tell."""
    day, mapping = day_of(inputs.as_of), given_mapping(inputs.columns, inputs.mapping)
    check_table(wanted.out)
    check_outputs((wanted.out, wanted.html), inputs.files())
    profile: Profile | None = None
    written: list[Path] = []
    with Work() as work:
        progress = work.step(screen.say("measuring"))
        with Session() as session:
            found = measured(
                session, inputs.accounts, mapping=mapping, segment_by=wanted.segment_by,
                as_of=day, progress=progress,
            )  # fmt: skip
        report = QualityReport(found, None, found.notices)
        if inputs.profiles:
            work.step(screen.say("scoring"))
            with inputs.opened() as opened:
                report = with_blanks(found, opened)
                profile = opened.profiles[0]
        if wanted.out is not None:
            write_quality(report, wanted.out, screen.lang)
            written.append(wanted.out)
        if wanted.html is not None:
            from focale.report.quality_page import quality_page

            page = quality_page(report, screen.lang, profile)
            with whole(wanted.html) as path:
                path.write_text(page, encoding="utf-8", newline="\n")
            written.append(wanted.html)
    if screen.as_json:
        screen.answer(quality_data(screen, report, written))
    else:
        say_quality(screen, report, profile, written)
