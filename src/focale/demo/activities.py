"""What do the companies of the demo world do for a living?

Codes and labels are those of NAF rev. 2 (INSEE, public nomenclature); weights, sectors and
revenue per head are ours, meant to be believable, not to be statistics of France.
"""

from __future__ import annotations

from typing import NamedTuple

from focale.demo.draw import Wheel


class Activity(NamedTuple):
    """One NAF code with what follows from it."""

    naf: str
    label: str
    sector: str
    model: str  # business model: SaaS | services | distribution | industrie
    revenue_per_head: int  # thousands of euros a year
    trade: str  # which names such a company takes: a key of `company_names.TRADES`
    weight: int


_DIGITAL, _ADVICE, _INDUSTRY = "Logiciel et services numériques", "Conseil", "Industrie"
_WHOLESALE, _RETAIL, _MOVING = "Commerce de gros", "Commerce de détail", "Transport et logistique"
_BUILDING, _HEALTH, _PROPERTY = "Construction", "Santé et action sociale", "Immobilier"
_FINANCE, _TABLE, _SCHOOL = "Finance et assurance", "Hôtellerie-restauration", "Formation"
_MEDIA, _SERVICES, _GREEN = "Communication et médias", "Services aux entreprises", "Environnement"
_SAAS, _SERV, _DIST, _IND = "SaaS", "services", "distribution", "industrie"

TARGET_SECTOR: tuple[Activity, ...] = (
    Activity("58.29A", "Édition de logiciels système et de réseau",
             _DIGITAL, _SAAS, 125, "digital", 5),
    Activity("58.29B", "Édition de logiciels outils de développement et de langages",
             _DIGITAL, _SAAS, 120, "digital", 4),
    Activity("58.29C", "Édition de logiciels applicatifs", _DIGITAL, _SAAS, 120, "digital", 16),
    Activity("62.01Z", "Programmation informatique", _DIGITAL, _SAAS, 100, "digital", 32),
    Activity("62.02A", "Conseil en systèmes et logiciels informatiques",
             _DIGITAL, _SERV, 105, "digital", 22),
    Activity("62.02B", "Tierce maintenance de systèmes et d'applications informatiques",
             _DIGITAL, _SERV, 100, "digital", 3),
    Activity("62.03Z", "Gestion d'installations informatiques", _DIGITAL, _SERV, 110, "digital", 4),
    Activity("62.09Z", "Autres activités informatiques", _DIGITAL, _SERV, 95, "digital", 6),
    Activity("63.11Z", "Traitement de données, hébergement et activités connexes",
             _DIGITAL, _SAAS, 130, "digital", 6),
    Activity("63.12Z", "Portails Internet", _DIGITAL, _SAAS, 115, "digital", 2),
)  # fmt: skip

