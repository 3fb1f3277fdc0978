"""What is each legal form called, how is it written, and which INSEE codes does it have?

Sources: INSEE, catégories juridiques, levels I and II, and of level III (`legal_categories`) the
codes with a short form of their own (edition of September 2022); the Commercial Code for the
French abbreviations; the European directive 2017/1132, annex II, and common usage for those
abroad. Spellings are folded: no accents, lower case, words apart by one space.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass

from focale.glossary.legal_categories import LEVEL_3


class Family(enum.StrEnum):
    """What kind of body a legal form makes; a body of one family is not one of another."""

    COMPANY = "company"
    CIVIL = "civil"  # civil companies: property, professions, farming
    MUTUAL = "mutual"  # cooperatives and mutual societies
    ASSOCIATION = "association"  # associations, foundations, unions
    PUBLIC = "public"


@dataclass(frozen=True)
class LegalForm:
    """One legal form.

    code: the short form, as people write it. country: where it exists ("FR", "" for several).
    spellings: folded, besides the folded code. insee: the INSEE codes, or what they begin with.
    leads: whether it is written before a name too ("SARL Morvan"), not only behind it.
    """

    code: str
    fr: str
    en: str
    family: Family = Family.COMPANY
    spellings: tuple[str, ...] = ()
    insee: tuple[str, ...] = ()
    country: str = "FR"
    leads: bool = True


_C, _V, _M, _A, _P = (
    Family.COMPANY, Family.CIVIL, Family.MUTUAL, Family.ASSOCIATION, Family.PUBLIC,
)  # fmt: skip

_FRENCH = (
    LegalForm("SAS", "société par actions simplifiée", "simplified joint-stock company", _C,
              ("societe par actions simplifiee", "societe par action simplifiee",
               "ste par actions simplifiee"), ("5710", "57")),
    LegalForm("SASU", "société par actions simplifiée unipersonnelle",
              "simplified joint-stock company with one partner", _C,
              ("societe par actions simplifiee unipersonnelle",
               "societe par actions simplifiee a associe unique",
               "sas unipersonnelle"), ("5720",)),
    LegalForm("SA", "société anonyme", "public limited company", _C,
              ("societe anonyme", "ste anonyme", "sa a conseil d administration",
               "sa a directoire", "societe anonyme a conseil d administration",
               "societe anonyme a directoire"), ("55", "56")),
    LegalForm("SARL", "société à responsabilité limitée", "limited liability company", _C,
              ("societe a responsabilite limitee", "ste a responsabilite limitee"), ("54",)),
    LegalForm("EURL", "entreprise unipersonnelle à responsabilité limitée",
              "limited liability company with one partner", _C,
              ("entreprise unipersonnelle a responsabilite limitee", "sarl unipersonnelle"),
              ("5498",)),
    LegalForm("SNC", "société en nom collectif", "general partnership", _C,
              ("societe en nom collectif", "ste en nom collectif"), ("52",)),
    LegalForm("SCS", "société en commandite simple", "limited partnership", _C,
              ("societe en commandite simple",), ("5306", "5307")),
    LegalForm("SCA", "société en commandite par actions", "partnership limited by shares", _C,
              ("societe en commandite par actions",), ("5308", "5309")),
    LegalForm("SELARL", "société d'exercice libéral à responsabilité limitée",
              "limited company of a liberal profession", _C,
              ("societe d exercice liberal a responsabilite limitee",), ("5485",)),
    LegalForm("SELAS", "société d'exercice libéral par actions simplifiée",
              "simplified joint-stock company of a liberal profession", _C,
              ("societe d exercice liberal par actions simplifiee",), ("5785",)),
    LegalForm("SELAFA", "société d'exercice libéral à forme anonyme",
              "public limited company of a liberal profession", _C,
              ("societe d exercice liberal a forme anonyme",), ("5585", "5685")),
    LegalForm("SELASU", "société d'exercice libéral par actions simplifiée unipersonnelle",
              "simplified company of a liberal profession with one partner"),
    LegalForm("SELURL", "société d'exercice libéral unipersonnelle à responsabilité limitée",
              "limited company of a liberal profession with one partner", _C, ("selarlu",)),
    LegalForm("EI", "entrepreneur individuel", "sole trader", _C,
              ("entreprise individuelle", "entrepreneur individuel", "auto entrepreneur",
               "micro entrepreneur", "micro entreprise"), ("10",)),
    LegalForm("EIRL", "entrepreneur individuel à responsabilité limitée",
              "sole trader with limited liability", _C,
              ("entrepreneur individuel a responsabilite limitee",)),
    LegalForm("SEM", "société d'économie mixte", "semi-public company", _C,
              ("societe d economie mixte", "saem", "saeml", "seml"),
              ("5415", "5515", "5615")),
    LegalForm("SPL", "société publique locale", "local public company", _C,
              ("societe publique locale",)),
    LegalForm("SPFPL", "société de participations financières de profession libérale",
              "holding company of a liberal profession", _C, (), ("5370", "5470", "5570", "5670",
                                                               "5770")),
    LegalForm("SCI", "société civile immobilière", "civil property company", _V,
              ("societe civile immobiliere",), ("6540", "6541", "6544")),
    LegalForm("SCM", "société civile de moyens", "civil company of shared means", _V,
              ("societe civile de moyens",), ("6589",)),
    LegalForm("SCP", "société civile professionnelle", "civil professional company", _V,
              ("societe civile professionnelle",), ("656", "657", "6585")),
    LegalForm("SCPI", "société civile de placement immobilier", "civil property fund", _V,
              ("societe civile de placement immobilier",), ("6521",)),
    LegalForm("SCEA", "société civile d'exploitation agricole", "civil farming company", _V,
              ("societe civile d exploitation agricole",), ("6597",)),
    LegalForm("EARL", "exploitation agricole à responsabilité limitée",
              "farm with limited liability", _V,
              ("exploitation agricole a responsabilite limitee",), ("6598",)),
    LegalForm("GAEC", "groupement agricole d'exploitation en commun", "joint farming group", _V,
              ("groupement agricole d exploitation en commun",), ("6533",)),
    LegalForm("GFA", "groupement foncier agricole", "agricultural land group", _V,
              ("groupement foncier agricole",), ("6534",)),
    LegalForm("SC", "société civile", "civil company", _V, ("societe civile",), ("65",)),
    LegalForm("GIE", "groupement d'intérêt économique", "economic interest group", _C,
              ("groupement d interet economique",), ("6220",)),
    LegalForm("GEIE", "groupement européen d'intérêt économique",
              "European economic interest group", _C,
              ("groupement europeen d interet economique",), ("6210",)),
    LegalForm("SCOP", "société coopérative de production", "workers' cooperative", _M,
              ("societe cooperative de production", "societe cooperative ouvriere de production",
               "societe cooperative et participative", "scop sa", "scop sarl", "sa scop",
               "sarl scop", "scop arl", "scop sas", "sas scop"), ("5458", "5558", "5658")),
    LegalForm("SCIC", "société coopérative d'intérêt collectif",
              "cooperative of collective interest", _M,
              ("societe cooperative d interet collectif",)),
    LegalForm("SCA agricole", "société coopérative agricole", "farming cooperative", _M,
              ("societe cooperative agricole",), ("6317", "6318")),
    LegalForm("CUMA", "coopérative d'utilisation de matériel agricole",
              "cooperative for farming machines", _M,
              ("cooperative d utilisation de materiel agricole",), ("6316",)),
    LegalForm("Coopérative", "société coopérative", "cooperative", _M,
              ("societe cooperative", "ste cooperative"), ("51", "63", "5460", "5560", "5660")),
    LegalForm("Mutuelle", "mutuelle", "mutual society", _M, (), ("82", "64")),
    LegalForm("SAM", "société d'assurance mutuelle", "mutual insurance company", _M,
              ("societe d assurance mutuelle",), ("6411",)),
    LegalForm("Association", "association", "association", _A,
              ("association loi 1901", "association loi de 1901", "association declaree",
               "association reconnue d utilite publique", "assoc", "asso", "assos"), ("92", "91")),
    LegalForm("Fondation", "fondation", "foundation", _A,
              ("fondation reconnue d utilite publique",), ("93",)),
    LegalForm("Syndicat", "syndicat", "union", _A, (), ("84",)),
    LegalForm("EPIC", "établissement public industriel et commercial",
              "public industrial and commercial body", _P,
              ("etablissement public a caractere industriel et commercial",
               "etablissement public industriel et commercial"), ("41",)),
    LegalForm("EPA", "établissement public administratif", "public administrative body", _P,
              ("etablissement public administratif",
               "etablissement public a caractere administratif"), ("738",)),
    LegalForm("GIP", "groupement d'intérêt public", "public interest group", _P,
              ("groupement d interet public",), ("7410",)),
    LegalForm("GCS", "groupement de coopération sanitaire", "health cooperation group", _P,
              ("groupement de cooperation sanitaire",), ("7470", "9970")),
)  # fmt: skip

_ABROAD = (
    LegalForm("SE", "société européenne", "European company", _C,
              ("societe europeenne", "societas europaea"), ("58",), "", leads=False),
    LegalForm("GmbH", "GmbH", "GmbH", _C,
              ("gesellschaft mit beschrankter haftung", "ges m b h", "gesmbh", "mbh"),
              (), "DE", leads=False),
    LegalForm("GmbH & Co. KG", "GmbH & Co. KG", "GmbH & Co. KG", _C,
              ("gmbh co kg", "gmbh et co kg", "gmbh u co kg", "gmbh und co kg", "co kg",
               "et co kg"),
              (), "DE", leads=False),
    LegalForm("AG", "AG", "AG", _C, ("aktiengesellschaft",), (), "DE", leads=False),
    LegalForm("KG", "KG", "KG", _C, (), (), "DE", leads=False),
    LegalForm("OHG", "OHG", "OHG", _C, (), (), "DE", leads=False),
    LegalForm("UG", "UG", "UG", _C, ("ug haftungsbeschrankt",), (), "DE", leads=False),
    LegalForm("e.V.", "e.V.", "e.V.", _A, ("ev", "eingetragener verein"), (), "DE", leads=False),
    LegalForm("Ltd", "Ltd", "Ltd", _C, ("limited", "ltd co", "co ltd", "company limited",
                                        "private limited", "pte ltd", "pty ltd", "pvt ltd"),
              (), "GB", leads=False),
    LegalForm("PLC", "PLC", "PLC", _C, ("public limited company",), (), "GB", leads=False),
    LegalForm("LLP", "LLP", "LLP", _C, ("limited liability partnership",), (), "GB", leads=False),
    LegalForm("LP", "LP", "LP", _C, ("limited partnership",), (), "US", leads=False),
    LegalForm("LLC", "LLC", "LLC", _C, ("limited liability company",), (), "US", leads=False),
    LegalForm("Inc.", "Inc.", "Inc.", _C, ("inc", "incorporated"), (), "US", leads=False),
    LegalForm("Corp.", "Corp.", "Corp.", _C, ("corp", "corporation"), (), "US", leads=False),
    LegalForm("BV", "BV", "BV", _C, ("besloten vennootschap",), (), "NL", leads=False),
    LegalForm("NV", "NV", "NV", _C, ("naamloze vennootschap",), (), "NL", leads=False),
    LegalForm("SRL", "SRL", "SRL", _C, ("societa a responsabilita limitata",), (), "IT"),
    LegalForm("SpA", "SpA", "SpA", _C, ("spa", "societa per azioni"), (), "IT", leads=False),
    LegalForm("SPRL", "SPRL", "SPRL", _C, ("bvba",), (), "BE"),
    LegalForm("ASBL", "ASBL", "ASBL", _A, ("vzw",), (), "BE"),
    LegalForm("SL", "SL", "SL", _C, ("slu", "sociedad limitada"), (), "ES", leads=False),
    LegalForm("Lda", "Lda", "Lda", _C, ("limitada",), (), "PT", leads=False),
    LegalForm("AB", "AB", "AB", _C, ("aktiebolag",), (), "SE", leads=False),
    LegalForm("ApS", "ApS", "ApS", _C, ("aps",), (), "DK", leads=False),
    LegalForm("A/S", "A/S", "A/S", _C, (), (), "DK", leads=False),
    LegalForm("Oy", "Oy", "Oy", _C, ("oyj", "osakeyhtio"), (), "FI", leads=False),
    LegalForm("Sp. z o.o.", "Sp. z o.o.", "Sp. z o.o.", _C,
              ("sp zoo", "sp z oo", "sp z o o", "spolka z o o", "spzoo"), (), "PL", leads=False),
    LegalForm("s.r.o.", "s.r.o.", "s.r.o.", _C, ("sro",), (), "CZ", leads=False),
    LegalForm("Kft", "Kft", "Kft", _C, ("kft",), (), "HU", leads=False),
    LegalForm("Sàrl", "Sàrl", "Sàrl", _C, (), (), "CH"),
)  # fmt: skip

LEGAL_FORMS: dict[str, LegalForm] = {form.code: form for form in (*_FRENCH, *_ABROAD)}
"""Every form by its short form."""


def _spellings() -> dict[tuple[str, ...], str]:
    found: dict[tuple[str, ...], str] = {}
    for form in (*_FRENCH, *_ABROAD):
        plain = form.code.lower().translate(str.maketrans("éàè", "eae", "./"))
        for spelled in (plain, *form.spellings):
            found.setdefault(tuple(spelled.split()), form.code)
    return found


SPELLINGS: dict[tuple[str, ...], str] = _spellings()
"""Folded words -> the short form. A form of several countries is told as the French one."""

LEVEL_1: dict[str, tuple[str, str]] = {
    "0": ("Organisme de placement collectif en valeurs mobilières", "Investment fund"),
    "1": ("Entrepreneur individuel", "Sole trader"),
    "2": ("Groupement de droit privé non doté de la personnalité morale",
          "Private group without legal personality"),
    "3": ("Personne morale de droit étranger", "Body under foreign law"),
    "4": ("Personne morale de droit public soumise au droit commercial",
          "Public body under commercial law"),
    "5": ("Société commerciale", "Commercial company"),
    "6": ("Autre personne morale immatriculée au RCS", "Other body in the trade register"),
    "7": ("Personne morale et organisme soumis au droit administratif",
          "Body under administrative law"),
    "8": ("Organisme privé spécialisé", "Specialised private body"),
    "9": ("Groupement de droit privé", "Private group"),
}  # fmt: skip
"""INSEE level I: the first digit -> (French, English)."""

LEVEL_2: dict[str, tuple[str, str]] = {
    "00": ("Organisme de placement collectif", "Investment fund"),
    "10": ("Entrepreneur individuel", "Sole trader"),
    "21": ("Indivision", "Joint ownership"),
    "22": ("Société créée de fait", "De facto company"),
    "23": ("Société en participation", "Undisclosed partnership"),
    "24": ("Fiducie", "Trust"),
    "27": ("Paroisse hors zone concordataire", "Parish"),
    "28": ("Assujetti unique à la TVA", "VAT group"),
    "29": ("Autre groupement sans personnalité morale", "Other group without personality"),
    "31": ("Personne morale étrangère immatriculée au RCS", "Foreign body in the register"),
    "32": ("Personne morale étrangère non immatriculée au RCS", "Foreign body, not registered"),
    "41": ("Établissement public ou régie à caractère industriel ou commercial",
           "Public industrial or commercial body"),
    "51": ("Société coopérative commerciale particulière", "Special commercial cooperative"),
    "52": ("Société en nom collectif", "General partnership"),
    "53": ("Société en commandite", "Limited partnership"),
    "54": ("Société à responsabilité limitée (SARL)", "Limited liability company"),
    "55": ("Société anonyme à conseil d'administration", "Public limited company with a board"),
    "56": ("Société anonyme à directoire", "Public limited company with two boards"),
    "57": ("Société par actions simplifiée", "Simplified joint-stock company"),
    "58": ("Société européenne", "European company"),
    "61": ("Caisse d'épargne et de prévoyance", "Savings bank"),
    "62": ("Groupement d'intérêt économique", "Economic interest group"),
    "63": ("Société coopérative agricole", "Farming cooperative"),
    "64": ("Société d'assurance mutuelle", "Mutual insurance company"),
    "65": ("Société civile", "Civil company"),
    "69": ("Autre personne morale de droit privé inscrite au RCS",
           "Other private body, registered"),
    "71": ("Administration de l'État", "State administration"),
    "72": ("Collectivité territoriale", "Local authority"),
    "73": ("Établissement public administratif", "Public administrative body"),
    "74": ("Autre personne morale de droit public administratif", "Other administrative body"),
    "81": ("Organisme gérant un régime de protection sociale", "Social security body"),
    "82": ("Organisme mutualiste", "Mutual society"),
    "83": ("Comité d'entreprise", "Works council"),
    "84": ("Organisme professionnel", "Professional body"),
    "85": ("Organisme de retraite à adhésion non obligatoire", "Supplementary pension body"),
    "91": ("Syndicat de propriétaires", "Owners' association"),
    "92": ("Association loi 1901 ou assimilé", "Association"),
    "93": ("Fondation", "Foundation"),
    "99": ("Autre personne morale de droit privé", "Other private body"),
}  # fmt: skip
"""INSEE level II: the first two digits -> (French, English)."""

_BY_INSEE: dict[str, str] = {
    prefix: form.code for form in (*_FRENCH, *_ABROAD) for prefix in form.insee
}
_FAMILY_BY_LEVEL = {"4": _P, "7": _P, "8": _A, "9": _A, "6": _V}


CODE_OF_LABEL: dict[str, str] = {label: code for code, label in LEVEL_3.items()}
"""Label of level III -> its code."""


def form_of_insee(code: str) -> str:
    """The short form of an INSEE code of four digits, or of its beginning; "" for none.

    >>> form_of_insee("5710"), form_of_insee("5499"), form_of_insee("9220"), form_of_insee("7210")
    ('SAS', 'SARL', 'Association', '')
    """
    for length in range(len(code), 1, -1):
        if code[:length] in _BY_INSEE:
            return _BY_INSEE[code[:length]]
    return ""


def insee_label(code: str, lang: str) -> str:
    """What an INSEE code means, in French to its last digit, in English as far down as level II.

    "" where it is no code.

    >>> insee_label("7210", "fr"), insee_label("9", "en"), insee_label("x", "en")
    ('Commune et commune nouvelle', 'Private group', '')
    """
    if lang == "fr" and code in LEVEL_3:
        return LEVEL_3[code]
    words = LEVEL_2.get(code[:2]) or LEVEL_1.get(code[:1])
    return "" if words is None else words[0 if lang == "fr" else 1]


def family_of(form: str) -> Family | None:
    """The family of a short form, an INSEE code or its label; None when nobody knows.

    >>> family_of("SAS").value, family_of("Fondation").value, family_of("7210").value
    ('company', 'association', 'public')
    >>> family_of("Commune et commune nouvelle").value
    'public'
    """
    form = CODE_OF_LABEL.get(form, form)
    if form in LEGAL_FORMS:
        return LEGAL_FORMS[form].family
    if form.isdecimal():
        short = form_of_insee(form)
        return LEGAL_FORMS[short].family if short else _FAMILY_BY_LEVEL.get(form[:1])
    return None
