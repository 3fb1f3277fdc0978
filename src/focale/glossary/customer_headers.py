"""How do files call what a customer is worth to us, in French and in English?

Headers folded, words separated by one space. Source: the method's ranking of the best customers
(revenue, satisfaction, speed of conversion) and its ten attributes.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Measure:
    """One way to rank customers. higher: whether more is better."""

    name: str
    fr: str
    en: str
    higher: bool
    headers: tuple[str, ...]


def _named(name: str, fr: str, en: str, headers: str, *, higher: bool = True) -> Measure:
    return Measure(name, fr, en, higher, tuple(word.strip() for word in headers.split("|")))


MEASURES: dict[str, Measure] = {
    one.name: one
    for one in (
        _named("revenue", "chiffre d'affaires avec nous", "revenue with us",
               "revenue with us eur|revenue with us|ca client|ca avec nous|ca 12 mois|"
               "ca annuel client|chiffre d affaires client|mrr|arr|acv|annual revenue with us|"
               "total revenue|ca realise|"
               "ca cumule|ca facture|ca ht facture|ca ht client|ca ht avec nous|total facture|"
               "chiffre d affaires facture|chiffre d affaires avec nous|montant facture|"
               "factured amount|invoiced|won amount|total won"),
        _named("nps", "satisfaction (NPS)", "satisfaction (NPS)",
               "nps|nps score|note nps|satisfaction|csat|score satisfaction|note satisfaction"),
        _named("speed", "vitesse de signature", "speed to sign",
               "cycle days|cycle|duree cycle|duree du cycle|sales cycle|cycle de vente|"
               "jours de cycle|"
               "days to close|delai de signature", higher=False),
        _named("loyalty", "ancienneté", "loyalty",
               "first signed on|client depuis|customer since|date de signature|signed on|"
               "first order|premiere commande|date premier contrat|start date"),
        _named("ltv", "valeur dans le temps", "lifetime value",
               "ltv|clv|lifetime value|customer lifetime value|valeur client|valeur vie client|"
               "ltv eur"),
        _named("cost", "coût d'acquisition", "acquisition cost",
               "acquisition cost eur|acquisition cost|cac|cout d acquisition|cout acquisition",
               higher=False),
    )
}  # fmt: skip
"""The measures of the method, in its order."""

CHURNED = (
    "churned on", "churn date", "date de depart", "date de resiliation", "resilie le", "churned",
    "fin de contrat", "cancelled on", "date de fin",
)  # fmt: skip
REFERRALS = (
    "referrals", "recommandations", "nb recommandations", "referrals given", "parrainages",
    "clients recommandes",
)  # fmt: skip

SIZES = frozenset({
    "headcount", "headcount_band", "size_class", "sales_headcount", "revenue_eur",
    "balance_sheet_eur", "establishments",
})  # fmt: skip
"""Fields that say how large a company is: one moves with the others."""
MOVES_WITH: dict[str, frozenset[str]] = {
    "revenue": SIZES,
    "ltv": SIZES,
    "loyalty": frozenset({"created_on"}),
}
"""Measure -> fields that move with it mechanically: a larger company buys more seats."""
