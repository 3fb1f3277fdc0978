"""How do files call each fact of a lead, a contract, an order ..., in French and in English?

One entry a field: headers as tools and people write them, folded. "~" before a header that is
likely but not certain. Sources: Salesforce's objects Lead, Contract, Order, Event and Task;
HubSpot's properties of contacts, meetings and calls; Stripe's exports of subscriptions; the forms
of French sales teams.
"""

from __future__ import annotations

from collections.abc import Mapping

from focale.glossary.company_headers import COMPANY_HEADERS
from focale.glossary.deal_headers import DEAL_HEADERS
from focale.glossary.person_headers import PERSON_HEADERS

_ACCOUNT = {
    "account_id": PERSON_HEADERS["account_id"] + (
        "; ~seller id; customer id; customerid; id du client; numero client; ref client; account; "
        "id du compte; ~customer; ~client"
    ),
    "company": DEAL_HEADERS["company"],
    "siren": COMPANY_HEADERS["siren"],
    "domain": COMPANY_HEADERS["domain"],
}  # fmt: skip
_DEALS_ACCOUNT = {**_ACCOUNT, "account_id": DEAL_HEADERS["account_id"]}
_CURRENCY = (
    "currency; devise; monnaie; currency code; code devise; deal currency code; currency iso "
    "code; currency of value; devise de la valeur; unite monetaire"
)
_TOUCHES = (
    "touches; number of touches; nb touches; nombre de touches; touchpoints; number of "
    "touchpoints; number of contacts; nb contacts; nombre de contacts; activities; number of "
    "activities; nombre d'activites; nb activites; relances; nb relances; nombre de relances; "
    "number of times contacted; times contacted; num contacted notes; nb appels; nombre "
    "d'appels; number of calls; attempts; contact attempts; nb tentatives; tentatives; nombre de "
    "tentatives; sollicitations; nb sollicitations; nombre de sollicitations; nombre d'actions; "
    "nb actions; num touches; touch count; nb echanges; nombre d'echanges"
)
_HOURS = (
    "hours; heures; nb heures; nombre d'heures; hours spent; time spent hours; temps passe "
    "heures; temps passe h; heures passees; heures commerciales; sales hours; ~time spent; "
    "~temps passe"
)
_LEAD_ID = (
    "lead id; leadid; id lead; mql id; id du lead; prospect id; id prospect; id piste; "
    "identifiant lead; identifiant du lead; identifiant piste; numero lead"
)
_DEAL_ID = (
    "deal id; dealid; opportunity id; opportunityid; id affaire; id opportunite; identifiant "
    "affaire; id deal; id transaction; ~what id"
)
_LOST_ON = (
    "lost on; lost time; lost date; date de perte; date perte; perdu le; perdue le; lost at; "
    "disqualified on; disqualified date; date de disqualification; disqualifie le; date d'abandon; "
    "rejected on; date de refus"
)
_AMOUNT = (
    "amount; montant; value; valeur; montant ht; total; total ht; price; prix; revenue; ca; "
    "amount eur; montant eur; net amount; montant net; total amount; montant total; somme; "
    "~montant ttc; ~total ttc; ~gross amount; ~subtotal"
)
_PERIOD = {
    "period": (
        "period; periode; month; mois; quarter; trimestre; year; annee; exercice; annee mois; "
        "year month; semestre; ~date"
    ),
    "period_from": (
        "period from; from; du; start; debut; start date; date de debut; date debut; period "
        "start; debut de periode; debut periode; from date; begin"
    ),
    "period_to": (
        "period to; to; au; end; fin; end date; date de fin; date fin; period end; fin de "
        "periode; fin periode; to date; until"
    ),
}
_SEGMENT = (
    "segment; segmentation; market segment; segment de marche; ~team; ~equipe; ~region; "
    "~territory; ~territoire; ~product line; ~gamme"
)
_AT = (
    "at; date; date time; datetime; timestamp; activity date; start date; start time; date et "
    "heure; le; jour; day; created at; hs timestamp; quand; ~created on; ~created; ~create date; "
    "~created date; ~date de creation"
)
_OWNER = COMPANY_HEADERS["owner"] + (
    "; sdr; sr; bdr; sales; rep; telepro; teleprospecteur; realise par; fait par; animateur; "
    "host; ~sdr id; ~sr id; ~user; ~utilisateur; ~created by"
)

DEAL_MORE_HEADERS: Mapping[str, str] = {
    "currency": _CURRENCY,
    "touches": _TOUCHES,
    "hours": _HOURS,
    "lost_on": _LOST_ON,
    "lead_id": "; ".join(f"~{name}" for name in _LEAD_ID.split("; ")),
}

