"""What is told of the quality of a list and of a funnel: faults and notices.

One entry a code: (French, English), read through `wordings`.
"""

from __future__ import annotations

QUALITY: dict[str, tuple[str, str]] = {
    "columns_not_judged": (
        "{path} : {count} colonne(s) au-delà de {most} (n'a pas été jugée|n'ont pas été jugées). "
        "Ne gardez que celles qui servent.",
        "{path}: {count} column(s) beyond {most} (was|were) not judged. Keep only those of use.",
    ),
    "funnel_without_address": (
        "{path} : aucune colonne d'e-mail ou de téléphone parmi {columns}. Indiquez-la : --map "
        "email=COLONNE.",
        "{path}: no column of e-mail or telephone among {columns}. Name it: --map email=COLUMN.",
    ),
    "funnel_without_company": (
        "{path} : aucune colonne ne dit l'entreprise, parmi {columns}. Indiquez-la : --map "
        "account_id=COLONNE, siren ou domain.",
        "{path}: no column tells the company, among {columns}. Name it: --map account_id=COLUMN, "
        "siren or domain.",
    ),
    "funnel_needs_companies": (
        "{path} : ces lignes sont des personnes. Donnez aussi leurs entreprises : --companies "
        "FICHIER.",
        "{path}: these rows are people. Give their companies too: --companies FILE.",
    ),
    "people_no_companies": (
        "{path} : ces lignes sont des personnes ({columns}), et aucun champ du profil n'y est. "
        "Donnez plutôt leurs entreprises ; pour focale funnel : --companies FICHIER.",
        "{path}: these rows are people ({columns}), and no field of the profile is there. Give "
        "their companies instead; for focale funnel: --companies FILE.",
    ),
    "come_back_shape": (
        "--come-back {written} : écrivez raison=jours, par exemple waiting=60. Raisons : {known}.",
        "--come-back {written}: write reason=days, for example waiting=60. Reasons: {known}.",
    ),
}

LOSSES: dict[str, tuple[str, str]] = {
    "lost_unreadable_row": ("ligne illisible", "line that cannot be read"),
    "lost_opted_out": ("a dit non : ne plus écrire ni appeler", "said no: write and call no more"),
    "lost_no_address": ("ni e-mail ni téléphone", "no e-mail and no telephone"),
    "lost_bad_address": (
        "e-mail et téléphone inutilisables",
        "e-mail and telephone that cannot be used",
    ),
    "lost_repeated_contact": (
        "déjà dans la liste, la première ligne est gardée",
        "in the list already, the first row is kept",
    ),
    "lost_no_company": ("entreprise non dite", "company not told"),
    "lost_unknown_company": (
        "entreprise absente du fichier des entreprises",
        "company that is not in the file of companies",
    ),
    "lost_outside_market": ("hors du marché visé", "outside the market aimed at"),
    "lost_market_unknown": (
        "on ignore si l'entreprise est dans le marché",
        "nobody knows whether the company is in the market",
    ),
    "lost_gate": ("éliminatoire : {gate}", "gate: {gate}"),
    "lost_criteria": (
        "ne remplit pas assez de critères",
        "meets too few criteria",
    ),
    "lost_undecided": ("à compléter : une info manque", "undecided: a fact is missing"),
    "lost_waiting": ("en attente d'un signal", "waiting for a signal"),
    "lost_blank_id": ("sans identifiant", "no identifier"),
    "lost_unidentified": (
        "ni nom, ni SIREN, ni domaine utilisable",
        "no name, SIREN or domain that can be used",
    ),
    "lost_repeated_id": (
        "identifiant déjà vu, la première ligne est gardée",
        "identifier seen before, the first row is kept",
    ),
    "lost_repeated_company": (
        "même entreprise qu'une ligne plus haut",
        "the same company as a row above",
    ),
}
"""Why a row leaves the funnel."""

QUALITY |= LOSSES
