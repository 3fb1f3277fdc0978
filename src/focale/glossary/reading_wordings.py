"""What is told of files that are read, in French and in English?"""

from __future__ import annotations

READING: dict[str, tuple[str, str]] = {
    "unknown_encoding": (
        "encodage du texte indécidable : {readings}. Dites lequel est juste, par exemple "
        "{path}#{example}, ou enregistrez le fichier en UTF-8.",
        "the encoding of the text cannot be told: {readings}. Say which one is right, for example "
        "{path}#{example}, or save the file as UTF-8.",
    ),
    "unknown_encoding_name": (
        "{path}#{written} : « {written} » n'est pas un encodage. Écrivez par exemple "
        "{path}#cp1252.",
        '{path}#{written}: "{written}" is no encoding. Write for example {path}#cp1252.',
    ),
    "no_text": (
        "ce n'est ni du texte ni un format connu. Exportez de nouveau le fichier, en .csv "
        "(UTF-8) ou en .xlsx.",
        "this is neither text nor a known format. Export the file again, as .csv (UTF-8) or .xlsx.",
    ),
    "web_page": (
        "{path} : c'est une page web, pas un tableau. Ouvrez-la dans un tableur et enregistrez-la "
        "en .xlsx, ou exportez de nouveau.",
        "{path}: this is a web page, not a table. Open it in a spreadsheet and save it as .xlsx, "
        "or export again.",
    ),
    "xml_sheet": (
        "{path} : c'est un classeur XML d'Excel 2003. Ouvrez-le et enregistrez-le en .xlsx.",
        "{path}: this is an XML workbook of Excel 2003. Open it and save it as .xlsx.",
    ),
    "locked_file": (
        "{path} : le fichier est protégé par un mot de passe. Enlevez-le (Fichier, Informations, "
        "Protéger) et enregistrez.",
        "{path}: the file is protected by a password. Remove it (File, Info, Protect) and save.",
    ),
    "zip_bomb": (
        "{path} : décompressé, le fichier dépasse {size} Mo, bien plus qu'un tableau de cette "
        "taille ; il n'a pas été ouvert. Décompressez-le vous-même si vous en connaissez "
        "l'origine.",
        "{path}: unpacked, the file exceeds {size} MB, far more than a table of its size; it was "
        "not opened. Unpack it yourself if you know where it comes from.",
    ),
    "no_room": (
        "{path} : plus de place dans {folder} pour le décompresser. Libérez de la place, ou "
        "choisissez un autre dossier avec TMPDIR.",
        "{path}: no room left in {folder} to unpack it. Free some space, or choose another folder "
        "with TMPDIR.",
    ),
    "several_files": (
        "{path} : l'archive contient plusieurs fichiers ({files}). Dites lequel, par exemple "
        "« {path}#{first} ».",
        "{path}: the archive holds several files ({files}). Say which one, for example "
        '"{path}#{first}".',
    ),
    "no_such_member": (
        "{path} : l'archive ne contient pas « {wanted} ». Elle contient : {files}.",
        '{path}: there is no "{wanted}" in the archive. It holds: {files}.',
    ),
    "no_such_sheet": (
        "{path} : pas de feuille « {wanted} ». Feuilles du classeur : {sheets}.",
        '{path}: there is no sheet "{wanted}". Sheets of the workbook: {sheets}.',
    ),
    "no_part": (
        "{path} : ce format n'a ni feuille ni encodage à choisir. Enlevez « #{part} ».",
        '{path}: this format has no sheet and no encoding to choose. Remove "#{part}".',
    ),
    "sheet_too_large": (
        "{path} : le classeur est trop grand pour être lu tel quel ({count} ; au plus {most}). "
        "Enregistrez la feuille en .csv ou en .xlsx.",
        "{path}: the workbook is too large to be read as it is ({count}; at most {most}). Save the "
        "sheet as .csv or .xlsx.",
    ),
    "too_many_cells": (
        "{path} : {count} cellules dans le classeur, répétitions comprises ; Focale en lit au plus "
        "{most} dans ce format. Enregistrez la feuille en .csv ou en .xlsx.",
        "{path}: {count} cells in the workbook, repeats included; Focale reads {most} at most in "
        "this format. Save the sheet as .csv or .xlsx.",
    ),
    "far_cell": (
        "{path} : la feuille va jusqu'à la cellule {cell} pour {cells} cellule(cells:s) "
        "remplie(cells:s). Supprimez les lignes et colonnes éloignées du tableau, ou "
        "enregistrez-le en .csv.",
        "{path}: the sheet reaches to cell {cell} for {cells} filled cell(cells:s). Delete the "
        "rows and columns far from the table, or save it as .csv.",
    ),
    "open_quote": (
        "un guillemet s'ouvre et ne se referme pas : {count} ligne(s) (suivante serait "
        "perdue|suivantes seraient perdues). Fermez-le, ou enlevez-le.",
        "a quote opens and is not closed: {count} line(s) below would be lost. Close it, or "
        "remove it.",
    ),
    "too_many_columns": (
        "{path} : {columns} colonnes, or Focale en lit {most} au plus. Le séparateur ou le sens du "
        "tableau est peut-être faux ; sinon, gardez les colonnes utiles.",
        "{path}: {columns} columns, but Focale reads {most} at most. The separator or the "
        "direction of the table may be wrong; otherwise keep the columns you need.",
    ),
    "no_json_rows": (
        "{path} : aucun objet JSON (la première ligne illisible est la ligne {first}). Il faut un "
        "objet par ligne, ou un seul tableau d'objets.",
        "{path}: no JSON object (the first unreadable line is line {first}). It needs one object a "
        "line, or one array of objects.",
    ),
    "broken_json_file": (
        "le JSON est abîmé à cet endroit ({problem}). Exportez de nouveau le fichier.",
        "the JSON is broken there ({problem}). Export the file again.",
    ),
    "long_json": (
        "un objet JSON dépasse 64 Mo. Écrivez un objet par ligne.",
        "a JSON object exceeds 64 MB. Write one object a line.",
    ),
}

