"""Files of companies of three kinds, which can be told apart or not."""

from __future__ import annotations

import csv
import random

KINDS = (
    ("Logiciel", (30, 250), ("Salesforce", "HubSpot"), "Île-de-France"),
    ("Industrie", (300, 2000), ("SAP", "Sage"), "Auvergne-Rhône-Alpes"),
    ("Conseil", (1, 25), ("Google Workspace", "Notion"), "Bretagne"),
)
MATURITIES = ("faible", "moyenne", "forte")


def market_file(path, accounts=600, seed=3, *, planted=True):
    """A CSV of companies of three kinds; not planted: the same values, drawn on their own."""
    rng = random.Random(seed)
    tools = [tool for kind in KINDS for tool in kind[2]]

    def pick(mine, others):
        return mine if planted and rng.random() < 0.8 else rng.choice(others)

    rows = []
    for number in range(accounts):
        kind = rng.choice(KINDS)
        size = rng.randint(*(kind[1] if planted and rng.random() < 0.85 else (1, 2000)))
        stack = sorted({pick(rng.choice(kind[2]), tools) for _ in range(rng.randint(1, 3))})
        rows.append({
            "id": f"c{number}", "name": f"Société {number}", "domain": f"societe-{number}.example",
            "Secteur d'activité": pick(kind[0], [k[0] for k in KINDS])
            if rng.random() > 0.1 else "",
            "Effectif": size if rng.random() > 0.15 else "",
            "Technologies": "; ".join(stack) if rng.random() > 0.2 else "",
            "Région": pick(kind[3], [k[3] for k in KINDS]),
            "Maturité réglementaire": rng.choice(MATURITIES),
        })  # fmt: skip
    write(path, rows)


def write(path, rows):
    """A CSV of these rows."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
