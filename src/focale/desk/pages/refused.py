"""With which status does a form come back that cannot be taken as it is?

Views say 422, which programs and tests read. A browser that shows the page writes an error into
its console for it, as if something were broken, and htmx shows nothing at all: to these the same
page goes as 200.
"""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase

REFUSED = 422


class RefusedForms:
    """Middleware: 200 instead of 422, for whoever looks at the page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._answer = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """The answer; its status as the one who asks can use it."""
        answer = self._answer(request)
        if answer.status_code == REFUSED and _is_looked_at(request):
            answer.status_code = 200
        return answer


def _is_looked_at(request: HttpRequest) -> bool:
    headers = request.headers
    mode = headers.get("Sec-Fetch-Mode")
    if mode is None:  # browsers say it by https and on this machine alone
        mode = "navigate" if "text/html" in headers.get("Accept", "") else ""
    return mode == "navigate" or headers.get("HX-Request") == "true"
