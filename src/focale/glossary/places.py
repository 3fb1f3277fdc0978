"""Under which other names are countries and French regions written?

Sources: the names that files use beside those of ISO 3166 (pycountry has these, in French and in
English); the regions of France before 1 January 2016, those since, and their INSEE codes.
"""

from __future__ import annotations

COUNTRY_ALIASES: dict[str, str] = {
    "usa": "US", "u.s.a.": "US", "u.s.": "US", "us": "US", "etats unis": "US",
    "etats-unis d'amerique": "US", "united states of america": "US", "amerique": "US",
    "uk": "GB", "u.k.": "GB", "grande-bretagne": "GB", "grande bretagne": "GB",
    "great britain": "GB", "angleterre": "GB", "england": "GB", "ecosse": "GB", "scotland": "GB",
    "pays de galles": "GB", "wales": "GB", "irlande du nord": "GB", "northern ireland": "GB",
    "royaume uni": "GB", "hollande": "NL", "holland": "NL", "the netherlands": "NL",
    "pays bas": "NL", "russie": "RU", "russia": "RU", "coree du sud": "KR", "south korea": "KR",
    "coree": "KR", "korea": "KR", "republique de coree": "KR",
    "coree du nord": "KP", "north korea": "KP",
    "republique tcheque": "CZ", "czech republic": "CZ", "tchequie": "CZ", "cote d'ivoire": "CI",
    "ivory coast": "CI", "vietnam": "VN", "viet nam": "VN", "taiwan": "TW", "iran": "IR",
    "syrie": "SY", "syria": "SY", "bolivie": "BO", "bolivia": "BO", "venezuela": "VE",
    "moldavie": "MD", "moldova": "MD", "tanzanie": "TZ", "tanzania": "TZ", "macedoine": "MK",
    "macedonia": "MK", "vatican": "VA", "palestine": "PS", "kosovo": "XK", "turquie": "TR",
    "turkey": "TR", "rdc": "CD", "congo": "CG", "emirats arabes unis": "AE", "uae": "AE",
    "eau": "AE", "dubai": "AE", "laos": "LA", "birmanie": "MM", "burma": "MM", "swaziland": "SZ",
    "cap-vert": "CV", "cap vert": "CV", "macao": "MO", "hong kong": "HK", "hong-kong": "HK",
    "bresil": "BR", "brasil": "BR", "espana": "ES", "deutschland": "DE", "italia": "IT",
    "belgie": "BE", "belgique/belgie": "BE", "schweiz": "CH", "svizzera": "CH", "osterreich": "AT",
    "polska": "PL", "sverige": "SE", "danmark": "DK", "norge": "NO", "suomi": "FI",
    "france metropolitaine": "FR", "fr": "FR", "f": "FR", "republique francaise": "FR",
    "la reunion": "RE", "ile de la reunion": "RE", "ile maurice": "MU", "guyane": "GF",
    "polynesie": "PF", "nouvelle caledonie": "NC", "saint martin": "MF", "chine": "CN",
    "prc": "CN", "eire": "IE", "luxembourg (gd)": "LU", "grand-duche de luxembourg": "LU",
}  # fmt: skip
"""Folded name -> ISO 3166-1 alpha-2. XK is what the European Union uses for Kosovo."""

