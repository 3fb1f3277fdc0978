"""What can one do with one's own account?"""

from __future__ import annotations

from allauth.mfa.models import Authenticator
from django.db import IntegrityError, transaction
from django.utils import timezone as clock

from focale.desk.team import audit, letters
from focale.desk.team.models import Link, LinkKind, User
from focale.desk.team.refusals import Refused
from focale.desk.team.services import links
from focale.desk.team.services.workspaces import make_workspace


@transaction.atomic
def make_first_owner(
    token: str, *, name: str, email: str, password: str, workspace: str, language: str
) -> User:
    """Make the first account and its workspace, once. Raises Refused."""
    link = links.used_link(LinkKind.FIRST, token)
    if link is None or User.objects.exists():
        raise Refused("enter.gone")
    owner = User.objects.create_user(email, password, name=name, language=language)
    make_workspace(workspace, owner=owner, by=owner)
    return owner


@transaction.atomic
def set_preferences(person: User, *, name: str, language: str, timezone: str) -> None:
    """How one is called, and in which language and time zone one reads."""
    person.name, person.language, person.timezone = name, language, timezone
    person.save(update_fields=["name", "language", "timezone"])


@transaction.atomic
def set_language(person: User, language: str) -> None:
    """Read in this language from now on."""
    person.language = language
    person.save(update_fields=["language"])


@transaction.atomic
def choose_password(person: User, password: str) -> None:
    """Another password. Every session and every open link of the person ends."""
    person.set_password(password)
    person.save(update_fields=["password"])
    links.end_links_of(person)
    audit.record_everywhere("person.password", person)
    letters.post("password_changed", to=person.email, lang=person.language)


@transaction.atomic
def renewed_password(token: str, password: str) -> User:
    """Choose a new password by a link. Raises Refused.

    Whoever comes by mail has proven the address. Where it was never proven before, a passkey may
    be somebody else's who opened the account under this address: those go.
    """
    link = links.used_link(LinkKind.RESET, token)
    if link is None or link.user is None or not link.user.is_active:
        raise Refused("reset.gone")
    person = link.user
    if links.came_by_mail(link, token) and person.email_proven_at is None:
        Authenticator.objects.filter(user=person, type=Authenticator.Type.WEBAUTHN).delete()
        person.email_proven_at = clock.now()
        person.save(update_fields=["email_proven_at"])
    choose_password(person, password)
    return person


@transaction.atomic
def end_other_sessions(person: User) -> None:
    """Sign the person out everywhere; the caller keeps the session at hand."""
    person.sign_in_round += 1
    person.save(update_fields=["sign_in_round"])
    audit.record_everywhere("person.signed_out", person)


@transaction.atomic
def change_email(person: User, email: str, *, proven: bool) -> None:
    """Sign in with another address from now on. Raises Refused when somebody has it."""
    before, person.email = person.email, email.strip().lower()
    person.email_proven_at = clock.now() if proven else None
    try:
        with transaction.atomic():
            person.save(update_fields=["email", "email_proven_at"])
    except IntegrityError:
        raise Refused("me.email.taken") from None
    Link.objects.filter(user=person, kind=LinkKind.RESET, used_at=None).delete()
    audit.record_everywhere(
        "person.email", person, before={"email": before}, after={"email": person.email}
    )
    letters.post("email_changed", to=before, lang=person.language)
