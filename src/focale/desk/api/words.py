"""What do the pages and the answers of the interface for programs say, topic by topic?"""

from __future__ import annotations

from focale.desk.api.hooks.words import WORDS as HOOKS
from focale.desk.api.tokens.words import WORDS as TOKENS
from focale.desk.api.v1.words import WORDS as ANSWERS

WORDS: dict[str, tuple[str, str]] = {**HOOKS, **TOKENS, **ANSWERS}
