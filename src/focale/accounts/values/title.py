"""Is this the title of somebody at the head of a company?"""

from __future__ import annotations

import re

from focale.criterion.fold import fold

_HEADS = (
    "president", "presidente", "pdg", "p-dg", "dg", "gerant", "gerante", "co-gerant",
    "co-gerante", "directeur general", "directrice generale", "fondateur", "fondatrice",
    "co-fondateur", "co-fondatrice", "cofondateur", "cofondatrice", "dirigeant", "dirigeante",
    "chef d'entreprise", "cheffe d'entreprise", "ceo", "chief executive officer", "founder",
    "co-founder", "cofounder", "owner", "managing director", "general manager",
)  # fmt: skip
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
