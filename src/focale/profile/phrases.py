"""What do French and English sentences put between their words?"""

from __future__ import annotations


def pick(lang: str, french: str, english: str) -> str:
    """The one of two texts that is in the language.

    >>> pick("fr", "oui", "yes"), pick("en", "oui", "yes")
    ('oui', 'yes')
    """
    return french if lang == "fr" else english


def quoted(text: str, lang: str) -> str:
    """A text between the quotes of the language.

    >>> quoted("Taille", "fr"), quoted("Size", "en")
    ('« Taille »', '"Size"')
    """
    return pick(lang, f"« {text} »", f'"{text}"')


def colon(lang: str) -> str:
    """A colon with its spaces."""
    return pick(lang, " : ", ": ")


def then(lang: str) -> str:
    """A semicolon with its spaces."""
    return pick(lang, " ; ", "; ")


def either(words: tuple[str, ...], lang: str) -> str:
    """Words for a choice.

    >>> either(("FR", "GB", "DE"), "fr")
    'FR, GB ou DE'
    """
    if len(words) < 2:
        return "".join(words)
    return ", ".join(words[:-1]) + pick(lang, " ou ", " or ") + words[-1]


def arrow(before: str, after: str) -> str:
    """What was, and what is.

    >>> arrow("25", "20")
    '25 → 20'
    """
    return f"{before} → {after}"
