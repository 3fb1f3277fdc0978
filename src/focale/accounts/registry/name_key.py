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


_GRAMMAR_WORDS = "de la le les du des d l et au aux en sur sous pour par chez the of and for in"
_COMMON_WORDS = (
    f"{_GRAMMAR_WORDS} "
    "societe ste soc association asso ass compagnie cie etablissements etablissement ets "
    "entreprise entreprises groupe group france francaise francais international services service "
    "holding sas sasu sarl sa snc eurl sci selarl scop transports transport distribution conseil "
    "consulting industrie industries batiment construction travaux agence cabinet centre maison"
)
_COMMON_PATTERN = rf"\b(?:{'|'.join(_COMMON_WORDS.split())})\b ?"
_COMMON = frozenset(_COMMON_WORDS.split())
_GRAMMAR = frozenset(_GRAMMAR_WORDS.split())


def telling_of(core: t.Node) -> t.Node:
    """The words of a key that tell a company from others, in the order of the alphabet.

    The whole key where none does.
    """
    cut = t.call("regexp_replace", core, t.text(_COMMON_PATTERN), t.text(""), t.text("g"))
    left = t.coalesce(t.call("nullif", t.call("trim", cut), t.text("")), core.copy())
    words = t.call("list_sort", t.call("string_split", left, t.text(" ")))
    return t.call("array_to_string", words, t.text(" "))


def telling_words(core: str) -> str:
    """The same of a name that was read here.

    >>> telling_words("etablissements cazal"), telling_words("les transports de france")
    ('cazal', 'les transports de france')
    """
    return " ".join(word for word in core.split() if word not in _COMMON) or core


def spoken_words(core: str) -> str:
    """A name without its articles and prepositions, its words in the order of the alphabet.

    With or without them, and in either order, it is the same name.

    >>> spoken_words("caisse d allocations familiales de la marne")
    'allocations caisse familiales marne'
    """
    return " ".join(sorted(word for word in core.split() if word not in _GRAMMAR)) or core


def first_letters(words: t.Node) -> t.Node:
    """The first letters of the first word."""
    return t.call("left", t.call("regexp_extract", words, t.text("^[a-z0-9]+")), t.integer(LETTERS))


def last_letters(words: t.Node) -> t.Node:
    """The first letters of the last word."""
    return t.call("left", t.call("regexp_extract", words, t.text("[a-z0-9]+$")), t.integer(LETTERS))
