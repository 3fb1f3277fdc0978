"""What is told of a log of events: faults, notices, and why an event is in quarantine.

One entry a code: (French, English), read through `wordings`.
"""

from __future__ import annotations

_FAULTS: dict[str, tuple[str, str]] = {
    "log_without_event": (
        "{path} : aucune colonne ne dit ce qui s'est passé, parmi {columns}. Indiquez-la : "
        "--map event=COLONNE ; ou, si chaque ligne est le même événement : --event email_clicked.",
        "{path}: no column says what happened, among {columns}. Name it: --map event=COLUMN; or, "
        "if every line is the same event: --event email_clicked.",
    ),
    "log_without_moment": (
        "{path} : aucune colonne ne dit quand, parmi {columns}. Indiquez-la : --map at=COLONNE.",
        "{path}: no column says when, among {columns}. Name it: --map at=COLUMN.",
    ),
    "log_without_owner": (
        "{path} : aucune colonne ne dit de qui il s'agit, parmi {columns}. Indiquez un compte, un "
        "contact ou un e-mail : --map account_id=COLONNE, contact_id ou email.",
        "{path}: no column says who it was, among {columns}. Name an account, a contact or an "
        "e-mail address: --map account_id=COLUMN, contact_id or email.",
    ),
    "log_needs_table": (
        "{path} : c'est la table {table} de {system}, qui ne dit pas {missing}. Ajoutez ce qui le "
        "dit : --with {tables} (reliée par la colonne {key}).",
        "{path}: this is the table {table} of {system}, which does not say {missing}. Add what "
        "does: --with {tables} (tied by the column {key}).",
    ),
    "log_lacks_event": ("ce qui s'est passé", "what happened"),
    "log_lacks_at": ("quand", "when"),
    "log_lacks_who": ("de qui il s'agit", "who it was"),
    "log_lacks_or": ("{one}, ni {other}", "{one}, or {other}"),
    "with_without_link": (
        "{path} : aucune colonne ne relie cette table à {log}, parmi {columns}. Focale relie les "
        "tables d'événements de HubSpot (email_event par id, engagement et ses tables par "
        "engagement_id) et de Salesforce (TaskRelation par TaskId, EventRelation par EventId, "
        "Opportunity par WhatId). Pour une liste de contacts : --contacts.",
        "{path}: no column ties this table to {log}, among {columns}. Focale ties the tables of "
        "events of HubSpot (email_event by id, engagement and its tables by engagement_id) and "
        "Salesforce (TaskRelation by TaskId, EventRelation by EventId, Opportunity by WhatId). "
        "For a list of contacts: --contacts.",
    ),
    "no_log_role": (
        "--map {role} : ce n'est pas une colonne d'un journal. Possibles : {near}.",
        "--map {role}: this is no column of a log. Possible: {near}.",
    ),
    "readmit_without_id": (
        "{path} : aucune colonne id parmi {columns}. Donnez le fichier de quarantaine, ou une "
        "liste d'identifiants.",
        "{path}: no column id among {columns}. Give the quarantine file, or a list of ids.",
    ),
    "event_pair_shape": (
        "--name {written} : écrivez ce qui est dans le fichier=événement, par exemple "
        "« Clic lettre=email_clicked ».",
        '--name {written}: write what the file says=event, for example "Letter click='
        'email_clicked".',
    ),
    "rule_shape": (
        "--rule {written} : écrivez règle=nombre, par exemple burst_links=4. Règles : {known}.",
        "--rule {written}: write rule=number, for example burst_links=4. Rules: {known}.",
    ),
    "no_zone": (
        "--zone {written} : fuseau inconnu. Écrivez par exemple Europe/Paris ou UTC.",
        "--zone {written}: unknown time zone. Write for example Europe/Paris or UTC.",
    ),
}

