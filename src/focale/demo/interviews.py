"""What did eight of the best customers say? Three answers each, tagged to pain points."""

from __future__ import annotations

from typing import NamedTuple

from focale.demo import plan
from focale.demo.customers import Relation
from focale.demo.draw import some, stream

PAIN_POINTS = {
    "temps_perdu": ("Trop d'heures à prospecter à la main", "Too many hours prospecting by hand"),
    "peu_de_reponses": ("Moins de 3 % de réponses aux e-mails", "Under 3 % of e-mails answered"),
    "crm_incomplet": ("Un CRM que personne ne remplit", "A CRM that nobody fills in"),
    "equipe_saturee": ("Des commerciaux saturés", "Salespeople with no time left"),
    "relances_oubliees": ("Des relances oubliées", "Follow-ups that are forgotten"),
}  # id -> (French, English)


class Interview(NamedTuple):
    """The three answers of one customer."""

    account_id: str
    problem: str
    why_us: str
    value: str
    pain_points: tuple[str, ...]


_ANSWERS: tuple[tuple[str, str, str, tuple[str, ...]], ...] = (
    ("Nos commerciaux passaient la moitié de la semaine à chercher des adresses.",
     "La reprise directe depuis {crm}, sans ressaisie.",
     "9 heures de prospection gagnées par commercial et par semaine.",
     ("temps_perdu", "equipe_saturee")),
    ("Nous envoyions 2 000 e-mails par mois pour à peine 2 % de réponses.",
     "Les messages par segment et la mesure honnête des réponses.",
     "Taux de réponse passé de 2 % à 5 % en un trimestre.",
     ("peu_de_reponses", "temps_perdu")),
    ("Les relances dépendaient de la mémoire de chacun.",
     "Les séquences s'arrêtent seules dès que la personne répond.",
     "Plus aucune relance oubliée, 30 % de rendez-vous en plus.",
     ("relances_oubliees", "equipe_saturee")),
    ("Le CRM était à moitié vide, impossible de savoir qui appeler.",
     "L'enrichissement et la liste du matin.",
     "85 % des fiches complètes, contre 40 % avant.",
     ("crm_incomplet",)),
    ("Trois SDR recrutés en six mois et aucune méthode commune.",
     "Une équipe qui connaît notre métier et une mise en route en deux semaines.",
     "Un SDR est autonome en 4 semaines au lieu de 10.",
     ("equipe_saturee", "temps_perdu")),
    ("Beaucoup d'activité sur LinkedIn, peu de résultats mesurés.",
     "E-mail, téléphone et LinkedIn dans la même séquence.",
     "Taux de réponse multiplié par 2,4.",
     ("peu_de_reponses",)),
    ("Nos fichiers venaient de cinq salons, pleins de doublons.",
     "Le dédoublonnage, et {crm} enfin tenu à jour.",
     "7 heures gagnées par semaine et par personne.",
     ("crm_incomplet", "temps_perdu")),
    ("Nous perdions des affaires faute de relancer à temps.",
     "Le prix, et le support qui répond dans l'heure.",
     "Cycle de vente raccourci de 20 jours.",
     ("relances_oubliees", "peu_de_reponses", "temps_perdu")),
)  # fmt: skip


def make_interviews(seed: int, relations: list[Relation]) -> list[Interview]:
    """Eight interviews of eight of the best customers, in the order of their ids."""
    best = [relation.company for relation in relations if relation.is_best]
    chosen = some(stream(seed, "interviews"), best, len(_ANSWERS))
    chosen.sort(key=lambda company: company.id)
    interviews = []
    for company, (problem, why_us, value, pains) in zip(chosen, _ANSWERS, strict=True):
        crm = next((tool for tool in company.technologies if tool in plan.CRM), "notre CRM")
        interviews.append(Interview(company.id, problem, why_us.format(crm=crm), value, pains))
    return interviews


def pain_point_counts(interviews: list[Interview]) -> dict[str, int]:
    """In how many interviews each pain point came up."""
    return {
        pain: sum(pain in interview.pain_points for interview in interviews) for pain in PAIN_POINTS
    }
