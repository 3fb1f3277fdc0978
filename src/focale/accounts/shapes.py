"""Which cells of a text column can the engine read by itself, and as what?

Numbers and days in the shapes that French and English files write most. What has another shape is
read by the functions of `values`, once for each distinct text.
"""

from __future__ import annotations

from dataclasses import dataclass

from focale.accounts.values.number import PLAIN
from focale.criterion import tree as t

_FRENCH_NUMBER = r"[+-]?(?:[0-9]{1,3}(?:[ \x{A0}\x{202F}][0-9]{3})+(?:,[0-9]+)?|[0-9]+,[0-9]+)"
_GROUPED_BY_POINTS = r"[+-]?[0-9]{1,3}(?:\.[0-9]{3})+"
_SPACES = r"[ \x{A0}\x{202F}]"
_ISO_DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_ISO_MOMENT = _ISO_DAY + r"[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?"
_SLASHED = "[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}"
_DEFAULT_DAYS = ("1900-01-01", "1970-01-01", "1899-12-30")


@dataclass(frozen=True)
class Shaped:
    """What the engine makes of a text column.

    value: the value where it can read the cell, else NULL. changed: whether it is written
    otherwise than its value; NULL or FALSE where it is not.
    """

    value: t.Node
    changed: t.Node


def number_shape(node: t.Node, decimal: str = "") -> Shaped:
    """A DOUBLE. decimal: the sign before decimals in the column, "" where nothing tells.

    A comma before exactly three digits is left to `values.number` unless the column tells.
    """
    plain: t.Node = t.call("regexp_full_match", node.copy(), t.text(PLAIN))
    if decimal == ",":
        grouped = t.call("regexp_full_match", node.copy(), t.text(_GROUPED_BY_POINTS))
        plain = t.both([plain, t.negated(grouped)])
    french: t.Node = t.call("regexp_full_match", node.copy(), t.text(_FRENCH_NUMBER))
    if decimal != ",":
        unsure = t.call("regexp_full_match", node.copy(), t.text(r"[+-]?[0-9]{1,3},[0-9]{3}"))
        french = t.both([french, t.negated(unsure)])
    spaceless = t.call("regexp_replace", node.copy(), t.text(_SPACES), t.text(""), t.text("g"))
    written = t.call("replace", spaceless, t.text(","), t.text("."))
    read = t.case(
        [
            (plain, t.try_cast(node.copy(), "DOUBLE")),
            (french, t.try_cast(written, "DOUBLE")),
        ]
    )
    value = t.case([(t.call("isfinite", read), read.copy())])
    return Shaped(value, t.negated(t.call("regexp_full_match", node.copy(), t.text(PLAIN))))


def day_shape(node: t.Node, order: str = "") -> Shaped:
    """A DATE. order: of day, month and year in the column; slashed days wait for it.

    The days that machines write for none are left to `values.day`, which doubts them.
    """
    iso = t.call("regexp_full_match", node.copy(), t.text(_ISO_DAY))
    moment = t.call("regexp_full_match", node.copy(), t.text(_ISO_MOMENT))
    branches: list[tuple[t.Node, t.Node]] = [
        (iso, t.try_cast(node.copy(), "DATE")),
        (moment, t.try_cast(t.call("left", node.copy(), t.integer(10)), "DATE")),
    ]
    if order in ("dmy", "mdy"):
        slashed = t.call("regexp_full_match", node.copy(), t.text(_SLASHED))
        form = "%d/%m/%Y" if order == "dmy" else "%m/%d/%Y"
        parsed = t.call("try_strptime", node.copy(), t.text(form))
        branches.append((slashed, t.cast(parsed, "DATE")))
    read = t.case(branches)
    sure = t.negated(t.inside(read.copy(), [t.cast(t.text(d), "DATE") for d in _DEFAULT_DAYS]))
    value = t.case([(sure, read)])
    return Shaped(value, t.negated(t.call("regexp_full_match", node.copy(), t.text(_ISO_DAY))))