LEAD_HEADERS: Mapping[str, str] = {
    **_DEALS_ACCOUNT,
    "lead_id": _LEAD_ID + (
        "; id; identifiant; record id; contact id; contactid; id contact; hs object id; vid; id "
        "de fiche d'informations; id fiche; ~numero; ~reference; ~ref"
    ),
    "created_on": DEAL_HEADERS["created_on"] + (
        "; first contact date; date premier contact; date de premier contact; date du premier "
        "contact; date lead; date du lead; date entree; date d'entree; lead date; mql date; date "
        "mql; became a lead date; lead created date; date de contact; received on; recu le; ~date"
    ),
    "source": COMPANY_HEADERS["source"],
    "owner": _OWNER,
    "outcome": (
        "outcome; ~status; ~statut; ~lead status; ~statut lead; ~statut du lead; ~etat; issue; "
        "resultat; result; converted; converti; convertie; is converted; conversion; won; gagne; "
        "is won; won lost; gagne perdu; signe; ~lifecycle stage; statut final; ~stage; ~etape; "
        "~phase; ~client; ~customer; ~is customer; ~y; ~label"
    ),
    "closed_on": DEAL_HEADERS["closed_on"] + (
        "; converted date; date de conversion; conversion date; date conversion; converti le; "
        "became a customer date; date d'issue; date issue"
    ),
    "lost_on": _LOST_ON,
    "accepted_on": (
        "accepted on; sql date; date sql; date acceptation; date d'acceptation; accepte le; "
        "qualified on; qualifie le; date qualification; date de qualification; became an "
        "opportunity date; became a sales qualified lead date; sal date"
    ),
    "meeting_on": (
        "meeting on; meeting date; date rdv; date du rdv; date de rendez vous; rdv le; rendez "
        "vous le; first meeting date; date premier rdv; date du premier rdv; date premier rendez "
        "vous; demo date; date demo; date de demo; date rendez vous; date of last meeting booked "
        "in meetings tool"
    ),
    "touches": _TOUCHES,
    "hours": _HOURS,
    "deal_id": _DEAL_ID + "; converted opportunity id; id affaire creee",
    "amount_eur": DEAL_HEADERS["amount_eur"],
    "currency": _CURRENCY,
}  # fmt: skip

CONTRACT_HEADERS: Mapping[str, str] = {
    **_ACCOUNT,
    "contract_id": (
        "contract id; contractid; id contrat; id; identifiant; numero contrat; numero de contrat; "
        "contract number; contrat; subscription id; id abonnement; identifiant contrat; numero "
        "abonnement; reference contrat; ref contrat"
    ),
    "starts_on": (
        "starts on; start date; startdate; date de debut; date debut; debut; contract start "
        "date; debut contrat; debut du contrat; date d'effet; date effet; effective date; "
        "activated date; commence le; subscription start; start; started at; date de "
        "souscription; souscrit le; customer since; client depuis; created utc; date de "
        "signature; signed on"
    ),
    "ends_on": (
        "ends on; end date; enddate; date de fin; date fin; fin; contract end date; fin "
        "contrat; fin du contrat; churned on; date de resiliation; date resiliation; resilie le; "
        "canceled at; cancelled at; canceled at utc; cancelled on; ended at; ended at utc; churn "
        "date; termination date; finit le; date de depart; echeance; date echeance; date "
        "d'echeance"
    ),
    "monthly_amount_eur": (
        "monthly amount; montant mensuel; mrr; mensualite; abonnement mensuel; loyer mensuel; "
        "loyer; monthly revenue; monthly fee; prix mensuel; redevance mensuelle; revenu mensuel; "
        "ca mensuel; monthly recurring revenue; montant par mois; amount per month; ~amount; "
        "~montant; ~abonnement"
    ),
    "annual_amount_eur": (
        "annual amount; montant annuel; arr; acv; annual contract value; prix annuel; yearly "
        "amount; abonnement annuel; annual recurring revenue; ca annuel; annual value; redevance "
        "annuelle; revenu annuel; montant par an"
    ),
    "monthly_margin_eur": (
        "monthly margin; marge mensuelle; marge brute mensuelle; monthly gross margin; marge par "
        "mois; ~gross margin; ~marge brute; ~margin; ~marge"
    ),
    "currency": _CURRENCY,
}

