"""What is a fictional French company called?

Names are put together from invented surnames, brands and places, so that they read like a
register and belong, as far as we know, to nobody. `KNOWN_NAMES` lists those that the syllables
could form and that somebody bears.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from random import Random

_SURNAME_HEADS = (
    "Bar Bel Ber Bour Bré Cor Dar Del Dor Far Fer Gar Gau Gir Gran Her Jou Lan Lau Ler Mal Mar "
    "Mon Mor Nor Per Pra Rau Ros Sar Ser Tar Tel Tour Val Ver Vil Yver Chan Char"
).split()
_SURNAME_TAILS = (
    "vaud laire mondet doux sac neuil tignac velin gand rieux bault court lange cassin nadel "
    "pinier seray thuis vanne zelle quelin loire mard fosse gnelle chon drier villard boisne "
    "lhac dérac roulet sanier tavel mézin landry gosse pierre bellec jandon"
).split()
_BRAND_HEADS = (
    "Nexa Alti Clari Véro Opti Syna Kali Méri Novi Lumi Ori Tessa Quanta Zéphi Arka Boréa Céli "
    "Dyna Élio Fluvi Gala Héli Ivo Juno Kéro Luxa Mova Nima Oxa Pixa Rivo Sila Tali Uvi Véga "
    "Xylo Yano Zéli Brio Cadra"
).split()
_BRAND_TAILS = (
    "lto vrane dorel lyse rionde tempe mirec tysse vancel liade grume nive sphane tarelle "
    "bourne quille fable drome lune vire celte nacre ponde sorne thyme zance briel couse "
    "dalle fresne"
).split()
_PLACES = {  # as it is, and after "de"
    "Val d'Orvane": "du Val d'Orvane", "Mont-Serel": "de Mont-Serel",
    "Pays de Lorne": "du Pays de Lorne", "Haute-Brenne": "de Haute-Brenne",
    "Val Sarelle": "du Val Sarelle", "Côte-Loreuse": "de la Côte-Loreuse",
    "Bas-Tesson": "du Bas-Tesson", "Rive-Merlande": "de la Rive-Merlande",
    "Plaine d'Aubeux": "de la Plaine d'Aubeux", "Bois-Ravel": "de Bois-Ravel",
    "Pont-Vérin": "de Pont-Vérin", "Fontaine-Daume": "de Fontaine-Daume",
    "Clos-Mirac": "du Clos-Mirac", "Saint-Vernoux": "de Saint-Vernoux",
    "Saint-Albrec": "de Saint-Albrec", "Sainte-Orline": "de Sainte-Orline",
    "Roche-Tavin": "de Roche-Tavin", "Marais d'Yvel": "du Marais d'Yvel",
    "Trois-Sources": "des Trois-Sources", "Île-Brémont": "de l'Île-Brémont",
    "Combe-Noirel": "de la Combe-Noirel", "Grand-Lusac": "du Grand-Lusac",
    "Port-Selvan": "de Port-Selvan",
}  # fmt: skip

_PLACE_FORMS = list(_PLACES.items())

# {s} and {t} are surnames, {b} a brand, {p} a place, {of} a place after "de"
TRADES: dict[str, tuple[str, ...]] = {
    "digital": ("{b}", "{b}", "{b} Logiciels", "{b} Systèmes", "{b} Numérique", "{b} Technologies",
                "{s} Informatique", "{b} Conseil", "{b} Cloud", "{b} Labs"),
    "abroad": ("{b}", "{b} Group", "{b} Solutions", "{b} Services", "{b} Trading", "{b} Partners"),
    "wine": ("Domaine {s}", "Château {s}", "Vignobles {s}", "Cave coopérative {of}",
             "Vignerons {of}", "Clos {s}"),
    "food": ("Boulangerie {s}", "Maison {s}", "Charcuterie {s}", "Saveurs {of}", "Traiteur {s}",
             "Conserverie {s}", "Délices {s}", "Fournil {of}"),
    "factory": ("{b} Industrie", "Manufacture {s}", "Établissements {s}", "{s} Industries", "{b}",
                "Ateliers {s}", "Plastiques {s}", "Laboratoires {s}"),
    "wood": ("Menuiserie {s}", "Charpentes {s}", "Ébénisterie {s}", "{s} Bois", "Meubles {s}",
             "Scierie {of}", "Menuiserie {s} et Fils"),
    "print": ("Imprimerie {s}", "{s} Impressions", "Imprimerie {of}", "Reprographie {s}",
              "{b} Graphique"),
    "metal": ("Mécanique {s}", "Chaudronnerie {s}", "{s} Métal", "Usinage {s}", "Forges {of}",
              "Constructions métalliques {s}", "Ateliers {s} & {t}", "Tôlerie {s}"),
    "green": ("Énergies {of}", "{b} Énergie", "{s} Environnement", "Recyclage {s}",
              "{b} Solaire", "Collecte {of}"),
    "build": ("Électricité {s}", "Maçonnerie {s}", "{s} Bâtiment", "Plomberie {s}", "{s} Frères",
              "Constructions {s}", "{s} & {t} Travaux", "Maisons {of}", "Chauffage {s}"),
    "car": ("Garage {s}", "{s} Automobiles", "Carrosserie {s}", "Auto {p}", "Garage {of}",
            "{s} Mobilité"),
    "trade": ("{s} Distribution", "Comptoir {s}", "{s} Négoce", "{b} Distribution",
              "Établissements {s}", "{s} Fournitures", "{s} & {t}", "Matériaux {s}"),
    "shop": ("Boutique {s}", "{b}", "Aux Halles {of}", "{s} Magasins", "Quincaillerie {s}",
             "Maison {s} & {t}", "{b} Mode"),
    "pharmacy": ("Pharmacie {s}", "Pharmacie {of}", "Pharmacie {s}-{t}", "Officine {s}"),
    "haul": ("Transports {s}", "{s} Logistique", "Fret {s}", "Messageries {s}", "{b} Transport",
             "Transports {s} et Fils", "Entrepôts {of}", "Affrètement {s}"),
    "hotel": ("Hôtel {of}", "Restaurant {s}", "Auberge {s}", "Brasserie {s}", "Table de {s}",
              "Hôtel {s}", "Le Bistrot {s}", "Relais {of}"),
    "media": ("Agence {s}", "{b} Communication", "Studio {s}", "{b} Création",
              "{s} & {t} Publicité", "Éditions {s}", "{b} Images", "Atelier graphique {s}"),
    "holding": ("Financière {s}", "Holding {s}", "{s} Participations", "Compagnie {s}",
                "{b} Investissement", "{s} Patrimoine"),
    "broker": ("Cabinet {s} Assurances", "{s} Courtage", "Assurances {s}", "{b} Assurance",
               "Courtage {of}", "{s} & {t} Assurances"),
    "property": ("Immobilière {s}", "SCI {s}", "Agence immobilière {s}", "{s} Immobilier",
                 "Foncière {of}", "Résidences {s}", "{b} Immobilier"),
    "law": ("Cabinet {s}", "Cabinet {s} & Associés", "{s} Expertise", "Étude {s}-{t}",
            "{s} & {t} Avocats", "Fiduciaire {s}"),
    "advice": ("{s} Conseil", "{b} Conseil", "Cabinet {s} & {t}", "{s} Ingénierie",
               "{b} Ingénierie", "Bureau d'études {s}", "{s} Stratégie", "{b} Partenaires"),
    "architect": ("Atelier {s}", "{s} Architectes", "{s} & {t} Architectes", "Agence {s} & {t}"),
    "staff": ("{s} Services", "{b} Intérim", "{s} Propreté", "{b} Sécurité", "{s} Ressources",
              "Nettoyage {s}", "{b} Services", "{s} Assistance"),
    "school": ("Institut {s}", "{b} Formation", "École {s}", "{s} Compétences",
               "Centre de formation {of}", "Académie {s}"),
    "health": ("Laboratoire {s}", "Résidence {p} {s}", "Clinique {s}", "Biologie {s}", "{b} Santé"),
    "sport": ("Forme {s}", "{b} Fitness", "Club {b}", "Salle {s}"),
    "salon": ("Coiffure {s}", "Salon {s}", "{s} Coiffure", "L'Atelier {s} Coiffure"),
    "council": ("Mairie de {s}", "Commune de {s}-sur-{t}", "Communauté de communes {of}-{s}",
                "Syndicat mixte {s}", "Ville de {s}"),
    "hospital": ("Centre hospitalier {s}", "Hôpital {s}", "Hôpital local de {s}"),
    "college": ("Lycée {s}", "Collège {s}", "Collège {s}-{t}", "Lycée {s} {of}"),
    "club": ("Association {s}", "Les Amis {of} et {s}", "Club sportif {s}", "Union {s}",
             "Entraide {s}", "Foyer {s}", "Comité de {s}"),
}  # fmt: skip

_BRANCHES = ("France", "Ouest", "Sud", "Développement", "Services", "Industrie", "International")

KNOWN_NAMES = frozenset(
    "bellaire bercourt bellange berlange corsac dorlange fercourt gardrier gautavel granville "
    "granvillard laurieux malpierre marsac marcourt marlange merlange monlaire morlange norsac "
    "percourt prapierre sarlange telmard valcourt valloire vallange verlange vercourt "
    "villandry charlange chanlange optilune optidrome nexalto dynatempe lumilune".split()
)
COMPANY_BRANDS = frozenset(
    "accor airbus alstom atos auchan axa bnp bonduelle bouygues capgemini carrefour castorama "
    "cdiscount cegid citroen criteo danone dassault darty decathlon delmas doctolib eiffage engie "
    "fnac geodis heppner hermes keolis kiabi lacoste lactalis leclerc legrand lvmh michelin "
    "orange peugeot publicis renault saint-gobain sanofi schneider sephora sodexo soitec stef "
    "suez thales total ubisoft valeo vallourec veolia vinci".split()
)


def folded(text: str) -> str:
    """Lower case without accents, for slugs and comparisons.

    >>> folded("Énergies Bré")
    'energies bre'
    """
    plain = unicodedata.normalize("NFD", text.lower().replace("œ", "oe"))
    return plain.encode("ascii", "ignore").decode()


@lru_cache(maxsize=20_000)
def slug(name: str) -> str:
    """A name as the first part of a web address.

    >>> slug("Cabinet Hermard & Associés")
    'cabinet-hermard-associes'
    """
    return re.sub(r"[^a-z0-9]+", "-", folded(name)).strip("-")


class Namer:
    """Gives names, each one once."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.taken: set[str] = set()

    def company(self, trade: str) -> str:
        """A name for a company of this trade (a key of `TRADES`).

        >>> Namer(Random(1)).company("haul")
        'Fret Bréseray'
        """
        while True:
            pattern = self.rng.choice(TRADES[trade])
            place, of_place = self.rng.choice(_PLACE_FORMS)
            name = pattern.format(
                s=self.surname(), t=self.surname(), b=self.brand(), p=place, of=of_place
            )
            if slug(name) not in self.taken:
                self.taken.add(slug(name))
                return name

    def variant(self, core: str, trade: str) -> str:
        """A name for a subsidiary that carries its group's name, such as "Nimasorne Négoce"."""
        while True:
            pattern = self.rng.choice(TRADES[trade])
            words = pattern.format(s=core, t=self.surname(), b=core, p=core, of=f"de {core}")
            name = words if words != core else f"{core} {self.rng.choice(_BRANCHES)}"
            if slug(name) not in self.taken:
                self.taken.add(slug(name))
                return name

    def surname(self) -> str:
        """An invented surname."""
        return self._joined(_SURNAME_HEADS, _SURNAME_TAILS)

    def brand(self) -> str:
        """An invented brand."""
        return self._joined(_BRAND_HEADS, _BRAND_TAILS)

    def _joined(self, heads: list[str], tails: list[str]) -> str:
        while True:
            name = self.rng.choice(heads) + self.rng.choice(tails)
            if folded(name) not in KNOWN_NAMES:
                return name
