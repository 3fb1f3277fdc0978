"""Which words does `focale groups` need in a terminal?"""

from __future__ import annotations

GROUPS: dict[str, tuple[str, str]] = {
    "groups_title": ("Groupes de {file}", "Groups of {file}"),
    "groups_rows": ("lignes lues", "lines read"),
    "groups_groups": ("groupes", "groups"),
    "groups_companies": ("entreprises dans un groupe", "companies in a group"),
    "groups_alone": ("entreprises hors groupe", "companies without a group"),
    "groups_sites": ("sites rattachés à leur entreprise", "sites put to their company"),
    "groups_again": (
        "lignes qui répètent une entreprise ou un site (voir focale dedupe)",
        "lines that repeat a company or a site (see focale dedupe)",
    ),
    "groups_to_win": (
        "Où ils ont déjà acheté, et où pas encore", "Where they have bought, and where not yet"
    ),
    "groups_no_room": (
        "Aucun groupe n'est client dans une entreprise et pas dans une autre.",
        "No group is a customer in one company and not in another.",
    ),
    "groups_no_customer": (
        "aucune colonne ne dit qui est client : --map customer=COLONNE",
        "no column tells who is a customer: --map customer=COLUMN",
    ),
    "groups_largest": ("Les plus grands groupes", "The largest groups"),
    "groups_name": ("Groupe", "Group"),
    "groups_n": ("Entreprises", "Companies"),
    "groups_n_sites": ("Sites", "Sites"),
    "groups_bought": ("Clientes", "Customers"),
    "groups_open": ("Pas encore", "Not yet"),
    "groups_first": ("à commencer par {names}", "to begin with {names}"),
    "groups_hints": (
        "Peut-être un même groupe : un domaine partagé, à vérifier",
        "Perhaps one group: a shared domain, to be checked",
    ),
}  # fmt: skip
