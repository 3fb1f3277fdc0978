"""Which words does the page of a funnel add to the data?

One entry a key: (French, English), read through `wordings`; the terminal says the same ones.
"""

from __future__ import annotations

FUNNEL: dict[str, tuple[str, str]] = {
    "way_title_contacts_one": (
        "De {n} contact à {kept}",
        "From {n} contact to {kept}",
    ),
    "way_title_contacts_many": (
        "De {n} contacts à {kept}",
        "From {n} contacts to {kept}",
    ),
    "way_title_companies_one": (
        "De {n} entreprise à {kept}",
        "From {n} company to {kept}",
    ),
    "way_title_companies_many": (
        "De {n} entreprises à {kept}",
        "From {n} companies to {kept}",
    ),
    "way_prospects_one": ("{n} prospect", "{n} prospect"),
    "way_prospects_many": ("{n} prospects", "{n} prospects"),
    "way_on_target_one": ("{n} dans la cible", "{n} on target"),
    "way_on_target_many": ("{n} dans la cible", "{n} on target"),
    "way_purpose": (
        "Pour savoir à quelle étape les lignes de {source} se perdent, pourquoi, et quand y "
        "revenir.",
        "To know at which step the rows of {source} are lost, why, and when to come back.",
    ),
    "go_way": ("Entonnoir", "Funnel"),
    "go_pool": ("Vivier", "Pool"),
    "way": ("L'entonnoir", "The funnel"),
    "way_words": (
        "Chaque étape ne garde que ce qui a passé les précédentes. Rien n'est jeté : ce qui sort "
        "va au vivier.",
        "Each step keeps only what passed those before. Nothing is thrown away: what leaves goes "
        "to the pool.",
    ),
    "way_usual": (
        "Repère de la méthode : {kept} sur {whole}, soit {share}. Ici : {own}.",
        "The method's order of magnitude: {kept} out of {whole}, that is {share}. Here: {own}.",
    ),
    "way_at_one": ("dans {n} entreprise", "at {n} company"),
    "way_at_many": ("dans {n} entreprises", "at {n} companies"),
    "step_read_contacts": ("Contacts lus", "Contacts read"),
    "step_read_companies": ("Entreprises lues", "Companies read"),
    "step_reachable": ("Joignables", "Reachable"),
    "step_known_company": ("Dans une entreprise connue", "At a known company"),
    "step_valid": ("Identifiables", "Identifiable"),
    "step_distinct": ("Distinctes", "Distinct"),
    "step_in_market": ("Dans le marché visé", "In the market aimed at"),
    "step_not_ruled_out": ("Sans éliminatoire", "Not ruled out"),
    "step_qualified": ("Qualifiés", "Qualified"),
    "way_back": ("Y revenir le", "Come back on"),
    "way_never": ("sans retour", "no return"),
    "way_back_on": ("à reprendre le {day}", "come back on {day}"),
    "way_ask": ("à demander d'abord : {facts}", "to ask first: {facts}"),
    "way_fact": ("{name} ({n})", "{name} ({n})"),
    "pool": ("Le vivier, par date de retour", "The pool, by day of return"),
    "pool_words": (
        "{pool} ligne(pool:s) (pool:attend|attendent) dans le vivier ; avec {kept} "
        "gardée(kept:s), cela fait (rows:la seule lue|les {rows} lues).",
        "{pool} row(pool:s) (pool:waits|wait) in the pool; with the {kept} kept, "
        "(rows:this is the one|these are the {rows}) read.",
    ),
    "pool_empty": ("Le vivier est vide : tout est qualifié.", "The pool is empty: all qualified."),
    "pool_rows": ("Lignes", "Rows"),
    "pool_caption": ("Combien de lignes reviennent quand", "How many rows come back when"),
}
