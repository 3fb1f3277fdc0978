"""A lifetime value that cannot be relied on says so, in both languages."""

import pytest

from focale.value.lifetime import Lifetime, TooEarly, nobody


@pytest.mark.parametrize(
    ("why", "french", "english"),
    [
        (
            TooEarly.FEW_CUSTOMERS,
            "moins de 10 clients du groupe sont suivis depuis assez longtemps (7).",
            "fewer than 10 customers of the group have been followed long enough (7).",
        ),
        (
            TooEarly.FEW_ENDED,
            "moins de 10 départs dans le groupe (3) ; la durée de vie",
            "fewer than 10 departures in the group (3); how long a customer stays",
        ),
        (TooEarly.FOLLOWED_TOO_SHORT, "suivis depuis moins d'un mois", "for less than a month"),
        (TooEarly.FEW_REPEATERS, "moins de 30 clients du groupe ont racheté", "bought again"),
        (TooEarly.NOT_CONVERGED, "aucun rythme que le modèle sache lire", "follow no rhythm"),
        (TooEarly.SPEND_WITHOUT_MEAN, "leur moyenne ne se stabilise pas", "does not settle"),
    ],
)
def test_why_it_is_too_early_is_said(why, french, english):
    told = Lifetime(7, 36, None, None, None, ended=3, too_early=why).warning()
    assert french in told.words("fr")
    assert english in told.words("en")


def test_what_may_be_relied_on_has_no_warning():
    assert Lifetime(50, 36, 10.0, None, 9.0, ended=20).warning() is None
    assert nobody(36, TooEarly.FEW_CUSTOMERS).mean is None
