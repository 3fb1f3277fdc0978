"""How do the rows of a list leave as a file? Whoever makes exports adds how."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpResponse

from focale.desk.directory.listing.state import State
from focale.desk.team.access import Asked

EXPORTERS: list[Callable[[Asked, State, list[int] | None, str], HttpResponse]] = []
"""Called with the list, the rows that are picked (None: all of its filter), and the format."""
