"""How does the help of a command say its headings in French?"""

from __future__ import annotations

import re
from typing import Any

_HEADINGS = (
    (r"\AUsage:", "Utilisation :"),
    (r"(?m)^Options:$", "Options :"),
    (r"(?m)^Arguments:$", "Arguments :"),
    (r"(?m)^Commands:$", "Commandes :"),
    (r"(?m)^Other pages (\(.*\)):$", r"Autres pages \1 :"),
    (r"COMMAND \[ARGS\]\.\.\.", "COMMANDE [MOTS]..."),
    (r"\[required\]", "[obligatoire]"),
    (r"\[default:(?=\s)", r"[par défaut :"),
)


def speak_french(command: Any) -> None:
    """Let the help of a command say its headings in French."""
    english = command.get_help

    def get_help(context: Any) -> str:
        text = str(english(context)).replace("Show this message and exit.", "Afficher cette aide.")
        for pattern, words in _HEADINGS:
            text = re.sub(pattern, words, text)
        return text

    command.get_help = get_help
