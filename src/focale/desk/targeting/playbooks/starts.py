"""With which words may a playbook begin? The method's three cases, to be rewritten by the team."""

from __future__ import annotations

from focale.desk.targeting.playbooks.parts import Parts

STARTS = ("software", "services", "industry")

_FR: dict[str, Parts] = {
    "software": {
        "persona": (
            "Directeur commercial d'un éditeur de 30 à 250 salariés, 5 à 15 commerciaux. Il "
            "répond du chiffre et manque de temps."
        ),
        "problems": [
            [
                ("Les commerciaux passent leurs journées à chercher des contacts"),
                "La liste du jour est prête, avec le nom et le numéro.",
            ],
            [
                "Le taux de réponse tombe sous 3 %",
                "Un message par segment, une raison d'écrire par compte.",
            ],
            [
                "Le CRM est à moitié vide",
                ("Ce qui manque est demandé dans l'ordre qui change la priorité."),
            ],
        ],
        "angle": (
            "Vous recrutez des commerciaux : chacun d'eux cherchera ses contacts à la main, "
            "ou trouvera sa liste prête."
        ),
        "proposition": ("Deux fois plus de rendez-vous avec la même équipe, sans changer de CRM."),
        "questions": [
            "Comment choisissez-vous les comptes à appeler aujourd'hui ?",
            "Que s'est-il passé avec les dix derniers prospects ?",
            "Qui d'autre regarderait ce sujet avec vous ?",
            "Si rien ne change d'ici six mois, que perdez-vous ?",
        ],
        "arguments": [
            "Se branche sur le CRM en place",
            "Premiers rendez-vous en deux semaines",
            "Chaque priorité s'explique, critère par critère",
        ],
        "objections": [
            [
                "Nous avons déjà un outil",
                "Gardons-le : que fait-il quand une information manque ?",
            ],
            [
                "Pas de budget cette année",
                ("Quel est le coût d'un commercial qui cherche dix heures par semaine ?"),
            ],
            [
                "Envoyez-moi une documentation",
                ("Volontiers : sur quel point, pour que je n'envoie que cela ?"),
            ],
        ],
        "proofs": [
            ("Cas d'un éditeur de même taille : taux de réponse, heures gagnées"),
        ],
        "offer": ("Démarrage guidé en deux semaines, puis abonnement par commercial."),
        "deployment": (
            "PME : mise en route rapide par nous. ETI : démonstration conseil, pilote sur une"
            " équipe, puis généralisation."
        ),
        "tool_discovery": "Grille : processus actuel, volume, outils, décideurs, échéance.",
        "tool_negotiation": "Calcul du retour sur leurs propres chiffres.",
        "tool_closing": "Plan de démarrage daté, à deux signatures.",
        "channels": [
            "phone",
            "email",
            "linkedin",
        ],
        "cadence": (
            "Deux semaines : 3 à 4 appels, 3 e-mails, chacun avec son propre but ; jamais "
            "deux messages le même jour."
        ),
        "agreement": (
            "Marketing : nom, fonction, raison de l'intérêt. Ventes : premier contact en 4 "
            "heures au-dessus de 70 points, refus toujours motivé."
        ),
        "metric": "Rendez-vous tenus pour 100 comptes travaillés.",
    },
    "services": {
        "persona": (
            "Associé d'un cabinet de 15 à 100 consultants. Il vend par son réseau, et le sait"
            " fragile."
        ),
        "problems": [
            [
                "L'activité dépend de deux ou trois associés",
                "Un flux de rendez-vous qui ne dépend de personne.",
            ],
            [
                "Les directions ne répondent pas",
                "On entre par leur échéance réglementaire ou leur projet.",
            ],
        ],
        "angle": (
            "Votre nouvelle offre a besoin de premiers clients hors de votre carnet d'adresses."
        ),
        "proposition": "12 à 18 rendez-vous de direction par mois, préparés pour vous.",
        "questions": [
            "D'où venaient vos cinq dernières missions ?",
            "Quelle échéance oblige vos clients à bouger ?",
            "Qui décide, qui paie, qui peut dire non ?",
        ],
        "arguments": [
            "Des comptes choisis avec vous, par secteur et maturité",
            "Un atelier plutôt qu'un argumentaire",
        ],
        "objections": [
            [
                "Nos clients viennent par recommandation",
                "Elle restera votre meilleure source : combien par mois ?",
            ],
            [
                "C'est trop tôt",
                "Fixons la date à laquelle ce ne le sera plus.",
            ],
        ],
        "proofs": [
            ("Cas d'un cabinet de la même spécialité : rendez-vous par mois, coût d'acquisition"),
        ],
        "offer": ("Atelier de cadrage d'une demi-journée, puis mission au trimestre."),
        "deployment": ("Atelier, liste validée ensemble, premiers appels la semaine suivante."),
        "tool_discovery": "Atelier : enjeux, échéances, décideurs.",
        "tool_negotiation": "Deux périmètres, un prix chacun.",
        "tool_closing": "Lettre de mission d'une page.",
        "channels": [
            "phone",
            "email",
            "event",
        ],
        "cadence": ("Plus lente : un contact par semaine, chacun apporte une ressource utile."),
        "agreement": ("Marketing prépare la ressource ; l'associé rappelle sous un jour ouvré."),
        "metric": "Ateliers tenus, puis missions signées.",
    },
    "industry": {
        "persona": ("Dirigeant ou acheteur d'un distributeur régional. Il commande par habitude."),
        "problems": [
            [
                "Ruptures et délais",
                "Stock réservé et date de livraison tenue.",
            ],
            [
                "Marges qui baissent",
                "Gamme à marge protégée et appui à la revente.",
            ],
        ],
        "angle": (
            "Votre zone achète plus qu'on ne vous livre : voyons ensemble ce qui part ailleurs."
        ),
        "proposition": (
            "Une visite utile par trimestre, un réassort qui ne vous fait jamais défaut."
        ),
        "questions": [
            "Quelles références vous manquent le plus souvent ?",
            "À quel rythme commandez-vous, et pourquoi celui-là ?",
        ],
        "arguments": [
            "Tarif par volume annuel, pas par commande",
            "Interlocuteur unique dans la zone",
        ],
        "objections": [
            [
                "Votre concurrent est moins cher",
                "À quel délai, et avec combien de retours ?",
            ],
        ],
        "proofs": [
            "Distributeur d'une zone comparable : cadence avant et après",
        ],
        "offer": "Contrat cadre annuel avec palier de remise.",
        "deployment": "Première livraison test, puis calendrier de réassort.",
        "channels": [
            "phone",
            "post",
            "partner",
        ],
        "cadence": (
            "Une visite par trimestre là où elle fait bouger les commandes ; ailleurs, le "
            "téléphone."
        ),
        "agreement": ("Le commercial sédentaire relance sous deux jours après chaque visite."),
        "metric": "Commandes par mois et par zone, avant et après.",
    },
}

