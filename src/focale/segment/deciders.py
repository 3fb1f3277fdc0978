"""Who decides of a purchase at an account?

By the role that the file gives; else by the title: heads of a company decide everywhere, a title of
a function (sales director, head of IT) only where the deciders of one's best customers bear it.
"""

from __future__ import annotations

from collections.abc import Sequence

from focale.accounts.contacts import Decides, Person
from focale.accounts.values.title import heads_a_company
from focale.criterion.fold import fold

_ROLES = ("decider", "decideur", "decideuse", "decision maker", "decision-maker")


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
