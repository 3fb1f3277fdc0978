"""What are the French départements and regions called, and which lies in which?

Source: the official geographic code (INSEE) on 1 January 2026: 96 départements of metropolitan
France and 5 overseas, 18 regions. Which département lies in which region stands in `trees`.
"""

from __future__ import annotations

from focale.glossary.trees import leaves, nodes

DEPARTEMENTS: dict[str, str] = {
    "01": "Ain", "02": "Aisne", "03": "Allier", "04": "Alpes-de-Haute-Provence",
    "05": "Hautes-Alpes", "06": "Alpes-Maritimes", "07": "Ardèche", "08": "Ardennes",
    "09": "Ariège", "10": "Aube", "11": "Aude", "12": "Aveyron", "13": "Bouches-du-Rhône",
    "14": "Calvados", "15": "Cantal", "16": "Charente", "17": "Charente-Maritime", "18": "Cher",
    "19": "Corrèze", "2A": "Corse-du-Sud", "2B": "Haute-Corse", "21": "Côte-d'Or",
    "22": "Côtes-d'Armor", "23": "Creuse", "24": "Dordogne", "25": "Doubs", "26": "Drôme",
    "27": "Eure", "28": "Eure-et-Loir", "29": "Finistère", "30": "Gard", "31": "Haute-Garonne",
    "32": "Gers", "33": "Gironde", "34": "Hérault", "35": "Ille-et-Vilaine", "36": "Indre",
    "37": "Indre-et-Loire", "38": "Isère", "39": "Jura", "40": "Landes", "41": "Loir-et-Cher",
    "42": "Loire", "43": "Haute-Loire", "44": "Loire-Atlantique", "45": "Loiret", "46": "Lot",
    "47": "Lot-et-Garonne", "48": "Lozère", "49": "Maine-et-Loire", "50": "Manche",
    "51": "Marne", "52": "Haute-Marne", "53": "Mayenne", "54": "Meurthe-et-Moselle",
    "55": "Meuse", "56": "Morbihan", "57": "Moselle", "58": "Nièvre", "59": "Nord", "60": "Oise",
    "61": "Orne", "62": "Pas-de-Calais", "63": "Puy-de-Dôme", "64": "Pyrénées-Atlantiques",
    "65": "Hautes-Pyrénées", "66": "Pyrénées-Orientales", "67": "Bas-Rhin", "68": "Haut-Rhin",
    "69": "Rhône", "70": "Haute-Saône", "71": "Saône-et-Loire", "72": "Sarthe", "73": "Savoie",
    "74": "Haute-Savoie", "75": "Paris", "76": "Seine-Maritime", "77": "Seine-et-Marne",
    "78": "Yvelines", "79": "Deux-Sèvres", "80": "Somme", "81": "Tarn", "82": "Tarn-et-Garonne",
    "83": "Var", "84": "Vaucluse", "85": "Vendée", "86": "Vienne", "87": "Haute-Vienne",
    "88": "Vosges", "89": "Yonne", "90": "Territoire de Belfort", "91": "Essonne",
    "92": "Hauts-de-Seine", "93": "Seine-Saint-Denis", "94": "Val-de-Marne", "95": "Val-d'Oise",
    "971": "Guadeloupe", "972": "Martinique", "973": "Guyane", "974": "La Réunion",
    "976": "Mayotte",
}  # fmt: skip
"""Code -> name, the same in both languages."""

OVERSEAS = ("971", "972", "973", "974", "976")

FRANCE = ("FR", "FRA", "FRANCE", "GP", "MQ", "GF", "RE", "YT")
"""What a `country` column writes for France, its overseas départements included."""

_REGION_NAMES: dict[str, tuple[str, str]] = {
    "auvergne-rhone-alpes": ("Auvergne-Rhône-Alpes", "Auvergne-Rhône-Alpes"),
    "bourgogne-franche-comte": ("Bourgogne-Franche-Comté", "Bourgogne-Franche-Comté"),
    "bretagne": ("Bretagne", "Brittany"),
    "centre-val-de-loire": ("Centre-Val de Loire", "Centre-Val de Loire"),
    "corse": ("Corse", "Corsica"),
    "grand-est": ("Grand Est", "Grand Est"),
    "hauts-de-france": ("Hauts-de-France", "Hauts-de-France"),
    "ile-de-france": ("Île-de-France", "Île-de-France"),
    "normandie": ("Normandie", "Normandy"),
    "nouvelle-aquitaine": ("Nouvelle-Aquitaine", "Nouvelle-Aquitaine"),
    "occitanie": ("Occitanie", "Occitania"),
    "pays-de-la-loire": ("Pays de la Loire", "Pays de la Loire"),
    "provence-alpes-cote-d-azur": ("Provence-Alpes-Côte d'Azur", "Provence-Alpes-Côte d'Azur"),
    "guadeloupe": ("Guadeloupe", "Guadeloupe"),
    "martinique": ("Martinique", "Martinique"),
    "guyane": ("Guyane", "French Guiana"),
    "la-reunion": ("La Réunion", "Réunion"),
    "mayotte": ("Mayotte", "Mayotte"),
}

_REGION_OF: dict[str, str] = {
    code: region for region in nodes("departement") for code in leaves("departement", region) or ()
}


def region_of(departement: str) -> str:
    """The region, as a node of `trees`. Raises KeyError for what is no département.

    >>> region_of("2A"), region_of("44")
    ('corse', 'pays-de-la-loire')
    """
    return _REGION_OF[departement]


def region_name(region: str, lang: str) -> str:
    """What people call a region. Raises KeyError for a region that is not.

    >>> region_name("bretagne", "fr"), region_name("bretagne", "en")
    ('Bretagne', 'Brittany')
    """
    french, english = _REGION_NAMES[region]
    return french if lang == "fr" else english


def departement_of_postcode(postcode: str) -> str:
    """The département that a postcode of five digits begins with; it may be none of the 101.

    A few communes are served from across their border: the postcode is then the neighbour's.

    >>> [departement_of_postcode(code) for code in ("44000", "20137", "20200", "97410", "98000")]
    ['44', '2A', '2B', '974', '980']
    """
    if postcode.startswith("20"):
        return "2A" if postcode[2] in "01" else "2B"
    return postcode[:3] if postcode.startswith(("97", "98")) else postcode[:2]