_EN: dict[str, Parts] = {
    "software": {
        "persona": (
            "Head of sales at a vendor of 30 to 250 people with 5 to 15 sellers. Answers for "
            "the number and lacks time."
        ),
        "problems": [
            [
                "Sellers spend their days looking for contacts",
                "Today's list is ready, with name and number.",
            ],
            [
                "The reply rate falls under 3%",
                "One message a segment, one reason to write an account.",
            ],
            [
                "The CRM is half empty",
                ("What is missing is asked for in the order that moves the tier."),
            ],
        ],
        "angle": (
            "You are hiring sellers: each will look for contacts by hand, or find a list ready."
        ),
        "proposition": "Twice as many meetings with the same team, in the CRM you have.",
        "questions": [
            "How do you choose whom to call today?",
            "What became of the last ten prospects?",
            "Who else would look at this with you?",
            "If nothing changes in six months, what do you lose?",
        ],
        "arguments": [
            "Connects to the CRM in place",
            "First meetings in two weeks",
            "Each tier is explained, criterion by criterion",
        ],
        "objections": [
            [
                "We already have a tool",
                "Let us keep it: what does it do when a fact is missing?",
            ],
            [
                "No budget this year",
                "What does a seller cost who searches ten hours a week?",
            ],
            [
                "Send me some documentation",
                "Gladly: on which point, so that I send only that?",
            ],
        ],
        "proofs": [
            "Case of a vendor of the same size: reply rate, hours saved",
        ],
        "offer": ("A guided start of two weeks, then a subscription for each seller."),
        "deployment": (
            "Small firms: fast onboarding by us. Mid-sized: a consultative demo, a pilot with"
            " one team, then everybody."
        ),
        "tool_discovery": "Grid: process today, volume, tools, deciders, date.",
        "tool_negotiation": "Return on their own figures.",
        "tool_closing": "A dated start plan with two signatures.",
        "channels": [
            "phone",
            "email",
            "linkedin",
        ],
        "cadence": (
            "Two weeks: 3 to 4 calls, 3 e-mails, each with its own purpose; never two "
            "messages on one day."
        ),
        "agreement": (
            "Marketing: name, role, reason of interest. Sales: first contact within 4 hours "
            "above 70 points, a refusal always has a reason."
        ),
        "metric": "Meetings held for 100 accounts worked on.",
    },
    "services": {
        "persona": (
            "Partner of a firm of 15 to 100 consultants. Sells through a network, and knows "
            "it is fragile."
        ),
        "problems": [
            [
                "Business hangs on two or three partners",
                "A flow of meetings that hangs on nobody.",
            ],
            [
                "Executives do not answer",
                "One enters by their regulatory date or their project.",
            ],
        ],
        "angle": "Your new offer needs first clients outside your address book.",
        "proposition": "12 to 18 executive meetings a month, prepared for you.",
        "questions": [
            "Where did your last five engagements come from?",
            "Which date forces your clients to move?",
            "Who decides, who pays, who can say no?",
        ],
        "arguments": [
            "Accounts chosen with you, by sector and maturity",
            "A workshop rather than a pitch",
        ],
        "objections": [
            [
                "Our clients come by referral",
                "It stays your best source: how many a month?",
            ],
            [
                "It is too early",
                "Let us set the date when it no longer is.",
            ],
        ],
        "proofs": [
            ("Case of a firm in the same field: meetings a month, acquisition cost"),
        ],
        "offer": "A half-day workshop, then an engagement by the quarter.",
        "deployment": "Workshop, a list agreed together, first calls the week after.",
        "tool_discovery": "Workshop: stakes, dates, deciders.",
        "tool_negotiation": "Two scopes, one price each.",
        "tool_closing": "A one-page engagement letter.",
        "channels": [
            "phone",
            "email",
            "event",
        ],
        "cadence": "Slower: one contact a week, each brings something useful.",
        "agreement": (
            "Marketing prepares the resource; the partner calls back within a working day."
        ),
        "metric": "Workshops held, then engagements signed.",
    },
    "industry": {
        "persona": "Owner or buyer of a regional distributor. Orders out of habit.",
        "problems": [
            [
                "Stock-outs and delays",
                "Reserved stock and a delivery date that is kept.",
            ],
            [
                "Falling margins",
                "A range with a protected margin and help to resell it.",
            ],
        ],
        "angle": (
            "Your area buys more than we deliver to you: let us see together what goes elsewhere."
        ),
        "proposition": "One useful visit a quarter, restocking that never fails you.",
        "questions": [
            "Which references are missing most often?",
            "How often do you order, and why so?",
        ],
        "arguments": [
            "Prices by yearly volume, not by order",
            "One contact in the area",
        ],
        "objections": [
            [
                "Your competitor is cheaper",
                "With which delay, and how many returns?",
            ],
        ],
        "proofs": [
            "Distributor of a like area: cadence before and after",
        ],
        "offer": "A yearly frame contract with a discount step.",
        "deployment": "A first test delivery, then a restocking calendar.",
        "channels": [
            "phone",
            "post",
            "partner",
        ],
        "cadence": "One visit a quarter where it moves orders; elsewhere the phone.",
        "agreement": "Inside sales follows up within two days of each visit.",
        "metric": "Orders a month and an area, before and after.",
    },
}


def start(name: str, lang: str) -> Parts:
    """The parts of one of STARTS; nothing for any other name."""
    return dict((_FR if lang == "fr" else _EN).get(name, {}))
