"""What are the sections and divisions of the NAF called, and in which does a code lie?

Source: the NAF rev. 2 (INSEE), its names shortened to what a table can hold. The divisions of each
section stand in `trees`.
"""

from __future__ import annotations

from focale.glossary.trees import leaves, nodes

_SECTIONS: dict[str, tuple[str, str]] = {
    "A": ("Agriculture, sylviculture et pêche", "Agriculture, forestry and fishing"),
    "B": ("Industries extractives", "Mining and quarrying"),
    "C": ("Industrie manufacturière", "Manufacturing"),
    "D": ("Électricité, gaz, vapeur et air conditionné", "Electricity, gas, steam"),
    "E": ("Eau, assainissement et déchets", "Water, sewerage and waste"),
    "F": ("Construction", "Construction"),
    "G": ("Commerce et réparation d'automobiles", "Trade and repair of motor vehicles"),
    "H": ("Transports et entreposage", "Transport and storage"),
    "I": ("Hébergement et restauration", "Accommodation and food"),
    "J": ("Information et communication", "Information and communication"),
    "K": ("Finance et assurance", "Finance and insurance"),
    "L": ("Activités immobilières", "Real estate"),
    "M": (
        "Activités spécialisées, scientifiques et techniques",
        "Professional, scientific and technical activities",
    ),
    "N": ("Services administratifs et de soutien", "Administrative and support services"),
    "O": ("Administration publique", "Public administration"),
    "P": ("Enseignement", "Education"),
    "Q": ("Santé et action sociale", "Health and social work"),
    "R": ("Arts, spectacles et loisirs", "Arts, entertainment and recreation"),
    "S": ("Autres services", "Other services"),
    "T": ("Ménages employeurs", "Households as employers"),
    "U": ("Organismes extraterritoriaux", "Extraterritorial bodies"),
}

