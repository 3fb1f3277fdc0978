"""Who decides of a purchase at an account?

By the role that the file gives; else by the title: heads of a company decide everywhere, a title of
a function (sales director, head of IT) only where the deciders of one's best customers bear it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from focale.accounts.contacts import Decides, Person
from focale.criterion.fold import fold

_HEADS = (
    "president", "presidente", "pdg", "p-dg", "dg", "gerant", "gerante", "co-gerant",
    "co-gerante", "directeur general", "directrice generale", "fondateur", "fondatrice",
    "co-fondateur", "co-fondatrice", "cofondateur", "cofondatrice", "dirigeant", "dirigeante",
    "chef d'entreprise", "cheffe d'entreprise", "ceo", "chief executive officer", "founder",
    "co-founder", "cofounder", "owner", "managing director", "general manager",
)  # fmt: skip
_ROLES = ("decider", "decideur", "decideuse", "decision maker", "decision-maker")
_BELOW = re.compile(
    r"\b(assistante?|adjointe?|secretaire|vice|assistant|deputy|product|account|honoraire"
    r"|delegue|deleguee|junior)\b"
)
_HEAD = re.compile(rf"(?<![\w-])({'|'.join(map(re.escape, _HEADS))})(?![\w-])")


def heads_a_company(title: str) -> bool:
    """Whether a title is that of somebody at the head of a company.

    >>> heads_a_company("Président-directeur général"), heads_a_company("CEO & co-founder")
    (True, True)
    >>> heads_a_company("Assistante du directeur général"), heads_a_company("Product owner")
    (False, False)
    >>> heads_a_company("Directeur commercial"), heads_a_company("")
    (False, False)
    """
    words = fold(title).replace("\u2019", "'").replace("president-", "president ")
    return bool(_HEAD.search(words)) and not _BELOW.search(words)


def decides_by(titles: Sequence[str] = ()) -> Decides:
    """Whether a person decides. titles: those of the deciders of the best customers.

    >>> decides = decides_by(["Directrice commerciale"])
    >>> decides(Person("", "directrice commerciale")), decides(Person("", "Comptable"))
    (True, False)
    >>> decides(Person("", "Gérante", role="user")), decides(Person("", "", role="decider"))
    (False, True)
    """
    seen = {fold(title) for title in titles}

    def decides(person: Person) -> bool:
        if person.role:
            return fold(person.role) in _ROLES
        return bool(person.title) and (fold(person.title) in seen or heads_a_company(person.title))

    return decides
