"""Which fields may tell one group of companies from another, and which question does each answer?

Left out: identifiers and names, what says who looks after an account rather than what it is, and
later, from the values, what is rarely known, nearly unique or the same everywhere.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from focale.accounts.columns.belief import Belief
from focale.accounts.columns.believe import studied
from focale.accounts.facts import Accounts
from focale.criterion.fold import fold
from focale.glossary.fields import FIELDS, READABLE_AS, TYPE_OF_KIND, FieldType

OURS = frozenset({"customer", "nps", "owner", "source", "updated_on"})
"""What a company is to us, or when somebody wrote it down: no trait of its own."""

_THEMES = {
    "size": (
        "headcount", "headcount_band", "size_class", "revenue_eur", "balance_sheet_eur",
        "establishments", "sales_headcount",
    ),
    "place": ("country", "region", "departement", "postcode", "city"),
    "sector": ("naf", "sector"),
    "kind": ("kind", "legal_form"),
}  # fmt: skip
THEME_OF = {name: theme for theme, names in _THEMES.items() for name in names}
_FINER = {"city": ("departement", "postcode", "region"), "postcode": ("departement",)}
"""Fields that say no more of the groups than one of these, where it is there."""


@dataclass(frozen=True)
class Left:
    """A field that makes no group, and why: a code of the words."""

    field: str
    why: str


@dataclass
class Asked:
    """types: field -> type, of what is compared. left: what is not. themes: field -> the question
    that it answers, where one is believed."""

    types: dict[str, FieldType]
    left: list[Left] = field(default_factory=list)
    themes: dict[str, str] = field(default_factory=dict)


def asked_of(accounts: Accounts) -> Asked:
    """The fields of these accounts; a header that is sure is known by its name in the glossary."""
    asked = Asked({})
    believed = {belief.column: belief for belief in _beliefs(accounts)}
    seen: set[str] = set()
    # Fields of the glossary come first: their column is theirs.
    for name in sorted(accounts.columns, key=lambda one: one not in FIELDS):
        column = accounts.columns[name]
        if column.name in seen or column.kind not in TYPE_OF_KIND:
            continue
        seen.add(column.name)
        belief = believed.get(column.name)
        why = _left_out(accounts, name, belief)
        if why:
            asked.left.append(Left(name, why))
            continue
        wanted = FIELDS[name].type if name in FIELDS else None
        if wanted is None and column.name in believed:
            wanted = believed[column.name].mapped.type
        may_be = (name, *((belief.field, *belief.others) if belief else ()))
        asked.themes[name] = next((THEME_OF[n] for n in may_be if n in THEME_OF), name)
        fits = wanted is not None and column.kind in READABLE_AS[wanted]
        asked.types[name] = wanted if wanted and fits else TYPE_OF_KIND[column.kind]
    return asked


def _beliefs(accounts: Accounts) -> tuple[Belief, ...]:
    """What is believed of each column; sure fields are added to those of the accounts."""
    beliefs = studied(accounts.session, accounts.source).beliefs
    for belief in beliefs:
        column, field_ = accounts.columns.get(belief.column), belief.field
        is_plain = belief.mapped.unit in ("", "EUR", "%")
        if column is not None and belief.is_sure and is_plain and field_ in FIELDS:
            accounts.columns.setdefault(field_, column)
    return beliefs


def _left_out(accounts: Accounts, name: str, belief: Belief | None) -> str:
    """Why a field makes no group; "" where it may."""
    known = FIELDS.get(name)
    if name in OURS:
        return "ours"
    if accounts.columns[name].name == accounts.id_column or _is_id(name):
        return "identifier"
    if any(other in accounts.columns for other in _FINER.get(name, ())):
        return "finer"
    may_be = known or FIELDS.get(belief.field if belief else "")
    if may_be is not None and may_be.many and may_be.name != "city":
        return "identifier"
    return ""


def _is_id(name: str) -> bool:
    return "id" in fold(name).replace("-", "_").replace(" ", "_").split("_")
