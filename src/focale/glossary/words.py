"""What are the results called on a French and on an English screen?

The code word is the same in the profile, the table and the file; only people read labels.
"""

from __future__ import annotations

VERDICTS = ("qualified", "undecided", "waiting", "disqualified")  # best first
BANDS = ("handle_now", "nurture", "generic")  # most urgent first
PILLARS = ("firmographic", "technographic", "behavioural", "need")
PROOFS = ("measured", "plausible", "assumption")
NEEDS = ("mandatory", "preferred")

_LABELS: dict[str, tuple[str, str]] = {
    "qualified": ("qualifié", "qualified"),
    "undecided": ("à compléter", "undecided"),
    "waiting": ("en attente d'un signal", "waiting for a signal"),
    "disqualified": ("hors cible", "disqualified"),
    "handle_now": ("à traiter maintenant", "handle now"),
    "nurture": ("à mûrir", "nurture"),
    "generic": ("contenu générique", "generic content"),
    "firmographic": ("firmographique", "firmographic"),
    "technographic": ("technographique", "technographic"),
    "behavioural": ("comportemental", "behavioural"),
    "need": ("besoin", "need"),
    "measured": ("mesuré", "measured"),
    "plausible": ("plausible", "plausible"),
    "assumption": ("hypothèse", "assumption"),
    "mandatory": ("obligatoire", "mandatory"),
    "preferred": ("préférentiel", "preferred"),
    "points_only": ("points seulement", "points only"),
    "gate": ("éliminatoire", "gate"),
    "met": ("rempli", "met"),
    "not_met": ("non rempli", "not met"),
    "unknown": ("inconnu", "unknown"),
    "in_market": ("dans le marché", "in the market"),
    "outside_market": ("hors du marché", "outside the market"),
    "abroad": ("à l'étranger", "abroad"),
    "no_code": ("aucun code connu", "no known code"),
    "facts": ("les faits connus", "the known facts"),
    "signal": ("un signal manque", "a signal is missing"),
    "decider": ("décideur", "decider"),
    "prescriber": ("prescripteur", "prescriber"),
    "user": ("utilisateur", "user"),
    "sure": ("sûr", "sure"),
    "likely": ("probable", "likely"),
    "to check": ("à vérifier", "to check"),
    "company": ("des entreprises", "companies"),
    "contact": ("des contacts", "contacts"),
    "deal": ("des affaires", "deals"),
    "event": ("des événements", "events"),
    "lead": ("des leads", "leads"),
    "contract": ("des contrats", "contracts"),
    "order": ("des commandes", "orders"),
    "meeting": ("des rendez-vous", "meetings"),
    "target": ("des objectifs", "targets"),
    "touch": ("des sollicitations", "touches"),
    "cost": ("des coûts", "costs"),
    "interview": ("des entretiens", "interviews"),
    "fact": ("des faits", "facts"),
    "deals": ("affaires", "deals"),
    "leads": ("leads", "leads"),
    "contracts": ("contrats", "contracts"),
    "orders": ("commandes", "orders"),
    "meetings": ("rendez-vous", "meetings"),
    "targets": ("objectifs", "targets"),
    "touches": ("sollicitations", "touches"),
    "costs": ("coûts", "costs"),
    "interviews": ("entretiens", "interviews"),
    "text": ("texte", "text"),
    "code": ("code", "code"),
    "number": ("nombre", "number"),
    "date": ("date", "date"),
    "flag": ("oui/non", "yes/no"),
    "list": ("liste", "list"),
    "whole number": ("nombre entier", "whole number"),
    "true/false": ("vrai/faux", "true/false"),
    "timestamp": ("horodatage", "timestamp"),
    "timestamp with time zone": ("horodatage avec fuseau", "timestamp with time zone"),
    "list of texts": ("liste de textes", "list of texts"),
    "other": ("autre", "other"),
}


def label(word: str, lang: str) -> str:
    """The word that people read; a word without a label stays as it is.

    >>> label("undecided", "fr"), label("nurture", "en"), label("own", "fr")
    ('à compléter', 'nurture', 'own')
    """
    french, english = _LABELS.get(word, (word, word))
    return french if lang == "fr" else english


EVENT_DAY = "event_day"
"""The table of events that count: account, contact, event, day, n."""

OPENED = "email_opened"
"""Counts only for a contact who consented to tracking."""

MAX_COUNT = 1_000_000_000
"""A larger `count` of an event is read as this."""
