"""Which words does the list of accounts, and each account opened, add to the data?

One entry a key: (French, English), read through `wordings`.
"""

from __future__ import annotations

LIST: dict[str, tuple[str, str]] = {
    "list": ("Par qui commencer", "Whom to begin with"),
    "list_caption": (
        "Les comptes retenus, du meilleur au moins bon",
        "The chosen accounts, from the best down",
    ),
    "with_contact_one": ("{n} avec un contact", "{n} with a contact"),
    "with_contact_many": ("{n} avec un contact", "{n} with a contact"),
    "to_find_one": ("{n} contact à trouver", "{n} contact to find"),
    "to_find_many": ("{n} contacts à trouver", "{n} contacts to find"),
    "to_ask_one": ("{n} info à demander", "{n} fact to ask for"),
    "to_ask_many": ("{n} avec une info à demander", "{n} with a fact to ask for"),
    "at_most": ("au plus {n} par {field}", "at most {n} per {field}"),
    "list_empty": (
        "Personne à prospecter : tous les comptes sont hors cible. Regardez ci-dessus quel critère "
        "écarte le plus, puis assouplissez le profil ou changez de liste.",
        "Nobody to prospect: every account is disqualified. See above which criterion rules out "
        "most, then loosen the profile or bring another list.",
    ),
    "how_to_read": ("Lire la barre", "Reading the bar"),
    "read_letter": ("lettre : priorité, selon l'adéquation", "letter: tier, from the fit"),
    "read_solid": ("plein : points acquis", "solid: proven points"),
    "read_hatch": (
        "hachuré : ce que les infos manquantes peuvent ajouter",
        "hatched: what the missing facts can add",
    ),
    "read_ticks": ("repères à {ticks}", "ticks at {ticks}"),
    "read_ticks_own": ("repères : seuils du profil", "ticks: thresholds of the profile"),
    "rank": ("Rang", "Rank"),
    "account_score": ("Score", "Score"),
    "company": ("Entreprise", "Company"),
    "contact": ("À qui parler", "Whom to speak to"),
    "why": ("Pourquoi", "Why"),
    "next_question": ("Prochaine question", "Next question"),
    "group_qualified_one": ("{n} compte qualifié", "{n} qualified account"),
    "group_qualified_many": ("{n} comptes qualifiés", "{n} qualified accounts"),
    "group_undecided_one": (
        "{n} compte à compléter avant de trancher",
        "{n} undecided account: a fact is missing",
    ),
    "group_undecided_many": (
        "{n} comptes à compléter avant de trancher",
        "{n} undecided accounts: facts are missing",
    ),
    "group_waiting_one": ("{n} compte en attente d'un signal", "{n} account waiting for a signal"),
    "group_waiting_many": (
        "{n} comptes en attente d'un signal",
        "{n} accounts waiting for a signal",
    ),
    "unnamed": ("sans nom", "no name"),
    "find_contact": ("décideur à trouver", "decider to find"),
    "no_contacts": (
        "Aucune table de contacts : ajoutez-en une pour voir à qui parler.",
        "No table of contacts: add one to see whom to speak to.",
    ),
    "switchboard": ("standard", "switchboard"),
    "abm_title": ("ABM : adéquation d'au moins {n}", "ABM: fit of at least {n}"),
    "nothing_missing": ("rien ne manque", "nothing is missing"),
    "worth": ("jusqu'à +{points}", "up to +{points}"),
    "gate_question": ("éliminatoire", "gate"),
    "up_to_one": ("jusqu'à {high} selon {n} info", "up to {high}, {n} fact missing"),
    "up_to_many": ("jusqu'à {high} selon {n} infos", "up to {high}, {n} facts missing"),
}

LINES: dict[str, tuple[str, str]] = {
    "open_lines": ("Voir le détail des {points} points", "See where the {points} points come from"),
    "lines_of": ("Lignes du score de {name}", "Lines of the score of {name}"),
    "value_read": ("Valeur lue", "Value read"),
    "outcome": ("Résultat", "Outcome"),
    "met_partly": ("en partie", "partly met"),
    "penalty": ("retire des points", "takes points away"),
    "no_penalty": ("ne retire rien", "takes nothing away"),
    "gate_met": ("élimine", "rules out"),
    "gate_passed": ("n'élimine pas", "does not rule out"),
    "gate_open": ("à vérifier", "to be checked"),
    "total": ("Total", "Total"),
    "clamped": (
        "La somme des lignes fait {sum} ; un score va de 0 à 100.",
        "The lines sum to {sum}; a score goes from 0 to 100.",
    ),
    "yes": ("oui", "yes"),
    "no": ("non", "no"),
    "blank": ("inconnu", "unknown"),
    "empty_list": ("liste vide", "empty list"),
    "no_event_table": ("aucun événement fourni", "no events given"),
    "never_seen": ("jamais vu", "never seen"),
    "named_value": ("{name} : {value}", "{name}: {value}"),
    "seen_one": ("{n} fois, le {day}", "once, on {day}"),
    "seen_many": ("{n} fois, la dernière le {day}", "{n} times, last on {day}"),
    "other_values": ("et {n} de plus", "and {n} more"),
    "where_it_stands": ("Ce qui peut changer", "What can change"),
    "all_known": (
        "Rien ne manque : {points} points, acquis.",
        "Nothing is missing: {points} points, proven.",
    ),
    "settled": (
        "{points} points, quoi que disent les infos manquantes.",
        "{points} points, whatever the missing facts say.",
    ),
    "range_one": (
        "De {low} à {high} points selon {n} info manquante.",
        "From {low} to {high} points, depending on {n} missing fact.",
    ),
    "range_many": (
        "De {low} à {high} points selon {n} infos manquantes.",
        "From {low} to {high} points, depending on {n} missing facts.",
    ),
    "lift_one": (
        "Priorité {tier} à une info près : si « {facts} » se confirme, {points} points.",
        'Tier {tier} is one fact away: if "{facts}" is confirmed, {points} points.',
    ),
    "lift_many": (
        "Priorité {tier} à {n} infos près : si « {facts} » se confirment, {points} points.",
        'Tier {tier} is {n} facts away: if "{facts}" are confirmed, {points} points.',
    ),
    "lift_none": (
        "Aucune info manquante ne suffit pour passer en priorité {tier}.",
        "No missing fact is enough to reach tier {tier}.",
    ),
    "top_tier": (
        "Priorité {tier}, la plus haute : adéquation {fit} sur 100.",
        "Tier {tier}, the highest: fit {fit} out of 100.",
    ),
    "ask_first": ("À demander d'abord : {fact}.", "To ask first: {fact}."),
}
