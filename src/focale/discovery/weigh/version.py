"""How is a profile with new points written as its next version?

Only points, proofs and the version number change, and a comment at the top says why; every other
sign and comment of the author stays.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from focale.glossary.messages import FocaleError, Message
from focale.profile.write import write_profile
from focale.yaml_tree import Entries, Scalar, read_tree

_MEASURED = "measured"


def next_version(
    text: str,
    points: Mapping[str, float],
    measured: Sequence[str],
    why: Sequence[str],
    source: str = "profile",
) -> str:
    """The canonical text of the next version.

    text: the profile as its author wrote it. points: criterion -> new points. measured: criteria
    whose weight the outcomes prove. why: lines for the comment at the top, the newest first.
    Raises FocaleError for what is no YAML.

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
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    faults: list[Message] = []
    root = read_tree(text, source, faults)
    if faults:
        raise FocaleError(faults)
    edits = [_version(root)]
    criteria = root.get("criteria")
    for key, node in criteria.entries if isinstance(criteria, Entries) else ():
        if key.text in points and isinstance(node, Entries):
            proof = _MEASURED if key.text in measured else None
            edits += _criterion(node, _written(points[key.text]), proof)
    for start, end, words in sorted(edits, reverse=True):
        text = text[:start] + words + text[end:]
    comment = "".join(f"# {line}\n" for line in why)
    return write_profile(comment + text, source)


def _version(root: Entries) -> tuple[int, int, str]:
    found = root.get("version")
    if isinstance(found, Scalar) and found.text.isdecimal():
        return found.span.start, found.span.end, str(int(found.text) + 1)
    name = root.get("profile")
    end = name.span.end if isinstance(name, Scalar) else 0
    return end, end, "\nversion: 2"


def _criterion(node: Entries, points: str, proof: str | None) -> list[tuple[int, int, str]]:
    """The places of one criterion that change: (start, end, words in their place)."""
    weight = node.get("cap") if node.get("points_each") is not None else node.get("points")
    edits, added = [], []
    if isinstance(weight, Scalar):
        edits.append((weight.span.start, weight.span.end, points))
    else:
        added.append(f"points: {points}")
    if proof is not None:
        known = node.get("proof")
        if isinstance(known, Scalar):
            edits.append((known.span.start, known.span.end, proof))
        else:
            added.append(f"proof: {proof}")
    if added:
        edits.append(_after_first(node, added))
    return edits


def _after_first(node: Entries, added: Sequence[str]) -> tuple[int, int, str]:
    """New keys before the first one, in the form of the mapping; the writer orders them."""
    first = node.entries[0][0].span
    if node.span.flow:
        return first.start, first.start, "".join(f"{words}, " for words in added)
    indent = "\n" + " " * first.column
    return first.start, first.start, "".join(f"{words}{indent}" for words in added)


def _written(points: float) -> str:
    """12.0 as 12, 12.5 as 12.5.

    >>> _written(12.0), _written(12.5)
    ('12', '12.5')
    """
    return f"{round(points, 3):.10g}"
