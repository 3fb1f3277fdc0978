"""What does the help say in French?

English stands in `app` and `options`, beside what it describes; here the same sentences in
French. A test holds that none is missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from focale.cli.clean.help_words import FRENCH as CLEAN
from focale.cli.columns.help_words import FRENCH as COLUMNS
from focale.cli.dedupe.help_words import FRENCH as DEDUPE
from focale.cli.desk.help_words import FRENCH as DESK
from focale.cli.discover.help_words import FRENCH as DISCOVER
from focale.cli.enrich.help_words import FRENCH as ENRICH
from focale.cli.events.help_words import FRENCH as EVENTS
from focale.cli.funnel.help_words import FRENCH as FUNNEL
from focale.cli.groups.help_words import FRENCH as GROUPS
from focale.cli.headings import speak_french
from focale.cli.kpi.help_words import FRENCH as KPI
from focale.cli.ledgers.help_words import FRENCH as LEDGERS
from focale.cli.metavars import give_metavars
from focale.cli.quality.help_words import FRENCH as QUALITY
from focale.cli.registry.help_words import FRENCH as REGISTRY
from focale.cli.report.help_words import FRENCH as REPORT
from focale.cli.review.help_words import FRENCH as REVIEW
from focale.cli.segments.help_words import FRENCH as SEGMENTS
from focale.cli.sources import FRENCH as SOURCES
from focale.cli.target.help_words import FRENCH as TARGET
from focale.cli.validate.help_words import FRENCH as VALIDATE
from focale.cli.weigh.help_words import FRENCH as WEIGH

FRENCH = {
    "Find your ideal customers in your own data, score a market, say why.":
        "Trouver ses clients idéaux dans ses données, noter un marché, dire pourquoi.",
    "Score every company of a file, and describe the market.":
        "Noter chaque entreprise d'un fichier, et décrire le marché.",
    "Open up the score of one account, line by line.":
        "Ouvrir le score d'un compte, ligne par ligne.",
    "The best N accounts: whom to call there, and why.":
        "Les N meilleurs comptes : qui y appeler, et pourquoi.",
    "How large the market is, where, and what each criterion leaves.":
        "La taille du marché, où il est, ce que chaque critère en laisse.",
    "Write a readable page too, with a map.": "Écrire aussi une page à lire, avec une carte.",
    "Write a fictional French market, and list whom to prospect.":
        "Écrire un marché français fictif, et dire qui prospecter.",
    "The profile as one SQL query, for a warehouse or for dbt.":
        "Le profil en une requête SQL, pour un entrepôt ou pour dbt.",
    "For which database.": "Pour quelle base de données.",
    "The companies: schema.table, or text between {{ and }}, kept as it is.":
        "Les entreprises : schéma.table, ou un texte entre {{ et }}, gardé tel quel.",
    "What happened.": "Ce qui s'est passé.",
    "The people.": "Les personnes.",
    "A sample of the companies (a file), for the columns of the table.":
        "Un échantillon des entreprises (un fichier), pour les colonnes de la table.",
    "A sample of what happened.": "Un échantillon de ce qui s'est passé.",
    "A sample of the people.": "Un échantillon des personnes.",
    "Where to write the query. Without it: to stdout.":
        "Où écrire la requête. Sans cela : sur la sortie standard.",
    "Start, check, compare and read ideal customer profiles.":
        "Créer, vérifier, comparer et lire des profils client idéal.",
    "Begin a profile from a commented template.":
        "Commencer un profil à partir d'un modèle commenté.",
    "Find every fault of profiles at once, and give advice.":
        "Trouver toutes les fautes de profils, et conseiller.",
    "Say in sentences what changes from one profile to another.":
        "Dire en phrases ce qui change d'un profil à l'autre.",
    "Read a profile in words.": "Lire un profil en toutes lettres.",
    "The sheet of a profile, on one page, for sales.":
        "La fiche d'un profil, sur une page, pour la vente.",
    "Write a page that prints on one A4 sheet.":
        "Écrire une page qui s'imprime sur une feuille A4.",
    "Write the Markdown to a file. Without it and --html: to stdout.":
        "Écrire le Markdown dans un fichier. Sans cela ni --html : sur la sortie standard.",
    "Print the JSON Schema of a profile, for editors.":
        "Afficher le schéma JSON d'un profil, pour les éditeurs.",
    "The version.": "La version.",
    "French or English. Default: FOCALE_LANG, else that of the terminal.":
        "Français ou anglais. Par défaut : FOCALE_LANG, sinon la langue du terminal.",
    "The companies: CSV, Excel, Parquet, JSON lines; one line each, or a facts log.":
        "Les entreprises : CSV, Excel, Parquet, JSON ; une ligne chacune, ou un journal de faits.",
    "The ideal customer profile (YAML). Several times: one score for each.":
        "Le profil client idéal (YAML). Plusieurs fois : un score pour chacun.",
    "The ideal customer profile (YAML).": "Le profil client idéal (YAML).",
    "What happened: account_id or contact_id, event, at.":
        "Ce qui s'est passé : account_id ou contact_id, event, at.",
    "The people: contact_id, account_id, and how to reach them.":
        "Les personnes : contact_id, account_id, et comment les joindre.",
    "The day of the score, YYYY-MM-DD. Default: today.":
        "Le jour du score, AAAA-MM-JJ. Par défaut : aujourd'hui.",
    "A field whose column has another name. Several times: several fields.":
        "Un champ dont la colonne a un autre nom. Plusieurs fois : plusieurs champs.",
    "known: leave out the criteria whose field under 20 % of the accounts have.":
        "known : laisser de côté les critères dont le champ manque à plus de 80 % des comptes.",
    "Where to score: here (duckdb), in Spark or in PostgreSQL.": (
        "Où noter : ici (duckdb), dans Spark ou dans PostgreSQL."
    ),
    "The PostgreSQL server: postgresql://user@host/database. Or FOCALE_DATABASE.": (
        "Le serveur PostgreSQL : postgresql://utilisateur@hôte/base. Ou FOCALE_DATABASE."
    ),
    "The companies, in the database.": "Les entreprises, dans la base.",
    "What happened, in the database.": "Ce qui s'est passé, dans la base.",
    "The people, in the database.": "Les personnes, dans la base.",
    "Keep the scores in the database, as this table.": (
        "Garder les scores dans la base, sous ce nom de table."
    ),
    "Where to write the result: .parquet, .csv or .xlsx. Without it, nowhere.":
        "Où écrire le résultat : .parquet, .csv ou .xlsx. Sans cela, nulle part.",
    "Write the .csv for French Excel: semicolons, decimal commas.":
        "Écrire le .csv pour Excel en français : points-virgules, virgules décimales.",
    "Write --out with the column names that this tool imports.":
        "Écrire --out avec les noms de colonnes que cet outil importe.",
    "Write a readable page too.": "Écrire aussi une page à lire.",
    "Where to list what could not be used (CSV). Default: beside --out.":
        "Où lister ce qui n'a pas pu servir (CSV). Par défaut : à côté de --out.",
    "One JSON object on stdout, for programs.":
        "Un objet JSON sur la sortie standard, pour les programmes.",
    "Which account.": "Quel compte.",
    "How many accounts.": "Combien de comptes.",
    'No more than so many with the same value: "5 per city". Several times: all hold.':
        "Pas plus de tant avec la même valeur : « 5 par ville ». Plusieurs fois : toutes valent.",
    "Rank by points, or by expected value.": "Classer par points, ou par valeur espérée.",
    "Where to write it.": "Où l'écrire.",
    "saas, agency (the two examples of the method) or blank.":
        "saas, agency (les deux exemples de la méthode) ou blank (vide).",
    "Where to write it. Default: TEMPLATE.yaml.": "Où l'écrire. Par défaut : MODÈLE.yaml.",
    "Write over a file that is already there.": "Écraser un fichier qui existe déjà.",
    "Profiles (YAML).": "Des profils (YAML).",
    "A profile (YAML).": "Un profil (YAML).",
    "The profile before.": "Le profil d'avant.",
    "The profile after.": "Le profil d'après.",
    "Show this message and exit.": "Afficher cette aide.",
}  # fmt: skip
FRENCH |= CLEAN
FRENCH |= COLUMNS
FRENCH |= EVENTS
FRENCH |= QUALITY
FRENCH |= FUNNEL
FRENCH |= REPORT
FRENCH |= DESK | ENRICH | REGISTRY
FRENCH |= DEDUPE | GROUPS
FRENCH |= LEDGERS
FRENCH |= KPI
FRENCH |= SEGMENTS
FRENCH |= DISCOVER | SOURCES | TARGET | VALIDATE | WEIGH
FRENCH |= REVIEW

_PARTED = re.compile(r" (?=[:;!?%»])|(?<=«) ")


def translated(command: Any) -> Any:
    """The same command line, its help in French."""
    for node, inside in _nodes(command):
        if inside.help:
            # No line begins with a sign that French parts from the word before it.
            inside.help = _PARTED.sub("\u00a0", FRENCH.get(inside.help, inside.help))
        if inside is node:
            speak_french(node)
    return command


def named(command: Any, lang: str) -> Any:
    """The same command line, what one writes in it called by words of the language."""
    for node, inside in _nodes(command):
        if inside is not node:
            give_metavars(inside, lang)
    return command


def texts(command: Any) -> Iterator[str]:
    """Every English sentence of the help."""
    for _, inside in _nodes(command):
        if inside.help:
            yield inside.help


def _nodes(command: Any) -> Iterator[tuple[Any, Any]]:
    """(command, itself or one of its parameters), down the whole tree."""
    yield command, command
    for parameter in command.params:
        if hasattr(parameter, "help"):
            yield command, parameter
    for child in getattr(command, "commands", {}).values():
        yield from _nodes(child)
