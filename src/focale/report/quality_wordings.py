"""Which words does the page of the quality of a list add to the data?

One entry a key: (French, English), read through `wordings`; the terminal says the same ones.
"""

from __future__ import annotations

_TOP: dict[str, tuple[str, str]] = {
    "quality_title_one": ("Ce que vaut {n} ligne", "How good {n} row is"),
    "quality_title_many": ("Ce que valent {n} lignes", "How good {n} rows are"),
    "quality_purpose": (
        "Pour savoir ce qui manque, ce qui est faux, vieux ou dit deux fois dans {source}, et quoi "
        "compléter d'abord.",
        "To know what is missing, wrong, old or said twice in {source}, and what to complete "
        "first.",
    ),
    "go_blanks": ("À compléter", "Complete first"),
    "go_fields": ("Champs", "Fields"),
    "go_segments": ("Segments", "Segments"),
    "go_fresh": ("Fraîcheur", "Freshness"),
    "go_unique": ("Doublons", "Repeats"),
    "quality_rows": ("Lignes lues", "Rows read"),
    "quality_rejected": ("Lignes illisibles", "Rows that cannot be read"),
    "quality_columns": ("Colonnes", "Columns"),
    "quality_known": ("dont champs connus", "of them known fields"),
    "quality_filled_all": ("Cellules remplies", "Cells filled"),
    "quality_valid_all": ("Valides parmi elles", "Valid among these"),
    "quality_few": (
        "Sous {n} cas, pas de pourcentage.",
        "Below {n} cases, no percentage.",
    ),
}

_BLANKS: dict[str, tuple[str, str]] = {
    "blanks": ("À compléter d'abord", "What to complete first"),
    "blanks_words_one": (
        "{n} compte sur {scored} n'a pas encore de verdict : il lui manque une donnée. Comptes "
        "dont un seul champ peut décider : {alone}.",
        "{n} account out of {scored} has no verdict yet, for want of a fact. Accounts that a "
        "single field can decide: {alone}.",
    ),
    "blanks_words_many": (
        "{n} comptes sur {scored} n'ont pas encore de verdict : il leur manque une donnée. Pour "
        "{alone} d'entre eux, un seul champ peut en décider.",
        "{n} accounts out of {scored} have no verdict yet, for want of a fact. For {alone} of "
        "them a single field can decide.",
    ),
    "blanks_none": (
        "Aucun blanc ne retient un verdict : il n'y a rien à compléter pour ce profil.",
        "No blank holds a verdict back: there is nothing to complete for this profile.",
    ),
    "blanks_decides": ("Décide seul", "Decides alone"),
    "blanks_blocks": ("Retient", "Holds back"),
    "blanks_blank": ("Manque", "Missing"),
    "blanks_points": ("Points en jeu", "Points at stake"),
    "blanks_legend": (
        "« Décide seul » : comptes à compléter dont ce champ, bien ou mal répondu, donne le "
        "verdict. « Retient » : ceux où il manque, avec d'autres. Points par compte où il manque.",
        '"Decides alone": undecided accounts to which this field, whatever else is unknown, gives '
        'the verdict by a good or a bad answer. "Holds back": those where it is missing, with '
        "others. Points for each account where it is missing.",
    ),
    "blanks_first": ("Complétez d'abord : {field}", "Complete first: {field}"),
    "blanks_first_words_one": (
        "{n} compte à compléter peut être décidé par ce seul champ.",
        "{n} undecided account can be decided by this field alone.",
    ),
    "blanks_first_words_many": (
        "{n} comptes à compléter peuvent être décidés par ce seul champ.",
        "{n} undecided accounts can be decided by this field alone.",
    ),
    "blanks_surely": (
        "dont {n} quelle que soit la réponse",
        "{n} of them whatever the answer is",
    ),
    "blanks_no_column": ("aucune colonne dans le fichier", "no column in the file"),
    "blanks_market_one": (
        "{n} compte dont on ignore s'il est dans le marché",
        "{n} account of which nobody knows whether it is in the market",
    ),
    "blanks_market_many": (
        "{n} comptes dont on ignore s'ils sont dans le marché",
        "{n} accounts of which nobody knows whether they are in the market",
    ),
    "blanks_together_one": (
        "{n} compte a besoin de plusieurs champs à la fois, ou d'un événement.",
        "{n} account needs several fields at once, or an event.",
    ),
    "blanks_together_many": (
        "{n} comptes ont besoin de plusieurs champs à la fois, ou d'un événement.",
        "{n} accounts need several fields at once, or an event.",
    ),
    "blanks_no_profile": (
        "Avec --profile, cette page dit aussi quels blancs coûtent le plus.",
        "With --profile, this page also tells which blanks cost most.",
    ),
}

