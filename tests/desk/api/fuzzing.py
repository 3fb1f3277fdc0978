"""What is sent to every operation, and what may never come back?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import schemathesis
from django.db import transaction
from hypothesis import HealthCheck, Phase, given, seed, settings
from schemathesis.generation import GenerationMode
from schemathesis.openapi.checks import (  # noqa: F401 - registers them
    UndefinedStatusCode,
)
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from focale.desk.api.v1 import urls  # noqa: F401 - puts the interface together
from focale.desk.api.v1.described import described
from tests.desk.isolation.test_api import PLACES

CHECKS = [
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]


def operations() -> Iterator[Any]:
    """Every operation of the description."""
    schema = schemathesis.openapi.from_dict(described())
    for found in schema.get_all_operations():
        yield found.ok()


def answers(
    operation: Any, application: Any, token: str, number: int, examples: int, body: Any = None
) -> list[int]:
    """Send examples to one operation, some well made and some not; the status of each answer.

    First one that a person would send, with `body`. Half of those with a number in their address
    ask for a row that is there. What one changes is taken back before the next. Raises what a
    check says.
    """
    seen: list[int] = []

    def sent(case: Any) -> None:
        with _taken_back():
            answer = case.call(app=application, headers={"Authorization": f"Bearer {token}"})
            assert answer.status_code != 500, answer.text
            assert answer.status_code != 503 or "engine_away" in answer.text, answer.text
            seen.append(answer.status_code)
            case.validate_response(answer, checks=CHECKS)

    sent(_well_made(operation, number, body))
    kinds: list[dict[str, Any]] = [{}]
    names = [one.name for one in operation.path_parameters]
    if "number" in names:
        kinds.append({"path_parameters": {"number": number}})
    modes = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)
    for kind in kinds:
        for mode in modes:
            if mode is GenerationMode.NEGATIVE and not _takes_anything(operation, kind):
                continue
            strategy = operation.as_strategy(mode, **kind)
            share = max(1, examples // (len(kinds) * len(modes)))

            @seed(7)
            @settings(
                max_examples=share, deadline=None, database=None, derandomize=False,
                phases=[Phase.generate], suppress_health_check=list(HealthCheck),
            )  # fmt: skip
            @given(case=strategy)
            def send(case: Any) -> None:
                sent(case)

            send()
    return seen


def _well_made(operation: Any, number: int, body: Any) -> Any:
    names = [one.name for one in operation.path_parameters]
    given: dict[str, Any] = {
        "path_parameters": {name: PLACES.get(name, number) for name in names}
    }  # fmt: skip
    if any(one.name == "q" for one in operation.query):
        given["query"] = {"q": "zk7"}
    if body is not None:
        given |= {"body": body, "media_type": "application/json"}
    return operation.Case(**given)


def _takes_anything(operation: Any, kind: dict[str, Any]) -> bool:
    parts = (operation.query, operation.headers, operation.body)
    return any(len(part) for part in parts) or (
        bool(operation.path_parameters) and "path_parameters" not in kind
    )


class _taken_back:
    def __enter__(self) -> None:
        self._at = transaction.savepoint()

    def __exit__(self, *_: object) -> None:
        transaction.savepoint_rollback(self._at)
