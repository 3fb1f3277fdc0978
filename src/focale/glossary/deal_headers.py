"""How do files call each fact of a deal and of an event, in French and in English?

One entry a field: headers as tools and people write them, folded. "~" before a header that is
likely but not certain, "?" before one that may mean something else.
Sources: HubSpot's deals and engagements, Salesforce's objects Opportunity, Task and Event,
Pipedrive's import sheets, as documented.
"""

from __future__ import annotations

from collections.abc import Mapping

from focale.glossary.company_headers import COMPANY_HEADERS
from focale.glossary.person_headers import PERSON_HEADERS

DEAL_HEADERS: Mapping[str, str] = {
    "deal_id": (
        "id de fiche d'informations; id fiche; deal id; dealid; opportunity id; opportunityid; "
        "id affaire; id opportunite; id; record id; identifiant affaire; numero affaire; hs "
        "object id; id deal; id transaction; numero opportunite; identifiant; n affaire; no "
        "affaire; num affaire; reference affaire; ref affaire; code affaire; n opportunite"
    ),
    "account_id": PERSON_HEADERS["account_id"] + "; ~seller id",
    "contact_id": (
        "contact id; id contact; contactid; primary contact id; associated contact id; ~lead "
        "id; ~mql id"
    ),
    "name": (
        "deal name; dealname; nom affaire; nom de l'affaire; opportunity name; nom opportunite; "
        "nom de l'opportunite; nom de la transaction; intitule affaire; opportunity; deal; "
        "affaire; opportunite; titre affaire; deal title; name; nom; nom du deal; ~libelle; "
        "~title; ~titre; ~intitule; ~objet; ~subject"
    ),
    "company": (
        "deal organization; entreprise associee; company; company name; entreprise; societe; "
        "raison sociale; account name; associated company; nom entreprise; nom de l'entreprise; "
        "organization; organisation; organization name; nom client; nom du client; nom societe; "
        "nom du compte; customer name; client name; nom de la societe; ~account; ~client; "
        "~compte; ~customer"
    ),
    "siren": COMPANY_HEADERS["siren"],
    "domain": COMPANY_HEADERS["domain"],
    "amount_eur": (
        "amount; montant; deal value; value; valeur; montant affaire; montant ht; deal amount; "
        "opportunity amount; amount eur; montant eur; montant opportunite; ca potentiel; close "
        "value; montant de l'affaire; valeur affaire; montant signe; budget estime; montant "
        "estime; montant previsionnel; prix; amount in company currency; montant de la "
        "transaction; ~total amount; ~montant total; ~acv; ~tcv; ~arr; ~mrr; ~montant ttc; "
        "~total; ~expected revenue"
    ),
    "probability_pct": (
        "probability; probabilite; deal probability; win probability; proba; taux de "
        "probabilite; hs deal stage probability; chance de gain; probabilite de gain"
    ),
    "pipeline": (
        "pipeline; deal pipeline; pipeline name; nom pipeline; ~pipeline id; ~deal pipeline id"
    ),
    "stage": (
        "stage; deal stage; dealstage; stage name; stagename; etape; phase; etape affaire; "
        "sales stage; etape de vente; phase de vente; etape de l'affaire; etape pipeline; etape "
        "de la transaction; ~pipeline stage id; ~deal pipeline stage id; ~deal stage id; "
        "~avancement"
    ),
    "status": (
        "status; statut; deal status; statut affaire; etat; resultat; outcome; won lost; gagne "
        "perdu; statut de l'affaire; issue; ~state"
    ),
    "is_won": (
        "is won; iswon; won; gagnee; gagne; is closed won; closed won; hs is closed won; "
        "affaire gagnee"
    ),
    "is_closed": "is closed; isclosed; closed; hs is closed; close; cloturee",
    "created_on": (
        "created on; create date; createdate; created date; createddate; created at; date de "
        "creation; date creation; cree le; creee le; date ouverture; open date; opened on; "
        "creation date; engage date; date d'ouverture; add time; created; deal created; date de "
        "debut; deal created date"
    ),
    "closed_on": (
        "close date; closedate; closed on; date de cloture; date cloture; closed date; date de "
        "signature; won date; won time; date signature; closing date; date gain; closed at; "
        "close time; date de closing; date de fermeture; date de gain; signe le; signee le; "
        "cloture le; cloturee le; clos le; close le; ferme le; fermee le; gagne le; gagnee le; "
        "conclu le; conclue le; ~expected close date; ~date de cloture prevue; ~date de cloture "
        "estimee"
    ),
    "cycle_days": (
        "cycle days; days to close; duree cycle; duree du cycle; sales cycle; duree du cycle "
        "jours; cycle de vente; sales cycle days"
    ),
    "lost_reason": (
        "lost reason; motif de perte; raison de perte; closed lost reason; raison perte; loss "
        "reason; motif perte; raison de la perte"
    ),
    "owner": COMPANY_HEADERS["owner"],
    "source": COMPANY_HEADERS["source"],
    "product": (
        "product; produit; product name; nom du produit; offre; nom produit; article; solution; "
        "service vendu"
    ),
}

EVENT_HEADERS: Mapping[str, str] = {
    "id": (
        "id; ~hs object id; ~record id; event id; eventid; identifiant; engagement id; activity "
        "id; message id; id evenement; identifiant evenement; event uuid; uuid; hit id"
    ),
    "account_id": PERSON_HEADERS["account_id"]
    + (
        "; siren; numero siren; ~raison sociale; ~societe; ~entreprise; ~company; ~compte; ~account"
    ),
    "contact_id": (
        "contact id; id contact; contactid; who id; whoid; person id; vid; lead id; identifiant "
        "contact; user id contact"
    ),
    "email": (
        "email; e mail; recipient; destinataire; email address; adresse email; mail; contact "
        "email; email contact"
    ),
    "event": (
        "event; evenement; event type; type evenement; type d'evenement; event name; action; "
        "activity type; engagement type; nom evenement; type activite; activite; type d'action; "
        "eventname; event action; type d'activite; type action; ~type; ~event subtype; ~task "
        "subtype; ~activity; ~signal; ~subject; ~objet"
    ),
    "at": (
        "at; timestamp; event time; event date; date; occurred at; date evenement; horodatage; "
        "date de l'evenement; activity date; datetime; date time; date heure; hs timestamp; "
        "event timestamp; time; start time; activity date time; ts; event at; date et heure; "
        "moment; quand; ~start date time; ~created at; ~created date; ~sent at; ~visited at; "
        "~created; ~createdate; ~hs createdate; ~date envoi; ~date visite"
    ),
    "known_at": "known at; known on; ingested at; received at; connu le; recu le; logged at",
    "count": "count; nombre; hits; n; quantite; nb; occurrences",
    "machine": "machine; is bot; bot; is machine; robot; isbot; est un robot",
    "url": (
        "url; page url; page; link; link url; lien; page visitee; clicked url; path; uri; page "
        "path; page location; lien clique; url page"
    ),
    "user_agent": "user agent; useragent; navigateur; browser user agent; agent",
    "ip": "ip; ip address; adresse ip; ipaddress; ip client; client ip; remote addr",
}
