"""Files of a workspace that nobody may read any more."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable

from focale.desk.settings import SURROUNDINGS
from focale.desk.team.models import Workspace
from focale.desk.warm.folders import place_of


def delete_files(workspace: Workspace, names: Iterable[str]) -> None:
    """Delete files by their names in the workspace's folder; one that is gone is no fault."""
    for name in names:
        with contextlib.suppress(OSError, ValueError):
            place_of(SURROUNDINGS.folder, workspace.pk, name).unlink()
