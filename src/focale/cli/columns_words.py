"""Which words does `focale columns` need in a terminal?"""

from __future__ import annotations

COLUMNS: dict[str, tuple[str, str]] = {
    "columns_looked": (
        "{looked} ligne(looked:s) regardée(looked:s) sur {rows}, {n} colonne(s)",
        "{looked} row(looked:s) looked at out of {rows}, {n} column(s)",
    ),
    "columns_rows": (
        "Les lignes semblent être {kind} : {why}.",
        "The rows look like {kind}: {why}.",
    ),
    "columns_rows_unclear": (
        "On ne sait pas de quoi parlent les lignes ; elles sont lues comme {kind}. Si c'est autre "
        "chose : écrivez rows: (company, contact, deal ou event) dans le fichier de colonnes, que "
        "toute commande prend par --mapping.",
        "It is not clear what the rows are about; they are read as {kind}. If they are something "
        "else: write rows: (company, contact, deal or event) in the mapping file, which every "
        "command takes with --mapping.",
    ),
    "columns_head_column": ("Colonne", "Column"),
    "columns_head_field": ("Champ", "Field"),
    "columns_head_confidence": ("Confiance", "Confidence"),
    "columns_head_sample": ("Exemples", "Samples"),
    "columns_title": ("Colonnes reconnues", "Columns recognised"),
    "columns_check": (
        "À regarder : rien n'est décidé pour vous",
        "To look at: nothing is decided for you",
    ),
    "columns_point": (
        "« {column} » : {field} ({level}) ; {why}",
        '"{column}": {field} ({level}); {why}',
    ),
    "columns_conflict": (
        "« {column} » : contradiction ; {why}",
        '"{column}": contradiction; {why}',
    ),
    "columns_or": ("sinon {others}", "or else {others}"),
    "columns_kept": (
        "Sans champ, gardées sous leur nom ({n})",
        "No field, kept under their own names ({n})",
    ),
    "columns_more": (
        "et {n} autre(s) ; toutes avec --json ou --out",
        "and {n} more; all with --json or --out",
    ),
    "columns_sum": (
        "Sûr : {sure} · probable : {likely} · à vérifier : {check} · sans champ : {none}. Seul ce "
        "qui est sûr est appliqué.",
        "Sure: {sure} · likely: {likely} · to check: {check} · without a field: {none}. Only what "
        "is sure is applied.",
    ),
    "columns_next": (
        "Pour corriger et réutiliser : focale columns {file} --out colonnes.yaml, puis --mapping "
        "colonnes.yaml.",
        "To correct and reuse: focale columns {file} --out mapping.yaml, then --mapping "
        "mapping.yaml.",
    ),
    "columns_then": (
        "Corrigez {path}, puis donnez-le à toute commande : --mapping {path}.",
        "Correct {path}, then give it to any command: --mapping {path}.",
    ),
    "columns_blank": ("(vide)", "(blank)"),
}
