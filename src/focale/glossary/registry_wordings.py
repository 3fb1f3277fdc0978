"""What is told of the official register, in French and in English?"""

from __future__ import annotations

_FAULTS: dict[str, tuple[str, str]] = {
    "registry_other_stock": (
        "{path} : c'est le fichier {found}, qui ne sert pas ici. Prenez StockUniteLegale et "
        "StockEtablissement de la même page.",
        "{path}: this is the file {found}, of no use here. Take StockUniteLegale and "
        "StockEtablissement from the same page.",
    ),
    "registry_old_layout": (
        "{path} : ce fichier a le format SIRENE d'avant 2019. Prenez les fichiers stock actuels, "
        "StockUniteLegale et StockEtablissement.",
        "{path}: this file has the SIRENE layout from before 2019. Take the current stock files, "
        "StockUniteLegale and StockEtablissement.",
    ),
    "registry_lacking": (
        "{path} : ce fichier {stock} n'a pas la colonne {columns}. Téléchargez le fichier stock "
        "complet, sans en retirer de colonnes.",
        "{path}: this {stock} file has no column {columns}. Download the complete stock file, "
        "and take no columns away.",
    ),
    "registry_no_stock": (
        "{path} : ce n'est pas un fichier stock de SIRENE (colonnes : {columns}). Prenez "
        "StockUniteLegale et StockEtablissement, en CSV ou Parquet.",
        "{path}: this is no stock file of SIRENE (columns: {columns}). Take StockUniteLegale and "
        "StockEtablissement, as CSV or Parquet.",
    ),
    "registry_needs_units": (
        "il manque les entreprises : donnez aussi le fichier StockUniteLegale du même mois.",
        "the companies are missing: give the StockUniteLegale file of the same month too.",
    ),
    "registry_half": (
        "{path} : ce fichier est incomplet, comme un téléchargement interrompu. Téléchargez-le à "
        "nouveau.",
        "{path}: this file is incomplete, like a download that was cut off. Download it again.",
    ),
    "registry_folder_given": (
        "{path} : c'est un dossier. Donnez les fichiers stock qu'il contient, un par un.",
        "{path}: this is a folder. Give the stock files in it, one by one.",
    ),
    "registry_zip_of_several": (
        "{path} : ce .zip contient {count} fichiers, or un fichier stock y est seul. "
        "Décompressez-le et donnez les fichiers.",
        "{path}: this .zip holds {count} files, but a stock file stands alone in its own. Unpack "
        "it and give the files.",
    ),
    "registry_locked_zip": (
        "{path} : ce .zip est protégé par un mot de passe. Décompressez-le d'abord.",
        "{path}: this .zip is protected by a password. Unpack it first.",
    ),
    "registry_not_utf8": (
        "{path} : ce texte n'est pas en UTF-8, l'encodage des fichiers stock. Téléchargez à "
        "nouveau l'original, sans passer par un tableur.",
        "{path}: this text is not UTF-8, the encoding of the stock files. Download the original "
        "again, without passing through a spreadsheet.",
    ),
    "registry_nothing": (
        "{path} : {rows} ligne(rows:s) lue(rows:s), dont aucune n'a un numéro SIREN ou SIRET "
        "entier. Téléchargez à nouveau l'original, sans passer par un tableur.",
        "{path}: {rows} line(rows:s) read, none with a whole SIREN or SIRET number. Download the "
        "original again, without passing through a spreadsheet.",
    ),
    "registry_same_file": (
        "{path} est le même fichier que {other}. Donnez chaque fichier une seule fois.",
        "{path} is the same file as {other}. Give each file once.",
    ),
    "registry_two_stocks": (
        "{path} ({day}) et {other} ({other_day}) sont deux stocks {stock} de la même chose. "
        "Gardez le plus récent des deux.",
        "{path} ({day}) and {other} ({other_day}) are two {stock} stocks of the same thing. Keep "
        "the more recent one.",
    ),
    "registry_foreign_folder": (
        "{path} : ce dossier existe et n'est pas un registre ; rien n'y a été écrit. Choisissez "
        "un autre nom avec --out.",
        "{path}: this folder exists and is no registry; nothing was written there. Choose "
        "another name with --out.",
    ),
    "registry_here": (
        "{path} : vous êtes dans ce dossier, il ne peut pas être remplacé. Donnez un nom, par "
        "exemple --out registre.",
        "{path}: you are in this folder, it cannot be replaced. Give a name, for example --out "
        "registry.",
    ),
    "registry_absent": (
        "{path} : ce registre n'existe pas. Faites-en un : focale registry build FICHIERS --out "
        "{path}.",
        "{path}: there is no such registry. Make one: focale registry build FILES --out {path}.",
    ),
    "registry_none": (
        "{path} : ce n'est pas un registre. Donnez le dossier que focale registry build a écrit.",
        "{path}: this is no registry. Give the folder that focale registry build wrote.",
    ),
    "registry_version": (
        "{path} : ce registre a le format {found}, cette version de Focale lit le format "
        "{known}. Refaites-le : focale registry build.",
        "{path}: this registry has format {found}, this version of Focale reads format {known}. "
        "Make it again: focale registry build.",
    ),
    "registry_damaged": (
        "{path} : ce registre est abîmé, {piece} manque ou a changé. Refaites-le : focale registry "
        "build.",
        "{path}: this registry is damaged, {piece} is missing or has changed. Make it again: "
        "focale registry build.",
    ),
}

