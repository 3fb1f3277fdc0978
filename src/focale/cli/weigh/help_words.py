"""What does the help of `focale weigh` say in French?"""

from __future__ import annotations

FRENCH = {
    "What should each criterion weigh, by deals won and lost?":
        "Que pèse chaque critère, d'après les affaires closes ?",
    "The deals that were signed, where DEALS holds the leads.":
        "Les affaires signées, quand AFFAIRES contient les leads.",
    "Where to write the next version (YAML), when one is proposed.":
        "Où écrire la version suivante (YAML), quand il y en a une de proposée.",
}  # fmt: skip
