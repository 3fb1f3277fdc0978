"""Which words stand in so many company names, or addresses, that they tell nothing of one?

Written from common knowledge of French and English company names, in three steps of frequency;
a file in which a word is more frequent than here goes by its own frequency. Places come from
`territory`, and a few large cities.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from focale.glossary.territory import DEPARTEMENTS

_GRAMMAR = (
    "de la le les du des d l et a au aux en sur sous pour par chez the of and for in on at to und "
    "van der die das di del e y"
)
_NEUTRAL = "societe association compagnie etablissements entreprise company ues france"
_EVERYWHERE = "francaise francais groupe group services service international holding"
_USUAL = """
    distribution conseil conseils consulting solutions solution technologies technologie systemes
    systems systeme industrie industries industriel industrielle developpement gestion management
    transport transports logistique securite nettoyage proprete batiment construction constructions
    travaux publics immobilier immobiliere promotion invest investissement investissements finance
    financiere participations assurances assurance mutuelle banque credit caisse agricole centre
    clinique hopital polyclinique laboratoire laboratoires pharmacie sante medical medicale sociale
    social maison fondation institut ecole formation formations universite federation union
    cooperative syndicat office comite agence habitat energie energies environnement eau electricite
    electrique mecanique automobile automobiles auto autos garage restaurant restauration hotel
    boulangerie patisserie cafe bar traiteur boissons alimentaire alimentation produits production
    productions commerce commercial commerciale negoce import export materiaux bois metal metaux
    menuiserie plomberie peinture couverture maconnerie imprimerie edition editions communication
    media medias publicite marketing digital numerique informatique logiciel logiciels software data
    web cloud telecom telecommunications reseaux ingenierie engineering bureau etudes expertise
    comptable audit avocats notaires cabinet architecte architectes atelier ateliers design studio
    studios mode boutique bijouterie optique coiffure beaute bio nature jardin jardins paysage
    paysages agri ferme domaine chateau vignobles vins cave caves fils freres frere associes
    partenaires partners europe european europeenne mondial global world nord sud est ouest centre
    grand grande grands nouvelle nouveau nouvelles saint sainte notre dame ville villes pays val
    vallee mer ocean atlantique mediterranee alpes plus pro express rapide premier location ventes
    vente achat interim emploi travail ressources humaines personnel assistance aide domicile
    personnes agees enfants handicapes amis parents jeunesse sport sports loisirs voyages tourisme
    culture art arts musique evenement evenements equipement equipements maintenance installation
    installations depannage chauffage climatisation froid thermique piscine piscines proximite
    marche marches bazar presse tabac fleurs club espace point center city home food foods market
    trading trade limited inc corporation academy school child children learning care day early
    childhood church community child development head start services ltd restaurants grill kitchen
    house inn pizza cuisine bistro the new american garden little kids family
    """
_STREETS = """
    rue avenue boulevard place chemin route impasse allee allees cours quai square passage voie
    residence lotissement zone za zi zac lieu dit batiment bat etage appartement apt bp cs cedex
    street st ave av bd blvd blv road rd drive dr lane ln court ct north south east west n s e w
    suite ste unit floor between near highway hwy pkwy parkway blvd. crescent close circuit place pl
    terrace way
    """
_CITIES = """
    paris lyon marseille toulouse nice nantes montpellier strasbourg bordeaux lille rennes reims
    toulon grenoble dijon angers nimes clermont ferrand tours limoges amiens metz besancon orleans
    rouen mulhouse caen nancy avignon poitiers dunkerque chicago york london defense bretagne
    normandie aquitaine provence alsace lorraine bourgogne champagne picardie auvergne limousin
    poitou charentes languedoc roussillon savoie berry anjou vendee gascogne ile idf loire rhone
    franche comte corse hauts nouvelle occitanie cote azur guadeloupe martinique guyane reunion
    """

NEUTRAL = 0.2
"""From this share on, a word that only one of two names has is no difference."""

GRAMMAR = 0.3
"""From this share on, a word is one of grammar, which initials leave out."""


def _shares(words: Iterable[str], share: float) -> dict[str, float]:
    return dict.fromkeys(words, share)


def _places() -> list[str]:
    words = [name.replace("-", " ").replace("'", " ") for name in DEPARTEMENTS.values()]
    plain = unicodedata.normalize("NFD", " ".join(words)).encode("ascii", "ignore").decode()
    return [word for word in plain.lower().split() if len(word) > 2]


IN_NAMES: dict[str, float] = {
    **_shares(_places(), 0.004),
    **_shares(_CITIES.split(), 0.006),
    **_shares(_USUAL.split(), 0.006),
    **_shares(_EVERYWHERE.split(), 0.05),
    **_shares(_NEUTRAL.split(), 0.25),
    **_shares(_GRAMMAR.split(), 0.3),
}
"""Word -> in which share of company names it stands, at least."""

IN_ADDRESSES: dict[str, float] = {
    **_shares(_places(), 0.002),
    **_shares(_CITIES.split(), 0.004),
    **_shares(_GRAMMAR.split(), 0.3),
    **_shares(_STREETS.split(), 0.1),
}
"""Word -> in which share of addresses it stands, at least."""
