"""Under which key is a company's name looked up among millions?

The key is made in the engine, the same for the register and for a file: folded, signs as spaces,
legal forms off both ends. It only finds who may be meant; `values.company_name` judges.
"""

from __future__ import annotations

from focale.criterion import reading, tree as t
from focale.glossary.legal_forms import SPELLINGS

LETTERS = 4
"""How many first letters two names must share at the beginning of a word to be compared."""

_SIGNS = "[^a-z0-9]+"
_INITIALS = r"\b((?:[a-z] ){1,4}[a-z])\b"


def _forms() -> str:
    """Every legal form of up to four words, the longest first, as alternatives of a pattern."""
    spelled = {" ".join(words) for words in SPELLINGS if len(words) <= 4}
    spelled |= {" ".join(word) for word in ("sas", "sarl", "sa", "snc", "sci", "sasu", "eurl")}
    return "|".join(sorted(spelled, key=lambda form: (-len(form), form)))


_BEHIND = f"(?: (?:{_forms()}))+$"
_IN_FRONT = f"^(?:(?:{_forms()}) )+"


def core_of(name: t.Node) -> t.Node:
    """The key of a name, '' for none: lower case letters and digits, one space between words."""
    folded = reading.folded(name)
    words = t.call(
        "trim", t.call("regexp_replace", folded, t.text(_SIGNS), t.text(" "), t.text("g"))
    )
    short = t.call("regexp_replace", words, t.text(_BEHIND), t.text(""))
    return t.coalesce(t.call("regexp_replace", short, t.text(_IN_FRONT), t.text("")), t.text(""))


def first_letters(core: t.Node) -> t.Node:
    """The first letters of the first word."""
    return t.call("left", t.call("regexp_extract", core, t.text("^[a-z0-9]+")), t.integer(LETTERS))


def last_letters(core: t.Node) -> t.Node:
    """The first letters of the last word."""
    return t.call("left", t.call("regexp_extract", core, t.text("[a-z0-9]+$")), t.integer(LETTERS))