OTHER_SECTORS: tuple[Activity, ...] = (
    Activity("01.21Z", "Culture de la vigne", "Agriculture", _IND, 90, "wine", 14),
    Activity("10.13A", "Préparation industrielle de produits à base de viande",
             _INDUSTRY, _IND, 210, "food", 8),
    Activity("10.71C", "Boulangerie et boulangerie-pâtisserie", _INDUSTRY, _IND, 70, "food", 22),
    Activity("10.85Z", "Fabrication de plats préparés", _INDUSTRY, _IND, 190, "food", 6),
    Activity("13.92Z", "Fabrication d'articles textiles, sauf habillement",
             _INDUSTRY, _IND, 120, "factory", 6),
    Activity("16.23Z", "Fabrication de charpentes et d'autres menuiseries",
             _INDUSTRY, _IND, 130, "wood", 10),
    Activity("18.12Z", "Autre imprimerie (labeur)", _INDUSTRY, _IND, 120, "print", 10),
    Activity("20.42Z", "Fabrication de parfums et de produits pour la toilette",
             _INDUSTRY, _IND, 230, "factory", 6),
    Activity("22.29A", "Fabrication de pièces techniques à base de matières plastiques",
             _INDUSTRY, _IND, 160, "factory", 10),
    Activity("25.11Z", "Fabrication de structures métalliques et de parties de structures",
             _INDUSTRY, _IND, 150, "metal", 12),
    Activity("25.62B", "Mécanique industrielle", _INDUSTRY, _IND, 120, "metal", 20),
    Activity("26.51B", "Fabrication d'instrumentation scientifique et technique",
             _INDUSTRY, _IND, 170, "factory", 7),
    Activity("28.29B", "Fabrication d'autres machines d'usage général",
             _INDUSTRY, _IND, 190, "metal", 7),
    Activity("31.09B", "Fabrication d'autres meubles et industries connexes de l'ameublement",
             _INDUSTRY, _IND, 110, "wood", 9),
    Activity("32.50A", "Fabrication de matériel médico-chirurgical et dentaire",
             _INDUSTRY, _IND, 150, "factory", 8),
    Activity("33.20A", "Installation de structures métalliques, chaudronnées et de tuyauterie",
             _INDUSTRY, _IND, 130, "metal", 8),
    Activity("35.11Z", "Production d'électricité", _GREEN, _IND, 400, "green", 8),
    Activity("38.11Z", "Collecte des déchets non dangereux", _GREEN, _SERV, 140, "green", 8),
    Activity("41.20A", "Construction de maisons individuelles", _BUILDING, _SERV, 190, "build", 16),
    Activity("41.20B", "Construction d'autres bâtiments", _BUILDING, _SERV, 200, "build", 14),
    Activity("43.21A", "Travaux d'installation électrique dans tous locaux",
             _BUILDING, _SERV, 110, "build", 34),
    Activity("43.22A", "Travaux d'installation d'eau et de gaz en tous locaux",
             _BUILDING, _SERV, 105, "build", 26),
    Activity("43.32A", "Travaux de menuiserie bois et PVC", _BUILDING, _SERV, 100, "wood", 26),
    Activity("43.99C", "Travaux de maçonnerie générale et gros œuvre de bâtiment",
             _BUILDING, _SERV, 110, "build", 30),
    Activity("45.11Z", "Commerce de voitures et de véhicules automobiles légers",
             _RETAIL, _DIST, 420, "car", 20),
    Activity("45.20A", "Entretien et réparation de véhicules automobiles légers",
             _RETAIL, _SERV, 110, "car", 26),
    Activity("46.19B", "Autres intermédiaires du commerce en produits divers",
             _WHOLESALE, _DIST, 180, "trade", 20),
    Activity("46.31Z", "Commerce de gros (commerce interentreprises) de fruits et légumes",
             _WHOLESALE, _DIST, 380, "trade", 9),
    Activity("46.46Z", "Commerce de gros (commerce interentreprises) de produits pharmaceutiques",
             _WHOLESALE, _DIST, 520, "trade", 6),
    Activity("46.51Z", "Commerce de gros (commerce interentreprises) d'ordinateurs, "
             "d'équipements informatiques périphériques et de logiciels",
             _WHOLESALE, _DIST, 360, "trade", 8),
    Activity("46.69B", "Commerce de gros (commerce interentreprises) de fournitures et "
             "équipements industriels divers", _WHOLESALE, _DIST, 300, "trade", 18),
    Activity("46.73A", "Commerce de gros (commerce interentreprises) de bois et de matériaux "
             "de construction", _WHOLESALE, _DIST, 320, "trade", 12),
    Activity("46.90Z", "Commerce de gros (commerce interentreprises) non spécialisé",
             _WHOLESALE, _DIST, 300, "trade", 14),
    Activity("47.11D", "Supermarchés", _RETAIL, _DIST, 280, "shop", 12),
    Activity("47.52B", "Commerce de détail de quincaillerie, peintures et verres en grandes "
             "surfaces (400 m² et plus)", _RETAIL, _DIST, 220, "shop", 8),
    Activity("47.71Z", "Commerce de détail d'habillement en magasin spécialisé",
             _RETAIL, _DIST, 150, "shop", 26),
    Activity("47.73Z", "Commerce de détail de produits pharmaceutiques en magasin spécialisé",
             _RETAIL, _DIST, 260, "pharmacy", 22),
    Activity("47.91B", "Vente à distance sur catalogue spécialisé",
             _RETAIL, _DIST, 240, "shop", 18),
    Activity("49.41A", "Transports routiers de fret interurbains", _MOVING, _SERV, 140, "haul", 24),
    Activity("49.41B", "Transports routiers de fret de proximité", _MOVING, _SERV, 110, "haul", 18),
    Activity("52.10B", "Entreposage et stockage non frigorifique", _MOVING, _SERV, 150, "haul", 9),
    Activity("52.29B", "Affrètement et organisation des transports",
             _MOVING, _SERV, 280, "haul", 9),
    Activity("55.10Z", "Hôtels et hébergement similaire", _TABLE, _SERV, 90, "hotel", 24),
    Activity("56.10A", "Restauration traditionnelle", _TABLE, _SERV, 70, "hotel", 50),
    Activity("56.21Z", "Services des traiteurs", _TABLE, _SERV, 80, "food", 9),
    Activity("58.14Z", "Édition de revues et périodiques", _MEDIA, _SERV, 130, "media", 6),
    Activity("59.11B", "Production de films institutionnels et publicitaires",
             _MEDIA, _SERV, 100, "media", 9),
    Activity("61.10Z", "Télécommunications filaires", _SERVICES, _SERV, 220, "factory", 3),
    Activity("64.20Z", "Activités des sociétés holding", _FINANCE, _SERV, 150, "holding", 34),
    Activity("66.22Z", "Activités des agents et courtiers d'assurances",
             _FINANCE, _SERV, 110, "broker", 24),
    Activity("68.20B", "Location de terrains et d'autres biens immobiliers",
             _PROPERTY, _SERV, 200, "property", 30),
    Activity("68.31Z", "Agences immobilières", _PROPERTY, _SERV, 95, "property", 30),
    Activity("69.10Z", "Activités juridiques", _ADVICE, _SERV, 110, "law", 24),
    Activity("69.20Z", "Activités comptables", _ADVICE, _SERV, 90, "law", 22),
    Activity("70.22Z", "Conseil pour les affaires et autres conseils de gestion",
             _ADVICE, _SERV, 120, "advice", 44),
    Activity("71.11Z", "Activités d'architecture", _ADVICE, _SERV, 85, "architect", 18),
    Activity("71.12B", "Ingénierie, études techniques", _ADVICE, _SERV, 110, "advice", 30),
    Activity("73.11Z", "Activités des agences de publicité", _MEDIA, _SERV, 105, "media", 22),
    Activity("74.10Z", "Activités spécialisées de design", _MEDIA, _SERV, 80, "media", 12),
    Activity("77.11A", "Location de courte durée de voitures et de véhicules automobiles légers",
             _SERVICES, _SERV, 190, "car", 6),
    Activity("78.20Z", "Activités des agences de travail temporaire",
             _SERVICES, _SERV, 60, "staff", 10),
    Activity("80.10Z", "Activités de sécurité privée", _SERVICES, _SERV, 45, "staff", 9),
    Activity("81.21Z", "Nettoyage courant des bâtiments", _SERVICES, _SERV, 40, "staff", 20),
    Activity("82.99Z", "Autres activités de soutien aux entreprises n.c.a.",
             _SERVICES, _SERV, 90, "staff", 18),
    Activity("85.59A", "Formation continue d'adultes", _SCHOOL, _SERV, 75, "school", 26),
    Activity("86.90B", "Laboratoires d'analyses médicales", _HEALTH, _SERV, 120, "health", 8),
    Activity("87.10A", "Hébergement médicalisé pour personnes âgées",
             _HEALTH, _SERV, 55, "health", 8),
    Activity("93.13Z", "Activités des centres de culture physique",
             "Sport et loisirs", _SERV, 60, "sport", 12),
    Activity("96.02A", "Coiffure", "Services aux personnes", _SERV, 45, "salon", 22),
)  # fmt: skip

