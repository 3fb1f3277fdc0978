"""What do tools call the things that happen at an account, and what does Focale call them?

The names on the left are those of the demo, of the profile templates and of `focale score`; a
name that stands nowhere here is kept as it is written. Sources of the synonyms: the event types
of HubSpot's e-mail events and engagements, the activity types of Salesforce tasks and events,
the usual events of web analytics (GA4 `page_view`, `file_download`), and what French and English
spreadsheets say. Version 1, November 2026.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class EventName:
    """One kind of event: what people call it, and how else it is written.

    synonyms: in lower case, without accents, words separated by one space.
    """

    name: str
    fr: str
    en: str
    synonyms: tuple[str, ...]


def _named(name: str, fr: str, en: str, synonyms: str) -> EventName:
    return EventName(name, fr, en, tuple(word.strip() for word in synonyms.split("|")))


_ALL = (
    _named(
        "page_viewed", "page vue", "page viewed",
        "page view|pageview|page views|visit|site visit|website visit|web visit|visite|"
        "visite du site|visite site|page vue|page visitee|consultation de page|vue de page|"
        "visited page|viewed page",
    ),
    _named(
        "page_viewed_pricing", "page des prix vue", "pricing page viewed",
        "pricing page view|pricing page viewed|pricing page|viewed pricing|pricing viewed|"
        "pricing visit|page tarifs|page des tarifs|page tarifs vue|visite page tarifs|"
        "page de prix vue|page des prix|consultation des tarifs",
    ),
    _named(
        "whitepaper_downloaded", "livre blanc téléchargé", "white paper downloaded",
        "white paper downloaded|white paper download|whitepaper download|whitepaper|"
        "livre blanc|livre blanc telecharge|telechargement livre blanc|"
        "telechargement de livre blanc|telechargement d un livre blanc|ebook download|"
        "ebook downloaded|telechargement ebook",
    ),
    _named(
        "content_downloaded", "contenu téléchargé", "content downloaded",
        "content download|file download|download|downloaded|telechargement|document telecharge|"
        "telechargement de document|brochure downloaded|telechargement brochure",
    ),
    _named(
        "demo_requested", "démonstration demandée", "demo requested",
        "demo request|request demo|request a demo|demande de demo|demande demo|demo demandee|"
        "demande de demonstration|book a demo",
    ),
    _named(
        "form_submitted", "formulaire envoyé", "form submitted",
        "form submission|form submit|formulaire|formulaire envoye|soumission de formulaire|"
        "formulaire rempli|contact form|formulaire de contact|submitted form",
    ),
    _named(
        "webinar_registered", "inscrit au webinaire", "webinar registered",
        "webinar registration|registered for webinar|inscription webinaire|"
        "inscription au webinaire|inscrit webinaire",
    ),
    _named(
        "webinar_attended", "webinaire suivi", "webinar attended",
        "webinar|webinar attendance|attended webinar|webinaire|webinaire suivi|"
        "participation webinaire|participation au webinaire",
    ),
    _named(
        "event_attended", "salon ou événement visité", "event attended",
        "trade fair|trade show|trade show visit|salon|visite salon|visite de stand|"
        "visite stand|evenement|badge scanned",
    ),
    _named(
        "email_sent", "e-mail envoyé", "e-mail sent",
        "email sent|sent email|sent|processed|email processed|envoi|envoi email|email envoye|"
        "envoye|mail envoye|message envoye|emails sent|outbound email",
    ),
    _named(
        "email_delivered", "e-mail remis", "e-mail delivered",
        "email delivered|delivered|email delivery|remis|email remis|email delivre|delivre|"
        "mail delivre|mail remis",
    ),
    _named(
        "email_opened", "e-mail ouvert", "e-mail opened",
        "email open|email opened|open|opened|opens|opened email|ouverture|ouverture email|"
        "ouverture d email|email ouvert|mail ouvert|ouvert|marketing email opened",
    ),
    _named(
        "email_clicked", "lien d'e-mail cliqué", "e-mail clicked",
        "email click|email clicked|click|clicked|clicks|clicked link in email|link clicked|"
        "email link clicked|clic|clic email|clic e mail|clic dans un email|email clique|"
        "mail clique|clique|lien clique|marketing email clicked",
    ),
    _named(
        "email_replied", "réponse à un e-mail", "e-mail replied",
        "email reply|email replied|reply|replied|replies|reponse|reponse email|email repondu|"
        "repondu|a repondu|incoming email",
    ),
    _named(
        "email_bounced", "e-mail revenu en erreur", "e-mail bounced",
        "email bounce|email bounced|bounce|bounced|hard bounce|soft bounce|hard bounced|"
        "soft bounced|dropped|rebond|rebondi|en erreur|email en erreur|email invalide|"
        "adresse en erreur|npai",
    ),
    _named(
        "unsubscribed", "désinscrit", "unsubscribed",
        "unsubscribe|email unsubscribed|opt out|opted out|desinscription|desinscrit|"
        "desabonnement|desabonne",
    ),
    _named(
        "spam_reported", "signalé comme indésirable", "reported as spam",
        "spam report|spamreport|spam|complaint|plainte|signale comme spam|indesirable",
    ),
    _named(
        "trial_started", "essai commencé", "trial started",
        "trial start|trial|free trial|free trial started|essai|essai gratuit|debut d essai|"
        "essai demarre|essai commence",
    ),
    _named(
        "product_used", "produit utilisé", "product used",
        "product usage|usage|login|logged in|log in|sign in|session|session started|"
        "app session|feature used|connexion|connexion au produit|utilisation|"
        "utilisation du produit|connecte",
    ),
    _named(
        "account_signed_up", "compte ouvert", "account signed up",
        "sign up|signup|signed up|registration|account created|inscription|compte cree|"
        "creation de compte",
    ),
    _named(
        "call_held", "appel tenu", "call held",
        "call|phone call|call completed|call connected|outbound call|inbound call|logged call|"
        "appel|appel tenu|appel telephonique|appel sortant|appel entrant|appel effectue",
    ),
    _named(
        "call_missed", "appel sans réponse", "call not answered",
        "no answer|call no answer|missed call|left voicemail|voicemail|appel manque|"
        "appel sans reponse|sans reponse|messagerie|message vocal",
    ),
    _named(
        "meeting_held", "rendez-vous tenu", "meeting held",
        "meeting|meeting completed|event|rendez vous|rdv|rdv tenu|rendez vous tenu|reunion|"
        "visio|visioconference",
    ),
    _named(
        "meeting_booked", "rendez-vous pris", "meeting booked",
        "meeting scheduled|meeting booked|rdv pris|rendez vous pris|prise de rdv|"
        "prise de rendez vous",
    ),
    _named(
        "meeting_missed", "rendez-vous non honoré", "meeting missed",
        "no show|noshow|meeting no show|rdv non honore|rendez vous non honore|lapin",
    ),
    _named(
        "linkedin_message_sent", "message LinkedIn envoyé", "LinkedIn message sent",
        "linkedin message|linkedin message sent|message linkedin|communication",
    ),
    _named(
        "linkedin_connected", "relation LinkedIn acceptée", "LinkedIn connection accepted",
        "linkedin connection accepted|linkedin accepted|connexion linkedin|"
        "invitation linkedin acceptee|linkedin connected",
    ),
    _named("note_added", "note ajoutée", "note added", "note|note added|note ajoutee|remarque"),
    _named("task_done", "tâche faite", "task done", "task|to do|todo|tache|tache faite|a faire"),
    _named(
        "job_posted", "offre d'emploi publiée", "job posted",
        "job posting|job post|job offer|hiring|offre d emploi|offre emploi|"
        "annonce d emploi|recrutement|recrute",
    ),
    _named(
        "job_posted_sdr", "offre d'emploi SDR publiée", "SDR job posted",
        "sdr job posted|sdr job posting|hiring sdr|offre sdr|offre d emploi sdr|recrute un sdr",
    ),
    _named(
        "funds_raised", "levée de fonds", "funds raised",
        "fund raising|fundraising|funding|funding round|funds raised|raised funds|series a|"
        "series b|levee de fonds|leve des fonds|tour de table",
    ),
    _named(
        "executive_hired", "dirigeant recruté", "executive hired",
        "new executive|executive hire|executive hired|new vp sales|leadership change|"
        "nouveau dirigeant|nouveau directeur|nomination|dirigeant recrute|"
        "recrutement d un dirigeant",
    ),
    _named(
        "organisation_changed", "organisation changée", "organisation changed",
        "reorganisation|reorganization|organisation change|changement d organisation|merger|"
        "acquisition|fusion|rachat",
    ),
    _named(
        "new_offer", "nouvelle offre", "new offer",
        "new offer|product launch|nouvelle offre|nouveau produit|lancement de produit|"
        "lancement d une offre",
    ),
)  # fmt: skip

EVENT_NAMES: dict[str, EventName] = {event.name: event for event in _ALL}

MAIL_CLICKS = frozenset({"email_clicked"})
"""Events that a mail scanner makes by following links."""

MAIL_OPENS = frozenset({"email_opened"})

MAIL_SENDINGS = ("email_delivered", "email_sent")
"""Events that tell when a message left or arrived; the surest first."""

TRAPS = frozenset({"honeypot", "honeypot_clicked", "hidden_link_clicked", "trap_clicked"})
"""Clicks on a link that no person can see."""


def event_label(name: str, lang: str) -> str:
    """What people call an event; one of the user's own keeps its name.

    >>> event_label("call_held", "fr"), event_label("own_thing", "en")
    ('appel tenu', 'own_thing')
    """
    known = EVENT_NAMES.get(name)
    if known is None:
        return name
    return known.fr if lang == "fr" else known.en
