"""How is a share said in per cent, so that it is neither more nor less than it is?

Rounded half up. All is said of all only, nothing of nothing only: 9,999 of 10,000 are more than
99.9 %, and 1 is less than 0.1 %.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from focale.glossary.typography import NARROW


def share_words(part: int, total: int, lang: str) -> str:
    """A part of a total in per cent, to one decimal; a dash when the total is 0.

    >>> share_words(180, 60389, "fr"), share_words(1, 5000, "en"), share_words(4999, 5000, "en")
    ('0,3\\u202f%', '< 0.1%', '> 99.9%')
    >>> share_words(3, 3, "en"), share_words(0, 3, "en"), share_words(1, 2, "en")
    ('100%', '0%', '50.0%')
    """
    if total == 0:
        return "–"
    comma, sign = (",", f"{NARROW}%") if lang == "fr" else (".", "%")
    units, tenths = divmod((2000 * part + total) // (2 * total), 10)
    if part in (0, total):
        return f"{units}{sign}"
    if part > 0 and not units and not tenths:
        return f"< 0{comma}1{sign}"
    if part < total and units == 100:
        return f"> 99{comma}9{sign}"
    return f"{units}{comma}{tenths}{sign}"


def whole_percent(share: float | Fraction) -> int | str:
    """A share, 0 to 1, in whole per cent, for a sentence that writes the sign itself.

    >>> whole_percent(0.285), whole_percent(0.004), whole_percent(0.996), whole_percent(1.0)
    (29, '< 1', '> 99', 100)
    """
    exact = Fraction(share) if isinstance(share, Fraction) else Fraction(Decimal(str(share)))
    percent = int(exact * 100 + Fraction(1, 2)) if exact >= 0 else 0
    if percent == 0 and exact > 0:
        return "< 1"
    if percent == 100 and exact < 1:
        return "> 99"
    return percent
