"""What does every page need around its content: language, menu, workspace?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from focale.desk.pages.words import lang, say


@dataclass(frozen=True)
class Place:
    """One entry of the menu. group: entries of one group stand together. under: its addresses."""

    name: str
    words: str
    route: str
    group: int
    under: str


@dataclass(frozen=True)
class Entry:
    """One entry, as shown."""

    words: str
    address: str
    is_here: bool
    opens_group: bool
    count: str = ""


@dataclass(frozen=True)
class Notice:
    """What every page must say above its content. address: where one can do something about it."""

    words: str
    address: str = ""
    act: str = ""


NOTICES: list[Callable[[HttpRequest], Notice | None]] = []
"""Each app adds what it may have to say on every page."""

PLACES: list[Place] = []
"""The menu; each app adds its own entries when it is ready."""

COUNTS: dict[str, Callable[[Any], int]] = {}
"""Of an entry: how many things wait there, for the workspace."""


def frame(request: HttpRequest) -> dict[str, Any]:
    """The context of every page."""
    workspace = getattr(request, "workspace", None)
    return {
        "lang": lang(),
        "workspace": workspace,
        "member": getattr(request, "member", None),
        "menu": _menu(request, workspace) if workspace else [],
        "standing": [told for ask in NOTICES if (told := ask(request)) is not None],
    }


def _menu(request: HttpRequest, workspace: Any) -> list[Entry]:
    entries: list[Entry] = []
    group = None
    for place in sorted(PLACES, key=lambda place: place.group):
        address = reverse(place.route, args=[workspace.slug])
        inside = f"/w/{workspace.slug}/{place.under}/"
        entries.append(
            Entry(
                words=say(place.words),
                address=address,
                is_here=request.path.startswith(inside),
                opens_group=group is not None and place.group // 10 != group,
            )
        )
        group = place.group // 10
    return entries
