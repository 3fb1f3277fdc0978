"""Which facts of a deal have a name of their own?

Source: the deals of the method and of the demo. A deal is one row, open or closed.
"""

from __future__ import annotations

from focale.glossary.fields import Field, FieldType

_T = FieldType
STATUSES = ("open", "won", "lost")
"""What `status` says."""

DEAL_FIELDS: dict[str, Field] = {
    field.name: field
    for field in (
        Field("deal_id", _T.TEXT, "identifiant de l'affaire", "deal id", many=True),
        Field("account_id", _T.TEXT, "identifiant du compte", "account id", many=True),
        Field("contact_id", _T.TEXT, "identifiant du contact", "contact id", many=True),
        Field("name", _T.TEXT, "nom de l'affaire", "deal name", many=True),
        Field("company", _T.TEXT, "entreprise", "company", many=True),
        Field("siren", _T.CODE, "SIREN", "SIREN", many=True),
        Field("domain", _T.TEXT, "domaine", "domain", many=True),
        Field("amount_eur", _T.NUMBER, "montant (€)", "amount (€)"),
        Field("probability_pct", _T.NUMBER, "probabilité (%)", "probability (%)"),
        Field("pipeline", _T.TEXT, "pipeline", "pipeline"),
        Field("stage", _T.TEXT, "étape", "stage"),
        Field("status", _T.TEXT, "statut (ouverte, gagnée, perdue)", "status (open, won, lost)"),
        Field("is_won", _T.FLAG, "gagnée", "won"),
        Field("is_closed", _T.FLAG, "close", "closed"),
        Field("created_on", _T.DATE, "créée le", "created on"),
        Field("closed_on", _T.DATE, "close le", "closed on"),
        Field("cycle_days", _T.NUMBER, "durée du cycle (jours)", "cycle (days)"),
        Field("lost_reason", _T.TEXT, "motif de perte", "lost reason"),
        Field("owner", _T.TEXT, "responsable", "owner"),
        Field("source", _T.TEXT, "source", "source"),
        Field("product", _T.TEXT, "produit", "product"),
    )
}
"""The fields of a file of deals, one row each."""
