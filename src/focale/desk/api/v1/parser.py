"""How is a body read? As strict JSON: no NaN, nothing that a store could not keep."""

from __future__ import annotations

import json
from typing import Any

from django.http import HttpRequest
from ninja.parser import Parser

from focale.desk.api.v1.problems import Problem


class StrictParser(Parser):
    """Reads the bodies of all operations."""

    def parse_body(self, request: HttpRequest) -> Any:
        """The JSON of a body. Raises Problem."""
        try:
            return json.loads(request.body, parse_constant=_refuse)
        except (ValueError, RecursionError):
            raise Problem(400, "unreadable") from None


def _refuse(name: str) -> float:
    raise ValueError(f"{name} is no JSON")
