"""Who works there? First and last names, and the jobs that a sales vendor meets.

Common French names of all kinds; any likeness with a real person is chance.
"""

from __future__ import annotations

from random import Random
from typing import NamedTuple

from focale.demo.draw import Wheel

WOMEN = (
    "Marie Camille Léa Manon Chloé Sarah Julie Laura Pauline Émilie Céline Sophie Nathalie "
    "Isabelle Valérie Sandrine Stéphanie Aurélie Virginie Hélène Claire Anne Delphine Karine "
    "Laurence Charlotte Mathilde Lucie Élodie Marion Audrey Fatima Samira Leïla Nadia Inès "
    "Yasmine Aïcha Aminata Mélanie Amandine Caroline Florence Catherine Sylvie Agnès Béatrice "
    "Gaëlle Solène Maëlle Noémie Clémence Anaïs Justine Margaux Zoé Louise Alice Anne-Sophie "
    "Marie-Laure"
).split()
MEN = (
    "Thomas Nicolas Julien Pierre Antoine Maxime Alexandre Guillaume Mathieu Romain Sébastien "
    "Vincent Olivier Philippe Laurent Christophe Frédéric Stéphane Éric Pascal Thierry Patrick "
    "Bruno Jérôme David Cédric Fabrice Benoît Arnaud François Jacques Michel Alain Gilles Hugo "
    "Lucas Louis Arthur Paul Théo Clément Baptiste Quentin Florian Kévin Mohamed Karim Mehdi "
    "Youssef Rachid Samir Mamadou Ibrahim Yann Loïc Erwan Gaël Jean-Marc Jean-Luc Pierre-Yves"
).split()
_LAST_NAMES = (
    "Martin Bernard Thomas Petit Robert Richard Durand Dubois Moreau Laurent Simon Michel "
    "Lefebvre Leroy Roux David Bertrand Morel Fournier Girard Bonnet Dupont Lambert Fontaine "
    "Rousseau Vincent Muller Lefèvre Faure André Mercier Blanc Guérin Boyer Garnier Chevalier "
    "François Gauthier Garcia Perrin Robin Clément Morin Nicolas Henry Roussel Mathieu Gautier "
    "Masson Marchand Duval Denis Dumont Marie Lemaire Noël Meyer Dufour Meunier Brun Blanchard "
    "Giraud Joly Rivière Lucas Brunet Gaillard Barbier Arnaud Martinez Gérard Roche Renard "
    "Schmitt Roy Leroux Colin Vidal Caron Picard Roger Fabre Aubert Lemoine Renaud Dumas "
    "Lacroix Olivier Philippe Bourgeois Pierre Benoît Rey Payet Rolland Leclercq Guillaume "
    "Lecomte Lopez Jean Dupuy Guillot Hubert Berger Carpentier Sanchez Dupuis Moulin Louis "
    "Deschamps Huet Vasseur Perez Boucher Fleury Royer Klein Jacquet Adam Paris Poirier Marty "
    "Aubry Guyot Carré Charles Charpentier Ménard Maillard Baron Bertin Bailly Hervé Fernandez "
    "Collet Léger Bouvier Julien Prévost Millet Perrot Daniel Cousin Germain Breton Besson "
    "Langlois Rémy Le_Goff Pelletier Lévêque Perrier Leblanc Barré Lebrun Marchal Weber Mallet "
    "Hamon Boulanger Jacob Monnier Michaud Diallo Traoré Benali Haddad Nguyen Da_Silva Ferreira "
    "Le_Gall Kerbrat Cissé"
)
LAST_NAMES = [name.replace("_", " ") for name in _LAST_NAMES.split()]


class Job(NamedTuple):
    """A title, as men and women carry it, with its department and usual part in a purchase."""

    his: str
    hers: str
    department: str
    role: str


SALES_LEAD = Job("Directeur commercial", "Directrice commerciale", "commercial", "decider")
SALES_OPS = Job("Responsable Sales Ops", "Responsable Sales Ops", "commercial", "prescriber")
OWNER = Job("Gérant", "Gérante", "direction", "decider")

_SMALL: tuple[tuple[Job, float], ...] = (
    (OWNER, 55),
    (Job("Président", "Présidente", "direction", "decider"), 20),
    (Job("Assistant de direction", "Assistante de direction", "direction", "user"), 10),
    (Job("Commercial", "Commerciale", "commercial", "user"), 9),
    (Job("Comptable", "Comptable", "finance", "user"), 6),
)
_LARGE: tuple[tuple[Job, float], ...] = (
    (Job("Directeur général", "Directrice générale", "direction", "decider"), 14),
    (SALES_LEAD, 6),
    (Job("Head of Sales", "Head of Sales", "commercial", "decider"), 2),
    (Job("Responsable commercial", "Responsable commerciale", "commercial", "prescriber"), 9),
    (SALES_OPS, 2),
    (Job("Ingénieur commercial", "Ingénieure commerciale", "commercial", "user"), 8),
    (Job("Business Developer", "Business Developer", "commercial", "user"), 4),
    (Job("Directeur marketing", "Directrice marketing", "marketing", "prescriber"), 6),
    (Job("Responsable marketing", "Responsable marketing", "marketing", "prescriber"), 9),
    (Job("Chargé de communication", "Chargée de communication", "marketing", "user"), 7),
    (Job("Directeur administratif et financier", "Directrice administrative et financière",
         "finance", "prescriber"), 8),
    (Job("Directeur des systèmes d'information", "Directrice des systèmes d'information",
         "informatique", "prescriber"), 6),
    (Job("Responsable informatique", "Responsable informatique", "informatique", "prescriber"), 6),
    (Job("Responsable achats", "Responsable achats", "achats", "prescriber"), 6),
    (Job("Directeur des ressources humaines", "Directrice des ressources humaines",
         "ressources humaines", "user"), 7),
)  # fmt: skip
IN_SMALL_COMPANIES = Wheel(_SMALL)
IN_LARGE_COMPANIES = Wheel(_LARGE)


class Person(NamedTuple):
    """A first and a last name; `woman` chooses the form of the title."""

    first: str
    last: str
    woman: bool


def person(rng: Random) -> Person:
    """Somebody."""
    woman = rng.random() < 0.48
    return Person(rng.choice(WOMEN if woman else MEN), rng.choice(LAST_NAMES), woman)
