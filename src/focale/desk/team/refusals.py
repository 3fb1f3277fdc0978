"""What may not be done, and why? A refusal says it in words, on the page that asked."""

from __future__ import annotations

from typing import Any

from focale.desk.pages.words import say


class Refused(ValueError):
    """An act that a rule forbids. key: of the words that say why and what to do."""

    def __init__(self, key: str, **facts: Any) -> None:
        super().__init__(key)
        self.key, self.facts = key, facts

    @property
    def words(self) -> str:
        """In the language of the page."""
        return say(self.key, **self.facts)
