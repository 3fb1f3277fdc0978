"""What may be sent to `team`, and is it usable? Each form takes the fields it names, no others."""

from __future__ import annotations

import unicodedata
import zoneinfo
from functools import cache
from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from focale.desk.pages.words import CATALOGUE, say, say_later
from focale.desk.team.models import User
from focale.desk.team.roles import Role

_CONTINENTS = (
    "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe",
    "Indian", "Pacific",
)  # fmt: skip


@cache
def time_zones() -> tuple[str, ...]:
    """The places of the time zone data base, by continent, and UTC."""
    found = zoneinfo.available_timezones()
    named = sorted(name for name in found if name.split("/")[0] in _CONTINENTS)
    return ("UTC", *named)


class NameField(forms.CharField):
    """A name that people see: one line, no control characters, nothing that turns text around."""

    def __init__(self, *, autocomplete: str = "off", **given: Any) -> None:
        super().__init__(**{"max_length": 120, **given})
        self.widget.attrs["autocomplete"] = autocomplete

    def to_python(self, value: Any) -> str:
        """The name, tidied."""
        text = super().to_python(value) or ""
        kept = (" " if unicodedata.category(sign) == "Cc" else sign for sign in text)
        tidy = " ".join("".join(kept).split())
        return "".join(sign for sign in tidy if unicodedata.category(sign) not in ("Cf", "Cs"))


class AddressField(forms.EmailField):
    """An e-mail address, in small letters."""

    def __init__(self, **given: Any) -> None:
        super().__init__(label=say_later("field.email"), **{"max_length": 254, **given})
        self.widget.attrs |= {"autocomplete": "email", "spellcheck": "false"}

    def to_python(self, value: Any) -> str:
        """As Django's, in small letters."""
        return (super().to_python(value) or "").strip().lower()


def _new_password(label: str = "field.password") -> forms.CharField:
    widget = forms.PasswordInput(attrs={"autocomplete": "new-password"})
    return forms.CharField(
        label=say_later(label), widget=widget, strip=False, max_length=400,
        help_text=say_later("field.password.help"),
    )  # fmt: skip


def _old_password() -> forms.CharField:
    widget = forms.PasswordInput(attrs={"autocomplete": "current-password"})
    return forms.CharField(
        label=say_later("field.password.now"), widget=widget, strip=False, max_length=400
    )


def _language() -> forms.ChoiceField:
    return forms.ChoiceField(
        label=say_later("field.language"), choices=[("fr", "Français"), ("en", "English")]
    )


def _zone(first: str | None) -> forms.ChoiceField:
    def choices() -> list[tuple[str, Any]]:
        listed = [(zone, zone.replace("_", " ")) for zone in time_zones()]
        return listed if first is None else [("", say(first)), *listed]

    return forms.ChoiceField(
        label=say_later("field.timezone"), choices=choices, required=first is None
    )


class _WithPassword(forms.Form):
    """A form whose `password` must be good enough for this person."""

    def person(self) -> User:
        """Whose password it will be: it must not be like their name or address."""
        return User(
            email=self.cleaned_data.get("email", ""), name=self.cleaned_data.get("name", "")
        )

    def clean(self) -> dict[str, Any]:
        """Check the password against what the other fields say."""
        cleaned = super().clean() or {}
        if cleaned.get("password"):
            try:
                validate_password(cleaned["password"], self.person())
            except ValidationError as error:
                self.add_error("password", error)
        return cleaned


class FirstOwnerForm(_WithPassword):
    """The first account, and its workspace."""

    name = NameField(label=say_later("field.name"), autocomplete="name")
    email = AddressField()
    password = _new_password()
    workspace = NameField(
        label=say_later("field.workspace"), help_text=say_later("field.workspace.help")
    )


class JoinForm(_WithPassword):
    """The account of somebody who was invited; the address is that of the invitation."""

    name = NameField(label=say_later("field.name"), autocomplete="name")
    password = _new_password()


