"""What do the letters say?"""

_SIGNED = "\n\nFocale"

WORDS: dict[str, tuple[str, str]] = {
    "letter.invite.subject": (
        "{who} vous invite dans {workspace}",
        "{who} invites you to {workspace}",
    ),
    "letter.invite.body": (
        "Bonjour,\n\n{who} vous invite à rejoindre l'espace « {workspace} » sur Focale, comme "
        "{role}.\n\nOuvrez ce lien pour accepter (il ne sert qu'une fois, pendant 14 jours) :\n"
        "{link}\n\nVous ne connaissez pas cette personne ? Ne faites rien." + _SIGNED,
        'Hello,\n\n{who} invites you to join the workspace "{workspace}" on Focale, as {role}.'
        "\n\nOpen this link to accept (it works once, for 14 days):\n{link}\n\n"
        "You do not know this person? Do nothing." + _SIGNED,
    ),
    "letter.reset.subject": ("Choisir un nouveau mot de passe", "Choose a new password"),
    "letter.reset.body": (
        "Bonjour,\n\nOuvrez ce lien pour choisir un nouveau mot de passe (il ne sert qu'une fois, "
        "pendant 24 heures) :\n{link}\n\nVous n'avez rien demandé ? Ne faites rien : votre mot de "
        "passe n'a pas changé." + _SIGNED,
        "Hello,\n\nOpen this link to choose a new password (it works once, for 24 hours):\n"
        "{link}\n\nYou did not ask for it? Do nothing: your password has not changed." + _SIGNED,
    ),
    "letter.email.subject": ("Confirmer votre adresse", "Confirm your address"),
    "letter.email.body": (
        "Bonjour,\n\nOuvrez ce lien pour vous connecter désormais avec cette adresse (il ne sert "
        "qu'une fois, pendant 24 heures) :\n{link}\n\nVous n'avez rien demandé ? Ne faites rien."
        + _SIGNED,
        "Hello,\n\nOpen this link to sign in with this address from now on (it works once, for "
        "24 hours):\n{link}\n\nYou did not ask for it? Do nothing." + _SIGNED,
    ),
    "letter.email_changed.subject": ("Votre adresse a changé", "Your address has changed"),
    "letter.email_changed.body": (
        "Bonjour,\n\nVotre compte Focale se connecte désormais avec une autre adresse que "
        "celle-ci.\n\nCe n'est pas vous ? Prévenez tout de suite un propriétaire de votre espace."
        + _SIGNED,
        "Hello,\n\nYour Focale account now signs in with another address than this one.\n\n"
        "It was not you? Tell an owner of your workspace at once." + _SIGNED,
    ),
    "letter.password_changed.subject": (
        "Votre mot de passe a changé",
        "Your password has changed",
    ),
    "letter.password_changed.body": (
        "Bonjour,\n\nLe mot de passe de votre compte Focale vient de changer, et toutes ses "
        "autres sessions sont fermées.\n\nCe n'est pas vous ? Prévenez tout de suite un "
        "propriétaire de votre espace." + _SIGNED,
        "Hello,\n\nThe password of your Focale account has just changed, and all its other "
        "sessions have ended.\n\nIt was not you? Tell an owner of your workspace at once."
        + _SIGNED,
    ),
    "letter.totp_activated.subject": ("Double facteur activé", "Second factor turned on"),
    "letter.totp_activated.body": (
        "Bonjour,\n\nUne application d'authentification protège désormais votre compte Focale."
        "\n\nCe n'est pas vous ? Prévenez tout de suite un propriétaire de votre espace." + _SIGNED,
        "Hello,\n\nAn authenticator app now protects your Focale account.\n\n"
        "It was not you? Tell an owner of your workspace at once." + _SIGNED,
    ),
    "letter.totp_deactivated.subject": ("Double facteur désactivé", "Second factor turned off"),
    "letter.totp_deactivated.body": (
        "Bonjour,\n\nAucune application d'authentification ne protège plus votre compte Focale."
        "\n\nCe n'est pas vous ? Prévenez tout de suite un propriétaire de votre espace." + _SIGNED,
        "Hello,\n\nNo authenticator app protects your Focale account any more.\n\n"
        "It was not you? Tell an owner of your workspace at once." + _SIGNED,
    ),
    "letter.webauthn_added.subject": ("Clé d'accès ajoutée", "Passkey added"),
    "letter.webauthn_added.body": (
        "Bonjour,\n\nUne clé d'accès vient d'être ajoutée à votre compte Focale."
        "\n\nCe n'est pas vous ? Prévenez tout de suite un propriétaire de votre espace." + _SIGNED,
        "Hello,\n\nA passkey was just added to your Focale account.\n\n"
        "It was not you? Tell an owner of your workspace at once." + _SIGNED,
    ),
    "letter.webauthn_removed.subject": ("Clé d'accès supprimée", "Passkey removed"),
    "letter.webauthn_removed.body": (
        "Bonjour,\n\nUne clé d'accès vient d'être supprimée de votre compte Focale."
        "\n\nCe n'est pas vous ? Prévenez tout de suite un propriétaire de votre espace." + _SIGNED,
        "Hello,\n\nA passkey was just removed from your Focale account.\n\n"
        "It was not you? Tell an owner of your workspace at once." + _SIGNED,
    ),
}
