"""What are the words of each message, in French and in English?

One entry a code: (French, English). Each says what is wrong and what to do; the place is put
in front by `messages`. A test asserts every one of them.
"""

from __future__ import annotations

from focale.glossary.activity_wordings import ACTIVITY
from focale.glossary.advice_wordings import ADVICE
from focale.glossary.cleaning_wordings import CLEANING
from focale.glossary.column_wordings import COLUMN_FILES, COLUMNS
from focale.glossary.discovery_wordings import DISCOVERY
from focale.glossary.duplicate_wordings import DUPLICATES
from focale.glossary.evidence_wordings import EVIDENCE
from focale.glossary.file_wordings import FILES_OUT
from focale.glossary.kpi_wordings import KPIS
from focale.glossary.ledger_wordings import LEDGER_NOTICES, LEDGER_REASONS, LEDGERS
from focale.glossary.mapping_wordings import MAPPINGS
from focale.glossary.profile_wordings import PROFILE
from focale.glossary.quality_wordings import QUALITY
from focale.glossary.query_wordings import QUERIES
from focale.glossary.reading_wordings import (
    READING,
    READING_NOTICES,
    READING_ON_A_PAGE,
    READING_REASONS,
)
from focale.glossary.registry_wordings import REGISTRY
from focale.glossary.review_wordings import REVIEW
from focale.glossary.segment_wordings import SEGMENTS
from focale.glossary.server_wordings import SERVERS
from focale.glossary.target_wordings import TARGET
from focale.glossary.value_wordings import VALUE
from focale.glossary.yaml_wordings import YAML

