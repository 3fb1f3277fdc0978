"""How is the whole interface described, for people and for programs? As OpenAPI 3.1.

django-ninja writes the paths and the models; the rest is added from what each operation declared:
its scope, its refusals, its headers, the files that it answers with.
"""

from __future__ import annotations

import copy
import functools
from typing import Any

from ninja import NinjaAPI

from focale.desk.api.scopes import SCOPES
from focale.desk.api.v1.once import HEADER, REPLAYED
from focale.desk.api.v1.operations import OPERATIONS, Declared
from focale.desk.api.v1.problems import MEDIA

WHOLE: list[NinjaAPI] = []
"""The interface itself, once it is put together."""

_REFUSALS = {
    400: "The request cannot be read.",
    401: "No token, or one that opens nothing.",
    403: "The token lacks a scope, or its maker a right.",
    404: "Nothing there, in the workspace of the token.",
    405: "The address does not take this method.",
    409: "Its present state does not allow this, or a request with this key is under way.",
    412: "It changed since it was read.",
    413: "The body is too large.",
    415: "The body is not of the type that is read here.",
    422: "A value is of no use; `errors` says which.",
    429: "Too many requests in this minute.",
    500: "A fault of ours; nothing was half saved.",
    503: "Not available for a moment; nothing was half saved.",
}
_PROBLEM: dict[str, Any] = {
    "type": "object",
    "title": "Problem",
    "description": "Why something cannot be done, and what to do (RFC 9457).",
    "properties": {
        "type": {"type": "string", "examples": ["urn:focale:problem:unusable"]},
        "title": {"type": "string", "description": "In the language of Accept-Language."},
        "status": {"type": "integer", "examples": [422]},
        "code": {"type": "string", "description": "For the program.", "examples": ["unusable"]},
        "detail": {"type": "string", "description": "What is wrong, and what to do."},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "detail": {"type": "string"},
                    "pointer": {
                        "type": "string", "description": "Into the body.",
                        "examples": ["/facts/headcount"],
                    },
                    "parameter": {"type": "string", "description": "Of the address."},
                },
                "required": ["detail"],
            },
        },
    },
    "required": ["type", "title", "status", "code", "detail"],
}  # fmt: skip
_TEXT = {"type": "string"}
_LIMITS = {
    "RateLimit": {"description": "What may still come, and until when.", "schema": _TEXT},
    "RateLimit-Policy": {"description": "How much may come in a minute.", "schema": _TEXT},
}
_KEY_PARAMETER = {
    "name": HEADER, "in": "header", "required": False,
    "description": "Send the same key when you send a request again: it is done once, and the "
    "answer of the first time is given, for 24 hours.",
    "schema": {"type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[!-~]+$"},
}  # fmt: skip
_MATCH_PARAMETER = {
    "name": "If-Match", "in": "header", "required": False,
    "description": "The ETag that was read: refused with 412 where it changed since.",
    "schema": {"type": "string", "maxLength": 200, "pattern": "^[ -~]*$"},
}  # fmt: skip


@functools.lru_cache(maxsize=1)
def _made() -> dict[str, Any]:
    made: dict[str, Any] = dict(WHOLE[0].get_openapi_schema(path_prefix="/api/v1/"))
    made = copy.deepcopy(made)
    for methods in made["paths"].values():
        for told in methods.values():
            _finish(told, OPERATIONS[told["operationId"]])
    components = made["components"]
    components["schemas"]["Problem"] = _PROBLEM
    components["responses"] = {f"Problem{status}": _refusal(status) for status in _REFUSALS}
    components["securitySchemes"] = {
        "token": {
            "type": "http", "scheme": "bearer",
            "description": "A key made under Settings → API keys.",
        }
    }  # fmt: skip
    made["security"] = [{"token": []}]
    return made


def described() -> dict[str, Any]:
    """The description; made once."""
    return copy.deepcopy(_made())


def _refusal(status: int) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if status == 401:
        headers["WWW-Authenticate"] = {"required": True, "schema": _TEXT}
    if status in (429, 503):
        headers["Retry-After"] = {"required": True, "schema": {"type": "integer"}}
    if status == 405:
        headers["Allow"] = {"required": True, "schema": _TEXT}
    return {
        "description": _REFUSALS[status],
        "headers": headers,
        "content": {MEDIA: {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }


def _finish(told: dict[str, Any], declared: Declared) -> None:
    answers = {str(status): answer for status, answer in told["responses"].items()}
    for status, answer in answers.items():
        answer["headers"] = {**_LIMITS, **_headers_of(declared, status)}
        if declared.media and status.startswith("2"):
            answer["content"] = {
                kind: {"schema": {"type": "string"}} for kind in declared.media
            }  # fmt: skip
    for fault in sorted(declared.faults):
        answers.setdefault(str(fault), {"$ref": f"#/components/responses/Problem{fault}"})
    told["responses"] = answers
    told["security"] = [{"token": []}]
    parameters = told.setdefault("parameters", [])
    if declared.is_once:
        parameters.append(_KEY_PARAMETER)
    if "If-Match" in declared.takes:
        parameters.append(_MATCH_PARAMETER)
    needs = f"Scope: `{declared.scope}`." if declared.scope else "Any token."
    right = f" Its maker needs the right to {declared.may.value}."
    told["description"] = f"{told.get('description') or ''}\n\n{needs}{right}".strip()
    if declared.scope:
        told["x-scope"] = SCOPES[declared.scope].name


def _headers_of(declared: Declared, status: str) -> dict[str, Any]:
    headers: dict[str, Any] = {
        name: {"description": meaning, "schema": _TEXT}
        for name, meaning in declared.headers.items()
    }
    if declared.is_once and status.startswith("2"):
        headers[REPLAYED] = {
            "description": "There where the answer is that of an earlier request.",
            "schema": {"type": "string", "enum": ["true"]},
        }
    return headers
