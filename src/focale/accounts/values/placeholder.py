"""Does a cell say nothing, though something is written in it?

"Select", "n/a", "-", "inconnu", "#N/A" ... are blanks that a form, a tool or a person left. What is
a blank depends on the field: 0 is a number but no name, NC is a country but no town.
"""

from __future__ import annotations

import functools
import re

from focale.criterion.fold import fold
from focale.glossary.fields import FIELDS, FieldType

_EVERYWHERE = frozenset(
    """
    n/a|#n/a|#n/d|n/d|n/c|n/r|n/s|s/o|n.a|n.c|n.d|n.r|n.s|s.o|#na|#ref!|#value!|#valeur!|#name?
    #nom?|#div/0!|#num!|#nombre!|#null!|#nul!|#error!|#erreur!|#########|null|\\n|nan|undefined
    nul|nil|none|inconnu|inconnue|inconnus|unknown|unspecified|not specified|not available
    not applicable|not provided|not set|no data|no value|missing|empty|blank|vide
    non renseigne|non renseignee|non-renseigne|non communique|non communiquee|non disponible
    non dispo|non defini|non definie|non precise|non precisee|non applicable
    non connu|non connue|non specifie|non specifiee|pas renseigne
    pas d'information|indefini|indetermine|indeterminee|indisponible
    neant|a completer|a definir|a renseigner|a preciser|a determiner|a remplir
    tbd|tba|tbc|to be defined|to be determined|select|select one|select an option|select a value
    please select|please choose|choose|choose one|selectionner|selectionnez
    selectionner une option|selectionnez une option|veuillez selectionner|choisir|choisissez
    choisir une option|ne sait pas|ne sais pas|je ne sais pas|don't know|nsp|na|nc|nd|nr
    keine angabe|desconocido|sconosciuto|unbekannt
    """.replace("\n", "|").replace("|    ", "|").strip("| ").split("|")
)  # fmt: skip
_TESTS = frozenset(
    """
    test|tests|teste|testing|test test|essai|asdf|azerty|qwerty|qwertz|aaa|aaaa|abc|abcd|toto
    foo|bar|foobar|lorem ipsum|dummy|exemple|example|sample|demo|fake|xxx|xxxx|xxxxx|zzz|zzzz
    blabla
    """.replace("\n", "|").replace("|    ", "|").strip("| ").split("|")
)  # fmt: skip
_NONE = frozenset({"aucun", "aucune", "rien", "sans objet", "sans reponse", "non concerne"})
"""Blanks in the fields of a company; elsewhere, such as in why a deal was lost, an answer."""
_TEST_ADDRESS = re.compile(
    r"(?:test|tests|essai|exemple|example|user|email|mail|nom|name|votre-?email|your-?email|a|aa|aaa|"
    r"abc|x|xx|xxx|toto|azerty|asdf|no|none|na|null|noemail|no-?email|nomail|inconnu|unknown)"
    r"@(?:test|tests|example|exemple|email|mail|domain|domaine|aaa|abc|x|xx|xxx|toto|azerty|asdf|no|none|"
    r"na|null|noemail|nomail|inconnu|unknown)\.[a-z.]{1,6}"
)
_ONLY_SIGNS = re.compile(r"[\W_]+")
_LONGEST = 48  # signs of the longest of these
_FRAME = "-–—.*/\\_<>[](){}: …"
_SAME_DIGIT = re.compile(r"[\s./()+-]*(\d)(?:[\s./()-]*\1){2,}[\s./-]*")
_NO_DATE = re.compile(r"0{1,4}([-/. ])0{1,2}\1(?:0{4}|0{1,2})(?:[ t]00:00(?::00(?:\.0+)?)?z?)?")

