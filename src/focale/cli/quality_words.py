"""Which words does `focale quality` need besides those of the page?"""

from __future__ import annotations

QUALITY: dict[str, tuple[str, str]] = {
    "measuring": ("Examen des champs", "Looking at the fields"),
    "quality_own_more_one": (
        "et {n} autre colonne ; toutes avec --html, --out ou --json",
        "and {n} more column; all of them with --html, --out or --json",
    ),
    "quality_own_more_many": (
        "et {n} autres colonnes ; toutes avec --html, --out ou --json",
        "and {n} more columns; all of them with --html, --out or --json",
    ),
    "quality_keys": (
        "{solid} valide  {light} douteux ou faux  {rest} vide",
        "{solid} valid  {light} doubtful or wrong  {rest} blank",
    ),
    "quality_odd": ("À regarder", "To look at"),
    "quality_worst": ("le moins rempli : {fields}", "least filled: {fields}"),
    "quality_sum": (
        "{rows} ligne(rows:s) au {day} ; champs connus remplis : {filled} ; valides : {valid}",
        "{rows} row(rows:s) as of {day}; known fields filled: {filled}; valid: {valid}",
    ),
}
