"""What do refusals of the interface for programs say?"""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "problem.400.title": ("Requête illisible", "Unreadable request"),
    "problem.401.title": ("Clé d'API refusée", "API key refused"),
    "problem.403.title": ("Action réservée", "Not allowed"),
    "problem.404.title": ("Introuvable", "Not found"),
    "problem.405.title": ("Méthode impossible ici", "Method not allowed here"),
    "problem.409.title": ("Conflit", "Conflict"),
    "problem.412.title": ("Modifié entre-temps", "Changed meanwhile"),
    "problem.413.title": ("Requête trop volumineuse", "Request too large"),
    "problem.415.title": ("Format refusé", "Unsupported format"),
    "problem.422.title": ("Valeurs inutilisables", "Unusable values"),
    "problem.429.title": ("Trop de requêtes", "Too many requests"),
    "problem.500.title": ("Une erreur de notre fait", "A fault of ours"),
    "problem.503.title": ("Momentanément indisponible", "Not available for a moment"),
    "problem.bad_host": (
        "Le bureau ne répond pas sous ce nom. Ajoutez-le à FOCALE_DESK_HOSTS.",
        "The desk does not answer under this name. Add it to FOCALE_DESK_HOSTS.",
    ),
    "problem.unreadable": (
        "Le corps de la requête n'est pas du JSON lisible (UTF-8, un seul objet).",
        "The body of the request is no readable JSON (UTF-8, one object).",
    ),
    "problem.unreadable_form": (
        "Le formulaire multipart est illisible. Envoyez le fichier dans la partie « file ».",
        "The multipart form cannot be read. Send the file as the part “file”.",
    ),
    "problem.no_token": (
        "Envoyez l'en-tête « Authorization: Bearer focale_… » ; une clé se crée dans Réglages → "
        "Clés d'API. Les cookies ne comptent pas ici.",
        "Send the header “Authorization: Bearer focale_…”; a key is made under Settings → API "
        "keys. Cookies do not count here.",
    ),
    "problem.wrong_token": (
        "Cette clé est inconnue, expirée ou révoquée, ou la personne qui l'a créée n'a plus accès "
        "à l'espace. Créez-en une autre dans Réglages → Clés d'API.",
        "This key is unknown, has ended or was revoked, or its maker has no access to the "
        "workspace any more. Make another one under Settings → API keys.",
    ),
    "problem.no_scope": (
        "La clé ne permet pas cela : il lui manque « {scope} ». Créez une clé avec ce droit.",
        "The key does not allow this: it lacks “{scope}”. Make a key with this scope.",
    ),
    "problem.role": (
        "Le rôle de la personne qui a créé la clé ne permet pas cela. Un propriétaire ou un "
        "manager de l'espace peut changer son rôle.",
        "The role of the key's maker does not allow this. An owner or a manager of the workspace "
        "can change their role.",
    ),
    "problem.not_found": (
        "Rien à cette adresse dans l'espace de la clé. Vérifiez le numéro.",
        "Nothing at this address in the workspace of the key. Check the number.",
    ),
    "problem.no_route": (
        "Aucune opération à cette adresse ; elles sont décrites dans /api/v1/openapi.json.",
        "No operation at this address; /api/v1/openapi.json describes them.",
    ),
    "problem.method": (
        "Cette adresse n'accepte que : {allowed}.", "This address takes only: {allowed}.",
    ),
    "problem.too_large": (
        "Le corps dépasse {most} octets. Envoyez moins de données à la fois, ou un fichier par "
        "/api/v1/imports.",
        "The body has more than {most} bytes. Send less at a time, or a file to /api/v1/imports.",
    ),
    "problem.file_too_large": (
        "Ce fichier dépasse {most} Mo. Coupez-le, ou compressez-le (.zip, .gz).",
        "This file is larger than {most} MB. Cut it, or compress it (.zip, .gz).",
    ),
    "problem.media": (
        "Envoyez un corps « {wanted} » et l'en-tête Content-Type qui le dit.",
        "Send a body of “{wanted}” and the header Content-Type that says so.",
    ),
    "problem.unusable": (
        "Une valeur au moins est inutilisable ; « errors » dit laquelle et pourquoi. Rien n'a été "
        "enregistré.",
        "At least one value is of no use; “errors” says which and why. Nothing was saved.",
    ),
    "problem.too_many": (
        "Au plus {limit} requêtes par minute pour cette clé. Attendez {wait} s, puis reprenez.",
        "At most {limit} requests a minute for this key. Wait {wait} s, then go on.",
    ),
    "problem.broken": (
        "Rien n'a été enregistré à moitié. Réessayez avec la même clé d'idempotence ; si l'erreur "
        "revient, envoyez le journal du serveur à votre administrateur.",
        "Nothing was half saved. Try again with the same idempotency key; if it comes back, send "
        "the server's log to your administrator.",
    ),
    "problem.store_away": (
        "La base de données est occupée ; rien n'a été enregistré à moitié. Réessayez dans "
        "quelques secondes, avec la même clé d'idempotence.",
        "The database is busy; nothing was half saved. Try again in a few seconds, with the same "
        "idempotency key.",
    ),
    "problem.engine_away": (
        "Le moteur de calcul redémarre. Réessayez dans quelques secondes.",
        "The engine is starting again. Try again in a few seconds.",
    ),
    "problem.no_room": (
        "Le disque est plein : le fichier n'a pas été gardé. Libérez de la place, puis réessayez.",
        "The disk is full: the file was not kept. Free some room, then try again.",
    ),
    "problem.bad_key": (
        "« Idempotency-Key » fait 1 à 255 signes ASCII visibles ; un UUID convient.",
        "“Idempotency-Key” has 1 to 255 visible ASCII signs; a UUID will do.",
    ),
    "problem.key_reused": (
        "Cette clé d'idempotence a déjà servi à une autre requête. Prenez-en une nouvelle pour "
        "chaque action.",
        "This idempotency key was used for another request. Take a new one for each act.",
    ),
    "problem.key_in_use": (
        "Une requête avec cette clé d'idempotence est en cours. Réessayez dans une seconde : vous "
        "recevrez sa réponse.",
        "A request with this idempotency key is under way. Try again in a second: you will get "
        "its answer.",
    ),
    "problem.changed": (
        "La fiche a changé depuis que vous l'avez lue (If-Match). Relisez-la, puis recommencez.",
        "The record changed since you read it (If-Match). Read it again, then try again.",
    ),
    "problem.bad_cursor": (
        "Ce curseur n'est pas de cette liste. Reprenez-la depuis le début, sans « cursor ».",
        "This cursor is none of this list. Begin again, without “cursor”.",
    ),
    "problem.not_now": (
        "L'état actuel ne le permet pas : {why}", "Its present state does not allow this: {why}",
    ),
    "wrong.missing": ("obligatoire", "required"),
    "wrong.unknown_field": ("champ inconnu", "unknown field"),
    "wrong.bool": ("attendu : true ou false", "expected true or false"),
    "wrong.number": ("attendu : un nombre", "expected a number"),
    "wrong.whole": ("attendu : un nombre entier", "expected a whole number"),
    "wrong.text": ("attendu : un texte", "expected a text"),
    "wrong.list": ("attendu : une liste", "expected a list"),
    "wrong.object": ("attendu : un objet", "expected an object"),
    "wrong.day": ("attendu : une date comme 2026-11-27", "expected a day such as 2026-11-27"),
    "wrong.time": (
        "attendu : un instant comme 2026-11-27T09:30:00Z",
        "expected a moment such as 2026-11-27T09:30:00Z",
    ),
    "wrong.choice": ("attendu : {expected}", "expected {expected}"),
    "wrong.too_long": ("au plus {most} signes", "at most {most} signs"),
    "wrong.too_short": ("au moins {least} signe(s)", "at least {least} sign(s)"),
    "wrong.too_many": ("au plus {most} éléments", "at most {most} items"),
    "wrong.too_few": ("au moins {least} élément(s)", "at least {least} item(s)"),
    "wrong.at_most": ("au plus {most}", "at most {most}"),
    "wrong.at_least": ("au moins {least}", "at least {least}"),
    "wrong.signs": ("signes interdits", "signs that are not allowed"),
    "wrong.no_identity": (
        "dites au moins le nom, le SIREN ou le domaine",
        "say at least the name, the SIREN or the domain",
    ),
    "wrong.no_person": (
        "dites au moins le nom, l'e-mail ou un numéro",
        "say at least the last name, the e-mail or a number",
    ),
    "wrong.not_same": (
        "une de ces fiches n'est pas la même personne ; voir « same »",
        "one of these rows is not the same person; see `same`",
    ),
    "wrong.numbers_or_filter": (
        "dites « numbers » ou « filter », pas les deux", "say `numbers` or `filter`, not both",
    ),
    "wrong.no_edit": (
        "cette valeur ne vient pas d'une personne ; l'import qui l'a apportée peut être annulé.",
        "this value is no person's word; the import that brought it can be undone.",
    ),
    "wrong.not_withdrawn": (
        "cette valeur n'a pas été retirée, ou une personne en a dit une autre depuis.",
        "this value was not taken back, or a person said another one since.",
    ),
    "wrong.read_as_it_is": (
        "un fichier de ce rôle, ou de cette taille, se lit tel quel.",
        "a file of this role, or of this size, is read as it is.",
    ),
    "wrong.no_longer_waits": (
        "ses colonnes sont déjà confirmées, ou il n'est plus utilisé.",
        "its columns are confirmed already, or it is used no longer.",
    ),
    "wrong.not_offered": (
        "rien de ce nom n'est proposé ici", "nothing of this name is offered here",
    ),
    "wrong.under_way": ("une autre est en cours.", "another one is under way."),
    "wrong.no_column": ("aucune colonne de ce nom", "no column of this name"),
    "wrong.not_studied": (
        "le fichier est encore en lecture ; réessayez dans une seconde.",
        "the file is still looked at; try again in a second.",
    ),
    "wrong.not_merged": ("ces deux-là ne sont pas fusionnés.", "these two are not merged."),
    "wrong.no_registry": (
        "aucun registre n'est installé (FOCALE_DESK_REGISTRY).",
        "no register is installed (FOCALE_DESK_REGISTRY).",
    ),
    "wrong.not_ready": (
        "rien n'attend d'être pris : la recherche est en cours, ou c'est déjà fait.",
        "nothing waits to be taken: it is still looked up, or that is done.",
    ),
    "wrong.not_published": (
        "aucune version n'est publiée.", "no version is published.",
    ),
    "wrong.no_draft": ("aucun brouillon.", "there is no draft."),
    "wrong.draft_changed": (
        "quelqu'un a modifié le brouillon entre-temps (révision {revision}). Votre texte est "
        "gardé à part, dans l'éditeur.",
        "somebody changed the draft meanwhile (revision {revision}). Your text is kept aside, in "
        "the editor.",
    ),
    "wrong.locked_answer": (
        "c'est déjà fait, mais la réponse était chiffrée par le secret précédent de "
        "l'installation ; lisez ce qui a été créé, ou donnez-lui un nouveau secret",
        "it is done already, but its answer was locked by the installation's secret before; "
        "read what was made, or give it a new secret",
    ),
    "wrong.too_many_there": (
        "il y en a déjà autant qu'il peut y en avoir.", "there are as many as there may be.",
    ),
    "wrong.stale": (
        "quelqu'un l'a modifié entre-temps ; la version actuelle est {revision}.",
        "somebody changed it meanwhile; the present version is {revision}.",
    ),
    "wrong.no_criterion": (
        "le profil n'a pas ce critère, ou le compte n'est pas scoré",
        "the profile has no such criterion, or the account is not scored",
    ),
    "wrong.no_table": (
        "il manque une table (clients, marché...) ou un profil ; préparez-les dans Cible.",
        "a table (customers, market...) or a profile is missing; prepare them under Target.",
    ),
    "wrong.not_ready_yet": ("pas encore prêt.", "not ready yet."),
    "wrong.past_day": ("un jour à venir", "a day to come"),
    "wrong.no_member": (
        "personne de ce numéro dans l'équipe ; voir /api/v1/members",
        "nobody of this number in the team; see /api/v1/members",
    ),
    "wrong.not_there": (
        "rien de ce numéro dans cet espace, ou pas à cet endroit",
        "nothing of this number in this workspace, or not there",
    ),
    "wrong.else": ("valeur inutilisable", "unusable value"),
}  # fmt: skip
