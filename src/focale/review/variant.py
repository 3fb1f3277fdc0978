"""What does a profile become when some changes are made?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from focale.glossary.messages import FocaleError
from focale.profile.document import Profile
from focale.profile.read import read_profile
from focale.profile.revise import leaves_changed, revised
from focale.yaml_tree import read_tree


def changed_text(text: str, changes: Sequence[Mapping[str, Any]], source: str = "profile") -> str:
    """The text with all changes, in their order; a quorum that can no longer be reached lowered.

    Raises FocaleError when the profile cannot be read.
    """
    for change in changes:
        text = revised(text, change, source=source)
    return _reachable(text, source)


def varied(text: str, changes: Sequence[Mapping[str, Any]], source: str) -> Profile | None:
    """The profile with all changes; None where they make none that can be used."""
    try:
        return read_profile(changed_text(text, changes, source), source)
    except FocaleError:
        return None


def clashes(named: Sequence[tuple[str, Mapping[str, Any]]]) -> list[tuple[str, str, str]]:
    """(one, other, where) for every two changes that touch the same place.

    >>> clashes([("a", {"criteria": {"x": {"points": 1}}}), ("b", {"criteria": {"x": None}})])
    [('a', 'b', 'criteria.x')]
    """
    found = []
    seen: list[tuple[str, tuple[str, ...]]] = []
    for name, change in named:
        for path in leaves_changed(change):
            for other, there in seen:
                short = min(len(path), len(there))
                if other != name and path[:short] == there[:short]:
                    found.append((other, name, ".".join(path[:short])))
            seen.append((name, path))
    return list(dict.fromkeys(found))


def _reachable(text: str, source: str) -> str:
    """With a quorum no larger than the criteria there are."""
    root = read_tree(text, source, [])
    quorum, criteria = root.get("quorum"), root.get("criteria")
    if quorum is None or criteria is None:
        return text
    from focale.yaml_tree import plain_data

    asked, there = plain_data(quorum), plain_data(criteria)
    if not isinstance(asked, dict) or not isinstance(there, dict):
        return text
    lower: dict[str, int] = {}
    for need in ("mandatory", "preferred"):
        count = sum(isinstance(c, dict) and c.get("need") == need for c in there.values())
        wanted = asked.get(need)
        if wanted is not None and str(wanted).isdecimal() and int(wanted) > count:
            lower[need] = count
    return revised(text, {"quorum": lower}, source=source) if lower else text
