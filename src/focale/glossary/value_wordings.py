"""What is said when a lifetime value cannot be relied on yet?

One entry a code: (French, English), read through `wordings`. The codes are those of
`value.lifetime.TooEarly`, behind "value_"; `_both` is of two groups together.
"""

from __future__ import annotations

VALUE: dict[str, tuple[str, str]] = {
    "value_few_customers": (
        "Trop tôt pour conclure : moins de {needed} clients du groupe sont suivis depuis assez "
        "longtemps ({customers}).",
        "Too early to conclude: fewer than {needed} customers of the group have been followed long "
        "enough ({customers}).",
    ),
    "value_few_ended": (
        "Trop tôt pour conclure : moins de {needed} départs dans le groupe ({ended}) ; la durée de "
        "vie d'un client n'est pas encore connue.",
        "Too early to conclude: fewer than {needed} departures in the group ({ended}); how long a "
        "customer stays is not known yet.",
    ),
    "value_few_ended_both": (
        "Trop tôt pour comparer : moins de {needed} départs dans les deux groupes ensemble "
        "({ended}).",
        "Too early to compare: fewer than {needed} departures in both groups together ({ended}).",
    ),
    "value_followed_too_short": (
        "Trop tôt pour conclure : les clients sont suivis depuis moins d'un mois.",
        "Too early to conclude: customers have been followed for less than a month.",
    ),
    "value_few_repeaters": (
        "Trop tôt pour conclure : moins de {needed} clients du groupe ont racheté. Comparez plutôt "
        "la marge à âge égal.",
        "Too early to conclude: fewer than {needed} customers of the group have bought again. "
        "Compare the margin at equal age instead.",
    ),
    "value_not_converged": (
        "Ces achats ne suivent aucun rythme que le modèle sache lire : aucune prévision n'est "
        "donnée. Comparez plutôt la marge à âge égal.",
        "These purchases follow no rhythm that the model can read: no forecast is given. Compare "
        "the margin at equal age instead.",
    ),
    "value_spend_without_mean": (
        "Quelques achats sont si gros que leur moyenne ne se stabilise pas : aucune prévision "
        "n'est donnée. Lisez la médiane de la marge à âge égal.",
        "A few purchases are so large that their mean does not settle: no forecast is given. Read "
        "the median of the margin at equal age.",
    ),
}