READING_NOTICES: dict[str, tuple[str, str]] = {
    "encoding_taken": (
        "{path} : lu en {encoding}, car ce n'est pas de l'UTF-8. Si des accents sont faux, dites "
        "l'encodage, par exemple {path}#cp850.",
        "{path}: read as {encoding}, since it is not UTF-8. If accents are wrong, say the "
        "encoding, for example {path}#cp850.",
    ),
    "mixed_encodings": (
        "{path} : {count} ligne(s) (n'est|ne sont) pas en UTF-8 comme les autres ((|la première "
        "est )la ligne {line}) ; (elle est lue|elles sont lues) en {encoding}. Vérifiez "
        "(ses|leurs) accents.",
        "{path}: {count} line(s) (is|are) not UTF-8 like the others ((|the first is )line "
        "{line}); (it is|they are) read as {encoding}. Check (its|their) accents.",
    ),
    "lost_signs": (
        "{path} : {count} signe(s) (n'existe|n'existent) pas en {encoding} ; (il est lu|ils sont "
        "lus) « \ufffd ».",
        "{path}: {count} sign(s) (does|do) not exist in {encoding}; (it is|they are) read as "
        '"\ufffd".',
    ),
    "header_of_values": (
        "{path}, ligne {line} : les titres de colonnes ressemblent à des données (« {value} »), "
        "comme les lignes en dessous. Si le fichier n'a pas de titres, donnez {path}#no-header : "
        "la ligne sera lue, et les colonnes s'appelleront colonne 1, colonne 2 ...",
        '{path}, line {line}: the column headers look like data ("{value}"), as the lines below '
        "do. If the file has no headers, give {path}#no-header: the line will be read, and the "
        "columns will be called colonne 1, colonne 2 ...",
    ),
    "titles_above": (
        "{path} : {count} ligne(s) de titre au-dessus du tableau (« {first} ») ; les en-têtes sont "
        "lus à la ligne {line}.",
        '{path}: {count} title line(s) above the table ("{first}"); the headers are read on line '
        "{line}.",
    ),
    "renamed_columns": (
        "{path}, ligne {line} : plusieurs colonnes portent le même nom, par exemple « {first} ». "
        "La première le garde ; les autres (numéro de colonne) : {columns}.",
        '{path}, line {line}: several columns have the same name, such as "{first}". The first '
        "one keeps it; the others (column number): {columns}.",
    ),
    "sheet_taken": (
        "{path} : feuille « {sheet} » lue ; les autres ne le sont pas ({others}). Pour en choisir "
        "une : « {path}#{first} ».",
        '{path}: sheet "{sheet}" is read; the others are not ({others}). To choose one: '
        '"{path}#{first}".',
    ),
    "merged_cells": (
        "{path} : {count} cellule(s) fusionnée(s) sur plusieurs lignes ; (sa|leur) valeur vaut "
        "pour chacune.",
        "{path}: {count} cell(s) merged over several rows; (its|their) value counts for each.",
    ),
    "unsaved_formulas": (
        "{path} : {count} formule(s) sans valeur enregistrée, lue(s) comme vide(s). Ouvrez le "
        "classeur dans un tableur et enregistrez-le.",
        "{path}: {count} formula(s) without a saved value, read as blank. Open the workbook in a "
        "spreadsheet and save it.",
    ),
    "error_cells": (
        "{path} : {count} cellule(s) en erreur (#N/A, #REF! ...), lue(s) comme vide(s). "
        "Corrigez-(la|les) dans le classeur.",
        "{path}: {count} cell(s) in error (#N/A, #REF! ...), read as blank. Correct (it|them) in "
        "the workbook.",
    ),
    "restored_zeros": (
        "{path} : la colonne « {column} » contient des nombres ; leurs zéros de tête sont remis "
        "({field} a {width} chiffres, {count} ligne(s) complétée(s)).",
        '{path}: column "{column}" holds numbers; their leading zeros are put back ({field} has '
        "{width} digits, {count} row(s) completed).",
    ),
}