class NewPasswordForm(_WithPassword):
    """A new password of somebody we know."""

    password = _new_password("field.password.new")

    def __init__(self, *args: Any, whose: User, **given: Any) -> None:
        super().__init__(*args, **given)
        self._whose = whose

    def person(self) -> User:
        """The one whose password it will be."""
        return self._whose


class ChangePasswordForm(NewPasswordForm):
    """A new password, by somebody who knows the one of now (if there is one)."""

    now = _old_password()
    field_order = ("now", "password")

    def __init__(self, *args: Any, whose: User, **given: Any) -> None:
        super().__init__(*args, whose=whose, **given)
        if not whose.has_usable_password():
            del self.fields["now"]

    def clean_now(self) -> str:
        """The password of now must be right."""
        if not self._whose.check_password(self.cleaned_data["now"]):
            raise ValidationError(say("me.password.wrong"))
        return ""


class EmailForm(forms.Form):
    """Another address to sign in with; the password says that it is really them."""

    email = AddressField()
    password = _old_password()

    def __init__(self, *args: Any, whose: User, **given: Any) -> None:
        super().__init__(*args, **given)
        self._whose = whose
        if not whose.has_usable_password():
            del self.fields["password"]

    def clean_email(self) -> str:
        """It must be another one."""
        email: str = self.cleaned_data["email"]
        if email == self._whose.email:
            raise ValidationError(say("me.email.same"))
        return email

    def clean_password(self) -> str:
        """The password of now must be right."""
        if not self._whose.check_password(self.cleaned_data["password"]):
            raise ValidationError(say("me.password.wrong"))
        return ""


class ForgotForm(forms.Form):
    """The address of somebody who forgot their password."""

    email = AddressField()


class MeForm(forms.Form):
    """How one is called, and in which language and time zone one reads."""

    name = NameField(label=say_later("field.name"), autocomplete="name")
    language = _language()
    timezone = _zone("field.timezone.follow")


class WorkspaceForm(forms.Form):
    """What a workspace is called, and in which language and time zone it works."""

    name = NameField(label=say_later("field.workspace"))
    language = _language()
    timezone = _zone(None)


class NewWorkspaceForm(forms.Form):
    """The name of another workspace."""

    name = NameField(label=say_later("field.workspace"))


class RoleForm(forms.Form):
    """A role, among those that this member may give."""

    role = forms.ChoiceField(label=say_later("field.role"))

    def __init__(self, *args: Any, roles: tuple[Role, ...], **given: Any) -> None:
        super().__init__(*args, **given)
        self.fields["role"].choices = [(role.value, say(f"role.{role.value}")) for role in roles]  # type: ignore[attr-defined]


class InviteForm(RoleForm):
    """Whom to ask, and as what."""

    email = AddressField()
    field_order = ("email", "role")


class AuditForm(forms.Form):
    """Which acts are looked for."""

    person = forms.TypedChoiceField(
        label=say_later("audit.person"), coerce=int, empty_value=None, required=False
    )
    act = forms.ChoiceField(label=say_later("audit.act"), required=False)
    about = forms.CharField(label=say_later("audit.about"), required=False, max_length=120)
    since = forms.DateField(
        label=say_later("audit.since"), required=False,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )  # fmt: skip
    until = forms.DateField(
        label=say_later("audit.until"), required=False,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )  # fmt: skip

    def __init__(self, *args: Any, people: list[User], **given: Any) -> None:
        super().__init__(*args, **given)
        everybody: list[tuple[object, str]] = [("", say("audit.everybody"))]
        everything: list[tuple[object, str]] = [("", say("audit.everything"))]
        acts = [(key.removeprefix("audit.act."), say(key)) for key in CATALOGUE
                if key.startswith("audit.act.")]  # fmt: skip
        acts.sort(key=lambda act: act[1].casefold())
        self.fields["person"].choices = everybody + [(one.pk, str(one)) for one in people]  # type: ignore[attr-defined]
        self.fields["act"].choices = everything + acts  # type: ignore[attr-defined]
