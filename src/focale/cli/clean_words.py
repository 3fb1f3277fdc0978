"""Which words does `focale clean` need on a terminal?"""

from __future__ import annotations

CLEAN: dict[str, tuple[str, str]] = {
    "clean_title": (
        "{source} : {n} ligne(s) nettoyée(s)",
        "{source}: {n} row(s) cleaned",
    ),
    "cleaning": ("Nettoyage", "Cleaning"),
    "clean_kind": ("les lignes sont {kind}", "the rows are {kind}"),
    "clean_rows": (
        "{rows} lue(rows:s) = {kept} gardée(kept:s) + {merged} fusionnée(merged:s) + {rejected} "
        "rejetée(rejected:s)",
        "{rows} read = {kept} kept + {merged} merged + {rejected} rejected",
    ),
    "clean_fields": ("Colonnes des faits", "Columns of the facts"),
    "clean_head_field": ("champ", "field"),
    "clean_head_column": ("colonne", "column"),
    "clean_head_known": ("connues", "known"),
    "clean_head_changed": ("changées", "changed"),
    "clean_head_filled": ("remplies", "filled"),
    "clean_head_doubtful": ("douteuses", "doubtful"),
    "clean_from": ("d'après {fields}", "from {fields}"),
    "clean_kept_columns": (
        "passées telles quelles : {columns}",
        "passed on as they stand: {columns}",
    ),
    "clean_changed": ("Cellules changées", "Cells changed"),
    "clean_filled": ("Cellules complétées", "Cells filled"),
    "clean_doubtful": ("Cellules douteuses", "Doubtful cells"),
    "clean_none": ("aucune", "none"),
    "clean_where": (
        "chaque cellule changée ou douteuse : {path}",
        "each cell changed or doubtful: {path}",
    ),
    "clean_how": (
        "pour chaque cellule changée ou douteuse : --out faits.parquet",
        "for each cell changed or doubtful: --out facts.parquet",
    ),
    "clean_next": (
        "Ensuite : focale score {path} --profile PROFIL, ou focale quality {path}",
        "Next: focale score {path} --profile PROFILE, or focale quality {path}",
    ),
}

FLAGS: dict[str, tuple[str, str]] = {
    "personal_phone": ("mobile personnel", "personal phone"),
    "consumer_address": ("e-mail personnel", "consumer address"),
}
"""What people call the columns that cleaning adds to a list of contacts."""
