"""In which language does the command line speak?

`--lang` before or after the command, else FOCALE_LANG, else the language of the terminal.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

LANGUAGES = ("fr", "en")
_VARIABLES = ("FOCALE_LANG", "LC_ALL", "LC_MESSAGES", "LANG")  # the first that is set counts


def language_of(words: Sequence[str], surroundings: Mapping[str, str]) -> str:
    """ "fr" or "en".

    >>> language_of(["--lang", "fr", "score"], {}), language_of([], {"LANG": "fr_FR.UTF-8"})
    ('fr', 'fr')
    >>> language_of(["score", "--lang=en"], {"FOCALE_LANG": "fr"})
    'en'
    """
    options = _options(words)
    for place, word in enumerate(options):
        name, equals, value = word.partition("=")
        if name == "--lang":
            value = value if equals else "".join(options[place + 1 : place + 2])
            if value in LANGUAGES:
                return value
    set_ = next((surroundings[name] for name in _VARIABLES if surroundings.get(name)), "")
    return "fr" if set_.lower().startswith("fr") else "en"


def wants_json(words: Sequence[str]) -> bool:
    """Whether the answer is read by a program, faults included."""
    return "--json" in _options(words)


def _options(words: Sequence[str]) -> list[str]:
    """What stands before `--`: after it, nothing is an option."""
    listed = list(words)
    return listed[: listed.index("--")] if "--" in listed else listed
