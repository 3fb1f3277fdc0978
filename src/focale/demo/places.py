"""Where are the companies of the demo world?

Real French cities with their département, region, postcodes and a weight near their population
in thousands; a few neighbours abroad, as in a French vendor's file. Typed by hand.
"""

from __future__ import annotations

from typing import NamedTuple

from focale.demo.draw import Wheel


class Place(NamedTuple):
    """A city as an address shows it; `zone` is the first two digits of its phones."""

    city: str
    departement: str | None
    region: str | None
    postcodes: tuple[str, ...]
    zone: str
    country: str


_ARA, _BFC, _BRE, _CVL = (
    "Auvergne-Rhône-Alpes", "Bourgogne-Franche-Comté", "Bretagne", "Centre-Val de Loire",
)  # fmt: skip
_GES, _HDF, _IDF, _NOR = "Grand Est", "Hauts-de-France", "Île-de-France", "Normandie"
_NAQ, _OCC, _PDL, _PAC = (
    "Nouvelle-Aquitaine", "Occitanie", "Pays de la Loire", "Provence-Alpes-Côte d'Azur",
)  # fmt: skip

_CITIES: tuple[tuple[str, str, str, str, str, int], ...] = (
    ("Paris", "75", _IDF, " ".join(f"750{n:02d}" for n in range(1, 21)), "01", 1150),
    ("Boulogne-Billancourt", "92", _IDF, "92100", "01", 160),
    ("Levallois-Perret", "92", _IDF, "92300", "01", 110),
    ("Nanterre", "92", _IDF, "92000", "01", 110),
    ("Saint-Denis", "93", _IDF, "93200 93210", "01", 110),
    ("Montreuil", "93", _IDF, "93100", "01", 90),
    ("Créteil", "94", _IDF, "94000", "01", 80),
    ("Versailles", "78", _IDF, "78000", "01", 80),
    ("Évry-Courcouronnes", "91", _IDF, "91000 91080", "01", 60),
    ("Cergy", "95", _IDF, "95000 95800", "01", 60),
    ("Melun", "77", _IDF, "77000", "01", 45),
    ("Lyon", "69", _ARA, " ".join(f"6900{n}" for n in range(1, 10)), "04", 520),
    ("Villeurbanne", "69", _ARA, "69100", "04", 130),
    ("Grenoble", "38", _ARA, "38000 38100", "04", 160),
    ("Saint-Étienne", "42", _ARA, "42000 42100", "04", 150),
    ("Clermont-Ferrand", "63", _ARA, "63000 63100", "04", 140),
    ("Annecy", "74", _ARA, "74000", "04", 120),
    ("Chambéry", "73", _ARA, "73000", "04", 60),
    ("Valence", "26", _ARA, "26000", "04", 60),
    ("Bourg-en-Bresse", "01", _ARA, "01000", "04", 45),
    ("Marseille", "13", _PAC, " ".join(f"130{n:02d}" for n in range(1, 17)), "04", 560),
    ("Aix-en-Provence", "13", _PAC, "13090 13100 13290", "04", 140),
    ("Nice", "06", _PAC, "06000 06100 06200 06300", "04", 260),
    ("Cannes", "06", _PAC, "06400", "04", 65),
    ("Toulon", "83", _PAC, "83000 83100 83200", "04", 140),
    ("Avignon", "84", _PAC, "84000", "04", 80),
    ("Toulouse", "31", _OCC, "31000 31100 31200 31300 31400 31500", "05", 420),
    ("Montpellier", "34", _OCC, "34000 34070 34080 34090", "04", 250),
    ("Nîmes", "30", _OCC, "30000 30900", "04", 120),
    ("Perpignan", "66", _OCC, "66000 66100", "04", 90),
    ("Tarbes", "65", _OCC, "65000", "05", 40),
    ("Bordeaux", "33", _NAQ, "33000 33100 33200 33300 33800", "05", 290),
    ("Pau", "64", _NAQ, "64000", "05", 70),
    ("Bayonne", "64", _NAQ, "64100", "05", 55),
    ("Limoges", "87", _NAQ, "87000 87100 87280", "05", 95),
    ("Poitiers", "86", _NAQ, "86000", "05", 75),
    ("La Rochelle", "17", _NAQ, "17000", "05", 75),
    ("Nantes", "44", _PDL, "44000 44100 44200 44300", "02", 300),
    ("Saint-Nazaire", "44", _PDL, "44600", "02", 60),
    ("Angers", "49", _PDL, "49000 49100", "02", 130),
    ("Cholet", "49", _PDL, "49300", "02", 50),
    ("Le Mans", "72", _PDL, "72000 72100", "02", 110),
    ("La Roche-sur-Yon", "85", _PDL, "85000", "02", 60),
    ("Laval", "53", _PDL, "53000", "02", 45),
    ("Rennes", "35", _BRE, "35000 35200 35700", "02", 210),
    ("Brest", "29", _BRE, "29200", "02", 110),
    ("Quimper", "29", _BRE, "29000", "02", 50),
    ("Lorient", "56", _BRE, "56100", "02", 50),
    ("Saint-Brieuc", "22", _BRE, "22000", "02", 40),
    ("Rouen", "76", _NOR, "76000 76100", "02", 110),
    ("Le Havre", "76", _NOR, "76600 76610 76620", "02", 120),
    ("Caen", "14", _NOR, "14000", "02", 90),
    ("Lille", "59", _HDF, "59000 59160 59260 59800", "03", 240),
    ("Roubaix", "59", _HDF, "59100", "03", 80),
    ("Dunkerque", "59", _HDF, "59140 59240", "03", 60),
    ("Amiens", "80", _HDF, "80000 80080 80090", "03", 100),
    ("Strasbourg", "67", _GES, "67000 67100 67200", "03", 250),
    ("Mulhouse", "68", _GES, "68100 68200", "03", 90),
    ("Reims", "51", _GES, "51100", "03", 140),
    ("Metz", "57", _GES, "57000 57050", "03", 95),
    ("Nancy", "54", _GES, "54000", "03", 95),
    ("Dijon", "21", _BFC, "21000", "03", 125),
    ("Besançon", "25", _BFC, "25000", "03", 95),
    ("Tours", "37", _CVL, "37000 37100 37200", "02", 120),
    ("Orléans", "45", _CVL, "45000 45100", "02", 105),
    ("Bourges", "18", _CVL, "18000", "02", 50),
    ("Ajaccio", "2A", "Corse", "20000 20090", "04", 45),
    ("Bastia", "2B", "Corse", "20200 20600", "04", 35),
)
_ABROAD: tuple[tuple[str, str, str, int], ...] = (
    ("Bruxelles", "BE", "1000 1050 1180", 24), ("Liège", "BE", "4000", 6),
    ("Namur", "BE", "5000", 4), ("Gent", "BE", "9000", 4),
    ("London", "GB", "EC1A 1AA", 18), ("Manchester", "GB", "M1 1AA", 5),
    ("Berlin", "DE", "10115 10785", 9), ("München", "DE", "80331", 6), ("Köln", "DE", "50667", 4),
    ("Madrid", "ES", "28001 28013", 7), ("Barcelona", "ES", "08001 08018", 7),
    ("Milano", "IT", "20121", 5),
)  # fmt: skip

FRANCE: tuple[tuple[Place, int], ...] = tuple(
    (Place(city, departement, region, tuple(codes.split()), zone, "FR"), weight)
    for city, departement, region, codes, zone, weight in _CITIES
)
ABROAD: tuple[tuple[Place, int], ...] = tuple(
    (
        Place(city, None, None, (codes,) if country == "GB" else tuple(codes.split()), "", country),
        weight,
    )
    for city, country, codes, weight in _ABROAD
)
HOME_REGION = _PDL  # where the vendor sits, and where its habits are

IN_FRANCE = Wheel(FRANCE)
AT_HOME = Wheel([pair for pair in FRANCE if pair[0].region == HOME_REGION])
AWAY_FROM_HOME = Wheel([pair for pair in FRANCE if pair[0].region != HOME_REGION])
OUT_OF_FRANCE = Wheel(ABROAD)
IN_BELGIUM = Wheel([pair for pair in ABROAD if pair[0].country == "BE"])
