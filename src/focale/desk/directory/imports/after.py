"""Who wants to go on when an import has ended? Apps and neighbours add themselves when ready."""

from __future__ import annotations

from collections.abc import Callable, Collection

from focale.desk.directory.models import Import
from focale.desk.team.models import Workspace

AFTER: list[Callable[[Import], None]] = []
"""Called in the transaction that ends an import, such as to ask for a search for doubles."""

TOUCHED: list[Callable[[Workspace, Collection[int]], set[int]]] = []
"""Asked which of these companies somebody worked on: undoing an import keeps those."""
