"""What do the pages of `team` say?"""

WORDS: dict[str, tuple[str, str]] = {
    "login.title": ("Se connecter", "Sign in"),
    "login.words": (
        "Retrouvez vos comptes, vos scores et vos imports.",
        "Back to your accounts, scores and imports.",
    ),
    "login.go": ("Se connecter", "Sign in"),
    "login.forgot": ("Mot de passe oublié ?", "Forgot your password?"),
    "enter.title": ("Entrer dans Focale", "Enter Focale"),
    "enter.words": (
        "Ce lien vous connecte en tant que {who}. Il ne sert qu'une fois.",
        "This link signs you in as {who}. It works once.",
    ),
    "enter.go": ("Entrer", "Enter"),
    "enter.gone": (
        "Ce lien a déjà servi ou n'est plus valable. Demandez-en un nouveau, "
        "ou connectez-vous par mot de passe.",
        "This link was used already or is no longer valid. Ask for a new one, "
        "or sign in with your password.",
    ),
    "spaces.title": ("Vos espaces", "Your workspaces"),
    "spaces.none": (
        "Vous n'êtes membre d'aucun espace. Demandez une invitation à un propriétaire.",
        "You are a member of no workspace. Ask an owner for an invitation.",
    ),
    "me.title": ("Mon compte", "My account"),
    "role.owner": ("propriétaire", "owner"),
    "role.manager": ("manager", "manager"),
    "role.marketing": ("marketing", "marketing"),
    "role.sales": ("commercial", "sales"),
    "role.viewer": ("lecteur", "viewer"),
}
