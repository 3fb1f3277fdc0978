"""`focale size`: how large is the market, where, and what does each criterion leave of it?"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from focale.cli.inputs import Inputs
from focale.cli.outputs import check_outputs, check_table, whole
from focale.cli.progress import Work
from focale.cli.screen import Screen
from focale.cli.size_data import size_data
from focale.cli.size_words import say_size
from focale.segment.size import sized
from focale.segment.size_table import write_size


@dataclass(frozen=True)
class Wanted:
    """The files to write."""

    out: Path | None = None
    html: Path | None = None


def run(screen: Screen, inputs: Inputs, wanted: Wanted) -> None:
    """Count, write what is asked, and tell."""
    check_table(wanted.out)
    check_outputs((wanted.out, wanted.html), inputs.files())
    with Work() as work:
        work.step(screen.say("reading"))
        with inputs.opened() as opened:
            size = sized(opened, work.step(screen.say("scoring")))
            written = []
            if wanted.out is not None:
                write_size(opened, size, wanted.out, screen.lang)
                written.append(wanted.out)
            if wanted.html is not None:
                from focale.report.size_page import size_page

                page = size_page(opened, screen.lang, size)
                with whole(wanted.html) as path:
                    path.write_text(page, encoding="utf-8", newline="\n")
                written.append(wanted.html)
    notices = [*opened.notices, *inputs.notices(), *size.notices]
    if screen.as_json:
        screen.answer(size_data(screen, opened, size, notices, written))
    else:
        say_size(screen, opened, size, notices, written)
