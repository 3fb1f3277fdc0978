"""Which words of a header say what it is about, and which headers hold no field of ours?"""

from __future__ import annotations

NO_FIELD = (
    "fax; telecopie; description; remarques; commentaire; commentaires; notes; note; is deleted; "
    "nom unite legale; prenom1 unite legale; nic; nic siege unite legale; "
    "etat administratif unite legale; statut diffusion unite legale; id parent; parent id; "
    "parentid; master record id; masterrecordid; type voie; numero voie; libelle voie; "
    "annee effectifs unite legale; nomenclature activite principale unite legale; code commune; "
    "code insee; code commune etablissement; latitude; longitude; last activity date; "
    "last viewed date; last referenced date; photo url; "
    "photo; logo; logo url; created by id; createdbyid; last modified by id; lastmodifiedbyid; "
    "created by; modified by; record type id; recordtypeid; system modstamp; systemmodstamp; "
    "portal id; about us; a propos; facebook; twitter; instagram; currency; devise; monnaie; "
    "currency code; time zone; timezone; fuseau horaire; langue; language; score; "
    "date of birth; date de naissance; birthdate; naissance; age; finess; finess et; finess ej; "
    "fi; rpps; adeli; ean; gtin; uai; rna; iban; bic; capital; capital social; username; login"
)
"""Headers that look like a field's and hold none of ours."""

COMPANY_WORDS = frozenset(
    """company companies societe societes entreprise entreprises organisation organization
    organizations account accounts compte etablissement siege firm org business exposant exhibitor
    employer employeur structure client clients customer unitelegale fournisseur adherent hq tiers
    siret seller vendor supplier partner partenaire distributeur merchant
    companies company's""".split()
)
"""Words of a header that say: this is about the company."""

PERSON_WORDS = frozenset(
    """contact contacts person persons personne people lead leads interlocuteur dirigeant decideur
    participant visiteur prospect attendee collaborateur referent""".split()
)
DEAL_WORDS = frozenset(
    """deal deals opportunity opportunities opportunite opportunites affaire affaires
    transaction""".split()
)
OTHER_WORDS = frozenset(
    """activity activities note notes product products produit task ticket campaign order
    quote""".split()
)
"""Words in front of a part that is about none of the four: "Activity - Subject"."""
