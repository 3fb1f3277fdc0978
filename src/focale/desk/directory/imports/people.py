"""Which person of the team does a file mean by its column of owners?"""

from __future__ import annotations

from functools import cached_property

from focale.criterion.fold import fold
from focale.desk.team.models import Membership, Workspace


class Owners:
    """The members of a workspace, by address and by name; a name that two bear means nobody."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def number(self, said: object) -> int | None:
        """The number of the person that a cell names; None for nobody of the team."""
        return self._people.get(fold(str(said))) if said else None

    @cached_property
    def _people(self) -> dict[str, int]:
        found: dict[str, int] = {}
        twice: set[str] = set()
        members = Membership.objects.filter(workspace=self._workspace, is_active=True)
        for number, email, name in members.values_list("user_id", "user__email", "user__name"):
            for word in filter(None, (fold(email), fold(name))):
                if found.setdefault(word, number) != number:
                    twice.add(word)
        return {word: number for word, number in found.items() if word not in twice}
