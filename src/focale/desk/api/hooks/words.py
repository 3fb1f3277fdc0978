"""What do the pages of webhooks say?"""

_REFUSED: dict[str, tuple[str, str]] = {
    "no_address": (
        "Cette adresse contient des signes qu'une adresse n'a pas. Copiez-la telle que l'autre "
        "logiciel la donne.",
        "This address has signs that no address has. Copy it as the other program shows it.",
    ),
    "no_http": (
        "Une adresse commence par https:// (ou http://) et nomme une machine : "
        "https://exemple.fr/recevoir.",
        "An address begins with https:// (or http://) and names a machine: "
        "https://example.com/receive.",
    ),
    "has_password": (
        "Pas de nom ni de mot de passe dans l'adresse : la signature dit qui envoie.",
        "No name or password in the address: the signature says who sends.",
    ),
    "has_fragment": (
        "Retirez ce qui suit le « # » : une machine ne le reçoit jamais.",
        "Take away what follows the “#”: a machine never gets it.",
    ),
    "no_host": (
        "Ce nom de machine ne peut pas exister. Vérifiez l'orthographe.",
        "No machine can have this name. Check the spelling.",
    ),
    "odd_number": (
        "Écrivez l'adresse IP en quatre nombres simples, ou mieux : un nom.",
        "Write the IP address as four plain numbers, or better: a name.",
    ),
    "port": (
        "Ports permis : 443, 80, et à partir de 1024.",
        "Ports allowed: 443, 80, and from 1024 on.",
    ),
    "internal": (
        "Cette adresse mène dans un réseau interne. Si c'est voulu, l'administrateur ajoute la "
        "machine à FOCALE_DESK_HOOKS_ALLOWED et relance le bureau.",
        "This address leads into an internal network. If that is wanted, the administrator adds "
        "the machine to FOCALE_DESK_HOOKS_ALLOWED and starts the desk again.",
    ),
    "unknown": (
        "Personne ne connaît ce nom de machine. Vérifiez l'orthographe, ou attendez qu'il existe.",
        "Nobody knows this machine's name. Check the spelling, or wait until it exists.",
    ),
}
_TROUBLE: dict[str, tuple[str, str]] = {
    "certificate": (
        "Son certificat n'est pas valable : rien n'a été envoyé.",
        "Its certificate is not valid: nothing was sent.",
    ),
    "timeout": ("Pas de réponse en 10 secondes.", "No answer within 10 seconds."),
    "tls": (
        "La connexion chiffrée n'a pas pu s'établir : rien n'a été envoyé.",
        "The encrypted connection could not be made: nothing was sent.",
    ),
    "no_answer": ("La machine ne répond pas.", "The machine does not answer."),
    "redirect": (
        "Elle renvoie ailleurs ; les renvois ne sont pas suivis. Donnez l'adresse finale.",
        "It sends elsewhere; that is not followed. Give the final address.",
    ),
    "gone": (
        "Elle dit que l'adresse n'existe plus (410).",
        "It says that the address is gone (410).",
    ),
    "status": (
        "Elle a refusé le message ; son statut HTTP dit pourquoi.",
        "It refused the message; its HTTP status says why.",
    ),
    "no_secret": (
        "Le secret ne peut plus être lu : celui de l'installation a changé. Faites-en un nouveau.",
        "The secret can no longer be read: that of the installation changed. Make a new one.",
    ),
}
WORDS: dict[str, tuple[str, str]] = {
    **{f"hook.refused.{code}": words for code, words in _REFUSED.items()},
    **{f"hook.trouble.refused.{code}": words for code, words in _REFUSED.items()},
    **{f"hook.trouble.{code}": words for code, words in _TROUBLE.items()},
    "settings.webhooks": ("Webhooks", "Webhooks"),
    "hook.title": ("Webhooks", "Webhooks"),
    "hook.purpose": (
        "Prévenir d'autres logiciels, par un message signé, dès qu'un compte change.",
        "Tell other programs, by a signed message, as soon as an account changes.",
    ),
    "hook.new": ("Nouvelle adresse", "New address"),
    "hook.address": ("Adresse qui reçoit", "Address that receives"),
    "hook.label": ("Nom (facultatif)", "Name (optional)"),
    "hook.topics": ("Prévenir quand", "Tell when"),
    "hook.topics.needed": (
        "Cochez au moins un événement : sans lui, rien ne serait envoyé.",
        "Tick at least one event: without it nothing would be sent.",
    ),
    "hook.topic.score.changed": ("le score change", "the score changes"),
    "hook.topic.tier.changed": ("la priorité change (A, B, C)", "the tier changes (A, B, C)"),
    "hook.topic.scores.published": (
        "les scores d'une version publiée sont prêts",
        "the scores of a published version are there",
    ),
    "hook.topic.customer.changed": (
        "le compte devient client, ou ne l'est plus",
        "the account becomes a customer, or is none any more",
    ),
    "hook.topic.test": ("essai", "test"),
    "hook.add": ("Ajouter", "Add"),
    "hook.none": (
        "Aucun webhook. Ajoutez l'adresse que votre CRM ou votre outil donne pour recevoir.",
        "No webhook. Add the address that your CRM or tool gives for receiving.",
    ),
    "hook.too_many": (
        "{n} webhooks au plus : retirez-en un d'abord.",
        "At most {n} webhooks: take one away first.",
    ),
    "hook.state": ("État", "State"),
    "hook.state.on": ("actif", "on"),
    "hook.state.failing": ("n'arrive pas", "does not arrive"),
    "hook.state.hand": ("en pause", "paused"),
    "hook.state.paused": ("arrêté : rien n'arrive", "stopped: nothing arrives"),
    "hook.state.removed": ("retiré", "taken away"),
    "hook.arrived": ("Dernière arrivée", "Last arrival"),
    "hook.never": ("jamais", "never"),
    "hook.notice": (
        "{n} webhook(s) (est arrêté|sont arrêtés) : rien n'arrivait plus depuis trois jours.",
        "{n} webhook(s) (is|are) stopped: nothing had arrived for three days.",
    ),
    "hook.notice.see": ("Voir", "See"),
    "hook.paused.failing": (
        "Arrêté le {at} : rien n'arrivait depuis trois jours. Ce qui a changé depuis n'est pas "
        "envoyé ; relisez-le par l'API. Réparez l'autre côté, essayez, puis reprenez.",
        "Stopped on {at}: nothing had arrived for three days. What changed since is not sent; "
        "read it by the API. Mend the other side, try, then resume.",
    ),
    "hook.paused.gone": (
        "Arrêté le {at} : l'autre côté dit que l'adresse n'existe plus.",
        "Stopped on {at}: the other side says that the address is gone.",
    ),
    "hook.paused.hand": (
        "En pause depuis le {at} : ce qui change n'est pas envoyé.",
        "Paused since {at}: what changes is not sent.",
    ),
    "hook.failing": (
        "Rien n'arrive depuis le {at} ; nouveaux essais pendant trois jours.",
        "Nothing has arrived since {at}; tried again for three days.",
    ),
    "hook.no_secret": (
        "Le secret ne peut plus être lu : celui de l'installation a changé. Faites-en un nouveau.",
        "The secret can no longer be read: that of the installation changed. Make a new one.",
    ),
    "hook.both": (
        "L'ancien secret signe aussi jusqu'au {at}.",
        "The secret before signs as well until {at}.",
    ),
    "hook.pause": ("Mettre en pause", "Pause"),
    "hook.resume": ("Reprendre", "Resume"),
    "hook.try": ("Envoyer un essai", "Send a test"),
    "hook.remove": ("Retirer", "Take away"),
    "hook.bring": ("Remettre", "Bring back"),
    "hook.removed": ("Retirés", "Taken away"),
    "hook.new_secret": ("Nouveau secret", "New secret"),
    "hook.settings": ("Réglages", "Settings"),
    "hook.changed": ("Enregistré.", "Saved."),
    "hook.done.pause": ("En pause.", "Paused."),
    "hook.done.resume": (
        "Repris : ce qui attendait part maintenant.",
        "Resumed: what waited leaves now.",
    ),
    "hook.done.try": (
        "Un essai part : rechargez la page pour voir la réponse.",
        "A test leaves: reload the page to see the answer.",
    ),
    "hook.done.remove": (
        "Retiré. Vous pouvez le remettre ci-dessous.",
        "Taken away. You can bring it back below.",
    ),
    "hook.done.bring": ("Remis.", "Brought back."),
    "hook.secret.title": ("Le secret de ce webhook", "The secret of this webhook"),
    "hook.secret.purpose": (
        "Il n'est montré qu'une fois : copiez-le maintenant dans le logiciel qui reçoit.",
        "It is shown only once: copy it now into the program that receives.",
    ),
    "hook.secret": ("Secret", "Secret"),
    "hook.secret.how": (
        "Chaque message porte webhook-id, webhook-timestamp et webhook-signature (Standard "
        "Webhooks, HMAC-SHA256) : vérifiez-les, puis répondez 2xx en moins de 10 secondes.",
        "Each message has webhook-id, webhook-timestamp and webhook-signature (Standard Webhooks, "
        "HMAC-SHA256): check them, then answer 2xx within 10 seconds.",
    ),
    "hook.done": ("C'est copié", "It is copied"),
    "hook.sent": ("Messages", "Messages"),
    "hook.sent.none": (
        "Rien encore. Envoyez un essai, ou attendez le prochain changement.",
        "Nothing yet. Send a test, or wait for the next change.",
    ),
    "hook.sent.waiting": (
        "{n} message(s) (attend|attendent).",
        "{n} message(s) (waits|wait).",
    ),
    "hook.sent.failed": (
        "{n} message(s) n'(est|sont) jamais (arrivé|arrivés).",
        "{n} message(s) never arrived.",
    ),
    "hook.when": ("Écrit le", "Written"),
    "hook.what": ("Événement", "Event"),
    "hook.accounts": ("Comptes", "Accounts"),
    "hook.tries": ("Essais", "Tries"),
    "hook.delivery.waiting": ("attend", "waits"),
    "hook.delivery.arrived": ("arrivé", "arrived"),
    "hook.delivery.failed": ("jamais arrivé", "never arrived"),
    "hook.delivery.held": ("abandonné", "given up"),
    "hook.next_at": ("prochain essai le {at}", "next try on {at}"),
    "hook.message": ("Message {number}", "Message {number}"),
    "hook.body": ("Exactement ce qui est envoyé", "Exactly what is sent"),
    "hook.pretty": ("Le même, mis en lignes", "The same, in lines"),
    "hook.headers": ("En-têtes de cet essai", "Headers of this try"),
    "hook.answered": ("Réponse", "Answer"),
    "hook.ms": ("{n} ms", "{n} ms"),
    "hook.again": ("Envoyer à nouveau", "Send again"),
    "hook.again.done": (
        "Le même message repart, sous le même numéro.",
        "The same message leaves again, under the same number.",
    ),
    "hook.not_now": (
        "Ce webhook est arrêté : reprenez-le d'abord.",
        "This webhook is stopped: resume it first.",
    ),
    "job.kind.hooks_send": ("Messages d'un webhook", "Messages of a webhook"),
    "job.kind.hooks_run": ("Changements de scores à annoncer", "Changes of scores to tell"),
    "job.kind.hooks_forget": ("Ménage des messages anciens", "Tidying of old messages"),
    "audit.act.webhook.made": ("Webhook ajouté", "Webhook added"),
    "audit.act.webhook.changed": ("Webhook modifié", "Webhook changed"),
    "audit.act.webhook.secret": ("Secret de webhook renouvelé", "Webhook secret renewed"),
    "audit.act.webhook.paused": ("Webhook mis en pause", "Webhook paused"),
    "audit.act.webhook.resumed": ("Webhook repris", "Webhook resumed"),
    "audit.act.webhook.removed": ("Webhook retiré", "Webhook taken away"),
    "audit.act.webhook.brought_back": ("Webhook remis", "Webhook brought back"),
    "audit.act.webhook.sent_again": ("Message renvoyé", "Message sent again"),
}