_CODES_THAT_LOOK_BLANK = frozenset({"na", "nc", "nr", "so", "nu"})
"""Countries: Namibia, New Caledonia, Nauru, Somalia, Niue."""
_PERSON_FIELDS = frozenset({"first_name", "last_name", "person", "contact_name", "full_name"})
_NAMES_THAT_LOOK_BLANK = frozenset(
    {"na", "nc", "nd", "nr", "null", "none", "test", "nil", "vide", "rien", "aucun", "toto"}
)
_DIGIT_FIELDS = frozenset({"siren", "siret", "vat", "phone", "mobile", "parent_siren"})
_NO_TEST_IS_MEANT = frozenset(
    {"name", "city", "website", "domain", "phone", "siren", "siret", "vat"}
)


FILLERS = _EVERYWHERE | _TESTS | _NONE | _CODES_THAT_LOOK_BLANK | _NAMES_THAT_LOOK_BLANK
"""Every word or phrase that is a blank in some field, folded."""


def is_placeholder(text: str, field: str = "") -> bool:
    """Whether a cell of this field is a blank in other words; also for a cell without any sign.

    field: the glossary's name, "" for any. What may be a value all the same is none:
    `may_be_placeholder`.

    >>> [is_placeholder(word) for word in ("Select", "N/A", " - ", "Inconnu", "0", "Acme")]
    [True, True, True, True, False, False]
    >>> is_placeholder("0", "nps"), is_placeholder("0", "city"), is_placeholder("0000", "siren")
    (False, True, True)
    >>> is_placeholder("NC", "country"), is_placeholder("NC", "city")
    (False, True)
    """
    if len(text) > _LONGEST and text[:1].isalnum():
        return False
    word = fold(text)
    if not word:
        return True
    if word[0].isalpha():
        return _is_word(word, text, field)
    if word[0].isdigit():
        return _is_digits(word, field)
    if word == "[]":  # a list that is known to be empty
        return field in FIELDS and FIELDS[field].type is not FieldType.LIST
    return bool(_ONLY_SIGNS.fullmatch(word)) or _is_word(word, text, field)


def _is_word(word: str, text: str, field: str) -> bool:
    """Whether a word, perhaps between signs, is a blank."""
    if word in _EVERYWHERE or (
        not (word[0].isalnum() and word[-1].isalnum()) and word.strip(_FRAME) in _EVERYWHERE
    ):
        return not may_be_placeholder(text, field)
    if word in _NONE:
        return field in FIELDS and field != "source"
    if field == "email" and (word in _TESTS or _TEST_ADDRESS.fullmatch(word)):
        return True
    return field in _NO_TEST_IS_MEANT and word in _TESTS


def _is_digits(word: str, field: str) -> bool:
    """Whether digits stand where no number is meant, or a date that is none."""
    if len(set(word)) > 5:
        return False
    if _NO_DATE.fullmatch(word) or (field in _DIGIT_FIELDS and _SAME_DIGIT.fullmatch(word)):
        return True
    return _is_zero(word, field)


def _is_zero(word: str, field: str) -> bool:
    """Whether zeros stand where no number is meant."""
    known = FIELDS.get(field)
    if known is None or field == "id":
        return False
    if field == "naf":
        return word.rstrip("z").replace(".", "").strip("0") == ""
    if field in ("headcount_band", "departement", "region"):
        return not word.strip("0") and len(word) > 2  # 00 is a band, 01 a code
    return not word.strip("0.,") and known.type not in (FieldType.NUMBER, FieldType.FLAG)


@functools.lru_cache(maxsize=4096)
def may_be_placeholder(text: str, field: str = "") -> bool:
    """Whether a word that is a blank elsewhere may be a value of this field, and so is kept.

    >>> may_be_placeholder("NC", "country"), may_be_placeholder("Null", "last_name")
    (True, True)
    >>> may_be_placeholder("NC", "name")
    False
    """
    word = fold(text)
    if field == "country":
        return word in _CODES_THAT_LOOK_BLANK
    return field in _PERSON_FIELDS and word in _NAMES_THAT_LOOK_BLANK
