"""How is an operation declared, so that its rule, its answers and its description never differ?

One decorator says them all. `OPERATIONS` lists what there is: tests walk it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from ninja import Router
from ninja.decorators import decorate_view

from focale.desk.api.scopes import SCOPES
from focale.desk.api.v1.guard import FORM, JSON, Around, guard
from focale.desk.team.roles import May

Function = TypeVar("Function", bound=Callable[..., Any])
NOTHING = None
"""The answer of an operation that has nothing to say."""


@dataclass(frozen=True)
class Declared:
    """One operation. faults: the refusals that it may answer beside those of all."""

    name: str
    method: str
    path: str
    scope: str
    may: May
    writes: bool
    body: str
    faults: frozenset[int]
    headers: Mapping[str, str] = field(default_factory=dict)
    media: Mapping[str, str] = field(default_factory=dict)
    takes: tuple[str, ...] = ()
    is_once: bool = False


OPERATIONS: dict[str, Declared] = {}
_WRITES = frozenset({"POST", "PUT", "PATCH", "DELETE"})


def operation(
    router: Router,
    method: str,
    path: str,
    *,
    scope: str,
    gives: Any,
    status: int = 200,
    may: May | None = None,
    body: str = "",
    faults: tuple[int, ...] = (),
    policy: str = "all",
    writes: bool | None = None,
    around: Around | None = None,
    headers: Mapping[str, str] | None = None,
    media: Mapping[str, str] | None = None,
    takes: tuple[str, ...] = (),
    more: Mapping[int, Any] | None = None,
) -> Callable[[Function], Function]:
    """Declare an operation of the interface.

    gives: the model of what it answers with `status`. body: "json" or "form" where it takes one.
    writes: whether it changes anything, default by its method. headers: name -> meaning of those
    of the answer. media: type -> meaning of an answer that is a file. takes: headers of the
    request that it reads, such as If-Match. more: other answers, status -> model. around: as
    that of `guard`.
    """
    is_write = method in _WRITES if writes is None else writes
    kind = {"json": JSON, "form": FORM}.get(body, "")

    def declare(function: Function) -> Function:
        name = function.__name__
        found = Declared(
            name, method, path, scope, may or (SCOPES[scope].may if scope else May.SEE), is_write,
            kind, _faults(scope, path, kind, is_write, faults), headers or {}, media or {}, takes,
            is_once=is_write,
        )  # fmt: skip
        if OPERATIONS.setdefault(name, found) is not found:
            raise ValueError(f"two operations named {name}")
        wrapped = decorate_view(
            guard(scope=scope, may=may, policy=policy, body=kind, writes=is_write, around=around)
        )(function)
        summary, _, description = (function.__doc__ or "").strip().partition("\n")
        router.api_operation(
            [method], path, response={status: gives, **(more or {})}, operation_id=name,
            summary=summary.strip().rstrip("."), description=_told(description), url_name=name,
            exclude_none=False,
        )(wrapped)  # fmt: skip
        return function

    return declare


def _told(text: str) -> str:
    """The description as paragraphs."""
    return "\n".join(line.strip() for line in text.strip().splitlines())


def _faults(
    scope: str, path: str, body: str, writes: bool, more: tuple[int, ...]
) -> frozenset[int]:
    found = {400, 401, 403, 422, 429, 500, 503, *more}
    if "{" in path or body:  # a body may name something, too
        found.add(404)
    if body:
        found |= {413, 415}
    if writes:
        found.add(409)
    return frozenset(found)
