"""How do files call each fact of a person, in French and in English?

One entry a field: headers as tools and people write them, folded. "~" before a header that is
likely but not certain, "?" before one that may mean something else.
Sources: HubSpot's API names and import labels, Salesforce's objects Contact, Lead and User,
Pipedrive's import sheets, Dropcontact's answer and La Growth Machine's leads, as documented.
"""

from __future__ import annotations

from collections.abc import Mapping

from focale.glossary.company_headers import COMPANY_HEADERS

PERSON_HEADERS: Mapping[str, str] = {
    "contact_id": (
        "id de fiche d'informations; id fiche; ~crm id; contact id; id contact; contactid; "
        "identifiant contact; person id; id; record id; vid; hs object id; lead id; id "
        "personne; identifiant; code contact; prospect id; identifiant du contact; numero "
        "contact; leadid; mql id; external id"
    ),
    "account_id": (
        "account id; accountid; company id; id entreprise; id compte; id societe; associated "
        "company id; organization id; org id; id client; companyid; associatedcompanyid; "
        "primary associated company id; code client; identifiant entreprise; identifiant du "
        "compte"
    ),
    "company": "person organization; contact company; entreprise du contact",
    "full_name": (
        "full name; fullname; nom complet; nom et prenom; prenom et nom; nom prenom; prenom "
        "nom; contact name; nom du contact; nom contact; person name; contact; interlocuteur; "
        "nom interlocuteur; nom du dirigeant; dirigeant; decideur; nom decideur; lead name; "
        "display name; participant; visiteur; attendee; nom participant; representant legal; "
        "personne; nom de la personne; contact principal; nom de l'interlocuteur; contact full "
        "name; contact commercial; identite; nom et prenoms; ~person; ?name; ?nom"
    ),
    "civility": (
        "civilite; civ; salutation; titre de civilite; title of courtesy; gender title; prefix; "
        "honorific; politesse; mr mme; m mme; mme m; civility; formule de politesse; ~genre; "
        "~gender; ~sexe"
    ),
    "first_name": (
        "first name; firstname; prenom; given name; givenname; prenom contact; forename; prenom "
        "du contact; contact first name; prenoms; first; fname; prenom dirigeant; prenom usuel; "
        "prenom interlocuteur"
    ),
    "last_name": (
        "last name; lastname; nom de famille; surname; family name; familyname; nom famille; "
        "nom du contact famille; contact last name; lname; nom patronymique; patronyme; nom "
        "d'usage; nom usage; nom de famille contact; ?nom; ?nom contact; ?nom du contact"
    ),
    "title": (
        "job title; jobtitle; title; fonction; poste; job; intitule de poste; intitule du "
        "poste; position; fonction du contact; fonction contact; role title; job role; "
        "occupation; intitule poste; titre du poste; titre de poste; fonction dirigeant; poste "
        "occupe; headline; job position; professional title; qualite; qualite du dirigeant; "
        "emploi; libelle fonction; contact title; ~titre; ~role dans l'entreprise; ~metier"
    ),
    "department": (
        "department; service; departement interne; direction; job function; pole; function; "
        "departement entreprise; job department; fonction departement; ~division; ~departement "
        "service"
    ),
    "seniority": (
        "seniority; job level; niveau hierarchique; management level; seniority level; niveau; "
        "niveau de poste; niveau de responsabilite; level"
    ),
    "role": (
        "buying role; role; hs buying role; role dans l'achat; role d'achat; role dans la "
        "decision; role decision; buyer role; purchase role; role in the purchase; decision "
        "role; type de decideur"
    ),
    "email": (
        "email; e mail; mail; courriel; email address; adresse email; adresse mail; adresse e "
        "mail; work email; email work; pro email; proemail; email pro; email professionnel; "
        "mail pro; contact email; email contact; email du contact; adresse electronique; "
        "business email; emailaddress; email direct; mail professionnel; professional email; "
        "adresse email professionnelle; mel; courriel professionnel; mail contact; ~email home; "
        "~personal email; ~email perso; ~email personnel; ~home email; ~perso email; "
        "~persoemail; ~sender email; ~secondary email; ~autre email"
    ),
    "phone": (
        "work direct phone; phone; phone number; telephone; tel; numero de telephone; direct "
        "phone; ligne directe; phonenumber; telephone direct; work phone; phone work; telephone "
        "fixe; tel direct; tel fixe; fixe; telephone professionnel; tel pro; business phone; "
        "contact phone; telephone contact; numero telephone; no telephone; n telephone; tel "
        "contact; direct line; direct dial; telephone du contact; telephone bureau; office "
        "phone; numero direct; tel bureau; telephone pro; landline; ~home phone; ~phone home; "
        "~other phone; ~assistant phone; ~asst phone; ~phone other; ~telephone domicile; ~autre "
        "telephone"
    ),
    "mobile": (
        "mobile; mobile phone; mobile phone number; portable; telephone portable; tel portable; "
        "mobilephone; cell; cell phone; gsm; phone mobile; telephone mobile; tel mobile; mobile "
        "number; numero portable; cellphone; mobile pro; portable pro; numero de portable; "
        "cellulaire"
    ),
    "linkedin": (
        "linkedin; linkedin url; linkedin profile; linkedin profile url; linkedinurl; profil "
        "linkedin; url linkedin; person linkedin url; lien linkedin; linkedin link; linked in; "
        "linked in url; linkedin contact; contact linkedin; person linkedin; hs linkedin url; "
        "linkedin bio; linkedin public url"
    ),
    "tracking_consent": (
        "tracking consent; consentement; consent; opt in; optin; consentement rgpd; gdpr "
        "consent; rgpd; accord suivi; consentement marketing; marketing consent; newsletter "
        "consent; opt in email; optin email"
    ),
    "opted_out": (
        "has opted out of email; opted out; opt out; optout; unsubscribed; unsubscribed from "
        "all email; desabonne; hs email optout; hasoptedoutofemail; email opt out; do not "
        "contact; ne pas contacter; desinscrit; unsubscribed from all emails; opposition; stop "
        "pub; do not email"
    ),
    "legal_basis": (
        "legal basis; base legale; gdpr legal basis; base legale rgpd; fondement juridique; "
        "legal basis for processing contact's data; hs legal basis; lawful basis"
    ),
    "obtained_on": (
        "obtained on; data obtained on; obtenu le; donnees obtenues le; date de collecte; "
        "date d'obtention; collected on; collecte le; collection date"
    ),
    "informed_on": (
        "informed on; person informed on; informe le; personne informee le; date d'information; "
        "privacy notice sent on; notice sent on"
    ),
    "reached_us_on": (
        "reached us on; nous a contactes le; dernier contact entrant; last inbound contact"
    ),
    "lifecycle": (
        "lifecycle stage; lifecyclestage; lifecycle; cycle de vie; phase du cycle de vie; etape "
        "du cycle de vie; contact lifecycle stage; stade; ~etape; ~stage"
    ),
    "lead_status": (
        "lead status; statut du lead; hs lead status; statut lead; statut de la piste; statut "
        "prospect; statut du prospect; statut commercial; contact status; ~status; ~statut; "
        "~etat"
    ),
    "owner": COMPANY_HEADERS["owner"],
    "source": COMPANY_HEADERS["source"],
    "created_on": (
        "created on; create date; createdate; created date; createddate; created at; date de "
        "creation; date creation; cree le; creee le; date d'ajout; date ajout; date added; "
        "added on; added; creation date; created; date inscription; date d'inscription; ~first "
        "contact date; ~date premier contact"
    ),
    "updated_on": COMPANY_HEADERS["updated_on"],
}
