"""How is a text or a number of a fact kept?"""

from __future__ import annotations

from django.db import models


def short_text(most: int = 200) -> models.CharField[str, str]:
    """A text; "" is unknown."""
    return models.CharField(max_length=most, blank=True, default="")


def quantity() -> models.FloatField[float | None, float | None]:
    """A number; null is unknown."""
    return models.FloatField(null=True, blank=True)
