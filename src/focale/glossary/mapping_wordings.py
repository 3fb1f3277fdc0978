"""What is told of a mapping file with faults, in French and in English?"""

from __future__ import annotations

MAPPINGS: dict[str, tuple[str, str]] = {
    "mapping_too_large": (
        "le fichier de colonnes fait {size} ko ; la limite est {most} ko. Gardez-y seulement les "
        "colonnes utiles.",
        "the mapping file is {size} kB; the limit is {most} kB. Keep only the columns that are "
        "of use.",
    ),
    "mapping_no_mapping": (
        "un fichier de colonnes est une suite de « clé: valeur ». Partez de : focale columns "
        "FICHIER --out colonnes.yaml.",
        'a mapping file is a set of "key: value". Start from: focale columns FILE --out '
        "mapping.yaml.",
    ),
    "mapping_key": (
        "clé « {key} » inconnue. Clés possibles : {known}.",
        'unknown key "{key}". Possible keys: {known}.',
    ),
    "mapping_key_near": (
        "clé « {key} » inconnue ; vouliez-vous dire {near} ? Corrigez-la.",
        'unknown key "{key}"; did you mean {near}? Correct it.',
    ),
    "mapping_no_rows": (
        "il manque « rows: », ce qu'est une ligne. Écrivez rows: {known}.",
        '"rows:" is missing: what one row is. Write rows: {known}.',
    ),
    "mapping_rows": (
        "« rows: {written} » : une ligne est l'un de {known}. Corrigez.",
        '"rows: {written}": a row is one of {known}. Correct it.',
    ),
    "mapping_columns": (
        "« columns: » est une suite de « colonne: champ », une par ligne. Réécrivez-la ainsi.",
        '"columns:" is a set of "column: field", one a line. Write it so.',
    ),
    "mapping_column": (
        "« {column} » : écrivez un champ, ou {{field: ..., unit: ...}}. Corrigez la valeur.",
        '"{column}": write a field, or {{field: ..., unit: ...}}. Correct the value.',
    ),
    "mapping_text": (
        "« {column} » : {key} attend un mot. Écrivez-le sur la même ligne.",
        '"{column}": {key} takes a word. Write it on the same line.',
    ),
    "mapping_field": (
        "« {column} » : le champ « {field} » n'existe pas pour {rows}. Champs : {known}. Pour un "
        "champ à vous, ajoutez type: text.",
        '"{column}": there is no field "{field}" for {rows}. Fields: {known}. For a field of your '
        "own, add type: text.",
    ),
    "mapping_field_near": (
        "« {column} » : le champ « {field} » n'existe pas pour {rows} ; vouliez-vous dire {near} ? "
        "Pour un champ à vous, ajoutez type: text.",
        '"{column}": there is no field "{field}" for {rows}; did you mean {near}? For a field of '
        "your own, add type: text.",
    ),
    "mapping_own_field": (
        "« {column} » : « {field} » ne peut pas être le nom d'un champ. Prenez des lettres, des "
        "chiffres et _, par exemple niveau_de_maturite.",
        '"{column}": "{field}" cannot be the name of a field. Take letters, digits and _, for '
        "example maturity_level.",
    ),
    "mapping_field_twice": (
        "« {column} » : le champ {field} est déjà donné à « {first} », ligne {other}. Gardez une "
        "seule colonne.",
        '"{column}": field {field} is already given to "{first}" on line {other}. Keep one column.',
    ),
    "mapping_column_twice": (
        "« {column} » est la même colonne que « {first} », ligne {other}. Gardez une des deux.",
        '"{column}" is the same column as "{first}" on line {other}. Keep one of them.',
    ),
    "mapping_word": (
        "« {column} » : {key} « {written} » n'est pas possible ; choisissez {known}.",
        '"{column}": {key} "{written}" is not possible; choose {known}.',
    ),
    "mapping_type": (
        "« {column} » : le champ {field} est de type {type}, pas {written}. Retirez « type: ».",
        '"{column}": field {field} is of type {type}, not {written}. Remove "type:".',
    ),
    "mapping_unit": (
        "« {column} » : l'unité « {written} » est inconnue. Écrivez EUR, kEUR, MEUR, USD, kUSD, "
        "MUSD ... ou %.",
        '"{column}": unknown unit "{written}". Write EUR, kEUR, MEUR, USD, kUSD, MUSD ... or %.',
    ),
    "mapping_key_for": (
        "« {column} » : {key} ne va qu'avec {kind}. Retirez-la, ou corrigez le champ.",
        '"{column}": {key} goes only with {kind}. Remove it, or correct the field.',
    ),
    "mapping_at": (
        "« {column} » : at « {written} » n'est pas un jour. Écrivez AAAA-MM-JJ.",
        '"{column}": at "{written}" is no day. Write YYYY-MM-DD.',
    ),
    "mapping_no_column": (
        "{path} n'a pas de colonne « {column} ». Colonnes proches : {near}.",
        '{path} has no column "{column}". Close ones: {near}.',
    ),
    "mapping_needs_clean": (
        "« {column} » est en {unit}, or les cellules sont lues ici telles quelles. D'abord : "
        "focale clean {path} --mapping {mapping} --out faits.parquet, puis travaillez sur "
        "faits.parquet.",
        '"{column}" is in {unit}, but cells are read as they stand here. First: focale clean '
        "{path} --mapping {mapping} --out facts.parquet, then work on facts.parquet.",
    ),
    "mapping_suffix": (
        "{path} : un fichier de colonnes finit par .yaml ou .yml. Changez le nom.",
        "{path}: a mapping file ends in .yaml or .yml. Change the name.",
    ),
    "mapping_wrong_rows": (
        "ce fichier de colonnes décrit {rows}, or il faut ici {wanted}. Donnez l'autre fichier, ou "
        "corrigez « rows: ».",
        "this mapping file describes {rows}, but {wanted} are needed here. Give the other file, or "
        'correct "rows:".',
    ),
}
