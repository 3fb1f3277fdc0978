"""Which size class does a headcount make?

The four French classes, by headcount alone: the decree (2008-1354) also looks at revenue and
balance sheet, which few files hold. Source of the bands: the SIRENE register (INSEE).
"""

from __future__ import annotations

SIZE_FROM: dict[str, int] = {"TPE": 0, "PME": 10, "ETI": 250, "GE": 5000}
"""Class -> from how many people, smallest first; a class ends where the next one begins."""

SIZE_OF_BAND: dict[str, str] = {
    "00": "TPE", "01": "TPE", "02": "TPE", "03": "TPE",
    "11": "PME", "12": "PME", "21": "PME", "22": "PME", "31": "PME",
    "32": "ETI", "41": "ETI", "42": "ETI", "51": "ETI",
    "52": "GE", "53": "GE",
}  # fmt: skip
"""The register's headcount bands ("tranche d'effectif"): each lies in one class."""

_NAMES: dict[str, tuple[str, str]] = {
    "TPE": ("TPE, moins de 10", "Micro, under 10"),
    "PME": ("PME, 10 à 249", "Small and medium, 10 to 249"),
    "ETI": ("ETI, 250 à 4\u202f999", "Mid-cap, 250 to 4,999"),
    "GE": ("GE, dès 5\u202f000", "Large, from 5,000"),
}


def size_name(key: str, lang: str) -> str:
    """What people call a class, with its headcount. Raises KeyError for no class.

    >>> size_name("PME", "fr"), size_name("TPE", "en")
    ('PME, 10 à 249', 'Micro, under 10')
    """
    french, english = _NAMES[key]
    return french if lang == "fr" else english
