"""What is an event called in Focale, however a tool writes it?"""

from __future__ import annotations

import functools
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from focale.criterion.fold import fold
from focale.glossary.event_names import EVENT_NAMES, TRAPS

_BETWEEN = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True)
class NamedEvent:
    """One spelling in a log, and the event that it is read as.

    count: rows written so. is_known: whether it is an event that Focale has a name for.
    """

    written: str
    event: str
    count: int
    is_known: bool


@functools.cache
def _synonyms() -> dict[str, str]:
    known = {name.replace("_", " "): name for name in (*EVENT_NAMES, *TRAPS)}
    for event in EVENT_NAMES.values():
        for synonym in event.synonyms:
            known.setdefault(synonym, event.name)
    return known


def event_name(
    written: str, given: Mapping[str, str] | None = None, listened: Collection[str] = ()
) -> str:
    """The event that a spelling means; "" for a blank one.

    given: folded spelling -> event, as a person says. listened: the events that a profile asks
    for; they keep their name, and what means the same is given it. A spelling that nobody knows
    becomes a plain name of its own.

    >>> event_name("Clic e-mail"), event_name("PAGE_VIEW"), event_name("Visite du stand 12")
    ('email_clicked', 'page_viewed', 'visite_du_stand_12')
    >>> event_name("Livre blanc téléchargé", listened=["white_paper_downloaded"])
    'white_paper_downloaded'
    """
    folded = fold(written)
    plain = _BETWEEN.sub(" ", folded).strip()
    if given and folded in given:
        return given[folded]
    asked = {_BETWEEN.sub(" ", fold(name)).strip(): name for name in listened}
    if plain in asked:
        return asked[plain]
    known = _synonyms().get(plain) or _synonyms().get(plain.replace("e mail", "email"))
    if known is None:
        return plain.replace(" ", "_") or (folded if plain != folded else "")
    if known in asked.values():
        return known
    return next((name for words, name in asked.items() if _synonyms().get(words) == known), known)
