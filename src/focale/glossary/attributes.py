"""Which ten attributes make an ideal customer, and what may be done where one is missing?

Source: the method's club of ten: an ideal customer has most of them, and the club shares at least
five.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Attribute:
    """One attribute. fr, en: its name; action_fr, action_en: what to do where it is missing."""

    code: str
    fr: str
    en: str
    action_fr: str
    action_en: str

    def action(self, lang: str, *, has_left: bool = False) -> str:
        """What to do where it is missing; a customer who left has nothing to renew.

        >>> ATTRIBUTES["loyal"].action("en", has_left=True)
        'ask why they left, and what would bring them back'
        """
        if has_left and self.code == "loyal":
            return _BACK[0 if lang == "fr" else 1]
        return self.action_fr if lang == "fr" else self.action_en


_BACK = (
    "demander pourquoi il est parti, et ce qui le ferait revenir",
    "ask why they left, and what would bring them back",
)


def _named(code: str, fr: str, en: str, action_fr: str, action_en: str) -> Attribute:
    return Attribute(code, fr, en, action_fr, action_en)


ATTRIBUTES: dict[str, Attribute] = {
    one.code: one
    for one in (
        _named("appetite", "appétit urgent", "urgent appetite",
               "chercher l'échéance qui rend le besoin urgent",
               "look for the date that makes the need urgent"),
        _named("bought", "a déjà acheté, ou le veut", "already bought, or wants to",
               "proposer une première étape payante",
               "offer a first paid step"),
        _named("cheap", "peu coûteux à acquérir", "cheap to acquire",
               "trouver les prochains par recommandation plutôt qu'à froid",
               "find the next ones by referral, not cold"),
        _named("loyal", "fidèle", "loyal",
               "prévoir le prochain renouvellement et en parler tôt",
               "plan the next renewal and speak of it early"),
        _named("value", "forte valeur dans le temps", "high lifetime value",
               "proposer la formule supérieure ou un usage de plus",
               "offer the higher plan or one more use"),
        _named("willing", "volontaire", "willing",
               "trouver un porteur du projet à l'intérieur",
               "find somebody inside who carries the project"),
        _named("able_to_pay", "capable financièrement", "financially able",
               "vérifier le budget et qui le tient",
               "check the budget and who holds it"),
        _named("able_inside", "capable de réussir en interne", "able to succeed internally",
               "proposer un accompagnement : technique, formation, méthode",
               "offer support: technical, training, method"),
        _named("elsewhere", "peut racheter ailleurs chez lui", "can buy again elsewhere inside",
               "demander quel service, site ou filiale a le même besoin",
               "ask which department, site or subsidiary has the same need"),
        _named("prescriber", "prescripteur", "prescriber",
               "demander une recommandation ou un témoignage",
               "ask for a referral or a testimonial"),
    )
}  # fmt: skip
"""Code -> attribute, in the order of the method."""
