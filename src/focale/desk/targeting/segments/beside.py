"""What do other rooms know of segments? Playbooks add how complete each one's is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from focale.desk.team.models import Workspace

PLAYBOOKS: list[Callable[[Workspace], dict[int, Any]]] = []
"""Number of a segment -> its playbook, with `pk`, `filled` and `of`."""


def playbooks_of(workspace: Workspace) -> dict[int, Any]:
    """Of each segment that has one."""
    found: dict[int, Any] = {}
    for known in PLAYBOOKS:
        found |= known(workspace)
    return found
