"""Are two first names clearly those of two people?

A spouse, a brother or a namesake at work shares the surname, the company and the phone: only the
first name tells. What may be one name written in two ways (initials, a short form, a slip of the
pen, a part of a compound) tells nothing.
"""

from __future__ import annotations

from focale.glossary.first_names import SHORT_FORMS

_ALIKE = 0.5  # of OSA's likeness, from which two names may be one with slips of the pen
_LEAST = 3  # letters of a name that tells
_END = 4  # letters of an end that may stand for the name: "Sébastien", "Bastien"


def clearly_other(one: str, other: str) -> bool:
    """Whether two folded first names cannot well be one. A blank one never tells.

    >>> clearly_other("vincent", "claire"), clearly_other("jean", "marc")
    (True, True)
    >>> clearly_other("v", "claire"), clearly_other("jm", "jean marc")
    (False, False)
    >>> clearly_other("fred", "frederic"), clearly_other("bob", "robert")
    (False, False)
    >>> clearly_other("jean pierre", "pierre"), clearly_other("stephane", "stephan")
    (False, False)
    """
    from rapidfuzz.distance import OSA

    left, right = one.split(), other.split()
    if min(map(len, (one, other))) < _LEAST or one.isascii() != other.isascii():
        return False
    if any(_may_be(x, y) for x in left for y in right):
        return False
    likeness = OSA.normalized_similarity(one.replace(" ", ""), other.replace(" ", ""))
    return likeness < _ALIKE


def _may_be(one: str, other: str) -> bool:
    """Whether one word may stand for the other."""
    from rapidfuzz.distance import OSA

    if one.startswith(other) or other.startswith(one):
        return True
    short, long = sorted((one, other), key=len)
    if len(short) >= _END and long.endswith(short):
        return True
    if any(one in group and other in group for group in SHORT_FORMS):
        return True
    return OSA.normalized_similarity(one, other) >= _ALIKE
