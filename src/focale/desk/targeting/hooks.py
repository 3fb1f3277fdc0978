"""Who wants to hear that scores changed? Parts of `targeting` and apps above it add themselves."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from focale.desk.targeting.models import Run
from focale.desk.team.models import Workspace

flipped: list[Callable[[Run, int | None], None]] = []
"""Called inside the transaction in which a profile points at a new run, with the number of the
run before it."""

stopped: list[Callable[[Workspace], None]] = []
"""Called inside the transaction in which a profile is used no longer."""

Worth = tuple[int, int, str, str]
"""Of one score: points and high in thousandths, tier, verdict."""

scores_wanted: list[Callable[[Workspace], bool]] = []
"""Asked before single accounts are scored again: whether anybody wants to hear of it."""

rescored: list[Callable[[Run, Mapping[int, Worth], Mapping[int, Worth], Workspace], None]] = []
"""Called inside the transaction in which accounts were scored again in the run that readers see,
with what each was worth before and after."""

caught_up: list[Callable[[Workspace], None]] = []
"""Called inside the last step of the job that scored many changed accounts again."""

still_read: list[Callable[[Workspace], set[int]]] = []
"""The runs that somebody still compares with: their scores are not swept yet."""