_NOTICES: dict[str, tuple[str, str]] = {
    "days_read_in_french": (
        "{path} : rien ne dit si 03/04 est en avril ou en mars ; les dates sont lues à la "
        "française, jour d'abord. Sinon, exportez-les en AAAA-MM-JJ.",
        "{path}: nothing tells whether 03/04 is in April or in March; dates are read the French "
        "way, day first. If that is wrong, export them as YYYY-MM-DD.",
    ),
    "log_table_known": (
        "{path} : reconnu comme la table {table} de {system}, sans colonne qui nomme l'événement : "
        "chaque ligne est lue comme « {event} ». Sinon : --event NOM.",
        "{path}: recognised as the table {table} of {system}, with no column that names the "
        'event: each line is read as "{event}". If that is wrong: --event NAME.',
    ),
    "table_tied": (
        "{path} complète {log} (sa colonne {other}, reliée à {key}).",
        "{path} completes {log} (its column {other}, tied to {key}).",
    ),
    "second_partners": (
        "{path} : {count} ligne(s) (concerne|concernent) un événement qui en a déjà une. Un "
        "événement compte une fois, pour la première ; (l'autre est listée|les autres sont "
        "listées) dans les rejets.",
        "{path}: {count} line(s) (is|are) about an event that has one already. An event counts "
        "once, for the first; (the other is|the others are) listed in the rejects.",
    ),
    "identical_rows": (
        "{count} ligne(s) sans identifiant (en répète|en répètent) une autre à l'identique. "
        "(Elle ne compte pas, et est|Elles ne comptent pas, et sont) dans la quarantaine : "
        "--readmit (la|les) reprend.",
        "{count} line(s) without an id (repeats|repeat) another one exactly. (It does not count, "
        "and is|They do not count, and are) in the quarantine: --readmit takes (it|them) back.",
    ),
    "readmit_unknown": (
        "{path} : {count} identifiant(s) à reprendre (n'est|ne sont) pas dans la quarantaine "
        "(par exemple {example}). Vérifiez que c'est le même journal.",
        "{path}: {count} id(s) to take back (is|are) not in the quarantine (for example "
        "{example}). Check that it is the same log.",
    ),
    "log_without_seconds": (
        "{path} : les heures n'ont pas de secondes, donc aucune rafale de clics n'a pu être "
        "cherchée. Exportez les dates avec les secondes.",
        "{path}: times have no seconds, so no burst of clicks could be looked for. Export dates "
        "with seconds.",
    ),
    "log_of_messages": (
        "{path} : une ligne par message ; chaque date d'une ligne est lue comme un événement.",
        "{path}: one line a message; each date of a line is read as an event.",
    ),
    "odd_counts": (
        "« {column} » : {count} nombre(s) (n'est pas entier|ne sont pas entiers) de 1 à {most}. "
        "(Il est listé|Ils sont listés) dans les rejets, avec ce qui en est lu.",
        '"{column}": {count} number(s) (is|are) not whole from 1 to {most}. (It is|They are) '
        "listed in the rejects, with what (it is|they are) read as.",
    ),
    "profile_events_absent": (
        "le profil attend {events} : le journal n'en a aucun. Si un autre nom veut dire cela : "
        "--name NOM={example}.",
        "the profile asks for {events}: the log has none. If another name means that: "
        "--name NAME={example}.",
    ),
}

_REASONS: dict[str, tuple[str, str]] = {
    "nameless_event": ("événement sans nom", "event without a name"),
    "repeated_event": (
        "identifiant déjà vu, le premier événement compte",
        "id seen before, the first event counts",
    ),
    "deleted_event": ("supprimé dans l'outil d'origine", "deleted in the tool it comes from"),
    "no_partner": (
        "numéro absent des tables données par --with",
        "number not in the tables given by --with",
    ),
    "second_partner": (
        "autre ligne pour le même événement, la première compte",
        "another line for the same event, the first counts",
    ),
    "identical_row": ("ligne identique à une autre", "line identical to another one"),
    "machine_marked": ("marqué comme robot par l'outil", "marked as a machine by the tool"),
    "machine_trap": (
        "lien caché suivi, ou clic à moins de {trap_seconds} secondes de là",
        "hidden link followed, or a click within {trap_seconds} seconds of that",
    ),
    "machine_agent": ("le logiciel dit être un robot", "the program says that it is a robot"),
    "machine_instant": (
        "clic à {instant_seconds} seconde ou moins de l'envoi",
        "click within {instant_seconds} second of the sending",
    ),
    "machine_burst": (
        "au moins {burst_links} liens d'un message par la même personne en {burst_seconds} "
        "secondes",
        "at least {burst_links} links of one message by one person within {burst_seconds} seconds",
    ),
    "machine_burst_clicks": (
        "au moins {burst_clicks} clics de la même personne en {burst_seconds} secondes",
        "at least {burst_clicks} clicks by one person within {burst_seconds} seconds",
    ),
    "machine_delivery": (
        "tous les liens du message à moins de {delivery_seconds} secondes de sa remise",
        "every link of the message within {delivery_seconds} seconds of its delivery",
    ),
    "machine_same_second": (
        "au moins {same_second} personnes du même domaine à la même seconde",
        "at least {same_second} people of one domain in the same second",
    ),
}

ACTIVITY: dict[str, tuple[str, str]] = _FAULTS | _NOTICES | _REASONS
