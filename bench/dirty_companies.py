"""What does a file of companies look like, of which one row in five is a dirty double?

Seeded; every name is invented. Names are drawn from a pool of 250,000 distinct ones, so that in
a large file strangers bear one name, as they do in a register. A double is the same company as
somebody else would have typed it: slips of the pen, abbreviations, the legal form moved or left
out, no accents, words swapped, another phone format, fields missing.
"""

from __future__ import annotations

import random
import unicodedata
from dataclasses import dataclass, field

import pyarrow as pa

POOL = 250_000  # distinct names
DOUBLES = 0.2  # of all rows
COLUMNS = ("id", "name", "address", "postcode", "city", "phone", "website", "email", "siren")

_HEADS = (
    "Bar Ber Bou Bré Cor Dar Del Dor Far Fer Gar Gau Gir Gran Her Jou Lan Lau Ler Mal Mar Mon Mor "
    "Nor Per Pra Rau Ros Sar Ser Tar Tel Tour Val Ver Vil Yver Chan Char Quen"
).split()
_MIDDLES = "a é i o au en el ar ou in ot es ab um er im ol ac ir ut".split()
_TAILS = (
    "vaud laire mondet doux nac neuil tignac velin gand rieux bault court lange cassin nadel "
    "pinier seray thuis vanne zelle quelin loire mard fosse gnelle chon drier villard boisne lhac "
    "dérac roulet sanier tavel mézin landry gosse bellec jandon prat vier"
).split()
_BRANDS = "Nexa Alti Clari Véro Opti Syna Kali Méri Novi Lumi Ori Tessa Quanta Arka Boréa".split()
_TRADES = (
    "Transports|Menuiserie|Boulangerie|Plomberie|Électricité|Garage|Imprimerie|Pharmacie|Maçonnerie"
    "|Peinture|Cabinet|Laboratoires|Établissements|Constructions|Services|Conseil|Industrie"
    "|Distribution|Logistique|Systèmes|Technologies|Ingénierie|Informatique|Formation|Sécurité"
    "|Nettoyage|Immobilier|Assurances|Ateliers|Maison|Domaine|Groupe|Compagnie|Société|Entreprise"
    "|Couverture|Paysages|Métallerie|Traiteur|Charpente|Optique|Coiffure|Fleurs|Automobiles"
).split("|")
_AFTER = "et Fils|& Associés|Frères|France|Développement|Solutions|International|Ouest|Sud".split(
    "|"
)
_FORMS = "SARL SAS SASU EURL SA SNC SCOP".split()
_LONG_FORMS = {
    "SARL": "Société à responsabilité limitée", "SAS": "Société par actions simplifiée",
    "SA": "Société anonyme",
}  # fmt: skip
_SHORT = (
    ("Établissements", "Ets"), ("Laboratoires", "Labo"), ("Constructions", "Const."),
    ("Transports", "Tpts"), ("& Associés", "et associés"), ("Saint-", "St "), ("Cabinet", "Cab."),
    ("Technologies", "Techno"), ("Boulangerie", "Boul."), ("Menuiserie", "Men."),
    ("Imprimerie", "Imp."), ("Compagnie", "Cie"), ("Société", "Sté"), ("Frères", "Frs"),
    ("International", "Int."), ("Distribution", "Distrib"), ("Groupe", "Gpe"),
)  # fmt: skip
_WAYS = "rue|avenue|boulevard|place|chemin|route|impasse|allée|quai".split("|")
_SHORT_WAYS = {"avenue": "av.", "boulevard": "bd", "place": "pl.", "route": "rte", "chemin": "ch."}
_STREETS = (
    "de la Gare|du Moulin|des Tilleuls|Jean Moulin|Victor Hugo|de la République|du Stade|Voltaire"
    "|des Écoles|de l'Église|Pasteur|des Acacias|du Général Leclerc|de la Fontaine|des Lilas|Carnot"
    "|de Verdun|du Commerce|de l'Industrie|des Artisans|Gambetta|du Château|des Peupliers|du Lavoir"
).split("|")
_TOWNS = "Mont|Saint|Ville|Pont|Val|Roche|Bois|Clos|Port|Combe|Fontaine|Haute|Basse|Grand".split(
    "|"
)
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass
class Company:
    """One company as it is."""

    number: int
    name: str
    form: str
    address: str
    postcode: str
    city: str
    phone: str
    site: str
    siren: str


@dataclass
class Dirty:
    """The file, and for each row which company it is."""

    columns: dict[str, list[str | None]] = field(
        default_factory=lambda: {name: [] for name in COLUMNS}
    )
    truth: list[int] = field(default_factory=list)

    def table(self) -> pa.Table:
        """The rows as an Arrow table of texts."""
        return pa.table({name: pa.array(v, pa.string()) for name, v in self.columns.items()})


def dirty_companies(rows: int, seed: int = 7, *, sirens: float = 0.0) -> Dirty:
    """A file of `rows` rows, one in five a double. sirens: share of rows that say their SIREN."""
    rng = random.Random(seed)
    pool, towns = _pool(rng), _towns(rng)
    companies = [_company(rng, n, pool, towns) for n in range(round(rows * (1 - DOUBLES)))]
    made = [(company, False) for company in companies]
    made += [(rng.choice(companies), True) for _ in range(rows - len(companies))]
    rng.shuffle(made)
    dirty = Dirty()
    for place, (company, is_double) in enumerate(made):
        row = _second(rng, company) if is_double else _first(rng, company)
        row["id"] = f"r{place}"
        row["siren"] = company.siren if rng.random() < sirens else None
        for name in COLUMNS:
            dirty.columns[name].append(row[name])
        dirty.truth.append(company.number)
    return dirty


