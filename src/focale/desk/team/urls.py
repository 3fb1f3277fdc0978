"""The addresses of `team`, and those of allauth that are open: each with its rule.

allauth brings more (sign-up, several addresses, codes by mail): what is not listed is not there.
"""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as passkeys
from django.urls import path

from focale.desk.team.access import public, signed_in
from focale.desk.team.views import doors, me, settings

_SETTINGS = "w/<slug:workspace>/settings"

urlpatterns = [
    path("", me.home, name="home"),
    path("spaces/", me.spaces, name="spaces"),
    path("language/", doors.language, name="language"),
    path("enter/<str:token>/", doors.enter, name="enter"),
    path("join/<str:token>/", doors.join, name="join"),
    path("reset/<str:token>/", doors.reset, name="reset"),
    path("prove/<str:token>/", doors.prove, name="prove"),
    path("me/", me.me, name="me"),
    path("me/email/", me.me_email, name="me_email"),
    path("me/password/", me.me_password, name="me_password"),
    path("me/sessions/", me.me_sessions, name="me_sessions"),
    path(f"{_SETTINGS}/team/", settings.team, name="team"),
    path(f"{_SETTINGS}/team/invite/", settings.invite, name="invite"),
    path(f"{_SETTINGS}/team/undo/<int:pk>/", settings.team_undo, name="team_undo"),
    path(
        f"{_SETTINGS}/team/invitations/<int:pk>/", settings.invitation_back, name="invitation_back"
    ),
    path(f"{_SETTINGS}/team/<int:pk>/role/", settings.member_role, name="member_role"),
    path(f"{_SETTINGS}/team/<int:pk>/active/", settings.member_active, name="member_active"),
    path(f"{_SETTINGS}/team/<int:pk>/remove/", settings.member_remove, name="member_remove"),
    path(f"{_SETTINGS}/team/<int:pk>/reset/", settings.member_reset, name="member_reset"),
    path(f"{_SETTINGS}/workspace/", settings.workspace, name="workspace"),
    path(f"{_SETTINGS}/workspace/leave/", settings.leave, name="leave"),
    path(f"{_SETTINGS}/audit/", settings.audit, name="audit"),
    # allauth's: signing in and out, proving again who one is
    path("auth/login/", public(account.login), name="account_login"),
    path("auth/logout/", public(account.logout), name="account_logout"),
    path("auth/inactive/", public(account.account_inactive), name="account_inactive"),
    path("auth/password/reset/", doors.forgot, name="account_reset_password"),
    path("auth/again/", signed_in(account.reauthenticate), name="account_reauthenticate"),
    # allauth's: second factors and passkeys
    path("auth/2fa/", signed_in(mfa.index), name="mfa_index"),
    path("auth/2fa/authenticate/", public(mfa.authenticate), name="mfa_authenticate"),
    path("auth/2fa/again/", signed_in(mfa.reauthenticate), name="mfa_reauthenticate"),
    path(
        "auth/2fa/totp/activate/", signed_in(me.once_provable(totp.activate_totp)),
        name="mfa_activate_totp",
    ),
    path("auth/2fa/totp/deactivate/", signed_in(totp.deactivate_totp), name="mfa_deactivate_totp"),
    path("auth/2fa/codes/", signed_in(codes.view_recovery_codes), name="mfa_view_recovery_codes"),
    path(
        "auth/2fa/codes/generate/", signed_in(codes.generate_recovery_codes),
        name="mfa_generate_recovery_codes",
    ),
    path(
        "auth/2fa/codes/download/", signed_in(codes.download_recovery_codes),
        name="mfa_download_recovery_codes",
    ),
    path("auth/2fa/passkeys/", signed_in(passkeys.list_webauthn), name="mfa_list_webauthn"),
    path(
        "auth/2fa/passkeys/add/", signed_in(me.once_provable(passkeys.add_webauthn)),
        name="mfa_add_webauthn",
    ),
    path(
        "auth/2fa/passkeys/again/", signed_in(passkeys.reauthenticate_webauthn),
        name="mfa_reauthenticate_webauthn",
    ),
    path(
        "auth/2fa/passkeys/<int:pk>/remove/", signed_in(passkeys.remove_webauthn),
        name="mfa_remove_webauthn",
    ),
    path(
        "auth/2fa/passkeys/<int:pk>/edit/", signed_in(passkeys.edit_webauthn),
        name="mfa_edit_webauthn",
    ),
    path("auth/2fa/passkeys/login/", public(passkeys.login_webauthn), name="mfa_login_webauthn"),
]  # fmt: skip
