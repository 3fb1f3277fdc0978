"""What does the frame of every page say?"""

WORDS: dict[str, tuple[str, str]] = {
    "no_answer": (
        "Le bureau n'a pas répondu. Vérifiez votre connexion, rechargez la page pour voir où vous "
        "en êtes, puis recommencez.",
        "The desk did not answer. Check your connection, reload the page to see where you are, "
        "then try again.",
    ),
    "skip": ("Aller au contenu", "Skip to content"),
    "menu": ("Menu", "Menu"),
    "colon": (" : ", ": "),
    "percent": ("{n} %", "{n}%"),
    "nav.accounts": ("Comptes", "Accounts"),
    "nav.contacts": ("Contacts", "Contacts"),
    "nav.target": ("Cible", "Target"),
    "nav.data": ("Données", "Data"),
    "nav.settings": ("Réglages", "Settings"),
    "sign_out": ("Se déconnecter", "Sign out"),
    "my_account": ("Mon compte", "My account"),
    "not_found.title": ("Page introuvable", "Page not found"),
    "not_found.words": (
        "Cette page n'existe pas, ou vous n'y avez pas accès. Vérifiez l'adresse, "
        "ou demandez une invitation au propriétaire de l'espace.",
        "This page does not exist, or you have no access to it. Check the address, "
        "or ask the owner of the workspace for an invitation.",
    ),
    "not_allowed.title": ("Action réservée", "Not allowed"),
    "not_allowed.words": (
        "Votre rôle ne permet pas cette action. Un propriétaire ou un manager "
        "de l'espace peut la faire, ou changer votre rôle.",
        "Your role does not allow this. An owner or a manager of the workspace "
        "can do it, or change your role.",
    ),
    "store_away.title": ("La base de données est occupée", "The database is busy"),
    "store_away.words": (
        "Rien n'a été enregistré à moitié. Réessayez dans quelques secondes ; si cela dure plus "
        "d'une minute, prévenez votre administrateur.",
        "Nothing was half saved. Try again in a few seconds; if it lasts for more than a minute, "
        "tell your administrator.",
    ),
    "fault.title": ("Une erreur de notre fait", "A fault of ours"),
    "fault.words": (
        "Rien n'a été enregistré à moitié. Rechargez la page ; si l'erreur revient, "
        "envoyez le journal du serveur à votre administrateur.",
        "Nothing was half saved. Reload the page; if it comes back, "
        "send the server's log to your administrator.",
    ),
    "csrf.title": ("Formulaire périmé", "Form out of date"),
    "csrf.words": (
        "Ce formulaire a été ouvert il y a trop longtemps ou depuis un autre site. "
        "Revenez à la page, rechargez-la et recommencez : rien n'a été enregistré.",
        "This form was opened too long ago or from another site. "
        "Go back to the page, reload it and try again: nothing was saved.",
    ),
    "too_many.title": ("Trop d'essais", "Too many tries"),
    "too_many.words": (
        "Pour protéger les comptes, les essais sont suspendus pendant quelques minutes, même "
        "avec le bon mot de passe. Attendez cinq minutes, puis recommencez.",
        "To protect accounts, tries are paused for some minutes, even with the right password. "
        "Wait five minutes, then try again.",
    ),
    "back_home": ("Revenir à l'accueil", "Back to the start"),
    "save": ("Enregistrer", "Save"),
    "cancel": ("Annuler", "Cancel"),
    "undo": ("Annuler l'action", "Undo"),
    "delete": ("Supprimer", "Delete"),
    "next_page": ("Suite", "Next"),
    "first_page": ("Début", "Start"),
    "unknown": ("inconnu", "unknown"),
}
