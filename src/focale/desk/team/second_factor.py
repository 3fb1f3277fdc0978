"""How do second factors and passkeys speak, and what is noted of them?"""

from __future__ import annotations

import ipaddress
from typing import Any

from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added, authenticator_removed, authenticator_reset
from django.http import HttpRequest

from focale.desk.pages.words import say
from focale.desk.team import audit
from focale.desk.team.adapter import Spoken


class Adapter(Spoken, DefaultMFAAdapter):  # type: ignore[misc]
    """allauth.mfa in our words."""

    def generate_authenticator_name(self, user: Any, type: Any) -> str:
        """What a new passkey is called until its owner says otherwise."""
        number = Authenticator.objects.filter(user_id=user.pk, type=type).count() + 1
        return say("passkey.nth", number=number)

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """Who asks for a passkey: the host, under our name."""
        entity: dict[str, str] = super().get_public_key_credential_rp_entity()
        return {**entity, "name": "Focale"}


def can_have_passkeys(request: HttpRequest) -> bool:
    """Whether browsers make passkeys for this host: they do for names, not for IP addresses."""
    host = request.get_host().rpartition(":")[0] or request.get_host()
    try:
        ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        return True
    return False


def _note(act: str) -> Any:
    def receive(sender: Any, user: Any, authenticator: Authenticator, **_: Any) -> None:
        audit.record_everywhere(act, user, after={"factor": str(authenticator.type)})

    return receive


_KEPT = {
    authenticator_added: _note("person.factor_added"),
    authenticator_removed: _note("person.factor_removed"),
    authenticator_reset: _note("person.factor_reset"),
}


def watch() -> None:
    """Note from now on who adds or removes a second factor."""
    for signal, receive in _KEPT.items():
        signal.connect(receive, dispatch_uid=f"focale-{id(receive)}", weak=False)
