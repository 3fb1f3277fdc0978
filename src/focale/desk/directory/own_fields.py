"""Which of the team's own fields does a name mean, however it is spelled?

Names that differ only by case, accents or spaces at the ends are one field: that of whoever wrote
it first. Seen are the first and last rows, then the distinct ones.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from django.db.models import Q

from focale.criterion.fold import fold
from focale.desk.directory.models import Company, Contact
from focale.desk.team.models import Workspace

_EACH, _MOST = 150, 5_000  # rows of each end; distinct ones


def as_spelled(
    names: Collection[str], *, model: type[Company] | type[Contact], workspace: Workspace
) -> dict[str, str]:
    """Each of these own names as the workspace spells it already.

    One that is there in this very spelling stays; so do two that would become one.
    """
    if not names:
        return {}
    rows = model.objects.of(workspace).exclude(own={})
    first, last = (rows.order_by(order).values("pk")[:_EACH] for order in ("pk", "-pk"))
    some = rows.filter(Q(pk__in=first) | Q(pk__in=last)).order_by()
    known = _spellings(some.values_list("own", flat=True))
    if any(fold(name) not in known for name in names):
        others = rows.order_by().values_list("own", flat=True).distinct()[:_MOST]
        for folded, spelled in _spellings(others).items():
            known.setdefault(folded, spelled)
    return joined(names, known)


def joined(names: Collection[str], known: dict[str, set[str]]) -> dict[str, str]:
    """Each name as it is known. known: folded -> its spellings.

    >>> joined(["maturite", "Score", "score"], {"maturite": {"Maturité"}, "score": {"SCORE"}})
    {'maturite': 'Maturité', 'Score': 'Score', 'score': 'score'}
    """
    folds = [fold(name) for name in names]
    return {
        name: name
        if name in known.get(folded, ()) or folds.count(folded) > 1
        else min(known.get(folded, {name}))
        for name, folded in zip(names, folds, strict=True)
    }


def _spellings(owns: Iterable[Any]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for name in {name for own in owns for name in own}:
        found.setdefault(fold(name), set()).add(name)
    return found