_FILES: dict[str, tuple[str, str]] = {
    "no_such_file": (
        "{path} : fichier introuvable. Vérifiez le chemin.",
        "{path}: no such file. Check the path.",
    ),
    "cannot_read": (
        "{path} : lecture impossible ({problem}). Vérifiez les droits du fichier.",
        "{path}: cannot be read ({problem}). Check the rights of the file.",
    ),
    "cannot_write": (
        "{path} : écriture impossible ({problem}). Choisissez un autre dossier ou libérez de "
        "la place ; rien n'a été écrit.",
        "{path}: cannot be written ({problem}). Choose another folder or free some space; "
        "nothing was written.",
    ),
    "out_is_input": (
        "{path} : c'est un fichier d'entrée. Donnez un autre nom au résultat.",
        "{path}: this is an input file. Give the result another name.",
    ),
    "outputs_twice": (
        "{path} : deux résultats iraient dans ce même fichier. Donnez-leur des noms différents.",
        "{path}: two results would go into this one file. Give them different names.",
    ),
    "not_utf8": (
        "ce n'est pas un texte en UTF-8, or un profil ou une correspondance est un fichier YAML. "
        "Vérifiez le chemin, ou enregistrez le fichier en UTF-8.",
        "this is no text in UTF-8, but a profile or a mapping is a YAML file. Check the path, or "
        "save the file as UTF-8.",
    ),
    "unknown_format": (
        "{path} : format non reconnu. Utilisez {known}.",
        "{path}: unknown format. Use {known}.",
    ),
    "broken_file": (
        "{path} : le fichier est abîmé ou d'un autre format ({problem}). Exportez-le de nouveau.",
        "{path}: the file is damaged or of another format ({problem}). Export it again.",
    ),
    "empty_file": (
        "{path} : le fichier est vide. Il faut une ligne d'en-têtes et des lignes de données.",
        "{path}: the file is empty. It needs a line of headers and lines of data.",
    ),
    "no_rows": (
        "{path} : aucune ligne de données. Vérifiez l'export.",
        "{path}: no line of data. Check the export.",
    ),
    "duplicate_header": (
        "{path} : la colonne « {column} » apparaît deux fois. Renommez l'une des deux.",
        '{path}: column "{column}" appears twice. Rename one of them.',
    ),
    "reserved_column": (
        "{path} : le nom de colonne « {column} » est réservé à Focale. Renommez-la.",
        '{path}: the column name "{column}" is reserved for Focale. Rename it.',
    ),
    "log_too_early": (
        "{path} : ce journal de faits ne connaît encore rien au {as_of}. Donnez une date plus "
        "tardive : --as-of.",
        "{path}: this facts log knows nothing yet on {as_of}. Give a later date: --as-of.",
    ),
    "no_id": (
        "{path} : aucune colonne d'identifiant (id ou siren) parmi {columns}. Indiquez-la : "
        "--map id=COLONNE. Pour savoir ce que sont les colonnes : focale columns {path}.",
        "{path}: no identifier column (id or siren) among {columns}. Name it: --map id=COLUMN. To "
        "learn what the columns are: focale columns {path}.",
    ),
    "no_column": (
        "{path} : la colonne « {column} » n'existe pas. Colonnes proches : {near}.",
        '{path}: there is no column "{column}". Close ones: {near}.',
    ),
    "needed_column": (
        "{path} : il manque la colonne « {column} ». Colonnes présentes : {columns}.",
        '{path}: column "{column}" is missing. Columns there: {columns}.',
    ),
    "bad_map": (
        "--map {written} : écrivez champ=colonne, par exemple headcount=Effectif.",
        "--map {written}: write field=column, for example headcount=Staff.",
    ),
    "map_twice": (
        "--map : le champ « {field} » est donné deux fois. Gardez une seule colonne.",
        '--map: field "{field}" is given twice. Keep one column.',
    ),
    "unsupported_input": (
        "une table de type {kind} ne peut pas être lue. Donnez un chemin, une table Arrow, "
        "pandas, Polars ou une relation DuckDB.",
        "a table of type {kind} cannot be read. Give a path, an Arrow, pandas or Polars table, "
        "or a DuckDB relation.",
    ),
    "numeric_code": (
        "{path} : la colonne « {column} » contient des nombres, or {field} est un code : les "
        "zéros de tête sont perdus. Exportez-la en texte.",
        '{path}: column "{column}" holds numbers, but {field} is a code: leading zeros are lost. '
        "Export it as text.",
    ),
    "column_kind": (
        "{path} : la colonne « {column} » ({kind}) ne peut pas être lue comme {type} pour le "
        "champ {field}. Choisissez une autre colonne avec --map {field}=COLONNE.",
        '{path}: column "{column}" ({kind}) cannot be read as {type} for field {field}. '
        "Choose another column with --map {field}=COLUMN.",
    ),
    "needed_kind": (
        "{path} : la colonne « {column} » ({kind}) ne peut pas être lue comme {type}. "
        "Convertissez-la avant l'export.",
        '{path}: column "{column}" ({kind}) cannot be read as {type}. Convert it before the '
        "export.",
    ),
    "all_rejected": (
        "{path} : aucune ligne n'a pu être gardée ({rejected} rejetées, surtout : {reason} ; la "
        "première est la ligne {first}). Corrigez l'export.",
        "{path}: no line could be kept ({rejected} rejected, mostly: {reason}; the first is "
        "line {first}). Correct the export.",
    ),
    "no_such_account": (
        "le compte « {id} » n'est pas dans {path}. Identifiants proches : {near}.",
        'account "{id}" is not in {path}. Close identifiers: {near}.',
    ),
    "contacts_without_key": (
        "{path} : une table de contacts a besoin des colonnes contact_id et account_id.",
        "{path}: a table of contacts needs the columns contact_id and account_id.",
    ),
    "events_without_owner": (
        "{path} : une table d'événements a besoin d'une colonne account_id, ou contact_id avec "
        "une table de contacts (--contacts).",
        "{path}: a table of events needs a column account_id, or contact_id with a table of "
        "contacts (--contacts).",
    ),
    "limit_shape": (
        "--at-most {written} : écrivez un nombre et une colonne, par exemple « 5 par ville ».",
        '--at-most {written}: write a number and a column, for example "5 per city".',
    ),
    "bad_date": (
        "--as-of {written} : ce n'est pas une date. Écrivez AAAA-MM-JJ, par exemple 2026-09-30.",
        "--as-of {written}: this is no date. Write YYYY-MM-DD, for example 2026-09-30.",
    ),
    "value_needs_weights": (
        "le classement par valeur attend une probabilité de gain pesée sur des affaires "
        "conclues, et il n'y en a pas encore dans ce profil. Classez par points.",
        "ranking by value needs a win probability weighed on closed deals, and this profile "
        "has none yet. Rank by points.",
    ),
    "literal_for_column": (
        "« {written} » ne convient pas à une colonne de type {type}. Déclarez le champ dans "
        "fields, ou corrigez la valeur.",
        '"{written}" does not suit a column of type {type}. Declare the field in fields, or '
        "correct the value.",
    ),
    "out_of_memory": (
        "mémoire insuffisante ({problem}). Donnez-en davantage, par exemple FOCALE_MEMORY=2GB.",
        "not enough memory ({problem}). Give more of it, for example FOCALE_MEMORY=2GB.",
    ),
    "engine_memory": (
        "cette demande prend plus de mémoire que le moteur n'en a le droit ({most} Mo) ; elle a "
        "été arrêtée et rien n'est perdu. Recommencez avec moins de lignes ou de colonnes, ou "
        "donnez davantage : FOCALE_DESK_ENGINE_MEMORY=8GB.",
        "this takes more memory than the engine may have ({most} MB); it was stopped and nothing "
        "is lost. Try again with fewer rows or columns, or give more: "
        "FOCALE_DESK_ENGINE_MEMORY=8GB.",
    ),
    "bad_setting": (
        "{name}={value} : cette valeur ne convient pas. Écrivez par exemple {name}={example}.",
        "{name}={value}: this value will not do. Write for example {name}={example}.",
    ),
    "system_refuses": (
        "{where} : le système refuse ({problem}). Vérifiez la place et les droits.",
        "{where}: the system refuses ({problem}). Check room and rights.",
    ),
    "profile_twice": (
        "deux profils s'appellent « {name} ». Renommez-en un, ou comparez-les : focale profile "
        "diff.",
        'two profiles are called "{name}". Rename one of them, or compare them: focale profile '
        "diff.",
    ),
    "foreign_folder": (
        "{path} : ce dossier existe et focale demo ne l'a pas fait ; rien n'y a été écrit. "
        "Choisissez un autre dossier.",
        "{path}: this folder exists and focale demo did not make it; nothing was written there. "
        "Choose another folder.",
    ),
    "no_folder": ("le dossier n'existe pas", "the folder does not exist"),
    "no_right": ("le droit d'y écrire manque", "no right to write there"),
    "is_folder": ("c'est un dossier", "it is a folder"),
    "profile_exists": (
        "{path} existe déjà ; il n'a pas été touché. Choisissez un autre nom ou --force.",
        "{path} already exists; it was left alone. Choose another name, or --force.",
    ),
}

