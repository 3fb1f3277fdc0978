"""What is said about second factors and passkeys?"""

WORDS: dict[str, tuple[str, str]] = {
    "factor.title": ("Double facteur et clés d'accès", "Second factor and passkeys"),
    "factor.password_first": (
        "Choisissez d'abord un mot de passe : le double facteur vient en second.",
        "Choose a password first: a second factor comes second.",
    ),
    "factor.purpose": (
        "Un mot de passe volé ne suffit plus pour entrer.",
        "A stolen password is no longer enough to get in.",
    ),
    "factor.on": ("Votre accès est protégé.", "Your access is protected."),
    "factor.off": (
        "Seul votre mot de passe protège votre accès.",
        "Your password alone protects your access.",
    ),
    "factor.manage": ("Gérer", "Manage"),
    "factor.back": ("Retour à mon compte", "Back to my account"),
    "totp.title": ("Application d'authentification", "Authenticator app"),
    "totp.on": (
        "Active : un code à six chiffres vous est demandé à la connexion.",
        "On: you are asked for a code of six digits when you sign in.",
    ),
    "totp.off": (
        "Une application de votre téléphone donne un code à six chiffres, nouveau toutes les "
        "30 secondes.",
        "An app on your phone gives a code of six digits, a new one every 30 seconds.",
    ),
    "totp.activate": ("Activer", "Turn on"),
    "totp.scan": (
        "1. Ouvrez votre application (Aegis, FreeOTP, Google Authenticator, 1Password…) et "
        "scannez cette image.",
        "1. Open your app (Aegis, FreeOTP, Google Authenticator, 1Password…) and scan this image.",
    ),
    "totp.image": ("Code QR à scanner", "QR code to scan"),
    "totp.secret": ("Ou recopiez cette clé", "Or copy this key"),
    "totp.code": ("2. Tapez le code affiché", "2. Type the code it shows"),
    "totp.deactivate": ("Désactiver l'application", "Turn the app off"),
    "totp.deactivate.words": (
        "À la connexion, plus aucun code de cette application ne sera demandé.",
        "No code of this app will be asked for when you sign in.",
    ),
    "passkey.title": ("Clés d'accès", "Passkeys"),
    "passkey.words": (
        "Empreinte, visage, code du téléphone ou clé de sécurité : la plus sûre des protections, "
        "qu'aucun site d'hameçonnage ne peut copier.",
        "Fingerprint, face, the phone's code or a security key: the safest protection, "
        "which no phishing site can copy.",
    ),
    "passkey.no_name": (
        "Les navigateurs n'en créent pas pour une adresse IP. Ouvrez le bureau par son nom, "
        "par exemple http://localhost.",
        "Browsers make none for an IP address. Open the desk by its name, "
        "for example http://localhost.",
    ),
    "passkey.list": ("Vos clés d'accès", "Your passkeys"),
    "passkey.none": ("Aucune clé pour l'instant.", "No passkey yet."),
    "passkey.add": ("Ajouter une clé d'accès", "Add a passkey"),
    "passkey.add.purpose": (
        "Nommez-la, puis suivez votre navigateur.",
        "Name it, then follow your browser.",
    ),
    "passkey.name": ("Nom de la clé", "Name of the passkey"),
    "passkey.alone": (
        "Elle suffit pour se connecter, sans adresse ni mot de passe",
        "It is enough to sign in, without address or password",
    ),
    "passkey.alone.yes": ("connecte seule", "signs in alone"),
    "passkey.used": ("utilisée le {at}", "used on {at}"),
    "passkey.never": ("jamais utilisée", "never used"),
    "passkey.rename": ("Renommer", "Rename"),
    "passkey.remove": ("Supprimer", "Remove"),
    "passkey.remove.words": (
        "La clé « {name} » ne vous fera plus entrer.",
        'The passkey "{name}" will no longer let you in.',
    ),
    "passkey.nth": ("Clé {number}", "Passkey {number}"),
    "passkey.failed": (
        "La clé n'a pas répondu, ou vous avez annulé. Recommencez, ou prenez un autre moyen.",
        "The passkey did not answer, or you cancelled. Try again, or use another way.",
    ),
    "passkey.script": (
        "Les clés d'accès ont besoin de JavaScript ; l'application d'authentification, non.",
        "Passkeys need JavaScript; the authenticator app does not.",
    ),
    "codes.title": ("Codes de secours", "Recovery codes"),
    "codes.purpose": (
        "Chacun remplace une fois votre téléphone ou votre clé. Gardez-les ailleurs.",
        "Each replaces your phone or passkey once. Keep them elsewhere.",
    ),
    "codes.left": (
        "Il vous reste {n} code(s) sur {total}.",
        "You have {n} code(s) left out of {total}.",
    ),
    "codes.none": (
        "Ils se créent avec votre premier double facteur.",
        "They are made with your first second factor.",
    ),
    "codes.view": ("Afficher", "Show"),
    "codes.download": ("Télécharger", "Download"),
    "codes.generate": ("Créer de nouveaux codes", "Make new codes"),
    "codes.generate.words": (
        "Les codes d'avant cesseront de fonctionner.",
        "The codes of before will stop working.",
    ),
    "codes.list": ("Codes à garder", "Codes to keep"),
    "codes.done": ("Nouveaux codes de secours créés.", "New recovery codes made."),
    "ask.title": ("Double facteur", "Second factor"),
    "ask.words": (
        "Tapez le code de votre application, ou un code de secours.",
        "Type the code of your app, or a recovery code.",
    ),
    "ask.code": ("Code", "Code"),
    "ask.passkey": ("Utiliser une clé d'accès", "Use a passkey"),
    "again.title": ("Est-ce bien vous ?", "Is it you?"),
    "again.words": (
        "Ce qui suit touche à votre accès : prouvez d'abord que c'est vous.",
        "What follows changes your access: first show that it is you.",
    ),
    "again.go": ("Continuer", "Go on"),
    "again.other": ("Autres moyens", "Other ways"),
    "again.reauthenticate": ("Mon mot de passe", "My password"),
    "again.mfa_reauthenticate": ("Un code", "A code"),
    "again.mfa_reauthenticate:webauthn": ("Une clé d'accès", "A passkey"),
    "done.totp_on": ("Application d'authentification activée.", "Authenticator app turned on."),
    "done.totp_off": (
        "Application d'authentification désactivée.",
        "Authenticator app turned off.",
    ),
    "done.passkey_on": ("Clé d'accès ajoutée.", "Passkey added."),
    "done.passkey_off": ("Clé d'accès supprimée.", "Passkey removed."),
}
