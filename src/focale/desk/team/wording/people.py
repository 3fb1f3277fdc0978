"""What is said about workspaces, their team, and one's own account?"""

WORDS: dict[str, tuple[str, str]] = {
    "spaces.title": ("Vos espaces", "Your workspaces"),
    "spaces.purpose": (
        "Un espace par équipe ou par client ; rien ne passe de l'un à l'autre.",
        "One workspace for each team or client; nothing passes from one to another.",
    ),
    "spaces.none": (
        "Vous n'êtes membre d'aucun espace. Demandez une invitation à un propriétaire.",
        "You are a member of no workspace. Ask an owner for an invitation.",
    ),
    "spaces.all": ("Tous vos espaces", "All your workspaces"),
    "spaces.another": ("Un autre espace", "Another workspace"),
    "spaces.another.words": (
        "Il commence vide, et vous en êtes propriétaire.",
        "It starts empty, and you own it.",
    ),
    "spaces.make": ("Créer l'espace", "Make the workspace"),
    "settings.team": ("Équipe", "Team"),
    "settings.workspace": ("Espace", "Workspace"),
    "settings.audit": ("Journal", "Audit trail"),
    "workspace.title": ("Espace de travail", "Workspace"),
    "workspace.purpose": (
        "Son nom, sa langue et son fuseau horaire : minuit y recalcule les scores.",
        "Its name, language and time zone: midnight there computes the scores anew.",
    ),
    "workspace.saved": ("Espace enregistré.", "Workspace saved."),
    "workspace.leave": ("Quitter cet espace", "Leave this workspace"),
    "workspace.leave.words": (
        "Vous ne le verrez plus. Ce que vous y avez fait reste ; un propriétaire peut vous "
        "inviter à nouveau.",
        "You will no longer see it. What you did there stays; an owner can invite you again.",
    ),
    "workspace.leave.go": ("Quitter {workspace}", "Leave {workspace}"),
    "workspace.left": ("Vous avez quitté {workspace}.", "You left {workspace}."),
    "team.title": ("Équipe", "Team"),
    "team.purpose": (
        "Qui travaille dans cet espace, et ce que chacun peut y faire.",
        "Who works in this workspace, and what each may do here.",
    ),
    "team.who": ("Membre", "Member"),
    "team.since": ("Depuis le", "Since"),
    "team.factor": ("Double facteur", "Second factor"),
    "team.acts": ("Actions", "Actions"),
    "team.me": ("vous", "you"),
    "team.off": ("désactivé", "disabled"),
    "team.role_of": ("Rôle de {who}", "Role of {who}"),
    "team.invite": ("Inviter quelqu'un", "Invite somebody"),
    "team.invite.go": ("Inviter", "Invite"),
    "team.invite.mail": (
        "L'invitation part par courriel ; son lien s'affiche aussi ici.",
        "The invitation leaves by mail; its link is shown here too.",
    ),
    "team.invite.no_mail": (
        "Le lien s'affiche à la page suivante : transmettez-le vous-même.",
        "The link stands on the next page: pass it on yourself.",
    ),
    "team.waiting": ("Invitations sans réponse", "Invitations not answered yet"),
    "team.invitation.until": ("valable jusqu'au {day}", "valid until {day}"),
    "team.invitation.mailed": ("envoyée le {at}", "sent on {at}"),
    "team.invitation.over": ("expirée", "expired"),
    "team.invitation.again": ("Nouveau lien", "New link"),
    "team.invitation.back": ("Reprendre", "Take back"),
    "team.invitation.taken_back": (
        "Invitation reprise : son lien n'ouvre plus rien.",
        "Invitation taken back: its link opens nothing any more.",
    ),
    "team.disable": ("Désactiver", "Disable"),
    "team.enable": ("Réactiver", "Enable"),
    "team.remove": ("Retirer de l'espace", "Remove from the workspace"),
    "team.reset": ("Lien de mot de passe", "Password link"),
    "team.removed": ("{who} ne fait plus partie de l'espace.", "{who} is out of the workspace."),
    "team.saved": ("Équipe enregistrée.", "Team saved."),
    "team.roles": ("Ce que chaque rôle permet", "What each role allows"),
    "team.refused.role": (
        "Vous ne pouvez pas donner ce rôle. Seul un propriétaire nomme un propriétaire.",
        "You cannot give this role. Only an owner makes somebody an owner.",
    ),
    "team.refused.there": (
        "Cette personne fait déjà partie de l'espace.",
        "This person is in the workspace already.",
    ),
    "team.refused.disabled": (
        "Cette personne fait partie de l'espace, désactivée. Réactivez-la dans la liste.",
        "This person is in the workspace, disabled. Enable them in the list.",
    ),
    "team.refused.gone": (
        "Cette personne ne fait plus partie de l'espace.",
        "This person is no longer in the workspace.",
    ),
    "team.refused.owner": (
        "Seul un propriétaire peut changer un propriétaire.",
        "Only an owner may change an owner.",
    ),
    "team.refused.last_owner": (
        "Un espace garde au moins un propriétaire actif. Nommez d'abord un autre propriétaire.",
        "A workspace keeps at least one active owner. Make somebody else an owner first.",
    ),
    "team.refused.undo": (
        "Ce retrait ne peut plus être annulé : invitez la personne à nouveau.",
        "This removal can no longer be undone: invite the person again.",
    ),
    "team.refused.reset": (
        "Vous ne pouvez pas créer ce lien : il ouvrirait aussi des espaces que vous ne gérez pas, "
        "ou le compte d'un propriétaire. La personne peut demander un lien par courriel, ou la "
        "machine du bureau en donner un : focale desk link.",
        "You cannot make this link: it would also open workspaces that you do not govern, "
        "or an owner's account. The person can ask for a link by mail, or the machine "
        "of the desk can give one: focale desk link.",
    ),
    "invited.title": ("Invitation pour {who}", "Invitation for {who}"),
    "invited.purpose": (
        "Transmettez ce lien à cette personne, et à elle seule.",
        "Pass this link on to this person, and to nobody else.",
    ),
    "reset_made.title": ("Nouveau mot de passe pour {who}", "New password for {who}"),
    "reset_made.purpose": (
        "Transmettez ce lien à cette personne, et à elle seule : elle y choisit son mot de passe.",
        "Pass this link on to this person, and to nobody else: they choose their password there.",
    ),
    "link.label": ("Lien, à usage unique", "Link, works once"),
    "link.copy": ("Copier le lien", "Copy the link"),
    "link.copied": ("Copié", "Copied"),
    "link.back": ("Retour à l'équipe", "Back to the team"),
    "link.once": (
        "Affiché cette seule fois. Valable jusqu'au {until}.",
        "Shown this once. Valid until {until}.",
    ),
    "link.mailed": ("Un courriel part aussi à son adresse.", "A mail leaves for them too."),
    "me.title": ("Mon compte", "My account"),
    "me.purpose": (
        "Votre nom, votre langue, et ce qui protège votre accès.",
        "Your name, your language, and what protects your access.",
    ),
    "me.who": ("Vous", "You"),
    "me.saved": ("Compte enregistré.", "Account saved."),
    "me.email": ("Adresse e-mail", "E-mail address"),
    "me.email.proven": ("confirmée", "confirmed"),
    "me.email.change": ("Changer d'adresse", "Change the address"),
    "me.email.go": ("Changer l'adresse", "Change the address"),
    "me.email.same": ("C'est déjà votre adresse.", "This is your address already."),
    "me.email.taken": (
        "Cette adresse ne peut pas être prise. Choisissez-en une autre.",
        "This address cannot be taken. Choose another one.",
    ),
    "me.email.done": (
        "Vous vous connectez désormais avec {email}.",
        "You now sign in with {email}.",
    ),
    "me.email.sent.title": ("Regardez vos messages", "Look at your mail"),
    "me.email.sent": (
        "Un lien est parti vers {email}. Votre adresse change quand vous l'ouvrez ; "
        "il est valable 24 heures.",
        "A link left for {email}. Your address changes when you open it; it is valid for 24 hours.",
    ),
    "me.password": ("Mot de passe", "Password"),
    "me.password.words": (
        "En changer ferme vos autres sessions.",
        "Changing it ends your other sessions.",
    ),
    "me.password.none": (
        "Vous n'en avez pas encore : sans lui, il faut un lien pour revenir.",
        "You have none yet: without one it takes a link to come back.",
    ),
    "me.password.change": ("Changer de mot de passe", "Change the password"),
    "me.password.set": ("Choisir un mot de passe", "Choose a password"),
    "me.password.others": (
        "Vos autres sessions seront fermées, celle-ci reste ouverte.",
        "Your other sessions will end, this one stays.",
    ),
    "me.password.wrong": ("Ce n'est pas votre mot de passe.", "This is not your password."),
    "me.password.done": (
        "Mot de passe changé. Vos autres sessions sont fermées.",
        "Password changed. Your other sessions have ended.",
    ),
    "me.sessions": ("Sessions", "Sessions"),
    "me.sessions.words": (
        "Un téléphone perdu, un poste partagé ? Fermez toutes vos autres sessions.",
        "A lost phone, a shared computer? End all your other sessions.",
    ),
    "me.sessions.go": ("Se déconnecter partout ailleurs", "Sign out everywhere else"),
    "me.sessions.done": (
        "Vos autres sessions sont fermées.",
        "Your other sessions have ended.",
    ),
    "role.owner": ("propriétaire", "owner"),
    "role.manager": ("manager", "manager"),
    "role.marketing": ("marketing", "marketing"),
    "role.sales": ("commercial", "sales"),
    "role.viewer": ("lecteur", "viewer"),
    "role.owner.means": (
        "tout, y compris nommer d'autres propriétaires",
        "everything, including making others owners",
    ),
    "role.manager.means": (
        "tout sauf les propriétaires : équipe, données personnelles, journal",
        "everything but owners: team, personal data, audit trail",
    ),
    "role.marketing.means": (
        "imports, exports, doublons, profils et scores ; travaille les comptes",
        "imports, exports, duplicates, profiles and scores; works on accounts",
    ),
    "role.sales.means": (
        "voit tout, modifie comptes et contacts, note ce qui s'est dit",
        "sees everything, edits accounts and contacts, notes what was said",
    ),
    "role.viewer.means": ("voit tout, ne change rien", "sees everything, changes nothing"),
}