ORDER_HEADERS: Mapping[str, str] = {
    **_ACCOUNT,
    "account_id": _ACCOUNT["account_id"] + "; ~id; seller id",
    "order_id": (
        "order id; orderid; id commande; numero commande; numero de commande; order number; "
        "commande; invoice id; numero facture; numero de facture; invoice number; facture; "
        "invoice; reference commande; transaction id; id achat; invoiceno; n commande; n facture"
    ),
    "at": (
        _AT + "; order date; orderdate; date commande; date de commande; date de la commande; "
        "purchase date; date achat; date d'achat; invoice date; date facture; date de facture; "
        "order purchase timestamp; transaction date; date de vente; sale date; date de "
        "facturation; ~shipping limit date; ~paid at; ~date de paiement; ~created at"
    ),
    "amount_eur": (
        _AMOUNT + "; order value; order amount; montant commande; montant de la commande; dollar "
        "value; sales; order total; montant facture; montant de la facture; ca ht; montant achat; "
        "purchase amount; total price; line total; chiffre d'affaires; chiffre d affaires ht"
    ),
    "margin_eur": (
        "margin; marge; gross margin; marge brute; margin amount; montant marge; profit; gross "
        "profit; benefice"
    ),
    "currency": _CURRENCY,
}

MEETING_HEADERS: Mapping[str, str] = {
    **_ACCOUNT,
    "meeting_id": (
        "meeting id; meetingid; id rdv; id rendez vous; event id; id; identifiant; activity id; "
        "engagement id; numero rdv; identifiant rdv"
    ),
    "lead_id": _LEAD_ID + "; contact id; contactid; id contact; who id; whoid",
    "deal_id": _DEAL_ID,
    "at": (
        _AT + "; meeting date; date rdv; date du rdv; date de rendez vous; date rendez vous; date "
        "du rendez vous; meeting time; scheduled at; scheduled on; prevu le; planifie le; "
        "~activity date time; ~start date time; meeting start time; hs meeting start time; demo "
        "date"
    ),
    "held": (
        "held; tenu; tenue; honore; honoree; rdv tenu; rendez vous tenu; rdv honore; effectue; "
        "realise; outcome; meeting outcome; hs meeting outcome; status; statut; statut rdv; statut "
        "du rdv; resultat; etat; completed; done; show; attended; present; took place; venu; no "
        "show; noshow; absent; annule; cancelled; is no show"
    ),
    "owner": _OWNER,
}

TARGET_HEADERS: Mapping[str, str] = {
    **_PERIOD,
    "amount_eur": (
        _AMOUNT + "; target; objectif; quota; target amount; montant objectif; objectif ca; sales "
        "target; goal; objectif de vente; objectif commercial; budget; objectif ht; plan; cible"
    ),
    "currency": _CURRENCY,
    "owner": _OWNER,
    "segment": _SEGMENT,
}

TOUCH_HEADERS: Mapping[str, str] = {
    **_ACCOUNT,
    "touch_id": (
        "touch id; activity id; id activite; call id; task id; id; identifiant; engagement id; "
        "id appel; identifiant activite; id action"
    ),
    "lead_id": _LEAD_ID + "; contact id; contactid; id contact; who id; whoid",
    "deal_id": _DEAL_ID,
    "at": (
        _AT + "; touch date; call date; date appel; date de l'appel; date d'appel; date action; "
        "date de l'action; completed date; date activite; date de l'activite; sent at; envoye le; "
        "fait le; realise le; date touche; logged at"
    ),
    "channel": (
        "channel; canal; type; touch type; activity type; type activite; type d'activite; type "
        "d'action; type action; moyen; medium; media; type de contact; engagement type; task "
        "subtype; action; activite; mode"
    ),
    "minutes": (
        "minutes; duration minutes; duree minutes; duration min; duree min; min; minutes passees; "
        "duree en minutes; duration in minutes; temps min; ~duration; ~duree; ~call duration; "
        "~temps"
    ),
    "hours": _HOURS,
    "owner": _OWNER,
}

COST_HEADERS: Mapping[str, str] = {
    **_PERIOD,
    "kind": (
        "kind; nature; type; cost type; type de cout; categorie; category; poste; poste de cout; "
        "expense type; type de depense; famille; rubrique; cost kind; service; department; centre "
        "de cout; ~libelle; ~label"
    ),
    "amount_eur": (
        _AMOUNT + "; cost; cout; couts; depense; depenses; spend; expense; montant depense; "
        "charges; charge; montant des couts; cost amount; frais"
    ),
    "currency": _CURRENCY,
    "segment": _SEGMENT,
}

INTERVIEW_HEADERS: Mapping[str, str] = {
    **_ACCOUNT,
    "interview_id": "interview id; id entretien; id; identifiant; numero entretien",
    "at": _AT + "; interview date; date entretien; date de l'entretien; held on",
    "owner": _OWNER + "; interviewer; intervieweur; mene par",
    "text": (
        "text; texte; verbatim; verbatims; transcript; notes; note; propos; compte rendu; cr; "
        "answer; answers; reponse; reponses; content; contenu; summary; resume; quote; citation; "
        "said; commentaire; commentaires"
    ),
    "pain_points": (
        "pain points; pain point; pains; points de douleur; point de douleur; douleurs; "
        "irritants; irritant; problemes; probleme; problems; problem; pain; enjeux; enjeu; "
        "themes; tags; difficultes"
    ),
}
