"""What is asked of one scoring, and what came out of it?"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from focale.cli.outputs import PLAIN, Form, beside
from focale.scorecard.run import Run
from focale.scorecard.summary import Summary


@dataclass(frozen=True)
class Wanted:
    """The files to write."""

    out: Path | None = None
    html: Path | None = None
    rejects: Path | None = None
    form: Form = PLAIN

    @property
    def rejects_path(self) -> Path | None:
        """Where rejects go: as asked, else beside the result."""
        return beside(self.out, self.rejects, "rejects")


@dataclass(frozen=True)
class Scored:
    """A run that has been counted and written. best: of several profiles only."""

    run: Run
    summaries: list[Summary]
    best: dict[str, int] = field(default_factory=dict)
    written: tuple[Path, ...] = ()
    rejects_path: Path | None = None
