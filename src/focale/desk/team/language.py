"""In which language is this page? The person's own, else the chosen one, else the browser's."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import translation

LANGUAGES = ("fr", "en")
COOKIE = "focale_lang"
COOKIE_AGE = 365 * 24 * 3600  # seconds


class LanguageMiddleware:
    """Activates French or English for one request."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        lang = language_of(request)
        with translation.override(lang):
            request.LANGUAGE_CODE = lang
            response = self._answer(request)
        response.headers.setdefault("Content-Language", lang)
        return response


def language_of(request: HttpRequest) -> str:
    """ "fr" or "en": French unless the person, their last choice or the browser says English."""
    user = getattr(request, "user", None)
    if user is not None and user.is_authenticated:
        return user.language if user.language in LANGUAGES else "fr"
    chosen = request.COOKIES.get(COOKIE, "")
    if chosen in LANGUAGES:
        return chosen
    found = translation.get_language_from_request(request)
    return "en" if found.startswith("en") else "fr"