_NOTICES: dict[str, tuple[str, str]] = {
    "registry_unfilled": (
        "{path} n'a pas les colonnes {columns} : ce qu'elles disent restera inconnu. Pour tout "
        "avoir, prenez le fichier stock complet.",
        "{path} does not have the columns {columns}: what they say stays unknown. To have it "
        "all, take the complete stock file.",
    ),
    "registry_no_sites": (
        "sans fichier StockEtablissement, le registre n'a ni adresses ni établissements. "
        "Ajoutez-le pour les avoir.",
        "without a StockEtablissement file the registry has neither addresses nor sites. Add it "
        "to have them.",
    ),
    "registry_days_apart": (
        "{first} va jusqu'au {first_day} et {last} jusqu'au {last_day} : ils ne sont pas du même "
        "mois. Prenez les deux fichiers du même mois.",
        "{first} goes up to {first_day} and {last} up to {last_day}: they are not of the same "
        "month. Take both files of the same month.",
    ),
}

_REASONS: dict[str, tuple[str, str]] = {
    "registry_ragged": (
        "nombre de cellules différent de l'en-tête",
        "cells do not match the header",
    ),
    "registry_bad_siren": ("SIREN qui n'a pas 9 chiffres", "SIREN that has not 9 digits"),
    "registry_bad_siret": ("SIRET qui n'a pas 14 chiffres", "SIRET that has not 14 digits"),
    "registry_repeated": (
        "même numéro qu'une ligne plus récente",
        "same number as a more recent line",
    ),
}

