"""How is told what a column is believed to be, and why, in French and in English?"""

from __future__ import annotations

COLUMNS: dict[str, tuple[str, str]] = {
    "column_named": (
        "l'en-tête est un nom connu de ce champ",
        "the header is a known name of this field",
    ),
    "column_named_so": (
        "l'en-tête porte souvent ce champ, pas toujours",
        "the header often holds this field, not always",
    ),
    "column_beside": (
        "les colonnes voisines le confirment",
        "the columns beside it confirm it",
    ),
    "column_beside_names": (
        "à côté d'un prénom et d'un nom : le nom complet",
        "beside a first and a last name: the full name",
    ),
    "column_unclear": (
        "l'en-tête est ambigu : {fields}",
        "the header is ambiguous: {fields}",
    ),
    "column_agree": ("{share} % des valeurs vont avec", "{share} % of the values agree"),
    "column_partly": (
        "seulement {share} % des valeurs vont avec (par exemple « {value} » ne va pas)",
        'only {share} % of the values agree (for example "{value}" does not)',
    ),
    "column_against": (
        "les valeurs disent autre chose : {share} % ressemblent à {field} (ainsi « {value} »)",
        'the values say otherwise: {share} % look like {field} (for example "{value}")',
    ),
    "column_odd": (
        "les valeurs ne vont pas avec (par exemple « {value} »)",
        'the values do not agree (for example "{value}")',
    ),
    "column_values": (
        "l'en-tête ne dit rien, mais {share} % des valeurs y ressemblent",
        "the header tells nothing, but {share} % of the values look like it",
    ),
    "column_blank": (
        "aucune valeur à vérifier dans les lignes lues",
        "no value to check in the rows read",
    ),
    "column_opaque": (
        "les valeurs sont chiffrées ou anonymisées, rien à vérifier",
        "the values are encrypted or anonymised, nothing to check",
    ),
    "column_rival": (
        "« {column} » tient déjà ce champ ; une colonne par champ",
        '"{column}" holds this field already; one column a field',
    ),
    "column_tie": (
        "« {column} » va aussi bien : choisissez",
        '"{column}" fits as well: choose',
    ),
    "column_band_dates": (
        "un tableur a changé des tranches en dates (« {value} »)",
        'a spreadsheet turned bands into dates ("{value}")',
    ),
    "column_kind_unclear": (
        "on ne sait pas de quoi parlent les lignes (dites-le : rows: dans le fichier de --mapping)",
        "it is not clear what the rows are about (say it: rows: in the file of --mapping)",
    ),
    "column_repeated": (
        "des valeurs reviennent plusieurs fois, or un identifiant est unique",
        "values come back several times, but an identifier is unique",
    ),
    "column_few_names": (
        "les mêmes valeurs reviennent sans cesse : des catégories plutôt que des noms",
        "the same values come back all the time: categories rather than names",
    ),
    "column_unit": (
        "l'unité n'est écrite nulle part : précisez unit (EUR, kEUR, MEUR ...)",
        "the unit is written nowhere: say unit (EUR, kEUR, MEUR ...)",
    ),
    "column_euros": ("en euros, faute d'autre indication", "in euros, nothing says otherwise"),
    "column_foreign": (
        "en {unit} : sans conversion, ce ne sont pas des euros",
        "in {unit}: not euros without conversion",
    ),
    "column_day_order": (
        "jour et mois ne se distinguent pas : précisez dates (dmy ou mdy)",
        "day and month cannot be told apart: say dates (dmy or mdy)",
    ),
    "column_record_day": (
        "peut être la date de la fiche et non celle de l'entreprise",
        "may be the day of the record, not of the company",
    ),
    "column_year_only": ("l'année seule", "the year only"),
    "column_persons": (
        "les valeurs ressemblent à des personnes",
        "the values look like persons",
    ),
    "column_fraction": (
        "des valeurs entre 0 et 1 : des fractions, pas des pour cent ?",
        "values between 0 and 1: fractions, not percent?",
    ),
    "column_identifier": (
        "un identifiant plutôt qu'un nom",
        "an identifier rather than a name",
    ),
    "column_about_other": (
        "ne parle pas de ce que sont les lignes",
        "is not about what the rows are",
    ),
    "column_given": ("choisi dans le fichier de colonnes", "chosen in the mapping file"),
    "column_believed": (
        "en-tête et valeurs disaient plutôt {field}",
        "header and values said rather {field}",
    ),
    "column_unknown": ("aucun champ de Focale", "no field of Focale"),
}
"""Reasons: parts of a sentence, without a full stop."""

COLUMN_FILES: dict[str, tuple[str, str]] = {
    "columns_head": (
        "Les colonnes de {file}, d'après {looked} ligne(looked:s) sur {rows}.",
        "The columns of {file}, from {looked} row(looked:s) out of {rows}.",
    ),
    "columns_head_how": (
        "« colonne: champ ». Ce qui n'est pas sûr est en commentaire : retirez le # pour\n"
        "l'accepter, corrigez le champ, ou laissez. Une colonne sans champ garde son nom ;\n"
        "{{ignored: true}} l'écarte.",
        '"column: field". What is not sure is commented out: take the # away to accept it,\n'
        "correct the field, or leave it. A column without a field keeps its name;\n"
        "{{ignored: true}} drops it.",
    ),
    "columns_head_keys": (
        "Puis : --mapping avec ce fichier. Autres clés : unit (kEUR), decimal, dates (dmy),\n"
        "separator, source, at.",
        "Then: --mapping with this file. Other keys: unit (kEUR), decimal, dates (dmy),\n"
        "separator, source, at.",
    ),
}
"""The first lines of a mapping file."""
