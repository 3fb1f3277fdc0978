"""Which leaf codes lie inside a place or an activity?

Sources: the NAF rev. 2 sections and divisions, and the regions with their départements since
1 January 2016 (INSEE); the membership of the European Union, the euro area and the EEA on
1 January 2026. A profile adds its own groups in its `territories:` block.
"""

from __future__ import annotations

_NAF_SECTIONS: dict[str, tuple[int, int]] = {
    "A": (1, 3), "B": (5, 9), "C": (10, 33), "D": (35, 35), "E": (36, 39), "F": (41, 43),
    "G": (45, 47), "H": (49, 53), "I": (55, 56), "J": (58, 63), "K": (64, 66), "L": (68, 68),
    "M": (69, 75), "N": (77, 82), "O": (84, 84), "P": (85, 85), "Q": (86, 88), "R": (90, 93),
    "S": (94, 96), "T": (97, 98), "U": (99, 99),
}  # fmt: skip
_NO_SUCH_DIVISION = {4, 34, 40, 44, 48, 54, 57, 67, 76, 83, 89}

_EU = "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE"
_EURO = "AT BE BG HR CY EE FI FR DE GR IE IT LV LT LU MT NL PT SK SI ES"
_COUNTRY_GROUPS: dict[str, str] = {
    "ue": _EU, "eu": _EU,
    "eee": _EU + " IS LI NO", "eea": _EU + " IS LI NO",
    "zone-euro": _EURO, "euro-area": _EURO,
    "europe": _EU + " IS LI NO CH GB AD MC SM VA AL BA ME MK RS XK MD UA BY",
    "dach": "DE AT CH",
    "benelux": "BE NL LU",
    "nordics": "DK FI IS NO SE",
    "iberia": "ES PT",
    "maghreb": "DZ MA TN LY MR",
    "amerique-du-nord": "US CA MX", "north-america": "US CA MX",
}  # fmt: skip

_REGIONS: dict[str, str] = {
    "auvergne-rhone-alpes": "01 03 07 15 26 38 42 43 63 69 73 74",
    "bourgogne-franche-comte": "21 25 39 58 70 71 89 90",
    "bretagne": "22 29 35 56",
    "centre-val-de-loire": "18 28 36 37 41 45",
    "corse": "2A 2B",
    "grand-est": "08 10 51 52 54 55 57 67 68 88",
    "hauts-de-france": "02 59 60 62 80",
    "ile-de-france": "75 77 78 91 92 93 94 95",
    "normandie": "14 27 50 61 76",
    "nouvelle-aquitaine": "16 17 19 23 24 33 40 47 64 79 86 87",
    "occitanie": "09 11 12 30 31 32 34 46 48 65 66 81 82",
    "pays-de-la-loire": "44 49 53 72 85",
    "provence-alpes-cote-d-azur": "04 05 06 13 83 84",
    "guadeloupe": "971",
    "martinique": "972",
    "guyane": "973",
    "la-reunion": "974",
    "mayotte": "976",
}

TREE_FIELDS = frozenset({"naf", "country", "departement"})


def node_key(written: str) -> str:
    """The key of a node, from folded text: "provence alpes cote d'azur" reads the same.

    >>> node_key("provence-alpes-cote d'azur")
    'provence-alpes-cote-d-azur'
    """
    words = "".join(c if c.isascii() and c.isalnum() else " " for c in written)
    return "-".join(words.split())


def leaves(field: str, key: str) -> tuple[str, ...] | None:
    """The leaf codes of `field` under the node `key`; None when the tree has no such node.

    For `naf` the leaves are divisions, to be read as prefixes.

    >>> leaves("departement", "bretagne")
    ('22', '29', '35', '56')
    >>> leaves("naf", "j")
    ('58', '59', '60', '61', '62', '63')
    >>> leaves("country", "atlantis") is None
    True
    """
    if field == "naf":
        span = _NAF_SECTIONS.get(key.upper())
        if span is None:
            return None
        divisions = range(span[0], span[1] + 1)
        return tuple(f"{n:02d}" for n in divisions if n not in _NO_SUCH_DIVISION)
    tree = _COUNTRY_GROUPS if field == "country" else _REGIONS if field == "departement" else {}
    return tuple(tree[key].split()) if key in tree else None


def nodes(field: str) -> tuple[str, ...]:
    """The nodes that the tree of `field` knows, for a message."""
    if field == "naf":
        return tuple(_NAF_SECTIONS)
    return tuple(_COUNTRY_GROUPS if field == "country" else _REGIONS)
