"""Which pages make up the studio, side by side under *Cible*? Each part adds its own line here."""

from __future__ import annotations

from dataclasses import dataclass

from focale.desk.team.roles import May


@dataclass(frozen=True)
class Tab:
    """One page of the studio. name: as its template calls it. order: from left to right."""

    name: str
    words: str
    route: str
    order: int
    may: May = May.SEE


TABS: list[Tab] = [
    Tab("start", "tab.start", "studio", 10),
    Tab("market", "tab.market", "market", 60),
    Tab("discovery", "tab.discovery", "discovery", 20),
    Tab("profile", "tab.profile", "profiles", 30),
    Tab("feedback", "tab.feedback", "feedback", 90),
    Tab("validation", "tab.validation", "validations", 40),
    Tab("weights", "tab.weights", "weightings", 50),
    Tab("sheet", "tab.sheet", "sheets", 70),
]
"""Départ 10 · Découverte 20 · Profil 30 · Validation 40 · Poids 50 · Marché 60 · Fiche 70 ·
Segments 80 · Retours 90."""
