"""How is a wrong word on the command line told in both languages?

The parser speaks English; the faults that people make are put into French here, by the kind of
fault and its parts.
"""

from __future__ import annotations

import re
from functools import partial

import typer

_SLOT = re.compile(r"\{(\d)(?::(.*?))?\}")
_VALUE = r"Invalid value for '(.*?)'(?: / '.*?')?: (?:Value error, )?"
_FRENCH: tuple[tuple[str, str], ...] = (
    (r"No such option: (\S+)(?: \(Possible options: (.+)\))?",
     "l'option {0} n'existe pas{1: ; options proches : }"),
    (r"No such command '(.*?)'\.", "la commande « {0} » n'existe pas"),
    (r"No such command '(.*?)'\. Did you mean (.+)\?",
     "la commande « {0} » n'existe pas ; vouliez-vous dire {1} ?"),
    (r"Missing argument '(.*?)'\.", "il manque {0}"),
    (r"Missing option '(.*?)'(?: / '.*?')*\.", "il manque l'option {0}"),
    (r"Missing command\.", "il manque une commande"),
    (r"Option '?(\S+?)'? requires an argument\.", "l'option {0} attend une valeur"),
    (r"Option '?(\S+?)'? does not take a value\.", "l'option {0} ne prend pas de valeur"),
    (r"Got unexpected extra argument\S* \((.+)\)", "en trop : {0}"),
    (_VALUE + r"Input should be a valid integer.*", "{0} attend un nombre entier"),
    (_VALUE + r"Input should be greater than or equal to (\d+)", "{0} vaut au moins {1}"),
    (_VALUE + r"Input should be less than or equal to (\d+)", "{0} vaut au plus {1}"),
    (_VALUE + r"'(.*?)' is not one of (.+)\.",
     "{0} : « {1} » n'est pas un choix possible ; choisissez {2}"),
)  # fmt: skip


def usage_words(error: typer.TyperException, lang: str) -> str:
    """What is wrong with the words of the command, and how to see what is possible."""
    said = error.format_message()
    context = getattr(error, "ctx", None)
    if type(error).__name__ == "NoArgsIsHelpError":
        return said
    path = context.command_path if context is not None else "focale"
    if lang == "fr":
        return f"{_ended(_in_french(said))} Voyez : {path} --help --lang fr"
    return f"{_ended(said.replace('Value error, ', ''))} See: {path} --help"


def _ended(words: str) -> str:
    return words if words.endswith((".", "?")) else f"{words}."


def _in_french(said: str) -> str:
    for pattern, words in _FRENCH:
        found = re.fullmatch(pattern, said, re.DOTALL)
        if found:
            return _SLOT.sub(partial(_filled, found), words)
    return said.rstrip(".")


def _filled(found: re.Match[str], slot: re.Match[str]) -> str:
    """A part of the fault; "{1: before}" writes `before` only where there is one."""
    part = found.group(int(slot[1]) + 1) or ""
    before = slot[2] or ""
    return f"{before}{part}" if part else ""
