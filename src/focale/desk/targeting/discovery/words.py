"""What do the pages of Découverte say?"""

from focale.desk.targeting.discovery.best.words import WORDS as BEST_WORDS

_ABOUT: dict[str, tuple[str, str]] = {
    "discovery.steps": ("Étapes de la découverte", "Steps of discovery"),
}

WORDS: dict[str, tuple[str, str]] = {**_ABOUT, **BEST_WORDS}
