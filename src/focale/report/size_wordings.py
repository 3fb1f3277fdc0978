"""Which words does the page of a market's size add to the data?

One entry a key: (French, English), read through `wordings`; the terminal says the same ones.
"""

from __future__ import annotations

_TOP: dict[str, tuple[str, str]] = {
    "size_title_one": ("Un marché de {n} entreprise", "A market of {n} company"),
    "size_title_many": ("Un marché de {n} entreprises", "A market of {n} companies"),
    "size_purpose": (
        "Pour savoir combien d'entreprises de {source} conviennent au profil, où elles sont, et "
        "quel critère en écarte le plus.",
        "To know how many companies of {source} suit the profile, where they are, and which "
        "criterion rules out most.",
    ),
    "go_funnel": ("Entonnoir", "Funnel"),
    "go_places": ("Territoires", "Places"),
    "go_sectors": ("Secteurs", "Sectors"),
    "size_market": ("Le marché dans la liste", "The market in the list"),
    "size_conditions": ("Conditions du marché", "Conditions of the market"),
    "size_verdicts": ("Verdict dans le marché", "Verdict in the market"),
}

_FUNNEL: dict[str, tuple[str, str]] = {
    "funnel": ("L'entonnoir, critère par critère", "The funnel, criterion by criterion"),
    "funnel_words": (
        "Chaque critère s'ajoute aux précédents. Ce qu'on ignore n'est pas un non : c'est compté à "
        "part.",
        "Each criterion adds to those before. What is unknown is not a no: it stands apart.",
    ),
    "funnel_at_best": (
        "« Au plus » dit ce qui resterait si chaque info manquante était bonne.",
        '"At most" says what would be left if every missing fact turned out well.',
    ),
    "funnel_none": (
        "Le profil n'élimine et n'exige rien : tout le marché est qualifié. Donnez need: mandatory "
        "aux critères qui décident.",
        "The profile rules out and requires nothing: the whole market is qualified. Give need: "
        "mandatory to the criteria that decide.",
    ),
    "funnel_looser": (
        "L'entonnoir exige tout ; le verdict est moins strict : {quorum}.",
        "The funnel asks for everything; the verdict is less strict: {quorum}.",
    ),
    "funnel_caption": (
        "Ce qui reste du marché après chaque critère",
        "What is left of the market after each criterion",
    ),
    "funnel_market": ("Tout le marché", "The whole market"),
    "funnel_verdict": ("Verdict : qualifiées", "Verdict: qualified"),
    "left": ("Restent", "Left"),
    "dropped": ("Sortent", "Ruled out"),
    "unknown_here": ("Inconnues ici", "Unknown here"),
    "at_best": ("Au plus", "At most"),
}

_PARTS: dict[str, tuple[str, str]] = {
    "part_total": ("Entreprises", "Companies"),
    "part_qualified": ("Qualifiées", "Qualified"),
    "part_undecided": ("À compléter", "Undecided"),
    "part_kept": ("Part gardée", "Share kept"),
    "part_few": (
        "Sous {n} entreprises, pas de pourcentage.",
        "Below {n} companies, no percentage.",
    ),
    "sectors": ("Par secteur", "By sector"),
    "sectors_words": (
        "Sections de la NAF, des plus qualifiées aux moins ; chacune s'ouvre.",
        "Sections of the NAF, most qualified first; each one opens.",
    ),
    "sector": ("Section", "Section"),
    "sector_finer": ("Division, puis code", "Division, then code"),
    "sector_inside_one": ("{n} division", "{n} division"),
    "sector_inside_many": ("{n} divisions et codes", "{n} divisions and codes"),
    "no_sectors": (
        "Il manque une colonne naf. Pour les secteurs : --map naf=COLONNE.",
        "There is no column naf. For sectors: --map naf=COLUMN.",
    ),
    "places": ("Par territoire", "By place"),
    "regions": ("Régions", "Regions"),
    "region": ("Région", "Region"),
    "departement": ("Département", "Département"),
    "departements_of_map": (
        "Les nombres de la carte, département par département",
        "The numbers of the map, département by département",
    ),
    "from_departement": (
        "Le lieu est lu dans le département.",
        "The place is read from the département.",
    ),
    "from_postcode": (
        "Le département est lu dans le code postal ; quelques communes ont celui du voisin.",
        "The département is read from the postcode; a few towns have their neighbour's.",
    ),
    "from_both_places": (
        "Le lieu est lu dans le département, à défaut dans le code postal.",
        "The place is read from the département, or else from the postcode.",
    ),
    "no_places": (
        "Il manque une colonne departement ou postcode. Pour la carte : --map departement=COLONNE.",
        "There is no column departement or postcode. For the map: --map departement=COLUMN.",
    ),
    "sizes": ("Par taille", "By size"),
    "size_class": ("Taille", "Size"),
    "sizes_words": (
        "Par l'effectif seul ; la définition légale regarde aussi le chiffre d'affaires et le "
        "bilan.",
        "By headcount alone; the legal definition also looks at revenue and balance sheet.",
    ),
    "no_sizes": (
        "Il manque une colonne headcount ou headcount_band. Pour les tailles : --map "
        "headcount=COLONNE.",
        "There is no column headcount or headcount_band. For sizes: --map headcount=COLUMN.",
    ),
}

_MAP: dict[str, tuple[str, str]] = {
    "map_title": (
        "Entreprises qualifiées, par département",
        "Qualified companies, by département",
    ),
    "map_words": (
        "Carte de tuiles, une par département. Le plus : {most}. Les mêmes nombres sont dans le "
        "tableau sous la carte.",
        "Tile map, one tile for each département. Most: {most}. The same numbers stand in the "
        "table below the map.",
    ),
    "map_none": (
        "Carte de tuiles, une par département : aucune entreprise qualifiée.",
        "Tile map, one tile for each département: no qualified company.",
    ),
    "map_place": ("{name} ({n})", "{name} ({n})"),
    "tile_one": (
        "{name} ({code}) : {n} qualifiée sur {total}, {undecided} à compléter",
        "{name} ({code}): {n} qualified out of {total}, {undecided} undecided",
    ),
    "tile_many": (
        "{name} ({code}) : {n} qualifiées sur {total}, {undecided} à compléter",
        "{name} ({code}): {n} qualified out of {total}, {undecided} undecided",
    ),
    "tile_empty": (
        "{name} ({code}) : aucune entreprise du marché",
        "{name} ({code}): no company of the market",
    ),
    "shade_same": ("{least}", "{least}"),
    "shade_span": ("{least} à {most}", "{least} to {most}"),
    "shade_empty": ("· aucune entreprise du marché", "· no company of the market"),
}

SIZE: dict[str, tuple[str, str]] = _TOP | _FUNNEL | _PARTS | _MAP
