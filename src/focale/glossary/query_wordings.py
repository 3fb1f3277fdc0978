"""What is told of a query that is written to run elsewhere, in French and in English?"""

from __future__ import annotations

QUERIES: dict[str, tuple[str, str]] = {
    "unknown_dialect": (
        "« {dialect} » : dialecte inconnu. Écrivez l'un de ceux-ci : {known}.",
        '"{dialect}": unknown dialect. Write one of these: {known}.',
    ),
    "no_events_table": (
        "aucune table d'événements : {count} critère(s) d'événement (reste inconnu|restent "
        "inconnus). Ajoutez --events-table TABLE.",
        "no table of events: {count} event (criterion stays|criteria stay) unknown. Add "
        "--events-table TABLE.",
    ),
    "assumed_columns": (
        "colonnes supposées, personne n'a vu la table {table} : {columns}. Donnez un échantillon "
        "si elle en a d'autres ({option} FICHIER).",
        "columns assumed, nobody saw table {table}: {columns}. Give a sample if it has others "
        "({option} FILE).",
    ),
    "long_query": (
        "la requête fait {size} octets ; {database} n'en admet que {most} d'ordinaire. Donnez un "
        "échantillon aux colonnes typées (nombres, dates, listes), ou moins de critères.",
        "the query has {size} bytes; {database} usually takes {most} at most. Give a sample with "
        "typed columns (numbers, dates, lists), or fewer criteria.",
    ),
    "contacts_table_unused": (
        "la table de contacts n'a pas servi : sans --events-table, un contact n'a rien à apporter "
        "au score.",
        "the table of contacts was not used: without --events-table a contact has nothing to "
        "bring to a score.",
    ),
}

DIALECT_NAMES = {
    "duckdb": "DuckDB",
    "postgres": "PostgreSQL",
    "spark": "Spark",
    "bigquery": "BigQuery",
    "snowflake": "Snowflake",
    "clickhouse": "ClickHouse",
    "trino": "Trino",
}

LONGEST = {
    "bigquery": 1_000_000, "snowflake": 1_000_000, "clickhouse": 262_144, "trino": 1_000_000,
}  # fmt: skip
"""Bytes of the text of a query that a database takes, unless it is set otherwise."""

HEADER: dict[str, tuple[str, str]] = {
    "profile": (
        "focale : profil {name}, version {version}, au {day}",
        "focale: profile {name}, version {version}, as of {day}",
    ),
    "dialect": ("dialecte : {dialect}, {label}", "dialect: {dialect}, {label}"),
    "executed": ("exécuté et égal", "executed and equal"),
    "compiled": ("compilé, non exécuté", "compiled, not run"),
    "literal": (
        "Les jours sont écrits en toutes lettres : réécrivez la requête pour un autre jour.",
        "Days are written out: write the query again for another day.",
    ),
    "limit": ("limite : {text}", "limit: {text}"),
    "notice": ("à savoir : {text}", "to know: {text}"),
}
"""The comment above a query. "executed and equal": its answers were compared, row by row, with
those of the other engines; "compiled, not run": written from the database's documentation."""

_NO_NULL_LIST = (
    "une liste n'y est jamais NULL : une liste vide y est connue, elle ne manque pas.",
    "a list is never NULL there: an empty list is a known one, it is not missing.",
)

LIMITS: dict[str, tuple[tuple[str, str], ...]] = {
    "duckdb": (),
    "postgres": (
        (
            "PostgreSQL 13 ou plus récent, base en UTF8.",
            "PostgreSQL 13 or later, a database in UTF8.",
        ),
    ),
    "spark": (
        (
            "Spark 4 ; session en UTC et en mode ANSI.",
            "Spark 4; a session in UTC and in ANSI mode.",
        ),
    ),
    "bigquery": (
        _NO_NULL_LIST,
        (
            "un texte de requête de plus de 1 Mo est refusé.",
            "the text of a query above 1 MB is refused.",
        ),
    ),
    "snowflake": (
        (
            "pas de normalisation Unicode (NFC) : une lettre écrite en deux signes, hors de "
            "l'alphabet latin courant, peut ne pas être reconnue.",
            "no Unicode normalisation (NFC): a letter written as two signs, outside the common "
            "Latin letters, may not be recognised.",
        ),
        (
            "les noms simples sont écrits en capitales, comme Snowflake les range ; un nom créé "
            "entre guillemets, en minuscules, n'est pas trouvé.",
            "plain names are written in capitals, as Snowflake keeps them; a name created in "
            "quotes, in small letters, is not found.",
        ),
    ),
    "clickhouse": (
        _NO_NULL_LIST,
        (
            "dates de 1900 à 2299.",
            "dates from 1900 to 2299.",
        ),
        (
            "gardez la ligne SETTINGS ; au-delà de 256 Kio de texte, augmentez max_query_size.",
            "keep the line SETTINGS; above 256 KiB of text, raise max_query_size.",
        ),
    ),
    "trino": (
        (
            "un texte de requête de plus de 1\u202f000\u202f000 de signes est refusé "
            "(query.max-length).",
            "the text of a query above 1,000,000 signs is refused (query.max-length).",
        ),
    ),
}
"""Of each dialect: where its answers, or its bounds, are not those of the others."""