_NOTICES: dict[str, tuple[str, str]] = {
    "absent_field": (
        "la colonne « {field} » n'est pas dans {path} : le critère {criteria} est inconnu "
        "partout. Colonnes proches : {near}.",
        'column "{field}" is not in {path}: criterion {criteria} is unknown everywhere. '
        "Close columns: {near}.",
    ),
    "headcount_by_band": (
        "{path} n'a pas l'effectif, mais sa tranche : le critère {criteria} la lit. Une tranche "
        "tout entière dans l'intervalle le remplit, tout entière dehors non, à cheval sur une "
        "borne elle reste inconnue.",
        "{path} has no headcount, but its band: criterion {criteria} reads that. A band wholly "
        "inside the range meets it, wholly outside does not, and across an end it stays unknown.",
    ),
    "rarely_known": (
        "« {field} » n'est connu que pour {share} % des comptes. Pour classer sur ce que ce "
        "fichier peut dire : --on known.",
        '"{field}" is known for only {share} % of accounts. To rank on what this file can tell: '
        "--on known.",
    ),
    "no_events": (
        "aucune table d'événements : {count} critère(s) d'événement (reste inconnu|restent "
        "inconnus). Ajoutez --events FICHIER.",
        "no table of events: {count} event (criterion stays|criteria stay) unknown. Add --events "
        "FILE.",
    ),
    "contacts_unused": (
        "{path} n'a pas servi : sans --events, un contact n'a rien à apporter au score.",
        "{path} was not used: without --events a contact has nothing to bring to a score.",
    ),
    "facts_of_file": (
        "la date d'analyse ({as_of}) ne déplace que les événements et les dates relatives ; "
        "les faits restent ceux de la liste. Pour un vrai retour en arrière, donnez un journal "
        "de faits.",
        "the day of the analysis ({as_of}) moves events and relative dates only; facts stay "
        "those of the list. For a true replay, give a facts log.",
    ),
    "unreadable_cells": (
        "« {column} » : {count} cellule(s) ne se (lit|lisent) pas comme {type} (par exemple « "
        "{value} »). (Elle est inconnue, et listée|Elles sont inconnues, et listées) dans les "
        "rejets.",
        '"{column}": {count} cell(s) cannot be read as {type} (for example "{value}"). (It '
        "is|They are) unknown, and listed in the rejects.",
    ),
    "nul_cells": (
        "« {column} » : {count} cellule(s) (contient|contiennent) le signe invisible U+0000. "
        "(Elle est lue sans lui, et listée|Elles sont lues sans lui, et listées) dans les "
        "rejets. Nettoyez l'export.",
        '"{column}": {count} cell(s) (holds|hold) the invisible sign U+0000. (It is|They are) '
        "read without it, and listed in the rejects. Clean the export.",
    ),
    "too_wide": (
        "le profil garde {share} % du marché : au-delà de 50 %, il est trop large. Un bon "
        "profil en écarte 70 à 80 %.",
        "the profile keeps {share} % of the market: above 50 %, it is too wide. A good "
        "profile leaves out 70 to 80 %.",
    ),
}

