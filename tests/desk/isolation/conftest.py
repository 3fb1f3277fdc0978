"""Two workspaces, each with one row of everything, and who tries to see the other's."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from django.test import Client

from focale.desk.team.models import Membership, User
from focale.desk.team.roles import Role
from tests.cast import Cast
from tests.desk.walk.pages import Crawled, crawl
from tests.desk.walk.routes import workspace_routes
from tests.desk.walk.world import Space, filled, secret_texts

SECRET, THEIRS = "Zk7mirsecret", "Qw9consecret"
MINE, OTHER = 7_000_001, 9_000_001
_REACHED: dict[int, Crawled] = {}


@dataclass
class Worlds:
    """Mirelance, which is attacked, and Concurrent, from where."""

    cast: Cast
    mine: Space
    other: Space
    sign_in: Callable[[Any], Client]

    @property
    def secrets(self) -> list[str]:
        """What nobody else may ever read, in small letters."""
        people = User.objects.filter(memberships__workspace=self.mine.workspace).exclude(
            email__endswith="@elsewhere.test"
        )
        return [SECRET.lower(), "@mirelance.test", *(str(one).lower() for one in people)]

    def addresses(self, base: int, slug: str) -> list[str]:
        """An address of each route of a workspace."""
        return [address for one in workspace_routes() for address in one.addresses(slug, base)]

    def reached(self, space: Space) -> Crawled:
        """All that the owner of a workspace reaches; looked for once, for worlds are all alike."""
        if space.base not in _REACHED:
            _REACHED[space.base] = self._crawled(space)
        return _REACHED[space.base]

    def _crawled(self, space: Space) -> Crawled:
        slug = space.workspace.slug
        start = self.addresses(space.base, slug)
        start += [one.replace(str(space.base), str(space.base + 1)) for one in start]
        return crawl(self.sign_in(space.owner), start, under=f"/w/{slug}/")


@pytest.fixture
def worlds(cast: Cast, signed_in: Callable[[Any], Client]) -> Worlds:
    mine = filled(cast.workspace, cast.owner, MINE, secret_texts(SECRET))
    other = filled(cast.other, cast.stranger, OTHER, secret_texts(THEIRS))
    return Worlds(cast, mine, other, signed_in)


@pytest.fixture
def attackers(worlds: Worlds) -> dict[str, Client]:
    """Who must see nothing of Mirelance, each signed in before their right ended."""
    cast, sign_in = worlds.cast, worlds.sign_in
    shut_out = User.objects.create(email="former@elsewhere.test", name="Former")
    Membership.objects.create(workspace=cast.workspace, user=shut_out, role=Role.OWNER)
    gone = User.objects.create(email="gone@elsewhere.test", name="Gone")
    Membership.objects.create(workspace=cast.workspace, user=gone, role=Role.OWNER)
    ended = User.objects.create(email="ended@elsewhere.test", name="Ended")
    Membership.objects.create(workspace=cast.workspace, user=ended, role=Role.OWNER)
    nobody = User.objects.create(email="nobody@elsewhere.test", name="Nobody")
    found = {
        "anonymous": Client(),
        "owner of another workspace": sign_in(cast.stranger),
        "member of nothing": sign_in(nobody),
        "disabled member": sign_in(shut_out),
        "disabled user": sign_in(gone),
        "ended session": sign_in(ended),
    }
    for client in found.values():
        client.raise_request_exception = False
    Membership.objects.filter(user=shut_out).update(is_active=False)
    User.objects.filter(pk=gone.pk).update(is_active=False)
    User.objects.filter(pk=ended.pk).update(sign_in_round=1)
    return found
