"""Who wants to hear that facts of companies changed? Apps above `directory` add themselves."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from focale.desk.directory.models import Company
from focale.desk.team.models import Workspace

changed: list[Callable[[Workspace, Sequence[int]], None]] = []
"""Called inside the transaction of the change, with the numbers of the companies."""


def tell(workspace: Workspace, companies: Sequence[int]) -> None:
    """Tell everybody who asked."""
    for hear in changed if companies else ():
        hear(workspace, companies)


changed_in_bulk: list[Callable[[Workspace], None]] = []
"""Called when too much changed to be named one by one: an import, an undo, a merge of many."""


def tell_of_all(workspace: Workspace) -> None:
    """Tell everybody who asked that anything may have changed in a workspace."""
    for hear in changed_in_bulk:
        hear(workspace)


fields_moved: list[Callable[[Workspace, Mapping[int, tuple[set[str], Company]]], None]] = []
"""Called inside the transaction, before the companies are saved: number -> which of their winning
values move, and the company as it will be. What the store holds is what was."""


def tell_before(workspace: Workspace, moved: Mapping[int, tuple[set[str], Company]]) -> None:
    """Tell everybody who wants to compare."""
    for hear in fields_moved if moved else ():
        hear(workspace, moved)
