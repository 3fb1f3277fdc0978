"""Is the store there, and of this version's form? Made ready before anything serves."""

from __future__ import annotations

from django.core.management import call_command
from django.db import connection


def prepare() -> None:
    """Make or bring forward the tables. Harmless when nothing is to be done."""
    call_command("migrate", interactive=False, verbosity=0)
    call_command("createcachetable", verbosity=0)
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA journal_mode=WAL")  # once: the file remembers it
