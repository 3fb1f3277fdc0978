"""What do the page of API keys and the trail of tokens say?"""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "settings.api_keys": ("Clés d'API", "API keys"),
    "keys.title": ("Clés d'API", "API keys"),
    "keys.purpose": (
        "Laissez un autre logiciel lire et écrire dans cet espace, avec vos droits et pas plus.",
        "Let another program read and write in this workspace, with your rights and no more.",
    ),
    "keys.none": (
        "Aucune clé pour l'instant. Créez-en une ci-dessous pour relier votre CRM, un formulaire "
        "de votre site ou un script.",
        "No key yet. Make one below to connect your CRM, a form on your site or a script.",
    ),
    "keys.new": ("Nouvelle clé", "New key"),
    "keys.make": ("Créer la clé", "Make the key"),
    "keys.made": ("Copiez cette clé maintenant", "Copy this key now"),
    "keys.copy": ("Copier la clé", "Copy the key"),
    "keys.copied": ("Copiée", "Copied"),
    "keys.made_words": (
        "Elle ne sera plus jamais affichée : nous n'en gardons qu'une empreinte. Ne l'envoyez pas "
        "par messagerie et ne la mettez pas dans une page web.",
        "It will never be shown again: we keep only a hash of it. Do not send it by mail and do "
        "not put it into a web page.",
    ),
    "keys.try": ("Pour essayer :", "To try it:"),
    "keys.address": ("Adresse", "Address"),
    "keys.description": ("Description complète (OpenAPI)", "Complete description (OpenAPI)"),
    "token.name": ("Nom", "Name"),
    "token.name_help": ("Le logiciel qui s'en servira", "The program that will use it"),
    "token.days": ("Valable", "Valid for"),
    "token.for_days": ("{n} jours", "{n} days"),
    "token.scopes": ("Ce qu'elle permet", "What it allows"),
    "token.no_scope": (
        "Cochez au moins une chose que la clé permet.",
        "Tick at least one thing that the key allows.",
    ),
    "token.begins": ("Début", "Begins with"),
    "token.by": ("Créée par", "Made by"),
    "token.until": ("Expire le", "Ends on"),
    "token.used": ("Dernier usage", "Last used"),
    "token.never": ("jamais", "never"),
    "token.revoke": ("Révoquer", "Revoke"),
    "token.revoked": ("révoquée", "revoked"),
    "token.over": ("expirée", "ended"),
    "token.revoked_now": (
        "La clé « {name} » n'ouvre plus rien.", "The key “{name}” opens nothing any more.",
    ),
    "token.refused.scopes": (
        "Une clé ne permet que ce que permet le rôle de la personne qui la crée ; il lui faut au "
        "moins un droit, parmi : {scopes}.",
        "A key allows only what the role of its maker allows; it needs at least one scope of: "
        "{scopes}.",
    ),
    "token.refused.until": (
        "Une clé expire dans 1 à 1 098 jours.", "A key ends within 1 to 1,098 days.",
    ),
    "audit.act.token.made": ("Clé d'API créée", "API key made"),
    "audit.act.token.revoked": ("Clé d'API révoquée", "API key revoked"),
    "scope.accounts:read": (
        "Lire les comptes, leurs faits, scores, notes et événements",
        "Read accounts, their facts, scores, notes and events",
    ),
    "scope.accounts:write": (
        "Créer des comptes, modifier faits, étiquettes, responsable et notes",
        "Create accounts, change facts, tags, owner and notes",
    ),
    "scope.contacts:read": ("Lire les contacts", "Read contacts"),
    "scope.contacts:write": (
        "Créer des contacts, modifier leurs faits, noter un refus",
        "Create contacts, change their facts, note a refusal",
    ),
    "scope.events:write": ("Noter ce qui se passe chez un compte", "Log what happens at accounts"),
    "scope.imports:read": ("Lire les imports et leur bilan", "Read imports and their balance"),
    "scope.imports:write": ("Importer des fichiers, annuler", "Import files, take them back"),
    "scope.exports:write": ("Demander et télécharger des exports", "Ask for and download exports"),
    "scope.duplicates:write": ("Fusionner et séparer des doublons", "Merge and part duplicates"),
    "scope.enrichment:write": ("Compléter par le registre", "Complete from the register"),
    "scope.lists:read": ("Lire étiquettes et vues", "Read tags and views"),
    "scope.lists:write": ("Modifier étiquettes et vues", "Change tags and views"),
    "scope.profiles:read": ("Lire les profils et leurs versions", "Read profiles and versions"),
    "scope.profiles:write": ("Écrire des brouillons de profil", "Write drafts of profiles"),
    "scope.profiles:publish": ("Publier un profil, revenir en arrière", "Publish, roll back"),
    "scope.score": (
        "Scorer une entreprise sans l'enregistrer", "Score a company without storing it",
    ),
    "scope.targeting:read": (
        "Lire segments, playbooks, marché, validation et retours",
        "Read segments, playbooks, market, validation and feedback",
    ),
    "scope.targeting:write": ("Modifier segments et playbooks", "Change segments and playbooks"),
    "scope.feedback:write": ("Faire un retour sur un critère", "Give feedback on a criterion"),
    "scope.jobs:read": ("Lire les tâches de fond", "Read background jobs"),
    "scope.jobs:write": ("Relancer ou abandonner une tâche", "Start jobs again or give them up"),
    "scope.team:write": (
        "Changer le nom, la langue et le fuseau de l'espace",
        "Change the name, the language and the time zone of the workspace",
    ),
    "scope.team:read": ("Lire la liste des membres", "Read who is in the team"),
    "scope.privacy:write": (
        "Exporter et effacer tout ce qui est su d'une personne",
        "Export and erase everything held of one person",
    ),
    "scope.audit:read": ("Lire le journal", "Read the audit trail"),
    "scope.webhooks:read": ("Lire les webhooks", "Read webhooks"),
    "scope.webhooks:write": ("Modifier les webhooks", "Change webhooks"),
}  # fmt: skip
