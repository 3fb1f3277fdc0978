"""What has a person to look at after an erasure, because no rule can tell who is meant?

A family name alone away from their company, a file as it was given to us, a picture. It names
nobody: a kind and a number, from which the page makes a link.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from focale.desk.directory.models import Erasure
from focale.desk.pages.words import say
from focale.desk.settings import SURROUNDINGS

MOST = 60  # of one erasure


@dataclass(frozen=True)
class Hand:
    """One thing to look at. pk: of what its page shows. is_sure: it names them."""

    what: str
    pk: int | None = None
    is_sure: bool = True


PAGES: dict[str, tuple[str, bool]] = {
    "import": ("import", True), "attachment": ("account", True), "Company": ("account", True),
    "Note": ("account", True), "note_of_contact": ("contact", True),
}  # fmt: skip
"""Kind -> (name of the route, whether it wants a number). Apps above add theirs, with the words
`privacy.hand.<kind>`."""

FILES_TO_SEE: list[Any] = []
"""Apps above whose files were given by people: asked as `to_see(workspace, traces)` for `Hand`s."""


@dataclass(frozen=True)
class Shown:
    """One thing to look at, as the page shows it."""

    words: str
    link: str
    is_sure: bool


def shown(erasure: Erasure) -> list[Shown]:
    """What is to be looked at after an erasure."""
    slug = erasure.workspace.slug
    found = []
    for one in erasure.by_hand:
        what, pk = str(one.get("what", "")), one.get("pk")
        if what not in PAGES:
            continue
        route, takes_number = PAGES[what]
        link = reverse(route, args=[slug, pk] if takes_number and pk else [slug])
        words = say(f"privacy.hand.{what}", n=pk or "")
        found.append(Shown(words, link, bool(one.get("sure"))))
    return found


@dataclass(frozen=True)
class Left:
    """What is left to do after an erasure. backups: those from before it, on this installation.
    messages: how many to other programs named them."""

    hands: list[Shown]
    backups: int
    messages: int

    @property
    def count(self) -> int:
        """How many lines."""
        return len(self.hands) + bool(self.backups) + bool(self.messages)

    @property
    def is_any(self) -> bool:
        """Whether there is anything."""
        return self.count > 0


def left_after(erasure: Erasure) -> Left:
    """What a person has to see to."""
    until = (erasure.done_at or erasure.made_at).timestamp()
    backups = 0
    for path in (SURROUNDINGS.folder / "backups").glob("*.tar"):
        with contextlib.suppress(OSError):
            backups += path.stat().st_mtime < until
    return Left(shown(erasure), backups, int(erasure.counts.get("Delivery", 0)))


def with_more(known: Sequence[dict[str, Any]], more: Iterable[Hand]) -> list[dict[str, Any]]:
    """What is kept of these, each once."""
    told = [{"what": one.what, "pk": one.pk, "sure": one.is_sure} for one in more]
    found = {(one["what"], one["pk"]): one for one in [*known, *told]}
    return list(found.values())[:MOST]
