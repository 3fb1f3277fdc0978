"""How is the secret of a webhook kept, so that a stolen store signs nothing?

Encrypted by the installation's own secret. Where that was changed, the webhook needs a new one.
"""

from __future__ import annotations

import base64
import functools
import hashlib

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings


@functools.cache
def _box(secret: str) -> Fernet:
    key = hashlib.sha256(f"focale webhooks {secret}".encode()).digest()
    return Fernet(base64.urlsafe_b64encode(key))


def locked(text: str) -> str:
    """A secret as it is kept."""
    return _box(settings.SECRET_KEY).encrypt(text.encode()).decode()


def opened(kept: str) -> str:
    """A secret as it was shown; "" where it was locked by another secret of the installation."""
    try:
        return _box(settings.SECRET_KEY).decrypt(kept.encode()).decode()
    except (InvalidToken, UnicodeError):
        return ""
