"""How is a program told that something cannot be done, and what to do about it? (RFC 9457)

`application/problem+json`, `title` and `detail` in the language that was asked for; `code` and
`type` are for the program. `errors` names each value that is wrong, by a pointer into the body or
by the name of the parameter.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse

from focale.desk.pages.words import CATALOGUE, lang, say

MEDIA = "application/problem+json"
MOST_ERRORS = 50


@dataclass(frozen=True)
class Wrong:
    """One value that is wrong. pointer: into the body, such as "/facts/headcount"."""

    detail: str
    pointer: str = ""
    parameter: str = ""

    def told(self) -> dict[str, str]:
        """As the answer says it."""
        where = {"parameter": self.parameter} if self.parameter else {"pointer": self.pointer}
        return {"detail": self.detail, **where}


class Problem(Exception):
    """An answer that refuses. code: its name; its words are `problem.<code>` and `.title`.

    keeps_effect: what the operation wrote stands all the same, such as a text put aside.
    """

    def __init__(
        self,
        status: int,
        code: str,
        *,
        detail: str = "",
        errors: Sequence[Wrong] = (),
        headers: Mapping[str, str] | None = None,
        keeps_effect: bool = False,
        **facts: Any,
    ) -> None:
        super().__init__(f"{status} {code}")
        self.status, self.code, self.facts = status, code, facts
        self.detail, self.errors, self.headers = detail, tuple(errors), dict(headers or {})
        self.keeps_effect = keeps_effect

    def answer(self) -> HttpResponse:
        """In the language that was asked for."""
        title = f"problem.{self.code}.title"
        told: dict[str, Any] = {
            "type": f"urn:focale:problem:{self.code}",
            "title": say(title if title in CATALOGUE else f"problem.{self.status}.title"),
            "status": self.status,
            "code": self.code,
            "detail": self.detail or say(f"problem.{self.code}", **self.facts),
        }
        if self.errors:
            told["errors"] = [one.told() for one in self.errors[:MOST_ERRORS]]
        answer = HttpResponse(
            json.dumps(told, ensure_ascii=False), status=self.status, content_type=MEDIA
        )
        answer.headers["Content-Language"] = lang()
        for name, value in self.headers.items():
            answer.headers[name] = value
        return answer


def unusable(detail: str, pointer: str = "", parameter: str = "") -> Problem:
    """One value of the request is of no use."""
    return Problem(422, "unusable", errors=[Wrong(detail, pointer, parameter)])


def pointer_to(parts: Sequence[object]) -> str:
    """A JSON pointer.

    >>> pointer_to(["facts", "a/b", 0])
    '/facts/a~1b/0'
    """
    escaped = (str(part).replace("~", "~0").replace("/", "~1") for part in parts)
    return "".join(f"/{part}" for part in escaped)
