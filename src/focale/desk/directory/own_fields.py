"""Which of the team's own fields does a name mean, however it is spelled?

Names that differ only by case, accents or spaces at the ends are one field: that of whoever wrote
it first. Seen are the first and last rows, then the distinct ones.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable

from django.db.models import TextField
from django.db.models.functions import Cast

from focale.criterion.fold import fold
from focale.desk.directory.models import Company, Contact
from focale.desk.team.models import Workspace

_EACH, _MOST = 150, 5_000  # rows of each end; distinct ones
_AS_TEXT = Cast("own", TextField())


def as_spelled(
    names: Collection[str], *, model: type[Company] | type[Contact], workspace: Workspace
) -> dict[str, str]:
    """Each of these own names as the workspace spells it already.

    One that is there in this very spelling stays; so do two that would become one.
    """
    if not names:
        return {}
    known = _spellings(seen_names(model, workspace))
    if any(fold(name) not in known for name in names):
        rows = model.objects.of(workspace).exclude(own={}).order_by()
        others = rows.annotate(text=_AS_TEXT).values_list("text", flat=True).distinct()[:_MOST]
        for folded, spelled in _spellings(_names_in(others)).items():
            known.setdefault(folded, spelled)
    return joined(names, known)


def seen_names(model: type[Company] | type[Contact], workspace: Workspace) -> set[str]:
    """The names in the first rows and in the last ones: each read along the index of numbers."""
    rows = model.objects.of(workspace).annotate(text=_AS_TEXT)
    texts: set[str] = set()
    for order in ("pk", "-pk"):
        texts.update(rows.order_by(order).values_list("text", flat=True)[:_EACH])
    return _names_in(texts)


def _names_in(texts: Iterable[str]) -> set[str]:
    """Few of the texts differ: few are taken apart."""
    return {name for text in texts if text != "{}" for name in json.loads(text)}


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


def _spellings(names: Iterable[str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for name in names:
        found.setdefault(fold(name), set()).add(name)
    return found
