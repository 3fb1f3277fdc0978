"""Who wants to hear that facts of companies changed? Apps above `directory` add themselves."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from focale.desk.team.models import Workspace

changed: list[Callable[[Workspace, Sequence[int]], None]] = []
"""Called inside the transaction of the change, with the numbers of the companies."""


def tell(workspace: Workspace, companies: Sequence[int]) -> None:
    """Tell everybody who asked."""
    for hear in changed if companies else ():
        hear(workspace, companies)
