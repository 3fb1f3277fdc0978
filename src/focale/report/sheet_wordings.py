"""Which words does the sheet of a profile add to what its author wrote?

One entry a key: (French, English), read through `wordings`. Those of `gap_…` tell what the
profile does not say yet, and where its author would find it.
"""

from __future__ import annotations

_PARTS: dict[str, tuple[str, str]] = {
    "sheet_title": ("Fiche ICP : {name}", "ICP sheet: {name}"),
    "sheet_kind": (
        "Fiche du profil client idéal (ICP)",
        "Ideal customer profile (ICP) sheet",
    ),
    "sheet_day": ("fiche du {day}", "sheet of {day}"),
    "sheet_whole": ("rien à compléter", "nothing to complete"),
    "sheet_gaps_one": ("{n} point à compléter", "{n} point to complete"),
    "sheet_gaps_many": ("{n} points à compléter", "{n} points to complete"),
    "sheet_review": ("révision {rhythm}", "review {rhythm}"),
    "sheet_review_by": ("révision {rhythm} ({owner})", "review {rhythm} ({owner})"),
    "every_days_one": ("chaque jour", "every day"),
    "every_days_many": ("tous les {n} jours", "every {n} days"),
    "mandatory_part": ("Critères obligatoires", "Mandatory criteria"),
    "preferred_part": ("Critères préférentiels", "Preferred criteria"),
    "gates_part": ("Critères éliminatoires", "Eliminating criteria"),
    "pains_part": ("Trois problèmes clés", "Three key pain points"),
    "value_part": ("Valeur générée", "Value generated"),
    "personas_part": ("Personas à convaincre", "Personas to convince"),
    "signals_part": ("Signaux à guetter", "Signals to watch for"),
    "needed": ("au moins {n} sur {total}", "at least {n} of {total}"),
    "one_rules_out": ("Un seul suffit à écarter.", "One is enough to rule out."),
    "see_signals": ("signal, détaillé plus bas", "a signal, detailed below"),
    "also_scored": ("Comptent aussi dans le score : {names}.", "Also scored: {names}."),
    "more_pains_one": ("Le profil en cite {n} autre.", "The profile names {n} more."),
    "more_pains_many": ("Le profil en cite {n} autres.", "The profile names {n} more."),
    "heard_one": ("entendu dans {n} entretien", "heard in {n} interview"),
    "heard_many": ("entendu dans {n} entretiens", "heard in {n} interviews"),
    "heard_none": ("pas encore entendu en entretien", "not heard in an interview yet"),
    "persona": ("Persona", "Persona"),
    "personas_table": (
        "Les personas et ce qui compte pour eux",
        "The personas and what they care for",
    ),
    "goals": ("Ses objectifs", "Their goals"),
    "objections": ("Ses objections", "Their objections"),
    "messages": ("Ce qui convainc", "What convinces"),
    "after_word": (" : ", ": "),
    "between": (" ; ", "; "),
    "and_more_one": ("et {n} autre", "and {n} more"),
    "and_more_many": ("et {n} autres", "and {n} more"),
}

_GAPS: dict[str, tuple[str, str]] = {
    "gap": ("À compléter", "To complete"),
    "gap_short": ("à compléter", "to complete"),
    "gap_key": ("Clé", "Key"),
    "gap_under": ("sous", "under"),
    "gap_label": (
        "le nom que les gens liront ; le profil n'a que son identifiant.",
        "the name that people will read; the profile has only its identifier.",
    ),
    "gap_summary": (
        "le client idéal en une phrase : quel genre d'organisation, de quelle taille, avec quel "
        "besoin.",
        "the ideal customer in one sentence: what kind of organisation, of which size, with "
        "which need.",
    ),
    "gap_review": (
        "quand relire ce profil, et qui s'en charge ; la méthode le fait chaque trimestre.",
        "when to look at this profile again, and who does; the method does it each quarter.",
    ),
    "gap_owner": ("qui mène la révision du profil.", "who leads the review of the profile."),
    "gap_mandatory": (
        "des critères obligatoires ; la méthode en demande 3 à 5, le profil en compte {n}. "
        "Cherchez ce que vos 10 à 20 meilleurs clients ont en commun.",
        "mandatory criteria; the method asks for 3 to 5, the profile has {n}. Look for what your "
        "10 to 20 best customers have in common.",
    ),
    "gap_preferred": (
        "des critères préférentiels ; la méthode en demande 3 ou 4, le profil en compte {n}. "
        "Cherchez ce qui distingue les meilleurs de vos bons clients.",
        "preferred criteria; the method asks for 3 or 4, the profile has {n}. Look for what sets "
        "the best of your good customers apart.",
    ),
    "gap_gates": (
        "ce qui écarte une entreprise quels que soient ses points : déjà cliente, concurrente…",
        "what rules a company out whatever its points: already a customer, a competitor…",
    ),
    "gap_names": (
        "un nom que les gens liront, pour : {names}.",
        "a name that people will read, for: {names}.",
    ),
    "gap_proof": (
        "sur quoi cela repose (measured, plausible ou assumption), pour : {names}.",
        "what it rests on (measured, plausible or assumption), for: {names}.",
    ),
    "gap_pains": (
        "des problèmes clés ; la fiche en montre 3, le profil en compte {n}. Écrivez ceux "
        "que vos clients citent le plus en entretien.",
        "key pain points; the sheet shows 3, the profile has {n}. Write those that your customers "
        "name most in interviews.",
    ),
    "gap_heard": (
        "dans combien d'entretiens clients on l'a entendu, 0 si personne n'en a parlé, pour : "
        "{names}.",
        "in how many customer interviews it was heard, 0 if nobody spoke of it, for: {names}.",
    ),
    "gap_value": (
        "ce que vos clients y gagnent, en chiffres moyens ; demandez-les en entretien.",
        "what your customers gain, in average figures; ask for them in interviews.",
    ),
    "gap_personas": (
        "les personnes à convaincre, à commencer par celle qui décide, et ce qui compte pour "
        "chacune.",
        "the people to convince, the one who decides first, and what each of them cares for.",
    ),
    "gap_role": (
        "le rôle (decider, prescriber ou user), pour : {names}.",
        "the role (decider, prescriber or user), for: {names}.",
    ),
    "gap_goals": (
        "ce que la personne cherche à obtenir, pour : {names}.",
        "what the person is after, for: {names}.",
    ),
    "gap_objections": (
        "ce que la personne oppose d'habitude, pour : {names}.",
        "what the person usually objects, for: {names}.",
    ),
    "gap_messages": (
        "ce qui l'a déjà fait changer d'avis, pour : {names}.",
        "what has changed the person's mind before, for: {names}.",
    ),
    "gap_signals": (
        "aucun événement ne compte encore : une embauche, une levée de fonds, une visite de la "
        "page des prix…",
        "no event counts yet: a hiring, a fund-raising, a visit of the pricing page…",
    ),
}

SHEET: dict[str, tuple[str, str]] = _PARTS | _GAPS
