"""Which words does `focale events` need besides those of the page?"""

from __future__ import annotations

EVENTS: dict[str, tuple[str, str]] = {
    "events_title": ("{n} événement(s) de {source}", "{n} event(s) of {source}"),
    "events_span": (
        "{kept} gardé(kept:s) · comptes : {accounts} · contacts : {contacts} · du {first} au "
        "{last}",
        "{kept} kept · accounts: {accounts} · contacts: {contacts} · from {first} to {last}",
    ),
    "events_none_kept": ("Aucun événement gardé.", "No event kept."),
    "events_balance": ("Où est passée chaque ligne", "Where every line went"),
    "events_kept": ("gardés", "kept"),
    "events_repeated": ("déjà dits", "said before"),
    "events_quarantined": ("en quarantaine", "in quarantine"),
    "events_rejected": ("rejetés", "rejected"),
    "events_read": ("lus", "read"),
    "events_identical": ("dont {n} sans identifiant", "{n} of them without an id"),
    "events_listed_one": (
        "déjà dits : {n} ligne répète un identifiant. Elle n'est pas comptée comme rejetée, mais "
        "le fichier des rejets la liste, avec son numéro",
        "said before: {n} line repeats an id. It does not count as rejected, but the file of "
        "rejects lists it, with its line",
    ),
    "events_listed_many": (
        "déjà dits : {n} lignes répètent un identifiant. Elles ne sont pas comptées comme "
        "rejetées, mais le fichier des rejets les liste, avec leur numéro",
        "said before: {n} lines repeat an id. They do not count as rejected, but the file of "
        "rejects lists them, with their lines",
    ),
    "events_back": ("dont {n} repris de la quarantaine", "{n} of them let in again"),
    "events_what": ("Ce qui s'est passé", "What happened"),
    "events_kind": ("Événement", "Event"),
    "events_head_kept": ("Gardés", "Kept"),
    "events_head_aside": ("Quarantaine", "Quarantine"),
    "events_read_as": ("Écrit dans le fichier", "Written in the file"),
    "events_more_one": ("et {n} autre ; tous avec --json", "and {n} more; all with --json"),
    "events_more_many": ("et {n} autres ; tous avec --json", "and {n} more; all with --json"),
    "events_quarantine": ("Quarantaine", "Quarantine"),
    "events_quarantine_words": (
        "Ces événements restent dans le résultat, marqués machine : ils ne comptent dans aucun "
        "score. Pour en reprendre : --quarantine, cochez readmit, puis --readmit.",
        "These events stay in the result, marked machine: they count in no score. To take some "
        "back: --quarantine, tick readmit, then --readmit.",
    ),
    "events_own_names": (
        "Noms que Focale ne connaît pas, gardés ainsi : {names}. S'ils veulent dire autre chose : "
        "--name NOM=événement.",
        "Names that Focale does not know, kept as they are: {names}. If they mean something "
        "else: --name NAME=event.",
    ),
    "events_columns": ("Colonnes lues", "Columns read"),
    "events_unused": (
        "Colonnes qui n'ont pas servi : {columns}",
        "Columns of no use here: {columns}",
    ),
    "events_why_rejected": ("Pourquoi rejetés", "Why rejected"),
}