COUNTRY_NAMES: dict[str, tuple[str, str]] = {
    "AT": ("Autriche", "Austria"), "BE": ("Belgique", "Belgium"), "BR": ("Brésil", "Brazil"),
    "CA": ("Canada", "Canada"), "CH": ("Suisse", "Switzerland"), "CN": ("Chine", "China"),
    "CZ": ("Tchéquie", "Czechia"), "DE": ("Allemagne", "Germany"), "DK": ("Danemark", "Denmark"),
    "DZ": ("Algérie", "Algeria"), "ES": ("Espagne", "Spain"), "FI": ("Finlande", "Finland"),
    "FR": ("France", "France"), "GB": ("Royaume-Uni", "United Kingdom"),
    "GR": ("Grèce", "Greece"), "HU": ("Hongrie", "Hungary"), "IE": ("Irlande", "Ireland"),
    "IN": ("Inde", "India"), "IT": ("Italie", "Italy"), "JP": ("Japon", "Japan"),
    "LU": ("Luxembourg", "Luxembourg"), "MA": ("Maroc", "Morocco"), "MC": ("Monaco", "Monaco"),
    "NL": ("Pays-Bas", "Netherlands"), "NO": ("Norvège", "Norway"), "PL": ("Pologne", "Poland"),
    "PT": ("Portugal", "Portugal"), "RO": ("Roumanie", "Romania"), "SE": ("Suède", "Sweden"),
    "SN": ("Sénégal", "Senegal"), "TN": ("Tunisie", "Tunisia"),
    "US": ("États-Unis", "United States"),
}  # fmt: skip
"""What people call the countries that French files name most; others are told by their code."""

REGION_CODES: dict[str, str] = {
    "01": "guadeloupe", "02": "martinique", "03": "guyane", "04": "la-reunion", "06": "mayotte",
    "11": "ile-de-france", "24": "centre-val-de-loire", "27": "bourgogne-franche-comte",
    "28": "normandie", "32": "hauts-de-france", "44": "grand-est", "52": "pays-de-la-loire",
    "53": "bretagne", "75": "nouvelle-aquitaine", "76": "occitanie",
    "84": "auvergne-rhone-alpes", "93": "provence-alpes-cote-d-azur", "94": "corse",
}  # fmt: skip
"""INSEE's code of a region -> its key in `trees`."""

REGION_ALIASES: dict[str, str] = {
    "idf": "ile-de-france", "paca": "provence-alpes-cote-d-azur",
    "sud": "provence-alpes-cote-d-azur", "region-sud": "provence-alpes-cote-d-azur",
    "provence-alpes-cote-dazur": "provence-alpes-cote-d-azur",
    "ara": "auvergne-rhone-alpes", "aura": "auvergne-rhone-alpes", "hdf": "hauts-de-france",
    "bfc": "bourgogne-franche-comte", "pdl": "pays-de-la-loire", "reunion": "la-reunion",
    "brittany": "bretagne", "normandy": "normandie", "corsica": "corse", "occitania": "occitanie",
    "french-guiana": "guyane", "centre-val-loire": "centre-val-de-loire",
    "paris-ile-de-france": "ile-de-france", "region-parisienne": "ile-de-france",
}  # fmt: skip

OLD_REGIONS: dict[str, str] = {
    "alsace": "grand-est", "champagne-ardenne": "grand-est", "lorraine": "grand-est",
    "aquitaine": "nouvelle-aquitaine", "limousin": "nouvelle-aquitaine",
    "poitou-charentes": "nouvelle-aquitaine", "auvergne": "auvergne-rhone-alpes",
    "rhone-alpes": "auvergne-rhone-alpes", "bourgogne": "bourgogne-franche-comte",
    "franche-comte": "bourgogne-franche-comte", "centre": "centre-val-de-loire",
    "languedoc-roussillon": "occitanie", "midi-pyrenees": "occitanie",
    "nord-pas-de-calais": "hauts-de-france", "picardie": "hauts-de-france",
    "basse-normandie": "normandie", "haute-normandie": "normandie",
}  # fmt: skip
"""A region of before 2016 -> the one that it is part of."""

FINESS_DEPARTEMENTS: dict[str, str] = {
    "9A": "971", "9B": "972", "9C": "973", "9D": "974", "9E": "975", "9F": "976",
}  # fmt: skip
"""How the register of health establishments (FINESS) writes the overseas départements."""

COLLECTIVITIES: dict[str, str] = {
    "975": "Saint-Pierre-et-Miquelon", "977": "Saint-Barthélemy", "978": "Saint-Martin",
    "984": "Terres australes et antarctiques françaises", "986": "Wallis-et-Futuna",
    "987": "Polynésie française", "988": "Nouvelle-Calédonie", "989": "Île de Clipperton",
}  # fmt: skip
"""Overseas collectivities: they stand where a file asks for a département, and are in no region."""
