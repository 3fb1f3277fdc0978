"""Which columns does a log of facts have, and what do people call them?

Source: "True replay" in the specification of the score. One row for each fact that was learned: of
which company, which field, which value, since when it was so and since when that is known.
"""

from __future__ import annotations

from collections.abc import Mapping

from focale.glossary.fields import Field, FieldType
from focale.glossary.person_headers import PERSON_HEADERS

_T = FieldType
FACT_FIELDS: dict[str, Field] = {
    field.name: field
    for field in (
        Field("account_id", _T.TEXT, "identifiant du compte", "account id", many=True),
        Field("field", _T.TEXT, "champ", "field"),
        Field("value", _T.TEXT, "valeur", "value", many=True),
        Field("at", _T.DATE, "vrai depuis", "true since"),
        Field("known_at", _T.DATE, "connu le", "known on"),
        Field("withdrawn_at", _T.DATE, "retiré le", "withdrawn on"),
    )
}
"""The fields of a log of facts, one row each."""

FACT_HEADERS: Mapping[str, str] = {
    "account_id": PERSON_HEADERS["account_id"] + (
        "; siren; numero siren; n siren; ~id; ~identifiant; ~siret; ~record id; ~object id; "
        "~compte; ~account; ~client; ~customer; ~societe; ~entreprise; ~company"
    ),
    "field": (
        "field; field name; champ; nom du champ; property; property name; propriete; attribut; "
        "attribute; fact; fait; fact name; donnee; ~name; ~nom; ~column; ~colonne; ~cle; ~key"
    ),
    "value": (
        "value; valeur; new value; nouvelle valeur; fact value; property value; ~texte; ~text; "
        "~contenu; ~content"
    ),
    "at": (
        "at; date; true since; valid from; valid since; effective date; effective from; vrai "
        "depuis; valable depuis; date d'effet; date de valeur; as of; since; depuis; depuis le; "
        "le; timestamp; horodatage; changed at; changed on; change date; modifie le; date de "
        "modification; ~created at; ~created on; ~cree le"
    ),
    "known_at": (
        "known at; known on; known since; learned on; learnt on; recorded at; recorded on; "
        "ingested at; received at; logged at; connu le; connu depuis; appris le; recu le; "
        "enregistre le; saisi le; date de saisie"
    ),
    "withdrawn_at": (
        "withdrawn at; withdrawn on; retracted at; retracted on; retire le; annule le; date de "
        "retrait"
    ),
}  # fmt: skip
"""Field -> headers that mean it, "~" before those that only likely do."""