def _pool(rng: random.Random) -> list[str]:
    names: dict[str, None] = {}
    while len(names) < POOL:
        surname = rng.choice(_HEADS) + rng.choice(_MIDDLES) + rng.choice(_TAILS)
        draw = rng.random()
        if draw < 0.35:
            name = f"{rng.choice(_TRADES)} {surname}"
        elif draw < 0.6:
            name = f"{surname} {rng.choice(_TRADES)}"
        elif draw < 0.75:
            name = f"{surname} {rng.choice(_AFTER)}"
        elif draw < 0.9:
            name = f"{rng.choice(_BRANDS)}{rng.choice(_TAILS)} {rng.choice(_TRADES)}"
        else:
            name = f"{rng.choice(_TRADES)} {surname} {rng.choice(_AFTER)}"
        names[name] = None
    return list(names)


def _towns(rng: random.Random) -> list[tuple[str, str]]:
    """Towns, the first ones the largest; several share a postcode's beginning."""
    towns = []
    for _ in range(3_000):
        tail = rng.choice(_HEADS).lower() + rng.choice(_TAILS)
        towns.append(
            (f"{rng.choice(_TOWNS)}-{tail.capitalize()}", f"{rng.randint(1000, 95999):05d}")
        )
    return towns


def _company(rng: random.Random, n: int, pool: list[str], towns: list[tuple[str, str]]) -> Company:
    name = rng.choice(pool)
    city, postcode = towns[int(len(towns) * rng.random() ** 2.5)]
    way = f"{rng.choice(_WAYS)} {rng.choice(_STREETS)}"
    site = _plain(name).lower().replace(" ", "-").replace("&", "et").replace("'", "")
    return Company(
        n, name, rng.choice(_FORMS), f"{rng.randint(1, 180)} {way}", postcode, city,
        f"0{rng.randint(1, 9)}{rng.randint(0, 99_999_999):08d}", f"{site}-{n % 997}.fr",
        f"{n + 300_000_000:09d}",
    )  # fmt: skip


def _first(rng: random.Random, company: Company) -> dict[str, str | None]:
    name = company.name
    if rng.random() < 0.5:
        name = f"{company.form} {name}" if rng.random() < 0.5 else f"{name} {company.form}"
    if rng.random() < 0.3:
        name = _plain(name).upper()
    return _row(rng, company, name, phone=0.75, site=0.6, email=0.4, address=0.9, place=0.97)


def _second(rng: random.Random, company: Company) -> dict[str, str | None]:
    name = company.name
    for long, short in _SHORT:
        if long in name and rng.random() < 0.5:
            name = name.replace(long, short)
    if rng.random() < 0.1:
        words = name.split(" ")
        rng.shuffle(words)
        name = " ".join(words)
    if rng.random() < 0.45:
        name = _slip(rng, name)
    if rng.random() < 0.15:
        name = _slip(rng, name)
    if rng.random() < 0.5:
        form = company.form
        form = _LONG_FORMS.get(form, form) if rng.random() < 0.2 else form
        form = ".".join(form) + "." if rng.random() < 0.2 and len(form) < 5 else form
        name = f"{form} {name}" if rng.random() < 0.5 else f"{name} {form}"
    if rng.random() < 0.4:
        name = _plain(name).upper()
    return _row(rng, company, name, phone=0.6, site=0.45, email=0.3, address=0.65, place=0.85)


def _row(
    rng: random.Random, company: Company, name: str, *,
    phone: float, site: float, email: float, address: float, place: float,
) -> dict[str, str | None]:  # fmt: skip
    street = company.address
    for long, short in _SHORT_WAYS.items():
        if long in street and rng.random() < 0.4:
            street = street.replace(long, short)
    if rng.random() < 0.1:
        street = _slip(rng, street)
    has_place = rng.random() < place
    city = company.city if rng.random() < 0.9 else company.city.upper().replace("-", " ")
    return {
        "name": name,
        "address": street if rng.random() < address else None,
        "postcode": company.postcode if has_place and rng.random() < 0.95 else None,
        "city": city if has_place else None,
        "phone": _dialled(rng, company.phone) if rng.random() < phone else None,
        "website": f"https://www.{company.site}" if rng.random() < site else None,
        "email": f"contact@{company.site}" if rng.random() < email else None,
    }


def _dialled(rng: random.Random, phone: str) -> str:
    pairs = [phone[at : at + 2] for at in range(0, 10, 2)]
    way = rng.randrange(4)
    if way == 0:
        return " ".join(pairs)
    if way == 1:
        return ".".join(pairs)
    return phone if way == 2 else f"+33 {pairs[0][1]} {' '.join(pairs[1:])}"


def _slip(rng: random.Random, text: str) -> str:
    """One letter lost, doubled, changed, or swapped with the next."""
    at = rng.randrange(len(text) - 1)
    way = rng.randrange(4)
    if way == 0:
        return text[:at] + text[at + 1 :]
    if way == 1:
        return text[:at] + text[at] + text[at:]
    if way == 2:
        return text[:at] + rng.choice(_LETTERS) + text[at + 1 :]
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def _plain(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
