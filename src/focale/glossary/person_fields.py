"""Which facts of a person, and of the company where the person works, have a name of their own?

Source: the contacts of the method and of the demo (`docs/commands/README.md`). In a file of
people, `email` and `phone` are the person's; what is the company's says so (`company_phone`),
unless no person could have it (`siren`, `naf`, `headcount` ... keep the names of `fields`).
"""

from __future__ import annotations

from focale.glossary.fields import FIELDS, Field, FieldType

_T = FieldType
_OWN: tuple[Field, ...] = (
    Field("contact_id", _T.TEXT, "identifiant du contact", "contact id", many=True),
    Field("account_id", _T.TEXT, "identifiant du compte", "account id", many=True),
    Field("full_name", _T.TEXT, "nom complet", "full name", many=True),
    Field("civility", _T.TEXT, "civilité", "salutation"),
    Field("first_name", _T.TEXT, "prénom", "first name", many=True),
    Field("last_name", _T.TEXT, "nom de famille", "last name", many=True),
    Field("title", _T.TEXT, "fonction", "job title", many=True),
    Field("department", _T.TEXT, "service", "department"),
    Field("seniority", _T.TEXT, "niveau hiérarchique", "seniority"),
    Field("role", _T.TEXT, "rôle dans l'achat", "role in the purchase"),
    Field("email", _T.TEXT, "e-mail", "e-mail", many=True),
    Field("phone", _T.TEXT, "téléphone", "phone", many=True),
    Field("mobile", _T.TEXT, "mobile", "mobile phone", many=True),
    Field("linkedin", _T.TEXT, "LinkedIn", "LinkedIn", many=True),
    Field("tracking_consent", _T.FLAG, "accord pour le suivi", "tracking consent"),
    Field("opted_out", _T.FLAG, "opposition", "opted out"),
    Field("legal_basis", _T.TEXT, "base légale", "legal basis"),
    Field("obtained_on", _T.DATE, "données obtenues le", "data obtained on"),
    Field("informed_on", _T.DATE, "personne informée le", "person informed on"),
    Field("reached_us_on", _T.DATE, "nous a contactés le", "reached us on"),
    Field("lifecycle", _T.TEXT, "étape du cycle de vie", "lifecycle stage"),
    Field("lead_status", _T.TEXT, "statut du lead", "lead status"),
    Field("owner", _T.TEXT, "responsable", "owner"),
    Field("source", _T.TEXT, "source", "source"),
    Field("created_on", _T.DATE, "créé le", "created on"),
    Field("updated_on", _T.DATE, "mis à jour le", "updated on"),
    Field("company", _T.TEXT, "entreprise", "company", many=True),
    Field("company_phone", _T.TEXT, "standard", "company phone", many=True),
    Field("company_email", _T.TEXT, "e-mail de l'entreprise", "company e-mail", many=True),
    Field("company_linkedin", _T.TEXT, "LinkedIn de l'entreprise", "company LinkedIn", many=True),
)

COMPANY_FACTS = (
    "domain", "website", "siren", "siret", "vat", "naf", "sector", "kind", "legal_form",
    "size_class", "business_model", "headcount", "headcount_band", "revenue_eur", "technologies",
    "customer", "address", "postcode", "city", "departement", "region", "country", "group",
)  # fmt: skip
"""Facts of the company that a file of people may hold, under their own names."""

PERSON_FIELDS: dict[str, Field] = {
    field.name: field for field in (*_OWN, *(FIELDS[name] for name in COMPANY_FACTS))
}
"""The fields of a file of people, one row each."""
