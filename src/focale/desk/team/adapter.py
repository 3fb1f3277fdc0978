"""How does allauth sign people in here? Nobody signs up alone: an owner invites."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context
from allauth.core.exceptions import ImmediateHttpResponse
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.urls import reverse

from focale.desk.pages import faults
from focale.desk.pages.words import CATALOGUE, say
from focale.desk.team import letters
from focale.desk.team.own_address import is_own_address


class Spoken:
    """What goes wrong, in our words where allauth has others."""

    def validation_error(self, code: str, *args: object) -> ValidationError:
        """The fault of this code. Too many tries end the request: nothing more is looked at."""
        if code in ("too_many_login_attempts", "rate_limited"):
            raise ImmediateHttpResponse(faults.too_many(context.request))
        if f"sign_in.{code}" in CATALOGUE:
            return ValidationError(say(f"sign_in.{code}"), code=code)
        fault: ValidationError = super().validation_error(code, *args)  # type: ignore[misc]
        return fault


class Adapter(Spoken, DefaultAccountAdapter):  # type: ignore[misc]
    """Sign-in without open sign-up."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never: people come by invitation."""
        return False

    def is_safe_url(self, url: str) -> bool:
        """Only pages of ours follow a sign-in."""
        return is_own_address(url)

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Back to one's own account."""
        return reverse("me")

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """Tries are counted by address of the account alone.

        allauth counts by host and port too, which whoever guesses may vary at will.
        """
        return str(credentials.get("email", "")).strip().lower()

    def send_notification_mail(
        self,
        template_prefix: str,
        user: Any,
        context: dict[str, Any] | None = None,
        email: str | None = None,
    ) -> None:
        """What allauth tells by mail goes by our letters."""
        name = template_prefix.rpartition("/")[2]
        if f"letter.{name}.subject" in CATALOGUE:
            letters.post(name, to=user.email, lang=user.language)
