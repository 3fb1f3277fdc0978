"""Which words say who the best customers are?

One entry a key: (French, English), read through `wordings`; the terminal says the same ones.
"""

from __future__ import annotations

BEST: dict[str, tuple[str, str]] = {
    "best_page_title_one": ("{n} client dans le club", "{n} customer in the club"),
    "best_page_title_many": ("{n} clients dans le club", "{n} customers in the club"),
    "best_purpose": (
        "Qui sont les meilleurs clients de {source}, ce qui leur manque pour être idéaux, et "
        "que faire.",
        "Who the best customers of {source} are, what they lack to be ideal, and what to do.",
    ),
    "best_rank_words": (
        "Classés par la moyenne de leurs rangs : {measures}.",
        "Ranked by the mean of their ranks: {measures}.",
    ),
    "best_proposed_one": ("{n} client proposé comme meilleur", "{n} customer proposed as best"),
    "best_proposed_many": (
        "{n} clients proposés comme meilleurs",
        "{n} customers proposed as best",
    ),
    "best_proposed_words": (
        "À reprendre tels quels : focale discover {file} --best {n} --market MARCHÉ.",
        "To be used as they are: focale discover {file} --best {n} --market MARKET.",
    ),
    "best_told": ("Attributs lus dans le fichier", "Attributes read in the file"),
    "best_asked": ("Attributs à cocher par une personne", "Attributes for a person to tick"),
    "best_asked_how": (
        "Écrivez la grille (--grid grille.csv), cochez oui ou non, puis : --answers grille.csv.",
        "Write the grid (--grid grid.csv), tick yes or no, then: --answers grid.csv.",
    ),
    "best_club": ("Le club", "The club"),
    "best_raise": ("À élever", "To raise"),
    "best_win": ("À conquérir", "To win"),
    "best_club_words": ("Au moins {need} attributs.", "At least {need} attributes."),
    "best_raise_words": (
        "Clients à qui il manque des attributs : le premier, et que faire.",
        "Customers who lack attributes: the first one, and what to do.",
    ),
    "best_win_words": ("Partis, ou sans contrat encore.", "Gone, or without a contract yet."),
    "best_shared_yes": (
        "Le club partage {n} attributs : {attributes}.",
        "The club shares {n} attributes: {attributes}.",
    ),
    "best_shared_no_one": (
        "Le club ne partage que {n} attribut sur les {need} voulus. {attributes}",
        "The club shares {n} attribute only of the {need} wanted. {attributes}",
    ),
    "best_shared_no_many": (
        "Le club ne partage que {n} attributs sur les {need} voulus. {attributes}",
        "The club shares {n} attributes only of the {need} wanted. {attributes}",
    ),
    "best_nobody": ("Personne pour l'instant.", "Nobody for now."),
    "best_no_club": (
        "Pas encore de club : aucun client n'a {need} attributs connus. Commencez par cocher "
        "la grille, puis par la liste à élever.",
        "No club yet: no customer has {need} known attributes. Begin by ticking the grid, then "
        "with the list to raise.",
    ),
    "best_has": ("{n} sur {of}", "{n} of {of}"),
    "best_missing": ("il manque : {attribute}", "lacks: {attribute}"),
    "best_unknown": ("à savoir : {attribute}", "to find out: {attribute}"),
    "best_col_rank": ("Rang", "Rank"),
    "best_col_name": ("Client", "Customer"),
    "best_col_has": ("Attributs", "Attributes"),
    "best_col_action": ("Que faire", "What to do"),
    "best_grid": ("La grille", "The grid"),
    "best_yes": ("oui", "yes"),
    "best_no": ("non", "no"),
    "best_open": ("inconnu", "unknown"),
    "go_club": ("Club", "Club"),
    "go_raise": ("À élever", "To raise"),
    "go_win": ("À conquérir", "To win"),
    "go_grid": ("Grille", "Grid"),
}
