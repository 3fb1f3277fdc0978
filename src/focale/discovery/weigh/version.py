"""How is a profile with new points written as its next version?

Only points, proofs and the version number change, and a comment at the top says why; every other
sign and comment of the author stays.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from focale.glossary.messages import FocaleError, Message
from focale.profile.revise import revised
from focale.yaml_tree import Entries, Scalar, read_tree

_MEASURED = "measured"


def next_version(
    text: str,
    points: Mapping[str, float],
    measured: Sequence[str],
    why: Sequence[str],
    source: str = "profile",
    version: int | None = None,
) -> str:
    """The canonical text of the next version.

    text: the profile as its author wrote it. points: criterion -> new points. measured: criteria
    whose weight the outcomes prove. why: lines for the comment at the top, the newest first.
    version: its number; default the one after that of the text. Raises FocaleError for what is no
    YAML.

    >>> print(
    ...     next_version(
    ...         "profile: p\\nversion: 1\\ncriteria:\\n"
    ...         "  size: {field: headcount, at_least: 30, points: 10}",
    ...         {"size": 12},
    ...         [],
    ...         ["Why."],
    ...     )
    ... )
    # Why.
    profile: p
    version: 2
    criteria:
      size: {field: headcount, at_least: 30, points: 12}
    <BLANKLINE>
    """
    faults: list[Message] = []
    root = read_tree(text.removeprefix("\ufeff"), source, faults)
    if faults:
        raise FocaleError(faults)
    found = root.get("version")
    is_numbered = isinstance(found, Scalar) and found.text.isdecimal()
    if version is None:
        version = int(found.text) + 1 if is_numbered and isinstance(found, Scalar) else 2
    criteria = root.get("criteria")
    changes = {
        key.text: _change(node, points[key.text], is_measured=key.text in measured)
        for key, node in (criteria.entries if isinstance(criteria, Entries) else ())
        if key.text in points and isinstance(node, Entries)
    }
    return revised(text, {"version": version, "criteria": changes}, why, source)


def _change(node: Entries, points: float, *, is_measured: bool) -> dict[str, Any]:
    """What changes of one criterion; the most that events bring together is its `cap`."""
    weight = "cap" if node.get("points_each") is not None else "points"
    rounded = round(points, 3)
    change: dict[str, Any] = {weight: int(rounded) if rounded == int(rounded) else rounded}
    return change | ({"proof": _MEASURED} if is_measured else {})
