"""What does Focale say of databases, in French and in English?"""

from __future__ import annotations

SERVERS: dict[str, tuple[str, str]] = {
    "needs_extra": (
        "{what} demande des bibliothèques en plus. Installez-les : pip install 'focale[{extra}]'.",
        "{what} needs further libraries. Install them: pip install 'focale[{extra}]'.",
    ),
    "no_java": (
        "Spark a besoin de Java 17 ou plus récent, introuvable ici. Installez-le, ou indiquez "
        "où il se trouve avec JAVA_HOME.",
        "Spark needs Java 17 or later, which is not to be found here. Install it, or say where "
        "it is with JAVA_HOME.",
    ),
    "no_server": (
        "{what} ne répond pas ({problem}). Vérifiez l'adresse, les identifiants et que le "
        "serveur est démarré.",
        "{what} cannot be reached ({problem}). Check the address, the credentials, and that the "
        "server is running.",
    ),
    "lost_server": (
        "La liaison avec {what} a été coupée ({problem}). Rien n'a été écrit : recommencez.",
        "The connection to {what} was lost ({problem}). Nothing was written: try again.",
    ),
    "server_refused": (
        "{what} a refusé la requête ({problem}). Vérifiez le type des colonnes citées.",
        "{what} refused the query ({problem}). Check the types of the columns it names.",
    ),
    "no_table": (
        "« {table} » : pas de table de ce nom. Il y a : {near}. Écrivez schéma.table.",
        '"{table}": there is no table of this name. There are: {near}. Write schema.table.',
    ),
    "no_tables": (
        "« {table} » : pas de table de ce nom, ni aucune autre qui puisse être lue ici. Vérifiez "
        "la base et vos droits, et écrivez schéma.table.",
        '"{table}": there is no table of this name, nor any other that can be read here. Check '
        "the database and your rights, and write schema.table.",
    ),
    "no_schema": (
        "« {table} » : ce schéma n'existe pas ({problem}). Créez-le, ou choisissez-en un autre ; "
        "rien n'a été écrit.",
        '"{table}": this schema does not exist ({problem}). Create it, or choose another one; '
        "nothing was written.",
    ),
    "bad_table_name": (
        "« {table} » n'est pas un nom de table. Écrivez table, ou schéma.table.",
        '"{table}" is no name of a table. Write table, or schema.table.',
    ),
    "no_right_to_read": (
        "{table} : lecture interdite ({problem}). Demandez le droit SELECT sur cette table.",
        "{table}: may not be read ({problem}). Ask for the right to SELECT from this table.",
    ),
    "no_right_to_write": (
        "{table} : création interdite ({problem}). Demandez le droit CREATE sur le schéma, ou "
        "choisissez-en un autre ; rien n'a été écrit.",
        "{table}: may not be created ({problem}). Ask for the right to CREATE in the schema, or "
        "choose another one; nothing was written.",
    ),
    "unsupported_in_spark": (
        "une table de type {kind} ne peut pas être jointe à un DataFrame Spark. Donnez un "
        "DataFrame Spark, ou un fichier ou dossier Parquet.",
        "a table of type {kind} cannot be joined to a Spark DataFrame. Give a Spark DataFrame, "
        "or a Parquet file or folder.",
    ),
    "repeated_ids": (
        "{path} : la colonne « {column} » répète {count} identifiant(s) (par exemple {example}). "
        "Dans une table, aucune ligne n'est la première : gardez une ligne par compte.",
        '{path}: column "{column}" repeats {count} id(s) (for example {example}). In a table no '
        "row is the first: keep one row per account.",
    ),
    "accounts_missing": (
        "Quelles entreprises ? Donnez leur fichier : focale score comptes.csv --profile "
        "profil.yaml.",
        "Which companies? Give their file: focale score accounts.csv --profile profile.yaml.",
    ),
    "table_without_engine": (
        "--table, --events-table, --contacts-table, --into et --database vont avec --engine "
        "postgres ou spark. Ajoutez --engine, ou donnez un fichier.",
        "--table, --events-table, --contacts-table, --into and --database go with --engine "
        "postgres or spark. Add --engine, or give a file.",
    ),
    "accounts_or_table": (
        "Donnez les entreprises une fois : un fichier, ou --table TABLE.",
        "Give the companies once: a file, or --table TABLE.",
    ),
    "files_in_postgres": (
        "--engine postgres note des tables, pas des fichiers. Écrivez --table, --events-table, "
        "--contacts-table ; pour un fichier, enlevez --engine.",
        "--engine postgres scores tables, not files. Write --table, --events-table, "
        "--contacts-table; for a file, leave --engine out.",
    ),
    "database_missing": (
        "Quel serveur ? Ajoutez --database postgresql://utilisateur@hôte/base, ou la variable "
        "FOCALE_DATABASE.",
        "Which server? Add --database postgresql://user@host/database, or the variable "
        "FOCALE_DATABASE.",
    ),
    "database_unused": (
        "--database va avec --engine postgres ; Spark trouve son serveur dans SPARK_REMOTE ou "
        "SPARK_MASTER. Enlevez --database.",
        "--database goes with --engine postgres; Spark finds its server in SPARK_REMOTE or "
        "SPARK_MASTER. Leave --database out.",
    ),
    "unused_elsewhere": (
        "{options} : sans effet avec --engine {engine}. Enlevez l'option, ou notez un fichier "
        "ici, sans --engine.",
        "{options}: has no effect with --engine {engine}. Leave it out, or score a file here, "
        "without --engine.",
    ),
}
"""Code -> French, English."""