READING_REASONS: dict[str, tuple[str, str]] = {
    "in_quote": (
        "ligne prise dans un guillemet ouvert plus haut",
        "line taken into a quote that opens above it",
    ),
    "header_again": ("les en-têtes, une fois de plus", "the headers once more"),
    "broken_json": ("ligne qui n'est pas un objet JSON", "line that is no JSON object"),
}

READING_ON_A_PAGE = {
    "sheet_read": (
        "{path} : feuille « {sheet} » lue ; les autres ne le sont pas ({others}).",
        '{path}: sheet "{sheet}" is read; the others are not ({others}).',
    ),
    "several_members": (
        "{path} : l'archive contient plusieurs fichiers ({files}). Dites lequel ci-dessous.",
        "{path}: the archive holds several files ({files}). Say which one below.",
    ),
    "damaged_file": (
        "{path} : le fichier est abîmé ou d'un autre format que son nom ne le dit. Exportez-le de "
        "nouveau.",
        "{path}: the file is damaged, or of another format than its name says. Export it again.",
    ),
    "no_field_chosen": (
        "Aucune colonne n'a encore de champ (colonnes du fichier : {columns}). Dites au moins "
        "laquelle est le nom, le SIREN ou l'identifiant.",
        "No column has a field yet (columns of the file: {columns}). Say at least which one is the "
        "name, the SIREN or the identifier.",
    ),
    "no_part_here": (
        "{path} : ce format n'a ni feuille ni encodage à choisir. Laissez la case vide.",
        "{path}: this format has no sheet and no encoding to choose. Leave the box empty.",
    ),
}
"""What the command line says of options, as a page says it that has a box for them."""