_REASONS: dict[str, tuple[str, str]] = {
    "blank_id": ("identifiant vide", "blank identifier"),
    "repeated_id": (
        "identifiant déjà vu, la première ligne est gardée",
        "identifier seen before, the first line is kept",
    ),
    "ragged_row": ("nombre de cellules différent de l'en-tête", "cells do not match the header"),
    "broken_text": ("texte qui n'est pas en UTF-8", "text that is not UTF-8"),
    "broken_quote": (
        "guillemet ouvert et mal refermé",
        "quote opened and not closed properly",
    ),
    "long_line": ("ligne de plus de 2 Mo", "line of more than 2 MB"),
    "blank_at": ("date de l'événement vide ou illisible", "blank or unreadable event date"),
    "undated_fact": ("date du fait vide ou illisible", "blank or unreadable date of the fact"),
    "unreadable_cell": (
        "« {value} » ne se lit pas comme {type}, cellule inconnue",
        '"{value}" cannot be read as {type}, cell unknown',
    ),
    "nul_cell": (
        "signe invisible U+0000, cellule lue sans lui",
        "invisible sign U+0000, cell read without it",
    ),
    "unreadable_count": (
        "« {value} » n'est pas un nombre entier de 1 à {most}, compté pour {n}",
        '"{value}" is no whole number from 1 to {most}, counted as {n}',
    ),
    "ownerless_event": (
        "événement sans compte connu",
        "event of no known account",
    ),
}

WORDINGS: dict[str, tuple[str, str]] = (
    _FILES
    | _NOTICES
    | _REASONS
    | YAML
    | PROFILE
    | ADVICE
    | FILES_OUT
    | SERVERS
    | DUPLICATES
    | QUERIES
    | COLUMNS
    | COLUMN_FILES
    | MAPPINGS
    | ACTIVITY
    | QUALITY
    | CLEANING
    | READING
    | READING_NOTICES
    | READING_ON_A_PAGE
    | READING_REASONS
    | REGISTRY
    | LEDGERS
    | LEDGER_NOTICES
    | LEDGER_REASONS
    | EVIDENCE
    | KPIS
    | DISCOVERY
    | REVIEW
    | VALUE
    | TARGET
    | SEGMENTS
)