_ENRICH: dict[str, tuple[str, str]] = {
    "enrich_no_key": (
        "{path} : ni SIREN, ni SIRET, ni n° de TVA, ni nom parmi {columns}. Indiquez la colonne : "
        "--map siren=COLONNE ou --map name=COLONNE.",
        "{path}: no SIREN, SIRET, VAT number or name among {columns}. Name the column: --map "
        "siren=COLUMN or --map name=COLUMN.",
    ),
    "market_choice_empty": (
        "Aucune entreprise du registre {path} ne répond à ce choix. Élargissez les secteurs, les "
        "départements ou les tailles.",
        "No company of the registry {path} meets this choice. Widen the sectors, the departments "
        "or the sizes.",
    ),
    "market_choice_large": (
        "{count} entreprises du registre {path} répondent à ce choix, or un marché en compte au "
        "plus {most}. Restreignez les secteurs, les départements ou les tailles.",
        "{count} companies of the registry {path} meet this choice, but a market holds at most "
        "{most}. Narrow the sectors, the departments or the sizes.",
    ),
    "enrich_no_field": (
        "« {field} » n'est pas un champ que le registre remplit. Choisissez parmi : {near}.",
        '"{field}" is no field that the registry fills. Choose among: {near}.',
    ),
    "enrich_refused": (
        "{path} : la colonne « {column} » contient des nombres, or {field} est un code : {count} "
        "blanc(s) (n'a|n'ont) pas pu y être rempli(s). Exportez-la en texte.",
        '{path}: column "{column}" holds numbers, but {field} is a code: {count} blank(s) could '
        "not be filled in there. Export it as text.",
    ),
    "enrich_ceased": (
        "{path} : {count} ligne(s) (d'une entreprise qui n'existe|d'entreprises qui n'existent) "
        "plus (registry_state = ceased). Retirez-(la|les) de la prospection.",
        "{path}: {count} row(s) of (a company that no longer exists|companies that no longer "
        "exist) (registry_state = ceased). Take (it|them) out of prospecting.",
    ),
    "enrich_closed": (
        "{path} : {count} ligne(s) dont le SIRET est celui d'un établissement fermé. Le siège "
        "actuel est dans registry_head_siret.",
        "{path}: {count} row(s) whose SIRET is that of a closed site. The present head office is "
        "in registry_head_siret.",
    ),
    "enrich_moved": (
        "{path} : {count} de ces établissements fermés (est d'une entreprise en activité, qui "
        "a|sont d'entreprises en activité, qui ont) déménagé ou gardé d'autres sites. Vérifiez "
        "(son|leur) adresse.",
        "{path}: {count} of these closed sites (is of a company in business, which has|are of "
        "companies in business, which have) moved or kept other sites. Check (its|their) address.",
    ),
    "enrich_absent": (
        "{path} : {count} ligne(s) dont le numéro n'est pas dans le registre ({registry}). "
        "Vérifiez le numéro, ou prenez un registre plus récent.",
        "{path}: {count} row(s) whose number is not in the registry ({registry}). Check the "
        "number, or take a more recent registry.",
    ),
    "enrich_clash": (
        "{path} : {count} ligne(s) (porte|portent) les numéros de deux entreprises. Rien n'y a "
        "été rempli ; corrigez l'un des deux.",
        "{path}: {count} row(s) (has|have) the numbers of two companies. Nothing was filled in "
        "there; correct one of the two.",
    ),
    "enrich_to_check": (
        "{path} : {count} ligne(s) dont le nom désigne peut-être une entreprise. Rien n'y a été "
        "rempli ; choisissez parmi les candidats.",
        "{path}: {count} row(s) whose name may mean a company. Nothing was filled in there; choose "
        "among the candidates.",
    ),
    "enrich_masked": (
        "{path} : {count} ligne(s) (d'une entreprise qui a|d'entreprises qui ont) demandé à "
        "l'INSEE de ne pas être diffusée(s) : ni nom de personne ni rue n'ont été remplis. Ne "
        "(la|les) démarchez pas sur cette base.",
        "{path}: {count} row(s) of (a company|companies) that asked INSEE not to be diffused: no "
        "name of a person and no street was filled in. Do not prospect (it|them) on this basis.",
    ),
    "enrich_conflicts": (
        "{path} : {count} cellule(s) (dit|disent) autre chose que le registre. (Elle est gardée, "
        "et listée|Elles sont gardées, et listées) avec la sienne ; --overwrite CHAMP prend la "
        "sienne.",
        "{path}: {count} cell(s) (says|say) something else than the registry. (It is|They are) "
        "kept, and listed with its value; --overwrite FIELD takes the registry's.",
    ),
}

REGISTRY: dict[str, tuple[str, str]] = _FAULTS | _NOTICES | _REASONS | _ENRICH