PUBLIC_BODIES: tuple[Activity, ...] = (
    Activity("84.11Z", "Administration publique générale",
             "Administration", _SERV, 60, "council", 60),
    Activity("84.13Z", "Administration publique (tutelle) des activités économiques",
             "Administration", _SERV, 70, "council", 10),
    Activity("86.10Z", "Activités hospitalières", _HEALTH, _SERV, 85, "hospital", 12),
    Activity("85.31Z", "Enseignement secondaire général", "Enseignement", _SERV, 55, "college", 18),
)  # fmt: skip
ASSOCIATIONS: tuple[Activity, ...] = (
    Activity("94.99Z", "Autres organisations fonctionnant par adhésion volontaire",
             "Association", _SERV, 40, "club", 50),
    Activity("93.12Z", "Activités de clubs de sports", "Sport et loisirs", _SERV, 35, "club", 25),
    Activity("88.99B", "Action sociale sans hébergement n.c.a.", _HEALTH, _SERV, 40, "club", 20),
    Activity("94.11Z", "Activités des organisations patronales et consulaires",
             "Association", _SERV, 80, "club", 5),
)  # fmt: skip

IN_TARGET = Wheel((activity, activity.weight) for activity in TARGET_SECTOR)
OUT_OF_TARGET = Wheel((activity, activity.weight) for activity in OTHER_SECTORS)
PUBLIC = Wheel((activity, activity.weight) for activity in PUBLIC_BODIES)
VOLUNTARY = Wheel((activity, activity.weight) for activity in ASSOCIATIONS)
