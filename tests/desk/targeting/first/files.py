"""Small files of customers and of a market, whose best customers have something in common."""

from __future__ import annotations

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.stocks import siren

PROFILE = """
profile: cible
label: {fr: Cible, en: Target}
personas: [{id: daf, label: {fr: DAF, en: CFO}, titles: {matches: daf}, role: decider}]
criteria:
  size: {label: {fr: Effectif, en: Size}, field: headcount, between: [30, 250], need: mandatory,
         points: 60}
  tech: {label: {fr: Code NAF, en: Sector}, field: naf, starts_with: ["62"], points: 40}
quorum: {mandatory: 1, preferred: 0}
"""


def market_csv(rows: int = 200) -> str:
    """One company in four has 40 people and is of division 62; half of these are in the Nord."""
    lines = ["Identifiant;Raison sociale;SIREN;Effectif;Code NAF;Code postal;Ville;Téléphone"]
    for n in range(rows):
        staff, naf = (40, "62.01Z") if n % 4 == 0 else (5, "47.11A")
        place = "59000;Lille" if n % 8 == 0 else "44000;Nantes"
        number = siren(10_000_000 + n * 7)
        lines.append(f"M-{n};Société {n};{number};{staff};{naf};{place};0320{n:06d}")
    return "\n".join(lines) + "\n"


def customers_csv() -> str:
    """The first ten companies of the market that fit, and two that do not."""
    lines = ["Client;Nom;SIREN;CA annuel;NPS"]
    for place, n in enumerate([*range(0, 40, 4), 1, 3]):
        number, revenue = siren(10_000_000 + n * 7), 90_000 - place * 5_000
        lines.append(f"C-{n};Société {n};{number};{revenue};{9 - place % 3}")
    return "\n".join(lines) + "\n"


def contacts_csv() -> str:
    """A CFO with a number at the first of those that are no customers yet."""
    return (
        "contact_id;account_id;first_name;last_name;title;role;email;phone\n"
        "P-1;M-40;Claire;Morel;DAF;decider;claire@societe40.example;06 12 34 56 78\n"
        "P-2;M-44;Paul;Petit;Assistant;user;paul@societe44.example;\n"
    )


def upload(text: str, name: str) -> SimpleUploadedFile:
    """A file as a browser sends it."""
    return SimpleUploadedFile(name, text.encode())
