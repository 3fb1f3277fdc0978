"""Who plays in the tests of the desk? The same people everywhere, each with a role."""

from __future__ import annotations

import functools
from dataclasses import dataclass

from django.contrib.auth.hashers import make_password

from focale.desk.team.models import Membership, User, Workspace
from focale.desk.team.roles import Role

PASSWORD = "correct horse battery staple"


@dataclass(frozen=True)
class Cast:
    """Mirelance and its people, and a stranger who owns another workspace."""

    workspace: Workspace
    other: Workspace
    people: dict[Role, User]
    stranger: User

    @property
    def owner(self) -> User:
        """Sarah owns Mirelance."""
        return self.people[Role.OWNER]

    @property
    def manager(self) -> User:
        """Malik leads its sales."""
        return self.people[Role.MANAGER]

    @property
    def marketing(self) -> User:
        """Inès does its marketing."""
        return self.people[Role.MARKETING]

    @property
    def sales(self) -> User:
        """Hugo sells."""
        return self.people[Role.SALES]

    @property
    def viewer(self) -> User:
        """Paul looks on."""
        return self.people[Role.VIEWER]

    def member(self, user: User) -> Membership:
        """What a person is in Mirelance."""
        return Membership.objects.select_related("workspace").get(
            workspace=self.workspace, user=user
        )


_NAMES = {
    Role.OWNER: ("sarah", "Sarah Benali"), Role.MANAGER: ("malik", "Malik Diop"),
    Role.MARKETING: ("ines", "Inès Lambert"), Role.SALES: ("hugo", "Hugo Mercier"),
    Role.VIEWER: ("paul", "Paul Giraud"),
}  # fmt: skip


@functools.cache
def _hashed_password() -> str:
    return make_password(PASSWORD)  # slow on purpose: once for everybody


def make_person(email: str, name: str) -> User:
    """Somebody who signs in with PASSWORD, a member of nothing."""
    return User.objects.create(email=email, name=name, password=_hashed_password())


def make_cast() -> Cast:
    """Everybody, in the store."""
    workspace = Workspace.objects.create(name="Mirelance", slug="mirelance")
    other = Workspace.objects.create(name="Concurrent", slug="concurrent")
    people = {}
    for role, (address, name) in _NAMES.items():
        people[role] = make_person(f"{address}@mirelance.test", name)
        Membership.objects.create(workspace=workspace, user=people[role], role=role)
    stranger = make_person("eve@concurrent.test", "Eve")
    Membership.objects.create(workspace=other, user=stranger, role=Role.OWNER)
    return Cast(workspace, other, people, stranger)