_DIVISIONS: dict[str, tuple[str, str]] = {
    "01": ("Culture, élevage et chasse", "Crops, livestock and hunting"),
    "02": ("Sylviculture et exploitation forestière", "Forestry and logging"),
    "03": ("Pêche et aquaculture", "Fishing and aquaculture"),
    "05": ("Houille et lignite", "Coal and lignite"),
    "06": ("Hydrocarbures", "Crude petroleum and natural gas"),
    "07": ("Minerais métalliques", "Metal ores"),
    "08": ("Autres industries extractives", "Other mining and quarrying"),
    "09": ("Soutien aux industries extractives", "Mining support services"),
    "10": ("Industries alimentaires", "Food products"),
    "11": ("Boissons", "Beverages"),
    "12": ("Produits à base de tabac", "Tobacco products"),
    "13": ("Textiles", "Textiles"),
    "14": ("Habillement", "Wearing apparel"),
    "15": ("Cuir et chaussure", "Leather and footwear"),
    "16": ("Travail du bois", "Wood products"),
    "17": ("Papier et carton", "Paper and board"),
    "18": ("Imprimerie et reproduction", "Printing and reproduction"),
    "19": ("Cokéfaction et raffinage", "Coke and refined petroleum"),
    "20": ("Industrie chimique", "Chemicals"),
    "21": ("Industrie pharmaceutique", "Pharmaceuticals"),
    "22": ("Caoutchouc et plastique", "Rubber and plastics"),
    "23": ("Produits minéraux non métalliques", "Non-metallic mineral products"),
    "24": ("Métallurgie", "Basic metals"),
    "25": ("Produits métalliques, hors machines", "Metal products, except machinery"),
    "26": ("Informatique, électronique et optique", "Computers, electronics and optics"),
    "27": ("Équipements électriques", "Electrical equipment"),
    "28": ("Machines et équipements", "Machinery and equipment"),
    "29": ("Industrie automobile", "Motor vehicles"),
    "30": ("Autres matériels de transport", "Other transport equipment"),
    "31": ("Meubles", "Furniture"),
    "32": ("Autres industries manufacturières", "Other manufacturing"),
    "33": ("Réparation et installation de machines", "Repair and installation of machinery"),
    "35": ("Électricité, gaz, vapeur et air conditionné", "Electricity, gas, steam"),
    "36": ("Captage et distribution d'eau", "Water collection and supply"),
    "37": ("Eaux usées", "Sewerage"),
    "38": ("Déchets et récupération", "Waste and recovery"),
    "39": ("Dépollution", "Remediation"),
    "41": ("Construction de bâtiments", "Construction of buildings"),
    "42": ("Génie civil", "Civil engineering"),
    "43": ("Travaux de construction spécialisés", "Specialised construction"),
    "45": ("Commerce et réparation d'automobiles", "Trade and repair of motor vehicles"),
    "46": ("Commerce de gros", "Wholesale trade"),
    "47": ("Commerce de détail", "Retail trade"),
    "49": ("Transports terrestres", "Land transport"),
    "50": ("Transports par eau", "Water transport"),
    "51": ("Transports aériens", "Air transport"),
    "52": ("Entreposage et services de transport", "Warehousing and transport support"),
    "53": ("Poste et courrier", "Postal and courier services"),
    "55": ("Hébergement", "Accommodation"),
    "56": ("Restauration", "Food and beverage services"),
    "58": ("Édition", "Publishing"),
    "59": ("Cinéma, télévision et musique", "Film, television and music"),
    "60": ("Programmation et diffusion", "Broadcasting"),
    "61": ("Télécommunications", "Telecommunications"),
    "62": ("Programmation et conseil informatiques", "Computer programming and consultancy"),
    "63": ("Services d'information", "Information services"),
    "64": ("Services financiers", "Financial services"),
    "65": ("Assurance", "Insurance"),
    "66": ("Auxiliaires de finance et d'assurance", "Auxiliary financial services"),
    "68": ("Activités immobilières", "Real estate"),
    "69": ("Droit et comptabilité", "Legal and accounting"),
    "70": ("Sièges sociaux et conseil de gestion", "Head offices and management consultancy"),
    "71": ("Architecture et ingénierie", "Architecture and engineering"),
    "72": ("Recherche-développement", "Research and development"),
    "73": ("Publicité et études de marché", "Advertising and market research"),
    "74": ("Autres activités spécialisées", "Other professional activities"),
    "75": ("Activités vétérinaires", "Veterinary activities"),
    "77": ("Location et location-bail", "Rental and leasing"),
    "78": ("Activités liées à l'emploi", "Employment activities"),
    "79": ("Agences de voyage", "Travel agencies"),
    "80": ("Enquêtes et sécurité", "Security and investigation"),
    "81": ("Services aux bâtiments et paysage", "Building and landscape services"),
    "82": ("Soutien aux entreprises", "Office and business support"),
    "84": ("Administration publique et défense", "Public administration and defence"),
    "85": ("Enseignement", "Education"),
    "86": ("Santé humaine", "Human health"),
    "87": ("Hébergement médico-social", "Residential care"),
    "88": ("Action sociale sans hébergement", "Social work without accommodation"),
    "90": ("Activités créatives et spectacle", "Creative arts and entertainment"),
    "91": ("Bibliothèques, archives et musées", "Libraries, archives and museums"),
    "92": ("Jeux de hasard", "Gambling"),
    "93": ("Sport et loisirs", "Sports and recreation"),
    "94": ("Organisations associatives", "Membership organisations"),
    "95": ("Réparation de biens personnels", "Repair of personal goods"),
    "96": ("Autres services personnels", "Other personal services"),
    "97": ("Ménages employeurs de personnel", "Households as employers of staff"),
    "98": ("Ménages, usage propre", "Households, own use"),
    "99": ("Organismes extraterritoriaux", "Extraterritorial bodies"),
}

_SECTION_OF: dict[str, str] = {
    division: section for section in nodes("naf") for division in leaves("naf", section) or ()
}


def section_of(code: str) -> str | None:
    """The section of a code in its normal form; None for what lies in none.

    >>> section_of("6202A"), section_of("J"), section_of("04"), section_of("?")
    ('J', 'J', None, None)
    """
    return code if code in _SECTIONS else _SECTION_OF.get(code[:2])


def naf_name(code: str, lang: str) -> str:
    """What people call a section or a division; "" for a finer code.

    >>> naf_name("J", "en"), naf_name("58", "fr"), naf_name("5829C", "fr")
    ('Information and communication', 'Édition', '')
    """
    french, english = _SECTIONS.get(code) or _DIVISIONS.get(code) or ("", "")
    return french if lang == "fr" else english


def naf_written(code: str) -> str:
    """A code in its normal form as people write it.

    >>> naf_written("5829C"), naf_written("62"), naf_written("J")
    ('58.29C', '62', 'J')
    """
    return f"{code[:2]}.{code[2:]}" if len(code) > 2 else code
