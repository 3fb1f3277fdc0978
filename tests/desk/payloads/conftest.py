"""A workspace whose every text is an attack, and its owner who walks through it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client

from tests.cast import Cast
from tests.desk.walk.pages import Crawled, crawl
from tests.desk.walk.routes import workspace_routes
from tests.desk.walk.world import Space, Texts, filled

BASE = 7_000_001
_PLAIN: list[Crawled] = []


def starts(slug: str) -> Iterator[str]:
    """An address of every route of a workspace, for its rows."""
    for route in workspace_routes():
        for address in route.addresses(slug, BASE):
            yield address
            yield address.replace(str(BASE), str(BASE + 1))


@pytest.fixture
def hostile(cast: Cast, signed_in: Callable[[Any], Client]) -> Callable[[Texts], Crawled]:
    """`hostile(texts)` is what the owner sees of a workspace that is made of these texts."""

    def walked(texts: Texts) -> Crawled:
        filled(cast.workspace, cast.owner, BASE, texts)
        slug = cast.workspace.slug
        return crawl(signed_in(cast.owner), list(starts(slug)), under=f"/w/{slug}/")

    return walked


@pytest.fixture
def plain(cast: Cast, signed_in: Callable[[Any], Client]) -> tuple[Space, Client, Crawled]:
    """A workspace of harmless texts, its owner's browser, and what that reaches."""
    space = filled(cast.workspace, cast.owner, BASE, lambda model, name, most: f"{name}"[:most])
    client = signed_in(cast.owner)
    slug = cast.workspace.slug
    if not _PLAIN:  # worlds are all alike: looked at once
        _PLAIN.append(crawl(client, list(starts(slug)), under=f"/w/{slug}/"))
    return space, client, _PLAIN[0]
