"""What does the help call that which one writes after an option, or in an argument's place?

One word of the reader's language, and dots where several may follow: FILE..., COLUMN; FICHIER...,
COLONNE. How Python holds it tells nobody anything.
"""

from __future__ import annotations

import re
from typing import Any

_FRENCH = {
    "ACCOUNTS": "COMPTES", "ATTRIBUTE": "ATTRIBUT", "COLUMN": "COLONNE", "CUSTOMERS": "CLIENTS",
    "CUTS": "SEUILS", "DAYS": "JOURS", "DEALS": "AFFAIRES", "EVENT": "ÉVÉNEMENT",
    "FIELD": "CHAMP", "FILE": "FICHIER", "FOLDER": "DOSSIER", "KIND": "GENRE", "LIMIT": "LIMITE",
    "LOG": "JOURNAL", "NAME": "NOM", "NEW": "NOUVEAU", "NUMBER": "NOMBRE", "OLD": "ANCIEN",
    "PAIR": "PAIRE", "PATH": "CHEMIN", "PLACES": "PLACES", "REASON": "RAISON", "RULE": "RÈGLE",
    "TEMPLATE": "MODÈLE", "TEXT": "TEXTE", "TIMES": "FOIS", "VALUE": "VALEUR", "ZONE": "FUSEAU",
}  # fmt: skip
_WORD = re.compile(r"[A-Z]+(?![a-z])")
_LIST = re.compile(r"<list\[(.*)\]>")


def metavar_in(lang: str, metavar: str) -> str:
    """A metavar in a language.

    >>> metavar_in("fr", "FIELD=COLUMN"), metavar_in("fr", "FILE.html"), metavar_in("en", "FILE")
    ('CHAMP=COLONNE', 'FICHIER.html', 'FILE')
    """
    if lang != "fr":
        return metavar
    return _WORD.sub(lambda found: _FRENCH.get(found[0], found[0]), metavar)


def give_metavars(parameter: Any, lang: str) -> None:
    """Let the help of an argument or option call it by its word."""
    if parameter.metavar:
        parameter.metavar = metavar_in(lang, parameter.metavar)
    if parameter.param_type_name == "argument":
        _as_argument(parameter)
    elif not parameter.metavar:
        shown = parameter.display_type_rich
        parameter.display_type_rich = lambda ctx: _LIST.sub(r"<\1>", shown(ctx=ctx))


def _as_argument(parameter: Any) -> None:
    name = str(parameter.metavar or parameter.name.upper()).strip("[]")
    dots = "..." if parameter.nargs != 1 else ""
    parameter.display_type_rich = lambda ctx: ""
    parameter._rich_display_name = lambda: name + dots
    parameter._usage_display_name = lambda: (name if parameter.required else f"[{name}]") + dots