_FIELDS: dict[str, tuple[str, str]] = {
    "fields": ("Champ par champ : rempli, et juste", "Field by field: filled, and right"),
    "fields_words": (
        "Une cellule est valide quand « focale clean » la garderait telle quelle ou la rangerait "
        "sans doute ; un mot de remplissage (« n/a ») est compté à part.",
        'A cell is valid when "focale clean" would keep it, or put it in order without a doubt; a '
        'filler word ("n/a") is counted apart.',
    ),
    "field": ("Champ", "Field"),
    "field_filled": ("Rempli", "Filled"),
    "field_valid": ("Valide", "Valid"),
    "field_doubtful": ("Douteux", "Doubtful"),
    "field_invalid": ("Faux", "Wrong"),
    "field_blank": ("Vide", "Blank"),
    "field_filler_one": ("{n} mot de remplissage", "{n} filler word"),
    "field_filler_many": ("{n} mots de remplissage", "{n} filler words"),
    "field_odd": ("{n} : {words} (« {example} »)", '{n}: {words} ("{example}")'),
    "field_unchecked": ("non vérifié", "not checked"),
    "fields_own": ("Vos autres colonnes", "Your other columns"),
}

_PARTS: dict[str, tuple[str, str]] = {
    "segments": ("Par segment : {column}", "By segment: {column}"),
    "segments_words": (
        "Cellules remplies et valides de chaque segment, tous ses champs ensemble. Ouvrez un "
        "segment pour ses champs, les moins remplis d'abord.",
        "Cells filled and valid of each segment, all its fields together. Open a segment for its "
        "fields, the least filled first.",
    ),
    "segments_none": (
        "Pour comparer des segments : --segment-by COLONNE.",
        "To compare segments: --segment-by COLUMN.",
    ),
    "segment": ("Segment", "Segment"),
    "segment_rows": ("Lignes", "Rows"),
    "segment_fresh": ("Moins d'un an", "Under a year"),
    "segment_other": ("les autres", "the others"),
    "segment_unknown": ("sans valeur", "no value"),
    "segment_opens": ("ses champs", "its fields"),
    "fresh": ("Fraîcheur", "Freshness"),
    "fresh_words": (
        "Âge de chaque ligne au {day}, d'après {column}.",
        "Age of each row on {day}, from {column}.",
    ),
    "fresh_none": (
        "Aucune colonne ne dit quand une ligne a été mise à jour. Indiquez-la : --map "
        "updated_on=COLONNE.",
        "No column tells when a row was updated. Name it: --map updated_on=COLUMN.",
    ),
    "age_fresh": ("3 mois au plus", "3 months at most"),
    "age_recent": ("3 à 6 mois", "3 to 6 months"),
    "age_this_year": ("6 à 12 mois", "6 to 12 months"),
    "age_last_year": ("1 à 2 ans", "1 to 2 years"),
    "age_old": ("plus de 2 ans", "over 2 years"),
    "age_future": ("date à venir", "date to come"),
    "age_undated": ("date inconnue", "unknown date"),
    "unique": ("Valeurs uniques", "Unique values"),
    "unique_words": (
        "Une fois écrites de la même façon. Les sites d'une entreprise partagent son SIREN : ce "
        "n'est pas une faute. Pour rapprocher les doublons : focale dedupe.",
        "Once written alike. The sites of a company share its SIREN: that is no mistake. To bring "
        "repeats together: focale dedupe.",
    ),
    "unique_none": (
        "Aucun identifiant, domaine ou e-mail dans ce fichier.",
        "No identifier, domain or e-mail address in this file.",
    ),
    "unique_rows": ("Lignes renseignées", "Rows with a value"),
    "unique_distinct": ("Valeurs", "Values"),
    "unique_shared": ("Lignes en double", "Rows that share one"),
    "unique_most": ("Le plus partagé", "Shared most"),
    "unique_example": ("{example}, {n} fois", "{example}, {n} times"),
}

QUALITY: dict[str, tuple[str, str]] = _TOP | _BLANKS | _FIELDS | _PARTS
