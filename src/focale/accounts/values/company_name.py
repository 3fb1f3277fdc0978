"""Which words of a company's name tell it from others, and which are its legal form?

"SARL Les Ateliers-Morvan" and "LES ATELIERS MORVAN S.A.R.L." have one core. Common French
abbreviations of the trade are written out ("Ets" is "établissements"). A name that is nothing
but a legal form has no core: there is nothing to know the company by.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from focale.accounts.values.scripts import plain_words
from focale.criterion.fold import fold
from focale.glossary.legal_forms import LEGAL_FORMS, SPELLINGS

ABBREVIATIONS: dict[str, str] = {
    "ets": "etablissements", "etab": "etablissements", "etabl": "etablissements",
    "etabs": "etablissements", "etb": "etablissements", "etablissement": "etablissements",
    "cie": "compagnie", "st": "saint", "ste": "sainte", "sts": "saints",
    "gpe": "groupe", "grp": "groupe", "labo": "laboratoire", "labos": "laboratoires",
    "lab": "laboratoire", "tpt": "transport", "tpts": "transports", "transp": "transports",
    "trsp": "transports", "trspts": "transports", "distrib": "distribution", "distri":
    "distribution", "const": "construction", "constr": "construction", "imm": "immobilier",
    "immo": "immobilier", "ind": "industrie", "inds": "industries", "ing": "ingenierie",
    "internat": "international", "intl": "international", "int": "international",
    "imp": "imprimerie", "boul": "boulangerie", "men": "menuiserie", "fr": "freres",
    "frs": "freres", "ent": "entreprise", "entr": "entreprise", "entrep": "entreprise",
    "entp": "entreprise", "sces": "services", "svces": "services", "svcs": "services",
    "serv": "services", "cab": "cabinet", "fed": "federation", "dept": "departemental",
    "depart": "departemental", "nat": "national", "idf": "ile de france", "univ": "universite",
    "hop": "hopital", "ch": "centre hospitalier", "chu": "centre hospitalier universitaire",
    "tech": "technologies", "techno": "technologies", "technos": "technologies",
    "mat": "materiaux", "mecan": "mecanique", "elec": "electricite", "electr": "electricite",
    "ass": "association", "assoc": "association", "asso": "association", "mfg": "manufacturing",
    "mgmt": "management", "bros": "brothers", "natl": "national", "assn": "association",
    "caf": "caisse allocations familiales", "cpam": "caisse primaire assurance maladie",
    "msa": "mutualite sociale agricole", "oph": "office public habitat",
    "crcam": "caisse regionale de credit agricole mutuel",
    "cci": "chambre de commerce et industrie", "paca": "provence alpes cote azur",
    "chp": "centre hospitalier prive", "chr": "centre hospitalier regional",
    "adapei": "departementale amis parents enfants inadaptes",
    "apei": "amis parents enfants inadaptes", "apajh": "adultes jeunes handicapes",
    "pep": "pupilles enseignement public", "udaf": "union departementale associations familiales",
    "adsea": "departementale sauvegarde enfant adulte", "admr": "aide domicile milieu rural",
    "urssaf": "union recouvrement cotisations securite sociale allocations familiales",
    "carsat": "caisse assurance retraite sante travail",
    "sdis": "service departemental incendie secours", "mjc": "maison jeunes culture",
    "ehpad": "etablissement hebergement personnes agees dependantes",
    "esat": "etablissement service aide travail", "ssiad": "service soins infirmiers domicile",
    "ccas": "centre communal action sociale", "hlm": "habitations loyer modere",
    "sce": "services", "dep": "departemental", "reg": "regional",
}  # fmt: skip
"""One folded word -> the words it stands for."""

_SOCIETY = frozenset({"ste", "soc"})  # at the beginning: société; "ste" elsewhere: sainte
_POINTED = re.compile(r"(?<![a-z0-9])(?:[a-z]\.\s?)+[a-z]?(?![a-z])")
_ELIDED = frozenset("ld")
_VOWELS = frozenset("aeiouyh")
_TIDY = re.compile(r"\s+")
_EDGES = " \t\"'«»“”‘’;,:-–—_*•|/\\"

_LONGEST = max(map(len, SPELLINGS))
_LAST_WORDS = frozenset(spelled[-1] for spelled in SPELLINGS)
_FIRST_WORDS = frozenset(
    spelled[0] for spelled, code in SPELLINGS.items() if LEGAL_FORMS[code].leads
)
_INSIDE = frozenset({"sas", "sasu", "sarl", "eurl", "snc", "gmbh", "selarl", "selas"})


@dataclass(frozen=True, slots=True)
class CompanyName:
    """A company's name, read.

    display: the spelling, tidied, its case left alone. core: the folded words without the
    legal form, "" when there is none left. legal_form: a key of `LEGAL_FORMS`, or "".
    """

    display: str
    core: str
    legal_form: str


def company_name(text: str) -> CompanyName:
    """The parts of a company's name.

    >>> company_name("  SARL Les  Ateliers-Morvan ")
    CompanyName(display='SARL Les Ateliers-Morvan', core='les ateliers morvan', legal_form='SARL')
    >>> company_name("L'Étoile & Cie S.à.r.l.").core, company_name("Société anonyme").legal_form
    ('etoile et compagnie', 'SA')
    >>> company_name("SAS")
    CompanyName(display='SAS', core='', legal_form='SAS')
    """
    words, form = name_words(text)
    display = _TIDY.sub(" ", text).strip(_EDGES)
    return CompanyName(display, " ".join(words), form)


def name_words(text: str) -> tuple[list[str], str]:
    """The words of the core, in order, and the legal form: what `company_name` is made of.

    >>> name_words("CAISSE D EPARGNE Rhône-Alpes (SA)")
    (['caisse', 'epargne', 'rhone', 'alpes'], 'SA')
    """
    return folded_name_words(fold(text))


def folded_name_words(folded: str) -> tuple[list[str], str]:
    """The same for a name that is folded already."""
    words, form = _without_form(_words(folded))
    return _written_out(words), form


def _words(folded: str) -> list[str]:
    """The words; initials in one ("s.a.s.", "s a s"), elided articles away, "&" as "et"."""
    if "." in folded:
        folded = _POINTED.sub(_joined_initials, folded)
    if "&" in folded or "+" in folded:
        folded = folded.replace("&", " et ").replace("+", " et ")
    if "'" in folded or "’" in folded:
        folded = folded.replace("'s ", "s ").replace("’s ", "s ")
    parts = plain_words(folded)
    if min(map(len, parts), default=0) > 1:
        return parts
    words: list[str] = []
    initials = ""
    for place, part in enumerate(parts):
        if len(part) > 1 or part.isdigit():
            if initials:
                words.append(initials)
                initials = ""
            words.append(part)
        elif part in _ELIDED and not initials and _is_before_vowel(parts, place):
            continue
        else:
            initials += part
    return [*words, initials] if initials else words


def _joined_initials(pointed: re.Match[str]) -> str:
    return f" {pointed[0].replace('.', '').replace(' ', '')} "


def _is_before_vowel(parts: list[str], place: int) -> bool:
    following = parts[place + 1] if place + 1 < len(parts) else ""
    return len(following) > 1 and following[0] in _VOWELS


def _without_form(words: list[str]) -> tuple[list[str], str]:
    """The words without the forms at both ends, and the first one found, behind before front."""
    if not words or (
        words[-1] not in _LAST_WORDS and words[0] not in _FIRST_WORDS and _INSIDE.isdisjoint(words)
    ):
        return words, ""
    form = ""
    while words:
        length = _form_behind(words)
        if length:
            form = form or SPELLINGS[tuple(words[-length:])]
            words = words[:-length]
            continue
        length = _form_in_front(words)
        if not length:
            break
        form = form or SPELLINGS[tuple(words[:length])]
        words = words[length:]
    if not form and len(words) > 2:
        for place in range(1, len(words) - 1):
            if words[place] in _INSIDE:
                form = SPELLINGS[(words[place],)]
                return [*words[:place], *words[place + 1 :]], form
    return words, form


def _form_behind(words: list[str]) -> int:
    if words[-1] not in _LAST_WORDS:
        return 0
    for length in range(min(_LONGEST, len(words)), 0, -1):
        if tuple(words[-length:]) in SPELLINGS:
            return length
    return 0


def _form_in_front(words: list[str]) -> int:
    if words[0] not in _FIRST_WORDS:
        return 0
    for length in range(min(_LONGEST, len(words)), 0, -1):
        code = SPELLINGS.get(tuple(words[:length]))
        if code is not None and LEGAL_FORMS[code].leads:
            return length
    return 0


def _written_out(words: list[str]) -> list[str]:
    if words and words[0] in _SOCIETY:
        words = ["societe", *words[1:]]
    if ABBREVIATIONS.keys().isdisjoint(words):
        return words
    return [part for word in words for part in ABBREVIATIONS.get(word, word).split(" ")]
