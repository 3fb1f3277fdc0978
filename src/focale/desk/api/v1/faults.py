"""Which refusal follows from what went wrong inside an operation?"""

from __future__ import annotations

import logging
from typing import Any

from django.core.exceptions import (
    DisallowedHost,
    RequestDataTooBig,
    SuspiciousOperation,
    TooManyFieldsSent,
    TooManyFilesSent,
)
from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse, UnreadablePostError
from django.http.multipartparser import MultiPartParserError
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError

from focale.desk.api.v1.problems import MOST_ERRORS, Problem, Wrong, pointer_to
from focale.desk.directory.listing.language import FilterFault
from focale.desk.directory.listing.spoken import said_fault
from focale.desk.directory.uploads import NoRoom as NoDisk
from focale.desk.pages.words import lang, say
from focale.desk.team.refusals import Refused
from focale.desk.warm.wire import Away, NoRoom, Told
from focale.glossary.messages import FocaleError

log = logging.getLogger(__name__)
RETRY = {"Retry-After": "5"}

_WRONG: dict[str, str] = {
    "missing": "missing", "extra_forbidden": "unknown_field", "bool_type": "bool",
    "bool_parsing": "bool", "float_type": "number", "float_parsing": "number",
    "finite_number": "number", "int_type": "whole", "int_parsing": "whole",
    "int_from_float": "whole", "int_parsing_size": "whole", "string_type": "text",
    "string_unicode": "signs", "string_pattern_mismatch": "signs", "list_type": "list",
    "dict_type": "object", "model_type": "object", "model_attributes_type": "object",
    "date_type": "day", "date_parsing": "day", "date_from_datetime_parsing": "day",
    "date_from_datetime_inexact": "day", "datetime_type": "time", "datetime_parsing": "time",
    "datetime_from_date_parsing": "time", "timezone_aware": "time", "datetime_object_invalid":
    "time",
}  # fmt: skip
_BOUNDS: dict[str, tuple[str, str, str]] = {
    "string_too_long": ("too_long", "most", "max_length"),
    "string_too_short": ("too_short", "least", "min_length"),
    "too_long": ("too_many", "most", "max_length"),
    "too_short": ("too_few", "least", "min_length"),
    "less_than_equal": ("at_most", "most", "le"),
    "greater_than_equal": ("at_least", "least", "ge"),
    "less_than": ("at_most", "most", "lt"),
    "greater_than": ("at_least", "least", "gt"),
    "literal_error": ("choice", "expected", "expected"),
    "enum": ("choice", "expected", "expected"),
}


def _said(error: dict[str, Any]) -> str:
    """What is wrong with one value, in the language that was asked for."""
    kind = str(error["type"])
    if kind in _WRONG:
        return say(f"wrong.{_WRONG[kind]}")
    if kind in _BOUNDS:
        words, name, fact = _BOUNDS[kind]
        return say(f"wrong.{words}", **{name: (error.get("ctx") or {}).get(fact, "?")})
    if kind == "value_error" and (error.get("ctx") or {}).get("error"):
        return str(error["ctx"]["error"])
    return say("wrong.else")


def _unusable(found: ValidationError) -> Problem:
    wrong = []
    for error in found.errors[:MOST_ERRORS]:
        source, *path = error["loc"]
        said = _said(error)
        if source in ("body", "form", "file"):
            # the first part is the name of the argument, which the body does not know
            inside = path[1:] if source == "body" else path
            wrong.append(Wrong(said, pointer=pointer_to(inside)))
        else:
            wrong.append(Wrong(said, parameter=str(path[-1] if path else source)))
    return Problem(422, "unusable", errors=wrong)


def problem_of(error: BaseException) -> Problem:
    """The refusal that says what went wrong. What nobody foresaw is a fault of ours."""
    if isinstance(error, Problem):
        return error
    if isinstance(error, ValidationError):
        return _unusable(error)
    if isinstance(error, Http404):
        return Problem(404, "not_found")
    if isinstance(error, FilterFault):
        return Problem(422, "unusable", errors=[Wrong(said_fault(error), parameter="filter")])
    if isinstance(error, Refused):
        return Problem(409, "refused", detail=error.words)
    if isinstance(error, FocaleError):
        said = [Wrong(one.words(lang()), pointer="/text") for one in error.messages[:MOST_ERRORS]]
        return Problem(422, "unusable", errors=said)
    if isinstance(error, Told):
        return Problem(422, "refused", detail=str(error.words.get(lang()) or error))
    return _of_the_house(error)


def _of_the_house(error: BaseException) -> Problem:
    if isinstance(error, (NoRoom, NoDisk)):
        return Problem(503, "no_room", headers=RETRY)
    if isinstance(error, Away):
        return Problem(503, "engine_away", headers=RETRY)
    if isinstance(error, (OperationalError, InterfaceError)):
        return Problem(503, "store_away", headers=RETRY)
    if isinstance(error, RequestDataTooBig):
        return Problem(413, "too_large", most=1_000_000)
    if isinstance(error, (MultiPartParserError, TooManyFieldsSent, TooManyFilesSent)):
        return Problem(400, "unreadable_form")
    if isinstance(error, DisallowedHost):
        return Problem(400, "bad_host")
    if isinstance(error, (UnreadablePostError, SuspiciousOperation, HttpError)):
        return Problem(400, "unreadable")
    log.error("an operation failed", exc_info=error)
    return Problem(500, "broken")


def told(request: HttpRequest, error: Any) -> HttpResponse:
    """The answer that says it; notes it on the request, for who keeps answers."""
    problem = problem_of(error)
    request.was_understood = not isinstance(error, ValidationError)  # type: ignore[attr-defined]
    answer = problem.answer()
    answer.keeps_effect = problem.keeps_effect  # type: ignore[attr-defined]
    return answer


def take_over(api: NinjaAPI) -> None:
    """Let every refusal be ours."""
    for kind in (Exception, Http404, HttpError, ValidationError):
        api.add_exception_handler(kind, told)
