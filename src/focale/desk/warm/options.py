"""How does the desk say what the terminal says with an option? By the name of the field.

The library tells what to do in the words of a command line (`--since DATE`); people of the desk
have forms.
"""

from __future__ import annotations

import re

from focale.glossary.typography import french_spaces

FIELDS: dict[str, tuple[str, str]] = {
    "outcome": ("Colonne de l'issue", "Column of the outcome"),
    "won": ("Valeurs gagnées", "Values that mean won"),
    "lost": ("Valeurs perdues", "Values that mean lost"),
    "created": ("Colonne de la création", "Column of the creation"),
    "since": ("Créés à partir du", "Created from"),
    "as-of": ("Ce que l'on sait au", "As known on"),
    "horizon-days": ("Âge de lecture (jours)", "Age of reading (days)"),
    "target": ("Combien de fois mieux", "How many times as well"),
    "control-group": ("Colonne du tirage au sort", "Column of the draw"),
    "deals": ("Affaires", "Deals"),
    "closed": ("Affaires", "Deals"),
    "companies": ("Sociétés", "Companies"),
    "facts": ("Faits du jour de l'affaire", "Facts of the day of the deal"),
    "events": ("Événements", "Events"),
    "contacts": ("Contacts", "Contacts"),
    "map": ("les colonnes de la table", "the columns of the table"),
    "mapping": ("les colonnes de la table", "the columns of the table"),
}
"""Option -> what the forms of trials call it."""

_OPTION = re.compile(
    r"--(?P<name>" + "|".join(sorted(FIELDS, key=len, reverse=True)) + r")\b(?![-\w])"
    r"(?P<value> (?:[A-ZÀ-Ü]{3,}\b|\d[\d-]*|&#34;[^&]*&#34;|\"[^\"]*\"|[\w.]+=[^\s.;,<]+))?"
)


def in_fields(text: str, lang: str) -> str:
    """A text with each option said by the name of its field; a value that it is given stays.

    >>> in_fields("Name it: --outcome COLUMN; or --since 2024-01-01.", "en")
    'Name it: "Column of the outcome"; or "Created from" 2024-01-01.'
    >>> print(in_fields("Dites laquelle : --map deals.status=COLONNE.", "fr"))
    Dites laquelle : les colonnes de la table.
    """

    def named(found: re.Match[str]) -> str:
        name, value = found["name"], found["value"] or ""
        words = FIELDS[name][0 if lang == "fr" else 1]
        if name in ("map", "mapping"):
            return words
        if value.strip().isupper():
            value = ""
        return (french_spaces(f"« {words} »") if lang == "fr" else f'"{words}"') + value

    return _OPTION.sub(named, text)
