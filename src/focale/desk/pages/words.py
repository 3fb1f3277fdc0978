"""How does the desk speak one language from its first to its last word?

Every app adds its own catalogue, key -> (French, English), when it is ready. Plurals agree and
French spaces are set as everywhere in Focale.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import Any

from django.utils import translation
from django.utils.functional import lazy

from focale.glossary.plurals import agreed
from focale.glossary.typography import french_spaces
from focale.glossary.words import label
from focale.report.figures import whole

CATALOGUE: dict[str, tuple[str, str]] = {}


def add(words: Mapping[str, tuple[str, str]]) -> None:
    """Add an app's catalogue. Raises ValueError for a key that another app has."""
    doubles = [key for key in words if CATALOGUE.get(key, words[key]) != words[key]]
    if doubles:
        raise ValueError(f"said twice: {', '.join(doubles)}")
    CATALOGUE.update(words)


def lang() -> str:
    """The language of the page that is being made: "fr" or "en"."""
    return "en" if (translation.get_language() or "fr").startswith("en") else "fr"


def say(key: str, in_lang: str = "", **facts: object) -> str:
    """The words of `key` in the language of the page. Raises KeyError for a key without words."""
    spoken = in_lang or lang()
    text = CATALOGUE[key][0 if spoken == "fr" else 1]
    text = _printed(agreed(text, facts, spoken) if "(" in text else text, spoken)
    if "{" not in text:
        return text
    grouped = {
        name: whole(fact, spoken) if isinstance(fact, int) and not isinstance(fact, bool) else fact
        for name, fact in facts.items()
    }
    return text.format(**grouped)


@functools.lru_cache(maxsize=4096)
def _printed(text: str, spoken: str) -> str:
    """A wording with the spaces of its language; set once, for a page says a hundred of them."""
    return french_spaces(text) if spoken == "fr" else text


def say_later(key: str) -> Any:
    """The words of `key`, in the language of the page that shows them: for labels of forms."""
    return _later(key)


def said_code(code: str) -> str:
    """What people call one of the library's codes: a verdict, a band, a need."""
    return label(code, lang())


_later = lazy(say, str)
