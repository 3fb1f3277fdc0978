"""What is said before sign-in, and on the way in?"""

WORDS: dict[str, tuple[str, str]] = {
    "login.title": ("Se connecter", "Sign in"),
    "login.words": (
        "Retrouvez vos comptes, vos scores et vos imports.",
        "Back to your accounts, scores and imports.",
    ),
    "login.go": ("Se connecter", "Sign in"),
    "login.forgot": ("Mot de passe oublié ?", "Forgot your password?"),
    "login.passkey": ("Se connecter avec une clé d'accès", "Sign in with a passkey"),
    "login.invited": (
        "Pas encore de compte ? Un propriétaire ou un manager de votre espace vous invite.",
        "No account yet? An owner or a manager of your workspace invites you.",
    ),
    "sign_in.email_password_mismatch": (
        "Cette adresse et ce mot de passe ne vont pas ensemble. Vérifiez les deux, "
        "ou choisissez un nouveau mot de passe.",
        "This address and this password do not go together. Check both, or choose a new password.",
    ),
    "sign_in.incorrect_password": (
        "Ce n'est pas votre mot de passe.",
        "This is not your password.",
    ),
    "sign_in.incorrect_code": (
        "Ce code n'est pas le bon, ou n'est plus valable. Attendez le suivant et recopiez-le.",
        "This code is not right, or no longer valid. Wait for the next one and copy it.",
    ),
    "sign_in.account_inactive": ("Ce compte est fermé.", "This account is closed."),
    "out.title": ("Se déconnecter", "Sign out"),
    "out.words": ("Voulez-vous vous déconnecter ?", "Do you want to sign out?"),
    "inactive.title": ("Compte fermé", "Account closed"),
    "inactive.words": (
        "Ce compte ne peut plus se connecter. Demandez à un propriétaire de votre espace.",
        "This account can no longer sign in. Ask an owner of your workspace.",
    ),
    "language.title": ("Langue", "Language"),
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
    "gone.title": ("Lien expiré", "Link no longer valid"),
    "first.title": ("Bienvenue dans Focale", "Welcome to Focale"),
    "first.purpose": (
        "Créez le compte du propriétaire et son espace de travail. Ce lien ne sert qu'une fois.",
        "Make the owner's account and its workspace. This link works once.",
    ),
    "first.go": ("Commencer", "Start"),
    "join.title": ("Rejoindre {workspace}", "Join {workspace}"),
    "join.purpose": (
        "{who} vous invite comme {role}.",
        "{who} invites you as {role}.",
    ),
    "join.new": (
        "Votre adresse de connexion sera {email}.",
        "You will sign in with {email}.",
    ),
    "join.go_new": ("Créer mon compte et rejoindre", "Make my account and join"),
    "join.mine": ("Vous êtes connecté en tant que {who}.", "You are signed in as {who}."),
    "join.go": ("Rejoindre", "Join"),
    "join.sign_in": (
        "{email} a déjà un compte. Connectez-vous, puis rejoignez l'espace.",
        "{email} has an account already. Sign in, then join the workspace.",
    ),
    "join.other_words": (
        "Cette invitation est pour {email}, et vous êtes connecté en tant que {who}. "
        "Déconnectez-vous pour continuer.",
        "This invitation is for {email}, and you are signed in as {who}. Sign out to go on.",
    ),
    "join.other": (
        "Cette invitation est pour une autre adresse.",
        "This invitation is for another address.",
    ),
    "join.gone": (
        "Cette invitation a déjà servi, a été reprise ou n'est plus valable. "
        "Demandez-en une nouvelle à la personne qui vous a invité.",
        "This invitation was used, taken back or is no longer valid. "
        "Ask the person who invited you for a new one.",
    ),
    "reset.title": ("Nouveau mot de passe", "New password"),
    "reset.purpose": (
        "Pour {email}. Toutes les sessions ouvertes seront fermées.",
        "For {email}. All open sessions will end.",
    ),
    "reset.go": ("Enregistrer le mot de passe", "Save the password"),
    "reset.done": (
        "Mot de passe enregistré. Connectez-vous avec le nouveau.",
        "Password saved. Sign in with the new one.",
    ),
    "reset.gone": (
        "Ce lien a déjà servi ou n'est plus valable. Demandez-en un nouveau.",
        "This link was used already or is no longer valid. Ask for a new one.",
    ),
    "forgot.title": ("Mot de passe oublié", "Forgotten password"),
    "forgot.words": (
        "Indiquez votre adresse : nous y envoyons un lien pour choisir un nouveau mot de passe.",
        "Give your address: we send a link there to choose a new password.",
    ),
    "forgot.go": ("Envoyer le lien", "Send the link"),
    "forgot.sent": (
        "Si cette adresse a un compte, un lien vient de partir. Il est valable 24 heures. "
        "Rien reçu ? Regardez dans les indésirables, ou demandez un lien à un propriétaire.",
        "If this address has an account, a link is on its way. It is valid for 24 hours. "
        "Nothing there? Look into your junk mail, or ask an owner for a link.",
    ),
    "forgot.no_mail": (
        "Ce bureau n'envoie pas de courriel. Demandez à un propriétaire ou à un manager de votre "
        "espace : la page Équipe lui donne un lien à vous transmettre.",
        "This desk sends no mail. Ask an owner or a manager of your workspace: "
        "the Team page gives them a link to pass on to you.",
    ),
    "forgot.last_owner": (
        "Vous êtes le seul propriétaire ? Sur la machine du bureau, cette commande affiche "
        "un lien qui vous fait entrer :",
        "Are you the only owner? On the machine of the desk, this command shows a link "
        "that lets you in:",
    ),
    "forgot.back": ("Retour à la connexion", "Back to sign-in"),
    "prove.title": ("Confirmer votre adresse", "Confirm your address"),
    "prove.words": (
        "Désormais, vous vous connecterez avec {email}.",
        "From now on you will sign in with {email}.",
    ),
    "prove.go": ("Confirmer", "Confirm"),
    "prove.gone": (
        "Ce lien a déjà servi ou n'est plus valable. Votre adresse n'a pas changé ; "
        "recommencez depuis Mon compte.",
        "This link was used already or is no longer valid. Your address has not changed; "
        "start again from My account.",
    ),
    "field.email": ("Adresse e-mail", "E-mail address"),
    "field.name": ("Votre nom", "Your name"),
    "field.password": ("Mot de passe", "Password"),
    "field.password.new": ("Nouveau mot de passe", "New password"),
    "field.password.now": ("Mot de passe actuel", "Current password"),
    "field.password.help": (
        "Au moins 10 caractères. Une phrase de quelques mots convient bien.",
        "At least 10 characters. A phrase of a few words does well.",
    ),
    "field.workspace": ("Nom de l'espace", "Name of the workspace"),
    "field.workspace.help": (
        "Votre entreprise, ou le client pour qui vous travaillez.",
        "Your company, or the client you work for.",
    ),
    "field.language": ("Langue", "Language"),
    "field.timezone": ("Fuseau horaire", "Time zone"),
    "field.timezone.follow": ("Celui de l'espace", "That of the workspace"),
    "field.role": ("Rôle", "Role"),
    "yes": ("oui", "yes"),
    "no": ("non", "no"),
}
