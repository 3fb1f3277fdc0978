"""Writes the page of a market, and tells where it is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from focale.cli.failures import wrong_usage
from focale.cli.inputs import Inputs, by_field, limits_of
from focale.cli.outputs import check_outputs, whole
from focale.cli.progress import Work
from focale.cli.screen import Screen
from focale.report.market_report import ReportPart, market_report


@dataclass(frozen=True)
class Wanted:
    """The page: where to, which parts, and how long its list."""

    out: Path
    parts: tuple[str, ...]
    number: int = 100
    at_most: tuple[str, ...] = ()
    title: str | None = None


def run(screen: Screen, inputs: Inputs, wanted: Wanted) -> None:
    """Count, choose, write the page, and tell."""
    if wanted.out.suffix.lower() not in (".html", ".htm"):
        raise wrong_usage("unknown_format", path=str(wanted.out), known=".html")
    limits = limits_of(wanted.at_most)
    check_outputs((wanted.out,), inputs.files())
    parts = tuple(map(ReportPart, wanted.parts))
    with Work() as work:
        work.step(screen.say("reading"))
        with inputs.opened() as opened:
            work.step(screen.say("scoring"))
            page = market_report(
                opened, screen.lang, parts, wanted.number, by_field(limits, opened),
                inputs.contacts, wanted.title,
            )  # fmt: skip
    with whole(wanted.out) as path:
        path.write_text(page, encoding="utf-8", newline="\n")
    if screen.as_json:
        told = {"written": [str(wanted.out)], "parts": list(wanted.parts)}
        screen.answer({**told, "notices": screen.messages(opened.notices)})
        return
    screen.notices(opened.notices)
    screen.heading(screen.say("written"))
    screen.paths(wanted.out)
