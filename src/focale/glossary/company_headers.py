"""How do files call each fact of a company, in French and in English?

One entry a field: headers as tools and people write them, folded. "~" before a header that is
likely but not certain, "?" before one that may mean something else.
Sources: HubSpot's API names and import labels, Salesforce's objects Account and Lead, Pipedrive's
import sheets, Dropcontact's answer, as their documentation shows them; SIRENE's drawings of files;
headers of French public lists, trade fairs and accounting software.
"""

from __future__ import annotations

from collections.abc import Mapping

COMPANY_HEADERS: Mapping[str, str] = {
    "id": (
        "id de fiche d'informations; id fiche; id; numero tiers; n tiers; num tiers; code "
        "fournisseur; numero fournisseur; numero adherent; n adherent; n compte; identifiant; "
        "id entreprise; id societe; company id; account id; accountid; code client; code tiers; "
        "numero client; no client; n client; ref client; reference client; id client; record "
        "id; hs object id; num client; compte tiers; numero compte; organization id; org id; "
        "crm id; external id; ~code; ~reference; ~ref; ~account number; ~numero; ~compte client"
    ),
    "name": (
        "company account; associated company; entreprise associee; raison sociale; "
        "raisonsociale; denomination; denomination sociale; company name; company; companyname; "
        "nom entreprise; nom de l'entreprise; nom societe; nom de la societe; societe; "
        "entreprise; account name; accountname; nom du compte; nom compte; organization name; "
        "organisation name; organization; organisation; nom organisation; nom de "
        "l'organisation; nom etablissement; denomination unite legale; nom raison sociale; "
        "business name; legal name; nom legal; nom complet entreprise; name of company; nom de "
        "la structure; nom exposant; exposant; exhibitor; exhibitor name; nom ou raison "
        "sociale; intitule tiers; employeur; employer; intitule du compte; nom client; client "
        "name; customer name; nom tiers; raison soc; rs; ~site name; ~nom du site; ~nom site; "
        "~denomination usuelle; ~enseigne; ~nom commercial; ~trade name; ~nom de marque; "
        "~account; ~compte; ~denomination commerciale; ~nom usuel; ~tiers; ~sigle; ~structure; "
        "~etablissement; ?name; ?nom; ?libelle; ?intitule; ?client; ?marque; ?brand; ?customer; "
        "?nom complet"
    ),
    "siren": (
        "siren; numero siren; code siren; siren number; identifiant siren; siren entreprise; "
        "siren unite legale; ~rcs; ~numero rcs; ~siren siret; ~siret siren"
    ),
    "siret": (
        "siret; numero siret; code siret; siret number; siret siege; siret du siege; siret "
        "etablissement; identifiant siret"
    ),
    "vat": (
        "tva; tva intra; tva intracommunautaire; numero tva; no tva; numero tva "
        "intracommunautaire; vat; vat number; vat id; vatnumber; tva intracom; num tva; code "
        "tva intracommunautaire; identifiant tva; tax id; ~tax number; ~numero identification "
        "fiscale; numero de tva intracommunautaire; eu vat; vat no; n tva; n tva "
        "intracommunautaire"
    ),
    "domain": (
        "domain; domaine; company domain; company domain name; domain name; nom de domaine; "
        "domaine entreprise; primary domain; domaine web; web domain; email domain; ~domains; "
        "~additional domains"
    ),
    "website": (
        "website; site web; site internet; website url; web site; url site; url site web; web; "
        "siteweb; siteinternet; company website; companyurl; company url; adresse web; adresse "
        "site; homepage; home page; site url; www; page web; website address; ~site; ~url; "
        "~lien; ~link; ~site officiel"
    ),
    "email": (
        "email; e mail; mail; courriel; adresse email; adresse mail; adresse e mail; email "
        "address; adresse electronique; email general; email contact; company email; email "
        "entreprise; email societe; contact email; mail contact; adresse courriel; "
        "emailaddress; email1; mel"
    ),
    "phone": (
        "corporate phone; phone; phone number; telephone; tel; numero de telephone; no "
        "telephone; n telephone; phonenumber; telephone fixe; tel fixe; fixe; standard; "
        "telephone standard; tel standard; company phone; company phone number; numero "
        "telephone; numero tel; telephone siege; telephone entreprise; phone1; business phone; "
        "office phone; main phone; landline; ~contact phone; ~mobile; ~portable; ~mobile phone; "
        "~mobile phone number; ~tel portable"
    ),
    "linkedin": (
        "linkedin; linkedin url; linkedin company page; company linkedin; linkedin company url; "
        "page linkedin; url linkedin; lien linkedin; linkedin page; company linkedin url; "
        "linkedinbio; linkedin link; linkedin entreprise; linked in; linkedin company; linkedin "
        "account"
    ),
    "country": (
        "country; pays; country region; country code; code pays; countrycode; pays code; "
        "billing country; pays siege; libelle pays; nom pays; hq country; country name; billing "
        "country code; ~nationalite; ~office location; ?location; ?localisation"
    ),
    "region": (
        "region; state region; libelle region; nom region; region siege; state; province; state "
        "province; billing state; region administrative; nouvelle region; ~billing state code; "
        "~state code; ~code region"
    ),
    "departement": (
        "departement; dept; dpt; code departement; dep; num departement; numero departement; "
        "departement siege; nom departement; libelle departement; code dept; code dpt; n "
        "departement; no departement; cd departement"
    ),
    "postcode": (
        "zip postal code; billing zip postal code; code postal; postcode; postal code; zip; zip "
        "code; cp; zipcode; postalcode; codepostal; code postal siege; billing postal code; "
        "billing zip; codpost; cpost; code postal etablissement; post code; cp ville"
    ),
    "city": (
        "city; ville; commune; localite; town; libelle commune; nom commune; ville siege; "
        "billing city; libelle commune etablissement; municipality; bureau distributeur; nom de "
        "la commune; location city; hq city; ~place"
    ),
    "address": (
        "address; adresse; adresse postale; street; street address; rue; adresse 1; adresse1; "
        "address 1; billing street; address line 1; adresse ligne 1; adresse complete; adresse "
        "siege; postal address; voie; addr; billing address; siege social; adresse du siege; "
        "full address; formatted address; adresse etablissement; mailing street; addressline1; "
        "adresse siege social"
    ),
    "naf": (
        "naf; code naf; ape; code ape; naf code; ape code; activite principale; code ape naf; "
        "code naf ape; naf ape; ape naf; apet; apen; apet700; apen700; naf5 code; code naf "
        "2008; naf rev 2; activite principale unite legale; activite principale etablissement; "
        "naf rev2; code activite; code activite principale; nace; nace code; code nace; apenaf; "
        "~sous classe naf; ~code ape insee"
    ),
    "sector": (
        "secteur; secteur activite; secteur d'activite; sector; industry; industrie; libelle "
        "naf; libelle ape; libelle code naf; libelle activite; domaine d'activite; domaine "
        "activite; industry sector; sector of activity; branche; branche activite; naf5 des; "
        "vertical; activity sector; company industry; libelle code ape; business segment; "
        "libelle activite principale; libelle du code naf; secteur naf; ~activite; ~activites; "
        "~activity; ~industries; ~sic desc; ~metier; ~filiere; ~marche"
    ),
    "kind": (
        "type organisation; type d'organisation; organization type; organisation type; type "
        "structure; type de structure; kind; type entreprise; type d'entreprise; type societe; "
        "company type; type de societe; nature; ~business type; ~type etablissement; ?type; "
        "?structure; ~ownership; ~statut juridique; ~account type"
    ),
    "legal_form": (
        "forme juridique; statut juridique; legal form; categorie juridique; nature juridique; "
        "formejuridique; categorie juridique unite legale; legalform; forme legale; legal "
        "status; legal structure; code forme juridique; libelle forme juridique; libelle "
        "categorie juridique; type juridique; fj; entity type"
    ),
    "size_class": (
        "categorie entreprise; categorie d'entreprise; size class; taille entreprise; classe de "
        "taille; company size class; ~taille; ?categorie; ~company size; ~size; ~taille de "
        "l'entreprise; ~taille d'entreprise; ~size category"
    ),
    "business_model": "business model; modele economique; modele d'affaires; modele business",
    "headcount": (
        "headcount; effectif; effectifs; effectif total; nombre de salaries; nb salaries; "
        "nombre salaries; salaries; number of employees; employees; employee count; "
        "numberofemployees; nb employes; nombre d'employes; nombre employes; employes; staff; "
        "num employees; nb employees; nombre de collaborateurs; nb collaborateurs; "
        "collaborateurs; fte; etp; effectif salarie; effectifs totaux; effectif moyen; no of "
        "employees; nb de salaries; numemployees; effectif entreprise; total employees; staff "
        "count; employeecount; number employees; workforce; nb personnes; effectif global; "
        "~people; ~personnel; ~company size; ~size; ~taille; ~equipe"
    ),
    "headcount_band": (
        "tranche effectif; tranche effectifs; tranche d'effectif; tranche d'effectifs; tranche "
        "effectif salarie; tranche effectifs unite legale; tranche effectifs etablissement; "
        "headcount band; headcount range; employee range; employees range; company size range; "
        "number of employees range; employee band; tranche de salaries; tranche d'effectif "
        "salarie; tefen; tefet; code tranche effectif; libelle tranche effectif; tranche "
        "effectif insee; tranche; size range; fourchette effectif; libtefen; libtefet; staff "
        "range; employee size; tranche effectif entreprise; tranche de l'effectif"
    ),
    "sales_headcount": (
        "effectif commercial; effectifs commerciaux; nb commerciaux; nombre de commerciaux; "
        "sales headcount; number of sales reps; sales team size; sales reps; taille equipe "
        "commerciale; nombre commerciaux; commerciaux"
    ),
    "revenue_eur": (
        "chiffre d'affaires; chiffre affaires; ca; revenue; annual revenue; turnover; "
        "annualrevenue; ca annuel; ca ht; revenus; company turnover; company revenue; chiffre "
        "d'affaires annuel; chiffre affaires annuel; chiffre d'affaires ht; chiffre affaires "
        "ht; revenue eur; yearly revenue; annual turnover; ca net; chiffre d'affaires net; "
        "chiffre affaires net; total revenue; revenues; annual sales; ca total; ca global; "
        "chiffre d'affaires total; chiffre affaires total; ventes annuelles; montant ca; mt ca; "
        "~sales; ~ca realise; ~ca consolide; ~chiffre affaires consolide; ~revenu; ~ca france; "
        "~ca groupe"
    ),
    "balance_sheet_eur": (
        "total bilan; total du bilan; balance sheet; balance sheet total; bilan; total actif; "
        "total assets; balance sheet eur"
    ),
    "growth_pct": (
        "croissance; growth; growth rate; taux de croissance; croissance ca; croissance du ca; "
        "revenue growth; growth pct; croissance annuelle; evolution ca; evolution du ca; yoy "
        "growth; annual growth"
    ),
    "establishments": (
        "nombre etablissements; nb etablissements; nombre d'etablissements; establishments; "
        "number of establishments; n etablissements; nombre de sites; nb sites; number of "
        "sites; number of locations; ~nombre etablissements ouverts; nb d'etablissements; "
        "nombre d'agences; nb agences; ~etablissements; ~sites"
    ),
    "created_on": (
        "date creation; date de creation; date de creation entreprise; created on; date "
        "creation entreprise; founded; founded on; date de creation de l'entreprise; date "
        "creation unite legale; date immatriculation; date d'immatriculation; date creation "
        "etablissement; founding date; incorporation date; date of incorporation; creation "
        "date; dcren; dcret; date de creation de la societe; ~annee creation; ~annee de "
        "creation; ~year founded; ~founded year; ~year established; ~created at; ~create date; "
        "~createdate; ~created date; ~createddate; ~created; ~cree le; ~cree; ~debut activite; "
        "~date debut activite"
    ),
    "updated_on": (
        "updated on; last modified date; updated at; date modification; modifie le; date de "
        "modification; derniere modification; last modified; last updated; mis a jour; mis a "
        "jour le; date mise a jour; date de mise a jour; lastmodifieddate; hs lastmodifieddate; "
        "update time; modified; modified on; last update; date maj; maj; date dernier "
        "traitement unite legale; date derniere modification; updated"
    ),
    "technologies": (
        "technologies; technology; technos; techno; tech stack; stack technique; stack; web "
        "technologies; outils; logiciels; technologies utilisees; logiciels utilises; tools; "
        "technologies used; stack techno; outils utilises; crm utilise"
    ),
    "customer": (
        "is customer; client oui non; est client; deja client; customer flag; is client; client "
        "actif; client existant; est un client; already customer; existing customer; ?customer; "
        "?client"
    ),
    "nps": "nps; net promoter score; score nps; note nps; nps score",
    "group": (
        "groupe; group; parent company; maison mere; societe mere; nom groupe; nom du groupe; "
        "tete de groupe; parent account; appartient au groupe; groupe d'appartenance; holding; "
        "parent; subsidiary of; filiale de; parent company name; nom de la maison mere; ~nom "
        "ues; ~ultimate parent"
    ),
    "parent_siren": (
        "siren groupe; siren parent; parent siren; siren maison mere; siren tete de groupe; "
        "siren du groupe; siren de la maison mere; siren mere; siren holding; siren de la tete "
        "de groupe; siren societe mere"
    ),
    "owner": (
        "owner; responsable; proprietaire; company owner; account owner; commercial; charge "
        "d'affaires; charge de compte; account manager; proprietaire du compte; owner name; "
        "commercial referent; sales rep; assigned to; assigne a; affecte a; contact owner; "
        "proprietaire du contact; lead owner; deal owner; sales owner; vendeur; sales agent; "
        "hubspot owner; suivi par; responsable commercial; nom du commercial; representant; "
        "proprietaire fiche; ~owner id; ~ownerid; ~hubspot owner id; ~gestionnaire; "
        "~salesperson; ~user; ~agent"
    ),
    "source": (
        "source d'origine; source; lead source; origine; provenance; leadsource; account "
        "source; origin; source du lead; original source; canal; source lead; acquisition "
        "source; source contact; canal d'acquisition; origine du contact; origine du lead; "
        "source d'acquisition; original source type; source de la piste; origine contact; "
        "origine lead; ~campagne; ~campaign; ~salon; ~channel"
    ),
}
