"""What do the pages of Découverte say?"""

from focale.desk.targeting.discovery.best.words import WORDS as BEST_WORDS
from focale.desk.targeting.discovery.interviews.words import WORDS as INTERVIEW_WORDS
from focale.desk.targeting.discovery.patterns.words import WORDS as PATTERN_WORDS
from focale.desk.targeting.discovery.sessions.words import WORDS as SESSION_WORDS

_ABOUT: dict[str, tuple[str, str]] = {
    "discovery.steps": ("Étapes de la découverte", "Steps of discovery"),
}

WORDS: dict[str, tuple[str, str]] = {
    **_ABOUT, **BEST_WORDS, **PATTERN_WORDS, **INTERVIEW_WORDS, **SESSION_WORDS,
}  # fmt: skip
